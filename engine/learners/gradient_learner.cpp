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
      hasFrozen_(trainableCount(network.layout()) < network.parameterCount()),
      batches_(spec.seed, training.count()),
      gradient_(network.parameterCount()),
      delta_(network.parameterCount()),
      next_(network.parameterCount()) {
  restartOptimizer(spec);
}

template <class Scalar>
void GradientLearner<Scalar>::restartOptimizer(const Spec& spec) {
  this->state_.updates = 0;
  const int slots = slotsOf(spec.learner.optimizer);
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

/// What is remembered before the first update with momentum: nothing but zeros. Out of line, as above.
template <class Scalar>
[[gnu::noinline]] const Scalar* GradientLearner<Scalar>::atRest(Vector<Scalar>& rest) const {
  rest = Vector<Scalar>::Zero(this->network_.parameterCount());
  return rest.data();
}

template <class Scalar>
bool GradientLearner<Scalar>::update(const Spec& spec, const Vector<Scalar>& gradient, Scalar divisor,
                                     Memory& nextMemory, Vector<Scalar>& delta, Vector<Scalar>& next) const {
  const LearnerState<Scalar>& state = this->state_;
  const OptimizerSpec& optimizer = spec.learner.optimizer;
  const auto slots = static_cast<std::size_t>(slotsOf(optimizer));
  const Scalar* memory[2] = {};
  Vector<Scalar> rest;
  for (std::size_t slot = 0; slot < 2; ++slot) {
    nextMemory[slot].resize(slot < slots ? gradient.size() : 0);
    memory[slot] = state.memory[slot].size() == 0 && slot < slots ? atRest(rest) : state.memory[slot].data();
  }
  const Update<Scalar> update{optimizer,
                              learningRate(spec),
                              state.updates + 1,
                              gradient.size(),
                              state.parameters.data(),
                              gradient.data(),
                              {memory[0], memory[1]},
                              {nextMemory[0].data(), nextMemory[1].data()},
                              delta.data(),
                              next.data(),
                              divisor};
  const bool finite = optimizerOf<Scalar>(optimizer.kind).update(update);
  if (hasFrozen_) {
    clearFrozen(this->network_.layout(), delta);
    next = state.parameters + delta;
  }
  return finite;
}

template <class Scalar>
PendingUpdate<Scalar> GradientLearner<Scalar>::pendingFor(const Spec& spec, const Vector<Scalar>& gradient) const {
  PendingUpdate<Scalar> pending;
  pending.gradient = gradient;
  pending.delta.resize(gradient.size());
  pending.next.resize(gradient.size());
  pending.learningRate = learningRate(spec);
  pending.number = this->state_.updates + 1;
  clearFrozen(this->network_.layout(), pending.gradient);
  if (spec.learner.clipNorm) clipByNorm(pending.gradient, *spec.learner.clipNorm);
  update(spec, pending.gradient, 1, pending.memory, pending.delta, pending.next);
  return pending;
}

template <class Scalar>
Vector<Scalar> GradientLearner<Scalar>::foundGradient(const Spec& spec, std::span<const int> rows) const {
  Vector<Scalar> gradient(this->network_.parameterCount());
  Scalar divisor(1);
  findGradient(spec, rows, gradient, divisor);
  return gradient / divisor;
}

// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] std::optional<Divergence> GradientLearner<Scalar>::divergence(int layer, const char* what) const {
  return Divergence{this->state_.step + 1, layer, what};
}

/// Where the first number that is not finite has come up: in the gradient, or only in what the update made of it.
template <class Scalar>
[[gnu::noinline]] std::optional<Divergence> GradientLearner<Scalar>::overflow(Scalar divisor) {
  gradient_ /= divisor;
  Index wrong = kernels::firstNonFinite(gradient_.data(), gradient_.size());
  if (wrong < 0) wrong = kernels::firstNonFinite(next_.data(), next_.size());
  return divergence(layerOf(this->network_.layout(), wrong), "parameter");
}

template <class Scalar>
[[gnu::noinline]] bool GradientLearner<Scalar>::complete(const Spec& spec, Scalar divisor) {
  const std::vector<LayerLayout>& layout = this->network_.layout();
  for (Scalar& slope : gradient_) slope = slope / divisor;
  addPenaltyGradient(spec.regularization, layout, this->state_.parameters, gradient_);
  clearFrozen(layout, gradient_);
  if (kernels::firstNonFinite(gradient_.data(), gradient_.size()) >= 0) return false;
  if (spec.learner.clipNorm) clipByNorm(gradient_, *spec.learner.clipNorm);
  return true;
}

template <class Scalar>
std::optional<Divergence> GradientLearner<Scalar>::step(const Spec& spec) {
  const std::span<const int> rows = batch(spec);
  Scalar divisor(1);
  const int overflowed = findGradient(spec, rows, gradient_, divisor);
  if (overflowed >= 0) return divergence(overflowed, "loss");
  if (hasFrozen_ || spec.learner.clipNorm || spec.regularization.kind != PenaltyKind::None) {
    if (!complete(spec, divisor)) return overflow(1);
    divisor = 1;
  }
  if (!update(spec, gradient_, divisor, nextMemory_, delta_, next_)) return overflow(divisor);
  commit(static_cast<Index>(rows.size()));
  return std::nullopt;
}

template <class Scalar>
void GradientLearner<Scalar>::commit(Index samples) {
  LearnerState<Scalar>& state = this->state_;
  state.parameters.swap(next_);
  this->lastUpdate_.swap(delta_);
  for (std::size_t slot = 0; slot < 2; ++slot)
    if (state.memory[slot].size() > 0 || nextMemory_[slot].size() > 0) state.memory[slot].swap(nextMemory_[slot]);
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
