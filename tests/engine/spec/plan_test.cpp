// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>

#include "engine/network/batch_samples.hpp"
#include "engine/spec/limits.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::errorOf;
using test::parse;

TEST(Plan, CountsEveryWeightAndBias) {
  const auto count = [](const char* spec) { return planFor(parse(spec)).parameters; };
  EXPECT_EQ(count("{}"), (2 + 1) * 4 + (4 + 1) * 1);
  EXPECT_EQ(count(R"({"layers": [{"units": 3, "bias": false}, {"units": 1}]})"), 2 * 3 + (3 + 1) * 1);
  EXPECT_EQ(count(R"({"features": ["x1", "x2", "x1^2"], "layers": [{"trainBias": false}]})"), 3 + 1);
  EXPECT_EQ(count(R"({"data": {"kind": "table", "inputs": [[1, 2, 3, 4]], "targets": [[2, 3]]}, "layers": [{}]})"),
            (4 + 1) * 2);
}

TEST(Plan, NeedsAtLeastWhatTheLargestPartsHold) {
  const Plan rows = planFor(parse(R"({"data": {"samples": 100000}})"));
  EXPECT_GT(rows.bytes, 100'000 * (2 + 1) * 2 * 8);
  const Plan wide = planFor(parse(R"({"layers": [{"units": 1024}, {"units": 1024}, {}]})"));
  EXPECT_GT(wide.bytes, wide.parameters * 8 * 10);
}

TEST(Plan, CountsTheSecondCopyOfWideSamples) {
  EXPECT_EQ(numbersBySample(1000, 8), 0);
  EXPECT_EQ(numbersBySample(1000, 9), 12 * 1004);
  EXPECT_EQ(numbersBySample(1000, 64), 68 * 1004);
  EXPECT_EQ(numbersBySample(100'000, 784), 0) << "of very many there is none";
}

TEST(Plan, GrowsWithRowsBatchUnitsMemoriesAndPrecision) {
  const auto bytes = [](const char* spec) { return planFor(parse(spec)).bytes; };
  EXPECT_LT(bytes(R"({"data": {"samples": 500}})"), bytes(R"({"data": {"samples": 600}})"));
  EXPECT_LT(bytes(R"({"learner": {"batchSize": 10}})"), bytes(R"({"learner": {"batchSize": 100}})"));
  EXPECT_LT(bytes(R"({"layers": [{"units": 4}, {}]})"), bytes(R"({"layers": [{"units": 5}, {}]})"));
  EXPECT_LT(bytes(R"({"learner": {"optimizer": {"kind": "sgd"}}})"),
            bytes(R"({"learner": {"optimizer": {"kind": "adam"}}})"));
  EXPECT_LT(bytes(R"({"precision": "single"})"), bytes(R"({"precision": "double"})"));
}

TEST(Plan, CountsOneTileOfABatchThatIsLonger) {
  const auto bytes = [](int batchSize) {
    return planFor(
               parse(R"({"data": {"samples": 100000}, "learner": {"batchSize": )" + std::to_string(batchSize) + "}}"))
        .bytes;
  };
  EXPECT_LT(bytes(511), bytes(512));
  EXPECT_EQ(bytes(512), bytes(513));
  EXPECT_EQ(bytes(512), bytes(100'000));
}

std::string deepNetwork(int hiddenLayers, const std::string& more) {
  std::string layers;
  for (int i = 0; i < hiddenLayers; ++i) layers += R"({"units": 1024}, )";
  return R"({"layers": [)" + layers + "{}], " + more + "}";
}

TEST(Plan, AcceptsTheLargestNetworkAndRefusesTheNext) {
  const std::string single = R"("precision": "single")";
  const Plan plan = planFor(parse(deepNetwork(8, single)));
  EXPECT_EQ(plan.parameters, 3 * 1024 + 7 * 1025 * 1024 + 1025);
  EXPECT_LE(plan.bytes, limits::kMemoryBytes);
  EXPECT_EQ(errorOf([&] { parse(deepNetwork(9, single)); }),
            "/layers: this network would have 8,400,897 parameters; at most 8,000,000");
}

TEST(Plan, RefusesMoreMemoryThanThereIsAndNamesWhatNeedsIt) {
  EXPECT_EQ(errorOf([] { parse(deepNetwork(8, R"("learner": {"optimizer": {"kind": "adam"}, "batchSize": 1})")); }),
            "/layers: this experiment would need 1241 MB of memory, most of it for the network; at most 768 MB");
  Spec spec = parse("{}");
  spec.data.kind = DataKind::Table;
  spec.data.inputs.assign(100'000, std::vector<double>(1));
  spec.data.inputs[0].assign(4096, 0.0);  // the plan looks at the first row only
  spec.data.targets.assign(100'000, {0.5});
  spec.features.clear();
  const std::string error = errorOf([&] { planFor(spec); });
  EXPECT_EQ(error.find("/data: this experiment would need "), 0U) << error;
  EXPECT_NE(error.find(" MB of memory, most of it for the data; at most 768 MB"), std::string::npos) << error;
}

TEST(Plan, RefusesAnInterventionThatWouldNeedMoreMemory) {
  const Spec spec = parse(deepNetwork(7, R"("precision": "single", "learner": {"batchSize": 10})"));
  EXPECT_EQ(errorOf([&] { test::changed(spec, test::json(R"({"learner": {"batchSize": 20}})")); }), "no error");
  const Spec wide = parse(deepNetwork(6, R"("learner": {"batchSize": 10})"));
  const std::string error =
      errorOf([&] { test::changed(wide, test::json(R"({"learner": {"optimizer": {"kind": "adam"}}})")); });
  EXPECT_EQ(error.find("/layers: this experiment would need "), 0U) << error;
}

TEST(Plan, DoesNotOverflowForNumbersThatNoParserLetsThrough) {
  Spec spec = parse("{}");
  spec.layers.assign(12, LayerSpec{});
  for (LayerSpec& layer : spec.layers) layer.units = std::numeric_limits<int>::max();
  EXPECT_EQ(errorOf([&] { planFor(spec); }),
            "/layers: this network would have 9,223,372,036,854,775,807 parameters; at most 8,000,000");
}

}  // namespace
}  // namespace backprop
