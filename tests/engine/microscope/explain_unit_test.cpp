// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/activations/activation.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

constexpr std::uint64_t kUnitPicks = 200;

struct Pick {
  Spec spec;
  std::unique_ptr<Session> session;
  int layer, unit, sample;
  UnitStudy study() const { return session->explainUnit(layer, unit, sample); }
  bool isOutput() const { return layer + 1 == static_cast<int>(spec.layers.size()); }
};

Pick pickOf(std::uint64_t seed, Precision precision = Precision::Double) {
  Pick pick{randomExperiment(seed), nullptr, 0, 0, 0};
  pick.spec.precision = precision;
  pick.session = Session::create(pick.spec);
  Random random(seed, 2);
  pick.layer = static_cast<int>(random.below(static_cast<std::uint32_t>(pick.spec.layers.size())));
  pick.unit = static_cast<int>(
      random.below(static_cast<std::uint32_t>(pick.spec.layers[static_cast<std::size_t>(pick.layer)].units)));
  pick.sample = static_cast<int>(random.below(12));
  return pick;
}

template <class Scalar>
Scalar sumOf(const UnitStudy& study) {
  Scalar sum(0);
  for (std::size_t k = 0; k < study.inputs.size(); ++k) {
    const Scalar product(study.inputs[k].product);
    sum = k == 0 ? product : sum + product;
  }
  return study.bias ? sum + Scalar(*study.bias) : sum;
}

TEST(UnitStudy, ItsTermsAndTheBiasAddUpToZ) {
  for (std::uint64_t seed = 0; seed < kUnitPicks; ++seed) {
    SCOPED_TRACE("pick " + std::to_string(seed));
    const Pick pick = pickOf(seed), single = pickOf(seed, Precision::Single);
    EXPECT_EQ(sumOf<double>(pick.study()), pick.study().z);
    EXPECT_EQ(sumOf<float>(single.study()), single.study().z);
    for (const SumTerm& term : pick.study().inputs) EXPECT_EQ(term.product, term.weight * term.input);
  }
}

TEST(UnitStudy, WithOneTermLeftOutNoLongerAddsUpToZ) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    UnitStudy study = pickOf(seed).study();
    if (study.inputs.back().product == 0) continue;
    study.inputs.pop_back();
    EXPECT_NE(sumOf<double>(study), study.z);
  }
}

TEST(UnitStudy, WhatCameBackOverItsEdgesAddsUpToItsSlope) {
  for (std::uint64_t seed = 0; seed < kUnitPicks; ++seed) {
    SCOPED_TRACE("pick " + std::to_string(seed));
    const Pick pick = pickOf(seed);
    const UnitStudy study = pick.study();
    EXPECT_EQ(study.back.empty(), pick.isOutput());
    EXPECT_EQ(study.target.has_value(), pick.isOutput());
    if (pick.isOutput()) continue;
    double sum = 0, shares = 0;
    for (const BackTerm& term : study.back) {
      EXPECT_EQ(term.product, term.weight * term.delta);
      sum += term.product;
      shares += term.share;
    }
    EXPECT_EQ(sum, study.dCda);
    EXPECT_EQ(study.delta, study.dCda * study.dadz);
    if (study.dCda != 0) {
      EXPECT_NEAR(shares, 1, 1e-15 * 8);
    }
  }
}

TEST(UnitStudy, HasTheNumbersOfTheTrace) {
  for (std::uint64_t seed = 0; seed < kUnitPicks; ++seed) {
    const Pick pick = pickOf(seed);
    const UnitStudy study = pick.study();
    const LayerView layer =
        pick.session->trace(std::vector<int>{pick.sample}).layers[static_cast<std::size_t>(pick.layer)];
    EXPECT_EQ(study.z, layer.z(0, pick.unit));
    EXPECT_EQ(study.a, layer.a(0, pick.unit));
    EXPECT_EQ(study.dadz, layer.dadz(0, pick.unit));
    EXPECT_EQ(study.dCda, layer.dCda(0, pick.unit));
    EXPECT_EQ(study.delta, layer.delta(0, pick.unit));
  }
}

double coupledSum(const UnitStudy& study) {
  double sum = 0;
  for (const CoupledTerm& term : study.coupled) sum += term.product;
  return sum;
}

TEST(UnitStudyOfASoftmaxOutput, ItsCoupledTermsAddUpToDelta) {
  int looked = 0;
  for (std::uint64_t seed = 0; seed < 6 * kUnitPicks; ++seed) {
    Pick pick = pickOf(seed);
    if (pick.spec.loss != Loss::CrossEntropy || !pick.isOutput()) continue;
    SCOPED_TRACE("pick " + std::to_string(seed));
    ++looked;
    const UnitStudy study = pick.study();
    EXPECT_TRUE(study.throughLogits);
    ASSERT_EQ(study.coupled.size(), static_cast<std::size_t>(pick.spec.layers.back().units));
    double size = 0;
    for (const CoupledTerm& term : study.coupled) {
      EXPECT_EQ(term.product, term.dCda * term.dadz);
      size += std::abs(term.product);
    }
    EXPECT_NEAR(coupledSum(study), study.delta, 1e-12 * std::max(size, std::abs(study.delta)));
  }
  EXPECT_GT(looked, 20);
}

