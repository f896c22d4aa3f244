// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/session/history.hpp"
#include "engine/session/session.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// A trainer and the interventions that make its history: state(t) is the spec, the interventions up to t, and t steps.
/// The interventions are kept in the order of their steps. Those of the past and of the present are applied; those of
/// the future (after a seek back) are applied when their step is reached again. A new intervention made in the past
/// starts another future: the recorded one is dropped.
template <class Scalar>
class Timeline {
 public:
  /// @throws SpecError
  explicit Timeline(const Spec& spec);

  const Trainer<Scalar>& trainer() const { return trainer_; }
  const std::vector<Intervention>& interventions() const { return interventions_; }
  const History<Scalar>& history() const { return history_; }
  /// The furthest step that this course is known to reach: where the run is, or where it was before it went back.
  std::int64_t furthest() const { return furthest_; }
  Spec initialSpec() const;

  /// See Session.
  void step(std::int64_t count);
  void stepEpoch();
  void seek(std::int64_t step);
  /// @throws SpecError and leaves everything as it was
  void replay(std::vector<Intervention> interventions, std::int64_t step);

  /// Applies an intervention to the present state and records it, in the place of the last one that it repeats.
  /// @throws SpecError and leaves everything as it was
  void intervene(Intervention intervention);

 private:
  std::int64_t now() const { return trainer_.learner().state().step; }
  /// One step, and the recorded interventions of the step that is reached. @return whether it was made
  bool advance();
  /// Steps while `wanted()` says so and the run goes on; ends in a state that can be shown.
  template <class Wanted>
  void run(Wanted wanted);
  void runTo(std::int64_t step);
  void settleDivergence(std::int64_t from);
  void apply(const Intervention& intervention);
  void applyReached();

  void restore(const Moment<Scalar>& moment);
  void goTo(std::int64_t step, bool fromHistory);
  void keepEnd(std::int64_t step);
  void showEnd();

  Trainer<Scalar> trainer_;
  std::vector<Intervention> interventions_;
  std::size_t applied_ = 0;  ///< how many of them the present state includes
  History<Scalar> history_;
  std::int64_t furthest_ = 0;
  bool endDiverges_ = false;  ///< whether the step after the furthest one is known not to be finite
};

}  // namespace backprop
