// SPDX-License-Identifier: MIT
#pragma once

#include "engine/spec/spec.hpp"

namespace backprop {

/// The parts of a spec that an intervention can change: what a snapshot has to keep of it (tables are large).
struct Settings {
  LearnerSpec learner;
  RegularizationSpec regularization;
  StopSpec stop;
  Loss loss;
};

inline Settings settingsOf(const Spec& spec) { return {spec.learner, spec.regularization, spec.stop, spec.loss}; }

inline void adoptSettings(Spec& spec, const Settings& settings) {
  spec.learner = settings.learner;
  spec.regularization = settings.regularization;
  spec.stop = settings.stop;
  spec.loss = settings.loss;
}

}  // namespace backprop
