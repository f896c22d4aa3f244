// SPDX-License-Identifier: MIT
#include "engine/spec/reader.hpp"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

bool isNull(const Value& value) { return std::holds_alternative<std::nullptr_t>(value.data); }

/// A finite number, or an error that says what was expected ("a number", "a whole number").
double finiteNumber(const Value& value, const Path& path, const char* expected) {
  const auto* number = std::get_if<double>(&value.data);
  if (!number) refuse(path, {"must be ", expected, ", got ", value});
  if (!std::isfinite(*number)) refuse(path, {"must be a finite number, got ", value});
  return *number;
}

}  // namespace

bool Interval::contains(double number) const {
  return (openLow ? number > low : number >= low) && (openHigh ? number < high : number <= high);
}

std::string Interval::text() const {
  if (!openLow && !openHigh && std::isfinite(low) && std::isfinite(high)) {
    return textOf({"between ", low, " and ", high});
  }
  const char* const above = openLow ? "greater than " : "at least ";
  const char* const below = openHigh ? "less than " : "at most ";
  if (!std::isfinite(high)) return textOf({above, low});
  return std::isfinite(low) ? textOf({above, low, " and ", below, high}) : textOf({below, high});
}

double readNumber(const Value& value, const Path& path, const Interval& range) {
  const double number = finiteNumber(value, path, "a number");
  if (!range.contains(number)) refuse(path, {"must be ", range.text(), ", got ", number});
  return number;
}

std::int64_t readInteger(const Value& value, const Path& path, std::int64_t low, std::int64_t high) {
  const double number = finiteNumber(value, path, "a whole number");
  if (number != std::floor(number)) refuse(path, {"must be a whole number, got ", number});
  const Interval range{static_cast<double>(low), static_cast<double>(high)};
  if (!range.contains(number)) refuse(path, {"must be ", range.text(), ", got ", number});
  return static_cast<std::int64_t>(number);
}

bool readBoolean(const Value& value, const Path& path) {
  const auto* flag = std::get_if<bool>(&value.data);
  if (!flag) refuse(path, {"must be true or false, got ", value});
  return *flag;
}

ObjectReader::ObjectReader(const Value& value, const Path& path, std::initializer_list<std::string_view> keys)
    : ObjectReader(&value, path, keys) {}

ObjectReader::ObjectReader(const Value* value, const Path& path, std::initializer_list<std::string_view> keys)
    : object_(value ? std::get_if<Value::Object>(&value->data) : nullptr), path_(path) {
  if (!value) return;
  if (!object_) backprop::refuse(path_, {"must be an object, got ", *value});
  for (auto entry = object_->begin(); entry != object_->end(); ++entry) {
    const std::string& key = entry->first;
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      backprop::refuse(path_, {"unknown key ", InQuotes{key}, Suggestion{key, {keys.begin(), keys.size()}}});
    }
    const auto isSame = [&](const auto& other) { return other.first == key; };
    if (std::any_of(object_->begin(), entry, isSame)) backprop::refuse(path_, {"key ", InQuotes{key}, " comes twice"});
  }
}

const Value* ObjectReader::find(std::string_view key) const {
  if (!object_) return nullptr;
  for (const auto& [name, value] : *object_) {
    if (name == key) return &value;
  }
  return nullptr;
}

void ObjectReader::refuse(std::string_view key, std::initializer_list<Part> message) const {
  backprop::refuse(pathOf(key), message);
}

double ObjectReader::number(std::string_view key, double fallback, const Interval& range) const {
  const Value* value = find(key);
  return value ? readNumber(*value, pathOf(key), range) : fallback;
}

std::int64_t ObjectReader::integer(std::string_view key, std::int64_t fallback, std::int64_t low,
                                   std::int64_t high) const {
  const Value* value = find(key);
  return value ? readInteger(*value, pathOf(key), low, high) : fallback;
}

bool ObjectReader::boolean(std::string_view key, bool fallback) const {
  const Value* value = find(key);
  return value ? readBoolean(*value, pathOf(key)) : fallback;
}

std::optional<double> ObjectReader::numberOrNull(std::string_view key, std::optional<double> fallback,
                                                 const Interval& range) const {
  const Value* value = find(key);
  if (!value) return fallback;
  if (isNull(*value)) return std::nullopt;
  return readNumber(*value, pathOf(key), range);
}

std::optional<std::int64_t> ObjectReader::integerOrNull(std::string_view key, std::optional<std::int64_t> fallback,
                                                        std::int64_t low, std::int64_t high) const {
  const Value* value = find(key);
  if (!value) return fallback;
  if (isNull(*value)) return std::nullopt;
  return readInteger(*value, pathOf(key), low, high);
}

}  // namespace backprop
