// SPDX-License-Identifier: MIT
#include "engine/learners/backpropagation.hpp"

#include <cmath>

namespace backprop {

template <class Scalar>
int Backpropagation<Scalar>::findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient) const {
  const Scalar loss =
      batchGradient(this->network_, this->state_.parameters, this->training_, rows, spec.loss, workspace_, gradient);
  return std::isfinite(loss) ? -1 : workspace_.trace.firstNonFiniteLayer();
}

template <class Scalar>
Effort Backpropagation<Scalar>::effortFor(std::uint64_t samples) const {
  return backpropagationEffort(this->network_.layout(), samples);
}

template class Backpropagation<double>;
template class Backpropagation<float>;

}  // namespace backprop
