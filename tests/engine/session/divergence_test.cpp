// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

/// Least squares with a rate that makes every step overshoot more than the last.
constexpr const char* kWild = R"({"data": {"kind": "regression-plane", "samples": 40}, "features": ["x1", "x2"],
  "layers": [{"units": 3, "activation": "linear"}, {"units": 1, "activation": "linear"}], "loss": "squared-error",
  "learner": {"optimizer": {"learningRate": 1}}})";

void expectFinite(const Report& report) {
  EXPECT_TRUE(std::isfinite(report.trainLoss));
  EXPECT_TRUE(!report.testLoss || std::isfinite(*report.testLoss));
  EXPECT_TRUE(std::isfinite(report.penalty));
}

TEST(Divergence, StopsTheRunAndKeepsTheLastFiniteState) {
  const auto session = Session::create(parse(kWild));
  const Report report = session->step(1000);
  EXPECT_EQ(report.status, Status::Diverged);
  ASSERT_TRUE(report.divergence);
  EXPECT_EQ(report.divergence->step, report.step + 1);
  EXPECT_GE(report.divergence->layer, 0);
  EXPECT_LT(report.divergence->layer, 2);
  EXPECT_TRUE(report.divergence->what == "loss" || report.divergence->what == "parameter");
  expectFinite(report);
  for (const double w : session->parameters()) EXPECT_TRUE(std::isfinite(w));
  EXPECT_EQ(session->step(10).step, report.step);
}

TEST(Divergence, DoesNotDependOnHowTheStepsAreAskedFor) {
  const auto atOnce = Session::create(parse(kWild)), oneByOne = Session::create(parse(kWild));
  const Report expected = atOnce->step(1000);
  Report report;
  do {
    report = oneByOne->step(1);
    expectFinite(report);
  } while (report.status == Status::Running);
  EXPECT_EQ(report.step, expected.step);
  EXPECT_EQ(report.divergence->layer, expected.divergence->layer);
  EXPECT_EQ(report.divergence->what, expected.divergence->what);
  EXPECT_EQ(atOnce->hash(), oneByOne->hash());
}

/// The first batch is the first row alone, and its update is finite; with it the second row's loss is not.
TEST(Divergence, IsFoundByTheEvaluationToo) {
  const auto session = Session::create(parse(R"({
    "data": {"kind": "table", "task": "regression", "inputs": [[1], [1e150]], "targets": [[1e6], [0]]},
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "loss": "squared-error",
    "parameters": [{"weights": [[0]]}],
    "learner": {"batchSize": 1, "shuffle": false, "optimizer": {"learningRate": 1}}})"));
  const Report report = session->step(1);
  EXPECT_EQ(report.status, Status::Diverged);
  EXPECT_EQ(report.step, 0);
  ASSERT_TRUE(report.divergence);
  EXPECT_EQ(report.divergence->step, 1);
  EXPECT_EQ(report.divergence->layer, 0);
  EXPECT_EQ(report.divergence->what, "loss");
  EXPECT_EQ(session->parameters()[0], 0);
  expectFinite(report);
}

TEST(Divergence, IsLeftBehindByAnIntervention) {
  const auto session = Session::create(parse(kWild));
  const Report diverged = session->step(1000);
  session->intervene(json(R"({"learner": {"optimizer": {"kind": "adam", "learningRate": 0.1}}})"));
  EXPECT_EQ(session->report().status, Status::Running);
  EXPECT_FALSE(session->report().divergence);
  const Report report = session->step(20);
  EXPECT_EQ(report.status, Status::Running);
  EXPECT_EQ(report.step, diverged.step + 20);
  const std::uint64_t hash = session->hash();
  session->seek(0);
  session->seek(report.step);
  EXPECT_EQ(session->hash(), hash);
}

TEST(Divergence, OfSinglePrecisionIsCaughtInSinglePrecision) {
  Spec spec = parse(kWild);
  spec.precision = Precision::Single;
  const auto session = Session::create(spec), exact = Session::create(parse(kWild));
  const Report report = session->step(1000);
  EXPECT_EQ(report.status, Status::Diverged);
  EXPECT_LT(report.step, exact->step(1000).step);
  expectFinite(report);
}

}  // namespace
}  // namespace backprop::test
