// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/engine/support/clear_of_kinks.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

constexpr double kForwardModeTolerance = 1e-10;
constexpr double kDifferenceTolerance = 1e-6;
constexpr int kNetworks = 500;

/// 1 to 4 layers, biases trained and frozen, batches of 1 to 12.
Spec anyNetwork(std::uint64_t seed) {
  Spec spec = randomExperiment(seed);
  Random random(seed, 10);
  if (random.below(5) == 0) {
    spec.layers = {spec.layers.back()};
    spec.parameters.reset();
  }
  for (LayerSpec& layer : spec.layers) layer.trainBias = random.below(3) > 0;
  spec.learner.batchSize = 1 + static_cast<int>(random.below(12));
  return spec;
}

Vector<double> gradientBy(const Session& session, GradientMethod method) {
  const std::vector<double> gradient = session.gradientBy(method, {}, 1).gradient;
  return Eigen::Map<const Vector<double>>(gradient.data(), static_cast<Index>(gradient.size()));
}

TEST(ForwardMode, AgreesWithBackpropagationOnFiveHundredRandomNetworks) {
  double worst = 0;
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    const auto session = Session::create(anyNetwork(seed));
    const double error = relativeError(gradientBy(*session, GradientMethod::ForwardMode),
                                       gradientBy(*session, GradientMethod::Backpropagation));
    EXPECT_LE(error, kForwardModeTolerance) << "network " << seed;
    worst = std::max(worst, error);
  }
  RecordProperty("worst", std::to_string(worst));
}

TEST(FiniteDifferences, AgreeWithBackpropagationOnFiveHundredRandomNetworksClearOfKinks) {
  int compared = 0;
  for (std::uint64_t seed = 0; compared < kNetworks; ++seed) {
    const auto session = Session::create(anyNetwork(seed));
    if (!isClearOfKinks(*session, session->nextBatch())) continue;
    ++compared;
    const double error = relativeError(gradientBy(*session, GradientMethod::FiniteDifferences),
                                       gradientBy(*session, GradientMethod::Backpropagation));
    EXPECT_LE(error, kDifferenceTolerance) << "network " << seed;
  }
}

// --- negative control: the same comparisons refuse gradients that are almost right

TEST(TheComparison, OfGradientsRefusesOneThatIsSlightlyWrong) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto session = Session::create(anyNetwork(seed));
    const Vector<double> right = gradientBy(*session, GradientMethod::Backpropagation);
    if (right.norm() == 0) continue;
    Index largest = 0;
    right.cwiseAbs().maxCoeff(&largest);
    Vector<double> wrong = right;
    wrong[largest] *= 1 + 3 * kForwardModeTolerance;
    EXPECT_GT(relativeError(gradientBy(*session, GradientMethod::ForwardMode), wrong), kForwardModeTolerance);
    wrong[largest] = right[largest] * (1 + 3 * kDifferenceTolerance);
    EXPECT_GT(relativeError(gradientBy(*session, GradientMethod::FiniteDifferences), wrong), kDifferenceTolerance);
  }
}

/// The mistake of updating the output layer before the deltas of the one below are found.
TEST(TheComparison, OfGradientsRefusesThatOfWeightsWhichWereAlreadyUpdated) {
  const auto before = Session::create(anyNetwork(1)), after = Session::create(anyNetwork(1));
  after->setParameter({static_cast<int>(after->layout().size()) - 1, 0, 0, false}, 0.123);
  const Vector<double> wrong = gradientBy(*after, GradientMethod::Backpropagation);
  EXPECT_GT(relativeError(gradientBy(*before, GradientMethod::ForwardMode), wrong), 1e-3);
  EXPECT_GT(relativeError(gradientBy(*before, GradientMethod::FiniteDifferences), wrong), 1e-3);
}

TEST(SinglePrecision, KeepsForwardModeCloseAndMakesDifferencesCoarse) {
  double worstForward = 0, worstDifference = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Spec spec = anyNetwork(seed);
    const auto exact = Session::create(spec);
    spec.precision = Precision::Single;
    const auto single = Session::create(spec);
    const Vector<double> gradient = gradientBy(*exact, GradientMethod::Backpropagation);
    if (gradient.cwiseAbs().maxCoeff() < 1e-2 || !isClearOfKinks(*exact, exact->nextBatch())) continue;
    worstForward = std::max(worstForward, relativeError(gradientBy(*single, GradientMethod::ForwardMode), gradient));
    worstDifference =
        std::max(worstDifference, relativeError(gradientBy(*single, GradientMethod::FiniteDifferences), gradient));
  }
  EXPECT_LT(worstForward, 1e-4);
  EXPECT_GT(worstDifference, worstForward);
}

}  // namespace
}  // namespace backprop::test
