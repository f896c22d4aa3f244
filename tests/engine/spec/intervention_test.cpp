// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::changed;
using test::errorOf;
using test::json;
using test::parse;

TEST(Intervention, WithoutKeysChangesNothing) {
  const Spec spec = parse(R"({"learner": {"optimizer": {"kind": "adam", "beta1": 0.5}}, "stop": {"epochs": 3}})");
  EXPECT_EQ(changed(spec, json("{}")), spec);
  EXPECT_EQ(changed(spec, json(R"({"learner": {"optimizer": {}, "schedule": {}}, "stop": {}})")), spec);
}

TEST(Intervention, ChangesTheGivenKeysAndKeepsTheOthers) {
  const Spec spec = parse(R"({"learner": {"batchSize": 7, "clipNorm": 2, "optimizer": {"momentum": 0.9}},
                              "regularization": {"kind": "l2", "rate": 0.5}, "stop": {"loss": 0.1, "epochs": 5}})");
  Spec expected = spec;
  expected.learner.optimizer.learningRate = 0.3;
  EXPECT_EQ(changed(spec, json(R"({"learner": {"optimizer": {"learningRate": 0.3}}})")), expected);

  expected = spec;
  expected.learner.clipNorm = std::nullopt;
  expected.learner.batchSize = 9;
  expected.learner.shuffle = false;
  EXPECT_EQ(changed(spec, json(R"({"learner": {"clipNorm": null, "batchSize": 9, "shuffle": false}})")), expected);

  expected = spec;
  expected.regularization.kind = PenaltyKind::L1;
  expected.stop.loss = std::nullopt;
  expected.loss = Loss::Huber;
  EXPECT_EQ(changed(spec, json(R"({"regularization": {"kind": "l1"}, "stop": {"loss": null},
                                             "loss": "huber"})")),
            expected);
}

TEST(Intervention, ThatChangesTheOptimizerTakesItsDefaultsButKeepsTheLearningRate) {
  const Spec spec = parse(R"({"learner": {"optimizer": {"learningRate": 0.7, "momentum": 0.9, "nesterov": true,
                                                        "weightDecay": 0.2}}})");
  const Spec adamw = changed(spec, json(R"({"learner": {"optimizer": {"kind": "adamw", "beta2": 0.5}}})"));
  OptimizerSpec expected;
  expected.kind = OptimizerKind::AdamW;
  expected.learningRate = 0.7;
  expected.beta2 = 0.5;
  expected.weightDecay = 0.01;
  EXPECT_EQ(adamw.learner.optimizer, expected);

  const Spec same = changed(spec, json(R"({"learner": {"optimizer": {"kind": "sgd", "momentum": 0.5}}})"));
  EXPECT_EQ(same.learner.optimizer.weightDecay, 0.2);
  EXPECT_EQ(same.learner.optimizer.momentum, 0.5);
  EXPECT_TRUE(same.learner.optimizer.nesterov);
}

TEST(Intervention, ThatChangesTheScheduleTakesItsDefaults) {
  const Spec spec = parse(R"({"learner": {"schedule": {"kind": "cosine", "period": 70, "floor": 0.5}}})");
  const Spec next = changed(spec, json(R"({"learner": {"schedule": {"kind": "step", "every": 9}}})"));
  ScheduleSpec expected;
  expected.kind = ScheduleKind::Step;
  expected.every = 9;
  EXPECT_EQ(next.learner.schedule, expected);
}

TEST(Intervention, MayNameTheLearnerThatRuns) {
  const Spec spec = parse("{}");
  EXPECT_EQ(changed(spec, json(R"({"learner": {"kind": "backpropagation"}})")), spec);
}

TEST(Intervention, IsItselfAPartOfASpecThatRoundTrips) {
  const Spec spec = parse(R"({"learner": {"optimizer": {"kind": "rmsprop", "momentum": 0.5}}})");
  const Spec next = changed(spec, json(R"({"learner": {"optimizer": {"kind": "adagrad"}}})"));
  EXPECT_EQ(parseSpec(writeSpec(next)), next);
}

struct BadChange {
  const char* change;
  const char* error;
};

constexpr BadChange kBadChanges[] = {
    {R"([])", "/: must be an object, got an empty list"},
    {R"({"layers": []})",
     "/layers: cannot change while the network runs; only learner, regularization, stop and loss can"},
    {R"({"seed": 1})", "/seed: cannot change while the network runs; only learner, regularization, stop and loss can"},
    {R"({"learer": {}})", "/: unknown key \"learer\", did you mean \"learner\"?"},
    {R"({"learner": {"kind": "forward-mode"}})",
     "/learner/kind: cannot change while the network runs; it is \"backpropagation\""},
    {R"({"learner": {"optimizer": {"momentum": 0}}})",
     "/learner/optimizer/nesterov: needs a momentum greater than 0, got momentum 0"},
    {R"({"learner": {"optimizer": {"learningRate": null}}})",
     "/learner/optimizer/learningRate: must be a number, got null"},
    {R"({"loss": "cross-entropy"})",
     "/loss: cross-entropy measures probabilities that sum to 1, which a softmax output gives; use the output "
     "activation \"softmax\" or another loss, got \"tanh\""},
    {R"({"stop": {"epochs": -1}})", "/stop/epochs: must be between 1 and 9,007,199,254,740,991, got -1"},
};

TEST(Intervention, IsRefusedWithItsExactPlaceAndReason) {
  const Spec spec = parse(R"({"learner": {"optimizer": {"momentum": 0.9, "nesterov": true}}})");
  for (const BadChange& bad : kBadChanges) {
    EXPECT_EQ(errorOf([&] { changed(spec, json(bad.change)); }), bad.error) << bad.change;
  }
}

/// Each change is refused by its last part, or by a rule about the whole, after other parts were read.
TEST(Intervention, ThatIsRefusedLeavesTheSpecAsItWas) {
  const Spec before = parse(R"({"regularization": {"kind": "l2", "rate": 0.5}, "stop": {"loss": 0.1}})");
  Spec spec = before;
  for (const char* change : {R"({"learner": {"batchSize": 3, "optimizer": {"kind": "adam"}}, "stop": {"epochs": -1}})",
                             R"({"regularization": {"kind": "none"}, "stop": {"loss": null}, "loss": "none"})",
                             R"({"learner": {"shuffle": false}, "loss": "cross-entropy"})"}) {
    EXPECT_NE(errorOf([&] { applyIntervention(spec, json(change)); }), "no error");
    EXPECT_EQ(spec, before) << change;
  }
}

}  // namespace
}  // namespace backprop
