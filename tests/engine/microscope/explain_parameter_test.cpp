// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/microscope/finite_difference.hpp"
#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

constexpr int kPicks = 200;
constexpr double kTolerance = 1e-12;

bool isNear(double found, double expected) {
  return std::abs(found - expected) <= kTolerance * std::max(std::abs(found), std::abs(expected));
}

/// Whether ∂C/∂a · f'(z) · a of every sample, averaged, with the penalty's part is this gradient. A δ that came through
/// the logits stands for its two factors.
bool multipliesTo(const ParameterStudy& study, double gradient) {
  double sum = 0, size = 0;
  for (const ChainTerm& term : study.terms) {
    const double product = (study.throughLogits ? term.delta : term.dCda * term.dadz) * term.input;
    sum += product;
    size += std::abs(product);
  }
  const double count = static_cast<double>(study.terms.size());
  const double found = sum / count + study.penalty;
  return std::abs(found - gradient) <= kTolerance * (size / count + std::abs(study.penalty));
}

TEST(ParameterStudy, ItsFactorsMultiplyToTheGradientThatTheEngineUses) {
  for (std::uint64_t pick = 0; pick < kPicks; ++pick) {
    SCOPED_TRACE("pick " + std::to_string(pick));
    const auto session = Session::create(randomExperiment(pick));
    session->step(static_cast<std::int64_t>(pick % 4));
    Random random(pick);
    const ParameterAddress address = anyParameter(random, session->layout());
    const auto place = static_cast<std::size_t>(placeOf(session->layout(), address));
    const double used = session->gradient()[place];
    const ParameterStudy study = session->explainParameter(address, {});
    EXPECT_EQ(study.gradient, used);
    EXPECT_TRUE(multipliesTo(study, used));
    EXPECT_EQ(study.mean + study.penalty, study.gradient);
    EXPECT_EQ(study.mean, study.sum / static_cast<double>(study.terms.size()));
    ASSERT_EQ(study.terms.size(), session->nextBatch().size());
    for (std::size_t i = 0; i < study.terms.size(); ++i) {
      const ChainTerm& term = study.terms[i];
      EXPECT_EQ(term.sample, session->nextBatch()[i]);
      EXPECT_EQ(term.product, term.delta * term.input);
      if (!study.throughLogits) {
        EXPECT_EQ(term.delta, term.dCda * term.dadz);
      }
      if (address.isBias) {
        EXPECT_EQ(term.input, 1);
      }
    }
  }
}

TEST(ParameterStudy, OfOneSampleMultipliesToTheGradientOfItsTrace) {
  for (std::uint64_t pick = 0; pick < kPicks; ++pick) {
    SCOPED_TRACE("pick " + std::to_string(pick));
    const auto session = Session::create(randomExperiment(pick));
    Random random(pick, 1);
    const ParameterAddress at = anyParameter(random, session->layout(), false);
    const std::vector<int> sample = {static_cast<int>(random.below(12))};
    const ParameterStudy study = session->explainParameter(at, sample);
    const TraceView trace = session->trace(sample);
    const double gradient = trace.layers[static_cast<std::size_t>(at.layer)].weightGradient(at.row, at.column);
    EXPECT_TRUE(multipliesTo(study, gradient));
    EXPECT_EQ(study.gradient, gradient);
    EXPECT_EQ(study.cost, trace.loss + trace.penalty);
    const ChainTerm& term = study.terms[0];
    EXPECT_TRUE(isNear(term.delta * term.input + study.penalty, gradient));
  }
}

TEST(ParameterStudy, WithOneFactorSlightlyOffNoLongerMultipliesToTheGradient) {
  int refused = 0, moved = 0;
  for (std::uint64_t pick = 0; pick < kPicks; ++pick) {
    const auto session = Session::create(randomExperiment(pick));
    Random random(pick);
    ParameterStudy study = session->explainParameter(anyParameter(random, session->layout()), {});
    if (study.sum == 0) continue;  // behind a unit that passes no gradient
    ++moved;
    for (ChainTerm& term : study.terms) term.input *= 1 + 1e-9;
    refused += multipliesTo(study, study.gradient) ? 0 : 1;
  }
  EXPECT_GT(moved, kPicks / 2);
  EXPECT_GT(refused, moved * 9 / 10);  // else the terms cancel
}

TEST(ParameterStudy, OfABiasThatIsNotTrainedShowsWhatItsGradientWouldBe) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2, "trainBias": false}, {"units": 1}],
    "learner": {"optimizer": {"kind": "adam", "weightDecay": 0.1}}})"));
  const ParameterStudy study = session->explainParameter({0, 0, 1, true}, {});
  EXPECT_FALSE(study.trained);
  EXPECT_EQ(study.gradient, 0);
  EXPECT_EQ(study.update, 0);
  EXPECT_EQ(study.next, study.value);
  EXPECT_TRUE(study.quantities.empty());
  EXPECT_NE(study.mean, 0);
  EXPECT_LT(study.difference.relativeError, 1e-6);
}

TEST(ParameterStudy, OfMoreSamplesThanATileHasTheBitsOfTheGradient) {
  for (const char* precision : {"double", "single"}) {
    Spec spec = parse(R"({"data": {"samples": 2600}, "layers": [{"units": 3}, {"units": 1}],
      "learner": {"batchSize": 1300}})");
    spec.precision = std::string(precision) == "double" ? Precision::Double : Precision::Single;
    const auto session = Session::create(spec);
    const std::vector<double> gradient = session->gradient();
    const std::vector<ParameterAddress> all = allParameters(session->layout());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const ParameterStudy study = session->explainParameter(all[i], {});
      EXPECT_EQ(study.terms.size(), 1300u);
      EXPECT_EQ(study.mean, gradient[i]);
    }
  }
}

TEST(ParameterStudy, ChangesNothing) {
  const auto session = Session::create(randomExperiment(3));
  session->step(5);
  const std::uint64_t hash = session->hash();
  const Report before = session->report();
  session->explainParameter({0, 0, 0, false}, {});
  session->gradient();
  EXPECT_EQ(session->hash(), hash);
  EXPECT_EQ(session->report().effort.forwardPasses, before.effort.forwardPasses);
}

TEST(ParameterStudy, NamesWhatIsNotThere) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2, "bias": false}, {"units": 1}]})"));
  const auto explain = [&](ParameterAddress address, std::vector<int> samples) {
    return errorOf([&] { session->explainParameter(address, samples); });
  };
  EXPECT_EQ(explain({2, 0, 0, false}, {}),
            "/parameters/2/weights/0/0: there is no layer 2, there are 2 (0 is the first)");
  EXPECT_EQ(explain({0, 0, 0, true}, {}), "/parameters/0/biases/0: this layer has no biases");
  EXPECT_EQ(explain({0, 0, 0, false}, {1, -1}),
            "/samples/1: there is no training row -1, there are 250 (0 is the first)");
}

}  // namespace
}  // namespace backprop::test
