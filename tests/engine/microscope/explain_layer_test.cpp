// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/microscope/histogram.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

int total(const Histogram& histogram) { return std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0); }

double normOf(const std::vector<double>& numbers, Index first, Index count) {
  double sum = 0;
  for (Index i = first; i < first + count; ++i)
    sum += numbers[static_cast<std::size_t>(i)] * numbers[static_cast<std::size_t>(i)];
  return std::sqrt(sum);
}

TEST(LayerStudy, CountsEveryWeightOnce) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto session = Session::create(randomExperiment(seed));
    for (int layer = 0; layer < static_cast<int>(session->layout().size()); ++layer) {
      const LayerLayout& at = session->layout()[static_cast<std::size_t>(layer)];
      for (const int bins : {1, 7, 100}) {
        const LayerStudy study = session->explainLayer(layer, {}, bins);
        for (const Histogram* histogram : {&study.weights, &study.gradients, &study.updates}) {
          EXPECT_EQ(total(*histogram), at.weightCount());
          EXPECT_EQ(histogram->counts.size(), static_cast<std::size_t>(bins));
          EXPECT_LT(histogram->low, histogram->high);
        }
      }
    }
  }
}

TEST(LayerStudy, HasTheNormsOfTheNextBatch) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto session = Session::create(randomExperiment(seed));
    const std::vector<double> gradient = session->gradient(), before = session->parameters();
    const LayerStudy first = session->explainLayer(0, {}, 10);
    ASSERT_EQ(first.gradientNorms.size(), session->layout().size());
    for (std::size_t l = 0; l < session->layout().size(); ++l) {
      const LayerLayout& at = session->layout()[l];
      const LayerStudy study = session->explainLayer(static_cast<int>(l), {}, 10);
      EXPECT_NEAR(study.weightNorm, normOf(before, at.weights, at.weightCount()), 1e-13);
      EXPECT_NEAR(study.gradientNorm, normOf(gradient, at.weights, at.weightCount()), 1e-13);
      const double whole = normOf(gradient, at.weights, at.weightCount() + at.biasCount());
      EXPECT_NEAR(study.gradientNorms[l], whole, 1e-13 * (1 + whole));
      EXPECT_NEAR(study.updateNorm, 0.03 * study.gradientNorm, 1e-13);
    }
  }
}

TEST(Histogram, PutsTheLargestIntoTheLastCell) {
  const Histogram histogram = histogramOf(std::vector<double>{0, 0.24, 0.25, 0.5, 0.99, 1}, 4);
  EXPECT_EQ(histogram.low, 0);
  EXPECT_EQ(histogram.high, 1);
  EXPECT_EQ(histogram.counts, (std::vector<int>{2, 1, 1, 2}));
}

TEST(Histogram, OfEqualNumbersHasARangeAroundThem) {
  for (const double number : {0.0, 3.0, -2e-9, 5e-324, 1.7e308, -1.7e308}) {
    const Histogram histogram = histogramOf(std::vector<double>{number, number, number}, 3);
    EXPECT_LT(histogram.low, histogram.high) << number;
    EXPECT_TRUE(std::isfinite(histogram.low) && std::isfinite(histogram.high)) << number;
    EXPECT_LE(histogram.low, number);
    EXPECT_GE(histogram.high, number);
    EXPECT_EQ(total(histogram), 3) << number;
  }
}

TEST(Histogram, OfTheLargestAndTheSmallestNumberIsNotLostToOverflow) {
  const Histogram histogram = histogramOf(std::vector<double>{-1.7e308, 0, 1.7e308}, 2);
  EXPECT_EQ(histogram.counts, (std::vector<int>{1, 2}));
}

