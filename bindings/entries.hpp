// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>

#include <emscripten/val.h>

#include "engine/session/session.hpp"
#include "engine/spec/value.hpp"

namespace backprop::bindings {

/// What JavaScript can ask of a session, by name. The argument is null where none is needed.
struct SessionEntry {
  const char* name;
  emscripten::val (*run)(Session& session, const Value& argument);
};

/// @throws SpecError for a wrong argument
std::span<const SessionEntry> sessionEntries();

/// What needs no session.
struct EngineEntry {
  const char* name;
  emscripten::val (*run)(const Value& argument);
};

std::span<const EngineEntry> engineEntries();

std::unique_ptr<Session> createSession(const Value& spec);

}  // namespace backprop::bindings
