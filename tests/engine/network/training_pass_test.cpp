// SPDX-License-Identifier: MIT
#include "engine/network/training_pass.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/network/batch_gradient.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {
namespace {

/// A network, as many samples and some parameters, drawn at random.
template <class Scalar>
struct Drawn {
  std::vector<LayerSpec> layers;
  SampleSet<Scalar> set;
  Vector<Scalar> parameters;
  Loss loss;

  Drawn(Random& random, Activation hidden, Activation output, Loss wanted, Index samples) : loss(wanted) {
    const auto size = [&](std::uint32_t most) { return static_cast<int>(1 + random.below(most)); };
    const int features = size(11), depth = size(3);
    for (int l = 0; l + 1 < depth; ++l) layers.push_back({size(12), hidden, l % 2 == 0, true});
    layers.push_back({size(5) + 1, output, true, true});
    set.features = randomMatrix(random, samples, features, 2).template cast<Scalar>();
    set.targets = targetsFor(loss, random, samples, layers.back().units).template cast<Scalar>();
    const Index count = parameterCount(layoutOf(layers, features));
    parameters = randomMatrix(random, count, 1, 1).col(0).template cast<Scalar>();
  }
};

bool isRun(std::span<const int> rows) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i] != rows[i - 1] + 1) return false;
  return true;
}

/// That both passes say the same of one batch, to the last bit.
template <class Scalar>
void expectSameBits(const Drawn<Scalar>& drawn, const Network<Scalar>& network, TrainingPass<Scalar>& pass,
                    std::span<const int> rows) {
  BatchWorkspace<Scalar> workspace;
  Vector<Scalar> expected(drawn.parameters.size()), found = Vector<Scalar>::Constant(drawn.parameters.size(), 77);
  const Scalar loss =
      batchGradient<Scalar>(network, drawn.parameters, drawn.set, rows, drawn.loss, workspace, expected);
  const Scalar count(static_cast<int>(rows.size()));
  ASSERT_EQ(pass.run(drawn.parameters, rows, isRun(rows), drawn.loss, found), std::isfinite(loss));
  EXPECT_EQ(found / count, expected) << rows.size() << " samples";
}

template <class Scalar>
class TrainingPasses : public testing::Test {};
using PassScalars = testing::Types<double, float>;
TYPED_TEST_SUITE(TrainingPasses, PassScalars);

TYPED_TEST(TrainingPasses, HaveTheBitsOfThePassThatKeepsEverything) {
  using Scalar = TypeParam;
  Random random(11);
  for (const Activation hidden : kActivations)
    for (const Activation output : kActivations)
      for (const Loss loss : kLosses) {
        if (hidden == Activation::Softmax || !fits(output, loss)) continue;
        const Drawn<Scalar> drawn(random, hidden, output, loss, 60);
        const Network<Scalar> network(drawn.layers, static_cast<int>(drawn.set.features.cols()));
        TrainingPass<Scalar> pass(network, drawn.set);
        const std::vector<int> shuffled = random.permutation(60);
        std::vector<int> straight(60);
        std::iota(straight.begin(), straight.end(), 0);
        const std::size_t count = 1 + random.below(40), first = random.below(20);
        expectSameBits<Scalar>(drawn, network, pass, std::span(shuffled).subspan(first, count));
        expectSameBits<Scalar>(drawn, network, pass, std::span(straight).subspan(first, count));
        expectSameBits<Scalar>(drawn, network, pass, straight);
      }
}

TYPED_TEST(TrainingPasses, AddTheTilesOfALongBatch) {
  using Scalar = TypeParam;
  Random random(12);
  const Drawn<Scalar> drawn(random, Activation::Tanh, Activation::Softmax, Loss::CrossEntropy, 1300);
  const Network<Scalar> network(drawn.layers, static_cast<int>(drawn.set.features.cols()));
  TrainingPass<Scalar> pass(network, drawn.set);
  const std::vector<int> rows = random.permutation(1300);
  for (const std::size_t count : {1300, 63, 64, 65, 511, 1024, 1, 1030})
    expectSameBits<Scalar>(drawn, network, pass, std::span(rows).first(count));
}

