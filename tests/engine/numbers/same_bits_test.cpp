// SPDX-License-Identifier: MIT
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/hash.hpp"
#include "engine/numbers/math.hpp"
#include "engine/numbers/random.hpp"

/// The hashes were recorded once; every compiler, optimisation level and WebAssembly must give the same ones.
namespace backprop {
namespace {

template <class Real, class Function>
std::uint64_t hashOver(Function function, double low, double high) {
  Random random(99);
  std::vector<Real> values;
  for (int i = 0; i < 4000; ++i) values.push_back(function(static_cast<Real>(random.uniform(low, high))));
  return hashOf(std::span<const Real>(values));
}

#define EXPECT_BITS(name, low, high, doubleHash, floatHash)                                            \
  EXPECT_EQ(hashOver<double>([](double x) { return math::name(x); }, low, high), doubleHash) << #name; \
  EXPECT_EQ(hashOver<float>([](float x) { return math::name(x); }, low, high), floatHash) << #name " (float)"

TEST(SameBits, OfTheElementaryFunctions) {
  EXPECT_BITS(exp, -750, 710, 0xd74ce3f28365b7ecu, 0x85182bf02d54b6d2u);
  EXPECT_BITS(expm1, -50, 50, 0xf1efc7c864c16903u, 0x7854f15b902fc3b8u);
  EXPECT_BITS(log, 0, 10, 0x2076e1f61c6bf406u, 0x8a593c6122e7b3a6u);
  EXPECT_BITS(log1p, -1, 10, 0x51ea9be17e9513bcu, 0x9dfe0c690b2a163au);
  EXPECT_BITS(tanh, -12, 12, 0xbe5673e817b1cb42u, 0xa31bcb9cde85085au);
  EXPECT_BITS(sigmoid, -100, 50, 0xf706385fefb902bdu, 0xdcba13bc5899ffcdu);
  EXPECT_BITS(softplus, -100, 50, 0x89c7d153ea70c8f2u, 0x5834d8c6a322c3cau);
  EXPECT_BITS(erf, -7, 7, 0xc2de7a22202a862du, 0xa46c8618089a755du);
  EXPECT_BITS(sin, -100, 100, 0x823c1a08510f3f30u, 0xce9f8ca4ea302ecfu);
  EXPECT_BITS(cos, -100, 100, 0x78cc5fad407a811du, 0x927cef63d0e71b38u);
}

TEST(SameBits, OfPowers) {
  EXPECT_EQ(hashOver<double>([](double x) { return math::pow(x, 37.5 * x - 40); }, 0.001, 3), 0x8a242593ca61648fu);
}

TEST(SameBits, OfHugeAngles) {
  EXPECT_EQ(hashOver<double>([](double x) { return math::sin(x); }, -1e300, 1e300), 0x14a7c3dc6e2885c4u);
}

TEST(SameBits, OfNormalNumbers) {
  Random random(1234, streams::kNoise);
  std::vector<double> values;
  for (int i = 0; i < 4000; ++i) values.push_back(random.normal(0.5, 3));
  EXPECT_EQ(hashOf(std::span<const double>(values)), 0xe78bbd57d4c03d28u);
}

}  // namespace
}  // namespace backprop
