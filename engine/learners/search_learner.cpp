// SPDX-License-Identifier: MIT
#include "engine/learners/search_learner.hpp"

#include <cmath>
#include <utility>

#include "engine/network/batch_loss.hpp"
#include "engine/network/penalty.hpp"
#include "engine/spec/kinds.hpp"

namespace backprop {
namespace {

SearchTerms termsOf(const Spec& spec) {
  SearchTerms terms{spec.loss, spec.regularization};
  if (hasGrid(spec.learner.kind)) {
    terms.low = spec.learner.search.low;
    terms.high = spec.learner.search.high;
    terms.values = spec.learner.search.values;
  }
  return terms;
}

}  // namespace

template <class Scalar>
SearchLearner<Scalar>::SearchLearner(const Spec& spec, const Network<Scalar>& network,
                                     const SampleSet<Scalar>& training, Vector<Scalar> parameters)
    : Learner<Scalar>(network, training, std::move(parameters)), batches_(spec.seed, training.count()) {
  this->state_.terms = termsOf(spec);
  last_.tried = next_.tried = this->state_.parameters;
}

template <class Scalar>
void SearchLearner<Scalar>::restore(const LearnerState<Scalar>& state) {
  Learner<Scalar>::restore(state);
  isLastKnown_ = false;
}

template <class Scalar>
std::span<const int> SearchLearner<Scalar>::batch(const Spec& spec) const {
  return batches_.batch(spec.learner, this->state_.epoch, this->state_.position);
}

template <class Scalar>
std::vector<int> SearchLearner<Scalar>::nextBatch(const Spec& spec) const {
  const std::span<const int> rows = batch(spec);
  return {rows.begin(), rows.end()};
}

template <class Scalar>
typename SearchLearner<Scalar>::Progress SearchLearner<Scalar>::progress(const Spec& spec) const {
  const LearnerState<Scalar>& state = this->state_;
  if (state.terms == termsOf(spec)) return {state.updates, state.kept, state.cost};
  if (hasGrid(spec.learner.kind)) return {0, 0, std::nullopt};
  return {state.updates, state.kept, std::nullopt};
}

template <class Scalar>
Scalar SearchLearner<Scalar>::costOf(const Spec& spec, std::span<const int> rows,
                                     const Vector<Scalar>& parameters) const {
  return batchLoss(this->network_, parameters, this->training_, rows, spec.loss, workspace_) +
         penaltyOf(spec.regularization, this->network_.layout(), parameters);
}

template <class Scalar>
std::optional<Divergence> SearchLearner<Scalar>::make(const Spec& spec, SearchAttempt<Scalar>& attempt) const {
  const LearnerState<Scalar>& state = this->state_;
  const std::span<const int> rows = batch(spec);
  const Progress now = progress(spec);
  attempt.number = now.tried + 1;
  attempt.samples = static_cast<Index>(rows.size());
  attempt.kept = -1;
  attempt.evaluations = 0;
  attempt.costBefore.reset();
  const bool isFirstOfGrid = hasGrid(spec.learner.kind) && now.kept == 0;
  if (!isFirstOfGrid) {
    const bool isKnown = now.cost && attempt.samples == this->training_.count();
    attempt.costBefore = isKnown ? *now.cost : costOf(spec, rows, state.parameters);
    if (!isKnown) ++attempt.evaluations;
    if (!std::isfinite(*attempt.costBefore))
      return Divergence{state.step + 1, workspace_.trace.firstNonFiniteLayer(), "loss"};
  }
  attempt.tried = state.parameters;
  propose(spec, attempt);
  std::optional<Scalar> least = attempt.costBefore;
  for (int trial = 0; trial < attempt.trials; ++trial) {
    const auto i = static_cast<std::size_t>(trial);
    if (attempt.place != attempt.kAll) attempt.tried[attempt.place] = attempt.values[i];
    const Scalar cost = attempt.costs[i] = costOf(spec, rows, attempt.tried);
    ++attempt.evaluations;
    if (!std::isfinite(cost) || (least && cost >= *least)) continue;
    least = cost;
    attempt.kept = trial;
  }
  return std::nullopt;
}

template <class Scalar>
std::optional<Divergence> SearchLearner<Scalar>::step(const Spec& spec) {
  if (std::optional<Divergence> divergence = make(spec, next_)) return divergence;
  commit(spec, next_);
  std::swap(last_, next_);
  isLastKnown_ = true;
  return std::nullopt;
}

template <class Scalar>
void SearchLearner<Scalar>::commit(const Spec& spec, const SearchAttempt<Scalar>& attempt) {
  LearnerState<Scalar>& state = this->state_;
  const Progress before = progress(spec);
  const bool isKept = attempt.kept >= 0;
  this->lastUpdate_.setZero();
  attempt.applyTo(state.parameters, this->lastUpdate_);
  state.terms = termsOf(spec);
  state.updates = before.tried + 1;
  state.kept = before.kept + (isKept ? 1 : 0);
  state.cost = isKept ? std::nullopt : before.cost;
  if (attempt.samples == this->training_.count())
    state.cost = isKept ? attempt.costs[static_cast<std::size_t>(attempt.kept)] : attempt.costBefore;
  ++state.step;
  state.position += attempt.samples;
  if (state.position >= this->training_.count()) {
    state.position = 0;
    ++state.epoch;
  }
  const std::uint64_t passes = static_cast<std::uint64_t>(attempt.samples) * attempt.evaluations;
  state.effort.forwardPasses += passes;
  state.effort.multiplyAdds += passes * forwardMultiplyAdds(this->network_.layout());
}

template <class Scalar>
PendingUpdate<Scalar> SearchLearner<Scalar>::pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const {
  PendingUpdate<Scalar> pending;
  pending.gradient = gradient;
  clearFrozen(this->network_.layout(), pending.gradient);
  pending.delta = Vector<Scalar>::Zero(gradient.size());
  pending.next = this->state_.parameters;
  pending.number = progress(spec).tried + 1;
  SearchAttempt<Scalar> attempt;
  if (!this->isExhausted(spec) && !make(spec, attempt)) attempt.applyTo(pending.next, pending.delta);
  return pending;
}

template <class Scalar>
std::optional<Attempt> SearchLearner<Scalar>::nextAttempt(const Spec& spec) const {
  SearchAttempt<Scalar> attempt;
  if (this->isExhausted(spec) || make(spec, attempt)) return std::nullopt;
  return viewOf(attempt, this->network_.layout());
}

template <class Scalar>
std::optional<Attempts> SearchLearner<Scalar>::attempts(const Spec& spec) const {
  const Progress now = progress(spec);
  Attempts attempts{now.tried, now.kept, total(spec), std::nullopt};
  if (isLastKnown_) attempts.last = viewOf(last_, this->network_.layout());
  return attempts;
}

template class SearchLearner<double>;
template class SearchLearner<float>;

}  // namespace backprop
