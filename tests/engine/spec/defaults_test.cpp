// SPDX-License-Identifier: MIT
#include "engine/spec/defaults.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::parse;

Spec parseWithData(const std::string& data) { return parse(R"({"data": )" + data + "}"); }

/// "4 tanh, 1 tanh; half-squared-error"
std::string designOf(const Spec& spec) {
  std::string text;
  for (const LayerSpec& layer : spec.layers) {
    text += (text.empty() ? "" : ", ") + std::to_string(layer.units) + " " + std::string(nameOf(layer.activation));
  }
  return text + "; " + std::string(nameOf(spec.loss));
}

TEST(Defaults, OfAnEmptySpecAreThoseOfTheStructs) {
  const Spec spec = parse("{}");
  EXPECT_EQ(spec.seed, 42U);
  EXPECT_EQ(spec.precision, Precision::Double);
  EXPECT_EQ(spec.data, DataSpec{});
  EXPECT_EQ(spec.features, (std::vector{Feature::X1, Feature::X2}));
  EXPECT_EQ(designOf(spec), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_TRUE(spec.layers[0].bias && spec.layers[0].trainBias && spec.layers[1].bias && spec.layers[1].trainBias);
  EXPECT_EQ(spec.initializer, InitializerSpec{});
  EXPECT_EQ(spec.parameters, std::nullopt);
  EXPECT_EQ(spec.learner, LearnerSpec{});
  EXPECT_EQ(spec.regularization, RegularizationSpec{});
  EXPECT_EQ(spec.stop, StopSpec{});
}

TEST(Defaults, OfEmptyPartsAreThoseOfAbsentParts) {
  EXPECT_EQ(parse(R"({"version": 1, "data": {}, "initializer": {}, "parameters": null, "learner": {"optimizer": {},
                      "schedule": {}}, "regularization": {}, "stop": {}})"),
            parse("{}"));
}

TEST(Defaults, KeepEveryRowOfTablesGatesAndThePairForTraining) {
  EXPECT_EQ(parseWithData(R"({"kind": "spiral"})").data.trainShare, 0.5);
  EXPECT_EQ(parseWithData(R"({"kind": "sine"})").data.trainShare, 0.5);
  EXPECT_EQ(parseWithData(R"({"kind": "letters"})").data.trainShare, 0.5);
  EXPECT_EQ(parseWithData(R"({"kind": "gate-and"})").data.trainShare, 1);
  EXPECT_EQ(parseWithData(R"({"kind": "gate-or"})").data.trainShare, 1);
  EXPECT_EQ(parseWithData(R"({"kind": "gate-xor"})").data.trainShare, 1);
  EXPECT_EQ(parseWithData(R"({"kind": "pair"})").data.trainShare, 1);
  EXPECT_EQ(parseWithData(R"({"kind": "table", "inputs": [[1]], "targets": [[2.5]]})").data.trainShare, 1);
}

TEST(Defaults, OfTheNetworkFitTheData) {
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "spiral"})")), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "regression-plane"})")), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "pair"})")), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "gate-xor"})")), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "blobs", "classes": 2})")), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "blobs"})")), "4 tanh, 5 softmax; cross-entropy");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "pinwheel", "classes": 3})")), "4 tanh, 3 softmax; cross-entropy");
  EXPECT_EQ(designOf(parseWithData(R"({"kind": "letters"})")), "24 tanh, 12 softmax; cross-entropy");
}

