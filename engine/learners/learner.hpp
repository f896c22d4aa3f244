// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/learners/attempt.hpp"
#include "engine/learners/effort.hpp"
#include "engine/network/network.hpp"
#include "engine/network/sample_set.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// What the costs of a search hold for: under another loss, penalty or grid they say nothing.
struct SearchTerms {
  Loss loss = Loss::HalfSquaredError;
  RegularizationSpec regularization;
  double low = 0, high = 0;  ///< weight-combinations; 0 for the others
  int values = 0;            ///< likewise

  bool operator==(const SearchTerms&) const = default;
};

/// How far a learner is.
template <class Scalar>
struct LearnerProgress {
  std::int64_t updates = 0;  ///< since the optimiser was started
  std::int64_t step = 0;     ///< since the start
  std::int64_t epoch = 0;    ///< completed passes over the training data
  Index position = 0;        ///< samples of the running epoch that are done
  Effort effort;
  std::int64_t kept = 0;       ///< a learner that searches: attempts that were kept, of its `updates`
  std::optional<Scalar> cost;  ///< likewise: of `parameters` over the whole training set, where it is known
  SearchTerms terms;           ///< likewise: what `cost` was found under, and a grid's `updates` and `kept` counted
};

/// Everything that a learner's next step depends on, beside the spec: a value that is copied out and in.
template <class Scalar>
struct LearnerState : LearnerProgress<Scalar> {
  Vector<Scalar> parameters;
  std::array<Vector<Scalar>, 2> memory;  ///< of the optimiser; a slot that it does not use is empty

  LearnerState() = default;
  LearnerState(const LearnerState& other) : LearnerState() { *this = other; }
  LearnerState& operator=(const LearnerState& other) {
    LearnerProgress<Scalar>::operator=(other);
    copyNumbers(other.parameters, parameters);
    for (std::size_t slot = 0; slot < memory.size(); ++slot) copyNumbers(other.memory[slot], memory[slot]);
    return *this;
  }
  LearnerState(LearnerState&&) noexcept = default;
  LearnerState& operator=(LearnerState&&) noexcept = default;
  ~LearnerState() = default;
};

/// What a step would do with a gradient, without doing it.
template <class Scalar>
struct PendingUpdate {
  Vector<Scalar> gradient;               ///< clipped by norm, 0 for what is not trained
  std::array<Vector<Scalar>, 2> memory;  ///< the optimiser's, after the update
  Vector<Scalar> delta;                  ///< what would be added to the parameters
  Vector<Scalar> next;                   ///< the parameters after it, bit for bit
  double learningRate = 0;               ///< after the schedule
  std::int64_t number = 1;               ///< of the update since the optimiser was started
};

/// A way to learn. One step is one update of the parameters; it is committed whole or not at all.
/// The network and the training set are the session's and outlive the learner.
template <class Scalar>
class Learner {
 public:
  Learner(const Network<Scalar>& network, const SampleSet<Scalar>& training, Vector<Scalar> parameters)
      : network_(network), training_(training), lastUpdate_(Vector<Scalar>::Zero(parameters.size())) {
    state_.parameters = std::move(parameters);
  }
  virtual ~Learner() = default;
  Learner(const Learner&) = delete;
  Learner& operator=(const Learner&) = delete;

  const LearnerState<Scalar>& state() const { return state_; }
  /// Another moment; nothing is known of the step that led to it.
  virtual void restore(const LearnerState<Scalar>& state) {
    state_ = state;
    lastUpdate_.setZero();
  }
  /// The present moment as it was before something that is now refused; the step that led to it stays known.
  void undo(const LearnerState<Scalar>& state) { state_ = state; }
  /// What the last step added to the parameters; zeros before the first one and after `restore`.
  const Vector<Scalar>& lastUpdate() const { return lastUpdate_; }
  void setParameter(Index place, Scalar value) {
    state_.parameters[place] = value;
    state_.cost.reset();
  }
  /// Settings have changed: what cannot go on under the new ones starts again (an optimiser of another kind; a search
  /// sees by its terms what still holds, so that a setting which is changed and changed back leaves no mark).
  virtual void settingsChanged(const Spec& /*spec*/, const LearnerSpec& /*before*/) {}

  /// Makes one step under the spec in force.
  /// @return why not, when a number would not be finite; the state is then untouched
  virtual std::optional<Divergence> step(const Spec& spec) = 0;
  /// Training rows that the next step will use, in order.
  virtual std::vector<int> nextBatch(const Spec& spec) const = 0;
  /// What the next step would do if this were the gradient of its cost (a learner that searches asks no gradient, and
  /// tells what it will do). Changes nothing.
  virtual PendingUpdate<Scalar> pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const = 0;
  /// The gradient of the mean loss of these training rows as this learner finds it, without the penalty's part; absent
  /// for backpropagation, whose way the microscope goes itself, and for learners that search.
  virtual std::optional<Vector<Scalar>> ownGradient(const Spec& /*spec*/, std::span<const int> /*rows*/) const {
    return std::nullopt;
  }
  /// What the next step would try; absent for learners that follow a gradient. Changes nothing.
  virtual std::optional<Attempt> nextAttempt(const Spec& /*spec*/) const { return std::nullopt; }
  /// How the search has gone; absent for learners that follow a gradient.
  virtual std::optional<Attempts> attempts(const Spec& /*spec*/) const { return std::nullopt; }
  /// Whether there is nothing left to try: the run then stops.
  virtual bool isExhausted(const Spec& /*spec*/) const { return false; }

 protected:
  const Network<Scalar>& network_;
  const SampleSet<Scalar>& training_;
  LearnerState<Scalar> state_;
  Vector<Scalar> lastUpdate_;
};

/// The learner that a spec names, at step 0.
template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Spec& spec, const Network<Scalar>& network,
                                             const SampleSet<Scalar>& training, Vector<Scalar> parameters);

}  // namespace backprop
