// SPDX-License-Identifier: MIT
#include <cmath>
#include <complex>
#include <type_traits>

#include <gtest/gtest.h>

#include "engine/numbers/scalar.hpp"
#include "tests/engine/support/reference.hpp"

namespace backprop {
namespace {

using math::Complex;

constexpr double kStep = 1e-200;

/// f'(x) from the fourth-order central difference of the long double reference.
template <class Function>
double slopeOf(Function f, double x) {
  const long double h = 1e-4L;
  return static_cast<double>((8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h));
}

#define EXPECT_STEP_GIVES_SLOPE(name, x)                                                                \
  do {                                                                                                  \
    const Complex value = math::name(Complex(x, kStep));                                                \
    EXPECT_EQ(value.real(), math::name(static_cast<double>(x)));                                        \
    const double slope = slopeOf([](long double t) { return reference::name(t); }, x);                  \
    EXPECT_NEAR(value.imag() / kStep, slope, 1e-12 * (1 + std::fabs(slope))) << #name << " at " << (x); \
  } while (false)

TEST(ComplexMath, CarriesTheSlopeInTheImaginaryPart) {
  for (const double x : {-3.2, -0.7, -0.01, 0.0, 0.02, 0.9, 2.7}) {
    EXPECT_STEP_GIVES_SLOPE(exp, x);
    EXPECT_STEP_GIVES_SLOPE(expm1, x);
    EXPECT_STEP_GIVES_SLOPE(tanh, x);
    EXPECT_STEP_GIVES_SLOPE(sigmoid, x);
    EXPECT_STEP_GIVES_SLOPE(softplus, x);
    EXPECT_STEP_GIVES_SLOPE(erf, x);
    EXPECT_STEP_GIVES_SLOPE(sin, x);
    EXPECT_STEP_GIVES_SLOPE(cos, x);
  }
  for (const double x : {0.3, 1.0, 4.5}) {
    EXPECT_STEP_GIVES_SLOPE(log, x);
    EXPECT_STEP_GIVES_SLOPE(log1p, x);
  }
  EXPECT_NEAR(math::sqrt(Complex(2, kStep)).imag() / kStep, 0.5 / std::sqrt(2.0), 1e-15);
}

TEST(ComplexMath, KeepsTheChainRuleThroughCompositions) {
  const Complex z = math::exp(math::sin(Complex(0.6, kStep)) * Complex(2, 0));
  EXPECT_NEAR(z.imag() / kStep, 2 * std::cos(0.6) * std::exp(2 * std::sin(0.6)), 1e-14);
}

TEST(Scalar, KnowsTheRealPartAndItsType) {
  EXPECT_EQ(realPart(1.5), 1.5);
  EXPECT_EQ(realPart(1.5f), 1.5f);
  EXPECT_EQ(realPart(Complex(1.5, 7)), 1.5);
  EXPECT_TRUE((std::is_same_v<RealOf<Complex>, double>));
  EXPECT_TRUE((std::is_same_v<RealOf<float>, float>));
}

}  // namespace
}  // namespace backprop
