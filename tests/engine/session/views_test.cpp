// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

std::unique_ptr<Session> trained(std::string_view spec = "{}", int steps = 30) {
  auto session = Session::create(parse(spec));
  session->step(steps);
  return session;
}

TEST(Predict, IsTheLastLayerOfFeedForward) {
  const auto session = trained(R"({"features": ["x1", "x2", "x1*x2"]})");
  Matrix<double> inputs(3, 2);
  inputs << 1, 2, -3, 0.5, 0, 0;
  const Matrix<double> outputs = session->predict(inputs);
  for (Index row = 0; row < 3; ++row) {
    const std::vector<double> input = {inputs(row, 0), inputs(row, 1)};
    const ForwardView view = session->feedForward(input);
    EXPECT_EQ(view.features, (std::vector<double>{input[0], input[1], input[0] * input[1]}));
    ASSERT_EQ(view.a.size(), 2u);
    EXPECT_EQ(view.z[0].size(), 4u);
    EXPECT_EQ(view.a.back()[0], outputs(row, 0));
  }
}

TEST(Predict, DoesNotDependOnHowManyRowsAreAskedForAtOnce) {
  const auto session = trained();
  const Matrix<double>& inputs = session->data().train.inputs;
  Matrix<double> many(1500, 2);
  for (Index row = 0; row < many.rows(); ++row) many.row(row) = inputs.row(row % inputs.rows());
  const Matrix<double> outputs = session->predict(many);
  for (const Index row : {0, 511, 512, 1027, 1499})
    EXPECT_EQ(session->predict(many.row(row))(0, 0), outputs(row, 0)) << "row " << row;
}

TEST(Predict, NamesWrongInputs) {
  const auto session = trained();
  EXPECT_EQ(errorOf([&] { session->predict(Matrix<double>::Zero(1, 3)); }), "/rows: an input has 2 numbers, got 3");
  const std::vector<double> input = {0, std::numeric_limits<double>::infinity()};
  EXPECT_EQ(errorOf([&] { session->feedForward(input); }), "/rows/0/1: must be a finite number");
}

TEST(Grid, HasTheValueOfEveryUnitInTheMiddleOfEachCell) {
  const auto session = trained(R"({"features": ["x1", "x2^2"], "layers": [{"units": 3}, {"units": 1}]})");
  const GridRequest request{31, 23, {-6, 6}, {-2, 4}, false};
  std::vector<float> values;
  session->grid(request, values);
  ASSERT_EQ(values.size(), 31u * 23 * (2 + 3 + 1));
  const auto at = [&](int unit, int row, int column) {
    return values[static_cast<std::size_t>((unit * 23 + row) * 31 + column)];
  };
  for (const int row : {0, 11, 22})
    for (const int column : {0, 7, 30}) {
      const std::vector<double> point = {-6 + 12 * ((column + 0.5) / 31), -2 + 6 * ((22 - row + 0.5) / 23)};
      const ForwardView view = session->feedForward(point);
      EXPECT_EQ(at(0, row, column), static_cast<float>(view.features[0]));
      EXPECT_EQ(at(1, row, column), static_cast<float>(view.features[1]));
      for (int unit = 0; unit < 3; ++unit)
        EXPECT_EQ(at(2 + unit, row, column), static_cast<float>(view.a[0][static_cast<std::size_t>(unit)]));
      EXPECT_EQ(at(5, row, column), static_cast<float>(view.a[1][0]));
    }
}

TEST(Grid, OfTheOutputsAloneIsTheLastPartOfTheWhole) {
  const auto session = trained(R"({"data": {"kind": "blobs", "classes": 3}})");
  std::vector<float> all, outputs;
  session->grid({20, 20, {-6, 6}, {-6, 6}, false}, all);
  session->grid({20, 20, {-6, 6}, {-6, 6}, true}, outputs);
  ASSERT_EQ(outputs.size(), 3u * 400);
  EXPECT_EQ(outputs, std::vector<float>(all.end() - 1200, all.end()));
}

TEST(Grid, OfOneInputIsACurve) {
  const auto session = trained(R"({"data": {"kind": "sine"}})");
  std::vector<float> values;
  session->grid({50, 1, {-3, 3}, {0, 0}, true}, values);
  ASSERT_EQ(values.size(), 50u);
  const std::vector<double> point = {-3 + 6 * (9.5 / 50)};
  EXPECT_EQ(values[9], static_cast<float>(session->feedForward(point).a.back()[0]));
}

TEST(Grid, StaysFiniteOnTheScreen) {
  const auto session = trained(R"({"data": {"kind": "sine"}, "layers": [{"units": 1, "activation": "linear"}]})");
  std::vector<float> values;
  session->grid({4, 1, {-1e308, 1e308}, {0, 0}, false}, values);
  for (const float value : values) EXPECT_LE(std::abs(value), 1e30f);
}

TEST(Grid, IsRefusedWhereThereIsNoPicture) {
  const auto table = Session::create(parse(R"({"data": {"kind": "table", "inputs": [[1, 2, 3], [4, 5, 6]],
    "targets": [[0], [1]]}})"));
  std::vector<float> values;
  EXPECT_EQ(errorOf([&] { table->grid({}, values); }),
            "/grid: only data with one or two inputs has a picture, this has 3");
  const auto session = Session::create(parse("{}"));
  EXPECT_EQ(errorOf([&] { session->grid({0, 5, {}, {}, false}, values); }), "/grid: must have at least one cell");
  EXPECT_NE(errorOf([&] { session->grid({100000, 100000, {}, {}, false}, values); }), "no error");
}

TEST(Confusion, CountsTrueAgainstPredictedClasses) {
  for (const char* spec : {"{}", R"({"data": {"kind": "pinwheel", "classes": 4, "noise": 0.3}})"}) {
    const auto session = trained(spec, 100);
    for (const bool test : {false, true}) {
      const Samples& samples = test ? session->data().test : session->data().train;
      const Eigen::MatrixXi counts = session->confusion(test);
      const std::vector<int> predicted = session->predictedClasses(test);
      ASSERT_EQ(predicted.size(), samples.classes.size());
      EXPECT_EQ(counts.sum(), samples.count());
      int right = 0;
      for (std::size_t i = 0; i < predicted.size(); ++i) right += predicted[i] == samples.classes[i];
      EXPECT_EQ(counts.trace(), right);
      const Report report = session->report();
      EXPECT_DOUBLE_EQ(test ? *report.testAccuracy : *report.trainAccuracy,
                       right / static_cast<double>(samples.count()));
      EXPECT_GT(right, samples.count() / 3);
    }
  }
}

TEST(Confusion, IsRefusedForARegression) {
  const auto session = trained(R"({"data": {"kind": "regression-gauss"}})");
  EXPECT_EQ(errorOf([&] { session->confusion(false); }), "/data: a regression has no classes");
  EXPECT_EQ(errorOf([&] { session->predictedClasses(true); }), "/data: a regression has no classes");
  EXPECT_FALSE(session->report().trainAccuracy);
}

TEST(Predict, AppliesTheStandardisationOfATable) {
  const auto session = trained(R"({"data": {"kind": "table", "task": "regression", "standardize": true,
    "inputs": [[100], [300]], "targets": [[0], [1]]}, "layers": [{"units": 1, "activation": "linear", "bias": false}],
    "parameters": [{"weights": [[1]]}]})",
                               0);
  const std::vector<double> input = {200 + 50};
  EXPECT_DOUBLE_EQ(session->feedForward(input).a[0][0], 50 / session->data().standardization->deviation[0]);
}

}  // namespace
}  // namespace backprop::test
