// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

// Where the gradient of a run has left the range, the studies still say what there is, in finite numbers.
namespace backprop::test {
namespace {

/// A network of two linear layers with a loss of 5e299, whose gradient overflows.
std::unique_ptr<Session> overflowing() {
  return Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1e100]],
    "targets": [[0]]}, "layers": [{"units": 2, "activation": "linear", "bias": false},
    {"units": 1, "activation": "linear"}], "parameters": [{"weights": [[1e-10, 0]]},
    {"weights": [[1e60], [1]], "biases": [0]}], "learner": {"optimizer": {"kind": "adam"}}})"));
}

bool isFinite(const ParameterStudy& s) {
  bool all = true;
  for (const double number : {s.value, s.sum, s.mean, s.penalty, s.gradient, s.gradientNorm, s.clipFactor, s.cost,
                              s.learningRate, s.update, s.next, s.difference.epsilon, s.difference.costAbove,
                              s.difference.costBelow, s.difference.slope, s.difference.relativeError})
    all = all && std::isfinite(number);
  for (const ChainTerm& term : s.terms)
    for (const double number : {term.dCda, term.dadz, term.delta, term.input, term.product})
      all = all && std::isfinite(number);
  for (const Quantity& quantity : s.quantities)
    all = all && std::isfinite(quantity.value) && std::isfinite(quantity.before.value_or(0));
  return all;
}

TEST(StudiesOfADivergedRun, AreFiniteForEveryParameter) {
  const auto session = overflowing();
  EXPECT_EQ(session->step(1).status, Status::Diverged);
  for (int unit = 0; unit < 2; ++unit) {
    EXPECT_TRUE(isFinite(session->explainParameter({0, 0, unit, false}, {})));
    EXPECT_TRUE(isFinite(session->explainParameter({1, unit, 0, false}, {})));
  }
  for (const double number : session->gradient()) EXPECT_TRUE(std::isfinite(number));
  for (int layer = 0; layer < 2; ++layer)
    for (const double norm : session->explainLayer(layer, {}, 5).gradientNorms) EXPECT_TRUE(std::isfinite(norm));
  for (const double cost : session->slice({{0, 0, 1, false}, {}, -1, 1, 9}).cost) EXPECT_TRUE(std::isfinite(cost));
}

TEST(StudiesOfADivergedRun, ShowWhereTheNumbersOverflow) {
  const auto session = overflowing();
  const UnitStudy unit = session->explainUnit(0, 0, 0);
  EXPECT_DOUBLE_EQ(unit.z, 1e90);
  EXPECT_DOUBLE_EQ(unit.back[0].delta, 1e150);
  EXPECT_DOUBLE_EQ(unit.delta, 1e210);
  const ParameterStudy study = session->explainParameter({0, 0, 0, false}, {});
  EXPECT_DOUBLE_EQ(study.terms[0].delta, 1e210);
  EXPECT_DOUBLE_EQ(study.terms[0].input, 1e100);
  EXPECT_EQ(study.gradient, std::numeric_limits<double>::max());
  EXPECT_DOUBLE_EQ(study.cost, 5e299);
}

TEST(StudiesOfADivergedRun, StayWhereTheyAreWhenNoUpdateCanBeComputed) {
  const auto session = overflowing();
  const ParameterStudy study = session->explainParameter({0, 0, 0, false}, {});
  EXPECT_EQ(study.update, 0);
  EXPECT_EQ(study.next, study.value);
  const SliceView slice = session->slice({{0, 0, 0, false}, {}, -1, 1, 3});
  EXPECT_EQ(slice.next, slice.value);
  EXPECT_EQ(slice.nextCost, slice.valueCost);
}

}  // namespace
}  // namespace backprop::test
