// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {
namespace {

std::unique_ptr<Session> open(std::string_view spec = "{}") { return Session::create(parse(spec)); }

constexpr ParameterAddress kWeight{0, 1, 2, false};

TEST(Intervention, WithAnotherRateChangesTheVeryNextStep) {
  const auto changed = open(), plain = open();
  changed->step(10);
  plain->step(10);
  changed->intervene(json(R"({"learner": {"optimizer": {"learningRate": 3}}})"));
  EXPECT_EQ(changed->hash(), plain->hash());
  EXPECT_EQ(changed->report().learningRate, 3);
  EXPECT_EQ(changed->spec().learner.optimizer.learningRate, 3);
  EXPECT_EQ(changed->initialSpec().learner.optimizer.learningRate, 0.03);
  changed->step(1);
  plain->step(1);
  EXPECT_NE(changed->hash(), plain->hash());
}

TEST(Intervention, WithAWeightPutsItIntoTheFlatVector) {
  const auto session = open();
  session->setParameter(kWeight, 0.125);
  EXPECT_EQ(session->layerParameters()[0].weights[1][2], 0.125);
  session->setParameter({0, 0, 3, true}, -0.5);
  EXPECT_EQ(session->layerParameters()[0].biases[3], -0.5);
}

TEST(Intervention, IsRecordedWithItsStep) {
  const auto session = open();
  session->step(3);
  session->setParameter(kWeight, 0.125);
  session->step(4);
  session->intervene(json(R"({"regularization": {"kind": "l2", "rate": 0.01}})"));
  const std::vector<Intervention>& list = session->interventions();
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].step, 3);
  EXPECT_EQ(list[0].parameter->row, 1);
  EXPECT_EQ(list[0].number, 0.125);
  EXPECT_EQ(list[1].step, 7);
  EXPECT_FALSE(list[1].parameter);
}

TEST(Intervention, WithNumbersKeepsTheOptimizersMemoryAndAnotherKindForgetsIt) {
  const char* adam = R"({"learner": {"optimizer": {"kind": "adam"}}})";
  const auto same = open(adam), restarted = open(adam), untouched = open(adam);
  for (const auto* session : {&same, &restarted, &untouched}) (*session)->step(20);
  same->intervene(json(R"({"learner": {"optimizer": {"learningRate": 0.001}}})"));
  same->intervene(json(R"({"learner": {"optimizer": {"learningRate": 0.03}}})"));
  restarted->intervene(json(R"({"learner": {"optimizer": {"kind": "sgd"}}})"));
  restarted->intervene(json(R"({"learner": {"optimizer": {"kind": "adam"}}})"));
  for (const auto* session : {&same, &restarted, &untouched}) (*session)->step(1);
  EXPECT_EQ(same->hash(), untouched->hash());
  EXPECT_NE(restarted->hash(), untouched->hash());
}

TEST(Intervention, WithABatchSizeCountsFromTheNextBatchOn) {
  const auto session = open(R"({"data": {"samples": 100}, "learner": {"batchSize": 10}})");
  session->step(2);
  session->intervene(json(R"({"learner": {"batchSize": 25}})"));
  EXPECT_EQ(session->nextBatch().size(), 25u);
  EXPECT_EQ(session->step(1).epochProgress, 0.9);
  EXPECT_EQ(session->nextBatch().size(), 5u);
  EXPECT_EQ(session->step(1).epoch, 1);
}

TEST(Intervention, WithAnotherLossScoresWithIt) {
  const auto session = open();
  const double half = session->report().trainLoss;
  session->intervene(json(R"({"loss": "squared-error"})"));
  EXPECT_NEAR(session->report().trainLoss, 2 * half, 1e-14);
}

/// So the data that a run was made with stays right, and recorded moments can be scored on it.
TEST(Intervention, WithAnotherLossThatFitsEncodesTheClassesAsBefore) {
  int pairs = 0;
  for (const Activation output : kActivations) {
    std::optional<TargetEncoding> encoding;
    for (const Loss loss : kLosses) {
      if (!fits(output, loss)) continue;
      const TargetEncoding next = encodingFor(output, loss);
      if (encoding) {
        EXPECT_EQ(next.low, encoding->low) << titleOf(output, output, loss);
        EXPECT_EQ(next.high, encoding->high) << titleOf(output, output, loss);
      }
      encoding = next;
      ++pairs;
    }
  }
  EXPECT_GT(pairs, 20);
}

TEST(Intervention, ThatIsRefusedLeavesNothingBehind) {
  const auto session = open(R"({"learner": {"optimizer": {"kind": "adam"}}})");
  session->step(5);
  const std::uint64_t hash = session->hash();
  const Report before = session->report();
  EXPECT_EQ(errorOf([&] {
              session->setParameter({7, 0, 0, false}, 1);
            }),
            "/parameters/7/weights/0/0: there is no layer 7, there are 2 (0 is the first)");
  EXPECT_EQ(errorOf([&] {
              session->setParameter({0, 2, 0, false}, 1);
            }),
            "/parameters/0/weights/2/0: there is no input 2, there are 2 (0 is the first)");
  EXPECT_EQ(errorOf([&] {
              session->setParameter({1, 0, 4, true}, 1);
            }),
            "/parameters/1/biases/4: there is no unit 4, there are 1 (0 is the first)");
  EXPECT_EQ(errorOf([&] { session->setParameter(kWeight, std::nan("")); }),
            "/parameters/0/weights/1/2: must be a finite number in this precision");
  EXPECT_NE(errorOf([&] { session->intervene(json(R"({"learner": {"batchSize": 0}})")); }), "no error");
  EXPECT_NE(errorOf([&] { session->intervene(json(R"({"seed": 3})")); }), "no error");
  EXPECT_EQ(session->hash(), hash);
  EXPECT_EQ(session->report().trainLoss, before.trainLoss);
  EXPECT_TRUE(session->interventions().empty());
}

TEST(Intervention, ThatWouldOverflowTheLossIsRefused) {
  const auto session = open(R"({"layers": [{"units": 1, "activation": "linear"}]})");
  session->step(5);
  const std::uint64_t hash = session->hash();
  EXPECT_EQ(errorOf([&] {
              session->setParameter({0, 0, 0, false}, 1e300);
            }),
            "/parameters/0/weights/0/0: with this value the loss would be too large to be a number");
  EXPECT_EQ(session->hash(), hash);
  EXPECT_TRUE(session->interventions().empty());
}

TEST(SetParameter, NamesALayerWithoutBiases) {
  const auto session = open(R"({"layers": [{"units": 1, "bias": false}]})");
  EXPECT_EQ(errorOf([&] {
              session->setParameter({0, 0, 0, true}, 1);
            }),
            "/parameters/0/biases/0: this layer has no biases");
}

}  // namespace
}  // namespace backprop::test
