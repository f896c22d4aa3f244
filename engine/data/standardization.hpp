// SPDX-License-Identifier: MIT
#pragma once

#include "engine/data/dataset.hpp"

namespace backprop {

/// Mean and deviation (of the population: the root of the mean square distance from the mean) of every column.
/// A column that never varies has deviation 1.
/// @param inputs (n × inputs), n ≥ 1
Standardization fitStandardization(const Matrix<double>& inputs);

/// (x − mean) / deviation, column by column.
Matrix<double> standardize(const Matrix<double>& inputs, const Standardization& standardization);

}  // namespace backprop
