// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

#include <emscripten/val.h>

namespace backprop::bindings {

/// An error of the engine itself, as against wrong input.
class EngineFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `guarded` with the entry as a function and its context, so that the handlers are compiled once.
emscripten::val guardedCall(emscripten::val (*entry)(const void* context), const void* context);

/// Runs one entry of the table. An exception that leaves WebAssembly never gives its stack back, so that a thousand
/// errors would be the end of the module: everything is caught here.
/// @return {ok: true, value} or {ok: false, kind: "spec" | "engine", path, message}
template <class Entry>
emscripten::val guarded(const Entry& entry) {
  return guardedCall([](const void* context) { return (*static_cast<const Entry*>(context))(); }, &entry);
}

}  // namespace backprop::bindings