TEST(Defaults, OfTheNetworkFitATable) {
  const auto design = [](const std::string& targets) {
    return designOf(parseWithData(R"({"kind": "table", "inputs": [[1], [2], [3]], "targets": )" + targets + "}"));
  };
  EXPECT_EQ(design("[[1.5], [2.5], [3.5]]"), "4 tanh, 1 linear; half-squared-error");
  EXPECT_EQ(design("[[1, 7], [2, 7], [3, 8]]"), "4 tanh, 2 linear; half-squared-error");
  EXPECT_EQ(design("[[0], [1], [1]]"), "4 tanh, 1 sigmoid; half-squared-error");
  EXPECT_EQ(design("[[-1], [1], [1]]"), "4 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(design("[[1], [2], [2]]"), "4 tanh, 1 linear; half-squared-error");
  EXPECT_EQ(design("[[1, 0, 0], [0, 1, 0], [0, 0, 1]]"), "4 tanh, 3 softmax; cross-entropy");
  EXPECT_EQ(design("[[1, -1], [-1, 1], [-1, 1]]"), "4 tanh, 2 linear; half-squared-error");
  EXPECT_EQ(design(R"([[1, -1], [-1, 1], [-1, 1]], "task": "classification")"), "4 tanh, 2 tanh; half-squared-error");
  EXPECT_EQ(design(R"([[1], [2], [2]], "task": "classification")"), "4 tanh, 1 linear; half-squared-error");
}

TEST(Defaults, OfTheOutputFitTheGivenLoss) {
  EXPECT_EQ(designOf(parse(R"({"loss": "cross-entropy"})")), "4 tanh, 2 softmax; cross-entropy");
  EXPECT_EQ(designOf(parse(R"({"loss": "binary-cross-entropy"})")), "4 tanh, 1 sigmoid; binary-cross-entropy");
  EXPECT_EQ(designOf(parse(R"({"loss": "hinge"})")), "4 tanh, 1 tanh; hinge");
  EXPECT_EQ(designOf(parse(R"({"loss": "huber", "data": {"kind": "blobs"}})")), "4 tanh, 5 tanh; huber");
}

TEST(Defaults, OfTheLastLayerAloneFitTheData) {
  EXPECT_EQ(designOf(parse(R"({"layers": [{"units": 8}, {}]})")), "8 tanh, 1 tanh; half-squared-error");
  EXPECT_EQ(designOf(parse(R"({"layers": [{"units": 8}, {"units": 2}]})")), "8 tanh, 2 softmax; cross-entropy");
  EXPECT_EQ(designOf(parse(R"({"layers": [{"activation": "softmax"}]})")), "2 softmax; cross-entropy");
  EXPECT_EQ(designOf(parse(R"({"data": {"kind": "blobs"}, "layers": [{}, {"activation": "sigmoid"}]})")),
            "1 tanh, 5 sigmoid; half-squared-error");
  EXPECT_EQ(designOf(parse(R"({"layers": [{"units": 1, "activation": "linear"}]})")), "1 linear; half-squared-error");
}

TEST(Defaults, OfTheFeaturesAreTheRawInputs) {
  EXPECT_EQ(parseWithData(R"({"kind": "sine"})").features, (std::vector{Feature::X1}));
  EXPECT_EQ(parseWithData(R"({"kind": "moons"})").features, (std::vector{Feature::X1, Feature::X2}));
  EXPECT_TRUE(parseWithData(R"({"kind": "table", "inputs": [[1, 2, 3]], "targets": [[2.5]]})").features.empty());
}

TEST(Defaults, OfAnOptimizerArePyTorchsForItsKind) {
  const auto optimizer = [](const std::string& kind) {
    return parse(R"({"learner": {"optimizer": {"kind": ")" + kind + R"("}}})").learner.optimizer;
  };
  EXPECT_EQ(optimizer("adagrad").epsilon, 1e-10);
  EXPECT_EQ(optimizer("rmsprop").epsilon, 1e-8);
  EXPECT_EQ(optimizer("rmsprop").alpha, 0.99);
  EXPECT_EQ(optimizer("adam").epsilon, 1e-8);
  EXPECT_EQ(optimizer("adam").beta1, 0.9);
  EXPECT_EQ(optimizer("adam").beta2, 0.999);
  EXPECT_EQ(optimizer("adam").weightDecay, 0);
  EXPECT_EQ(optimizer("adamw").weightDecay, 0.01);
  EXPECT_EQ(optimizer("sgd"), OptimizerSpec{});
}

TEST(Defaults, IgnoreTheSettingsOfAnotherKind) {
  EXPECT_EQ(parse(R"({"learner": {"optimizer": {"kind": "sgd", "beta1": 0.5, "alpha": 0.5, "epsilon": 1}}})"),
            parse("{}"));
  EXPECT_EQ(parse(R"({"learner": {"schedule": {"kind": "constant", "every": 3, "period": 7, "warmup": 9}}})"),
            parse("{}"));
  EXPECT_EQ(parse(R"({"initializer": {"value": 3, "low": 9, "high": 2, "deviation": 5}})"), parse("{}"));
}

TEST(Defaults, WarmUpForATwentiethOfThePeriod) {
  const auto warmup = [](const std::string& more) {
    return parse(R"({"learner": {"schedule": {"kind": "warmup-cosine")" + more + "}}}").learner.schedule.warmup;
  };
  EXPECT_EQ(warmup(""), 500);
  EXPECT_EQ(warmup(R"(, "period": 200)"), 10);
  EXPECT_EQ(warmup(R"(, "period": 1)"), 0);
  EXPECT_EQ(warmup(R"(, "period": 200, "warmup": 150)"), 150);
}

TEST(Defaults, OfMissingBiasesAreZero) {
  const Spec spec = parse(R"({"layers": [{"units": 2}, {"units": 1, "bias": false}],
                              "parameters": [{"weights": [[1, 2], [3, 4]]}, {"weights": [[5], [6]]}]})");
  EXPECT_EQ(spec.parameters->at(0).biases, (std::vector<double>{0, 0}));
  EXPECT_TRUE(spec.parameters->at(1).biases.empty());
}

}  // namespace
}  // namespace backprop
