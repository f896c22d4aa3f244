// SPDX-License-Identifier: MIT
#include "engine/learners/random_nudge.hpp"

#include "engine/learners/trainable.hpp"
#include "engine/numbers/random.hpp"

namespace backprop {

template <class Scalar>
void RandomNudge<Scalar>::propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const {
  const std::vector<LayerLayout>& layout = this->network_.layout();
  Random random(scattered(spec.seed + scattered(static_cast<std::uint64_t>(this->state_.step))), streams::kAttempt);
  attempt.place = trainablePlace(layout, random.below(static_cast<std::uint32_t>(trainableCount(layout))));
  attempt.before = this->state_.parameters[attempt.place];
  attempt.values[0] = attempt.before + static_cast<Scalar>(random.normal(0, spec.learner.search.scale));
}

template class RandomNudge<double>;
template class RandomNudge<float>;

}  // namespace backprop
