// SPDX-License-Identifier: MIT
#include "engine/session/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "engine/session/course.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[noreturn, gnu::noinline]] void refuseStart(const Spec& spec) {
  throw SpecError(spec.parameters ? "/parameters" : "/data",
                  "the loss of the untrained network is too large to be a number in this precision; make the "
                  "weights, the inputs or the targets smaller");
}

[[noreturn, gnu::noinline]] void refuseCount(std::int64_t count) {
  throw SpecError("/step", "must be a number of steps from 0 on, got " + std::to_string(count));
}

void checkStep(std::int64_t step) {
  if (step < 0) throw SpecError("/step", "must be a step from 0 on, got " + std::to_string(step));
}

}  // namespace

template <class Scalar>
Timeline<Scalar>::Timeline(const Spec& spec) : trainer_(spec) {
  if (!trainer_.evaluation().isFinite()) refuseStart(spec);
  history_.record(trainer_, 0);
}

template <class Scalar>
Spec Timeline<Scalar>::initialSpec() const {
  Spec spec = trainer_.spec();
  adoptSettings(spec, *history_.start().snapshot.settings);
  return spec;
}

// --- forward in time

template <class Scalar>
bool Timeline<Scalar>::advance() {
  if (!trainer_.advance()) return false;
  if (now() >= history_.next() && !trainer_.isKnownToOverflow()) history_.record(trainer_, applied_);
  applyReached();
  return true;
}

template <class Scalar>
template <class Wanted>
void Timeline<Scalar>::run(Wanted wanted) {
  const std::int64_t from = now();
  while (wanted() && advance() && !trainer_.isKnownToOverflow()) {
  }
  if (!trainer_.evaluation().isFinite()) settleDivergence(from);
  const bool diverged = trainer_.status() == Status::Diverged;
  if (!diverged && now() <= furthest_) return;
  furthest_ = now();
  endDiverges_ = diverged;
}

/// A score of the present state is not finite although every batch was: goes back to a recorded moment that can be
/// shown, before the call began, and on step by step to the last such state. What was recorded after it is no part of
/// the run.
template <class Scalar>
void Timeline<Scalar>::settleDivergence(std::int64_t from) {
  restore(history_.before(from));
  while (now() > 0 && !trainer_.evaluation().isFinite()) restore(history_.before(now()));
  history_.dropAfter(now());
  if (!trainer_.evaluation().isFinite()) return;  // what was done at step 0
  while (true) {
    const std::int64_t last = now();
    if (!advance()) return;
    const Evaluation& evaluation = trainer_.evaluation();
    if (evaluation.isFinite()) continue;
    const bool trainingIsFinite = std::isfinite(evaluation.train.loss) && evaluation.test;
    const Score& score = trainingIsFinite ? *evaluation.test : evaluation.train;
    const Divergence divergence{now(), score.firstNonFiniteLayer, "loss"};
    history_.dropAfter(last);
    restore(history_.before(last));
    while (now() < last) advance();
    return trainer_.markDiverged(divergence);
  }
}

template <class Scalar>
void Timeline<Scalar>::step(std::int64_t count) {
  if (count < 0) refuseCount(count);
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
  if (!intervention.parameter) return trainer_.change(intervention.change);
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
  Snapshot<Scalar> before;
  trainer_.save(before);
  try {
    apply(intervention);
    if (!trainer_.evaluation().isFinite()) {
      throw SpecError(intervention.parameter ? pathOf(*intervention.parameter) : "/",
                      "with this value the loss would be too large to be a number");
    }
  } catch (...) {
    trainer_.undo(before);
    throw;
  }
  interventions_.resize(applied_);
  if (applied_ > 0 && repeats(interventions_.back(), intervention)) interventions_.pop_back();
  const std::size_t shared = interventions_.size();
  interventions_.push_back(std::move(intervention));
  applied_ = interventions_.size();
  history_.take(interventions_, shared);
  furthest_ = now();
  endDiverges_ = false;
}

// --- to any moment

/// A recorded moment, and what was done at its step after it was recorded.
template <class Scalar>
void Timeline<Scalar>::restore(const Moment<Scalar>& moment) {
  trainer_.restore(moment.snapshot);
  applied_ = moment.applied;
  applyReached();
}

/// Also records moments on the way, half of it, a quarter … before the end, where there are none: whoever goes back
/// by one step will go back by another.
template <class Scalar>
void Timeline<Scalar>::runTo(std::int64_t step) {
  const std::int64_t stride = strideOf(trainer_);
  std::int64_t last = now();
  run([&] {
    if (step - last > stride && now() - last >= (step - last) / 2) {
      last = now();
      history_.record(trainer_, applied_);
    }
    return now() < step;
  });
}

/// From the nearest moment strictly before `step`, so that at least one real step leads to it and is known as the last
/// update; from the present when that is nearer.
template <class Scalar>
void Timeline<Scalar>::goTo(std::int64_t step, bool fromHistory) {
  const Moment<Scalar>& nearest = history_.before(step);
  const bool jumps = fromHistory || step < now() || nearest.step() > now();
  if (jumps) restore(nearest);
  const std::int64_t start = now();
  runTo(step);
  if (!jumps || start == 0 || now() != start) return;
  restore(history_.before(start));  // the run ends there: its last step was not made yet
  runTo(step);
}

/// Whoever leaves the end of the run can come back to it.
template <class Scalar>
void Timeline<Scalar>::keepEnd(std::int64_t step) {
  if (step < now() && now() == furthest_) history_.record(trainer_, applied_);
}

/// The end of a run that diverges is shown as such, as it was when it was reached first.
template <class Scalar>
void Timeline<Scalar>::showEnd() {
  if (endDiverges_ && now() == furthest_ && trainer_.status() == Status::Running) step(1);
}

template <class Scalar>
void Timeline<Scalar>::seek(std::int64_t step) {
  checkStep(step);
  if (step == now()) return;
  keepEnd(step);
  goTo(step, false);
  showEnd();
}

template <class Scalar>
void Timeline<Scalar>::replay(std::vector<Intervention> interventions, std::int64_t step) {
  checkStep(step);
  checkOrder(interventions);
  const std::int64_t then = now(), furthest = furthest_;
  const bool endDiverged = endDiverges_;
  const std::size_t shared = sharedLength(interventions_, interventions);
  const std::int64_t parting = partingStep(interventions_, interventions, shared);
  keepEnd(step);
  std::vector<typename History<Scalar>::Kept> taken = history_.take(interventions, shared);
  interventions_.swap(interventions);
  if (furthest_ >= parting) {
    furthest_ = history_.last().step();
    endDiverges_ = false;
  }
  try {
    goTo(step, true);
    if (!trainer_.evaluation().isFinite())
      throw SpecError("/interventions", "with these values the loss would be too large to be a number");
    showEnd();
  } catch (...) {
    interventions_.swap(interventions);
    history_.take(interventions_, shared);
    history_.putBack(std::move(taken));
    furthest_ = furthest;
    endDiverges_ = endDiverged;
    goTo(then, true);
    showEnd();
    throw;
  }
}

template class Timeline<double>;
template class Timeline<float>;

}  // namespace backprop
