// SPDX-License-Identifier: MIT
#include "engine/network/batch_gradient.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/problems.hpp"

namespace backprop {
namespace {

struct Batch {
  Batch() {
    const test::Problem problem = test::problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
    network = std::make_unique<Network<double>>(problem.layers, 3);
    parameters = problem.parameters;
    Random random(2);
    set = {test::randomMatrix(random, 1300, 3), test::randomMatrix(random, 1300, 2), {}};
  }
  double run(std::span<const int> rows, const TileObserver<double>& observer = {}) {
    gradient.resize(network->parameterCount());
    return batchGradient<double>(*network, parameters, set, rows, Loss::HalfSquaredError, workspace, gradient,
                                 observer);
  }
  std::unique_ptr<Network<double>> network;
  Vector<double> parameters, gradient;
  SampleSet<double> set;
  BatchWorkspace<double> workspace;
};

TEST(BatchGradient, IsTheMeanOfTheGradientsOfItsSamples) {
  Batch batch;
  const std::vector<int> rows = {5, 900, 17, 5};
  Vector<double> mean = Vector<double>::Zero(batch.parameters.size());
  double loss = 0;
  for (const int row : rows) {
    loss += batch.run(std::vector<int>{row}) / 4;
    mean += batch.gradient / 4;
  }
  EXPECT_NEAR(batch.run(rows), loss, 1e-15);
  EXPECT_TRUE(batch.gradient.isApprox(mean, 1e-14));
}

TEST(BatchGradient, ShowsEveryTileOfALongBatchInOrder) {
  Batch batch;
  std::vector<int> rows(1300);
  std::iota(rows.rbegin(), rows.rend(), 0);
  std::vector<std::pair<Index, Index>> seen;
  batch.run(rows, [&](const BatchWorkspace<double>& tile, Index first) {
    seen.emplace_back(first, tile.trace.rows);
    EXPECT_EQ(tile.features(0, 0), batch.set.features(rows[static_cast<std::size_t>(first)], 0));
  });
  ASSERT_EQ(seen.size(), 21U);
  for (std::size_t tile = 0; tile < seen.size(); ++tile)
    EXPECT_EQ(seen[tile], (std::pair<Index, Index>(64 * static_cast<Index>(tile), tile < 20 ? 64 : 20)));
}

TEST(BatchGradient, LeavesNothingOfALongerBatchBehind) {
  Batch fresh, used;
  std::vector<int> all(1300);
  std::iota(all.begin(), all.end(), 0);
  used.run(all);
  const std::vector<int> rows = {3, 1, 2};
  EXPECT_EQ(fresh.run(rows), used.run(rows));
  EXPECT_EQ(fresh.gradient, used.gradient);
}

}  // namespace
}  // namespace backprop
