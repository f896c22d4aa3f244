// SPDX-License-Identifier: MIT
#include "engine/session/grid.hpp"

#include <cmath>
#include <string>

#include "engine/kernels/pictured.hpp"
#include "engine/session/predictions.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

constexpr double kLargestShown = 1e30;           // a float on a colour scale: more says nothing more
constexpr std::int64_t kLargestGrid = 32 << 20;  // values of one picture: 128 MiB

/// The middle of cell `cell` of `cells`.
double middleOf(const Range& range, int cell, int cells) {
  return range.low + (range.high - range.low) * ((cell + 0.5) / cells);
}

bool isPossible(const GridRequest& request, Index inputs, std::int64_t units) {
  return inputs <= 2 && request.width > 0 && request.height > 0 && std::isfinite(request.x.low) &&
         std::isfinite(request.x.high) && std::isfinite(request.y.low) && std::isfinite(request.y.high) &&
         units <= kLargestGrid / request.width / request.height;
}

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] void refuse(const GridRequest& request, Index inputs) {
  if (inputs > 2)
    throw SpecError("/grid", "only data with one or two inputs has a picture, this has " + std::to_string(inputs));
  if (request.width < 1 || request.height < 1) throw SpecError("/grid", "must have at least one cell");
  for (const double limit : {request.x.low, request.x.high, request.y.low, request.y.high})
    if (!std::isfinite(limit)) throw SpecError("/grid", "the ranges must be finite numbers");
  throw SpecError("/grid", "must have at most " + std::to_string(kLargestGrid) + " values");
}

Matrix<double> inputsOf(const GridRequest& request, Index inputs) {
  Matrix<double> points(static_cast<Index>(request.width) * request.height, inputs);
  Index point = 0;
  for (int row = 0; row < request.height; ++row) {
    for (int column = 0; column < request.width; ++column, ++point) {
      points(point, 0) = middleOf(request.x, column, request.width);
      if (inputs > 1) points(point, 1) = middleOf(request.y, request.height - 1 - row, request.height);
    }
  }
  return points;
}

/// Writes a block's columns to the pictures of the units from `unit` on, from point `first` on.
template <class Scalar>
void paint(Columns<const Scalar> block, Index unit, Index first, Index points, std::vector<float>& values) {
  for (Index k = 0; k < block.columns; ++k)
    kernels::pictured(block.column(k), block.rows, kLargestShown, values.data() + (unit + k) * points + first);
}

}  // namespace

template <class Scalar>
void gridOf(const Trainer<Scalar>& trainer, const GridRequest& request, std::vector<float>& values) {
  const Network<Scalar>& network = trainer.network();
  const Index inputs = trainer.data().train.inputs.cols();
  Index units = network.outputs();
  if (!request.outputsOnly) {
    units = network.features();
    for (const LayerLayout& layer : network.layout()) units += layer.units;
  }
  if (!isPossible(request, inputs, units)) refuse(request, inputs);
  const Matrix<Scalar> features = featuresOf(trainer, inputsOf(request, inputs));
  const Index points = features.rows();
  values.resize(static_cast<std::size_t>(units * points));
  if (!request.outputsOnly) paint(columnsOf(features), 0, 0, points, values);
  forEachTile(trainer, features, [&](const Trace<Scalar>& trace, Index first) {
    if (request.outputsOnly) return paint(trace.outputs(), 0, first, points, values);
    Index unit = network.features();
    for (const LayerTrace<Scalar>& layer : trace.layers) {
      paint(columnsOf(layer.a, trace.rows), unit, first, points, values);
      unit += layer.a.cols();
    }
  });
}

template void gridOf(const Trainer<double>&, const GridRequest&, std::vector<float>&);
template void gridOf(const Trainer<float>&, const GridRequest&, std::vector<float>&);

}  // namespace backprop
