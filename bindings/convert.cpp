// SPDX-License-Identifier: MIT
#include "bindings/convert.hpp"

#include <utility>

#include "engine/spec/error.hpp"

namespace backprop::bindings {

using emscripten::typed_memory_view;
using emscripten::val;

namespace {

constexpr int kDepth = 16;  ///< no spec is nested deeper than 6; this bounds the stack

/// Reads values; holds the constructors that every one of them is compared with.
class Reader {
 public:
  Value read(const val& value, const std::string& path, int depth) const {
    if (depth > kDepth) throw SpecError(path, "is nested more than " + std::to_string(kDepth) + " deep");
    if (value.isNull()) return {nullptr};
    if (value.isTrue()) return {true};
    if (value.isFalse()) return {false};
    if (value.instanceof (numbers_)) return {emscripten::convertJSArrayToNumberVector<double>(value)};
    if (value.isNumber()) return {value.as<double>()};
    if (value.isString()) return {value.as<std::string>()};
    if (value.instanceof (array_)) return readArray(value, path, depth);
    if (value.typeOf().as<std::string>() == "object") return readObject(value, path, depth);
    throw SpecError(path, "is not a JSON value");
  }

 private:
  Value readArray(const val& value, const std::string& path, int depth) const {
    const int length = value["length"].as<int>();
    Value::Array items;
    items.reserve(static_cast<std::size_t>(length));
    for (int index = 0; index < length; ++index) {
      items.push_back(read(value[index], path + "/" + std::to_string(index), depth + 1));
    }
    return {std::move(items)};
  }

  Value readObject(const val& value, const std::string& path, int depth) const {
    const val keys = object_.call<val>("keys", value);
    const int length = keys["length"].as<int>();
    Value::Object members;
    members.reserve(static_cast<std::size_t>(length));
    for (int index = 0; index < length; ++index) {
      const val key = keys[index];
      std::string name = key.as<std::string>();
      Value member = read(value[key], path + "/" + name, depth + 1);
      members.emplace_back(std::move(name), std::move(member));
    }
    return {std::move(members)};
  }

  val numbers_ = val::global("Float64Array");
  val array_ = val::global("Array");
  val object_ = val::global("Object");
};

/// Builds the JavaScript value of each alternative.
struct Writer {
  val operator()(std::nullptr_t) const { return val::null(); }
  val operator()(bool value) const { return val(value); }
  val operator()(double value) const { return val(value); }
  val operator()(const std::string& value) const { return val(value); }
  val operator()(const Value::Numbers& value) const { return float64Array(value); }
  val operator()(const Value::Array& items) const {
    val result = val::array();
    int index = 0;
    for (const Value& item : items) result.set(index++, jsOf(item));
    return result;
  }
  val operator()(const Value::Object& members) const {
    val result = val::object();
    for (const auto& [name, member] : members) result.set(name, jsOf(member));
    return result;
  }
};

template <class Number>
val copied(std::span<const Number> numbers) {
  return val(typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

}  // namespace

Value valueOf(const val& value) { return Reader{}.read(value, "", 0); }

val jsOf(const Value& value) { return std::visit(Writer{}, value.data); }

val object(std::initializer_list<std::pair<const char*, val>> members) {
  val result = val::object();
  for (const auto& [name, member] : members) result.set(name, member);
  return result;
}

val float64Array(std::span<const double> numbers) { return copied(numbers); }
val float32Array(std::span<const float> numbers) { return copied(numbers); }
val int32Array(std::span<const int> numbers) { return copied(numbers); }

val strings(const std::vector<std::string>& names) {
  val result = val::array();
  int index = 0;
  for (const std::string& name : names) result.set(index++, name);
  return result;
}

val matrix(const Matrix<double>& matrix) {
  const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = matrix;
  return object({{"rows", val(static_cast<int>(matrix.rows()))},
                 {"columns", val(static_cast<int>(matrix.cols()))},
                 {"values", float64Array({rows.data(), static_cast<std::size_t>(rows.size())})}});
}

}  // namespace backprop::bindings
