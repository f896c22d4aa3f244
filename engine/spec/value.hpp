// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace backprop {

/// A JSON value as the engine receives and returns it. The engine itself reads no text: the bindings convert
/// JavaScript values, the tests convert parsed JSON files.
struct Value {
  using Array = std::vector<Value>;
  /// A row of numbers, the compact form of an array that holds nothing else (tables, weights).
  using Numbers = std::vector<double>;
  /// Keys in the order they were written.
  using Object = std::vector<std::pair<std::string, Value>>;

  std::variant<std::nullptr_t, bool, double, std::string, Array, Numbers, Object> data = nullptr;
};

}  // namespace backprop
