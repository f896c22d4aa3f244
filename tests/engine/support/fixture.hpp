// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

namespace backprop::test {

/// A JSON file of tests/fixtures, parsed.
inline nlohmann::ordered_json fixture(const std::string& name) {
  const std::string path = std::string(BACKPROP_FIXTURES) + "/" + name;
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  return nlohmann::ordered_json::parse(file);
}

/// One published example of worked_examples.json.
inline nlohmann::ordered_json workedExample(const std::string& id) {
  const nlohmann::ordered_json file = fixture("worked_examples.json");
  for (const auto& item : file["examples"])
    if (item["id"] == id) return item;
  throw std::runtime_error("no worked example " + id);
}

}  // namespace backprop::test
