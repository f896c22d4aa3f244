// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "engine/spec/message.hpp"
#include "engine/spec/names.hpp"
#include "engine/spec/path.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The numbers that are allowed: finite, from `low` to `high`; an open end is not itself allowed.
struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool openLow = false;
  bool openHigh = false;

  bool contains(double number) const;
  std::string text() const;  ///< "between 0 and 1", "at least 0 and less than 1"
};

inline constexpr Interval kAnyNumber{};
inline constexpr Interval kNotNegative{.low = 0};
inline constexpr Interval kPositive{.low = 0, .openLow = true};
inline constexpr Interval kUnit{.low = 0, .high = 1};
inline constexpr Interval kBelowOne{.low = 0, .high = 1, .openHigh = true};

/// One number, checked. Every reader takes the JSON pointer of its value for the message.
/// @throws SpecError when it is no number, not finite, or outside the range
double readNumber(const Value& value, const Path& path, const Interval& range = kAnyNumber);
/// A whole number, low … high (both within ±2^53).
std::int64_t readInteger(const Value& value, const Path& path, std::int64_t low, std::int64_t high);
bool readBoolean(const Value& value, const Path& path);

/// The keys of one JSON object. The constructor refuses what is no object, unknown keys (naming the nearest known one),
/// and keys that come twice; a getter returns the fallback when its key is absent. The value and what the path was made
/// of must outlive the reader.
class ObjectReader {
 public:
  ObjectReader(const Value& value, const Path& path, std::initializer_list<std::string_view> keys);
  /// An absent value stands for an object without keys.
  ObjectReader(const Value* value, const Path& path, std::initializer_list<std::string_view> keys);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  const Value* find(std::string_view key) const;  ///< null when absent
  Path pathOf(std::string_view key) const { return path_.at(key); }
  const Path& path() const { return path_; }

  /// @throws SpecError always, at the key's path
  [[noreturn]] void refuse(std::string_view key, std::initializer_list<Part> message) const;

  double number(std::string_view key, double fallback, const Interval& range = kAnyNumber) const;
  std::int64_t integer(std::string_view key, std::int64_t fallback, std::int64_t low, std::int64_t high) const;
  bool boolean(std::string_view key, bool fallback) const;
  /// null stands for "none".
  std::optional<double> numberOrNull(std::string_view key, std::optional<double> fallback, const Interval& range) const;
  std::optional<std::int64_t> integerOrNull(std::string_view key, std::optional<std::int64_t> fallback,
                                            std::int64_t low, std::int64_t high) const;
  template <class Enum>
  Enum name(std::string_view key, Enum fallback) const {
    const Value* value = find(key);
    return value ? readName<Enum>(*value, pathOf(key)) : fallback;
  }
  template <class Enum>
  std::optional<Enum> name(std::string_view key) const {
    const Value* value = find(key);
    return value ? std::optional(readName<Enum>(*value, pathOf(key))) : std::nullopt;
  }

 private:
  const Value::Object* object_;
  Path path_;
};

}  // namespace backprop
