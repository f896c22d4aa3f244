// SPDX-License-Identifier: MIT
#include "engine/network/batch_samples.hpp"

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

/// Whole vectors: a call of memcpy takes longer than a short sample.
template <class Scalar>
void copySample(const Scalar* from, Scalar* to, Index count) {
  using L = Lanes<Scalar>;
  for (Index i = 0; i < count; i += L::kWidth) L::store(to + i, L::load(from + i));
}

}  // namespace

std::int64_t numbersBySample(std::int64_t samples, std::int64_t columns) {
  const std::int64_t numbers = kernels::transposedStride(columns) * (samples + kLanes);
  return columns <= kNarrow || numbers > kMostBySample ? 0 : numbers;
}

template <class Scalar>
BatchColumns<Scalar>::BatchColumns(const Matrix<Scalar>& table) : table_(table) {
  const Index samples = table.rows(), apart = kernels::transposedStride(table.cols());
  if (numbersBySample(samples, table.cols()) == 0) return;
  bySample_ = Matrix<Scalar>::Zero(apart, samples + kLanes);
  for (Index k = 0; k < table.cols(); ++k)
    for (Index n = 0; n < samples; ++n) bySample_.data()[n * apart + k] = table.data()[k * samples + n];
}

/// Rows that follow each other may be read where they lie; of the others, the last one fills up what is missing.
template <class Scalar>
void BatchColumns<Scalar>::read(std::span<const int> rows, bool isRun, Index padded, Scalar* room,
                                Columns<const Scalar>& block) const {
  const Index count = static_cast<Index>(rows.size()), first = rows.front(), width = table_.cols();
  if (isWide()) {
    block = kernels::transposeTo(readBySample(rows, isRun, padded, room), room, padded);
    return;
  }
  block.rows = padded;
  block.columns = width;
  const bool lies = isRun && width <= kNarrow && first + count + kLanes - 1 <= table_.rows();
  block.data = lies ? table_.data() + first : room;
  block.stride = lies ? table_.rows() : padded;
  if (lies) return;
  for (Index k = 0; k < width; ++k) {
    const Scalar* column = table_.data() + k * table_.rows();
    Scalar* place = room + k * padded;
    for (const int row : rows) *place++ = column[row];
    for (Index n = count; n < padded; ++n) *place++ = column[rows.back()];
  }
}

template <class Scalar>
Columns<const Scalar> BatchColumns<Scalar>::readBySample(std::span<const int> rows, bool isRun, Index padded,
                                                         Scalar* room) const {
  const Index apart = bySample_.rows(), width = table_.cols();
  const Scalar* const samples = bySample_.data();
  if (isRun) return {samples + rows.front() * apart, width, padded, apart};
  Scalar* const copies = room + padded * width;
  for (std::size_t i = 0; i < rows.size(); ++i)
    copySample(samples + rows[i] * apart, copies + static_cast<Index>(i) * apart, apart);
  for (Index n = static_cast<Index>(rows.size()); n < padded; ++n)
    copySample(samples + rows.back() * apart, copies + n * apart, apart);
  return {copies, width, padded, apart};
}

template <class Scalar>
BatchSamples<Scalar>::BatchSamples(const SampleSet<Scalar>& set)
    : features_(set.features),
      targets_(set.targets),
      hasHarmlessTargets_(kernels::allWithin(set.targets.data(), set.targets.size(), Scalar(kHarmless))) {}

template <class Scalar>
void BatchSamples<Scalar>::read(std::span<const int> rows, bool isRun, Index padded, Scalar* room, Tile& tile) const {
  tile.count = static_cast<Index>(rows.size());
  targets_.read(rows, isRun, padded, room + features_.room(padded), tile.Y);
  if (features_.isWide()) {
    tile.XT = features_.readBySample(rows, isRun, padded, room);
  } else {
    features_.read(rows, isRun, padded, room, tile.X);
  }
}

template class BatchColumns<double>;
template class BatchColumns<float>;
template class BatchSamples<double>;
template class BatchSamples<float>;

}  // namespace backprop
