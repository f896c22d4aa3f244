// SPDX-License-Identifier: MIT
#include "engine/numbers/random.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace backprop {
namespace {

/// The first line of pcg32-demo: https://www.pcg-random.org, pcg-c-basic.
TEST(Random, GivesThePublishedNumbersOfPcg32) {
  Random random(42, 54);
  for (const std::uint32_t published : {0xa15c02b7u, 0x7b47f409u, 0xba1d3330u, 0x83d2f293u, 0xbfa4784bu, 0xcbed606eu}) {
    EXPECT_EQ(random.next(), published);
  }
}

TEST(Random, RepeatsForTheSameSeedAndStreamOnly) {
  Random a(7, 3), same(7, 3), otherSeed(8, 3), otherStream(7, 4);
  int equalToSeed = 0, equalToStream = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::uint32_t number = a.next();
    EXPECT_EQ(number, same.next());
    equalToSeed += number == otherSeed.next() ? 1 : 0;
    equalToStream += number == otherStream.next() ? 1 : 0;
  }
  EXPECT_LE(equalToSeed, 1);
  EXPECT_LE(equalToStream, 1);
}

TEST(Random, UniformFillsTheUnitIntervalEvenly) {
  Random random(1);
  constexpr int kCount = 100000;
  std::vector<int> histogram(10);
  double sum = 0, squares = 0;
  for (int i = 0; i < kCount; ++i) {
    const double u = random.uniform();
    ASSERT_GE(u, 0);
    ASSERT_LT(u, 1);
    ++histogram[static_cast<std::size_t>(u * 10)];
    sum += u;
    squares += u * u;
  }
  const double mean = sum / kCount;
  EXPECT_NEAR(mean, 0.5, 0.004);
  EXPECT_NEAR(squares / kCount - mean * mean, 1.0 / 12, 0.002);
  for (const int count : histogram) EXPECT_NEAR(count, kCount / 10, 400);
}

TEST(Random, UniformUsesAllFiftyThreeBits) {
  Random random(3);
  int odd = 0;
  for (int i = 0; i < 1000; ++i) odd += static_cast<int>(std::fmod(random.uniform() * 0x1p53, 2));
  EXPECT_NEAR(odd, 500, 60);
}

TEST(Random, UniformBetweenBoundsLeavesTheUpperOneOut) {
  Random random(4);
  for (int i = 0; i < 10000; ++i) {
    const double x = random.uniform(-2, 3);
    ASSERT_GE(x, -2);
    ASSERT_LT(x, 3);
    ASSERT_EQ(random.uniform(1, std::nextafter(1.0, 2.0)), 1.0);
  }
  EXPECT_EQ(random.uniform(5, 5), 5);
}

TEST(Random, NormalHasTheMomentsOfTheBell) {
  Random random(11, streams::kNoise);
  constexpr int kCount = 100000;
  double sum = 0, squares = 0, cubes = 0, fourths = 0;
  int beyondTwo = 0;
  for (int i = 0; i < kCount; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
    cubes += x * x * x;
    fourths += x * x * x * x;
    beyondTwo += std::fabs(x) > 2 ? 1 : 0;
  }
  EXPECT_NEAR(sum / kCount, 0, 0.015);
  EXPECT_NEAR(squares / kCount, 1, 0.02);
  EXPECT_NEAR(cubes / kCount, 0, 0.04);
  EXPECT_NEAR(fourths / kCount, 3, 0.12);
  EXPECT_NEAR(beyondTwo, 0.0455 * kCount, 250);
}

TEST(Random, NormalIsShiftedAndScaled) {
  Random plain(9), moved(9);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(moved.normal(10, 2), 10 + 2 * plain.normal());
}

TEST(Random, BelowIsUniformAndInRange) {
  Random random(6);
  std::vector<int> histogram(7);
  for (int i = 0; i < 70000; ++i) ++histogram.at(random.below(7));
  for (const int count : histogram) EXPECT_NEAR(count, 10000, 400);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, BelowHasNoModuloBias) {
  Random random(6);
  constexpr std::uint32_t kBound = 3u << 30;  // a plain modulo would give the lowest third twice as often
  int lowest = 0;
  for (int i = 0; i < 30000; ++i) lowest += random.below(kBound) < kBound / 3 ? 1 : 0;
  EXPECT_NEAR(lowest, 10000, 300);
}

TEST(Random, PermutationHoldsEveryNumberOnce) {
  std::vector<int> order = Random(5).permutation(1000);
  EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
  std::sort(order.begin(), order.end());
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
  EXPECT_TRUE(Random(5).permutation(0).empty());
  EXPECT_EQ(Random(5).permutation(1), std::vector<int>{0});
}

TEST(Random, PermutationsOfThreeAreEquallyOften) {
  Random random(13);
  int counts[6] = {};
  for (int i = 0; i < 12000; ++i) {
    const std::vector<int> order = random.permutation(3);
    ++counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)];
  }
  for (const int count : counts) EXPECT_NEAR(count, 2000, 170);
}

TEST(Scattered, IsTheOutputOfSplitMix64) {
  EXPECT_EQ(scattered(0), 0xe220a8397b1dcdafULL);
  EXPECT_EQ(scattered(0x9e3779b97f4a7c15ULL), 0x6e789e6aa1b965f4ULL);
}

/// How many of a thousand pairs begin with the same number.
template <class Start>
int beginnersAlike(Start start) {
  int alike = 0;
  for (std::uint64_t i = 1; i <= 1000; ++i) alike += start(1, i).next() == start(3, i - 1).next() ? 1 : 0;
  return alike;
}

TEST(Scattered, SeedsHaveNothingInCommonWhereNeighbouringStreamsBeginAlike) {
  EXPECT_GT(beginnersAlike([](std::uint64_t seed, std::uint64_t i) { return Random(seed, i); }), 900);
  EXPECT_EQ(beginnersAlike([](std::uint64_t seed, std::uint64_t i) { return Random(scattered(seed + scattered(i))); }),
            0);
}

TEST(Random, EpochStreamsGiveDifferentShuffles) {
  std::set<std::vector<int>> seen;
  for (std::uint64_t epoch = 0; epoch < 200; ++epoch) {
    seen.insert(Random(42, streams::kEpoch + epoch).permutation(20));
  }
  EXPECT_EQ(seen.size(), 200u);
}

}  // namespace
}  // namespace backprop
