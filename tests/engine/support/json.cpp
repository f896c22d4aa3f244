// SPDX-License-Identifier: MIT
#include "tests/engine/support/json.hpp"

#include <nlohmann/json.hpp>

namespace backprop::test {

Value toValue(const nlohmann::ordered_json& json) {
  if (json.is_null()) return Value{};
  if (json.is_boolean()) return Value{json.get<bool>()};
  if (json.is_number()) return Value{json.get<double>()};
  if (json.is_string()) return Value{json.get<std::string>()};
  if (json.is_object()) {
    Value::Object object;
    for (const auto& [key, item] : json.items()) object.emplace_back(key, toValue(item));
    return Value{std::move(object)};
  }
  bool onlyNumbers = !json.empty();
  for (const auto& item : json) onlyNumbers = onlyNumbers && item.is_number();
  if (onlyNumbers) return Value{json.get<Value::Numbers>()};
  Value::Array list;
  for (const auto& item : json) list.push_back(toValue(item));
  return Value{std::move(list)};
}

Value json(std::string_view text) { return toValue(nlohmann::ordered_json::parse(text)); }

nlohmann::ordered_json toJson(const Value& value) {
  using nlohmann::ordered_json;
  if (const auto* flag = std::get_if<bool>(&value.data)) return *flag;
  if (const auto* number = std::get_if<double>(&value.data)) return *number;
  if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
  if (const auto* numbers = std::get_if<Value::Numbers>(&value.data)) return *numbers;
  if (const auto* items = std::get_if<Value::Array>(&value.data)) {
    ordered_json list = ordered_json::array();
    for (const Value& item : *items) list.push_back(toJson(item));
    return list;
  }
  if (const auto* entries = std::get_if<Value::Object>(&value.data)) {
    ordered_json object = ordered_json::object();
    for (const auto& [key, item] : *entries) object[key] = toJson(item);
    return object;
  }
  return nullptr;
}

}  // namespace backprop::test
