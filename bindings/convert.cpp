// SPDX-License-Identifier: MIT
#include "bindings/convert.hpp"

#include <cstddef>
#include <stdexcept>
#include <utility>
#include <variant>

namespace backprop::bindings {

namespace {

/// Reads values; holds the constructors that every one of them is compared with.
class Reader {
 public:
  Value read(const val& value) const {
    if (value.isNull()) return {nullptr};
    if (value.isTrue()) return {true};
    if (value.isFalse()) return {false};
    if (value.instanceof (numbers_)) return {emscripten::convertJSArrayToNumberVector<double>(value)};
    if (value.isNumber()) return {value.as<double>()};
    if (value.isString()) return {value.as<std::string>()};
    if (value.instanceof (array_)) return readArray(value);
    if (value.typeOf().as<std::string>() == "object") return readObject(value);
    throw std::invalid_argument("not a JSON value");
  }

 private:
  Value readArray(const val& value) const {
    const int length = value["length"].as<int>();
    Value::Array items;
    items.reserve(static_cast<std::size_t>(length));
    for (int index = 0; index < length; ++index) items.push_back(read(value[index]));
    return {std::move(items)};
  }

  Value readObject(const val& value) const {
    const val keys = object_.call<val>("keys", value);
    const int length = keys["length"].as<int>();
    Value::Object members;
    members.reserve(static_cast<std::size_t>(length));
    for (int index = 0; index < length; ++index) {
      const val key = keys[index];
      members.emplace_back(key.as<std::string>(), read(value[key]));
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
    val list = val::array();
    for (const Value& item : items) append(list, jsOf(item));
    return list;
  }
  val operator()(const Value::Object& members) const {
    Record record;
    for (const auto& [name, member] : members) record.put(name.c_str(), jsOf(member));
    return record.value();
  }
};

template <class Number>
val copied(std::span<const Number> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

}  // namespace

Value valueOf(const val& value) { return Reader{}.read(value); }

Record::Record() noexcept : value_(val::object()) {}

Record& Record::put(const char* key, const val& value) noexcept {
  value_.set(key, value);
  return *this;
}

Record& Record::put(const char* key, double number) noexcept { return put(key, val(number)); }
Record& Record::put(const char* key, bool value) noexcept { return put(key, val(value)); }
Record& Record::put(const char* key, const char* text) noexcept { return put(key, std::string(text)); }
Record& Record::put(const char* key, const std::string& text) noexcept { return put(key, val(text)); }
Record& Record::put(const char* key, std::span<const double> numbers) noexcept {
  return put(key, float64Array(numbers));
}
Record& Record::put(const char* key, const std::vector<double>& numbers) noexcept {
  return put(key, std::span(numbers));
}

Record& Record::put(const char* key, const std::vector<std::string>& texts) noexcept {
  val list = val::array();
  for (const std::string& text : texts) append(list, val(text));
  return put(key, list);
}

Record& Record::put(const char* key, const Matrix<double>& matrix) noexcept {
  return put(key, bindings::matrix(matrix));
}

val matrix(const Matrix<double>& matrix) noexcept {
  return Record()
      .put("rows", static_cast<double>(matrix.rows()))
      .put("columns", static_cast<double>(matrix.cols()))
      .put("values", float64Array({matrix.data(), static_cast<std::size_t>(matrix.size())}))
      .value();
}

val jsOf(const Value& value) noexcept { return std::visit(Writer{}, value.data); }

val float64Array(std::span<const double> numbers) noexcept { return copied(numbers); }
val float32Array(std::span<const float> numbers) noexcept { return copied(numbers); }
val int32Array(std::span<const int> numbers) noexcept { return copied(numbers); }

val orNull(const std::optional<double>& number) noexcept { return number ? val(*number) : val::null(); }

void append(val& list, const val& item) noexcept { list.call<void>("push", item); }

}  // namespace backprop::bindings
