// SPDX-License-Identifier: MIT
#include "engine/microscope/finite_difference.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

const std::vector<Activation> kSmooth = {Activation::Linear,   Activation::Sigmoid, Activation::Tanh,
                                         Activation::Softplus, Activation::Gelu,    Activation::Swish,
                                         Activation::Sine};

bool isSmooth(const Spec& spec) {
  const bool kinks = spec.loss == Loss::AbsoluteError || spec.loss == Loss::Huber || spec.loss == Loss::Hinge;
  const Activation output = spec.layers.back().activation;
  return !kinks && output != Activation::Step && output != Activation::Relu && output != Activation::LeakyRelu &&
         output != Activation::Elu;
}

TEST(TheFiniteDifference, IsTheGradientOfASmoothNetwork) {
  int looked = 0;
  for (std::uint64_t pick = 0; pick < 400; ++pick) {
    const Spec spec = randomExperiment(pick, kSmooth);
    if (!isSmooth(spec)) continue;
    const auto session = Session::create(spec);
    Random random(pick);
    const ParameterStudy study = session->explainParameter(anyParameter(random, session->layout()), {});
    if (std::abs(study.gradient) < 1e-3 * (1 + study.cost)) continue;  // lost in the rounding of the cost
    SCOPED_TRACE("pick " + std::to_string(pick));
    ++looked;
    const FiniteDifference& found = study.difference;
    EXPECT_LT(found.relativeError, 1e-6);
    EXPECT_EQ(found.relativeError, relativeErrorOf(found.slope, study.gradient));
    EXPECT_EQ(found.slope, (found.costAbove - found.costBelow) / (2 * found.epsilon));
    EXPECT_DOUBLE_EQ(found.epsilon, std::cbrt(std::ldexp(1.0, -52)) * std::max(1.0, std::abs(study.value)));
  }
  EXPECT_GT(looked, 50);
}

/// The mistake of forgetting f'(z).
TEST(TheFiniteDifference, IsFarFromAWrongGradient) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 3, "activation": "sigmoid"},
    {"units": 1, "activation": "tanh"}]})"));
  const std::vector<ParameterAddress> all = allParameters(session->layout());
  for (const ParameterAddress& address : all) {
    const ParameterStudy study = session->explainParameter(address, {});
    if (address.layer != 0 || std::abs(study.gradient) < 1e-6) continue;
    double wrong = 0;
    for (const ChainTerm& term : study.terms) wrong += term.dCda * term.input;
    wrong /= static_cast<double>(study.terms.size());
    EXPECT_LT(study.difference.relativeError, 1e-6);
    EXPECT_GT(relativeErrorOf(study.difference.slope, wrong), 0.1);
  }
}

TEST(TheFiniteDifference, ComparesZeroWithZeroWithoutAnError) {
  EXPECT_EQ(relativeErrorOf(0, 0), 0);
  EXPECT_EQ(relativeErrorOf(0, 1e-300), 1);
  EXPECT_EQ(relativeErrorOf(1.7e308, -1.7e308), 2);
}

TEST(TheFiniteDifference, IsComputedInDoubleInASinglePrecisionRun) {
  Spec spec = parse(R"({"layers": [{"units": 3}, {"units": 1}], "precision": "single"})");
  const auto session = Session::create(spec);
  const ParameterStudy study = session->explainParameter({0, 1, 2, false}, {});
  EXPECT_LT(study.difference.relativeError, 1e-5);
  EXPECT_NE(study.difference.costAbove, static_cast<double>(static_cast<float>(study.difference.costAbove)));
}

}  // namespace
}  // namespace backprop::test
