// SPDX-License-Identifier: MIT
#include "engine/numbers/pack.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/elementary.hpp"
#include "engine/numbers/math.hpp"
#include "engine/numbers/random.hpp"
#include "tests/engine/support/bits.hpp"

namespace backprop {
namespace {

template <class V>
constexpr int kLanesOf = sizeof(V) / sizeof(RealOf<V>);

/// Special values, any bits at all, and many numbers of the size that networks hold.
template <class Real>
std::vector<Real> numbersOfAllKinds() {
  using Limits = std::numeric_limits<Real>;
  std::vector<Real> numbers;
  for (const double x : {0.0, 0.1, 0.34657, 0.34658, 0.41421, 0.5, 1.0, 9.0, 22.0, 88.72284, 104.0, 709.7827, 746.0}) {
    numbers.insert(numbers.end(), {static_cast<Real>(x), static_cast<Real>(-x)});
  }
  for (const Real x : {Limits::denorm_min(), Limits::min(), Limits::max(), Limits::infinity(), Limits::quiet_NaN()}) {
    numbers.insert(numbers.end(), {x, -x, x / 3, -x / 3});
  }
  Random random(31, 8);
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t bits = std::uint64_t{random.next()} << 32 | random.next();
    numbers.push_back(math::fromBits<Real>(static_cast<math::BitsOf<Real>>(bits)));
    numbers.push_back(static_cast<Real>(random.uniform(-12, 12)));
    numbers.push_back(static_cast<Real>(random.uniform(-800, 800)));
  }
  return numbers;
}

/// How many lanes are not, bit for bit, what the function of one number gives; neighbours in a pack are of all kinds.
template <class V, class Packed, class Single>
int unlikeLanes(Packed packed, Single single) {
  using Real = RealOf<V>;
  const std::vector<Real> numbers = numbersOfAllKinds<Real>();
  int unlike = 0;
  for (std::size_t i = 0; i + kLanesOf<V> <= numbers.size(); i += kLanesOf<V>) {
    V x{};
    for (int lane = 0; lane < kLanesOf<V>; ++lane) x[lane] = numbers[i + static_cast<std::size_t>(lane)];
    const V y = packed(x);
    for (int lane = 0; lane < kLanesOf<V>; ++lane) unlike += test::sameBits<Real>(y[lane], single(x[lane])) ? 0 : 1;
  }
  return unlike;
}

#define EXPECT_LANES_LIKE_SINGLES(name)                                                                         \
  EXPECT_EQ(unlikeLanes<F4>([](F4 x) { return math::name##Of(x); }, [](float x) { return math::name(x); }), 0)  \
      << #name " (float)";                                                                                      \
  EXPECT_EQ(unlikeLanes<D2>([](D2 x) { return math::name##Of(x); }, [](double x) { return math::name(x); }), 0) \
      << #name " (double)"

TEST(Pack, GivesEachLaneTheBitsThatTheFunctionOfOneNumberGives) {
  EXPECT_LANES_LIKE_SINGLES(exp);
  EXPECT_LANES_LIKE_SINGLES(expm1);
  EXPECT_LANES_LIKE_SINGLES(log);
  EXPECT_LANES_LIKE_SINGLES(log1p);
  EXPECT_LANES_LIKE_SINGLES(tanh);
  EXPECT_LANES_LIKE_SINGLES(sigmoid);
  EXPECT_LANES_LIKE_SINGLES(softplus);
}

TEST(Pack, TakesTheSquareRootAndTheBoundsOfEachLane) {
  EXPECT_EQ(unlikeLanes<F4>([](F4 x) { return math::sqrt(x); }, [](float x) { return std::sqrt(x); }), 0);
  EXPECT_EQ(unlikeLanes<D2>([](D2 x) { return math::sqrt(x); }, [](double x) { return std::sqrt(x); }), 0);
  EXPECT_EQ(unlikeLanes<F4>([](F4 x) { return math::atMost(x, 3.0f); }, [](float x) { return x > 3.0f ? 3.0f : x; }),
            0);
  EXPECT_EQ(unlikeLanes<D2>([](D2 x) { return math::atMost(x, 3.0); }, [](double x) { return x > 3.0 ? 3.0 : x; }), 0);
  EXPECT_EQ(unlikeLanes<F4>([](F4 x) { return math::atLeast(x, 3.0f); }, [](float x) { return x < 3.0f ? 3.0f : x; }),
            0);
  EXPECT_EQ(unlikeLanes<D2>([](D2 x) { return math::atLeast(x, 3.0); }, [](double x) { return x < 3.0 ? 3.0 : x; }), 0);
}

TEST(Pack, KeepsNaNAtItsBounds) {
  const F4 x = {std::nanf(""), -1.0f, 2.0f, std::nanf("")};
  const F4 bounded = math::atMost(math::atLeast(x, 0.0f), 1.0f);
  EXPECT_TRUE(std::isnan(bounded[0]));
  EXPECT_EQ(bounded[1], 0.0f);
  EXPECT_EQ(bounded[2], 1.0f);
  EXPECT_TRUE(std::isnan(math::atMost(math::atLeast(std::nan(""), 0.0), 1.0)));
}

TEST(Pack, SelectsLaneByLane) {
  const F4 x = {1, -2, 3, -4};
  const F4 chosen = math::select<F4>(x < 0.0f, x * x, math::splat<F4>(7));
  EXPECT_EQ(chosen[0], 7);
  EXPECT_EQ(chosen[1], 4);
  EXPECT_EQ(chosen[2], 7);
  EXPECT_EQ(chosen[3], 16);
  const D2 signs = math::withSignOf(D2{5, -6}, D2{-0.0, 0.0});
  EXPECT_EQ(signs[0], -5);
  EXPECT_EQ(signs[1], 6);
}

}  // namespace
}  // namespace backprop
