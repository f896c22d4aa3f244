// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>

#include "bindings/guarded.hpp"
#include "engine/session/session.hpp"

namespace backprop::bindings {

/// The live sessions by number. JavaScript holds the number only: nothing can dangle, a number is never used twice, and
/// a forgotten session is one entry that can be counted.
class Sessions {
 public:
  int add(std::unique_ptr<Session> session) {
    const int handle = next_++;
    sessions_.emplace(handle, std::move(session));
    return handle;
  }

  Session& at(int handle) const {
    const auto found = sessions_.find(handle);
    if (found == sessions_.end()) throw EngineFailure("this session was deleted");
    return *found->second;
  }

  void remove(int handle) { sessions_.erase(handle); }
  int count() const { return static_cast<int>(sessions_.size()); }

 private:
  std::map<int, std::unique_ptr<Session>> sessions_;
  int next_ = 1;
};

}  // namespace backprop::bindings
