// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/numbers/hash.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

using test::generated;
using test::makeOneOutput;

/// Calls visit(x1, x2, class) for every training sample.
template <class Visitor>
void forEachPoint(const Dataset& data, Visitor visit) {
  for (Index row = 0; row < data.train.count(); ++row) {
    visit(data.train.inputs(row, 0), data.train.inputs(row, 1), data.train.classes[static_cast<std::size_t>(row)]);
  }
}

/// Share of samples whose nearest other sample has the same class.
double shareOfAgreeingNeighbours(const Dataset& data) {
  int agreeing = 0;
  for (Index row = 0; row < data.train.count(); ++row) {
    double nearest = std::numeric_limits<double>::infinity();
    Index neighbour = row;
    for (Index other = 0; other < data.train.count(); ++other) {
      const double distance = std::hypot(data.train.inputs(row, 0) - data.train.inputs(other, 0),
                                         data.train.inputs(row, 1) - data.train.inputs(other, 1));
      if (other == row || distance >= nearest) continue;
      nearest = distance;
      neighbour = other;
    }
    agreeing +=
        data.train.classes[static_cast<std::size_t>(row)] == data.train.classes[static_cast<std::size_t>(neighbour)]
            ? 1
            : 0;
  }
  return agreeing / static_cast<double>(data.train.count());
}

TEST(Circle, SurroundsADiscOfClassOneWithARing) {
  forEachPoint(makeOneOutput(generated(DataKind::Circle, 1000, 0)), [](double x1, double x2, int number) {
    const double r = std::hypot(x1, x2);
    EXPECT_LE(r, 5 + 1e-12);
    EXPECT_TRUE(number == 1 ? r < 2.5 : r >= 3.5 - 1e-12) << r;
  });
}

TEST(Circle, MislabelsSomePointsWithNoiseButDoesNotMoveThem) {
  const Dataset clean = makeOneOutput(generated(DataKind::Circle, 1000, 0));
  const Dataset noisy = makeOneOutput(generated(DataKind::Circle, 1000, 0.3));
  EXPECT_EQ(clean.train.inputs, noisy.train.inputs);
  int changed = 0;
  for (std::size_t row = 0; row < 1000; ++row) changed += clean.train.classes[row] != noisy.train.classes[row] ? 1 : 0;
  EXPECT_GT(changed, 20);
  EXPECT_LT(changed, 500);
}

TEST(Xor, IsClassOneWhereTheSignsAgreeAndKeepsOffTheAxes) {
  int quadrants[4] = {};
  forEachPoint(makeOneOutput(generated(DataKind::Xor, 1000, 0)), [&](double x1, double x2, int number) {
    EXPECT_EQ(number, x1 * x2 > 0 ? 1 : 0);
    EXPECT_GE(std::min(std::fabs(x1), std::fabs(x2)), 0.3);
    EXPECT_LE(std::max(std::fabs(x1), std::fabs(x2)), 5.3);
    ++quadrants[(x1 > 0 ? 1 : 0) + (x2 > 0 ? 2 : 0)];
  });
  for (const int count : quadrants) EXPECT_NEAR(count, 250, 60);
}

TEST(Gauss, CentresItsCloudsOnTwoAndMinusTwo) {
  double sum1 = 0, sum2 = 0, squares = 0;
  forEachPoint(makeOneOutput(generated(DataKind::Gauss, 4000, 0)), [&](double x1, double x2, int number) {
    const double center = number == 1 ? 2 : -2;
    sum1 += x1 - center;
    sum2 += x2 - center;
    squares += (x1 - center) * (x1 - center) + (x2 - center) * (x2 - center);
    EXPECT_EQ(number, x1 + x2 > 0 ? 1 : 0);
  });
  EXPECT_NEAR(sum1 / 4000, 0, 0.05);
  EXPECT_NEAR(sum2 / 4000, 0, 0.05);
  EXPECT_NEAR(squares / 8000, 0.5, 0.03);
}

TEST(Gauss, HasVarianceFourAtHalfNoise) {
  double squares = 0;
  forEachPoint(makeOneOutput(generated(DataKind::Gauss, 4000, 0.5)), [&](double x1, double, int number) {
    const double distance = x1 - (number == 1 ? 2 : -2);
    squares += distance * distance;
  });
  EXPECT_NEAR(squares / 4000, 4, 0.3);
}

