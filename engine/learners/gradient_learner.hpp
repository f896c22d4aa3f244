// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/learner.hpp"
#include "engine/learners/mini_batches.hpp"
#include "engine/optimizers/optimizer.hpp"

namespace backprop {

/// Gradient descent on mini-batches, whatever finds the gradient: the mean gradient of one batch, the penalty's
/// gradient, clipping by norm, then one update of the optimiser at the scheduled rate. Biases that are not trained get
/// neither.
template <class Scalar>
class GradientLearner : public Learner<Scalar> {
 public:
  GradientLearner(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
                  Vector<Scalar> parameters);

  std::optional<Divergence> step(const Spec& spec) final;
  /// Another kind of optimiser forgets what the last one remembered and counts its updates from 0.
  void settingsChanged(const Spec& spec, const LearnerSpec& before) final;
  std::vector<int> nextBatch(const Spec& spec) const final;
  PendingUpdate<Scalar> pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const final;

 protected:
  /// The gradient of the mean loss of these training rows, without the penalty's part.
  /// @param gradient  overwritten; entries of biases that are not trained may be anything finite
  /// @param divisor   1, or the number of samples where `gradient` is a sum whose mean has not been taken
  /// @return          the first layer with a number that is not finite, when a loss is not; else −1
  virtual int findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                           Scalar& divisor) const = 0;
  /// What `findGradient` costs for so many samples.
  virtual Effort effortFor(std::uint64_t samples) const = 0;
  /// The gradient of `findGradient`: what `ownGradient` is where it is not the microscope's own way.
  Vector<Scalar> foundGradient(const Spec& spec, std::span<const int> rows) const;

 private:
  using Memory = std::array<Vector<Scalar>, 2>;

  std::span<const int> batch(const Spec& spec) const;
  double learningRate(const Spec& spec) const;  ///< after the schedule
  void restartOptimizer(const Spec& spec);
  /// Takes the mean and does to it what the update does not: the penalty, what is not trained, clipping.
  /// @return whether it was finite before it was clipped
  bool complete(const Spec& spec, Scalar divisor);
  /// Writes what is to be added, and the parameters after it, under the rate in force.
  /// @return whether all of `next` is finite
  bool update(const Spec& spec, const Vector<Scalar>& gradient, Scalar divisor, Memory& nextMemory,
              Vector<Scalar>& delta, Vector<Scalar>& next) const;
  const Scalar* atRest(Vector<Scalar>& rest) const;
  std::optional<Divergence> divergence(int layer, const char* what) const;
  std::optional<Divergence> overflow(Scalar divisor);
  void commit(Index samples);

  bool hasFrozen_;  ///< biases that are not trained
  mutable MiniBatches batches_;
  Vector<Scalar> gradient_, delta_, next_;
  Memory nextMemory_;
};

}  // namespace backprop
