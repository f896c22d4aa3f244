// SPDX-License-Identifier: MIT
#include "engine/network/batch_loss.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

TEST(BatchLoss, HasTheBitsOfBatchGradient) {
  SearchBench<float> bench(LearnerKind::RandomNudge, 1300);
  std::vector<int> rows = Random(8).permutation(1300);
  bench.spec.regularization = {PenaltyKind::None, 0};
  BatchWorkspace<float> workspace;
  const Vector<float> parameters = bench.problem.parameters.cast<float>();
  for (const std::size_t count : {std::size_t{1}, std::size_t{63}, std::size_t{65}, rows.size()}) {
    rows.resize(std::min(rows.size(), count));
    const float loss = batchLoss<float>(bench.network, parameters, bench.set, rows, bench.spec.loss, workspace);
    EXPECT_EQ(loss, bench.cost(rows, parameters));
    rows = Random(8).permutation(1300);
  }
}

}  // namespace
}  // namespace backprop::test
