// SPDX-License-Identifier: MIT
#include "engine/learners/search_attempt.hpp"

#include "engine/learners/trainable.hpp"
#include "engine/session/shown.hpp"

namespace backprop {

template <class Scalar>
void SearchAttempt<Scalar>::applyTo(Vector<Scalar>& parameters, Vector<Scalar>& delta) const {
  if (kept < 0) return;
  if (place == kAll) {
    for (Index i = 0; i < tried.size(); ++i) delta[i] = tried[i] - parameters[i];
    parameters = tried;
  } else {
    const Scalar value = values[static_cast<std::size_t>(kept)];
    delta[place] = value - before;
    parameters[place] = value;
  }
}

template <class Scalar>
Attempt viewOf(const SearchAttempt<Scalar>& attempt, const std::vector<LayerLayout>& layout) {
  Attempt view;
  view.number = attempt.number;
  if (attempt.costBefore) view.costBefore = shownCost(static_cast<double>(*attempt.costBefore));
  if (attempt.place == SearchAttempt<Scalar>::kAll) {
    for (const Scalar value : attempt.tried) view.combination.push_back(static_cast<double>(value));
  } else {
    view.parameter = addressOf(layout, attempt.place);
    view.before = static_cast<double>(attempt.before);
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(attempt.trials); ++i) {
    const double value = static_cast<double>(attempt.values[i]), cost = static_cast<double>(attempt.costs[i]);
    view.trials.push_back({shown(value), shownCost(cost)});
  }
  view.kept = attempt.kept;
  view.samples = static_cast<int>(attempt.samples);
  return view;
}

template struct SearchAttempt<double>;
template Attempt viewOf(const SearchAttempt<double>&, const std::vector<LayerLayout>&);
template struct SearchAttempt<float>;
template Attempt viewOf(const SearchAttempt<float>&, const std::vector<LayerLayout>&);

}  // namespace backprop
