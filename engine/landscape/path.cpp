// SPDX-License-Identifier: MIT
#include "engine/landscape/path.hpp"

#include <vector>

#include "engine/session/shown.hpp"

namespace backprop {
namespace {

template <class Scalar>
using States = std::vector<const LearnerState<Scalar>*>;

template <class Scalar>
States<Scalar> statesUpToNow(const Timeline<Scalar>& timeline) {
  States<Scalar> states;
  const auto add = [&](const LearnerState<Scalar>& state) {
    if (!states.empty() && states.back()->step == state.step) states.pop_back();
    states.push_back(&state);
  };
  const LearnerState<Scalar>& now = timeline.trainer().learner().state();
  const History<Scalar>& history = timeline.history();
  for (std::size_t i = 0; i < history.size() && history[i].step() <= now.step; ++i) add(history[i].snapshot.learner);
  add(now);
  return states;
}

}  // namespace

template <class Scalar>
void showPath(const Timeline<Scalar>& timeline, const Plane& plane, int count, LandscapeView& view) {
  if (count == 0) return;
  const States<Scalar> states = statesUpToNow(timeline);
  const std::size_t last = states.size() - 1, shows = std::min(states.size(), static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < shows; ++i) {
    const std::size_t place = shows == 1 ? last : i * last / (shows - 1);
    const PlanePoint point = plane.project(states[place]->parameters.template cast<double>());
    view.pathX.push_back(shown(point.x));
    view.pathY.push_back(shown(point.y));
    view.pathStep.push_back(static_cast<double>(states[place]->step));
  }
}

template void showPath(const Timeline<double>&, const Plane&, int, LandscapeView&);
template void showPath(const Timeline<float>&, const Plane&, int, LandscapeView&);

}  // namespace backprop
