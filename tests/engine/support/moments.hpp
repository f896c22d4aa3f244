// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {

inline std::string bitsOf(double number) {
  std::ostringstream text;
  text << std::hexfloat << number;
  return text.str();
}

inline std::string bitsOf(const std::optional<double>& number) { return number ? bitsOf(*number) : "-"; }

/// Everything that a report says, to the last bit.
inline std::string textOf(const Report& report) {
  std::ostringstream text;
  text << "step " << report.step << " epoch " << report.epoch << " + " << bitsOf(report.epochProgress) << " rate "
       << bitsOf(report.learningRate) << " loss " << bitsOf(report.trainLoss) << ' ' << bitsOf(report.testLoss)
       << " penalty " << bitsOf(report.penalty) << " accuracy " << bitsOf(report.trainAccuracy) << ' '
       << bitsOf(report.testAccuracy) << " effort " << report.effort.forwardPasses << ' '
       << report.effort.backwardPasses << ' ' << report.effort.multiplyAdds << " status "
       << static_cast<int>(report.status);
  if (report.divergence)
    text << " at " << report.divergence->step << ' ' << report.divergence->layer << ' ' << report.divergence->what;
  return text.str();
}

/// Everything that can be seen of a moment: parameters, the step that led to it, the batch that follows, the report.
inline std::string seenOf(const Session& session) {
  std::ostringstream text;
  text << "hash " << session.hash() << ' ' << textOf(session.report()) << " update";
  for (const double delta : session.lastUpdate()) text << ' ' << bitsOf(delta);
  text << " batch";
  for (const int row : session.nextBatch()) text << ' ' << row;
  return text.str();
}

inline void intervene(Session& session, const Intervention& intervention) {
  if (intervention.parameter) {
    session.setParameter(*intervention.parameter, intervention.number);
  } else {
    session.intervene(intervention.change);
  }
}

inline Intervention setting(std::int64_t step, std::string_view change) {
  return {step, std::nullopt, 0, json(change)};
}

inline Intervention weight(std::int64_t step, const ParameterAddress& address, double value) {
  return {step, address, value, {}};
}

/// A run made step by step, never back, and what was seen at every step, after what was done there.
struct Uninterrupted {
  Uninterrupted(std::string_view spec, const std::vector<Intervention>& course, std::int64_t steps)
      : session(Session::create(parse(spec))) {
    auto next = course.begin();
    while (true) {
      for (; next != course.end() && next->step == session->report().step; ++next) intervene(*session, *next);
      const Report now = session->report();
      seen[now.step] = seenOf(*session);
      if (now.step == steps || session->step(1).status == Status::Diverged) break;
      if (session->report().step == now.step) break;
    }
    end = session->report().step;
    seen[end] = seenOf(*session);
  }

  std::unique_ptr<Session> session;
  std::map<std::int64_t, std::string> seen;
  std::int64_t end = 0;
};

}  // namespace backprop::test
