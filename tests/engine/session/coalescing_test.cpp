// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/moments.hpp"

namespace backprop::test {
namespace {

constexpr const char* kCoalescingSpec = R"({"data": {"samples": 60}, "learner": {"optimizer": {"kind": "adam"}}})";

/// The session's list made anew leads to what the session shows, now and some steps later.
void expectReplays(Session& session) {
  const std::int64_t now = session.report().step;
  const auto fresh = Session::create(session.initialSpec());
  fresh->replay(session.interventions(), now);
  EXPECT_EQ(seenOf(*fresh), seenOf(session));
  fresh->step(20);
  session.step(20);
  EXPECT_EQ(seenOf(*fresh), seenOf(session));
  session.seek(now);
  fresh->seek(now);
  EXPECT_EQ(seenOf(*fresh), seenOf(session));
}

/// How many interventions are recorded after these, made one after the other at step 30.
std::size_t countAfter(const std::vector<Intervention>& made) {
  const auto session = Session::create(parse(kCoalescingSpec));
  session->step(30);
  for (const Intervention& intervention : made) intervene(*session, intervention);
  expectReplays(*session);
  return session->interventions().size();
}

TEST(Coalescing, OfADraggedSliderOrWeightKeepsTheLastValue) {
  const auto session = Session::create(parse(kCoalescingSpec));
  session->step(30);
  for (int i = 1; i <= 50; ++i) {
    session->intervene(json(R"({"learner": {"optimizer": {"learningRate": )" + std::to_string(0.01 * i) + "}}}"));
  }
  ASSERT_EQ(session->interventions().size(), 1U);
  EXPECT_EQ(session->spec().learner.optimizer.learningRate, 0.5);
  for (int i = 1; i <= 50; ++i) session->setParameter({0, 1, 2, false}, 0.01 * i);
  ASSERT_EQ(session->interventions().size(), 2U);
  EXPECT_EQ(session->interventions()[1].number, 0.5);
  expectReplays(*session);
}

TEST(Coalescing, NeedsTheSameSubject) {
  const Intervention rate = setting(0, R"({"learner": {"optimizer": {"learningRate": 0.1}}})");
  const Intervention both = setting(0, R"({"learner": {"optimizer": {"learningRate": 0.2, "beta1": 0.5}}})");
  const Intervention swapped = setting(0, R"({"learner": {"optimizer": {"beta1": 0.6, "learningRate": 0.3}}})");
  const Intervention batch = setting(0, R"({"learner": {"batchSize": 5}})");
  EXPECT_EQ(countAfter({rate, rate}), 1U);
  EXPECT_EQ(countAfter({both, swapped}), 1U);
  EXPECT_EQ(countAfter({rate, both}), 2U);
  EXPECT_EQ(countAfter({both, rate}), 2U);
  EXPECT_EQ(countAfter({rate, batch, rate}), 3U);  // only the last one is replaced
  EXPECT_EQ(countAfter({weight(0, {0, 0, 1, false}, 1), weight(0, {0, 1, 1, false}, 2)}), 2U);
  EXPECT_EQ(countAfter({weight(0, {0, 0, 1, false}, 1), weight(0, {0, 0, 1, true}, 2)}), 2U);
  EXPECT_EQ(countAfter({weight(0, {0, 0, 1, true}, 1), weight(0, {0, 1, 1, true}, 2)}), 1U);  // a bias has no row
  EXPECT_EQ(countAfter({rate, weight(0, {0, 0, 1, false}, 1), rate}), 3U);
}

TEST(Coalescing, LeavesChangesOfKindAloneBecauseTheWayThroughThemLeavesAMark) {
  const auto optimizer = [](const std::string& kind) {
    return setting(0, R"({"learner": {"optimizer": {"kind": ")" + kind + R"("}}})");
  };
  const auto schedule = [](const std::string& kind) {
    return setting(0, R"({"learner": {"schedule": {"kind": ")" + kind + R"("}}})");
  };
  EXPECT_EQ(countAfter({optimizer("sgd"), optimizer("adam")}), 2U);
  EXPECT_EQ(countAfter({schedule("step"), schedule("constant")}), 2U);
  const auto penalty = [](const std::string& kind) {
    return setting(0, R"({"regularization": {"kind": ")" + kind + R"("}})");
  };
  EXPECT_EQ(countAfter({penalty("l1"), penalty("l2")}), 1U);
  EXPECT_EQ(countAfter({setting(0, R"({"loss": "hinge"})"), setting(0, R"({"loss": "huber"})")}), 1U);
}

TEST(Coalescing, NeedsTheSameStep) {
  const auto session = Session::create(parse(kCoalescingSpec));
  session->setParameter({0, 0, 0, false}, 1);
  session->step(1);
  session->setParameter({0, 0, 0, false}, 1);
  EXPECT_EQ(session->interventions().size(), 2U);
  session->seek(0);
  session->setParameter({0, 0, 0, false}, 2);
  ASSERT_EQ(session->interventions().size(), 1U);
  EXPECT_EQ(session->interventions()[0].number, 2);
  expectReplays(*session);
}

TEST(Coalescing, OfARefusedChangeKeepsTheOneThatStands) {
  const auto session = Session::create(parse(kCoalescingSpec));
  session->step(30);
  session->setParameter({0, 0, 0, false}, 1);
  const std::string before = seenOf(*session);
  EXPECT_NE(errorOf([&] {
              session->setParameter({0, 0, 0, false}, std::numeric_limits<double>::infinity());
            }),
            "no error");
  EXPECT_EQ(seenOf(*session), before);
  ASSERT_EQ(session->interventions().size(), 1U);
  EXPECT_EQ(session->interventions()[0].number, 1);
  expectReplays(*session);
}

TEST(Coalescing, ForgetsMomentsThatHoldTheReplacedValue) {
  const auto session = Session::create(parse(kCoalescingSpec));
  session->step(30);
  session->setParameter({0, 0, 0, false}, 1);
  session->seek(10);  // the end at step 30 is recorded with the value
  session->seek(30);
  session->setParameter({0, 0, 0, false}, 2);
  ASSERT_EQ(session->interventions().size(), 1U);
  session->step(1);
  const std::string after = seenOf(*session);
  session->seek(0);
  session->seek(31);
  EXPECT_EQ(seenOf(*session), after);
  expectReplays(*session);
}

}  // namespace
}  // namespace backprop::test
