// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/val.h>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/value.hpp"

/// Between JavaScript values and the engine's. What leaves is always a copy: a view into the memory of WebAssembly
/// silently becomes empty when that memory grows.
namespace backprop::bindings {

/// A plain JavaScript value (null, boolean, number, string, array, object; a Float64Array for a row of numbers).
/// @throws SpecError for anything else, and for one that is nested more than 16 deep
Value valueOf(const emscripten::val& value);

/// The JavaScript value of an engine value; a row of numbers becomes a Float64Array.
emscripten::val jsOf(const Value& value);

/// An object of these members, in order.
emscripten::val object(std::initializer_list<std::pair<const char*, emscripten::val>> members);

emscripten::val float64Array(std::span<const double> numbers);
emscripten::val float32Array(std::span<const float> numbers);
emscripten::val int32Array(std::span<const int> numbers);
emscripten::val strings(const std::vector<std::string>& names);

/// {rows, columns, values}, the values row by row.
emscripten::val matrix(const Matrix<double>& matrix);

}  // namespace backprop::bindings
