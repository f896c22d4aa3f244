// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

#include "engine/session/session.hpp"
#include "engine/spec/value.hpp"

/// How the learners that search have done, and the same gradient found in several ways; entries.cpp has them in its
/// table.
namespace backprop::bindings {

emscripten::val attempts(Session& session, const Value& nothing);
emscripten::val nextAttempt(Session& session, const Value& nothing);
/// {method, samples, repeat}
emscripten::val gradientBy(Session& session, const Value& argument);
/// {sample}
emscripten::val jacobianChain(Session& session, const Value& argument);
/// A list of networks, each the list of its widths.
emscripten::val passCosts(const Value& networks);

}  // namespace backprop::bindings
