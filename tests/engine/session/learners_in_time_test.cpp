// SPDX-License-Identifier: MIT
#include <cmath>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"
#include "engine/session/history.hpp"
#include "tests/engine/support/moments.hpp"

// Every learner takes part in seek and replay: what is seen of a step does not depend on the way that led there.
namespace backprop::test {
namespace {

constexpr const char* kLearners[] = {
    R"("kind": "random-nudge", "batchSize": 6)",
    R"("kind": "random-nudge", "batchSize": 40)",
    R"("kind": "one-weight-at-a-time", "batchSize": 6)",
    R"("kind": "one-weight-at-a-time", "batchSize": 40)",
    R"("kind": "weight-combinations", "search": {"values": 3})",
    R"("kind": "finite-differences", "optimizer": {"momentum": 0.5})",
    R"("kind": "forward-mode", "optimizer": {"kind": "adam"})",
};

std::string specOf(const char* learner, const char* precision) {
  return R"({"data": {"kind": "circle", "samples": 40}, "layers": [{"units": 1}, {"units": 1}], "precision": ")" +
         std::string(precision) + R"(", "learner": {)" + learner + "}}";
}

std::string textOf(const Attempt& attempt) {
  std::string text = std::to_string(attempt.number) + " kept " + std::to_string(attempt.kept) + " of " +
                     std::to_string(attempt.samples) + ": " + bitsOf(attempt.before) + ' ' + bitsOf(attempt.costBefore);
  for (const Trial& trial : attempt.trials) text += " " + bitsOf(trial.value) + " costs " + bitsOf(trial.cost);
  for (const double value : attempt.combination) text += " " + bitsOf(value);
  return text;
}

/// Everything that can be seen of a moment, and of the attempts around it.
std::string allSeenOf(const Session& session) {
  std::string seen = seenOf(session);
  if (session.spec().learner.kind < LearnerKind::RandomNudge) return seen;
  const Attempts attempts = session.attempts();
  seen += " tried " + std::to_string(attempts.tried) + " kept " + std::to_string(attempts.kept);
  if (attempts.last) seen += " last " + textOf(*attempts.last);
  if (session.report().status == Status::Running) seen += " next " + textOf(session.nextAttempt());
  return seen;
}

/// A change of any kind that is always accepted; some repeat, and some take back, what was done before.
Intervention anyChangeOfLearner(Random& random) {
  const auto one = [&](std::initializer_list<const char*> changes) {
    return setting(0, *std::next(changes.begin(), random.below(static_cast<std::uint32_t>(changes.size()))));
  };
  switch (random.below(7)) {
    case 0:
      return weight(0, {0, 1, 0, false}, random.uniform());
    case 1:
      return weight(0, {1, 0, 0, true}, random.uniform());
    case 2:
      return one({R"({"loss": "huber"})", R"({"loss": "half-squared-error"})"});
    case 3:
      return one({R"({"regularization": {"kind": "l2", "rate": 0.01}})", R"({"regularization": {"kind": "none"}})",
                  R"({"regularization": {"kind": "l2", "rate": 0.02}})"});
    case 4:
      return one({R"({"learner": {"batchSize": 3}})", R"({"learner": {"batchSize": 20}})",
                  R"({"learner": {"batchSize": 33}})"});
    case 5:
      return one({R"({"learner": {"search": {"scale": 0.5, "step": 0.2, "low": -2, "high": 1.5, "values": 2}}})",
                  R"({"learner": {"search": {"scale": 0.1, "step": 0.1, "low": -1, "high": 1, "values": 3}}})"});
    default:
      return setting(0, R"({"learner": {"shuffle": )" + std::string(random.below(2) ? "true" : "false") + "}}");
  }
}

