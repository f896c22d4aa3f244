// SPDX-License-Identifier: MIT
#include "engine/session/trace_view.hpp"

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/network/penalty.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

constexpr std::int64_t kLargestTrace = 16 << 20;  // numbers handed out at once: 128 MiB

std::vector<int> checkedSamples(std::span<const int> samples, Index count, const std::vector<LayerLayout>& layout) {
  std::vector<int> rows(samples.begin(), samples.end());
  if (rows.empty()) {
    rows.resize(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] < 0 || rows[i] >= count) {
      throw SpecError("/samples/" + std::to_string(i), "there is no training row " + std::to_string(rows[i]) +
                                                           ", there are " + std::to_string(count) +
                                                           " (0 is the first)");
    }
  }
  std::int64_t numbers = layout.front().fanIn;
  for (const LayerLayout& layer : layout) numbers += 5 * static_cast<std::int64_t>(layer.units);
  if (static_cast<std::int64_t>(rows.size()) > kLargestTrace / numbers) {
    throw SpecError("/samples", "a trace of " + std::to_string(rows.size()) +
                                    " samples of this network is too large; " + "name at most " +
                                    std::to_string(kLargestTrace / numbers));
  }
  return rows;
}

void reserveRows(TraceView& view, const std::vector<LayerLayout>& layout) {
  const Index rows = static_cast<Index>(view.samples.size());
  view.features.resize(rows, layout.front().fanIn);
  for (const LayerLayout& layer : layout) {
    LayerView& to = view.layers.emplace_back();
    for (Matrix<double>* matrix : {&to.z, &to.a, &to.dadz, &to.dCda, &to.delta}) matrix->resize(rows, layer.units);
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
  const Network<Scalar>& network = trainer.network();
  const std::vector<LayerLayout>& layout = network.layout();
  const RegularizationSpec& regularization = trainer.spec().regularization;
  TraceView view;
  view.samples = checkedSamples(samples, trainer.training().count(), layout);
  reserveRows(view, layout);

  BatchWorkspace<Scalar> workspace;
  Vector<Scalar> gradient = Vector<Scalar>::Zero(network.parameterCount());
  Vector<Scalar> penaltyGradient = gradient;
  const Scalar loss = batchGradient<Scalar>(
      network, trainer.parameters(), trainer.training(), view.samples, trainer.spec().loss, workspace, gradient,
      [&](const BatchWorkspace<Scalar>& tile, Index first) { copyTile(tile, first, view); });
  view.loss = shown(static_cast<double>(loss));
  view.penalty = static_cast<double>(penaltyOf(regularization, layout, trainer.parameters()));
  addPenaltyGradient(regularization, layout, trainer.parameters(), penaltyGradient);
  addPenaltyGradient(regularization, layout, trainer.parameters(), gradient);
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
