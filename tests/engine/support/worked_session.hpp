// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "engine/session/session.hpp"
#include "tests/engine/support/fixture.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {

/// The file keeps weights by destination, a spec by source.
inline nlohmann::ordered_json transposed(const nlohmann::ordered_json& weights) {
  using Json = nlohmann::ordered_json;
  Json rows = Json::array();
  for (std::size_t source = 0; source < weights[0].size(); ++source) {
    Json row = Json::array();
    for (const Json& destination : weights) row.push_back(destination[source]);
    rows.push_back(row);
  }
  return rows;
}

/// The network, data and rate of a published example as a running session.
inline std::unique_ptr<Session> sessionOf(const nlohmann::ordered_json& item, bool trainBias) {
  using Json = nlohmann::ordered_json;
  Json spec;
  spec["data"] = {{"kind", "table"}, {"task", "regression"}};
  spec["data"]["inputs"] = Json::array({item["input"]});
  spec["data"]["targets"] = Json::array({item["target"]});
  const Json& network = item["network"];
  for (std::size_t l = 0; l < network["biases"].size(); ++l) {
    spec["layers"].push_back(
        {{"units", network["biases"][l].size()}, {"activation", network["activations"][l]}, {"trainBias", trainBias}});
    spec["parameters"].push_back(
        {{"weights", transposed(network["weights_dest_by_src"][l])}, {"biases", network["biases"][l]}});
  }
  spec["loss"] = "half-squared-error";
  spec["learner"] = {{"batchSize", 1}, {"shuffle", false}, {"optimizer", {{"learningRate", item["learning_rate"]}}}};
  return Session::create(parseSpec(toValue(spec)));
}

}  // namespace backprop::test
