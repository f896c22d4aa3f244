// SPDX-License-Identifier: MIT
#include "engine/activations/activation.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/matrix.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop {
namespace {

struct Point {
  double a, slope;
};

/// f and f' at one z, through the column kernels.
template <class Scalar = double>
Point at(Activation activation, double z) {
  const Matrix<Scalar> from = Matrix<Scalar>::Constant(1, 1, static_cast<Scalar>(z));
  Matrix<Scalar> a(1, 1), dadz(1, 1);
  const ActivationFunction<Scalar>& function = activationFunction<Scalar>(activation);
  function.value(columnsOf(from), columnsOf(a, 1));
  function.slope(columnsOf(from), columnsOf(std::as_const(a)), columnsOf(dadz, 1));
  return {static_cast<double>(a(0, 0)), static_cast<double>(dadz(0, 0))};
}

void expectAt(Activation activation, double z, double a, double slope) {
  SCOPED_TRACE(std::string(nameOf(activation)) + " at " + std::to_string(z));
  const Point point = at(activation, z);
  EXPECT_NEAR(point.a, a, 4e-16 * std::max(1.0, std::abs(a)));
  EXPECT_NEAR(point.slope, slope, 4e-16 * std::max(1.0, std::abs(slope)));
  const Point single = at<float>(activation, z);
  EXPECT_NEAR(single.a, a, 3e-7 * std::max(1.0, std::abs(a)));
  EXPECT_NEAR(single.slope, slope, 3e-7 * std::max(1.0, std::abs(slope)));
}

// Expected values: mpmath, 20 digits.
TEST(Activation, HasItsPublishedValueAndSlope) {
  expectAt(Activation::Linear, -1.5, -1.5, 1);
  expectAt(Activation::Sigmoid, 0.5, 0.62245933120185456464, 0.23500371220159448907);
  expectAt(Activation::Tanh, 0.5, 0.4621171572600097585, 0.78644773296592741015);
  expectAt(Activation::Relu, 0.5, 0.5, 1);
  expectAt(Activation::Relu, -0.5, 0, 0);
  expectAt(Activation::LeakyRelu, 0.5, 0.5, 1);
  expectAt(Activation::LeakyRelu, -0.5, -0.005, 0.01);
  expectAt(Activation::Elu, 0.5, 0.5, 1);
  expectAt(Activation::Elu, -0.5, -0.3934693402873665764, 0.6065306597126334236);
  expectAt(Activation::Softplus, 0.5, 0.97407698418010668087, 0.62245933120185456464);
  expectAt(Activation::Gelu, 1, 0.84134474606854294859, 1.0833154705876862984);
  expectAt(Activation::Gelu, -0.5, -0.15426876936299344818, 0.13250487534383715747);
  expectAt(Activation::Swish, 0.5, 0.31122966560092728232, 0.73996118730265180917);
  expectAt(Activation::Sine, 0.5, 0.47942553860420300027, 0.87758256189037271612);
  expectAt(Activation::Step, 0.5, 1, 0);
  expectAt(Activation::Step, -0.5, 0, 0);
}

TEST(Activation, TakesTheLeftSideAtAKink) {
  expectAt(Activation::Relu, 0, 0, 0);
  expectAt(Activation::LeakyRelu, 0, 0, 0.01);
  expectAt(Activation::Elu, 0, 0, 1);
  expectAt(Activation::Step, 0, 0, 0);
}

TEST(Activation, StaysFiniteForEveryFiniteZ) {
  for (const Activation activation : test::kActivations)
    for (const double z : {-1e6, -800.0, -40.0, -1e-300, 1e-300, 40.0, 800.0, 1e6}) {
      const Point point = at(activation, z);
      EXPECT_TRUE(std::isfinite(point.a) && std::isfinite(point.slope)) << nameOf(activation) << " at " << z;
    }
}

TEST(Activation, WorksOnTheRowsOfTheBatchOnly) {
  const Matrix<double> z = Matrix<double>::Constant(5, 2, 1);
  for (const Activation activation : test::kActivations) {
    Matrix<double> a = Matrix<double>::Constant(5, 2, -7), dadz = a;
    activationFunction<double>(activation).value(columnsOf(z, 3), columnsOf(a, 3));
    activationFunction<double>(activation).slope(columnsOf(z, 3), columnsOf(std::as_const(a), 3), columnsOf(dadz, 3));
    for (const Index row : {3, 4})
      for (const Index unit : {0, 1}) {
        EXPECT_EQ(a(row, unit), -7) << nameOf(activation);
        EXPECT_EQ(dadz(row, unit), -7) << nameOf(activation);
      }
    EXPECT_NE(a(2, 1), -7);
    EXPECT_NE(dadz(2, 1), -7);
  }
}

Matrix<double> softmax(const Matrix<double>& z) {
  Matrix<double> a(z.rows(), z.cols());
  activationFunction<double>(Activation::Softmax).value(columnsOf(z), columnsOf(a, a.rows()));
  return a;
}

TEST(Softmax, SharesOneWholeAmongTheUnitsOfEachSample) {
  Matrix<double> z(2, 3);
  z << 1, 2, 3, -4, 0.5, 0.5;
  const Matrix<double> a = softmax(z);
  EXPECT_NEAR(a(0, 0), 0.090030573170380457998, 1e-16);
  EXPECT_NEAR(a(0, 1), 0.24472847105479765247, 1e-16);
  EXPECT_NEAR(a(0, 2), 0.66524095577482188953, 2e-16);
  EXPECT_EQ(a(1, 1), a(1, 2));
  for (const Index row : {0, 1}) EXPECT_NEAR(a(row, 0) + a(row, 1) + a(row, 2), 1, 3e-16);
}

TEST(Softmax, TakesLogitsThatWouldOverflow) {
  Matrix<double> z(2, 2);
  z << 1000, 999, -1e308, 1e308;
  const Matrix<double> a = softmax(z);
  EXPECT_NEAR(a(0, 0), 0.73105857863000487926, 2e-16);
  EXPECT_EQ(a(1, 0), 0);
  EXPECT_EQ(a(1, 1), 1);
}

}  // namespace
}  // namespace backprop
