// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/moments.hpp"

namespace backprop::test {
namespace {

constexpr const char* kRecordedSpec = R"({"data": {"samples": 60}, "learner": {"batchSize": 7},
                                  "layers": [{"units": 3}, {"units": 1, "activation": "leaky-relu"}]})";

/// Interventions that change what a moment is scored with.
std::vector<Intervention> recordedCourse() {
  return {setting(21, R"({"learner": {"batchSize": 11, "optimizer": {"learningRate": 0.1}}})"),
          weight(70, {0, 1, 2, false}, 0.5), setting(101, R"({"regularization": {"kind": "l2", "rate": 0.02}})"),
          setting(130, R"({"loss": "hinge"})"), setting(201, R"({"learner": {"clipNorm": 0.01}})")};
}

/// The norms of each layer's part of session.gradient().
std::vector<double> gradientNorms(const Session& session) {
  const std::vector<double> gradient = session.gradient();
  std::vector<double> norms;
  for (const LayerLayout& layer : session.layout()) {
    double sum = 0;
    for (Index i = 0; i < layer.weightCount() + layer.biasCount(); ++i) {
      const double value = gradient[static_cast<std::size_t>(layer.weights + i)];
      sum += value * value;
    }
    norms.push_back(std::sqrt(sum));
  }
  return norms;
}

/// What stepping and reporting says at every step as it is reached.
struct Reached {
  explicit Reached(std::string_view spec, const std::vector<Intervention>& course, std::int64_t steps)
      : session(Session::create(parse(spec))) {
    auto next = course.begin();
    for (std::int64_t step = 0; step <= steps; ++step) {
      reports.push_back(session->report());
      norms.push_back(gradientNorms(*session));
      for (; next != course.end() && next->step == step; ++next) intervene(*session, *next);
      if (step < steps) session->step(1);
    }
  }
  std::unique_ptr<Session> session;
  std::vector<Report> reports;
  std::vector<std::vector<double>> norms;
};

void expectSame(const RecordedView& view, const Reached& run) {
  ASSERT_EQ(view.gradientNorms.size(), 2U);
  for (std::size_t i = 0; i < view.step.size(); ++i) {
    const auto step = static_cast<std::size_t>(view.step[i]);
    EXPECT_EQ(view.trainLoss[i], run.reports[step].trainLoss) << "step " << step;
    EXPECT_EQ(view.testLoss[i], *run.reports[step].testLoss) << "step " << step;
    for (std::size_t layer = 0; layer < 2; ++layer)
      EXPECT_DOUBLE_EQ(view.gradientNorms[layer][i], run.norms[step][layer]) << "step " << step;
  }
}

TEST(Recorded, SaysWhatSteppingAndReportingSays) {
  const Reached run(kRecordedSpec, recordedCourse(), 300);
  const RecordedView view = run.session->recorded(1000, true);
  EXPECT_GE(view.step.size(), 100U);
  EXPECT_EQ(view.step.front(), 0);
  EXPECT_EQ(view.step.back(), 300);
  expectSame(view, run);
}

TEST(Recorded, IsTheSameWhereverTheRunIsAndDoesNotMoveIt) {
  const Reached run(kRecordedSpec, recordedCourse(), 300);
  for (const std::int64_t step : {300, 150, 0, 21, 299}) {
    run.session->seek(step);
    const std::string seen = seenOf(*run.session);
    const RecordedView view = run.session->recorded(1000, true);
    EXPECT_EQ(view.step.back(), 300) << "from step " << step;
    expectSame(view, run);
    EXPECT_EQ(seenOf(*run.session), seen);
  }
  run.session->seek(300);
  EXPECT_EQ(run.session->report().trainLoss, run.reports[300].trainLoss);
}

TEST(Recorded, SpreadsThePointsEvenlyFromTheFirstMomentToTheLast) {
  const auto session = Session::create(parse("{}"));
  session->step(1000);
  const RecordedView view = session->recorded(11, false);
  ASSERT_EQ(view.step.size(), 11U);
  for (std::size_t i = 0; i < 11; ++i) EXPECT_NEAR(view.step[i], 100.0 * static_cast<double>(i), 16) << i;
  EXPECT_EQ(view.step.front(), 0);
  EXPECT_EQ(view.step.back(), 1000);
  EXPECT_TRUE(view.gradientNorms.empty());
  EXPECT_EQ(session->recorded(2, false).step, (std::vector<double>{0, 1000}));
  EXPECT_EQ(session->recorded(1, false).step, (std::vector<double>{1000}));
}

TEST(Recorded, OfARunThatHasNotBegunIsItsStart) {
  const auto session = Session::create(parse(R"({"data": {"trainShare": 1}})"));
  const RecordedView view = session->recorded(100, true);
  EXPECT_EQ(view.step, (std::vector<double>{0}));
  EXPECT_EQ(view.trainLoss, (std::vector<double>{session->report().trainLoss}));
  EXPECT_TRUE(view.testLoss.empty());
  session->setParameter({0, 0, 0, false}, 0.5);
  EXPECT_EQ(session->recorded(100, false).trainLoss, (std::vector<double>{session->report().trainLoss}));
}

TEST(Recorded, EndsWhereAnInterventionInThePastCutTheRun) {
  const auto session = Session::create(parse("{}"));
  session->step(500);
  session->seek(200);
  EXPECT_EQ(session->recorded(100, false).step.back(), 500);
  session->setParameter({0, 0, 0, false}, 0.5);
  const RecordedView view = session->recorded(100, false);
  EXPECT_EQ(view.step.back(), 200);
  EXPECT_EQ(view.trainLoss.back(), session->report().trainLoss);
}

TEST(Recorded, RefusesANumberOfPointsThatIsNone) {
  const auto session = Session::create(parse("{}"));
  EXPECT_EQ(errorOf([&] { session->recorded(0, false); }), "/points: must be between 1 and 100,000, got 0");
  EXPECT_EQ(errorOf([&] { session->recorded(100'001, true); }), "/points: must be between 1 and 100,000, got 100001");
}

}  // namespace
}  // namespace backprop::test
