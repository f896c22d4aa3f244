// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <emscripten/val.h>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/value.hpp"

/// Between JavaScript values and the engine's. What leaves is always a copy: a view into the memory of WebAssembly
/// silently becomes empty when that memory grows.
///
/// What writes a JavaScript value is noexcept and compiled once: these few functions are called from a hundred places,
/// each of which would otherwise carry its own tidying-up.
namespace backprop::bindings {

using emscripten::val;

/// A value that bindings/prepare.ts has copied: null, boolean, number, string, array, object, and a Float64Array for a
/// row of numbers.
/// @throws std::invalid_argument for anything else, which the wrapper never lets through
Value valueOf(const val& value);

/// A JavaScript object in the making.
class Record {
 public:
  Record() noexcept;

  Record& put(const char* key, double number) noexcept;
  Record& put(const char* key, bool value) noexcept;
  Record& put(const char* key, const char* text) noexcept;
  Record& put(const char* key, const std::string& text) noexcept;
  Record& put(const char* key, const val& value) noexcept;
  /// A Float64Array.
  Record& put(const char* key, std::span<const double> numbers) noexcept;
  Record& put(const char* key, const std::vector<double>& numbers) noexcept;
  Record& put(const char* key, const std::vector<std::string>& texts) noexcept;
  Record& put(const char* key, const Matrix<double>& matrix) noexcept;

  const val& value() const { return value_; }

 private:
  val value_;
};

/// The JavaScript value of an engine value; a row of numbers becomes a Float64Array.
val jsOf(const Value& value) noexcept;

/// {rows, columns, values}, the values column by column as they are stored.
val matrix(const Matrix<double>& matrix) noexcept;

val float64Array(std::span<const double> numbers) noexcept;
val float32Array(std::span<const float> numbers) noexcept;
val int32Array(std::span<const int> numbers) noexcept;

val orNull(const std::optional<double>& number) noexcept;

void append(val& list, const val& item) noexcept;

/// A JavaScript array of the views of all items, each by `viewOf` as the caller's part of the bindings has it.
template <class Items, class View>
val listOf(const Items& items, View view) noexcept {
  val list = val::array();
  for (const auto& item : items) append(list, view(item));
  return list;
}

}  // namespace backprop::bindings
