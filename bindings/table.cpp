// SPDX-License-Identifier: MIT
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "bindings/entries.hpp"
#include "engine/spec/error.hpp"

/// The one table of everything that JavaScript can call: an entry, a session, an argument.
namespace backprop::bindings {

namespace {

/// The live sessions by number. JavaScript holds the number only: nothing can dangle, a number is never used twice, and
/// a forgotten session is one entry that can be counted.
class Sessions {
 public:
  int add(std::unique_ptr<Session> session) {
    sessions_.push_back({next_, std::move(session)});
    return next_++;
  }

  Session& at(int number) const {
    for (const Entry& entry : sessions_) {
      if (entry.number == number) return *entry.session;
    }
    throw std::runtime_error("this session was deleted");
  }

  void remove(int number) {
    std::erase_if(sessions_, [=](const Entry& entry) { return entry.number == number; });
  }
  int count() const { return static_cast<int>(sessions_.size()); }

 private:
  struct Entry {
    int number;
    std::unique_ptr<Session> session;
  };

  std::vector<Entry> sessions_;
  int next_ = 1;
};

Sessions sessions;

val run(const std::string& name, int session, const Value& argument) {
  if (name == "createSession") return val(sessions.add(createSession(argument)));
  if (name == "deleteSession") {
    sessions.remove(session);
    return val::undefined();
  }
  for (const EngineEntry& entry : engineEntries()) {
    if (name == entry.name) return entry.run(argument);
  }
  for (const SessionEntry& entry : sessionEntries()) {
    if (name == entry.name) return entry.run(sessions.at(session), argument);
  }
  throw std::logic_error("no entry of this name");
}

[[gnu::noinline]] val failure(const char* kind, const std::string& path, const std::string& message) noexcept {
  return Record().put("ok", false).put("kind", kind).put("path", path).put("message", message).value();
}

/// Runs one entry. What leaves WebAssembly as an exception would be of no use in JavaScript: everything is caught here.
/// @return {ok: true, value} or {ok: false, kind: "spec" | "engine", path, message}
// Embind hands over values.  NOLINTNEXTLINE(performance-unnecessary-value-param)
val guarded(const std::string& name, int session, val argument) {
  try {
    return Record().put("ok", true).put("value", run(name, session, valueOf(argument))).value();
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

int liveSessions() { return sessions.count(); }

double memory() { return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536; }

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  emscripten::function("call", &guarded);
  emscripten::function("liveSessions", &liveSessions);
  emscripten::function("memory", &memory);
}

}  // namespace backprop::bindings
