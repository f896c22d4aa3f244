// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "engine/numbers/hash.hpp"
#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/landscapes.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

std::uint64_t hashOfPicture(const LandscapeView& view) { return hashOf(std::span<const float>(view.values)); }

TEST(Landscape, OfTwoParametersIsTheCostOfNetworksWithTheseValues) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto session = Session::create(randomExperiment(seed));
    Random random(seed);
    const ParameterAddress x = anyParameter(random, session->layout()), y = anotherParameter(random, *session, x);
    LandscapeRequest request = over(x, y, {-1, 2}, {-2, 1}, 4, 3);
    request.samples = {0, 3, 11};
    const LandscapeView view = session->landscape(request);
    ASSERT_EQ(view.values.size(), 12u);
    for (int row = 0; row < 3; ++row) {
      for (int column = 0; column < 4; ++column) {
        session->setParameter(x, -1 + column);
        session->setParameter(y, 1 - 1.5 * row);
        const TraceView trace = session->trace(request.samples);
        EXPECT_FLOAT_EQ(view.values[static_cast<std::size_t>(4 * row + column)],
                        static_cast<float>(trace.loss + trace.penalty));
      }
    }
  }
}

TEST(Landscape, OfALongTableAgreesWithItsTrace) {
  const auto session = Session::create(parse(R"({"data": {"samples": 2600, "trainShare": 0.5}})"));
  const LandscapeView view = session->landscape(over({1, 0, 0, false}, {1, 1, 0, false}, {-1, 1}, {-1, 1}, 2, 2));
  session->setParameter({1, 0, 0, false}, 1);
  session->setParameter({1, 1, 0, false}, -1);
  EXPECT_FLOAT_EQ(view.values[3], static_cast<float>(session->trace({}).loss));
}

TEST(Landscape, ItsBandsAreTheWholePicture) {
  const auto session = Session::create(parse("{}"));
  LandscapeRequest request = overRandom(4, {-1, 1}, {-1, 1}, 7, 9);
  const LandscapeView whole = session->landscape(request);
  std::vector<float> values;
  for (const auto& [first, count] : {std::pair{0, 4}, {4, 1}, {5, 4}}) {
    request.firstRow = first;
    request.rowCount = count;
    const LandscapeView band = session->landscape(request);
    EXPECT_EQ(band.values.size(), static_cast<std::size_t>(7 * count));
    EXPECT_EQ(band.cost, whole.cost);
    values.insert(values.end(), band.values.begin(), band.values.end());
  }
  EXPECT_EQ(values, whole.values);
}

TEST(Landscape, TheMiddleOfARandomPlaneIsThePresentCost) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto session = Session::create(randomExperiment(seed));
    const LandscapeView view = session->landscape(overRandom(seed, {-1, 1}, {-1, 1}, 3, 3));
    const TraceView trace = session->trace({});
    EXPECT_DOUBLE_EQ(view.cost, trace.loss + trace.penalty);
    EXPECT_EQ(view.values[4], static_cast<float>(view.cost));
    EXPECT_EQ(view.atX, 0);
    EXPECT_EQ(view.atY, 0);
  }
}

TEST(Landscape, ItsGradientIsTheSlopeOfThePicture) {
  constexpr double kNudge = 1e-6;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto session = Session::create(randomExperiment(seed, {Activation::Tanh, Activation::Sigmoid}));
    Random random(seed);
    const ParameterAddress x = anyParameter(random, session->layout()), y = anotherParameter(random, *session, x);
    const LandscapeView view = session->landscape(over(x, y, {-1, 1}, {-1, 1}, 2, 2));
    for (const auto& [address, slope, value] :
         {std::tuple{x, view.gradientX, view.atX}, std::tuple{y, view.gradientY, view.atY}}) {
      const SliceView slice = session->slice({address, everyRow(*session), value - kNudge, value + kNudge, 2});
      EXPECT_NEAR(slope, (slice.cost[1] - slice.cost[0]) / (2 * kNudge), 1e-5 * (1 + std::abs(slope)));
      EXPECT_EQ(value, slice.value);
    }
  }
}

TEST(Landscape, AlongARandomDirectionToo) {
  const auto session = Session::create(parse(R"({"regularization": {"kind": "l2", "rate": 0.1}})"));
  constexpr double kFar = 1e-2;  // as near as the pictures' single precision lets one look
  const LandscapeView view = session->landscape(overRandom(3, {-kFar, kFar}, {-kFar, kFar}, 3, 3));
  EXPECT_NEAR(view.gradientX, (view.values[5] - view.values[3]) / (2 * kFar), 1e-3);
  EXPECT_NEAR(view.gradientY, (view.values[1] - view.values[7]) / (2 * kFar), 1e-3);
  EXPECT_GT(std::abs(view.gradientX) + std::abs(view.gradientY), 1e-2);
}

