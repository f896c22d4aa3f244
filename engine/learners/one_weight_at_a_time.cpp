// SPDX-License-Identifier: MIT
#include "engine/learners/one_weight_at_a_time.hpp"

#include "engine/learners/trainable.hpp"

namespace backprop {

template <class Scalar>
void OneWeightAtATime<Scalar>::propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const {
  const std::vector<LayerLayout>& layout = this->network_.layout();
  const auto step = static_cast<Scalar>(spec.learner.search.step);
  attempt.place = trainablePlace(layout, static_cast<Index>(this->state_.step % trainableCount(layout)));
  attempt.before = this->state_.parameters[attempt.place];
  attempt.trials = 2;
  attempt.values = {attempt.before + step, attempt.before - step};
}

template class OneWeightAtATime<double>;
template class OneWeightAtATime<float>;

}  // namespace backprop
