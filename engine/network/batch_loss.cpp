// SPDX-License-Identifier: MIT
#include "engine/network/batch_loss.hpp"

#include <algorithm>
#include <cmath>

#include "engine/network/batch_mean.hpp"
#include "engine/network/gather.hpp"

namespace backprop {

template <class Scalar>
Scalar batchLoss(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                 std::span<const int> rows, Loss loss, BatchWorkspace<Scalar>& workspace) {
  const Index batch = static_cast<Index>(rows.size());
  workspace.reserve(network, batch, false);
  Scalar sum(0);
  for (Index first = 0; first < batch && std::isfinite(sum); first += kBatchRows) {
    const Index count = std::min(kBatchRows, batch - first);
    const auto tile = rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    gather(set.features, tile, workspace.features);
    gather(set.targets, tile, workspace.targets);
    network.forward(parameters, columnsOf(workspace.features, count), workspace.trace);
    sum += network.lossSum(columnsOf(workspace.targets, count), loss, workspace.trace);
  }
  return batchMean(sum, batch);
}

template double batchLoss(const Network<double>&, const Vector<double>&, const SampleSet<double>&, std::span<const int>,
                          Loss, BatchWorkspace<double>&);
template float batchLoss(const Network<float>&, const Vector<float>&, const SampleSet<float>&, std::span<const int>,
                         Loss, BatchWorkspace<float>&);

}  // namespace backprop