/// Steps and interventions, then the same course again in another session, and back step by step.
void expectTheSameBothWays(const std::string& spec, std::uint64_t seed) {
  Random random(seed);
  const auto session = Session::create(parse(spec));
  std::map<std::int64_t, std::string> visited;
  for (int move = 0; move < 60; ++move) {
    for (auto changes = random.below(4) == 0 ? 1 + random.below(3) : 0; changes > 0; --changes)
      intervene(*session, anyChangeOfLearner(random));
    visited[session->report().step] = allSeenOf(*session);
    session->step(1 + random.below(12));
  }
  visited[session->report().step] = allSeenOf(*session);
  const std::int64_t end = session->report().step;
  const auto other = Session::create(parse(spec));
  other->replay(session->interventions(), end);
  ASSERT_EQ(allSeenOf(*other), visited[end]) << "replayed";
  for (auto at = visited.rbegin(); at != visited.rend(); ++at) {
    session->seek(at->first);
    ASSERT_EQ(allSeenOf(*session), at->second) << "step " << at->first;
    if (random.below(3) > 0) continue;
    other->seek(at->first);
    ASSERT_EQ(allSeenOf(*other), at->second) << "step " << at->first << " of the other";
  }
}

TEST(Learners, ShowTheSameAtEveryStepHoweverItWasReached) {
  std::uint64_t seed = 0;
  for (const char* learner : kLearners)
    for (const char* precision : {"double", "single"})
      for (int story = 0; story < 4; ++story) {
        const std::string spec = specOf(learner, precision);
        SCOPED_TRACE(spec + " story " + std::to_string(++seed));
        expectTheSameBothWays(spec, seed);
      }
}

TEST(Learners, ASettingThatIsChangedAndChangedBackAtOnceLeavesNoMark) {
  for (const char* learner : kLearners) {
    const auto changed = Session::create(parse(specOf(learner, "double")));
    const auto other = Session::create(parse(specOf(learner, "double")));
    changed->step(9);
    other->step(9);
    changed->intervene(json(R"({"loss": "huber", "learner": {"search": {"values": 7}}})"));
    changed->intervene(json(R"({"loss": "half-squared-error", "learner": {"search": {"values": 3}}})"));
    changed->step(5);
    other->step(5);
    EXPECT_EQ(allSeenOf(*changed), allSeenOf(*other)) << learner;
  }
}

TEST(Learners, ARefusedChangeLeavesTheLastAttemptKnown) {
  const auto session = Session::create(parse(specOf(kLearners[1], "double")));
  session->step(7);
  const std::string before = allSeenOf(*session);
  EXPECT_NE(errorOf([&] { session->intervene(json(R"({"learner": {"search": {"scale": -1}}})")); }), "no error");
  EXPECT_NE(errorOf([&] { session->setParameter({0, 0, 0, false}, INFINITY); }), "no error");
  EXPECT_EQ(allSeenOf(*session), before);
}

TEST(Learners, OneThatFollowsAGradientHasNoAttempts) {
  const auto session = Session::create(parse("{}"));
  EXPECT_EQ(errorOf([&] { session->attempts(); }),
            "/learner/kind: \"backpropagation\" follows a gradient: it tries nothing");
  EXPECT_EQ(errorOf([&] { session->nextAttempt(); }), "/learner/kind: \"backpropagation\" has nothing to try");
}

TEST(Learners, WhoseStepsAreDearHaveMoreOfThemRecorded) {
  const auto stride = [](const std::string& learner) {
    const std::string data =
        R"({"data": {"samples": 20000}, "layers": [{"units": 100}, {"units": 100}, {"units": 1}],)";
    return strideOf(Trainer<double>(parse(data + R"("learner": {"batchSize": 10, "kind": ")" + learner + "\"}}")));
  };
  EXPECT_EQ(stride("backpropagation"), 128);
  EXPECT_EQ(stride("random-nudge"), 128);
  EXPECT_EQ(stride("finite-differences"), 1);
  EXPECT_EQ(stride("forward-mode"), 1);
  EXPECT_EQ(stride("weight-combinations"), 7) << "800 million multiply-adds, by 10,000 samples of 10,300";
}

TEST(Recorded, GradientNormsOfASearchAreThoseOfTheBatchThatItLooksAt) {
  const auto session = Session::create(parse(specOf(kLearners[4], "double")));
  session->step(3);
  const RecordedView recorded = session->recorded(10, true);
  const LayerStudy layer = session->explainLayer(0, {}, 10);
  ASSERT_EQ(recorded.gradientNorms.size(), 2u);
  EXPECT_EQ(session->nextBatch().size(), 20u);
  for (std::size_t l = 0; l < 2; ++l) EXPECT_DOUBLE_EQ(recorded.gradientNorms[l].back(), layer.gradientNorms[l]);
}

}  // namespace
}  // namespace backprop::test
