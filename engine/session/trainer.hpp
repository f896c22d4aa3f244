// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include "engine/learners/learner.hpp"
#include "engine/network/evaluation.hpp"
#include "engine/session/session.hpp"
#include "engine/spec/settings.hpp"

namespace backprop {

/// One moment of a run: a value that is copied out and in. Randomness has no state to keep: the order of an epoch is a
/// function of the seed and the epoch, the place in it is `position` (see MiniBatches).
template <class Scalar>
struct Snapshot {
  LearnerState<Scalar> learner;
  std::shared_ptr<const Settings> settings;  ///< shared by all moments between two changes
  Status status = Status::Running;
  std::optional<Divergence> divergence;
};

/// What the present parameters score on the whole sets.
struct Evaluation {
  Score train;
  std::optional<Score> test;
  double penalty = 0;
  bool isFinite() const;
};

/// A spec brought to life: network, data, learner and status, one step at a time. Knows nothing of history.
/// Status is a function of the state: at the end of an epoch (and at step 0), `goal` when the training loss is at or
/// below stop.loss, `stopped` when stop.epochs are done or a search has tried everything; asked again after every
/// intervention. `diverged` comes from a step that could not be made.
template <class Scalar>
class Trainer {
 public:
  /// @throws SpecError
  explicit Trainer(const Spec& spec);

  const Spec& spec() const { return spec_; }
  const Dataset& data() const { return data_; }
  const Network<Scalar>& network() const { return network_; }
  const SampleSet<Scalar>& training() const { return training_; }
  const SampleSet<Scalar>& test() const { return test_; }
  const Learner<Scalar>& learner() const { return *learner_; }
  const Vector<Scalar>& parameters() const { return learner_->state().parameters; }
  Status status() const { return status_; }

  /// Makes one step if the run is running and the step is finite. @return whether it was made
  bool advance();
  /// Scores the present state; remembered until it changes.
  const Evaluation& evaluation() const;
  /// Whether a score is known already (the end of an epoch asks for one) and is not finite.
  bool isKnownToOverflow() const { return evaluation_ && !evaluation_->isFinite(); }
  Report report() const;

  /// Merges an intervention into the spec; another kind of optimiser forgets what the last one remembered.
  /// @throws SpecError and leaves everything as it was
  void change(const Value& change);
  void setParameter(Index place, Scalar value);
  void markDiverged(const Divergence& divergence);

  void save(Snapshot<Scalar>& snapshot) const;
  void restore(const Snapshot<Scalar>& snapshot);
  /// Back to a snapshot of this very step, after an intervention that is refused.
  void undo(const Snapshot<Scalar>& snapshot);

 private:
  void returnTo(const Snapshot<Scalar>& snapshot);
  void updateStatus();

  Spec spec_;
  std::shared_ptr<const Settings> settings_;  ///< those of spec_
  Dataset data_;                              // the same for every loss that fits the output: their encodings agree
  Network<Scalar> network_;
  SampleSet<Scalar> training_, test_;
  std::unique_ptr<Learner<Scalar>> learner_;
  Status status_ = Status::Running;
  std::optional<Divergence> divergence_;
  mutable std::optional<Evaluation> evaluation_;
  mutable Trace<Scalar> scratch_;
};

}  // namespace backprop
