// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "engine/data/dataset.hpp"

namespace backprop {

/// The spec's names, or else "pixel 1,1" (row, column) … for the pixels of letters, "x1", "x2" … for other inputs.
std::vector<std::string> inputNamesOf(const DataSpec& data, int inputs);

/// The spec's names, or else "0" and "1" for the values of a gate, "A" … for letters, "class 0" … for other classes,
/// "y" or "y1" … for numbers.
std::vector<std::string> targetNamesOf(const DataSpec& data, int classCount, int outputs);

}  // namespace backprop
