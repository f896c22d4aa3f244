// SPDX-License-Identifier: MIT
#include "engine/spec/text.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

TEST(FormatCount, GroupsWholeNumbersFromTenThousandOn) {
  EXPECT_EQ(formatCount(0), "0");
  EXPECT_EQ(formatCount(1024), "1024");
  EXPECT_EQ(formatCount(9999), "9999");
  EXPECT_EQ(formatCount(10'000), "10,000");
  EXPECT_EQ(formatCount(-10'000), "-10,000");
  EXPECT_EQ(formatCount(-1234), "-1234");
  EXPECT_EQ(formatCount(100'000), "100,000");
  EXPECT_EQ(formatCount(12'345'678), "12,345,678");
  EXPECT_EQ(formatCount(9'007'199'254'740'991), "9,007,199,254,740,991");
}

TEST(FormatNumber, WritesNumbersAsALearnerWould) {
  EXPECT_EQ(formatNumber(0.5), "0.5");
  EXPECT_EQ(formatNumber(-3), "-3");
  EXPECT_EQ(formatNumber(0.1), "0.1");
  EXPECT_EQ(formatNumber(1e300), "1e+300");
  EXPECT_EQ(formatNumber(1.0000001), "1.0000001");
}

TEST(FormatNumber, RoundsToTwelveDigits) {
  EXPECT_EQ(formatNumber(1.0 / 3), "0.333333333333");
  EXPECT_EQ(formatNumber(-200.0 / 3), "-66.6666666667");
  EXPECT_EQ(formatNumber(0.1 + 0.2), "0.3");
  EXPECT_EQ(formatNumber(9.9999999999999), "10");
  EXPECT_EQ(formatNumber(99999.99999999999), "100000");
  EXPECT_EQ(formatNumber(123456.5), "123456.5");
}

TEST(FormatNumber, WritesTheVerySmallAndTheVeryLargeWithAnExponent) {
  EXPECT_EQ(formatNumber(0.00001), "0.00001");
  EXPECT_EQ(formatNumber(0.000001), "1e-6");
  EXPECT_EQ(formatNumber(-2.5e-10), "-2.5e-10");
  EXPECT_EQ(formatNumber(1e-300), "1e-300");
  EXPECT_EQ(formatNumber(std::numeric_limits<double>::denorm_min()), "4.94065645841e-324");
  EXPECT_EQ(formatNumber(std::numeric_limits<double>::max()), "1.79769313486e+308");
}

TEST(FormatNumber, WritesWhatIsNotFiniteAsJavaScriptDoes) {
  EXPECT_EQ(formatNumber(std::numeric_limits<double>::quiet_NaN()), "NaN");
  EXPECT_EQ(formatNumber(std::numeric_limits<double>::infinity()), "Infinity");
  EXPECT_EQ(formatNumber(-std::numeric_limits<double>::infinity()), "-Infinity");
}

TEST(InQuotes, KeepsFortyCharactersAndCutsTheRest) {
  EXPECT_EQ(inQuotes(std::string(40, 'a')), "\"" + std::string(40, 'a') + "\"");
  EXPECT_EQ(inQuotes(std::string(41, 'a')), "\"" + std::string(40, 'a') + "…\"");
}

TEST(InQuotes, CutsBetweenCharactersNotBetweenBytes) {
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "ü";
  EXPECT_EQ(inQuotes(forty), "\"" + forty + "\"");
  EXPECT_EQ(inQuotes(forty + "ü"), "\"" + forty + "…\"");
}

TEST(InQuotes, ShowsControlCharactersAsSpaces) { EXPECT_EQ(inQuotes("a\nb\x7F"), "\"a b \""); }

TEST(Describe, NamesEveryKindOfValue) {
  EXPECT_EQ(describe(test::json("null")), "null");
  EXPECT_EQ(describe(test::json("true")), "true");
  EXPECT_EQ(describe(test::json("0.25")), "0.25");
  EXPECT_EQ(describe(test::json("\"5\"")), "\"5\"");
  EXPECT_EQ(describe(test::json("[]")), "an empty list");
  EXPECT_EQ(describe(test::json("[1, 2]")), "a list of 2");
  EXPECT_EQ(describe(test::json("[1, \"a\", 2]")), "a list of 3");
  EXPECT_EQ(describe(test::json("{}")), "an object");
}

}  // namespace
}  // namespace backprop
