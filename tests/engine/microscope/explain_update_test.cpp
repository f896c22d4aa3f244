// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/spec/defaults.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

/// Every optimiser, plain and with all its options, clipped and not, under penalties and schedules.
std::vector<Spec> everyWayToUpdate() {
  std::vector<OptimizerSpec> optimizers;
  for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adagrad, OptimizerKind::RmsProp,
                                   OptimizerKind::Adam, OptimizerKind::AdamW}) {
    optimizers.push_back(defaults::optimizer(kind));
    optimizers.push_back(defaults::optimizer(kind));
    optimizers.back().weightDecay = 0.05;
    optimizers.back().momentum = 0.9;
  }
  optimizers.push_back(optimizers[1]);
  optimizers.back().nesterov = true;
  const std::vector<ScheduleKind> schedules = {ScheduleKind::Constant, ScheduleKind::Step, ScheduleKind::Exponential,
                                               ScheduleKind::Cosine, ScheduleKind::WarmupCosine};
  const std::vector<PenaltyKind> penalties = {PenaltyKind::None, PenaltyKind::L1, PenaltyKind::L2};
  std::vector<Spec> specs;
  for (const OptimizerSpec& optimizer : optimizers) {
    for (const bool clipped : {false, true}) {
      Spec spec = parse(R"({"layers": [{"units": 3, "activation": "gelu", "trainBias": false},
        {"units": 1, "activation": "tanh"}], "data": {"samples": 60}})");
      spec.learner.optimizer = optimizer;
      if (clipped) spec.learner.clipNorm = 0.1;
      spec.learner.schedule = {schedules[specs.size() % 5], 2, 0.7, 20, 3, 0.1};
      spec.regularization = {penalties[specs.size() % 3], 0.02};
      specs.push_back(spec);
    }
  }
  return specs;
}

std::string titleOf(const Spec& spec) {
  return std::string(nameOf(spec.learner.optimizer.kind)) + (spec.learner.clipNorm ? ", clipped, " : ", ") +
         std::string(nameOf(spec.learner.schedule.kind)) + ", " + std::string(nameOf(spec.regularization.kind));
}

void expectTheAnnouncedParameters(LearnerKind kind, int steps) {
  for (const Precision precision : {Precision::Double, Precision::Single}) {
    for (Spec spec : everyWayToUpdate()) {
      SCOPED_TRACE(titleOf(spec) + ", " + std::string(nameOf(precision)));
      spec.precision = precision;
      spec.learner.kind = kind;
      const auto session = Session::create(spec);
      for (int step = 0; step < steps; ++step) {
        std::vector<double> next;
        const std::vector<double> gradient = session->gradient(), present = session->parameters();
        for (const ParameterAddress& address : allParameters(session->layout())) {
          const ParameterStudy study = session->explainParameter(address, {});
          EXPECT_EQ(study.gradient, gradient[next.size()]);
          EXPECT_EQ(study.value, present[next.size()]);
          EXPECT_EQ(study.learningRate, session->report().learningRate);
          EXPECT_EQ(study.updateNumber, step + 1);
          if (precision == Precision::Double) {
            EXPECT_EQ(study.value + study.update, study.next);
          }
          next.push_back(study.next);
        }
        session->step(1);
        ASSERT_EQ(session->parameters(), next) << "step " << step;
      }
    }
  }
}

TEST(ParameterStudyOfTheNextBatch, AnnouncesTheVeryParametersThatTheStepLeavesBehind) {
  expectTheAnnouncedParameters(LearnerKind::Backpropagation, 6);
}

TEST(ParameterStudyOfTheNextBatch, AnnouncesThemForTheSlowWaysToTheGradientToo) {
  expectTheAnnouncedParameters(LearnerKind::FiniteDifferences, 3);
  expectTheAnnouncedParameters(LearnerKind::ForwardMode, 3);
}

