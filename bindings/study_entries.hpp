// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

#include "engine/session/session.hpp"
#include "engine/spec/value.hpp"

/// What the microscope and the timeline ask of a session; entries.cpp has them in its table.
namespace backprop::bindings {

/// {address, samples}
emscripten::val explainParameter(Session& session, const Value& argument);
/// {layer, unit, sample}
emscripten::val explainUnit(Session& session, const Value& argument);
/// {layer, samples, bins}
emscripten::val explainLayer(Session& session, const Value& argument);
/// {address, samples, low, high, count}
emscripten::val slice(Session& session, const Value& argument);
/// {points, gradients}
emscripten::val recorded(Session& session, const Value& argument);

}  // namespace backprop::bindings
