// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

// The microscope on learners that search: the gradient is shown as it is, the update is what the next attempt changes.
namespace backprop::test {
namespace {

std::vector<Spec> searchesOf(std::uint64_t seed) {
  std::vector<Spec> specs;
  for (const LearnerKind kind :
       {LearnerKind::RandomNudge, LearnerKind::OneWeightAtATime, LearnerKind::WeightCombinations})
    for (const Precision precision : {Precision::Double, Precision::Single}) {
      Spec spec = randomExperiment(seed);
      spec.precision = precision;
      spec.learner.kind = kind;
      spec.learner.clipNorm = 1e-3;  // which follows no gradient here
      specs.push_back(std::move(spec));
    }
  return specs;
}

TEST(ExplainParameter, OfASearchHasTheNextAttemptAsItsUpdate) {
  int changed = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    for (const Spec& spec : searchesOf(seed)) {
      SCOPED_TRACE(std::string(nameOf(spec.learner.kind)) + ", seed " + std::to_string(seed));
      const auto session = Session::create(spec);
      const std::vector<ParameterAddress> all = allParameters(session->layout());
      for (int step = 0; step < 3; ++step) {
        std::vector<ParameterStudy> studies;
        studies.reserve(all.size());
        for (const ParameterAddress& address : all) studies.push_back(session->explainParameter(address, {}));
        session->step(1);
        const std::vector<double> after = session->parameters(), update = session->lastUpdate();
        for (std::size_t i = 0; i < all.size(); ++i) {
          const ParameterStudy& study = studies[i];
          EXPECT_EQ(study.next, after[i]);
          EXPECT_EQ(study.update, update[i]);
          EXPECT_TRUE(study.quantities.empty());
          EXPECT_EQ(study.clipFactor, 1);
          EXPECT_EQ(study.learningRate, 0);
          EXPECT_EQ(study.updateNumber, step + 1);
          changed += study.update != 0;
        }
      }
    }
  EXPECT_GT(changed, 100);
}

TEST(ExplainParameter, OfASearchHasTheGradientOfBackpropagation) {
  for (const Spec& spec : searchesOf(3)) {
    Spec other = spec;
    other.learner.kind = LearnerKind::Backpropagation;
    const auto session = Session::create(spec), follower = Session::create(other);
    const std::vector<int> rows = {0, 2, 7};
    for (const ParameterAddress& address : allParameters(session->layout())) {
      const ParameterStudy study = session->explainParameter(address, rows);
      EXPECT_EQ(study.gradient, follower->explainParameter(address, rows).gradient);
    }
  }
}

TEST(Slice, OfASearchLeadsToWhereTheNextAttemptLeads) {
  for (const Spec& spec : searchesOf(5)) {
    const auto session = Session::create(spec);
    for (const ParameterAddress& address : allParameters(session->layout())) {
      const SliceView slice = session->slice({address, {}, -3, 3, 2});
      EXPECT_EQ(slice.next, session->explainParameter(address, {}).next);
    }
  }
}

TEST(Trace, OfASearchHasTheNextAttemptAsItsUpdate) {
  for (const Spec& spec : searchesOf(8)) {
    const auto session = Session::create(spec);
    const TraceView trace = session->trace(session->nextBatch());
    session->step(1);
    const std::vector<double> update = session->lastUpdate();
    for (const ParameterAddress& address : allParameters(session->layout())) {
      const LayerView& layer = trace.layers[static_cast<std::size_t>(address.layer)];
      const double shown =
          address.isBias ? layer.biasUpdate(0, address.column) : layer.weightUpdate(address.row, address.column);
      EXPECT_EQ(shown, update[static_cast<std::size_t>(placeOf(session->layout(), address))]);
    }
  }
}

}  // namespace
}  // namespace backprop::test
