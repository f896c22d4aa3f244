// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "engine/spec/value.hpp"

namespace backprop {

/// Fills an object key by key.
class ObjectWriter {
 public:
  explicit ObjectWriter(Value& value) : object_(value.data.emplace<Value::Object>()) {}

  /// The place of a new key, null until it is filled.
  Value& at(const char* key) { return object_.emplace_back(key, Value{}).second; }

  void put(const char* key, bool flag) { at(key).data = flag; }
  void put(const char* key, double number) { at(key).data = number; }
  /// Whole numbers of a spec are at most 2^53 − 1, so a double holds them exactly.
  template <std::integral Whole>
  void put(const char* key, Whole number) {
    put(key, static_cast<double>(number));
  }
  void put(const char* key, std::string_view text) { at(key).data.emplace<std::string>(text); }
  template <class Number>
  void put(const char* key, const std::optional<Number>& number) {
    if (number) {
      put(key, *number);
    } else {
      at(key);
    }
  }

 private:
  Value::Object& object_;
};

}  // namespace backprop