/// w after an update by the optimiser's formula, from the shown numbers alone.
double updateBy(const OptimizerSpec& spec, const ParameterStudy& study) {
  const auto value = [&](const char* name) {
    for (const Quantity& quantity : study.quantities)
      if (quantity.name == name) return quantity.value;
    throw std::logic_error(std::string("no quantity ") + name);
  };
  const double rate = study.learningRate, epsilon = spec.epsilon;
  switch (spec.kind) {
    case OptimizerKind::Sgd:
      return -rate * study.quantities.back().value;
    case OptimizerKind::Adagrad:
      return -rate * value("g") / (std::sqrt(value("s")) + epsilon);
    case OptimizerKind::RmsProp:
      return -rate * (spec.momentum == 0 ? value("g") / (std::sqrt(value("v")) + epsilon) : value("b"));
    case OptimizerKind::Adam:
      return -rate * value("mHat") / (std::sqrt(value("vHat")) + epsilon);
    case OptimizerKind::AdamW:
      return -value("decay") - rate * value("mHat") / (std::sqrt(value("vHat")) + epsilon);
  }
  return 0;
}

std::vector<std::string> namesOf(const ParameterStudy& study) {
  std::vector<std::string> names;
  for (const Quantity& quantity : study.quantities) names.push_back(quantity.name);
  return names;
}

TEST(ParameterStudy, ShowsTheOptimizersArithmeticFromTheGradientToTheUpdate) {
  for (const Spec& spec : everyWayToUpdate()) {
    SCOPED_TRACE(titleOf(spec));
    const auto session = Session::create(spec);
    const ParameterAddress address{1, 2, 0, false};
    const OptimizerSpec& optimizer = spec.learner.optimizer;
    std::vector<Quantity> last;
    for (int step = 0; step < 5; ++step) {
      const ParameterStudy study = session->explainParameter(address, {});
      EXPECT_NEAR(study.update, updateBy(optimizer, study), 1e-12 * std::abs(study.update));
      const double decay = optimizer.kind == OptimizerKind::AdamW ? 0 : optimizer.weightDecay;
      const Quantity& g = study.quantities[optimizer.kind == OptimizerKind::AdamW ? 1 : 0];
      EXPECT_EQ(g.name, "g");
      EXPECT_EQ(g.value, study.clipFactor * study.gradient + decay * study.value);
      EXPECT_EQ(study.clipFactor < 1, spec.learner.clipNorm && study.gradientNorm > 0.1);
      for (std::size_t i = 0; i < last.size(); ++i)
        if (study.quantities[i].before) {
          EXPECT_EQ(*study.quantities[i].before, last[i].value);
        }
      last = study.quantities;
      session->step(1);
    }
  }
}

TEST(ParameterStudy, NamesTheQuantitiesInTheOrderOfTheArithmetic) {
  using Names = std::vector<std::string>;
  const std::vector<std::pair<const char*, Names>> expected = {
      {R"({"kind": "sgd"})", {"g"}},
      {R"({"kind": "sgd", "momentum": 0.9})", {"g", "b"}},
      {R"({"kind": "sgd", "momentum": 0.9, "nesterov": true})", {"g", "b", "direction"}},
      {R"({"kind": "adagrad"})", {"g", "s"}},
      {R"({"kind": "rmsprop"})", {"g", "v"}},
      {R"({"kind": "rmsprop", "momentum": 0.9})", {"g", "v", "b"}},
      {R"({"kind": "adam"})", {"g", "m", "v", "mHat", "vHat"}},
      {R"({"kind": "adamw"})", {"decay", "g", "m", "v", "mHat", "vHat"}}};
  for (const auto& [optimizer, names] : expected) {
    const auto session = Session::create(parse(std::string(R"({"learner": {"optimizer": )") + optimizer + "}}"));
    EXPECT_EQ(namesOf(session->explainParameter({0, 0, 0, false}, {})), names) << optimizer;
  }
}

TEST(ParameterStudy, OfOtherSamplesSaysWhatTheOptimizerWouldDoWithTheirGradient) {
  const auto session = Session::create(parse(R"({"learner": {"optimizer": {"learningRate": 0.5}}})"));
  const ParameterStudy study = session->explainParameter({0, 0, 0, false}, std::vector<int>{17});
  EXPECT_EQ(study.update, -(0.5 * study.gradient));
  EXPECT_EQ(study.terms.size(), 1u);
  EXPECT_EQ(study.terms[0].sample, 17);
}

}  // namespace
}  // namespace backprop::test
