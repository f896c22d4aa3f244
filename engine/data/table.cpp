// SPDX-License-Identifier: MIT
#include "engine/data/table.hpp"

#include <algorithm>
#include <string>

#include "engine/spec/error.hpp"
#include "engine/spec/kinds.hpp"

namespace backprop {
namespace {

bool isOneHot(const std::vector<double>& row) {
  int ones = 0;
  for (const double target : row) {
    if (target != 0 && target != 1) return false;
    ones += target == 1 ? 1 : 0;
  }
  return ones == 1;
}

/// Both of two numbers that stand for two classes, and nothing else.
bool isTwoClassColumn(const Rows& targets) {
  const Extent range = extentOf(targets);
  if (range.high != 1 || (range.low != 0 && range.low != -1)) return false;
  return std::all_of(targets.begin(), targets.end(),
                     [range](const auto& row) { return row[0] == range.low || row[0] == range.high; });
}

}  // namespace

Task taskOf(const DataSpec& table) {
  if (table.task) return *table.task;
  if (table.targets.empty() || table.targets[0].empty()) return Task::Regression;
  const bool classes = table.targets[0].size() == 1 ? isTwoClassColumn(table.targets)
                                                    : std::all_of(table.targets.begin(), table.targets.end(), isOneHot);
  return classes ? Task::Classification : Task::Regression;
}

Range paddedColumn(const Rows& rows, std::size_t column) {
  Range range{rows[0][column], rows[0][column]};
  for (const std::vector<double>& row : rows) {
    range = {std::min(range.low, row[column]), std::max(range.high, row[column])};
  }
  const double padding = range.high > range.low ? 0.1 * (range.high - range.low) : 1;
  return {range.low - padding, range.high + padding};
}

std::vector<int> classesOf(const Rows& targets, TargetEncoding encoding) {
  std::vector<int> classes;
  classes.reserve(targets.size());
  for (const std::vector<double>& row : targets) {
    const auto largest = std::max_element(row.begin(), row.end()) - row.begin();
    classes.push_back(row.size() == 1 ? (row[0] > encoding.threshold() ? 1 : 0) : static_cast<int>(largest));
  }
  return classes;
}

Matrix<double> matrixOf(const Rows& rows, const char* path) {
  const std::size_t columns = rows.empty() ? 0 : rows[0].size();
  Matrix<double> matrix(static_cast<Index>(rows.size()), static_cast<Index>(columns));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].size() != columns) {
      throw SpecError(std::string(path) + "/" + std::to_string(row), "must have " + std::to_string(columns) +
                                                                         " numbers like the first row, got " +
                                                                         std::to_string(rows[row].size()));
    }
    for (std::size_t column = 0; column < columns; ++column) {
      matrix(static_cast<Index>(row), static_cast<Index>(column)) = rows[row][column];
    }
  }
  return matrix;
}

}  // namespace backprop
