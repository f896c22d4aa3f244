// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "engine/spec/parse.hpp"
#include "engine/spec/value.hpp"

namespace backprop::test {

/// Parsed JSON as the engine receives it from the bindings: lists of nothing but numbers come as Value::Numbers.
/// (Defined elsewhere, as every use of the library takes longer to compile than most tests.)
Value toValue(const nlohmann::ordered_json& json);

/// The value of a JSON text. @throws nlohmann::json::parse_error
Value json(std::string_view text);

/// The spec of a JSON text.
inline Spec parse(std::string_view text) { return parseSpec(json(text)); }

/// The spec with an intervention merged in.
inline Spec changed(Spec spec, const Value& change) {
  applyIntervention(spec, change);
  return spec;
}

/// The reverse of toValue, for tests that compare or print specs.
nlohmann::ordered_json toJson(const Value& value);

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
