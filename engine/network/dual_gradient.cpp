// SPDX-License-Identifier: MIT
#include "engine/network/dual_gradient.hpp"

#include <algorithm>
#include <cmath>

#include "engine/network/batch_mean.hpp"
#include "engine/network/gather.hpp"

namespace backprop {

template <class Scalar>
int dualGradient(const Network<Dual<Scalar>>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                 std::span<const int> rows, Loss loss, DualWorkspace<Scalar>& workspace, Vector<Scalar>& gradient) {
  const Index batch = static_cast<Index>(rows.size());
  BatchWorkspace<Dual<Scalar>>& tile = workspace.batch;
  tile.reserve(network, batch, false);
  workspace.parameters.resize(parameters.size());
  for (Index i = 0; i < parameters.size(); ++i) workspace.parameters[i] = Dual<Scalar>(parameters[i]);
  gradient.setZero();
  for (Index first = 0; first < batch; first += kTileRows) {
    const Index count = std::min(kTileRows, batch - first);
    const auto named = rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    gather(set.features, named, tile.features);
    gather(set.targets, named, tile.targets);
    const Matrix<Dual<Scalar>>&features = tile.features, &targets = tile.targets;
    const bool finite = everyTrainable(network.layout(), [&](Index place) {
      workspace.parameters[place].tangent = Scalar(1);
      network.forward(workspace.parameters, columnsOf(features, count), tile.trace);
      workspace.parameters[place].tangent = Scalar(0);
      const Dual<Scalar> sum = network.lossSum(columnsOf(targets, count), loss, tile.trace);
      gradient[place] += sum.tangent;
      return std::isfinite(sum.value);
    });
    if (!finite) return tile.trace.firstNonFiniteLayer();
  }
  for (Scalar& sumOfSlopes : gradient) sumOfSlopes = batchMean(sumOfSlopes, batch);
  return -1;
}

template int dualGradient(const Network<Dual<double>>&, const Vector<double>&, const SampleSet<double>&,
                          std::span<const int>, Loss, DualWorkspace<double>&, Vector<double>&);
template int dualGradient(const Network<Dual<float>>&, const Vector<float>&, const SampleSet<float>&,
                          std::span<const int>, Loss, DualWorkspace<float>&, Vector<float>&);

}  // namespace backprop
