// SPDX-License-Identifier: MIT
#include "engine/session/training_session.hpp"

#include <cmath>
#include <limits>
#include <string>

#include "engine/numbers/hash.hpp"
#include "engine/session/grid.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/predictions.hpp"
#include "engine/session/trace_view.hpp"
#include "engine/spec/error.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {

template <class Scalar>
TrainingSession<Scalar>::TrainingSession(const Spec& spec) : trainer_(spec) {
  if (!trainer_.evaluation().isFinite())
    throw SpecError(spec.parameters ? "/parameters" : "/data",
                    "the loss of the untrained network is too large to be a number in this precision; make the "
                    "weights, the inputs or the targets smaller");
  trainer_.save(start_);
}

template <class Scalar>
Spec TrainingSession<Scalar>::initialSpec() const {
  Spec spec = trainer_.spec();
  adoptSettings(spec, start_.settings);
  return spec;
}

// --- forward in time

template <class Scalar>
bool TrainingSession<Scalar>::advance() {
  if (!trainer_.advance()) return false;
  applyReached();
  return true;
}

template <class Scalar>
void TrainingSession<Scalar>::run(std::int64_t count) {
  trainer_.save(before_);
  appliedBefore_ = applied_;
  for (std::int64_t i = 0; i < count; ++i)
    if (!advance() || trainer_.isKnownToOverflow()) break;
  if (!trainer_.evaluation().isFinite()) settleDivergence();
}

/// A score of the present state is not finite although every batch was: goes back to where the call began and on step
/// by step to the last state that can be shown.
template <class Scalar>
void TrainingSession<Scalar>::settleDivergence() {
  trainer_.restore(before_);
  applied_ = appliedBefore_;
  while (true) {
    trainer_.save(before_);
    appliedBefore_ = applied_;
    if (!advance()) return;
    const Evaluation& evaluation = trainer_.evaluation();
    if (evaluation.isFinite()) continue;
    const Divergence divergence{now(),
                                std::isfinite(evaluation.train.loss) && evaluation.test
                                    ? evaluation.test->firstNonFiniteLayer
                                    : evaluation.train.firstNonFiniteLayer,
                                "loss"};
    trainer_.restore(before_);
    applied_ = appliedBefore_;
    trainer_.markDiverged(divergence);
    return;
  }
}

template <class Scalar>
Report TrainingSession<Scalar>::step(std::int64_t count) {
  if (count < 0) throw SpecError("/step", "must be a number of steps from 0 on, got " + std::to_string(count));
  run(count);
  return report();
}

template <class Scalar>
Report TrainingSession<Scalar>::stepEpoch() {
  trainer_.save(before_);
  appliedBefore_ = applied_;
  const std::int64_t epoch = trainer_.learner().state().epoch;
  while (trainer_.learner().state().epoch == epoch)
    if (!advance() || trainer_.isKnownToOverflow()) break;
  if (!trainer_.evaluation().isFinite()) settleDivergence();
  return report();
}

// --- interventions

template <class Scalar>
void TrainingSession<Scalar>::apply(const Intervention& intervention) {
  if (intervention.parameter) {
    const Index place = placeOf(layout(), *intervention.parameter);
    const Scalar value = static_cast<Scalar>(intervention.number);
    if (!std::isfinite(value))
      throw SpecError(pathOf(*intervention.parameter), "must be a finite number in this precision");
    trainer_.setParameter(place, value);
  } else {
    trainer_.adopt(settingsOf(applyIntervention(trainer_.spec(), intervention.change)));
  }
}

template <class Scalar>
void TrainingSession<Scalar>::applyReached() {
  while (applied_ < interventions_.size() && interventions_[applied_].step <= now()) apply(interventions_[applied_++]);
}

template <class Scalar>
void TrainingSession<Scalar>::record(Intervention intervention) {
  trainer_.save(before_);
  try {
    apply(intervention);
    if (!trainer_.evaluation().isFinite())
      throw SpecError(intervention.parameter ? pathOf(*intervention.parameter) : "/",
                      "with this value the loss would be too large to be a number");
  } catch (...) {
    trainer_.restore(before_);
    throw;
  }
  interventions_.resize(applied_);
  interventions_.push_back(std::move(intervention));
  ++applied_;
}

