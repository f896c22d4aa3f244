// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

struct Refused {
  const char* learner;
  const char* error;
};

constexpr Refused kRefused[] = {
    {R"({"kind": "random-nudge", "search": 3})", "/learner/search: must be an object, got 3"},
    {R"({"kind": "random-nudge", "search": {"scales": 1}})",
     "/learner/search: unknown key \"scales\", did you mean \"scale\"?"},
    {R"({"kind": "random-nudge", "search": {"scale": 0}})",
     "/learner/search/scale: must be greater than 0 and at most 1,000,000, got 0"},
    {R"({"kind": "random-nudge", "search": {"scale": 1000001}})",
     "/learner/search/scale: must be greater than 0 and at most 1,000,000, got 1,000,001"},
    {R"({"kind": "random-nudge", "search": {"scale": "0.1"}})", "/learner/search/scale: must be a number, got \"0.1\""},
    {R"({"kind": "one-weight-at-a-time", "search": {"step": -0.1}})",
     "/learner/search/step: must be greater than 0 and at most 1,000,000, got -0.1"},
    {R"({"kind": "weight-combinations", "search": {"low": 1}})",
     "/learner/search/low: must be below the high end (1), got 1"},
    {R"({"kind": "weight-combinations", "search": {"low": 3, "high": 2}})",
     "/learner/search/low: must be below the high end (2), got 3"},
    {R"({"kind": "weight-combinations", "search": {"low": -2e6}})",
     "/learner/search/low: must be between -1,000,000 and 1,000,000, got -2,000,000"},
    {R"({"kind": "weight-combinations", "search": {"high": 1e300}})",
     "/learner/search/high: must be between -1,000,000 and 1,000,000, got 1e+300"},
    {R"({"kind": "weight-combinations", "search": {"values": 1}})",
     "/learner/search/values: must be between 2 and 1,000,000, got 1"},
    {R"({"kind": "weight-combinations", "search": {"values": 2.5}})",
     "/learner/search/values: must be a whole number, got 2.5"},
    {R"({"kind": "weight-combinations", "search": {"values": 1000001}})",
     "/learner/search/values: must be between 2 and 1,000,000, got 1,000,001"},
};

TEST(SearchSpec, IsRefusedWithItsExactPlaceAndReason) {
  for (const Refused& bad : kRefused)
    EXPECT_EQ(errorOf([&] { parse(std::string(R"({"learner": )") + bad.learner + "}"); }), bad.error) << bad.learner;
}

TEST(SearchSpec, OfAnotherKindIsCheckedAndThenIgnored) {
  EXPECT_EQ(errorOf([] { parse(R"({"learner": {"search": {"scale": -1}}})"); }),
            "/learner/search/scale: must be greater than 0 and at most 1,000,000, got -1");
  const SearchSpec search = parse(R"({"learner": {"kind": "random-nudge", "search": {"scale": 0.5, "step": 7,
    "low": 3, "high": -3, "values": 4}}})")
                                .learner.search;
  SearchSpec expected;
  expected.scale = 0.5;
  EXPECT_EQ(search, expected);
}

TEST(SearchSpec, IsWrittenOnlyForLearnersThatSearchWithOnlyTheirKeys) {
  const auto written = [](const std::string& kind) {
    const auto learner = toJson(writeSpec(parse(R"({"learner": {"kind": ")" + kind + R"("}})")))["learner"];
    return learner.contains("search") ? learner["search"].dump() : "nothing";
  };
  EXPECT_EQ(written("backpropagation"), "nothing");
  EXPECT_EQ(written("finite-differences"), "nothing");
  EXPECT_EQ(written("forward-mode"), "nothing");
  EXPECT_EQ(written("random-nudge"), R"({"scale":0.1})");
  EXPECT_EQ(written("one-weight-at-a-time"), R"({"step":0.1})");
  EXPECT_EQ(written("weight-combinations"), R"({"low":-1.0,"high":1.0,"values":9.0})");
}

TEST(SearchSpec, ReadsWhatItWrites) {
  for (const char* learner :
       {R"({"kind": "random-nudge", "batchSize": 3, "search": {"scale": 1e-9}})",
        R"({"kind": "one-weight-at-a-time", "search": {"step": 1000000}})",
        R"({"kind": "weight-combinations", "search": {"low": -0.1, "high": 0.7, "values": 1000000}})",
        R"({"kind": "forward-mode", "optimizer": {"kind": "adam"}})", R"({"kind": "finite-differences"})"}) {
    const Spec spec = parse(std::string(R"({"learner": )") + learner + "}");
    EXPECT_EQ(parseSpec(writeSpec(spec)), spec) << learner;
  }
}

TEST(SearchSpec, ChangesWhileTheNetworkRuns) {
  const Spec spec = parse(R"({"learner": {"kind": "weight-combinations", "search": {"low": -2, "high": 2}}})");
  Spec expected = spec;
  expected.learner.search.values = 5;
  EXPECT_EQ(changed(spec, json(R"({"learner": {"search": {"values": 5}}})")), expected);
  EXPECT_EQ(errorOf([&] { changed(spec, json(R"({"learner": {"search": {"low": 2}}})")); }),
            "/learner/search/low: must be below the high end (2), got 2");
  EXPECT_EQ(errorOf([&] { changed(spec, json(R"({"learner": {"kind": "random-nudge"}})")); }),
            "/learner/kind: cannot change while the network runs; it is \"weight-combinations\"");
}

TEST(SearchSpec, AcceptsMoreCombinationsThanCouldBeCounted) {
  EXPECT_EQ(errorOf([] {
              parse(R"({"layers": [{"units": 100}, {"units": 1}],
                "learner": {"kind": "weight-combinations", "search": {"values": 1000000}}})");
            }),
            "no error");
}

TEST(Plan, OfASlowWayToTheGradientCountsItsBlocks) {
  const auto bytes = [](const char* kind) {
    return planFor(parse(R"({"layers": [{"units": 1024}, {}], "learner": {"kind": ")" + std::string(kind) + R"("}})"))
        .bytes;
  };
  constexpr std::int64_t kParameters = 3 * 1024 + 1025;
  EXPECT_EQ(bytes("finite-differences") - bytes("backpropagation"), 3 * 8 * kParameters);
  EXPECT_EQ(bytes("forward-mode"), bytes("finite-differences"));
  EXPECT_EQ(bytes("random-nudge"), bytes("backpropagation"));
}

TEST(Plan, OfCombinationsCountsATileOfTheWholeTrainingSet) {
  const auto bytes = [](const std::string& learner) {
    return planFor(parse(R"({"data": {"samples": 1000}, "learner": )" + learner + "}")).bytes;
  };
  EXPECT_EQ(bytes(R"({"kind": "weight-combinations", "batchSize": 1})"), bytes(R"({"batchSize": 100000})"));
}

}  // namespace
}  // namespace backprop::test
