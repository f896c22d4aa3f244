// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "engine/kernels/columns.hpp"
#include "engine/network/sample_set.hpp"

namespace backprop {

/// Numbers of the second copy that is kept of a table: none of a narrow one, or of one that is very large.
std::int64_t numbersBySample(std::int64_t samples, std::int64_t columns);

/// The numbers of a batch, as many for each sample (its features, or its targets), as training reads them: where they
/// lie if it can, else copied together.
///
/// A table lies column by column, which suits few columns. Of wide samples a second copy is kept, sample by sample:
/// their columns would be far apart (often by a power of two, so that they share a few places of the cache), and the
/// gradient of the first layer wants the samples side by side anyway.
template <class Scalar>
class BatchColumns {
 public:
  /// @param table  (samples × columns); outlives this and does not change
  explicit BatchColumns(const Matrix<Scalar>& table);

  bool isWide() const { return bySample_.size() > 0; }
  /// Numbers that one of the following needs room for.
  Index room(Index padded) const { return padded * (table_.cols() + bySample_.rows()); }

  /// @param rows    numbers of samples, in order
  /// @param isRun   whether they follow each other, as without shuffling
  /// @param padded  as many, rounded up to a multiple of the vectors' width; what is in the rows beyond is anything
  /// @param block   written: (padded rows × columns)
  void read(std::span<const int> rows, bool isRun, Index padded, Scalar* room, Columns<const Scalar>& block) const;
  /// Of wide samples, sample by sample. The first columns × padded numbers of the room stay free.
  /// @return (columns × padded rows), readable to whole vectors
  Columns<const Scalar> readBySample(std::span<const int> rows, bool isRun, Index padded, Scalar* room) const;

 private:
  const Matrix<Scalar>& table_;
  Matrix<Scalar> bySample_;  ///< (columns, padded × samples, padded), or nothing
};

/// The samples of a batch: features and targets.
template <class Scalar>
class BatchSamples {
 public:
  /// @param set  outlives this; its features and targets do not change
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
  /// Numbers that `read` needs room for.
  Index room(Index padded) const { return features_.room(padded) + targets_.room(padded); }
  /// @param rows, isRun, padded  as above
  /// @param room  its first features × padded numbers are free where X is nothing
  /// @param tile  written
  void read(std::span<const int> rows, bool isRun, Index padded, Scalar* room, Tile& tile) const;

 private:
  BatchColumns<Scalar> features_, targets_;
  bool hasHarmlessTargets_;
};

}  // namespace backprop
