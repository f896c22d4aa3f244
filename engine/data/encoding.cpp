// SPDX-License-Identifier: MIT
#include "engine/data/encoding.hpp"

namespace backprop {

Matrix<double> encodeClasses(const std::vector<int>& classes, int outputs, TargetEncoding encoding) {
  Matrix<double> targets = Matrix<double>::Constant(static_cast<Index>(classes.size()), outputs, encoding.low);
  for (std::size_t row = 0; row < classes.size(); ++row) {
    const int column = outputs == 1 ? 0 : classes[row];
    if (outputs > 1 || classes[row] == 1) targets(static_cast<Index>(row), column) = encoding.high;
  }
  return targets;
}

TargetEncoding encodingFor(Activation output, Loss loss) {
  if (loss == Loss::Hinge) return {-1, 1};
  switch (output) {
    case Activation::Linear:
    case Activation::Tanh:
    case Activation::Sine:
    case Activation::LeakyRelu:
      return {-1, 1};
    default:
      return {0, 1};
  }
}

}  // namespace backprop
