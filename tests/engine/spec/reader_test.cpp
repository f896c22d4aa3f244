// SPDX-License-Identifier: MIT
#include "engine/spec/reader.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::errorOf;

TEST(Interval, SaysWhatItAllows) {
  EXPECT_EQ(kUnit.text(), "between 0 and 1");
  EXPECT_EQ(kBelowOne.text(), "at least 0 and less than 1");
  EXPECT_EQ(kPositive.text(), "greater than 0");
  EXPECT_EQ(kNotNegative.text(), "at least 0");
  EXPECT_EQ((Interval{.low = 0, .high = 1, .openLow = true}).text(), "greater than 0 and at most 1");
  EXPECT_EQ((Interval{.high = 5}).text(), "at most 5");
}

TEST(Interval, ContainsItsClosedEndsOnly) {
  EXPECT_TRUE(kUnit.contains(0));
  EXPECT_TRUE(kUnit.contains(1));
  EXPECT_FALSE(kUnit.contains(1.0000001));
  EXPECT_FALSE(kBelowOne.contains(1));
  EXPECT_FALSE(kPositive.contains(0));
  EXPECT_TRUE(kPositive.contains(std::numeric_limits<double>::denorm_min()));
}

TEST(ReadInteger, RefusesFractionsAndWhatDoesNotFit) {
  EXPECT_EQ(readInteger(Value{3.0}, "/n", 1, 5), 3);
  EXPECT_EQ(readInteger(Value{9007199254740991.0}, "/n", 0, 9007199254740991), 9007199254740991);
  EXPECT_EQ(errorOf([] { readInteger(Value{1.5}, "/n", 1, 5); }), "/n: must be a whole number, got 1.5");
  EXPECT_EQ(errorOf([] { readInteger(Value{1e300}, "/n", 1, 5); }), "/n: must be between 1 and 5, got 1e+300");
  EXPECT_EQ(errorOf([] { readInteger(Value{9007199254740992.0}, "/n", 0, 9007199254740991); }),
            "/n: must be between 0 and 9,007,199,254,740,991, got 9.00719925474e+15");
}

TEST(ReadNumber, RefusesWhatIsNotFinite) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(errorOf([&] { readNumber(Value{infinity}, "/n"); }), "/n: must be a finite number, got Infinity");
  EXPECT_EQ(errorOf([] { readNumber(Value{std::nan("")}, "/n"); }), "/n: must be a finite number, got NaN");
}

TEST(ObjectReader, RefusesWhatIsNoObject) {
  EXPECT_EQ(errorOf([] { ObjectReader(test::json("[1]"), "/o", {"a"}); }), "/o: must be an object, got a list of 1");
}

TEST(ObjectReader, RefusesAKeyThatComesTwice) {
  const Value twice{Value::Object{{"a", Value{1.0}}, {"b", Value{1.0}}, {"a", Value{2.0}}}};
  EXPECT_EQ(errorOf([&] { ObjectReader(twice, "/o", {"a", "b"}); }), "/o: key \"a\" comes twice");
}

TEST(ObjectReader, NamesTheNearestKnownKey) {
  const Value value = test::json(R"({"learningrate": 1})");
  EXPECT_EQ(errorOf([&] {
              ObjectReader(value, "/o", {"kind", "learningRate"});
            }),
            "/o: unknown key \"learningrate\", did you mean \"learningRate\"?");
  EXPECT_EQ(errorOf([&] {
              ObjectReader(value, "", {"kind", "seed"});
            }),
            "/: unknown key \"learningrate\"; known are \"kind\", \"seed\"");
}

TEST(ObjectReader, ReturnsTheFallbackForAnAbsentKeyOnly) {
  const Value value = test::json(R"({"a": 2, "c": null})");
  const ObjectReader reader(value, "/o", {"a", "b", "c"});
  EXPECT_EQ(reader.number("a", 7), 2);
  EXPECT_EQ(reader.number("b", 7), 7);
  EXPECT_EQ(errorOf([&] { reader.number("c", 7); }), "/o/c: must be a number, got null");
  EXPECT_EQ(reader.numberOrNull("a", 7, kPositive), 2);
  EXPECT_EQ(reader.numberOrNull("b", 7, kPositive), 7);
  EXPECT_EQ(reader.numberOrNull("c", 7, kPositive), std::nullopt);
  EXPECT_EQ(reader.integerOrNull("c", 7, 1, 9), std::nullopt);
}

}  // namespace
}  // namespace backprop
