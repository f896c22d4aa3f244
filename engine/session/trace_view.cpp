// SPDX-License-Identifier: MIT
#include "engine/session/trace_view.hpp"

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

constexpr std::int64_t kLargestTrace = 16 << 20;  // numbers handed out at once: 128 MiB

/// @throws SpecError when the trace of so many samples is too large to be handed out
void checkSize(std::int64_t samples, const std::vector<LayerLayout>& layout) {
  std::int64_t numbers = layout.front().fanIn;
  for (const LayerLayout& layer : layout) numbers += 5 * static_cast<std::int64_t>(layer.units);
  if (samples <= kLargestTrace / numbers) return;
  throw SpecError("/samples", "a trace of " + std::to_string(samples) +
                                  " samples of this network is too large; name at most " +
                                  std::to_string(kLargestTrace / numbers));
}

std::vector<int> tracedSamples(std::span<const int> samples, Index count, const std::vector<LayerLayout>& layout) {
  std::vector<int> rows = checkedSamples(samples, count);
  if (rows.empty()) {
    rows.resize(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
  }
  checkSize(static_cast<std::int64_t>(rows.size()), layout);
  return rows;
}

void reserveRows(TraceView& view, const std::vector<LayerLayout>& layout) {
  const Index rows = static_cast<Index>(view.samples.size());
  view.features.setZero(rows, layout.front().fanIn);
  for (const LayerLayout& layer : layout) {
    LayerView& to = view.layers.emplace_back();
    for (Matrix<double>* matrix : {&to.z, &to.a, &to.dadz, &to.dCda, &to.delta}) matrix->setZero(rows, layer.units);
  }
}

template <class Scalar>
void copyTile(const BatchWorkspace<Scalar>& tile, Index first, TraceView& view) {
  const Index rows = tile.trace.rows;
  showRows(columnsOf(tile.features, rows), first, view.features);
  for (std::size_t l = 0; l < view.layers.size(); ++l) {
    const LayerTrace<Scalar>& from = tile.trace.layers[l];
    LayerView& to = view.layers[l];
    showRows(columnsOf(from.z, rows), first, to.z);
    showRows(columnsOf(from.a, rows), first, to.a);
    showRows(columnsOf(from.dadz, rows), first, to.dadz);
    showRows(columnsOf(from.dCda, rows), first, to.dCda);
    showRows(columnsOf(from.delta, rows), first, to.delta);
  }
}

}  // namespace

template <class Scalar>
TraceView traceOf(const Trainer<Scalar>& trainer, std::span<const int> samples) {
  const std::vector<LayerLayout>& layout = trainer.network().layout();
  TraceView view;
  view.samples = tracedSamples(samples, trainer.training().count(), layout);
  reserveRows(view, layout);
  BatchSlope<Scalar> slope = slopeOf<Scalar>(
      trainer, view.samples, [&](const BatchWorkspace<Scalar>& tile, Index first) { copyTile(tile, first, view); });
  Vector<Scalar>& gradient = slope.gradient;
  view.loss = shownCost(static_cast<double>(slope.loss));
  view.penalty = shownCost(static_cast<double>(slope.penalty));
  const Vector<Scalar> penaltyGradient = penaltyGradientOf(trainer);
  clearFrozen(layout, gradient);
  const Vector<Scalar> update = trainer.learner().pendingFor(trainer.spec(), gradient).delta;

  for (std::size_t l = 0; l < layout.size(); ++l) {
    const LayerLayout& at = layout[l];
    LayerView& to = view.layers[l];
    to.weightGradient = shownMatrix(gradient.data() + at.weights, at.fanIn, at.units);
    to.weightPenaltyGradient = shownMatrix(penaltyGradient.data() + at.weights, at.fanIn, at.units);
    to.weightUpdate = shownMatrix(update.data() + at.weights, at.fanIn, at.units);
    const Index rows = at.bias ? 1 : 0;
    to.biasGradient = Matrix<double>(rows, at.biasCount());
    to.biasUpdate = Matrix<double>(rows, at.biasCount());
    for (Index unit = 0; unit < at.biasCount(); ++unit) {
      to.biasGradient(0, unit) = shown(static_cast<double>(gradient[at.biases + unit]));
      to.biasUpdate(0, unit) = shown(static_cast<double>(update[at.biases + unit]));
    }
  }
  return view;
}

template TraceView traceOf(const Trainer<double>&, std::span<const int>);
template TraceView traceOf(const Trainer<float>&, std::span<const int>);

}  // namespace backprop
