// SPDX-License-Identifier: MIT
#include "engine/spec/message.hpp"

#include "engine/spec/error.hpp"
#include "engine/spec/nearest.hpp"
#include "engine/spec/text.hpp"

namespace backprop {
namespace {

struct Writer {
  std::string operator()(std::string_view text) const { return std::string(text); }
  std::string operator()(std::int64_t count) const { return formatCount(count); }
  std::string operator()(double number) const { return formatNumber(number); }
  std::string operator()(InQuotes quoted) const { return inQuotes(quoted.text); }
  std::string operator()(Counted counted) const {
    std::string text = formatCount(counted.count);
    text += ' ';
    text += counted.thing;
    if (counted.count != 1) text += 's';
    return text;
  }
  std::string operator()(Suggestion suggestion) const { return suggestionText(suggestion.name, suggestion.known); }
  std::string operator()(const Value* found) const { return describe(*found); }
};

}  // namespace

void Part::appendTo(std::string& text) const { text += std::visit(Writer{}, content_); }

std::string textOf(std::initializer_list<Part> parts) {
  std::string text;
  for (const Part& part : parts) part.appendTo(text);
  return text;
}

void refuse(const Path& path, std::initializer_list<Part> message) { throw SpecError(path.text(), textOf(message)); }

}  // namespace backprop