TEST(UnitStudyOfASoftmaxOutput, ItsOwnTermAloneIsNotDelta) {
  const auto session = Session::create(parse(R"({"data": {"kind": "blobs", "classes": 3}, "layers": [{"units": 3,
    "activation": "softmax"}], "loss": "cross-entropy"})"));
  const auto wrong = static_cast<int>(session->data().train.classes[0] == 0);
  const UnitStudy study = session->explainUnit(0, wrong, 0);
  EXPECT_NEAR(coupledSum(study), study.delta, 1e-15);
  EXPECT_GT(std::abs(study.coupled[static_cast<std::size_t>(wrong)].product - study.delta),
            0.5 * std::abs(study.delta));
}

TEST(UnitStudyOfASoftmaxOutput, IsFiniteWhereAProbabilityHasBeenRoundedToZero) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1]],
    "targets": [[1, 0, 0]]}, "layers": [{"units": 3, "activation": "softmax", "bias": false}], "loss": "cross-entropy",
    "parameters": [{"weights": [[-900, 0, 1]]}]})"));
  for (int unit = 0; unit < 3; ++unit) {
    const UnitStudy study = session->explainUnit(0, unit, 0);
    for (const CoupledTerm& term : study.coupled) {
      EXPECT_TRUE(std::isfinite(term.dCda));
      EXPECT_TRUE(std::isfinite(term.dadz));
    }
    EXPECT_NEAR(coupledSum(study), study.delta, 1e-12);
  }
  EXPECT_EQ(session->explainUnit(0, 0, 0).a, 0);
  EXPECT_EQ(session->explainUnit(0, 0, 0).delta, -1);
}

TEST(UnitStudy, ItsCurveIsTheActivationFromFarLeftToFarRightOfZ) {
  for (std::uint64_t seed = 0; seed < kUnitPicks; ++seed) {
    const Pick pick = pickOf(seed);
    const Activation activation = pick.spec.layers[static_cast<std::size_t>(pick.layer)].activation;
    if (activation == Activation::Softmax) continue;
    const UnitStudy study = pick.study();
    ASSERT_EQ(study.curveZ.size(), 121u);
    ASSERT_EQ(study.curveA.size(), 121u);
    const double range = std::max(4.0, 1.25 * std::abs(study.z));
    EXPECT_EQ(study.curveZ.front(), -range);
    EXPECT_EQ(study.curveZ[60], 0);
    EXPECT_EQ(study.curveZ.back(), range);
    for (std::size_t i = 0; i < 121; ++i) {
      double a = 0;
      activationFunction<double>(activation).value({&study.curveZ[i], 1, 1, 1}, {&a, 1, 1, 1});
      EXPECT_EQ(study.curveA[i], a);
    }
  }
}

TEST(UnitStudyOfASoftmaxOutput, ItsCurveLeavesTheOtherUnitsWhereTheyAre) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1]],
    "targets": [[1, 0]]}, "layers": [{"units": 2, "activation": "softmax", "bias": false}], "loss": "cross-entropy",
    "parameters": [{"weights": [[0.5, -1]]}]})"));
  const double others[] = {-1, 0.5};
  for (int unit = 0; unit < 2; ++unit) {
    const UnitStudy study = session->explainUnit(0, unit, 0);
    for (std::size_t i = 0; i < study.curveZ.size(); ++i)
      EXPECT_NEAR(study.curveA[i], 1 / (1 + std::exp(others[unit] - study.curveZ[i])), 1e-15);
  }
}

TEST(UnitStudy, NamesWhatIsNotThere) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2}, {"units": 1}]})"));
  const auto explain = [&](int layer, int unit, int sample) {
    return errorOf([&] { session->explainUnit(layer, unit, sample); });
  };
  EXPECT_EQ(explain(2, 0, 0), "/layer: there is no layer 2, there are 2 (0 is the first)");
  EXPECT_EQ(explain(0, 2, 0), "/unit: there is no unit 2, there are 2 (0 is the first)");
  EXPECT_EQ(explain(0, -1, 0), "/unit: there is no unit -1, there are 2 (0 is the first)");
  EXPECT_EQ(explain(0, 0, 250), "/sample: there is no training row 250, there are 250 (0 is the first)");
}

}  // namespace
}  // namespace backprop::test
