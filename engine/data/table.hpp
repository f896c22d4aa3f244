// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/data/dataset.hpp"

/// What can be read off the rows of a table.
namespace backprop {

/// The task that the spec names, or else the one the targets look like: classification when every row has exactly one 1
/// and otherwise 0 (two columns or more), or when the only column has two numbers, which are 0 and 1 or −1 and 1.
Task taskOf(const DataSpec& table);

/// Smallest and largest number of a column, widened by a tenth of their distance at either end; by 1 when they are
/// equal.
Range paddedColumn(const Rows& rows, std::size_t column);

/// Class numbers: the column with the largest target, or, for a single column, 1 above the threshold and else 0.
std::vector<int> classesOf(const Rows& targets, TargetEncoding encoding);

/// (rows × columns); @throws SpecError when the rows differ in length
Matrix<double> matrixOf(const Rows& rows, const char* path);

}  // namespace backprop
