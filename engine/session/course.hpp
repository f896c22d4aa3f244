// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/session/session.hpp"

/// A course: the interventions of a run, in the order in which they were made.
namespace backprop {

/// @throws SpecError when a step is negative or before the one in front of it
void checkOrder(const std::vector<Intervention>& course);

/// How many interventions two courses share from the start on, compared to the last bit.
std::size_t sharedLength(const std::vector<Intervention>& a, const std::vector<Intervention>& b);

/// The step at which two courses part, when they share `shared` interventions: that of the first one that is different.
/// Up to and including the arrival at that step both are the same run.
std::int64_t partingStep(const std::vector<Intervention>& a, const std::vector<Intervention>& b, std::size_t shared);

/// Whether `next` says again what `last` said, so that it can stand in its place: same step, and the same parameter or
/// settings of the same names. What `last` set is then overwritten as a whole, unless a `kind` is among it: another
/// optimiser starts without the memory of the one before, another schedule with defaults of its own, and the way
/// through `last` would leave its mark.
bool repeats(const Intervention& last, const Intervention& next);

}  // namespace backprop
