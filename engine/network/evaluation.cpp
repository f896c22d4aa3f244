// SPDX-License-Identifier: MIT
#include "engine/network/evaluation.hpp"

#include <algorithm>
#include <cmath>

#include "engine/network/batch_gradient.hpp"
#include "engine/network/batch_mean.hpp"

namespace backprop {

template <class Scalar>
int classOf(Columns<const Scalar> outputs, Index row, double threshold) {
  if (outputs.columns == 1) return static_cast<double>(outputs(row, 0)) > threshold ? 1 : 0;
  int best = 0;
  for (Index k = 1; k < outputs.columns; ++k)
    if (outputs(row, k) > outputs(row, best)) best = static_cast<int>(k);
  return best;
}

namespace {

/// Wide samples are scored in shorter tiles, copied together: in the table their columns are far apart, and a long tile
/// of them would not stay in the cache.
constexpr Index kWide = 8, kWideRows = 64;

template <class Scalar>
Columns<const Scalar> copied(const Columns<const Scalar>& from, Vector<Scalar>& room) {
  if (room.size() < from.rows * from.columns) room.resize(from.rows * from.columns);
  for (Index k = 0; k < from.columns; ++k) std::copy_n(from.column(k), from.rows, room.data() + k * from.rows);
  return {room.data(), from.rows, from.columns, from.rows};
}

}  // namespace

template <class Scalar>
Score scoreOf(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set, Loss loss,
              double threshold, Trace<Scalar>& trace) {
  Score score;
  double sum = 0;
  const bool wide = set.features.cols() > kWide;
  const Index tileRows = wide ? kWideRows : kTileRows;
  trace.reserve(network.layout(), std::min(set.count(), tileRows), false);
  for (Index first = 0; first < set.count(); first += tileRows) {
    const Index count = std::min(tileRows, set.count() - first);
    const Columns<const Scalar> X = columnsOf(set.features).slice(first, count);
    network.forward(parameters, wide ? copied(X, trace.transposed) : X, trace);
    sum += static_cast<double>(network.lossSum(columnsOf(set.targets).slice(first, count), loss, trace));
    if (!std::isfinite(sum)) {
      score.firstNonFiniteLayer = trace.firstNonFiniteLayer();
      break;
    }
    if (set.classes.empty()) continue;
    for (Index row = 0; row < count; ++row)
      score.correct += classOf(trace.outputs(), row, threshold) == set.classes[static_cast<std::size_t>(first + row)];
  }
  score.loss = batchMean(sum, set.count());
  return score;
}

template int classOf(Columns<const double>, Index, double);
template Score scoreOf(const Network<double>&, const Vector<double>&, const SampleSet<double>&, Loss, double,
                       Trace<double>&);
template int classOf(Columns<const float>, Index, double);
template Score scoreOf(const Network<float>&, const Vector<float>&, const SampleSet<float>&, Loss, double,
                       Trace<float>&);

}  // namespace backprop
