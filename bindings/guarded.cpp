// SPDX-License-Identifier: MIT
#include "bindings/guarded.hpp"

#include <new>
#include <string>

#include "bindings/convert.hpp"
#include "engine/spec/error.hpp"

namespace backprop::bindings {

using emscripten::val;

namespace {

val failure(const char* kind, const std::string& path, const std::string& message) {
  return object({{"ok", val(false)}, {"kind", val(kind)}, {"path", val(path)}, {"message", val(message)}});
}

}  // namespace

val guardedCall(val (*entry)(const void*), const void* context) {
  try {
    return object({{"ok", val(true)}, {"value", entry(context)}});
  } catch (const SpecError& error) {
    return failure("spec", error.path(), error.message());
  } catch (const std::bad_alloc&) {
    return failure("engine", "", "out of memory");
  } catch (const std::exception& error) {
    return failure("engine", "", error.what());
  } catch (...) {
    return failure("engine", "", "unknown error");
  }
}

}  // namespace backprop::bindings
