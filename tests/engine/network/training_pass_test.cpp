// SPDX-License-Identifier: MIT
#include "engine/network/training_pass.hpp"

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

/// That both passes say the same of one batch, to the last bit.
template <class Scalar>
void expectSameBits(const Drawn<Scalar>& drawn, const Network<Scalar>& network, TrainingPass<Scalar>& pass,
                    std::span<const int> rows) {
  BatchWorkspace<Scalar> workspace;
  Vector<Scalar> expected(drawn.parameters.size()), found = Vector<Scalar>::Constant(drawn.parameters.size(), 77);
  const Scalar loss =
      batchGradient<Scalar>(network, drawn.parameters, drawn.set, rows, drawn.loss, workspace, expected);
  const Scalar count(static_cast<int>(rows.size()));
  EXPECT_EQ(pass.run(drawn.parameters, drawn.set, rows, drawn.loss, found) / count, loss);
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
        TrainingPass<Scalar> pass(network);
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
  TrainingPass<Scalar> pass(network);
  const std::vector<int> rows = random.permutation(1300);
  for (const std::size_t count : {1300, 511, 513, 1024, 1, 1030})
    expectSameBits<Scalar>(drawn, network, pass, std::span(rows).first(count));
}

TYPED_TEST(TrainingPasses, DoNotSeeTheSamplesAroundTheBatch) {
  using Scalar = TypeParam;
  Random random(13);
  Drawn<Scalar> drawn(random, Activation::Relu, Activation::Linear, Loss::SquaredError, 40);
  const Network<Scalar> network(drawn.layers, static_cast<int>(drawn.set.features.cols()));
  TrainingPass<Scalar> pass(network);
  const std::vector<int> rows = {7, 8, 9, 10, 11};
  Vector<Scalar> before(drawn.parameters.size()), after = before;
  const Scalar loss = pass.run(drawn.parameters, drawn.set, rows, drawn.loss, before);
  drawn.set.features.topRows(7).setConstant(std::numeric_limits<Scalar>::infinity());
  drawn.set.features.bottomRows(28).setConstant(std::numeric_limits<Scalar>::quiet_NaN());
  EXPECT_EQ(pass.run(drawn.parameters, drawn.set, rows, drawn.loss, after), loss);
  EXPECT_EQ(after, before);
}

}  // namespace
}  // namespace backprop::test
