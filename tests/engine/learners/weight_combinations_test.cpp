// SPDX-License-Identifier: MIT
#include "engine/learners/weight_combinations.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

std::unique_ptr<Session> oneWeight(const std::string& search) {
  return Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"], "loss": "squared-error",
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "parameters": [{"weights": [[0.8]]}],
    "learner": {"kind": "weight-combinations", "search": )" +
                               search + "}}"));
}

double gridValue(double low, double high, int values, int number) {
  const double t = static_cast<double>(number) / (values - 1);
  return (1 - t) * low + t * high;
}

TEST(WeightCombinations, FindTheBestOfAThousandValuesOfOneWeight) {
  const auto session = oneWeight(R"({"low": -2, "high": 3, "values": 1000})");
  double best = 0, least = std::numeric_limits<double>::infinity();
  for (int i = 0; i < 1000; ++i) {  // by brute force: J(w) = (1.5·w − 0.5)²
    const double w = gridValue(-2, 3, 1000, i), error = w * 1.5 - 0.5;
    if (error * error >= least) continue;
    least = error * error;
    best = w;
  }
  const Report end = session->step(5000);
  EXPECT_EQ(end.step, 1000);
  EXPECT_EQ(end.epoch, 1000);
  EXPECT_EQ(end.status, Status::Stopped);
  EXPECT_EQ(end.effort.forwardPasses, 1000u);
  EXPECT_EQ(session->parameters()[0], best);
  EXPECT_NEAR(best, 1.0 / 3, 5.0 / 999 / 2);
  EXPECT_EQ(end.trainLoss, least);
  EXPECT_EQ(session->attempts().tried, 1000);
  EXPECT_EQ(*session->attempts().total, 1000);
  EXPECT_EQ(session->step(1).step, 1000) << "there is nothing left to try";
  EXPECT_NE(errorOf([&] { session->nextAttempt(); }), "no error");
}

/// All combinations in nested loops, the last parameter in the innermost: the order, the best, and how often it
/// changed.
template <class Scalar>
void expectBruteForce(int inputs, bool bias, int values) {
  SearchBench<Scalar> bench(LearnerKind::WeightCombinations, 17);
  bench.problem.layers = {{1, Activation::Tanh, bias, true}};
  bench.spec.layers = bench.problem.layers;
  bench.network = Network<Scalar>(bench.problem.layers, inputs);
  bench.set.features.conservativeResize(Eigen::NoChange, inputs);
  bench.set.targets.conservativeResize(Eigen::NoChange, 1);
  const Index parameters = bench.network.parameterCount();
  bench.problem.parameters = Vector<double>::Constant(parameters, 0.1);
  bench.spec.learner.search = {.low = -1.3, .high = 0.9, .values = values};
  Learner<Scalar>& learner = bench.start();

  const std::vector<int> all = learner.nextBatch(bench.spec);
  std::vector<int> odometer(static_cast<std::size_t>(parameters), 0);
  Vector<Scalar> best;
  Scalar least = std::numeric_limits<Scalar>::infinity();
  int tried = 0, kept = 0;
  for (bool turning = true; turning; ++tried) {
    ASSERT_FALSE(learner.isExhausted(bench.spec));
    Vector<Scalar> combination(parameters);
    for (Index k = 0; k < parameters; ++k)
      combination[k] = static_cast<Scalar>(gridValue(-1.3, 0.9, values, odometer[static_cast<std::size_t>(k)]));
    const Attempt next = *learner.nextAttempt(bench.spec);
    EXPECT_EQ(next.costBefore.has_value(), tried > 0);
    for (Index k = 0; k < parameters; ++k)
      ASSERT_EQ(next.combination[static_cast<std::size_t>(k)], static_cast<double>(combination[k]));
    const Scalar cost = bench.cost(all, combination);
    EXPECT_EQ(next.trials[0].cost, static_cast<double>(cost));
    if (cost < least) {
      least = cost;
      best = combination;
      ++kept;
    }
    ASSERT_FALSE(learner.step(bench.spec));
    ASSERT_EQ(learner.state().parameters, best);
    std::size_t wheel = odometer.size();
    while (wheel > 0 && ++odometer[wheel - 1] == values) odometer[--wheel] = 0;
    turning = wheel > 0;
  }
  EXPECT_TRUE(learner.isExhausted(bench.spec));
  EXPECT_EQ(tried, static_cast<int>(std::pow(values, static_cast<double>(parameters))));
  EXPECT_EQ(*learner.attempts(bench.spec)->total, tried);
  EXPECT_EQ(learner.attempts(bench.spec)->kept, kept);
  EXPECT_EQ(*learner.state().cost, least);
  EXPECT_EQ(learner.state().effort.forwardPasses, bench.passes);
  EXPECT_GT(kept, 1);
}

TEST(WeightCombinations, OfTwoToFourParametersFindTheBestInTheOrderOfAnOdometer) {
  expectBruteForce<double>(2, false, 15);
  expectBruteForce<double>(2, true, 7);
  expectBruteForce<float>(3, false, 6);
  expectBruteForce<double>(3, true, 5);
  expectBruteForce<float>(3, true, 2);
}

TEST(WeightCombinations, HaveBothEndsOfTheGridExactly) {
  const auto session = oneWeight(R"({"low": -0.1, "high": 0.7, "values": 8})");
  EXPECT_EQ(session->nextAttempt().combination[0], -0.1);
  session->step(7);
  EXPECT_EQ(session->nextAttempt().combination[0], 0.7);
}

TEST(WeightCombinations, PassOverThoseWhoseCostIsNoNumber) {
  SearchBench<float> bench(LearnerKind::WeightCombinations);
  bench.problem.layers = {{1, Activation::Linear, false, true}, {2, Activation::Linear, false, true}};
  bench.network = Network<float>(bench.problem.layers, 3);
  bench.problem.parameters = Vector<double>::Constant(5, 0.5);
  bench.set.features *= 1e15F;
  bench.spec.regularization = {PenaltyKind::None, 0};
  bench.spec.learner.search = {.low = -1e6, .high = 0, .values = 2};
  Learner<float>& learner = bench.start();
  const Attempt first = *learner.nextAttempt(bench.spec);
  EXPECT_EQ(first.kept, -1);
  ASSERT_FALSE(learner.step(bench.spec));
  EXPECT_EQ(learner.state().parameters, bench.problem.parameters.cast<float>()) << "the initial ones are still there";
  while (!learner.isExhausted(bench.spec)) ASSERT_FALSE(learner.step(bench.spec));
  EXPECT_EQ(learner.state().updates, 32);
  EXPECT_GT(learner.state().kept, 0);
  EXPECT_TRUE(std::isfinite(*learner.state().cost));
}

TEST(WeightCombinations, AreCountedBeyondAllWholeNumbers) {
  const auto total = [](int units, int values) {
    return *Session::create(parse(R"({"layers": [{"units": )" + std::to_string(units) +
                                  R"(}, {"units": 1}], "learner": {"kind": "weight-combinations",
                                  "search": {"values": )" +
                                  std::to_string(values) + "}}}"))
                ->attempts()
                .total;
  };
  EXPECT_EQ(total(1, 1000), 1e15);
  EXPECT_NEAR(total(4, 10) / 1e17, 1, 1e-12);
  EXPECT_TRUE(std::isinf(total(100, 1000)));
}

}  // namespace
}  // namespace backprop::test