template <class Scalar>
void TrainingSession<Scalar>::setParameter(const ParameterAddress& address, double value) {
  Intervention intervention{now(), address, value, {}};
  record(std::move(intervention));
}

template <class Scalar>
void TrainingSession<Scalar>::intervene(const Value& change) {
  Intervention intervention{now(), std::nullopt, 0, change};
  record(std::move(intervention));
}

// --- to any moment

template <class Scalar>
void TrainingSession<Scalar>::rebuild(std::int64_t step) {
  if (step < now()) {
    trainer_.restore(start_);
    applied_ = 0;
    applyReached();
  }
  run(step - now());
}

template <class Scalar>
Report TrainingSession<Scalar>::seek(std::int64_t step) {
  if (step < 0) throw SpecError("/step", "must be a step from 0 on, got " + std::to_string(step));
  rebuild(step);
  return report();
}

template <class Scalar>
Report TrainingSession<Scalar>::replay(std::vector<Intervention> interventions, std::int64_t step) {
  if (step < 0) throw SpecError("/step", "must be a step from 0 on, got " + std::to_string(step));
  for (std::size_t i = 0; i < interventions.size(); ++i)
    if (interventions[i].step < (i == 0 ? 0 : interventions[i - 1].step))
      throw SpecError("/interventions/" + std::to_string(i) + "/step", "must not be before the one in front of it");
  Snapshot<Scalar> present;
  trainer_.save(present);
  const std::size_t applied = applied_;
  interventions_.swap(interventions);
  try {
    trainer_.restore(start_);
    applied_ = 0;
    applyReached();
    run(step);
    if (!trainer_.evaluation().isFinite())
      throw SpecError("/interventions", "with these values the loss would be too large to be a number");
    return report();
  } catch (...) {
    interventions_.swap(interventions);
    applied_ = applied;
    trainer_.restore(present);
    throw;
  }
}

// --- what it looks like

template <class Scalar>
std::vector<double> TrainingSession<Scalar>::parameters() const {
  const Vector<Scalar>& flat = trainer_.parameters();
  return {flat.data(), flat.data() + flat.size()};
}

template <class Scalar>
std::vector<LayerParameters> TrainingSession<Scalar>::layerParameters() const {
  return layerParametersOf(layout(), parameters());
}

template <class Scalar>
std::uint64_t TrainingSession<Scalar>::hash() const {
  const Vector<Scalar>& flat = trainer_.parameters();
  return hashOf(std::span<const Scalar>(flat.data(), static_cast<std::size_t>(flat.size())));
}

template <class Scalar>
std::vector<int> TrainingSession<Scalar>::nextBatch() const {
  return trainer_.learner().nextBatch(spec());
}

template <class Scalar>
TraceView TrainingSession<Scalar>::trace(std::span<const int> samples) const {
  return traceOf(trainer_, samples);
}

template <class Scalar>
ForwardView TrainingSession<Scalar>::feedForward(std::span<const double> input) const {
  return feedForwardOf(trainer_, input);
}

template <class Scalar>
Matrix<double> TrainingSession<Scalar>::predict(const Matrix<double>& inputs) const {
  return predictionsOf(trainer_, inputs);
}

template <class Scalar>
void TrainingSession<Scalar>::grid(const GridRequest& request, std::vector<float>& values) const {
  gridOf(trainer_, request, values);
}

template <class Scalar>
Eigen::MatrixXi TrainingSession<Scalar>::confusion(bool test) const {
  return confusionOf(trainer_, test);
}

template <class Scalar>
std::vector<int> TrainingSession<Scalar>::predictedClasses(bool test) const {
  return predictedClassesOf(trainer_, test);
}

template class TrainingSession<double>;
template class TrainingSession<float>;

}  // namespace backprop
