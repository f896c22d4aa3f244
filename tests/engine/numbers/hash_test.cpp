// SPDX-License-Identifier: MIT
#include "engine/numbers/hash.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/format.hpp"

namespace backprop {
namespace {

std::uint64_t hashOfDoubles(const std::vector<double>& numbers) { return hashOf(std::span<const double>(numbers)); }
std::uint64_t hashOfFloats(const std::vector<float>& numbers) { return hashOf(std::span<const float>(numbers)); }

TEST(Hash, OfNothingIsTheOffsetBasis) {
  EXPECT_EQ(hashOfDoubles({}), 0xcbf29ce484222325u);
  EXPECT_EQ(hashOfFloats({}), 0xcbf29ce484222325u);
}

/// "foob" of the test vectors of draft-eastlake-fnv, its four bytes read as one float.
TEST(Hash, GivesThePublishedValueOfFnv1a) {
  EXPECT_EQ(hashOfFloats({math::fromBits<float>(0x626f6f66u)}), 0xdd120e790c2512afu);
}

TEST(Hash, OfNumbersIsThatOfTheirLittleEndianBytes) {
  EXPECT_EQ(hashOfDoubles({0.0, 1.0, -2.5}), 0x7fd4393e70be363cu);
  EXPECT_EQ(hashOfFloats({1.5f, -0.25f}), 0xe594cb32b2a3c302u);
}

TEST(Hash, TellsZerosApartButNotNaNs) {
  EXPECT_EQ(hashOfDoubles({0.0}), 0xa8c7f832281a39c5u);
  EXPECT_EQ(hashOfDoubles({-0.0}), 0xa8c7783228196045u);
  const double negative = math::fromBits<double>(std::uint64_t{0xfff8000000000000});
  const double payload = math::fromBits<double>(std::uint64_t{0x7ff8000000000123});
  EXPECT_EQ(hashOfDoubles({negative}), 0xaa96293229a2e940u);
  EXPECT_EQ(hashOfDoubles({payload}), hashOfDoubles({std::nan("")}));
  EXPECT_EQ(hashOfFloats({math::fromBits<float>(0xffc00001u)}), hashOfFloats({std::nanf("")}));
}

TEST(Hash, DependsOnTheOrderAndTheLastBit) {
  EXPECT_NE(hashOfDoubles({1, 2}), hashOfDoubles({2, 1}));
  EXPECT_NE(hashOfDoubles({1}), hashOfDoubles({std::nextafter(1.0, 2.0)}));
}

}  // namespace
}  // namespace backprop