TEST(Landscape, IsTheSameEachTimeAndChangesNothing) {
  for (const char* spec : {"{}", R"({"precision": "single"})"}) {
    const auto session = Session::create(parse(spec));
    session->step(50);
    const std::uint64_t before = session->hash();
    LandscapeRequest request = overRandom(9, {-1, 1}, {-1, 1}, 12, 12);
    request.path = 20;
    const std::uint64_t once = hashOfPicture(session->landscape(request));
    EXPECT_EQ(hashOfPicture(session->landscape(request)), once);
    const auto again = Session::create(parse(spec));
    again->step(80);
    again->seek(50);
    EXPECT_EQ(hashOfPicture(again->landscape(request)), once);
    EXPECT_EQ(session->hash(), before);
    request.axes.seed = 10;
    EXPECT_NE(hashOfPicture(session->landscape(request)), once);
  }
}

TEST(Landscape, HasTheSameBitsOnEveryMachine) {
  const auto session = Session::create(parse("{}"));
  session->step(100);
  EXPECT_EQ(hashOfPicture(session->landscape(overRandom(1, {-1, 1}, {-1, 1}, 64, 64))), 0xd05f441f7d0588d9);
  EXPECT_EQ(hashOfPicture(session->landscape(over({1, 0, 0, false}, {1, 1, 0, false}, {-1, 1}, {-1, 1}, 64, 64))),
            0x323074529e5f074a);
}

TEST(Landscape, IsFiniteHoweverFarItReaches) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2, "activation": "relu"},
    {"units": 1, "activation": "linear"}], "regularization": {"kind": "l2", "rate": 1}})"));
  const LandscapeView view = session->landscape(overRandom(1, {-1e200, 1e200}, {-1e200, 1e200}, 3, 3));
  for (const float value : view.values) EXPECT_TRUE(std::isfinite(value));
  EXPECT_EQ(view.values[0], 1e30F);
}

TEST(Landscape, NamesWhatItCannotShow) {
  const auto session = Session::create(parse("{}"));
  const auto error = [&](const LandscapeRequest& request) { return errorOf([&] { session->landscape(request); }); };
  const ParameterAddress a{0, 0, 0, false}, b{0, 0, 0, true};
  EXPECT_EQ(error(over(a, b, {1, 1}, {0, 1}, 2, 2)), "/x: must be [low, high] with low < high, got 1 and 1");
  EXPECT_EQ(error(over(a, b, {0, 1}, {2, 1}, 2, 2)), "/y: must be [low, high] with low < high, got 2 and 1");
  EXPECT_EQ(error(over(a, b, {0, 1}, {0, 1}, 1, 2)), "/width: must be between 2 and 512, got 1");
  EXPECT_EQ(error(over(a, b, {0, 1}, {0, 1}, 2, 513)), "/height: must be between 2 and 512, got 513");
  EXPECT_EQ(error(over(a, a, {0, 1}, {0, 1}, 2, 2)), "/axes/y: must be another parameter than x");
  EXPECT_EQ(error(over({0, 9, 0, false}, b, {0, 1}, {0, 1}, 2, 2)),
            "/axes/x: there is no input 9, there are 2 (0 is the first)");
  EXPECT_EQ(error(over(a, {7, 0, 0, true}, {0, 1}, {0, 1}, 2, 2)).rfind("/axes/y: there is no layer 7", 0), 0u);
  LandscapeRequest request = over(a, b, {0, 1}, {0, 1}, 2, 4);
  request.firstRow = 3;
  request.rowCount = 2;
  EXPECT_EQ(error(request), "/rows: must lie within the 4 rows, got 2 rows from 3");
  request.firstRow = 0;
  request.path = -1;
  EXPECT_EQ(error(request), "/path: must be between 0 and 10,000, got -1");
  request.path = 0;
  request.samples = {0, 999};
  EXPECT_EQ(error(request), "/samples/1: there is no training row 999, there are 250 (0 is the first)");
  request.samples.clear();
  request.axes.y.reset();
  EXPECT_EQ(error(request), "/axes/y: is missing");
}

}  // namespace
}  // namespace backprop::test
