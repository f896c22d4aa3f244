// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/learner.hpp"
#include "engine/learners/mini_batches.hpp"
#include "engine/network/batch_gradient.hpp"
#include "engine/optimizers/optimizer.hpp"

namespace backprop {

/// Gradient descent on mini-batches: the mean gradient of one batch by backpropagation, the penalty's gradient,
/// clipping by norm, then one update of the optimiser at the scheduled rate. Biases that are not trained get neither.
/// Effort of a step with n samples: n forward and n backward passes.
/// Source: Rumelhart, Hinton & Williams 1986.
template <class Scalar>
class Backpropagation final : public Learner<Scalar> {
 public:
  Backpropagation(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
                  Vector<Scalar> parameters);

  std::optional<Divergence> step(const Spec& spec) override;
  void restartOptimizer(const Spec& spec) override;
  std::vector<int> nextBatch(const Spec& spec) const override;
  PendingUpdate<Scalar> pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const override;

 private:
  using Memory = std::array<Vector<Scalar>, 2>;

  std::span<const int> batch(const Spec& spec) const;
  double learningRate(const Spec& spec) const;  ///< after the schedule
  /// Clips `gradient` in place and writes what is to be added to `delta`.
  void pendingUpdate(const Spec& spec, Vector<Scalar>& gradient, Memory& nextMemory, Vector<Scalar>& delta) const;
  Divergence divergence(int layer, const char* what) const;
  void commit(Index samples);

  mutable MiniBatches batches_;
  BatchWorkspace<Scalar> workspace_;
  Vector<Scalar> gradient_, delta_, next_;
  Memory nextMemory_;
};

}  // namespace backprop
