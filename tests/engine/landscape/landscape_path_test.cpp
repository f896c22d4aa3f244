// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/landscape/plane.hpp"
#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/landscapes.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

constexpr ParameterAddress kX{0, 0, 0, false}, kY{1, 1, 0, false};

LandscapeRequest withPath(LandscapeRequest request, int path) {
  request.path = path;
  return request;
}

double parameterAt(const Session& session, const ParameterAddress& address) {
  return session.parameters()[static_cast<std::size_t>(placeOf(session.layout(), address))];
}

TEST(LandscapePath, OfTwoParametersIsTheirValuesAtTheRecordedSteps) {
  const auto session = Session::create(parse("{}"));
  session->step(40);
  const LandscapeView view = session->landscape(withPath(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2), 1000));
  ASSERT_EQ(view.pathStep.size(), 41u);
  for (std::size_t i = 0; i < view.pathStep.size(); ++i) {
    session->seek(static_cast<std::int64_t>(view.pathStep[i]));
    EXPECT_EQ(view.pathX[i], parameterAt(*session, kX));
    EXPECT_EQ(view.pathY[i], parameterAt(*session, kY));
  }
}

TEST(LandscapePath, EndsAtThePresentAndIsThinnedEvenly) {
  const auto session = Session::create(parse("{}"));
  session->step(60);
  session->seek(48);
  const LandscapeView view = session->landscape(withPath(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2), 5));
  EXPECT_EQ(view.pathStep, (std::vector<double>{0, 12, 24, 36, 48}));
  EXPECT_EQ(view.pathX.back(), view.atX);
  EXPECT_EQ(view.pathY.back(), view.atY);
  const LandscapeView last = session->landscape(withPath(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2), 1));
  EXPECT_EQ(last.pathStep, (std::vector<double>{48}));
  EXPECT_TRUE(session->landscape(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2)).pathStep.empty());
}

TEST(LandscapePath, OfRandomDirectionsEndsInTheMiddle) {
  const auto session = Session::create(parse("{}"));
  session->step(30);
  const LandscapeView view = session->landscape(withPath(overRandom(2, {-1, 1}, {-1, 1}, 2, 2), 10));
  EXPECT_EQ(view.pathX.back(), 0);
  EXPECT_EQ(view.pathY.back(), 0);
  EXPECT_NE(view.pathX.front(), 0);
}

TEST(LandscapePath, EndsAfterWhatWasDoneAtThePresentMoment) {
  const auto session = Session::create(parse("{}"));
  session->step(5);
  session->setParameter(kX, 3);
  const LandscapeView view = session->landscape(withPath(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2), 100));
  ASSERT_EQ(view.pathStep.size(), 6u);
  EXPECT_EQ(view.pathX[5], 3);
}

TEST(LandscapePath, SaysWhereTheNextStepLeads) {
  for (const char* spec : {"{}", R"({"learner": {"optimizer": {"kind": "adam"}}})", R"({"precision": "single"})",
                           R"({"learner": {"kind": "one-weight-at-a-time"}})"}) {
    const auto session = Session::create(parse(spec));
    session->step(3);
    const LandscapeView view = session->landscape(over(kX, kY, {-1, 1}, {-1, 1}, 2, 2));
    session->step(1);
    EXPECT_EQ(view.nextX, parameterAt(*session, kX));
    EXPECT_EQ(view.nextY, parameterAt(*session, kY));
  }
}

TEST(Plane, AProjectionIsTheNearestPoint) {
  const auto session = Session::create(parse("{}"));
  const std::vector<double> flat = session->parameters();
  const Vector<double> present = Eigen::Map<const Vector<double>>(flat.data(), static_cast<Index>(flat.size()));
  LandscapeAxes axes;
  axes.seed = 11;
  Plane plane(axes, session->layout(), present);
  const Vector<double> there = plane.parametersAt({0.3, -1.7});
  EXPECT_NEAR(plane.project(there).x, 0.3, 1e-12);
  EXPECT_NEAR(plane.project(there).y, -1.7, 1e-12);
  Random random(1);
  Vector<double> away = present;
  for (double& number : away) number += random.normal();
  const PlanePoint nearest = plane.project(away);
  const double distance = (plane.parametersAt(nearest) - away).norm();
  for (const auto& [x, y] : {std::pair{1e-3, 0.0}, {-1e-3, 0.0}, {0.0, 1e-3}, {0.0, -1e-3}})
    EXPECT_GT((plane.parametersAt({nearest.x + x, nearest.y + y}) - away).norm(), distance);
}

TEST(Plane, TwoDirectionsInOneLineStillHaveANearestPoint) {
  const std::vector<LayerLayout> layout = layoutOf({{1, Activation::Linear, true, true}}, 1);
  Vector<double> present(2);
  present << 2, 0;
  Plane plane({}, layout, present);
  Vector<double> there(2);
  there << 3, 5;
  const PlanePoint point = plane.project(there);
  EXPECT_NEAR(plane.parametersAt(point)[0], 3, 1e-12);
  EXPECT_EQ(Plane({}, layout, Vector<double>::Zero(2)).project(there).x, 0);
}

}  // namespace
}  // namespace backprop::test
