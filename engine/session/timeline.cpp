// SPDX-License-Identifier: MIT
#include "engine/session/timeline.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "engine/session/parameter_address.hpp"
#include "engine/spec/error.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

void checkStep(std::int64_t step) {
  if (step < 0) throw SpecError("/step", "must be a step from 0 on, got " + std::to_string(step));
}

void checkOrder(const std::vector<Intervention>& interventions) {
  std::int64_t before = 0;
  for (std::size_t i = 0; i < interventions.size(); ++i) {
    if (interventions[i].step < before)
      throw SpecError("/interventions/" + std::to_string(i) + "/step", "must not be before the one in front of it");
    before = interventions[i].step;
  }
}

}  // namespace

template <class Scalar>
Timeline<Scalar>::Timeline(const Spec& spec) : trainer_(spec) {
  if (!trainer_.evaluation().isFinite()) {
    throw SpecError(spec.parameters ? "/parameters" : "/data",
                    "the loss of the untrained network is too large to be a number in this precision; make the "
                    "weights, the inputs or the targets smaller");
  }
  trainer_.save(start_);
}

template <class Scalar>
Spec Timeline<Scalar>::initialSpec() const {
  Spec spec = trainer_.spec();
  adoptSettings(spec, start_.settings);
  return spec;
}

// --- snapshots

template <class Scalar>
void Timeline<Scalar>::remember() {
  trainer_.save(remembered_);
  appliedThen_ = applied_;
}

template <class Scalar>
void Timeline<Scalar>::goBack() {
  trainer_.restore(remembered_);
  applied_ = appliedThen_;
}

/// Step 0, with what was done there.
template <class Scalar>
void Timeline<Scalar>::restart() {
  trainer_.restore(start_);
  applied_ = 0;
  applyReached();
}

// --- forward in time

template <class Scalar>
bool Timeline<Scalar>::advance() {
  if (!trainer_.advance()) return false;
  applyReached();
  return true;
}

template <class Scalar>
template <class Wanted>
void Timeline<Scalar>::run(Wanted wanted) {
  remember();
  while (wanted() && advance() && !trainer_.isKnownToOverflow()) {
  }
  if (!trainer_.evaluation().isFinite()) settleDivergence();
}

/// A score of the present state is not finite although every batch was: goes back to where the call began and on step
/// by step to the last state that can be shown.
template <class Scalar>
void Timeline<Scalar>::settleDivergence() {
  goBack();
  while (true) {
    remember();
    if (!advance()) return;
    const Evaluation& evaluation = trainer_.evaluation();
    if (evaluation.isFinite()) continue;
    const bool trainingIsFinite = std::isfinite(evaluation.train.loss) && evaluation.test;
    const Score& score = trainingIsFinite ? *evaluation.test : evaluation.train;
    const Divergence divergence{now(), score.firstNonFiniteLayer, "loss"};
    goBack();
    return trainer_.markDiverged(divergence);
  }
}

template <class Scalar>
void Timeline<Scalar>::step(std::int64_t count) {
  if (count < 0) throw SpecError("/step", "must be a number of steps from 0 on, got " + std::to_string(count));
  run([&] { return count-- > 0; });
}

template <class Scalar>
void Timeline<Scalar>::stepEpoch() {
  const std::int64_t epoch = trainer_.learner().state().epoch;
  run([&] { return trainer_.learner().state().epoch == epoch; });
}

// --- interventions

template <class Scalar>
void Timeline<Scalar>::apply(const Intervention& intervention) {
  if (!intervention.parameter)
    return trainer_.adopt(settingsOf(applyIntervention(trainer_.spec(), intervention.change)));
  const Index place = placeOf(trainer_.network().layout(), *intervention.parameter);
  const Scalar value = static_cast<Scalar>(intervention.number);
  if (!std::isfinite(value))
    throw SpecError(pathOf(*intervention.parameter), "must be a finite number in this precision");
  trainer_.setParameter(place, value);
}

template <class Scalar>
void Timeline<Scalar>::applyReached() {
  while (applied_ < interventions_.size() && interventions_[applied_].step <= now()) apply(interventions_[applied_++]);
}

template <class Scalar>
void Timeline<Scalar>::intervene(Intervention intervention) {
  intervention.step = now();
  remember();
  try {
    apply(intervention);
    if (!trainer_.evaluation().isFinite()) {
      throw SpecError(intervention.parameter ? pathOf(*intervention.parameter) : "/",
                      "with this value the loss would be too large to be a number");
    }
  } catch (...) {
    goBack();
    throw;
  }
  interventions_.resize(applied_);
  interventions_.push_back(std::move(intervention));
  ++applied_;
}

// --- to any moment

template <class Scalar>
void Timeline<Scalar>::seek(std::int64_t step) {
  checkStep(step);
  if (step < now()) restart();
  run([&] { return now() < step; });
}

template <class Scalar>
void Timeline<Scalar>::replay(std::vector<Intervention> interventions, std::int64_t step) {
  checkStep(step);
  checkOrder(interventions);
  Snapshot<Scalar> present;
  trainer_.save(present);
  const std::size_t applied = applied_;
  interventions_.swap(interventions);
  try {
    restart();
    run([&] { return now() < step; });
    if (!trainer_.evaluation().isFinite())
      throw SpecError("/interventions", "with these values the loss would be too large to be a number");
  } catch (...) {
    interventions_.swap(interventions);
    applied_ = applied;
    trainer_.restore(present);
    throw;
  }
}

template class Timeline<double>;
template class Timeline<float>;

}  // namespace backprop
