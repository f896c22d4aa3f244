// SPDX-License-Identifier: MIT
#include "engine/learners/gradient_learner.hpp"

#include "engine/kernels/reductions.hpp"
#include "engine/network/penalty.hpp"
#include "engine/schedules/schedule.hpp"

namespace backprop {

template <class Scalar>
GradientLearner<Scalar>::GradientLearner(const Spec& spec, const Network<Scalar>& network,
                                         const SampleSet<Scalar>& training, Vector<Scalar> parameters)
    : Learner<Scalar>(network, training, std::move(parameters)),
      batches_(spec.seed, training.count()),
      gradient_(network.parameterCount()),
      delta_(network.parameterCount()),
      next_(network.parameterCount()) {
  restartOptimizer(spec);
}

template <class Scalar>
void GradientLearner<Scalar>::restartOptimizer(const Spec& spec) {
  this->state_.updates = 0;
  const int slots = optimizerOf<Scalar>(spec.learner.optimizer.kind).slots;
  for (int slot = 0; slot < 2; ++slot) {
    Vector<Scalar>& memory = this->state_.memory[static_cast<std::size_t>(slot)];
    if (slot < slots) {
      memory = Vector<Scalar>::Zero(this->network_.parameterCount());
    } else {
      memory.resize(0);
    }
  }
}

template <class Scalar>
void GradientLearner<Scalar>::settingsChanged(const Spec& spec, const LearnerSpec& before) {
  if (spec.learner.optimizer.kind != before.optimizer.kind) restartOptimizer(spec);
}

template <class Scalar>
std::span<const int> GradientLearner<Scalar>::batch(const Spec& spec) const {
  return batches_.batch(spec.learner.shuffle, spec.learner.batchSize, this->state_.epoch, this->state_.position);
}

template <class Scalar>
std::vector<int> GradientLearner<Scalar>::nextBatch(const Spec& spec) const {
  const std::span<const int> rows = batch(spec);
  return {rows.begin(), rows.end()};
}

template <class Scalar>
double GradientLearner<Scalar>::learningRate(const Spec& spec) const {
  return spec.learner.optimizer.learningRate * scheduleFactor(spec.learner.schedule, this->state_.step);
}

template <class Scalar>
void GradientLearner<Scalar>::pendingUpdate(const Spec& spec, Vector<Scalar>& gradient, Memory& nextMemory,
                                            Vector<Scalar>& delta) const {
  const LearnerState<Scalar>& state = this->state_;
  const OptimizerSpec& optimizer = spec.learner.optimizer;
  if (spec.learner.clipNorm) clipByNorm(gradient, *spec.learner.clipNorm);
  for (std::size_t slot = 0; slot < 2; ++slot) nextMemory[slot].resize(state.memory[slot].size());
  const Update<Scalar> update{optimizer,
                              learningRate(spec),
                              state.updates + 1,
                              gradient.size(),
                              state.parameters.data(),
                              gradient.data(),
                              {state.memory[0].data(), state.memory[1].data()},
                              {nextMemory[0].data(), nextMemory[1].data()},
                              delta.data()};
  optimizerOf<Scalar>(optimizer.kind).update(update);
  clearFrozen(this->network_.layout(), delta);
}

template <class Scalar>
PendingUpdate<Scalar> GradientLearner<Scalar>::pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const {
  const Vector<Scalar>& parameters = this->state_.parameters;
  PendingUpdate<Scalar> pending;
  pending.gradient = gradient;
  pending.delta.resize(gradient.size());
  pending.learningRate = learningRate(spec);
  pending.number = this->state_.updates + 1;
  clearFrozen(this->network_.layout(), pending.gradient);
  pendingUpdate(spec, pending.gradient, pending.memory, pending.delta);
  pending.next = parameters + pending.delta;
  return pending;
}

template <class Scalar>
Vector<Scalar> GradientLearner<Scalar>::foundGradient(const Spec& spec, std::span<const int> rows) const {
  Vector<Scalar> gradient(this->network_.parameterCount());
  findGradient(spec, rows, gradient);
  return gradient;
}

// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] std::optional<Divergence> GradientLearner<Scalar>::divergence(int layer, const char* what) const {
  return Divergence{this->state_.step + 1, layer, what};
}

template <class Scalar>
std::optional<Divergence> GradientLearner<Scalar>::step(const Spec& spec) {
  const std::vector<LayerLayout>& layout = this->network_.layout();
  const Vector<Scalar>& parameters = this->state_.parameters;
  const std::span<const int> rows = batch(spec);
  const int overflowed = findGradient(spec, rows, gradient_);
  if (overflowed >= 0) return divergence(overflowed, "loss");
  addPenaltyGradient(spec.regularization, layout, parameters, gradient_);
  clearFrozen(layout, gradient_);
  Index wrong = kernels::firstNonFinite(gradient_.data(), gradient_.size());
  if (wrong >= 0) return divergence(layerOf(layout, wrong), "parameter");
  pendingUpdate(spec, gradient_, nextMemory_, delta_);
  for (Index i = 0; i < next_.size(); ++i) next_[i] = parameters[i] + delta_[i];
  wrong = kernels::firstNonFinite(next_.data(), next_.size());
  if (wrong >= 0) return divergence(layerOf(layout, wrong), "parameter");
  commit(static_cast<Index>(rows.size()));
  return std::nullopt;
}

template <class Scalar>
void GradientLearner<Scalar>::commit(Index samples) {
  LearnerState<Scalar>& state = this->state_;
  state.parameters.swap(next_);
  this->lastUpdate_.swap(delta_);
  state.memory.swap(nextMemory_);
  ++state.updates;
  ++state.step;
  state.position += samples;
  if (state.position >= this->training_.count()) {
    state.position = 0;
    ++state.epoch;
  }
  state.effort += effortFor(static_cast<std::uint64_t>(samples));
}

template class GradientLearner<double>;
template class GradientLearner<float>;

}  // namespace backprop
