// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "engine/spec/path.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// Text that a message shows in quotes.
struct InQuotes {
  std::string_view text;
};

/// A number of things: "1 row", "2 rows".
struct Counted {
  std::int64_t count;
  std::string_view thing;  ///< in the singular
};

/// What to put after an unknown name: the nearest known one, or all of them.
struct Suggestion {
  std::string_view name;
  std::span<const std::string_view> known;
};

/// One piece of a message, put into words only when the message is needed: text as it is, numbers as formatNumber
/// writes them, values as describe does. Holds views: it must not outlive what it was made of.
class Part {
 public:
  Part(const char* text) : content_(std::string_view(text)) {}
  Part(std::string_view text) : content_(text) {}
  Part(const std::string& text) : content_(std::string_view(text)) {}
  Part(double number) : content_(number) {}
  template <std::integral Whole>
  Part(Whole count) : content_(static_cast<std::int64_t>(count)) {}
  Part(InQuotes quoted) : content_(quoted) {}
  Part(Counted counted) : content_(counted) {}
  Part(Suggestion suggestion) : content_(suggestion) {}
  Part(const Value& found) : content_(&found) {}

  void appendTo(std::string& text) const;

 private:
  std::variant<std::string_view, std::int64_t, double, InQuotes, Counted, Suggestion, const Value*> content_;
};

/// The parts one after another.
std::string textOf(std::initializer_list<Part> parts);

/// @throws SpecError always: {"must have ", 2, " rows, got ", found}
[[noreturn]] void refuse(const Path& path, std::initializer_list<Part> message);

}  // namespace backprop
