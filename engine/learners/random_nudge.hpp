// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/search_learner.hpp"

namespace backprop {

/// A random parameter plus a small random number, search.scale · N(0, 1): kept if the cost goes down, else put back.
/// Both are drawn from random numbers of the step's own, so that no random state is carried from step to step.
template <class Scalar>
class RandomNudge final : public SearchLearner<Scalar> {
 public:
  using SearchLearner<Scalar>::SearchLearner;

 protected:
  void propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const override;
};

}  // namespace backprop
