// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/kernels/columns.hpp"
#include "engine/network/sample_set.hpp"

namespace backprop {

/// The samples of a batch as training reads them: where they lie if it can, else copied together.
///
/// A set lies column by column, which suits few features. Of wide samples a second copy is kept, sample by sample: its
/// columns would be far apart (often by a power of two, so that they share a few places of the cache), and the gradient
/// of the first layer wants the samples side by side anyway.
template <class Scalar>
class BatchSamples {
 public:
  /// @param set  outlives this; its features do not change
  explicit BatchSamples(const SampleSet<Scalar>& set);

  /// What is in rows beyond `count` is anything.
  struct Tile {
    Columns<const Scalar> X;   ///< (padded rows × features), or nothing
    Columns<const Scalar> XT;  ///< instead, for wide samples: (features × padded rows), readable to whole vectors
    Columns<const Scalar> Y;   ///< (padded rows × outputs)
    Index count;
  };
  /// Whether no target is so large that a loss could overflow because of it.
  bool hasHarmlessTargets() const { return hasHarmlessTargets_; }
  /// Numbers that `tile` needs room for.
  Index room(Index padded) const;
  /// @param rows    numbers of samples, in order
  /// @param isRun   whether they follow each other, as without shuffling
  /// @param padded  as many, rounded up to a multiple of the vectors' width
  /// @param room    its first features × padded numbers are free where X is nothing
  /// @param tile    overwritten
  void read(std::span<const int> rows, bool isRun, Index padded, Scalar* room, Tile& tile) const;

 private:
  void readColumns(const Matrix<Scalar>& from, std::span<const int> rows, bool isRun, Index padded, Scalar* room,
                   Columns<const Scalar>& block) const;
  Columns<const Scalar> bySample(std::span<const int> rows, bool isRun, Index padded, Scalar* room) const;

  const SampleSet<Scalar>& set_;
  Matrix<Scalar> bySample_;  ///< (features, padded × samples, padded), or nothing
  bool hasHarmlessTargets_;
};

}  // namespace backprop
