// SPDX-License-Identifier: MIT
#include <complex>

#include <gtest/gtest.h>

#include "engine/numbers/scalar.hpp"
#include "tests/engine/support/fixture.hpp"

// Published computation graphs that are not networks (colah, micrograd and PyTorch's tutorial use nothing but + and ×
// and have nothing to do with this engine): their functions and derivatives through the engine's elementary functions.
namespace backprop::test {
namespace {

using Complex = std::complex<double>;
constexpr double kStep = 1e-200;

template <class Scalar>
Scalar baydin(Scalar x1, Scalar x2) {
  return math::log(x1) + x1 * x2 - math::sin(x2);
}

TEST(WorkedGraph, OfBaydinHasItsValueAndDerivatives) {
  const auto expected = workedExample("baydin-2018")["expected"];
  EXPECT_NEAR(math::log(2.0), expected["v1"], 1e-15);
  EXPECT_NEAR(math::sin(5.0), expected["v3"], 1e-15);
  EXPECT_NEAR(baydin(2.0, 5.0), expected["y"], 1e-14);
  EXPECT_NEAR(baydin(Complex(2, kStep), Complex(5)).imag() / kStep, expected["reverse"]["x1_bar"], 1e-14);
  EXPECT_NEAR(baydin(Complex(2), Complex(5, kStep)).imag() / kStep, expected["reverse"]["x2_bar"], 1e-14);
}

template <class Scalar>
Scalar staged(Scalar x, Scalar y) {
  return (x + math::sigmoid(y)) / (math::sigmoid(x) + (x + y) * (x + y));
}

TEST(WorkedGraph, OfStagedComputationHasItsValueAndDerivatives) {
  const auto expected = workedExample("cs231n-staged")["expected"];
  EXPECT_NEAR(staged(3.0, -4.0), expected["f"], 1e-14);
  EXPECT_NEAR(staged(Complex(3, kStep), Complex(-4)).imag() / kStep, expected["dx"], 1e-13);
  EXPECT_NEAR(staged(Complex(3), Complex(-4, kStep)).imag() / kStep, expected["dy"], 1e-13);
}

}  // namespace
}  // namespace backprop::test
