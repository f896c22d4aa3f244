// SPDX-License-Identifier: MIT
#include "engine/network/batch_gradient.hpp"

#include <algorithm>
#include <cmath>
#include <complex>

#include "engine/kernels/lanes.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/network/gather.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {

template <class Scalar>
void BatchWorkspace<Scalar>::reserve(const Network<Scalar>& network, Index rows, bool backward) {
  const Index whole = (std::min(rows, kTileRows) + kLanes - 1) / kLanes * kLanes;
  if (features.rows() < whole) {
    features.resize(whole, network.features());
    targets.resize(whole, network.outputs());
  }
  trace.reserve(network.layout(), whole, backward);
}

template <class Scalar>
Scalar batchGradient(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                     std::span<const int> rows, Loss loss, BatchWorkspace<Scalar>& workspace, Vector<Scalar>& gradient,
                     const TileObserver<Scalar>& observer) {
  const Index batch = static_cast<Index>(rows.size());
  workspace.reserve(network, batch);
  Scalar sum(0);
  for (Index first = 0; first < batch; first += kBatchRows) {
    const Index count = std::min(kBatchRows, batch - first);
    const auto tile = rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    gather(set.features, tile, workspace.features);
    gather(set.targets, tile, workspace.targets);
    const Columns<const Scalar> X = columnsOf(workspace.features, count), Y = columnsOf(workspace.targets, count);
    network.forward(parameters, X, workspace.trace);
    sum += network.lossSum(Y, loss, workspace.trace);
    if (!std::isfinite(realPart(sum))) return sum;
    network.backward(parameters, X, Y, loss, workspace.trace, gradient, first > 0);
    if (observer) observer(workspace, first);
  }
  for (Scalar& sumOfSlopes : gradient) sumOfSlopes = batchMean(sumOfSlopes, batch);
  return batchMean(sum, batch);
}

template struct BatchWorkspace<double>;
template double batchGradient(const Network<double>&, const Vector<double>&, const SampleSet<double>&,
                              std::span<const int>, Loss, BatchWorkspace<double>&, Vector<double>&,
                              const TileObserver<double>&);
template struct BatchWorkspace<float>;
template float batchGradient(const Network<float>&, const Vector<float>&, const SampleSet<float>&, std::span<const int>,
                             Loss, BatchWorkspace<float>&, Vector<float>&, const TileObserver<float>&);
template struct BatchWorkspace<Dual<double>>;
template struct BatchWorkspace<Dual<float>>;
template struct BatchWorkspace<std::complex<double>>;
template std::complex<double> batchGradient(const Network<std::complex<double>>&, const Vector<std::complex<double>>&,
                                            const SampleSet<std::complex<double>>&, std::span<const int>, Loss,
                                            BatchWorkspace<std::complex<double>>&, Vector<std::complex<double>>&,
                                            const TileObserver<std::complex<double>>&);

}  // namespace backprop
