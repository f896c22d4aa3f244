// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

#include "engine/session/session.hpp"
#include "engine/spec/value.hpp"

/// The climber and the cost over a plane; entries.cpp has them in its table.
namespace backprop::bindings {

/// {name, count}
emscripten::val curve(const Value& argument);
/// {name, from, velocity, learningRate, momentum, ascend, steps}
emscripten::val climbCurve(const Value& argument);
/// The same without a name, with {address, samples, low, high}
emscripten::val climb(Session& session, const Value& argument);
/// {axes, x, y, width, height, rows, samples, path}
emscripten::val landscape(Session& session, const Value& argument);

}  // namespace backprop::bindings
