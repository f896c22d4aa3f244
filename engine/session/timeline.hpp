// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

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
  Spec initialSpec() const;

  /// See Session.
  void step(std::int64_t count);
  void stepEpoch();
  void seek(std::int64_t step);
  void replay(std::vector<Intervention> interventions, std::int64_t step);

  /// Applies an intervention to the present state and records it.
  /// @throws SpecError and leaves everything as it was
  void intervene(Intervention intervention);

 private:
  std::int64_t now() const { return trainer_.learner().state().step; }
  /// One step, and the recorded interventions of the step that is reached. @return whether it was made
  bool advance();
  /// Steps while `wanted()` says so and the run goes on; ends in a state that can be shown.
  template <class Wanted>
  void run(Wanted wanted);
  void settleDivergence();
  void apply(const Intervention& intervention);
  void applyReached();
  void remember();
  void goBack();
  void restart();

  Trainer<Scalar> trainer_;
  std::vector<Intervention> interventions_;
  std::size_t applied_ = 0;  ///< how many of them the present state includes

  Snapshot<Scalar> start_;       ///< step 0, before any intervention
  Snapshot<Scalar> remembered_;  ///< a moment to go back to when something is refused
  std::size_t appliedThen_ = 0;
};

}  // namespace backprop
