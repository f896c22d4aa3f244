// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/integer_power.hpp"
#include "engine/spec/parse.hpp"

// The optimisers' loops across packs beside their formulas in the plainest loop: equality is to the last bit.
namespace backprop {
namespace {

template <class Scalar>
struct One {
  Scalar delta, memory[2];
};

/// The formulas of sgd.hpp, adagrad.hpp, rmsprop.hpp and adam.hpp for one parameter w with the mean gradient `mean`.
template <class Scalar>
One<Scalar> plainly(const OptimizerSpec& spec, double learningRate, std::int64_t number, Scalar w, Scalar mean,
                    Scalar memory0, Scalar memory1) {
  const Scalar rate(learningRate), momentum(spec.momentum), epsilon(spec.epsilon);
  const Scalar g = mean + Scalar(spec.weightDecay) * w;
  switch (spec.kind) {
    case OptimizerKind::Sgd: {
      if (spec.momentum == 0) return {-(rate * g), {0, 0}};
      const Scalar b = momentum * memory0 + g;
      return {-(rate * (spec.nesterov ? g + momentum * b : b)), {b, 0}};
    }
    case OptimizerKind::Adagrad: {
      const Scalar s = memory0 + g * g;
      return {-(rate * g / (std::sqrt(s) + epsilon)), {s, 0}};
    }
    case OptimizerKind::RmsProp: {
      const Scalar v = Scalar(spec.alpha) * memory0 + Scalar(1 - spec.alpha) * (g * g);
      const Scalar scaled = g / (std::sqrt(v) + epsilon);
      if (spec.momentum == 0) return {-(rate * scaled), {v, 0}};
      const Scalar b = momentum * memory1 + scaled;
      return {-(rate * b), {v, b}};
    }
    default: {
      const bool decoupled = spec.kind == OptimizerKind::AdamW;
      const Scalar decayed = Scalar(decoupled ? learningRate * spec.weightDecay : spec.weightDecay) * w;
      const Scalar gradient = decoupled ? mean : mean + decayed;
      const Scalar m = Scalar(spec.beta1) * memory0 + Scalar(1 - spec.beta1) * gradient;
      const Scalar v = Scalar(spec.beta2) * memory1 + Scalar(1 - spec.beta2) * (gradient * gradient);
      const Scalar step = Scalar(learningRate / (1 - integerPower(spec.beta1, number))) * m /
                          (std::sqrt(v) / Scalar(std::sqrt(1 - integerPower(spec.beta2, number))) + epsilon);
      return {decoupled ? -(decayed + step) : -step, {m, v}};
    }
  }
}

std::vector<OptimizerSpec> allSettings() {
  std::vector<OptimizerSpec> all;
  for (const OptimizerKind kind :
       {OptimizerKind::Sgd, OptimizerKind::Adagrad, OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::AdamW})
    for (const double momentum : {0.0, 0.9})
      for (const bool nesterov : {false, true}) {
        OptimizerSpec spec;
        spec.kind = kind, spec.momentum = momentum, spec.nesterov = nesterov, spec.weightDecay = 0.01;
        all.push_back(spec);
      }
  return all;
}

/// An update of random numbers in arrays with guards behind them.
template <class Scalar>
struct Sweep {
  static constexpr Scalar kGuard = 77;
  Sweep(const OptimizerSpec& spec, Index count, Random& random) : spec(spec), slots(slotsOf(spec)), count(count) {
    for (std::size_t k = 0; k < from.size(); ++k) {
      from[k].resize(size());
      for (Scalar& x : from[k]) x = static_cast<Scalar>(random.uniform(k < 2 ? -2 : 0, 2));
      to[k].assign(size() + 1, kGuard);
    }
  }
  std::size_t size() const { return static_cast<std::size_t>(count); }
  bool run(Scalar divisor, bool withNext) {
    const Update<Scalar> update{spec,
                                0.03,
                                7,
                                count,
                                from[0].data(),
                                from[1].data(),
                                {from[2].data(), slots > 1 ? from[3].data() : nullptr},
                                {to[0].data(), slots > 1 ? to[1].data() : nullptr},
                                to[2].data(),
                                withNext ? to[3].data() : nullptr,
                                divisor};
    return optimizerOf<Scalar>(spec.kind).update(update);
  }
  const OptimizerSpec& spec;
  int slots;
  Index count;
  std::array<std::vector<Scalar>, 4> from;  ///< parameters, gradient, memory
  std::array<std::vector<Scalar>, 4> to;    ///< memory, delta, next
};

template <class Scalar>
class Sweeps : public testing::Test {};
using Scalars = testing::Types<double, float>;
TYPED_TEST_SUITE(Sweeps, Scalars);

TYPED_TEST(Sweeps, AreTheFormulasOneParameterAfterTheOther) {
  using Scalar = TypeParam;
  Random random(5);
  for (const OptimizerSpec& spec : allSettings())
    for (Index count = 1; count <= 27; ++count) {
      SCOPED_TRACE(std::string(nameOf(spec.kind)) + ", " + std::to_string(count) + " parameters");
      Sweep<Scalar> sweep(spec, count, random);
      const Scalar divisor = count % 2 == 0 ? 1 : 10;
      ASSERT_TRUE(sweep.run(divisor, true));
      for (std::size_t i = 0; i < sweep.size(); ++i) {
        const One<Scalar> one = plainly<Scalar>(spec, 0.03, 7, sweep.from[0][i], sweep.from[1][i] / divisor,
                                                sweep.from[2][i], sweep.from[3][i]);
        ASSERT_EQ(sweep.to[2][i], one.delta);
        ASSERT_EQ(sweep.to[3][i], sweep.from[0][i] + one.delta);
        for (std::size_t slot = 0; slot < static_cast<std::size_t>(sweep.slots); ++slot)
          ASSERT_EQ(sweep.to[slot][i], one.memory[slot]) << "slot " << slot;
      }
      for (const auto& written : sweep.to) ASSERT_EQ(written.back(), Scalar(77)) << "wrote beyond the last parameter";
    }
}

TYPED_TEST(Sweeps, FindANumberThatIsNotFiniteWhereverItStands) {
  using Scalar = TypeParam;
  Random random(6);
  for (const OptimizerSpec& spec : allSettings())
    for (const Index count : {1, 2, 3, 9, 16})
      for (std::size_t place = 0; place < static_cast<std::size_t>(count); ++place)
        for (const Scalar wrong : {std::numeric_limits<Scalar>::infinity(), -std::numeric_limits<Scalar>::infinity(),
                                   std::numeric_limits<Scalar>::quiet_NaN()}) {
          Sweep<Scalar> sweep(spec, count, random);
          EXPECT_TRUE(sweep.run(4, true));
          sweep.from[1][place] = wrong;
          EXPECT_FALSE(sweep.run(4, true)) << nameOf(spec.kind) << " at " << place << " of " << count;
          EXPECT_TRUE(sweep.run(4, false)) << "there is no next to be looked at";
        }
}

TYPED_TEST(Sweeps, TakeTheLargestNumberForFinite) {
  Random random(8);
  const OptimizerSpec spec;
  Sweep<TypeParam> sweep(spec, 6, random);
  std::fill(sweep.from[1].begin(), sweep.from[1].end(), TypeParam(0));
  sweep.from[0][5] = std::numeric_limits<TypeParam>::max();
  EXPECT_TRUE(sweep.run(1, true));
  EXPECT_EQ(sweep.to[3][5], std::numeric_limits<TypeParam>::max());
}

TYPED_TEST(Sweeps, WriteTheSameWithoutNext) {
  Random random(9);
  for (const OptimizerSpec& spec : allSettings())
    for (const Index count : {1, 7, 12}) {
      Sweep<TypeParam> sweep(spec, count, random);
      sweep.run(3, true);
      const auto with = sweep.to;
      sweep.run(3, false);
      for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(sweep.to[k], with[k]) << nameOf(spec.kind);
    }
}

TYPED_TEST(Sweeps, OfNoParametersWriteNothing) {
  Random random(10);
  for (const OptimizerSpec& spec : allSettings()) {
    Sweep<TypeParam> sweep(spec, 0, random);
    EXPECT_TRUE(sweep.run(1, true));
    for (const auto& written : sweep.to) EXPECT_EQ(written, std::vector<TypeParam>{TypeParam(77)});
  }
}

}  // namespace
}  // namespace backprop
