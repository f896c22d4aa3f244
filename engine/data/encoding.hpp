// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/data/dataset.hpp"

namespace backprop {

/// The targets of classes. One output: `low` for class 0 and `high` for class 1; K outputs: `high` in the class's own
/// column and `low` elsewhere.
/// @return (n × outputs)
Matrix<double> encodeClasses(const std::vector<int>& classes, int outputs, TargetEncoding encoding);

}  // namespace backprop
