// SPDX-License-Identifier: MIT
#include <span>
#include <string>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

struct BadSpec {
  const char* spec;
  const char* error;
};

void expectErrors(std::span<const BadSpec> specs) {
  for (const BadSpec& bad : specs) {
    EXPECT_EQ(test::errorOf([&] { test::parse(bad.spec); }), bad.error) << bad.spec;
  }
}

constexpr BadSpec kBadTops[] = {
    {R"("spiral")", "/: must be an object, got \"spiral\""},
    {R"({"layer": []})", "/: unknown key \"layer\", did you mean \"layers\"?"},
    {R"({"version": 2})", "/version: must be 1, got 2"},
    {R"({"version": "1"})", "/version: must be a number, got \"1\""},
    {R"({"seed": -1})", "/seed: must be between 0 and 9,007,199,254,740,991, got -1"},
    {R"({"seed": 1.5})", "/seed: must be a whole number, got 1.5"},
    {R"({"seed": null})", "/seed: must be a whole number, got null"},
    {R"({"precision": "float"})", "/precision: unknown precision \"float\"; known are \"double\", \"single\""},
    {R"({"loss": "crossentropy"})", "/loss: unknown loss \"crossentropy\", did you mean \"cross-entropy\"?"},
    {R"({"loss": null})", "/loss: must be a name such as \"squared-error\", got null"},
    {R"({"regularization": {"kind": "l3"}})", "/regularization/kind: unknown penalty \"l3\", did you mean \"l1\"?"},
    {R"({"regularization": {"rate": -0.5}})", "/regularization/rate: must be at least 0, got -0.5"},
    {R"({"regularization": {"lambda": 1}})", "/regularization: unknown key \"lambda\"; known are \"kind\", \"rate\""},
    {R"({"stop": {"loss": -1}})", "/stop/loss: must be at least 0, got -1"},
    {R"({"stop": {"epochs": 0}})", "/stop/epochs: must be between 1 and 9,007,199,254,740,991, got 0"},
    {R"({"stop": {"epochs": 2.5}})", "/stop/epochs: must be a whole number, got 2.5"},
    {R"({"initializer": {"kind": "xavier"}})",
     "/initializer/kind: unknown initializer \"xavier\"; known are \"zeros\", \"constant\", \"uniform\", \"normal\", "
     "\"xavier-uniform\", \"xavier-normal\", \"he-uniform\", \"he-normal\", \"lecun-normal\""},
    {R"({"initializer": {"kind": "uniform", "low": 1, "high": -1}})",
     "/initializer/low: must be at most the high end (-1), got 1"},
    {R"({"initializer": {"kind": "normal", "deviation": -1}})", "/initializer/deviation: must be at least 0, got -1"},
    {R"({"initializer": {"value": "one"}})", "/initializer/value: must be a number, got \"one\""},
};

constexpr BadSpec kBadNetworks[] = {
    {R"({"features": []})", "/features: must have at least 1 feature, got an empty list"},
    {R"({"features": "x1"})", "/features: must be a list, got \"x1\""},
    {R"({"features": ["x1", "x3"]})", "/features/1: unknown feature \"x3\", did you mean \"x1\"?"},
    {R"({"features": [1, 2]})", "/features/0: must be a name such as \"x1\", got 1"},
    {R"({"features": ["x1", "x2", "x1"]})", "/features/2: \"x1\" comes twice"},
    {R"({"data": {"kind": "sine"}, "features": ["x1", "x1*x2"]})",
     "/features/1: \"x1*x2\" needs two inputs, and the data has 1"},
    {R"({"data": {"kind": "table", "inputs": [[1, 2, 3]], "targets": [[0.3]]}, "features": ["x1"]})",
     "/features: must be absent or empty, because the data has 3 inputs and features are made of one or two"},
    {R"({"layers": []})", "/layers: must have between 1 and 12 layers, got 0"},
    {R"({"layers": {}})", "/layers: must be a list, got an object"},
    {R"({"layers": [{},{},{},{},{},{},{},{},{},{},{},{},{}]})", "/layers: must have between 1 and 12 layers, got 13"},
    {R"({"layers": [4, 1]})", "/layers/0: must be an object, got 4"},
    {R"({"layers": [{"units": 4}, {"units": 0}]})", "/layers/1/units: must be between 1 and 1024, got 0"},
    {R"({"layers": [{"units": 1025}, {}]})", "/layers/0/units: must be between 1 and 1024, got 1025"},
    {R"({"layers": [{"units": 2.5}, {}]})", "/layers/0/units: must be a whole number, got 2.5"},
    {R"({"layers": [{"activation": "thanh"}, {}]})",
     "/layers/0/activation: unknown activation \"thanh\", did you mean \"tanh\"?"},
    {R"({"layers": [{"neurons": 3}]})",
     "/layers/0: unknown key \"neurons\"; known are \"units\", \"activation\", \"bias\", \"trainBias\""},
    {R"({"layers": [{"bias": "yes"}]})", "/layers/0/bias: must be true or false, got \"yes\""},
    {R"({"layers": [{"trainBias": 0}]})", "/layers/0/trainBias: must be true or false, got 0"},
    {R"({"layers": [{"units": 1}], "parameters": 5})", "/parameters: must be a list, got 5"},
    {R"({"layers": [{"units": 1}], "parameters": []})", "/parameters: must have one item for each layer (1), got 0"},
    {R"({"layers": [{"units": 1}], "parameters": [{"biases": [1]}]})",
     "/parameters/0/weights: is missing: every layer needs its weights"},
    {R"({"layers": [{"units": 1}], "parameters": [{"weights": [[1]]}]})",
     "/parameters/0/weights: must have 2 rows, one for each number that enters the layer, got 1"},
    {R"({"layers": [{"units": 1}], "parameters": [{"weights": [[1], [2, 3]]}]})",
     "/parameters/0/weights/1: must have 1 number, one for each unit, got 2"},
    {R"({"layers": [{"units": 1}], "parameters": [{"weights": [[1], [null]]}]})",
     "/parameters/0/weights/1/0: must be a number, got null"},
    {R"({"layers": [{"units": 1}], "parameters": [{"weights": [[1], [2]], "biases": []}]})",
     "/parameters/0/biases: must have 1 number, one for each unit, got 0"},
    {R"({"layers": [{"units": 1, "bias": false}], "parameters": [{"weights": [[1], [2]], "biases": [0]}]})",
     "/parameters/0/biases: must be absent or empty, because this layer has no bias, got a list of 1"},
    {R"({"layers": [{"units": 3}, {"units": 1}], "parameters": [
         {"weights": [[1, 1, 1], [2, 2, 2]]}, {"weights": [[1], [2]]}]})",
     "/parameters/1/weights: must have 3 rows, one for each number that enters the layer, got 2"},
};

