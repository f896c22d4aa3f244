// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/search_learner.hpp"

namespace backprop {

/// Every combination of a grid of values, the same for each parameter, in the order of an odometer: the last parameter
/// of the flat vector turns fastest. The parameters are the best combination so far, over the whole training set.
///   value i of search.values:  (1 − t)·low + t·high,  t = i / (values − 1); both ends are exact
/// The first combination with a finite cost takes the place of the initial parameters, whatever they cost; from then on
/// only a strictly better one does. Biases that are not trained stay. The run stops when all have been tried; another
/// grid, loss or penalty starts again from the first. A parameter that is set by hand makes another best so far.
template <class Scalar>
class WeightCombinations final : public SearchLearner<Scalar> {
 public:
  using SearchLearner<Scalar>::SearchLearner;

  bool isExhausted(const Spec& spec) const override;

 protected:
  void propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const override;
  std::optional<double> total(const Spec& spec) const override;
};

}  // namespace backprop