TYPED_TEST(TrainingPasses, DoNotSeeTheSamplesAroundTheBatch) {
  using Scalar = TypeParam;
  Random random(13);
  Drawn<Scalar> drawn(random, Activation::Relu, Activation::Linear, Loss::SquaredError, 40);
  const Network<Scalar> network(drawn.layers, static_cast<int>(drawn.set.features.cols()));
  TrainingPass<Scalar> pass(network, drawn.set);
  const std::vector<int> rows = {7, 8, 9, 10, 11};
  Vector<Scalar> before(drawn.parameters.size()), after = before;
  EXPECT_TRUE(pass.run(drawn.parameters, rows, true, drawn.loss, before));
  drawn.set.features.topRows(7).setConstant(std::numeric_limits<Scalar>::infinity());
  drawn.set.features.bottomRows(28).setConstant(std::numeric_limits<Scalar>::quiet_NaN());
  TrainingPass<Scalar> other(network, drawn.set);
  EXPECT_TRUE(other.run(drawn.parameters, rows, true, drawn.loss, after));
  EXPECT_EQ(after, before);
}

/// Wide samples are kept a second time, side by side; of very many there is no copy.
TYPED_TEST(TrainingPasses, ReadNarrowAndWideSamplesAlike) {
  using Scalar = TypeParam;
  Random random(14);
  for (const Index features : {1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 100}) {
    Drawn<Scalar> drawn(random, Activation::Tanh, Activation::Softmax, Loss::CrossEntropy, 50);
    drawn.set.features = randomMatrix(random, 50, features, 2).template cast<Scalar>();
    const Network<Scalar> network(drawn.layers, static_cast<int>(features));
    drawn.parameters = randomMatrix(random, network.parameterCount(), 1, 1).col(0).template cast<Scalar>();
    TrainingPass<Scalar> pass(network, drawn.set);
    const std::vector<int> shuffled = random.permutation(50);
    std::vector<int> straight(50);
    std::iota(straight.begin(), straight.end(), 0);
    for (const std::size_t count : {1, 2, 3, 4, 5, 10, 16, 50}) {
      expectSameBits<Scalar>(drawn, network, pass, std::span(shuffled).last(count));
      expectSameBits<Scalar>(drawn, network, pass, std::span(straight).last(count));
    }
  }
}

/// The loss is computed only where it could overflow: whether it is finite is said as if it always were.
TYPED_TEST(TrainingPasses, SayWhetherTheLossIsFinite) {
  using Scalar = TypeParam;
  Random random(15);
  int refused = 0, held = 0;
  for (const Activation output : kActivations)
    for (const Loss loss : kLosses) {
      if (!fits(output, loss)) continue;
      for (int round = 0; round < 40; ++round) {
        Drawn<Scalar> drawn(random, Activation::Linear, output, loss, 24);
        const int powers = std::numeric_limits<Scalar>::max_exponent / 2 + 4;
        drawn.parameters *= std::ldexp(Scalar(1), static_cast<int>(random.below(static_cast<std::uint32_t>(powers))));
        const bool regression = loss == Loss::SquaredError || loss == Loss::Huber || loss == Loss::AbsoluteError;
        if (regression && round % 3 == 0)
          drawn.set.targets *=
              std::ldexp(Scalar(1), static_cast<int>(random.below(static_cast<std::uint32_t>(powers))));
        const Network<Scalar> network(drawn.layers, static_cast<int>(drawn.set.features.cols()));
        TrainingPass<Scalar> pass(network, drawn.set);
        BatchWorkspace<Scalar> workspace;
        Vector<Scalar> expected(drawn.parameters.size()), found(drawn.parameters.size());
        const std::vector<int> rows = random.permutation(24);
        const Scalar sum = batchGradient<Scalar>(network, drawn.parameters, drawn.set, rows, loss, workspace, expected);
        ASSERT_EQ(pass.run(drawn.parameters, rows, false, loss, found), std::isfinite(sum))
            << nameOf(loss) << " " << sum;
        ++(std::isfinite(sum) ? held : refused);
      }
    }
  EXPECT_GT(refused, 100);
  EXPECT_GT(held, 100);
}

}  // namespace
}  // namespace backprop::test
