// SPDX-License-Identifier: MIT
#pragma once

/// expOf, expm1Of, logOf, log1pOf, tanhOf, sigmoidOf, softplusOf of float, double and packs of them, to be inlined into
/// a loop; a lane of a pack gets the very bits of the number alone. The functions of one number are in math.hpp, with
/// the bounds of their errors.
#include "engine/numbers/exp.hpp"
#include "engine/numbers/log.hpp"
#include "engine/numbers/sigmoid.hpp"
#include "engine/numbers/tanh.hpp"
