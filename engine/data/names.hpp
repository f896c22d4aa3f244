// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "engine/data/dataset.hpp"

namespace backprop {

/// The spec's names, or else "x1", "x2" …
std::vector<std::string> inputNamesOf(const DataSpec& data, int inputs);

/// The spec's names, or else "0" and "1" for the values of a gate, "class 0" … for classes, "y" or "y1" … for numbers.
std::vector<std::string> targetNamesOf(const DataSpec& data, int classCount, int outputs);

}  // namespace backprop
