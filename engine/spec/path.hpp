// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backprop {

/// A JSON pointer ("/layers/1/units") as a chain of views up to its root: it costs nothing until a message needs its
/// text. What it was made of must outlive it: the text of a root, and the path that `at` was called on.
class Path {
 public:
  Path(const char* root) : key_(root) {}
  Path(const std::string& root) : key_(root) {}

  Path at(std::string_view key) const& { return {this, key, kNoIndex}; }
  Path at(std::size_t index) const& { return {this, {}, index}; }
  Path at(std::string_view key) && = delete;
  Path at(std::size_t index) && = delete;

  std::string text() const;
  operator std::string() const { return text(); }

 private:
  static constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

  Path(const Path* parent, std::string_view key, std::size_t index) : parent_(parent), key_(key), index_(index) {}

  const Path* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = kNoIndex;
};

}  // namespace backprop
