// SPDX-License-Identifier: MIT
#include "engine/learners/weight_combinations.hpp"

#include "engine/learners/trainable.hpp"

namespace backprop {
namespace {

double gridValue(const SearchSpec& search, std::int64_t number) {
  const double t = static_cast<double>(number) / (search.values - 1);
  return (1 - t) * search.low + t * search.high;
}

}  // namespace

template <class Scalar>
bool WeightCombinations<Scalar>::isExhausted(const Spec& spec) const {
  const std::int64_t tried = this->progress(spec).tried;
  std::int64_t combinations = 1;
  for (Index left = trainableCount(this->network_.layout()); left > 0 && combinations <= tried; --left)
    if (__builtin_mul_overflow(combinations, spec.learner.search.values, &combinations)) return false;
  return combinations <= tried;
}

template <class Scalar>
void WeightCombinations<Scalar>::propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const {
  const std::vector<LayerLayout>& layout = this->network_.layout();
  const SearchSpec& search = spec.learner.search;
  std::int64_t left = attempt.number - 1;
  for (Index k = trainableCount(layout); k-- > 0; left /= search.values)
    attempt.tried[trainablePlace(layout, k)] = static_cast<Scalar>(gridValue(search, left % search.values));
}

template <class Scalar>
std::optional<double> WeightCombinations<Scalar>::total(const Spec& spec) const {
  double combinations = 1;
  for (Index left = trainableCount(this->network_.layout()); left > 0; --left)
    combinations *= spec.learner.search.values;
  return combinations;
}

template class WeightCombinations<double>;
template class WeightCombinations<float>;

}  // namespace backprop
