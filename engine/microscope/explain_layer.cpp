// SPDX-License-Identifier: MIT
#include "engine/microscope/explain_layer.hpp"

#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/microscope/histogram.hpp"
#include "engine/microscope/idle_units.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kMostBins = 100;  // more bars than fit side by side on the screen

/// The histogram and the norm of one layer's weights in a flat vector.
template <class Scalar>
void describe(const Vector<Scalar>& flat, const LayerLayout& layer, int bins, Histogram& histogram, double& norm) {
  const Matrix<double> numbers = shownMatrix(flat.data() + layer.weights, layer.fanIn, layer.units);
  histogram = histogramOf({numbers.data(), static_cast<std::size_t>(numbers.size())}, bins);
  norm = shownCost(normOf(flat.data() + layer.weights, layer.weightCount()));
}

}  // namespace

template <class Scalar>
LayerStudy explainLayerOf(const Trainer<Scalar>& trainer, int layer, std::span<const int> named, int bins) {
  const std::vector<LayerLayout>& layout = trainer.network().layout();
  checkIndex(layer, static_cast<Index>(layout.size()), "/layer", "layer");
  if (bins < 1 || bins > kMostBins) refuse("/bins", {"must be between 1 and ", kMostBins, ", got ", bins});
  const std::vector<int> samples = studiedSamples(trainer, named);
  Vector<Scalar> gradient = slopeOf<Scalar>(trainer, samples).gradient;
  clearFrozen(layout, gradient);
  const Vector<Scalar> update = trainer.learner().pendingFor(trainer.spec(), gradient).delta;

  LayerStudy study;
  const LayerLayout& at = layout[static_cast<std::size_t>(layer)];
  describe(trainer.parameters(), at, bins, study.weights, study.weightNorm);
  describe(gradient, at, bins, study.gradients, study.gradientNorm);
  describe(update, at, bins, study.updates, study.updateNorm);
  for (const LayerLayout& each : layout) {
    const Index count = each.weightCount() + each.biasCount();
    study.gradientNorms.push_back(shownCost(normOf(gradient.data() + each.weights, count)));
  }
  findIdleUnits(trainer, layer, study);
  return study;
}

template LayerStudy explainLayerOf(const Trainer<double>&, int, std::span<const int>, int);
template LayerStudy explainLayerOf(const Trainer<float>&, int, std::span<const int>, int);

}  // namespace backprop
