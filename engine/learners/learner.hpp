// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/learners/effort.hpp"
#include "engine/network/network.hpp"
#include "engine/network/sample_set.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// Everything that a learner's next step depends on, beside the spec: a value that is copied out and in.
template <class Scalar>
struct LearnerState {
  Vector<Scalar> parameters;
  std::array<Vector<Scalar>, 2> memory;  ///< of the optimiser; a slot that it does not use is empty
  std::int64_t updates = 0;              ///< since the optimiser was started
  std::int64_t step = 0;                 ///< since the start
  std::int64_t epoch = 0;                ///< completed passes over the training data
  Index position = 0;                    ///< samples of the running epoch that are done
  Effort effort;
};

/// A way to learn. One step is one update of the parameters; it is committed whole or not at all.
/// The network and the training set are the session's and outlive the learner.
template <class Scalar>
class Learner {
 public:
  Learner(const Network<Scalar>& network, const SampleSet<Scalar>& training, Vector<Scalar> parameters)
      : network_(network), training_(training) {
    state_.parameters = std::move(parameters);
  }
  virtual ~Learner() = default;
  Learner(const Learner&) = delete;
  Learner& operator=(const Learner&) = delete;

  const LearnerState<Scalar>& state() const { return state_; }
  void restore(const LearnerState<Scalar>& state) { state_ = state; }
  void setParameter(Index place, Scalar value) { state_.parameters[place] = value; }

  /// Makes one step under the spec in force.
  /// @return why not, when a number would not be finite; the state is then untouched
  virtual std::optional<Divergence> step(const Spec& spec) = 0;
  /// Another kind of optimiser is in force: forgets what the last one remembered and counts its updates from 0.
  virtual void restartOptimizer(const Spec& spec) = 0;
  /// Training rows that the next step will use, in order.
  virtual std::vector<int> nextBatch(const Spec& spec) const = 0;
  /// What the next step would add to the parameters if this were the gradient of its cost. Changes nothing.
  virtual Vector<Scalar> updateFor(const Spec& spec, const Vector<Scalar>& gradient) const = 0;

 protected:
  const Network<Scalar>& network_;
  const SampleSet<Scalar>& training_;
  LearnerState<Scalar> state_;
};

/// The learner that a spec names, at step 0.
template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Spec& spec, const Network<Scalar>& network,
                                             const SampleSet<Scalar>& training, Vector<Scalar> parameters);

}  // namespace backprop
