// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/spec/parse.hpp"
#include "engine/spec/value.hpp"

namespace backprop::test {

/// Parsed JSON as the engine receives it from the bindings: lists of nothing but numbers come as Value::Numbers.
inline Value toValue(const nlohmann::ordered_json& json) {
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

/// The value of a JSON text. @throws nlohmann::json::parse_error
inline Value json(std::string_view text) { return toValue(nlohmann::ordered_json::parse(text)); }

/// The spec of a JSON text.
inline Spec parse(std::string_view text) { return parseSpec(json(text)); }

/// The spec with an intervention merged in.
inline Spec changed(Spec spec, const Value& change) {
  applyIntervention(spec, change);
  return spec;
}

/// The reverse of toValue, for tests that compare or print specs.
inline nlohmann::ordered_json toJson(const Value& value) {
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

/// The SpecError that `act` throws, as "path: message"; "no error" when it throws none. Other exceptions pass.
template <class Act>
std::string errorOf(Act act) {
  try {
    act();
  } catch (const SpecError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace backprop::test
