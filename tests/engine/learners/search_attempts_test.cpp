// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

TEST(SearchLearner, SaysWhatTheNextStepDoesWithoutDoingIt) {
  for (const LearnerKind kind : kSearches) {
    SearchBench<double> bench(kind);
    bench.spec.learner.search.values = 3;
    Learner<double>& learner = bench.start();
    const Vector<double> gradient = Vector<double>::Ones(learner.state().parameters.size());
    EXPECT_FALSE(learner.attempts(bench.spec)->last);
    for (int step = 0; step < 40; ++step) {
      const Vector<double> now = learner.state().parameters;
      const PendingUpdate<double> pending = learner.pendingFor(bench.spec, gradient);
      const Attempt next = *learner.nextAttempt(bench.spec);
      EXPECT_EQ(learner.state().parameters, now);
      EXPECT_EQ(pending.learningRate, 0);
      EXPECT_EQ(pending.gradient, gradient);
      learner.step(bench.spec);
      EXPECT_EQ(pending.next, learner.state().parameters);
      EXPECT_EQ(pending.delta, learner.lastUpdate());
      const Attempts attempts = *learner.attempts(bench.spec);
      EXPECT_EQ(attempts.tried, step + 1);
      EXPECT_EQ(pending.number, attempts.tried);
      EXPECT_EQ(attempts.kept, learner.state().kept);
      ASSERT_TRUE(attempts.last);
      EXPECT_EQ(attempts.last->number, next.number);
      EXPECT_EQ(attempts.last->kept, next.kept);
      EXPECT_EQ(attempts.last->costBefore, next.costBefore);
      EXPECT_EQ(attempts.last->combination, next.combination);
      for (std::size_t i = 0; i < next.trials.size(); ++i) {
        EXPECT_EQ(attempts.last->trials[i].value, next.trials[i].value);
        EXPECT_EQ(attempts.last->trials[i].cost, next.trials[i].cost);
      }
    }
    learner.restore(LearnerState<double>(learner.state()));
    EXPECT_FALSE(learner.attempts(bench.spec)->last) << "nothing is known of the step that led there";
  }
}

TEST(SearchLearner, LeavesFrozenBiasesAlone) {
  for (const LearnerKind kind : kSearches) {
    SearchBench<double> bench(kind);
    for (LayerSpec& layer : bench.problem.layers) layer.trainBias = false;
    bench.network = Network<double>(bench.problem.layers, 3);
    bench.spec.learner.batchSize = 23;
    bench.spec.learner.search.values = 2;
    Learner<double>& learner = bench.start();
    Vector<double> gradient = Vector<double>::Ones(learner.state().parameters.size());
    const PendingUpdate<double> pending = learner.pendingFor(bench.spec, gradient);
    for (int step = 0; step < 100; ++step) learner.step(bench.spec);
    EXPECT_GT(learner.state().kept, 0);
    for (const LayerLayout& layer : bench.network.layout()) {
      for (Index unit = 0; unit < layer.biasCount(); ++unit) {
        EXPECT_EQ(learner.state().parameters[layer.biases + unit], bench.problem.parameters[layer.biases + unit]);
        EXPECT_EQ(pending.gradient[layer.biases + unit], 0);
      }
    }
  }
}

TEST(SearchLearner, PutsBackWhatHasACostThatIsNoNumberAndRunsOn) {
  SearchBench<double> bench(LearnerKind::OneWeightAtATime);
  bench.network = Network<double>({{2, Activation::Linear, false, true}}, 3);
  bench.problem.parameters = Vector<double>::Ones(6);
  bench.set.features *= 1e150;  // squared: 1e300
  bench.spec.learner.search.step = 1e6;
  bench.spec.learner.batchSize = 23;
  Learner<double>& learner = bench.start();
  for (int step = 0; step < 6; ++step) {
    const Attempt next = *learner.nextAttempt(bench.spec);
    for (const Trial& trial : next.trials)
      EXPECT_EQ(trial.cost, std::numeric_limits<double>::max()) << "as it is shown";
    ASSERT_FALSE(learner.step(bench.spec));
  }
  EXPECT_EQ(learner.state().parameters, bench.problem.parameters);
  EXPECT_EQ(learner.state().effort.forwardPasses, 23u * 13) << "they were computed all the same";
}

TEST(SearchLearner, DivergesWhereTheCostBeforeIsNotFinite) {
  for (const LearnerKind kind : {LearnerKind::RandomNudge, LearnerKind::OneWeightAtATime}) {
    SearchBench<double> bench(kind);
    Learner<double>& learner = bench.start();
    learner.step(bench.spec);
    learner.setParameter(bench.network.layout()[2].weights, 1e200);
    const LearnerState<double> before = learner.state();
    const std::optional<Divergence> divergence = learner.step(bench.spec);
    ASSERT_TRUE(divergence);
    EXPECT_EQ(divergence->what, "loss");
    EXPECT_EQ(divergence->step, 2);
    EXPECT_EQ(divergence->layer, 2);
    EXPECT_EQ(learner.state().parameters, before.parameters);
    EXPECT_EQ(learner.state().step, 1);
    EXPECT_EQ(learner.state().effort.forwardPasses, before.effort.forwardPasses);
    EXPECT_FALSE(learner.nextAttempt(bench.spec));
    EXPECT_EQ(learner.attempts(bench.spec)->last->number, 1) << "the step that led here";
  }
}

}  // namespace
}  // namespace backprop::test
