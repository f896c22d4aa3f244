// SPDX-License-Identifier: MIT
#include "engine/microscope/explain_parameter.hpp"

#include <algorithm>
#include <cmath>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/reductions.hpp"
#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/microscope/finite_difference.hpp"
#include "engine/microscope/optimizer_arithmetic.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/kinds.hpp"

namespace backprop {
namespace {

/// Collects the terms of one gradient, tile by tile.
template <class Scalar>
class Chain {
 public:
  Chain(const ParameterAddress& address, std::span<const int> samples)
      : address_(address), samples_(samples), terms_(samples.size()), products_(static_cast<Index>(samples.size())) {}

  void see(const BatchWorkspace<Scalar>& tile, Index first) {
    const auto l = static_cast<std::size_t>(address_.layer);
    const LayerTrace<Scalar>& layer = tile.trace.layers[l];
    for (Index row = 0; row < tile.trace.rows; ++row) {
      const Scalar delta = layer.delta(row, address_.column);
      const Scalar input = address_.isBias ? Scalar(1)
                           : l == 0        ? tile.features(row, address_.row)
                                           : tile.trace.layers[l - 1].a(row, address_.row);
      products_[first + row] = input * delta;
      const auto i = static_cast<std::size_t>(first + row);
      terms_[i] = {samples_[i],
                   number(layer.dCda(row, address_.column)),
                   number(layer.dadz(row, address_.column)),
                   number(delta),
                   number(input),
                   number(input * delta)};
    }
  }

  /// Adds the products in the order of batchGradient, so that the sum has the bits of the gradient.
  Scalar sum(const LayerLayout& layer) const {
    Scalar sum(0);
    for (Index first = 0; first < products_.size(); first += kBatchRows) {
      const Index count = std::min(kBatchRows, products_.size() - first);
      const Scalar* tile = products_.data() + first;
      if (address_.isBias || kernels::sumsInLanes(layer.fanIn, layer.units)) {
        sum += kernels::sum(tile, count);
      } else {
        for (Index i = 0; i < count; ++i) sum += tile[i];
      }
    }
    return sum;
  }
  std::vector<ChainTerm> take() { return std::move(terms_); }

 private:
  static double number(Scalar value) { return shown(static_cast<double>(value)); }

  const ParameterAddress& address_;
  std::span<const int> samples_;
  std::vector<ChainTerm> terms_;
  Vector<Scalar> products_;
};

/// From the gradient of all parameters to the next value of one.
template <class Scalar>
void addUpdate(const Trainer<Scalar>& trainer, const Vector<Scalar>& gradient, Index place, ParameterStudy& study) {
  const Spec& spec = trainer.spec();
  const double norm = normOf(gradient.data(), gradient.size());
  study.gradientNorm = shownCost(norm);
  const bool follows = !searches(spec.learner.kind);
  if (follows && spec.learner.clipNorm && norm > *spec.learner.clipNorm)
    study.clipFactor = static_cast<double>(Scalar(*spec.learner.clipNorm / norm));
  const PendingUpdate<Scalar> pending = trainer.learner().pendingFor(spec, gradient);
  study.learningRate = pending.learningRate;
  study.updateNumber = pending.number;
  if (follows && study.trained)
    study.quantities = quantitiesOf(spec.learner.optimizer, trainer.learner().state(), pending, place);
  study.update = shown(static_cast<double>(pending.delta[place]));
  const double next = static_cast<double>(pending.next[place]);
  study.next = std::isnan(next) ? study.value : shown(next);
}

}  // namespace

template <class Scalar>
ParameterStudy explainParameterOf(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                                  std::span<const int> named) {
  const std::vector<LayerLayout>& layout = trainer.network().layout();
  const Index place = placeOf(layout, address);
  const std::vector<int> samples = studiedSamples(trainer, named);
  Chain<Scalar> chain(address, samples);
  BatchSlope<Scalar> slope = slopeOf<Scalar>(
      trainer, samples, [&](const BatchWorkspace<Scalar>& tile, Index first) { chain.see(tile, first); });

  ParameterStudy study;
  study.value = static_cast<double>(trainer.parameters()[place]);
  study.trained = !address.isBias || layout[static_cast<std::size_t>(address.layer)].trainBias;
  study.throughLogits = goesThroughLogits(trainer, address.layer);
  study.terms = chain.take();
  const Scalar sum = chain.sum(layout[static_cast<std::size_t>(address.layer)]);
  study.sum = shown(static_cast<double>(sum));
  study.mean = shown(static_cast<double>(batchMean(sum, static_cast<Index>(samples.size()))));
  study.penalty = shown(static_cast<double>(penaltyGradientOf(trainer)[place]));
  study.cost = shownCost(slope.cost());
  study.difference = finiteDifferenceOf(trainer, address, samples, shown(static_cast<double>(slope.gradient[place])));
  clearFrozen(layout, slope.gradient);
  study.gradient = shown(static_cast<double>(slope.gradient[place]));
  addUpdate(trainer, slope.gradient, place, study);
  return study;
}

template ParameterStudy explainParameterOf(const Trainer<double>&, const ParameterAddress&, std::span<const int>);
template ParameterStudy explainParameterOf(const Trainer<float>&, const ParameterAddress&, std::span<const int>);

}  // namespace backprop