/// A layer of 2 units over one input in [−1, 1] with the given weights and biases, then a linear output.
std::unique_ptr<Session> twoUnits(const std::string& activation, const std::string& weights,
                                  const std::string& biases) {
  return Session::create(parse(R"({"data": {"kind": "table", "task": "regression",
    "inputs": [[-1], [-0.5], [0.1], [0.5], [1]], "targets": [[0], [0], [0], [1], [1]]},
    "layers": [{"units": 2, "activation": ")" +
                               activation + R"("}, {"units": 1, "activation": "linear"}],
    "parameters": [{"weights": [)" +
                               weights + R"(], "biases": )" + biases +
                               R"(}, {"weights": [[1], [1]], "biases": [0]}]})"));
}

using Units = std::vector<int>;

TEST(LayerStudy, NamesADeadRelu) {
  const LayerStudy study = twoUnits("relu", "[1, 1]", "[0, -3]")->explainLayer(0, {}, 10);
  EXPECT_EQ(study.looked, 5);
  EXPECT_EQ(study.dead, Units{1});
  EXPECT_EQ(study.saturated, Units{});
}

TEST(LayerStudy, NamesASaturatedSigmoidAndTanh) {
  for (const char* activation : {"sigmoid", "tanh"}) {
    const LayerStudy study = twoUnits(activation, "[1, 1]", "[0, 8]")->explainLayer(0, {}, 10);
    EXPECT_EQ(study.dead, Units{}) << activation;
    EXPECT_EQ(study.saturated, Units{1}) << activation;
  }
}

TEST(LayerStudy, CallsASigmoidDeadWhereItsSlopeHasBeenRoundedToZero) {
  const LayerStudy study = twoUnits("sigmoid", "[1, 1]", "[0, 60]")->explainLayer(0, {}, 10);
  EXPECT_EQ(study.dead, Units{1});
  EXPECT_EQ(study.saturated, Units{});
}

TEST(LayerStudy, LeavesAUnitAloneThatIsFlatForFourRowsOfFive) {
  // z from 9 down to 4.5, then 3: only the last row has a slope
  const LayerStudy study = twoUnits("sigmoid", "[0, -3]", "[0, 6]")->explainLayer(0, {}, 10);
  EXPECT_EQ(study.saturated, Units{});
}

TEST(LayerStudy, NamesNoUnitSaturatedThatDoesNotLevelOffAtBothEnds) {
  for (const char* activation : {"leaky-relu", "elu", "gelu", "swish", "softplus", "sine", "linear"}) {
    const LayerStudy study = twoUnits(activation, "[0.5, -0.5]", "[-3, -5]")->explainLayer(0, {}, 10);
    EXPECT_EQ(study.dead, Units{}) << activation;
    EXPECT_EQ(study.saturated, Units{}) << activation;
  }
}

TEST(LayerStudy, CallsEveryStepUnitDead) {
  EXPECT_EQ(twoUnits("step", "[1, -1]", "[0, 0]")->explainLayer(0, {}, 10).dead, (Units{0, 1}));
}

TEST(LayerStudy, NeverCallsAnOutputDeadWhoseDeltaComesFromTheLogits) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1]],
    "targets": [[1]]}, "layers": [{"units": 1, "activation": "sigmoid"}], "loss": "binary-cross-entropy",
    "parameters": [{"weights": [[800]], "biases": [0]}]})"));
  const LayerStudy study = session->explainLayer(0, {}, 10);
  EXPECT_EQ(study.dead, Units{});
  EXPECT_EQ(study.saturated, Units{0});
}

TEST(LayerStudy, LooksAtNoMoreThanATileOfRows) {
  const auto session = Session::create(parse(R"({"data": {"samples": 2000}})"));
  EXPECT_EQ(session->explainLayer(0, {}, 10).looked, 512);
}

TEST(LayerStudy, NamesWhatIsNotThere) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2}, {"units": 1}]})"));
  EXPECT_EQ(errorOf([&] { session->explainLayer(2, {}, 10); }),
            "/layer: there is no layer 2, there are 2 (0 is the first)");
  EXPECT_EQ(errorOf([&] { session->explainLayer(0, {}, 0); }), "/bins: must be between 1 and 100, got 0");
  EXPECT_EQ(errorOf([&] { session->explainLayer(0, {}, 101); }), "/bins: must be between 1 and 100, got 101");
  EXPECT_EQ(errorOf([&] { session->explainLayer(0, std::vector<int>{250}, 10); }),
            "/samples/0: there is no training row 250, there are 250 (0 is the first)");
}

}  // namespace
}  // namespace backprop::test
