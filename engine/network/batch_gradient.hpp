// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>

#include "engine/network/network.hpp"
#include "engine/network/sample_set.hpp"

namespace backprop {

/// Samples that go forward through the network together. More are done in tiles of this many rows, one after the other,
/// so that a pass stays in the cache and its buffers small.
inline constexpr Index kTileRows = 512;
/// The same of a batch that is learned from: going back as well, it keeps three times as much. Losses and gradients of
/// the tiles are added in order.
inline constexpr Index kBatchRows = 64;

/// The buffers of one tile: the gathered samples and everything computed from them.
template <class Scalar>
struct BatchWorkspace {
  Matrix<Scalar> features, targets;
  Trace<Scalar> trace;

  /// Makes room for a batch of `rows` samples, the backward half on demand; allocates nothing when there is room.
  void reserve(const Network<Scalar>& network, Index rows, bool backward = true);
};

/// Sees each tile after its backward pass; `first` is the place of its first sample in the batch.
template <class Scalar>
using TileObserver = std::function<void(const BatchWorkspace<Scalar>& tile, Index first)>;

/// The mean loss of a batch, without penalty, and its gradient.
/// @param rows      numbers of the batch's samples in `set`, in order
/// @param gradient  overwritten; meaningless when the loss is not finite (then `workspace` holds the tile at fault)
template <class Scalar>
Scalar batchGradient(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                     std::span<const int> rows, Loss loss, BatchWorkspace<Scalar>& workspace, Vector<Scalar>& gradient,
                     const TileObserver<Scalar>& observer = {});

}  // namespace backprop