constexpr BadSpec kBadLearners[] = {
    {R"({"learner": "backpropagation"})", "/learner: must be an object, got \"backpropagation\""},
    {R"({"learner": {"kind": "backprop"}})",
     "/learner/kind: unknown learner \"backprop\"; known are \"backpropagation\", \"finite-differences\", "
     "\"forward-mode\", \"random-nudge\", \"one-weight-at-a-time\", \"weight-combinations\""},
    {R"({"learner": {"batchSize": 0}})", "/learner/batchSize: must be between 1 and 100,000, got 0"},
    {R"({"learner": {"shuffle": null}})", "/learner/shuffle: must be true or false, got null"},
    {R"({"learner": {"clipNorm": 0}})", "/learner/clipNorm: must be greater than 0, got 0"},
    {R"({"learner": {"optimizer": {"learningrate": 1}}})",
     "/learner/optimizer: unknown key \"learningrate\", did you mean \"learningRate\"?"},
    {R"({"learner": {"optimizer": {"kind": "adamax"}}})",
     "/learner/optimizer/kind: unknown optimizer \"adamax\", did you mean \"adam\"?"},
    {R"({"learner": {"optimizer": {"learningRate": -0.1}}})",
     "/learner/optimizer/learningRate: must be between 0 and 1,000,000, got -0.1"},
    {R"({"learner": {"optimizer": {"learningRate": "0.1"}}})",
     "/learner/optimizer/learningRate: must be a number, got \"0.1\""},
    {R"({"learner": {"optimizer": {"momentum": 1}}})",
     "/learner/optimizer/momentum: must be at least 0 and less than 1, got 1"},
    {R"({"learner": {"optimizer": {"nesterov": true}}})",
     "/learner/optimizer/nesterov: needs a momentum greater than 0, got momentum 0"},
    {R"({"learner": {"optimizer": {"beta1": 1}}})",
     "/learner/optimizer/beta1: must be at least 0 and less than 1, got 1"},
    {R"({"learner": {"optimizer": {"kind": "adam", "beta2": -1}}})",
     "/learner/optimizer/beta2: must be at least 0 and less than 1, got -1"},
    {R"({"learner": {"optimizer": {"kind": "rmsprop", "alpha": 1}}})",
     "/learner/optimizer/alpha: must be at least 0 and less than 1, got 1"},
    {R"({"learner": {"optimizer": {"kind": "adam", "epsilon": 0}}})",
     "/learner/optimizer/epsilon: must be greater than 0, got 0"},
    {R"({"learner": {"optimizer": {"weightDecay": -1}}})",
     "/learner/optimizer/weightDecay: must be at least 0, got -1"},
    {R"({"learner": {"schedule": {"kind": "cosin"}}})",
     "/learner/schedule/kind: unknown schedule \"cosin\", did you mean \"cosine\"?"},
    {R"({"learner": {"schedule": {"every": 0}}})",
     "/learner/schedule/every: must be between 1 and 9,007,199,254,740,991, got 0"},
    {R"({"learner": {"schedule": {"kind": "step", "factor": 0}}})",
     "/learner/schedule/factor: must be greater than 0, got 0"},
    {R"({"learner": {"schedule": {"kind": "cosine", "floor": 2}}})",
     "/learner/schedule/floor: must be between 0 and 1, got 2"},
    {R"({"learner": {"schedule": {"kind": "warmup-cosine", "period": 100, "warmup": 100}}})",
     "/learner/schedule/warmup: must be less than the period (100), got 100"},
};

TEST(BadSpec, IsRefusedAtTheTopWithItsExactPlaceAndReason) { expectErrors(kBadTops); }
TEST(BadSpec, IsRefusedInTheNetworkWithItsExactPlaceAndReason) { expectErrors(kBadNetworks); }
TEST(BadSpec, IsRefusedInTheLearnerWithItsExactPlaceAndReason) { expectErrors(kBadLearners); }

TEST(BadSpec, CutsLongTextInItsMessage) {
  const std::string name(1000, 'z');
  const std::string error = test::errorOf([&] { test::parse(R"({")" + name + R"(": 1})"); });
  EXPECT_EQ(error.find("/: unknown key \"" + std::string(40, 'z') + "…\"; known are "), 0U) << error;
}

TEST(BadSpec, TellsPathAndMessageApart) {
  try {
    test::parse(R"({"layers": [{"units": 4}, {"units": 0}]})");
    FAIL() << "the spec was accepted";
  } catch (const SpecError& error) {
    EXPECT_EQ(error.path(), "/layers/1/units");
    EXPECT_EQ(error.message(), "must be between 1 and 1024, got 0");
  }
}

}  // namespace
}  // namespace backprop
