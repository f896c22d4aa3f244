// SPDX-License-Identifier: MIT
#include "engine/session/recorded.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/learners/mini_batches.hpp"
#include "engine/network/batch_gradient.hpp"
#include "engine/network/penalty.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

constexpr int kMostPoints = 100'000;  // several for each pixel of any screen

/// A state of the run, wherever it is kept.
template <class Scalar>
struct State {
  const LearnerState<Scalar>* learner;
  const Settings* settings;
  std::int64_t step() const { return learner->step; }
};

/// All recorded states by step, the present one at the end when it is the last; one of each step.
template <class Scalar>
std::vector<State<Scalar>> statesOf(const Timeline<Scalar>& timeline, const Settings& present) {
  std::vector<State<Scalar>> states;
  const auto add = [&](const LearnerState<Scalar>& learner, const Settings& settings) {
    if (!states.empty() && states.back().step() == learner.step) states.pop_back();
    states.push_back({&learner, &settings});
  };
  const History<Scalar>& history = timeline.history();
  for (std::size_t i = 0; i < history.size(); ++i) add(history[i].snapshot.learner, *history[i].snapshot.settings);
  const LearnerState<Scalar>& now = timeline.trainer().learner().state();
  if (now.step >= states.back().step()) add(now, present);
  return states;
}

/// For each of `points` steps that are evenly spread from the first to the last, the nearest state; none twice.
template <class Scalar>
std::vector<State<Scalar>> spread(const std::vector<State<Scalar>>& states, int points) {
  if (states.size() <= static_cast<std::size_t>(points)) return states;
  if (points == 1) return {states.back()};
  std::vector<State<Scalar>> chosen;
  const double end = static_cast<double>(states.back().step());
  std::size_t at = 0;
  for (int point = 0; point < points; ++point) {
    const double wanted = end * point / (points - 1);
    const auto distance = [&](std::size_t i) { return std::abs(static_cast<double>(states[i].step()) - wanted); };
    while (at + 1 < states.size() && distance(at + 1) <= distance(at)) ++at;
    if (chosen.empty() || chosen.back().step() != states[at].step()) chosen.push_back(states[at]);
  }
  return chosen;
}

/// Scores states other than the present one, with buffers of its own.
template <class Scalar>
class Scorer {
 public:
  explicit Scorer(const Trainer<Scalar>& trainer)
      : trainer_(trainer),
        batches_(trainer.spec().seed, trainer.training().count()),
        gradient_(trainer.network().parameterCount()) {}

  void losses(const State<Scalar>& state, RecordedView& view) {
    view.trainLoss.push_back(loss(state, trainer_.training()));
    if (trainer_.test().count() > 0) view.testLoss.push_back(loss(state, trainer_.test()));
  }

  void gradientNorms(const State<Scalar>& state, RecordedView& view) {
    const std::vector<LayerLayout>& layout = trainer_.network().layout();
    const Vector<Scalar>& parameters = state.learner->parameters;
    const std::span<const int> rows =
        batches_.batch(state.settings->learner, state.learner->epoch, state.learner->position);
    batchGradient(trainer_.network(), parameters, trainer_.training(), rows, state.settings->loss, workspace_,
                  gradient_);
    addPenaltyGradient(state.settings->regularization, layout, parameters, gradient_);
    clearFrozen(layout, gradient_);
    view.gradientNorms.resize(layout.size());
    for (std::size_t l = 0; l < layout.size(); ++l) {
      const Index count = layout[l].weightCount() + layout[l].biasCount();
      view.gradientNorms[l].push_back(normOf(gradient_.data() + layout[l].weights, count));
    }
  }

 private:
  double loss(const State<Scalar>& state, const SampleSet<Scalar>& set) {
    return shown(scoreOf(trainer_.network(), state.learner->parameters, set, state.settings->loss, 0, trace_).loss);
  }

  static double normOf(const Scalar* values, Index count) {
    double sum = 0;
    for (Index i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return shown(std::sqrt(sum));
  }

  const Trainer<Scalar>& trainer_;
  MiniBatches batches_;
  Trace<Scalar> trace_;
  BatchWorkspace<Scalar> workspace_;
  Vector<Scalar> gradient_;
};

}  // namespace

template <class Scalar>
RecordedView recordedOf(const Timeline<Scalar>& timeline, int points, bool gradients) {
  if (points < 1 || points > kMostPoints)
    throw SpecError("/points", "must be between 1 and 100,000, got " + std::to_string(points));
  const Settings present = settingsOf(timeline.trainer().spec());
  Scorer<Scalar> scorer(timeline.trainer());
  RecordedView view;
  for (const State<Scalar>& state : spread(statesOf(timeline, present), points)) {
    view.step.push_back(static_cast<double>(state.step()));
    scorer.losses(state, view);
    if (gradients) scorer.gradientNorms(state, view);
  }
  return view;
}

template RecordedView recordedOf(const Timeline<double>&, int, bool);
template RecordedView recordedOf(const Timeline<float>&, int, bool);

}  // namespace backprop
