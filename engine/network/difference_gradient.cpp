// SPDX-License-Identifier: MIT
#include "engine/network/difference_gradient.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "engine/network/batch_mean.hpp"
#include "engine/network/gather.hpp"

namespace backprop {
namespace {

/// About ∛(precision), exactly representable.
template <class Scalar>
constexpr Scalar kNudge = std::is_same_v<Scalar, float> ? Scalar(0x1p-8) : Scalar(0x1p-17);

template <class Scalar>
Scalar nudgeOf(Scalar w) {
  return kNudge<Scalar> * std::max(Scalar(1), std::abs(w));
}

/// One tile of a batch, and the sum of its losses with one parameter at another value.
template <class Scalar>
struct Tile {
  const Network<Scalar>& network;
  Columns<const Scalar> X, Y;
  Loss loss;
  DifferenceWorkspace<Scalar>& workspace;

  Scalar lossSumAt(Index place, Scalar value) {
    Scalar& parameter = workspace.parameters[place];
    const Scalar w = parameter;
    parameter = value;
    network.forward(workspace.parameters, X, workspace.batch.trace);
    parameter = w;
    return network.lossSum(Y, loss, workspace.batch.trace);
  }

  /// Adds the losses above and below one parameter. @return whether they are finite
  bool add(Index place) {
    const Scalar w = workspace.parameters[place], nudge = nudgeOf(w);
    workspace.lossAbove[place] += lossSumAt(place, w + nudge);
    if (!std::isfinite(workspace.lossAbove[place])) return false;
    workspace.lossBelow[place] += lossSumAt(place, w - nudge);
    return std::isfinite(workspace.lossBelow[place]);
  }
};

}  // namespace

template <class Scalar>
int differenceGradient(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                       std::span<const int> rows, Loss loss, DifferenceWorkspace<Scalar>& workspace,
                       Vector<Scalar>& gradient) {
  const Index batch = static_cast<Index>(rows.size());
  workspace.batch.reserve(network, batch, false);
  workspace.parameters = parameters;
  workspace.lossAbove.setZero(parameters.size());
  workspace.lossBelow.setZero(parameters.size());
  gradient.setZero();
  for (Index first = 0; first < batch; first += kTileRows) {
    const Index count = std::min(kTileRows, batch - first);
    const auto named = rows.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    gather(set.features, named, workspace.batch.features);
    gather(set.targets, named, workspace.batch.targets);
    const Matrix<Scalar>&features = workspace.batch.features, &targets = workspace.batch.targets;
    Tile<Scalar> tile{network, columnsOf(features, count), columnsOf(targets, count), loss, workspace};
    if (!everyTrainable(network.layout(), [&](Index place) { return tile.add(place); }))
      return workspace.batch.trace.firstNonFiniteLayer();
  }
  everyTrainable(network.layout(), [&](Index place) {
    const Scalar w = parameters[place], nudge = nudgeOf(w);
    const Scalar rise = batchMean(workspace.lossAbove[place], batch) - batchMean(workspace.lossBelow[place], batch);
    gradient[place] = rise / ((w + nudge) - (w - nudge));
    return true;
  });
  return -1;
}

template int differenceGradient(const Network<double>&, const Vector<double>&, const SampleSet<double>&,
                                std::span<const int>, Loss, DifferenceWorkspace<double>&, Vector<double>&);
template int differenceGradient(const Network<float>&, const Vector<float>&, const SampleSet<float>&,
                                std::span<const int>, Loss, DifferenceWorkspace<float>&, Vector<float>&);

}  // namespace backprop