TEST(Spiral, WindsTwoArmsHalfATurnApart) {
  forEachPoint(makeOneOutput(generated(DataKind::Spiral, 400, 0)), [](double x1, double x2, int number) {
    const double r = std::hypot(x1, x2);
    const double angle = 1.75 * r / 5 * 2 * std::numbers::pi + (number == 1 ? 0 : std::numbers::pi);
    EXPECT_NEAR(x1, r * std::sin(angle), 1e-12);
    EXPECT_NEAR(x2, r * std::cos(angle), 1e-12);
    EXPECT_LT(r, 5);
  });
}

TEST(Spiral, MovesPointsByAtMostItsNoise) {
  const Dataset clean = makeOneOutput(generated(DataKind::Spiral, 400, 0));
  const Dataset noisy = makeOneOutput(generated(DataKind::Spiral, 400, 0.25));
  const double largest = (clean.train.inputs - noisy.train.inputs).cwiseAbs().maxCoeff();
  EXPECT_LE(largest, 0.25);
  EXPECT_GT(largest, 0.2);
}

TEST(Moons, AreHalfCirclesThatReachIntoEachOther) {
  double low[2] = {9, 9}, high[2] = {-9, -9};
  forEachPoint(makeOneOutput(generated(DataKind::Moons, 1000, 0)), [&](double x1, double x2, int number) {
    const double center1 = number == 0 ? -5.0 / 3 : 5.0 / 3, center2 = number == 0 ? -2.5 / 3 : 2.5 / 3;
    EXPECT_NEAR(std::hypot(x1 - center1, x2 - center2), 10.0 / 3, 1e-12);
    EXPECT_TRUE(number == 0 ? x2 >= center2 - 1e-12 : x2 <= center2 + 1e-12);
    low[number] = std::min(low[number], x1);
    high[number] = std::max(high[number], x1);
  });
  EXPECT_LT(low[1], high[0]);
}

TEST(Categories, LieApartWithoutNoiseForEveryNumberOfClasses) {
  for (const DataKind kind : {DataKind::Blobs, DataKind::Pinwheel}) {
    for (int classes = 2; classes <= 8; ++classes) {
      DataSpec data = generated(kind, 600, 0);
      data.classes = classes;
      const Dataset dataset = makeDataset(data, classes, {0, 1});
      EXPECT_EQ(dataset.classCount, classes);
      EXPECT_EQ(*std::max_element(dataset.train.classes.begin(), dataset.train.classes.end()), classes - 1);
      EXPECT_GE(shareOfAgreeingNeighbours(dataset), 0.995) << classes;
    }
  }
}

TEST(Blobs, StandOnARingOfRadiusFour) {
  DataSpec data = generated(DataKind::Blobs, 2000, 0);
  data.classes = 4;
  Matrix<double> sums = Matrix<double>::Zero(4, 2);
  forEachPoint(makeDataset(data, 4, {0, 1}), [&](double x1, double x2, int number) {
    sums(number, 0) += x1 / 500;
    sums(number, 1) += x2 / 500;
  });
  const double expected[4][2] = {{0, 4}, {4, 0}, {0, -4}, {-4, 0}};
  for (int k = 0; k < 4; ++k) {
    EXPECT_NEAR(sums(k, 0), expected[k][0], 0.06);
    EXPECT_NEAR(sums(k, 1), expected[k][1], 0.06);
  }
}

TEST(Pinwheel, HasCurvedArms) {
  DataSpec data = generated(DataKind::Pinwheel, 2000, 0);
  data.classes = 5;
  forEachPoint(makeDataset(data, 5, {0, 1}), [](double x1, double x2, int number) {
    const double r = std::hypot(x1, x2);
    const double sector = 2 * std::numbers::pi / 5;
    const double straightened = std::atan2(x1, x2) - 1.5 * (r - 0.6) / 4.4 - sector * number;
    EXPECT_LE(std::fabs(std::remainder(straightened, 2 * std::numbers::pi)), 0.2 * sector + 1e-12);
  });
}

TEST(Shapes, AreMixedUpByNoise) {
  for (const DataKind kind :
       {DataKind::Gauss, DataKind::Moons, DataKind::Spiral, DataKind::Blobs, DataKind::Pinwheel}) {
    DataSpec data = generated(kind, 600, 1);
    data.classes = 2;
    EXPECT_LT(shareOfAgreeingNeighbours(makeOneOutput(data)), 0.97) << static_cast<int>(kind);
  }
}

}  // namespace
}  // namespace backprop
