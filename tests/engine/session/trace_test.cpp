// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

constexpr const char* kTraceSpec = R"({"data": {"samples": 1400}, "layers": [{"units": 3, "activation": "gelu"},
  {"units": 1, "activation": "tanh"}], "learner": {"batchSize": 12, "clipNorm": 0.05,
  "optimizer": {"kind": "adam"}, "schedule": {"kind": "cosine", "period": 50}},
  "regularization": {"kind": "l2", "rate": 0.1}})";

/// The flat vector of the updates or gradients of a trace.
std::vector<double> flat(const TraceView& trace, Matrix<double> LayerView::*weights,
                         Matrix<double> LayerView::*biases) {
  std::vector<double> all;
  for (const LayerView& layer : trace.layers) {
    const Matrix<double>&w = layer.*weights, &b = layer.*biases;
    all.insert(all.end(), w.data(), w.data() + w.size());
    all.insert(all.end(), b.data(), b.data() + b.size());
  }
  return all;
}

TEST(TraceOfTheNextBatch, AnnouncesTheVeryUpdateThatTheStepMakes) {
  for (const char* precision : {"double", "single"}) {
    Spec spec = parse(kTraceSpec);
    spec.precision = std::string(precision) == "double" ? Precision::Double : Precision::Single;
    const auto session = Session::create(spec);
    for (int step = 0; step < 60; ++step) {
      const std::vector<double> update =
          flat(session->trace(session->nextBatch()), &LayerView::weightUpdate, &LayerView::biasUpdate);
      std::vector<double> expected = session->parameters();
      for (std::size_t i = 0; i < expected.size(); ++i)
        expected[i] = spec.precision == Precision::Double
                          ? expected[i] + update[i]
                          : static_cast<float>(static_cast<float>(expected[i]) + static_cast<float>(update[i]));
      session->step(1);
      ASSERT_EQ(session->parameters(), expected) << "step " << step;
    }
  }
}

TEST(Trace, ChangesNothing) {
  const auto session = Session::create(parse(kTraceSpec));
  session->step(5);
  const std::uint64_t hash = session->hash();
  const Report before = session->report();
  session->trace({});
  session->trace(std::vector<int>{1, 2});
  EXPECT_EQ(session->hash(), hash);
  EXPECT_EQ(session->report().effort.forwardPasses, before.effort.forwardPasses);
}

TEST(Trace, OfAllSamplesHasTheLossOfTheReport) {
  const auto session = Session::create(parse(kTraceSpec));
  session->step(5);
  const TraceView trace = session->trace({});
  EXPECT_EQ(trace.samples.size(), 700u);
  EXPECT_NEAR(trace.loss, session->report().trainLoss, 1e-14);
  EXPECT_EQ(trace.penalty, session->report().penalty);
  EXPECT_EQ(trace.features.rows(), 700);
  EXPECT_EQ(trace.layers[0].z.rows(), 700);
}

TEST(Trace, GivesThePenaltysPartOfTheGradientApart) {
  const auto session = Session::create(parse(kTraceSpec));
  const TraceView with = session->trace({});
  for (std::size_t l = 0; l < 2; ++l)
    for (Index i = 0; i < with.layers[l].weightPenaltyGradient.rows(); ++i)
      for (Index k = 0; k < with.layers[l].weightPenaltyGradient.cols(); ++k)
        EXPECT_DOUBLE_EQ(
            with.layers[l].weightPenaltyGradient(i, k),
            0.1 * session->layerParameters()[l].weights[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)]);
  session->intervene(json(R"({"regularization": {"kind": "none"}})"));
  const TraceView without = session->trace({});
  for (std::size_t l = 0; l < 2; ++l)
    EXPECT_TRUE(with.layers[l].weightGradient.isApprox(
        without.layers[l].weightGradient + with.layers[l].weightPenaltyGradient, 1e-14));
}

TEST(Trace, ShowsTheArithmeticOfEachWeight) {
  const auto session = Session::create(parse(kTraceSpec));
  const std::vector<int> sample = {17};
  const TraceView trace = session->trace(sample);
  EXPECT_EQ(trace.samples, sample);
  const LayerView &hidden = trace.layers[0], &output = trace.layers[1];
  for (Index unit = 0; unit < 3; ++unit) {
    const double w = session->layerParameters()[1].weights[static_cast<std::size_t>(unit)][0];
    EXPECT_EQ(hidden.dCda(0, unit), output.delta(0, 0) * w);
    EXPECT_EQ(hidden.delta(0, unit), hidden.dCda(0, unit) * hidden.dadz(0, unit));
    EXPECT_EQ(output.weightGradient(unit, 0),
              hidden.a(0, unit) * output.delta(0, 0) + output.weightPenaltyGradient(unit, 0));
  }
  EXPECT_EQ(output.biasGradient(0, 0), output.delta(0, 0));
}

TEST(Trace, NamesARowThatIsNotThere) {
  const auto session = Session::create(parse(kTraceSpec));
  EXPECT_EQ(errorOf([&] {
              session->trace(std::vector<int>{3, 700});
            }),
            "/samples/1: there is no training row 700, there are 700 (0 is the first)");
  EXPECT_EQ(errorOf([&] { session->trace(std::vector<int>{-1}); }),
            "/samples/0: there is no training row -1, there are 700 (0 is the first)");
}

TEST(Trace, RefusesMoreNumbersThanCanBeHandedOut) {
  const auto session =
      Session::create(parse(R"({"data": {"samples": 20000}, "layers": [{"units": 1024}, {"units": 1}]})"));
  EXPECT_NE(errorOf([&] { session->trace({}); }).find("/samples: a trace of 10000 samples"), std::string::npos);
  EXPECT_EQ(session->trace(std::vector<int>{5}).layers[0].z.cols(), 1024);
}

TEST(Trace, IsFiniteWhereAUnitIsSaturatedBeyondTheRange) {
  const auto session = Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"],
    "layers": [{"units": 1, "activation": "tanh"}, {"units": 1, "activation": "linear"}]})"));
  session->setParameter({0, 0, 0, false}, 1.7e308);
  const TraceView trace = session->trace({});
  for (const LayerView& layer : trace.layers)
    for (const Matrix<double>* matrix : {&layer.z, &layer.a, &layer.dadz, &layer.dCda, &layer.delta,
                                         &layer.weightGradient, &layer.biasGradient, &layer.weightUpdate})
      for (Index i = 0; i < matrix->size(); ++i) EXPECT_TRUE(std::isfinite(matrix->data()[i]));
}

}  // namespace
}  // namespace backprop::test
