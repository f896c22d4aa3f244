// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/spec/names.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::parse;
using test::toJson;

/// A spec for every kind of every setting, one setting at a time.
std::vector<std::string> manySpecs() {
  std::vector<std::string> specs = {
      "{}",
      R"({"seed": 9007199254740991, "precision": "single", "data": {"seed": 9007199254740991}})",
      R"json({"features": ["sin(x2)", "x1*x2", "x1^2", "x2^2", "sin(x1)", "x2", "x1"]})json",
      R"({"layers": [{"units": 3, "bias": false}, {"units": 1, "activation": "sigmoid", "trainBias": false}],
          "parameters": [{"weights": [[1, 2, 3], [4, 5, 6]]}, {"weights": [[0.1], [-0.2], [1e-300]], "biases": [7]}]})",
      R"({"learner": {"batchSize": 1, "shuffle": false, "clipNorm": 1.5, "optimizer": {"momentum": 0.9, "nesterov": true,
          "learningRate": 0}}, "stop": {"loss": 0.01, "epochs": 100}})",
      R"({"data": {"kind": "table", "inputs": [[1, 2, 3], [4, 5, 6]], "targets": [[0.5], [0.7]]}})",
      R"({"data": {"kind": "table", "inputs": [[1, 2, 3, 4], [4, 5, 6, 7]], "targets": [[1, 0], [0, 1]],
          "task": "classification", "standardize": true, "inputNames": ["a", "b", "c", "d"],
          "targetNames": ["Adélie", "Gentoo"], "trainShare": 0.5}})",
      R"({"data": {"kind": "table", "inputs": [[1], [2]], "targets": [[1], [0]], "task": "regression"}})",
      R"({"data": {"kind": "blobs", "classes": 8, "samples": 3, "noise": 1, "trainShare": 1}})",
      R"({"loss": "binary-cross-entropy"})",
      R"({"regularization": {"kind": "l2", "rate": 0.003}})",
  };
  const auto addKinds = [&](const NameTable& table, const std::string& before, const std::string& after) {
    for (const std::string_view name : table.names) specs.push_back(before + std::string(name) + after);
  };
  for (const std::string_view name : nameTable<DataKind>().names) {
    if (name != "table") specs.push_back(R"({"data": {"kind": ")" + std::string(name) + R"("}})");
  }
  const std::string everySetting = R"(", "learningRate": 0.1, "momentum": 0.5, "beta1": 0.8, "beta2": 0.9,
    "alpha": 0.7, "epsilon": 0.001, "weightDecay": 0.2}}})";
  addKinds(nameTable<OptimizerKind>(), R"({"learner": {"optimizer": {"kind": ")", "\"}}}");
  addKinds(nameTable<OptimizerKind>(), R"({"learner": {"optimizer": {"kind": ")", everySetting);
  addKinds(nameTable<ScheduleKind>(), R"({"learner": {"schedule": {"kind": ")", "\"}}}");
  addKinds(nameTable<ScheduleKind>(), R"({"learner": {"schedule": {"kind": ")",
           R"(", "every": 3, "factor": 0.25, "period": 50, "warmup": 7, "floor": 0.125}}})");
  addKinds(nameTable<InitializerKind>(), R"({"initializer": {"kind": ")", "\"}}");
  addKinds(nameTable<InitializerKind>(), R"({"initializer": {"kind": ")",
           R"(", "value": 2, "low": -3, "high": 3, "mean": 1, "deviation": 0}})");
  addKinds(nameTable<PenaltyKind>(), R"({"regularization": {"rate": 0.5, "kind": ")", "\"}}");
  for (const std::string_view name : nameTable<Activation>().names) {
    specs.push_back(R"({"layers": [{"units": 2, "activation": ")" + std::string(name) + R"("}]})");
  }
  return specs;
}

