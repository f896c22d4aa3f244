// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/search_learner.hpp"

namespace backprop {

/// The parameters in turn, one a step: w + search.step and w − search.step are tried, and the best of the three is kept
/// (w itself unless one of the two is strictly better; of equals the upper).
/// Source: the exploratory moves of Hooke & Jeeves 1961, "'Direct Search' Solution of Numerical and Statistical
/// Problems".
template <class Scalar>
class OneWeightAtATime final : public SearchLearner<Scalar> {
 public:
  using SearchLearner<Scalar>::SearchLearner;

 protected:
  void propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const override;
};

}  // namespace backprop
