// SPDX-License-Identifier: MIT
#include "engine/optimizers/optimizer.hpp"

#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

const std::vector<OptimizerKind> kKinds = {OptimizerKind::Sgd, OptimizerKind::Adagrad, OptimizerKind::RmsProp,
                                           OptimizerKind::Adam, OptimizerKind::AdamW};

/// Two parameters and an optimiser, driven by gradients that are given.
struct Descent {
  explicit Descent(OptimizerSpec spec) : spec(spec) {}
  void step(std::vector<double> gradient, double rate) {
    std::vector<double> delta(2), next0(2), next1(2);
    const Update<double> update{
        spec,        rate, ++number, 2, w.data(), gradient.data(), {m0.data(), m1.data()}, {next0.data(), next1.data()},
        delta.data()};
    optimizerOf<double>(spec.kind).update(update);
    m0 = next0, m1 = next1;
    for (std::size_t i = 0; i < 2; ++i) w[i] += delta[i];
  }
  OptimizerSpec spec;
  std::int64_t number = 0;
  std::vector<double> w = {1, -2}, m0 = {0, 0}, m1 = {0, 0};
};

/// A gradient that changes from step to step and goes through 0.
std::vector<double> gradientAt(int step) { return {0.5 - 0.2 * step, 3.0 / (1 + step)}; }

/// Runs five steps beside formulas written the way PyTorch's documentation writes them.
using Rule = std::function<double(double w, double g, std::vector<double>& memory, int t)>;
void expectRule(OptimizerSpec spec, double rate, const Rule& rule) {
  Descent run(spec);
  std::vector<double> w = run.w;
  std::vector<std::vector<double>> memory(2, std::vector<double>(2, 0));
  for (int t = 1; t <= 5; ++t) {
    run.step(gradientAt(t - 1), rate);
    for (std::size_t i = 0; i < 2; ++i) {
      w[i] = rule(w[i], gradientAt(t - 1)[i], memory[i], t);
      EXPECT_NEAR(run.w[i], w[i], 1e-14) << "step " << t << ", parameter " << i;
    }
  }
}

TEST(Sgd, SubtractsTheRateTimesTheGradient) {
  expectRule({}, 0.1, [](double w, double g, auto&, int) { return w - 0.1 * g; });
}

TEST(Sgd, AddsWeightDecayToTheGradient) {
  OptimizerSpec spec;
  spec.weightDecay = 0.3;
  expectRule(spec, 0.1, [](double w, double g, auto&, int) { return w - 0.1 * (g + 0.3 * w); });
}

TEST(Sgd, MomentumStartsWithTheFirstGradient) {
  OptimizerSpec spec;
  spec.momentum = 0.9;
  expectRule(spec, 0.1, [](double w, double g, auto& memory, int t) {
    memory[0] = t == 1 ? g : 0.9 * memory[0] + g;
    return w - 0.1 * memory[0];
  });
}

TEST(Sgd, NesterovLooksAhead) {
  OptimizerSpec spec;
  spec.momentum = 0.9;
  spec.nesterov = true;
  expectRule(spec, 0.1, [](double w, double g, auto& memory, int t) {
    memory[0] = t == 1 ? g : 0.9 * memory[0] + g;
    return w - 0.1 * (g + 0.9 * memory[0]);
  });
}

TEST(Sgd, MomentumThatIsTurnedOnLaterStartsFromRest) {
  Descent run(OptimizerSpec{});
  run.step({5, 5}, 0.1);
  run.spec.momentum = 0.9;
  const std::vector<double> before = run.w;
  run.step({1, -1}, 0.1);
  EXPECT_DOUBLE_EQ(run.w[0], before[0] - 0.1);
}

TEST(Adagrad, DividesByTheRootOfAllSquares) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::Adagrad;
  spec.epsilon = 1e-10;
  spec.weightDecay = 0.1;
  expectRule(spec, 0.5, [](double w, double g, auto& memory, int) {
    g += 0.1 * w;
    memory[0] += g * g;
    return w - 0.5 * g / (std::sqrt(memory[0]) + 1e-10);
  });
}

TEST(RmsProp, DividesByTheRootOfTheRecentSquares) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::RmsProp;
  spec.weightDecay = 0.1;
  expectRule(spec, 0.01, [](double w, double g, auto& memory, int) {
    g += 0.1 * w;
    memory[0] = 0.99 * memory[0] + (1 - 0.99) * g * g;
    return w - 0.01 * g / (std::sqrt(memory[0]) + 1e-8);
  });
}

TEST(RmsProp, HasMomentumOverTheScaledGradient) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::RmsProp;
  spec.momentum = 0.8;
  expectRule(spec, 0.01, [](double w, double g, auto& memory, int) {
    memory[0] = 0.99 * memory[0] + (1 - 0.99) * g * g;
    memory[1] = 0.8 * memory[1] + g / (std::sqrt(memory[0]) + 1e-8);
    return w - 0.01 * memory[1];
  });
}

double adamStep(double w, double g, std::vector<double>& memory, int t, double rate) {
  memory[0] = 0.9 * memory[0] + (1 - 0.9) * g;
  memory[1] = 0.999 * memory[1] + (1 - 0.999) * g * g;
  const double m = memory[0] / (1 - std::pow(0.9, t)), v = memory[1] / (1 - std::pow(0.999, t));
  return w - rate * m / (std::sqrt(v) + 1e-8);
}

TEST(Adam, CorrectsItsBiasAndAddsDecayToTheGradient) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::Adam;
  spec.weightDecay = 0.1;
  expectRule(spec, 0.01,
             [](double w, double g, auto& memory, int t) { return adamStep(w, g + 0.1 * w, memory, t, 0.01); });
}

TEST(AdamW, DecaysTheWeightApartFromTheGradient) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::AdamW;
  spec.weightDecay = 0.1;
  expectRule(spec, 0.01, [](double w, double g, auto& memory, int t) {
    return adamStep(w * (1 - 0.01 * 0.1), g, memory, t, 0.01);
  });
}

TEST(Adam, AdvancesBiasCorrectionOncePerStepNotPerTensor) {
  OptimizerSpec spec;
  spec.kind = OptimizerKind::Adam;
  Descent run(spec);
  run.step({0.5, 0.5}, 0.1);
  EXPECT_NEAR(run.w[0], 1 - 0.1, 1e-8);   // the first step is the rate times the sign, for the first parameter …
  EXPECT_NEAR(run.w[1], -2 - 0.1, 1e-8);  // … and for the last alike
}

TEST(Optimizer, NeverTouchesWhatItReads) {
  for (const OptimizerKind kind : kKinds) {
    OptimizerSpec spec;
    spec.kind = kind;
    spec.momentum = 0.5;
    const std::vector<double> w = {1, -2}, g = {0.5, 3}, m = {0.1, 0.2}, v = {0.3, 0.4};
    std::vector<double> delta(2), next0(2), next1(2);
    const Update<double> update{
        spec, 0.1, 3, 2, w.data(), g.data(), {m.data(), v.data()}, {next0.data(), next1.data()}, delta.data()};
    optimizerOf<double>(kind).update(update);
    EXPECT_EQ(m, (std::vector<double>{0.1, 0.2}));
    EXPECT_EQ(v, (std::vector<double>{0.3, 0.4}));
    EXPECT_NE(next0, m) << nameOf(kind);
    EXPECT_NE(delta[0], 0) << nameOf(kind);
  }
}

}  // namespace
}  // namespace backprop
