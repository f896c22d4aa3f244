// SPDX-License-Identifier: MIT
#include "engine/network/batch_samples.hpp"

#include <algorithm>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/lanes.hpp"
#include "engine/kernels/reductions.hpp"
#include "engine/losses/loss.hpp"

namespace backprop {
namespace {

/// So many columns are read where they lie, and no second copy is kept of them.
constexpr Index kNarrow = 8;
/// The second copy has no more numbers than this: very large tables are gathered from their columns.
constexpr Index kMostBySample = 4'000'000;

}  // namespace

template <class Scalar>
BatchSamples<Scalar>::BatchSamples(const SampleSet<Scalar>& set)
    : set_(set), hasHarmlessTargets_(kernels::allWithin(set.targets.data(), set.targets.size(), Scalar(kHarmless))) {
  const Index features = set.features.cols(), apart = kernels::transposedStride(features);
  if (features <= kNarrow || apart * set.count() > kMostBySample) return;
  bySample_ = Matrix<Scalar>::Zero(apart, set.count() + kLanes);
  for (Index k = 0; k < features; ++k)
    for (Index n = 0; n < set.count(); ++n) bySample_.data()[n * apart + k] = set.features.data()[k * set.count() + n];
}

template <class Scalar>
Index BatchSamples<Scalar>::room(Index padded) const {
  return padded * (set_.features.cols() + set_.targets.cols() + bySample_.rows());
}

/// Rows that follow each other may be read where they lie; of the others, the last one fills up what is missing.
template <class Scalar>
void BatchSamples<Scalar>::readColumns(const Matrix<Scalar>& from, std::span<const int> rows, bool isRun, Index padded,
                                       Scalar* room, Columns<const Scalar>& block) const {
  const Index count = static_cast<Index>(rows.size()), first = rows.front();
  block.rows = padded;
  block.columns = from.cols();
  const bool lies = isRun && from.cols() <= kNarrow && first + count + kLanes - 1 <= from.rows();
  block.data = lies ? from.data() + first : room;
  block.stride = lies ? from.rows() : padded;
  if (lies) return;
  for (Index k = 0; k < from.cols(); ++k) {
    const Scalar* column = from.data() + k * from.rows();
    Scalar* place = room + k * padded;
    for (const int row : rows) *place++ = column[row];
    for (Index n = count; n < padded; ++n) *place++ = column[rows.back()];
  }
}

/// XT with columns to the padded row.
template <class Scalar>
Columns<const Scalar> BatchSamples<Scalar>::bySample(std::span<const int> rows, bool isRun, Index padded,
                                                     Scalar* room) const {
  const Index apart = bySample_.rows(), features = set_.features.cols();
  if (isRun) return {bySample_.data() + rows.front() * apart, features, padded, apart};
  const Scalar* const samples = bySample_.data();
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::copy_n(samples + rows[i] * apart, apart, room + static_cast<Index>(i) * apart);
  for (Index n = static_cast<Index>(rows.size()); n < padded; ++n)
    std::copy_n(samples + rows.back() * apart, apart, room + n * apart);
  return {room, features, padded, apart};
}

template <class Scalar>
void BatchSamples<Scalar>::read(std::span<const int> rows, bool isRun, Index padded, Scalar* room, Tile& tile) const {
  tile.count = static_cast<Index>(rows.size());
  Scalar* const targets = room + padded * set_.features.cols();
  readColumns(set_.targets, rows, isRun, padded, targets, tile.Y);
  if (bySample_.size() == 0) {
    readColumns(set_.features, rows, isRun, padded, room, tile.X);
  } else {
    tile.XT = bySample(rows, isRun, padded, targets + padded * set_.targets.cols());
  }
}

template class BatchSamples<double>;
template class BatchSamples<float>;

}  // namespace backprop
