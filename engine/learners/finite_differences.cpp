// SPDX-License-Identifier: MIT
#include "engine/learners/finite_differences.hpp"

namespace backprop {

template <class Scalar>
int FiniteDifferences<Scalar>::findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                                            Scalar& /*divisor*/) const {
  return differenceGradient(this->network_, this->state_.parameters, this->training_, rows, spec.loss, workspace_,
                            gradient);
}

template <class Scalar>
std::optional<Vector<Scalar>> FiniteDifferences<Scalar>::ownGradient(const Spec& spec,
                                                                     std::span<const int> rows) const {
  return this->foundGradient(spec, rows);
}

template <class Scalar>
Effort FiniteDifferences<Scalar>::effortFor(std::uint64_t samples) const {
  return finiteDifferencesEffort(this->network_.layout(), samples);
}

template class FiniteDifferences<double>;
template class FiniteDifferences<float>;

}  // namespace backprop
