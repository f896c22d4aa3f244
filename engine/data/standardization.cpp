// SPDX-License-Identifier: MIT
#include "engine/data/standardization.hpp"

#include "engine/numbers/scalar.hpp"

namespace backprop {
namespace {

/// In the order of the rows, so that the bits do not depend on the compiler.
double meanOf(const double* column, Index rows) {
  double sum = 0;
  for (Index row = 0; row < rows; ++row) sum += column[row];
  return sum / static_cast<double>(rows);
}

bool varies(const double* column, Index rows) {
  for (Index row = 1; row < rows; ++row) {
    if (column[row] != column[0]) return true;
  }
  return false;
}

double deviationOf(const double* column, Index rows, double mean) {
  double sum = 0;
  for (Index row = 0; row < rows; ++row) sum += (column[row] - mean) * (column[row] - mean);
  return math::sqrt(sum / static_cast<double>(rows));
}

}  // namespace

Standardization fitStandardization(const Matrix<double>& inputs) {
  Standardization result{Vector<double>(inputs.cols()), Vector<double>(inputs.cols())};
  for (Index k = 0; k < inputs.cols(); ++k) {
    const double* column = inputs.data() + k * inputs.rows();
    const bool spread = varies(column, inputs.rows());
    const double mean = spread ? meanOf(column, inputs.rows()) : column[0];
    const double deviation = spread ? deviationOf(column, inputs.rows(), mean) : 0;
    result.mean[k] = mean;
    result.deviation[k] = deviation > 0 ? deviation : 1;  // squares of tiny distances may vanish
  }
  return result;
}

Matrix<double> standardize(const Matrix<double>& inputs, const Standardization& standardization) {
  Matrix<double> result(inputs.rows(), inputs.cols());
  for (Index k = 0; k < inputs.cols(); ++k) {
    const double mean = standardization.mean[k], deviation = standardization.deviation[k];
    for (Index row = 0; row < inputs.rows(); ++row) result(row, k) = (inputs(row, k) - mean) / deviation;
  }
  return result;
}

}  // namespace backprop
