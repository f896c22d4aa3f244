// SPDX-License-Identifier: MIT
#include "engine/numbers/dual.hpp"

#include <cmath>
#include <type_traits>

#include <gtest/gtest.h>

#include "engine/activations/activation.hpp"
#include "engine/numbers/scalar.hpp"
#include "tests/engine/support/reference.hpp"

namespace backprop {
namespace {

using D = Dual<double>;

/// A derivative in closed form, from the reference's functions in long double.
using Slope = long double (*)(long double);

#define EXPECT_CARRIES_THE_SLOPE(name, x, slope)                                                              \
  do {                                                                                                        \
    const double at = x;                                                                                      \
    const double expected = static_cast<double>(static_cast<Slope>(slope)(at));                               \
    const D found = math::name(D(at, 3.0));                                                                   \
    EXPECT_EQ(found.value, math::name(at)) << #name << " at " << at;                                          \
    EXPECT_NEAR(found.tangent, 3 * expected, 3e-15 * (1 + std::fabs(3 * expected))) << #name << " at " << at; \
    const float single = static_cast<float>(at);                                                              \
    const Dual<float> coarse = math::name(Dual<float>(single, 3.0f));                                         \
    const double near = static_cast<double>(static_cast<Slope>(slope)(single));                               \
    EXPECT_EQ(coarse.value, static_cast<float>(math::name(single))) << #name << " at " << at;                 \
    EXPECT_NEAR(coarse.tangent, 3 * near, 2e-6 * (1 + std::fabs(3 * near))) << #name << " at " << at;         \
  } while (false)

TEST(DualMath, CarriesTheDerivativeOfEveryFunctionInTheTangent) {
  namespace ref = reference;
  for (const double x : {-6.5, -3.2, -0.7, -0.01, 0.0, 0.02, 0.9, 2.7, 6.1}) {
    EXPECT_CARRIES_THE_SLOPE(exp, x, [](long double t) { return ref::exp(t); });
    EXPECT_CARRIES_THE_SLOPE(expm1, x, [](long double t) { return ref::exp(t); });
    EXPECT_CARRIES_THE_SLOPE(tanh, x, [](long double t) { return 1 - ref::tanh(t) * ref::tanh(t); });
    EXPECT_CARRIES_THE_SLOPE(sigmoid, x, [](long double t) { return ref::sigmoid(t) * ref::sigmoid(-t); });
    EXPECT_CARRIES_THE_SLOPE(softplus, x, [](long double t) { return ref::sigmoid(t); });
    EXPECT_CARRIES_THE_SLOPE(erf, x, [](long double t) { return 1.1283791670955125739L * ref::exp(-t * t); });
    EXPECT_CARRIES_THE_SLOPE(sin, x, [](long double t) { return ref::cos(t); });
    EXPECT_CARRIES_THE_SLOPE(cos, x, [](long double t) { return -ref::sin(t); });
  }
  for (const double x : {0.3, 1.0, 4.5, 100.0}) {
    EXPECT_CARRIES_THE_SLOPE(log, x, [](long double t) { return 1 / t; });
    EXPECT_CARRIES_THE_SLOPE(log1p, x, [](long double t) { return 1 / (1 + t); });
    EXPECT_CARRIES_THE_SLOPE(sqrt, x, [](long double t) { return 0.5L / std::sqrt(t); });
  }
}

TEST(DualMath, KeepsTheChainRuleThroughCompositions) {
  const D z = math::exp(math::sin(D(0.6, 1.0)) * D(2.0));
  EXPECT_NEAR(z.tangent, 2 * std::cos(0.6) * std::exp(2 * std::sin(0.6)), 1e-14);
}

TEST(Dual, AddsMultipliesAndDividesByTheRulesOfDifferentiation) {
  const D f(3.0, 5.0), g(4.0, -2.0);
  EXPECT_EQ(f + g, D(7.0, 3.0));
  EXPECT_EQ(f - g, D(-1.0, 7.0));
  EXPECT_EQ(-f, D(-3.0, -5.0));
  EXPECT_EQ(f * g, D(12.0, 3.0 * -2.0 + 5.0 * 4.0));
  EXPECT_EQ(f / g, D(0.75, (5.0 * 4.0 - 3.0 * -2.0) / 16.0));
  D sum(1.0, 1.0);
  sum += f;
  EXPECT_EQ(sum, D(4.0, 6.0));
}

TEST(Dual, OfAConstantHasNoTangent) {
  EXPECT_EQ(D(2.5).tangent, 0);
  EXPECT_EQ(D(), D(0.0, 0.0));
  EXPECT_EQ(D(2.5) * D(3.0, 1.0), D(7.5, 2.5));
}

TEST(Dual, IsKnownByItsRealPartAndItsType) {
  EXPECT_EQ(realPart(D(1.5, 7.0)), 1.5);
  EXPECT_EQ(realPart(Dual<float>(1.5f, 7.0f)), 1.5f);
  EXPECT_TRUE((std::is_same_v<RealOf<D>, double>));
  EXPECT_TRUE((std::is_same_v<RealOf<Dual<float>>, float>));
}

TEST(Dual, RunsEveryActivationOfSingleNumbersToItsOwnSlope) {
  for (const Activation activation :
       {Activation::Linear, Activation::Sigmoid, Activation::Tanh, Activation::Relu, Activation::LeakyRelu,
        Activation::Elu, Activation::Softplus, Activation::Gelu, Activation::Swish, Activation::Sine, Activation::Step})
    for (const double at : {-30.0, -2.5, -0.3, 0.4, 1.7, 30.0}) {
      double z = at, a = 0, slope = 0;
      D dualZ(at, 1.0), dualA;
      activationFunction<double>(activation).value({&z, 1, 1, 1}, {&a, 1, 1, 1});
      activationFunction<double>(activation).slope({&z, 1, 1, 1}, {&a, 1, 1, 1}, {&slope, 1, 1, 1});
      activationFunction<D>(activation).value({&dualZ, 1, 1, 1}, {&dualA, 1, 1, 1});
      EXPECT_EQ(dualA.value, a);
      EXPECT_NEAR(dualA.tangent, slope, 1e-15 * (1 + std::abs(slope)));
    }
}

}  // namespace
}  // namespace backprop
