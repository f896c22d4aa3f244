// SPDX-License-Identifier: MIT
#include "engine/session/session.hpp"

#include "engine/session/training_session.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {

std::unique_ptr<Session> Session::create(const Spec& spec) {
  checkPairing(spec);
  planFor(spec);
  if (spec.precision == Precision::Single) return std::make_unique<TrainingSession<float>>(spec);
  return std::make_unique<TrainingSession<double>>(spec);
}

}  // namespace backprop