TEST(WriteSpec, WritesWhatParsesToTheSameSpec) {
  for (const std::string& text : manySpecs()) {
    const Spec spec = parse(text);
    const Value written = writeSpec(spec);
    EXPECT_EQ(parseSpec(written), spec) << text << "\n" << toJson(written).dump();
    EXPECT_EQ(toJson(writeSpec(parseSpec(written))), toJson(written)) << text;
  }
}

TEST(WriteSpec, WritesEveryDefaultInTheOrderOfTheDesign) {
  EXPECT_EQ(toJson(writeSpec(parse("{}"))).dump(),
            R"({"version":1.0,"seed":42.0,"precision":"double",)"
            R"("data":{"kind":"xor","samples":500.0,"noise":0.1,"classes":5.0,"trainShare":0.5,"seed":0.0},)"
            R"("features":["x1","x2"],)"
            R"("layers":[{"units":4.0,"activation":"tanh","bias":true,"trainBias":true},)"
            R"({"units":1.0,"activation":"tanh","bias":true,"trainBias":true}],)"
            R"("initializer":{"kind":"xavier-uniform"},"parameters":null,"loss":"half-squared-error",)"
            R"("learner":{"kind":"backpropagation","batchSize":10.0,"shuffle":true,)"
            R"("optimizer":{"kind":"sgd","learningRate":0.03,"weightDecay":0.0,"momentum":0.0,"nesterov":false},)"
            R"("schedule":{"kind":"constant"},"clipNorm":null},)"
            R"("regularization":{"kind":"none","rate":0.0},"stop":{"loss":null,"epochs":null}})");
}

TEST(WriteSpec, WritesOnlyTheSettingsOfTheKind) {
  const auto optimizer = [](const std::string& kind) {
    return toJson(
        writeSpec(parse(R"({"learner": {"optimizer": {"kind": ")" + kind + R"("}}})")))["learner"]["optimizer"];
  };
  const auto keys = [](const nlohmann::ordered_json& object) {
    std::string text;
    for (const auto& [key, value] : object.items()) text += (text.empty() ? "" : " ") + key;
    return text;
  };
  EXPECT_EQ(keys(optimizer("sgd")), "kind learningRate weightDecay momentum nesterov");
  EXPECT_EQ(keys(optimizer("adagrad")), "kind learningRate weightDecay epsilon");
  EXPECT_EQ(keys(optimizer("rmsprop")), "kind learningRate weightDecay momentum alpha epsilon");
  EXPECT_EQ(keys(optimizer("adam")), "kind learningRate weightDecay beta1 beta2 epsilon");
  EXPECT_EQ(keys(optimizer("adamw")), "kind learningRate weightDecay beta1 beta2 epsilon");
}

TEST(WriteSpec, NamesTheFeaturesOfASpecThatHasNone) {
  Spec spec = parse("{}");
  spec.features.clear();
  EXPECT_EQ(toJson(writeSpec(spec))["features"].dump(), R"(["x1","x2"])");
  EXPECT_EQ(
      toJson(writeSpec(parse(R"({"data": {"kind": "table", "inputs": [[1, 2, 3]], "targets": [[2.5]]}})")))["features"]
          .dump(),
      "[]");
}

TEST(ParseSpec, TakesRowsInEitherForm) {
  const Value compact = test::json(R"({"kind": "table", "inputs": [[1, 2], [3, 4]], "targets": [[0.5], [0.7]]})");
  Value loose = compact;
  auto& entries = std::get<Value::Object>(loose.data);
  for (auto& [key, value] : entries) {
    if (key == "kind") continue;
    for (Value& row : std::get<Value::Array>(value.data)) {
      Value::Array items;
      for (const double number : std::get<Value::Numbers>(row.data)) items.push_back(Value{number});
      row = Value{items};
    }
  }
  EXPECT_EQ(parseData(loose), parseData(compact));
  EXPECT_EQ(parseData(loose).inputs, (Rows{{1, 2}, {3, 4}}));
}

}  // namespace
}  // namespace backprop
