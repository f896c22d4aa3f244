// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/learner.hpp"
#include "engine/learners/mini_batches.hpp"
#include "engine/learners/search_attempt.hpp"
#include "engine/network/batch_gradient.hpp"

namespace backprop {

/// Learning without a gradient: one step is one attempt. It changes one parameter, or all of them, computes the cost
/// (mean loss of the batch + penalty) and keeps what it tried only when that is strictly lower and finite.
/// A batch as long as the training set is taken in the table's order, and its cost is remembered from step to step;
/// of a shorter one the cost before is computed as well, because every batch is another.
/// Parameters that are set by hand are searched on from: their cost is computed when it is next needed.
/// Effort of a step with n samples: n forward passes for each cost that was computed, none backward.
template <class Scalar>
class SearchLearner : public Learner<Scalar> {
 public:
  SearchLearner(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
                Vector<Scalar> parameters);

  void restore(const LearnerState<Scalar>& state) override;
  std::optional<Divergence> step(const Spec& spec) override;
  std::vector<int> nextBatch(const Spec& spec) const override;
  /// delta and next are those of the next attempt; the gradient is only handed through, and no learning rate takes
  /// part.
  PendingUpdate<Scalar> pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const override;
  std::optional<Attempt> nextAttempt(const Spec& spec) const override;
  std::optional<Attempts> attempts(const Spec& spec) const override;

 protected:
  /// What is tried: `place`, `trials` and `values`; or, of all parameters, `tried`, which holds the present ones.
  virtual void propose(const Spec& spec, SearchAttempt<Scalar>& attempt) const = 0;
  /// How many attempts there are in all; absent when they never end.
  virtual std::optional<double> total(const Spec& /*spec*/) const { return std::nullopt; }

  /// What the state says of the search under the terms in force.
  struct Progress {
    std::int64_t tried, kept;
    std::optional<Scalar> cost;
  };
  Progress progress(const Spec& spec) const;

 private:
  std::span<const int> batch(const Spec& spec) const;
  Scalar costOf(const Spec& spec, std::span<const int> rows, const Vector<Scalar>& parameters) const;
  /// Makes the next attempt without committing it. @return why not, when the cost before it is not finite
  std::optional<Divergence> make(const Spec& spec, SearchAttempt<Scalar>& attempt) const;
  void commit(const Spec& spec, const SearchAttempt<Scalar>& attempt);

  mutable MiniBatches batches_;
  mutable BatchWorkspace<Scalar> workspace_;
  SearchAttempt<Scalar> last_, next_;
  bool isLastKnown_ = false;
};

}  // namespace backprop
