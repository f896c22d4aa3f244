// SPDX-License-Identifier: MIT
#include "engine/learners/search_learner.hpp"

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

constexpr LearnerKind kNudges[] = {LearnerKind::RandomNudge, LearnerKind::OneWeightAtATime};

/// Makes one step beside the learner: the same attempt judged by costs that are computed, and counted, in the test.
template <class Scalar>
void expectTheSameStep(SearchBench<Scalar>& bench, bool costIsKnown) {
  Learner<Scalar>& learner = *bench.learner;
  const LearnerState<Scalar> before = learner.state();
  const std::vector<int> rows = learner.nextBatch(bench.spec);
  const std::optional<Attempt> next = learner.nextAttempt(bench.spec);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->number, before.updates + 1);
  EXPECT_EQ(next->samples, static_cast<int>(rows.size()));
  const std::uint64_t passes = bench.passes;
  if (!costIsKnown) {
    EXPECT_EQ(*next->costBefore, static_cast<double>(bench.cost(rows, before.parameters)));
  }
  Vector<Scalar> expected = before.parameters;
  Scalar least = static_cast<Scalar>(*next->costBefore);
  int kept = -1;
  const Index place = placeOf(bench.network.layout(), *next->parameter);
  for (std::size_t i = 0; i < next->trials.size(); ++i) {
    Vector<Scalar> tried = before.parameters;
    tried[place] = static_cast<Scalar>(next->trials[i].value);
    const Scalar cost = bench.cost(rows, tried);
    EXPECT_EQ(next->trials[i].cost, static_cast<double>(cost));
    if (cost >= least) continue;
    least = cost;
    expected = tried;
    kept = static_cast<int>(i);
  }
  EXPECT_EQ(next->kept, kept);

  ASSERT_FALSE(learner.step(bench.spec));
  const LearnerState<Scalar>& after = learner.state();
  EXPECT_EQ(after.parameters, expected) << "what is put back has its old bits";
  EXPECT_EQ(after.kept, before.kept + (kept >= 0));
  EXPECT_EQ(after.effort.forwardPasses - before.effort.forwardPasses, bench.passes - passes);
  EXPECT_EQ(learner.lastUpdate(), Vector<Scalar>(expected - before.parameters));
}

template <class Scalar>
void expectCountedSteps(LearnerKind kind, int batchSize, bool costIsKnown) {
  SearchBench<Scalar> bench(kind);
  bench.spec.learner.batchSize = batchSize;
  Learner<Scalar>& learner = bench.start();
  constexpr int kSteps = 60;
  for (int step = 0; step < kSteps; ++step) expectTheSameStep(bench, costIsKnown && step > 0);
  const LearnerState<Scalar>& state = learner.state();
  EXPECT_EQ(state.step, kSteps);
  EXPECT_EQ(state.effort.forwardPasses, bench.passes);
  EXPECT_EQ(state.effort.backwardPasses, 0u);
  EXPECT_EQ(state.effort.multiplyAdds, bench.passes * (3 * 4 + 4 * 3 + 3 * 2));
  EXPECT_GT(state.kept, 0);
  EXPECT_LT(state.kept, kSteps) << "nothing was ever put back";
}

TEST(SearchLearner, OnMiniBatchesComputesTheCostBeforeOnEachBatch) {
  for (const LearnerKind kind : kNudges) {
    expectCountedSteps<double>(kind, 10, false);
    expectCountedSteps<float>(kind, 10, false);
  }
}

TEST(SearchLearner, OnTheWholeSetComputesTheCostBeforeOnlyOnce) {
  for (const LearnerKind kind : kNudges) {
    expectCountedSteps<double>(kind, 23, true);
    expectCountedSteps<float>(kind, 100, true);
  }
}

TEST(SearchLearner, TakesTheWholeSetInTheTablesOrder) {
  for (const LearnerKind kind : kSearches) {
    SearchBench<double> bench(kind);
    bench.spec.learner.batchSize = 23;
    std::vector<int> all(23);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(bench.start().nextBatch(bench.spec), all);
  }
  SearchBench<double> shuffled(LearnerKind::RandomNudge), combinations(LearnerKind::WeightCombinations);
  EXPECT_EQ(shuffled.start().nextBatch(shuffled.spec).size(), 10u);
  EXPECT_EQ(combinations.start().nextBatch(combinations.spec).size(), 23u) << "whatever the batch size";
}

TEST(SearchLearner, CountsEpochsAsTheBatchesAreUsed) {
  SearchBench<double> bench(LearnerKind::RandomNudge);  // 10, 10, 3
  Learner<double>& learner = bench.start();
  for (const auto& [epoch, position] : {std::pair{0, 10}, {0, 20}, {1, 0}, {1, 10}}) {
    learner.step(bench.spec);
    EXPECT_EQ(learner.state().epoch, epoch);
    EXPECT_EQ(learner.state().position, position);
  }
  Spec wider = bench.spec;
  wider.learner.batchSize = 100;  // in the middle of an epoch: what is left of it
  EXPECT_EQ(learner.nextBatch(wider).size(), 13u);
  learner.step(wider);
  EXPECT_FALSE(learner.state().cost);
  learner.step(wider);
  EXPECT_EQ(*learner.state().cost, bench.cost(learner.nextBatch(wider), learner.state().parameters));
}

TEST(SearchLearner, ForgetsTheCostUnderAnotherLossOrPenalty) {
  for (const LearnerKind kind : kNudges) {
    SearchBench<double> bench(kind);
    bench.spec.learner.batchSize = 23;
    Learner<double>& learner = bench.start();
    learner.step(bench.spec);
    bench.spec.loss = Loss::Huber;
    expectTheSameStep(bench, false);
    bench.spec.regularization.rate = 0.5;
    expectTheSameStep(bench, false);
    expectTheSameStep(bench, true);
    learner.setParameter(5, 0.25);
    expectTheSameStep(bench, false);
    EXPECT_EQ(learner.state().updates, 5) << "it goes on counting";
  }
}

}  // namespace
}  // namespace backprop::test
