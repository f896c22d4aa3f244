// SPDX-License-Identifier: MIT
#include "engine/network/training_pass.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/lanes.hpp"
#include "engine/kernels/products.hpp"
#include "engine/kernels/reductions.hpp"
#include "engine/network/batch_gradient.hpp"

namespace backprop {
namespace {

/// A vector that lies across two lines of the cache is read twice: what is used most begins at one.
constexpr Index kLine = 64;

template <class Scalar>
Scalar* alignedToLine(Scalar* from) {
  const auto beyond = static_cast<Index>(reinterpret_cast<std::uintptr_t>(from) % kLine);
  return from + (beyond == 0 ? 0 : (kLine - beyond) / static_cast<Index>(sizeof(Scalar)));
}

}  // namespace

template <class Scalar>
TrainingPass<Scalar>::TrainingPass(const Network<Scalar>& network, const SampleSet<Scalar>& set)
    : network_(network), samples_(set), layers_(network.layout().size()) {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    layers_[l].at = &network.layout()[l];
    layers_[l].sumsInLanes = kernels::sumsInLanes(layers_[l].at->fanIn, layers_[l].at->units);
    layers_[l].activation = &activationFunction<Scalar>(network.activation(l));
  }
}

template <class Scalar>
void TrainingPass<Scalar>::layOut(Index padded) {
  if (padded == padded_) return;
  padded_ = padded;
  while (true) {
    Scalar* at = alignedToLine(memory_.data());
    const auto take = [&](Index columns) {
      const Columns<Scalar> here{at, padded, columns, padded};
      at += columns * padded;
      return here;
    };
    room_ = at;
    at += samples_.room(padded);
    losses_ = take(1).data;
    for (Layer& layer : layers_) {
      layer.a = take(layer.at->units);
      layer.slope = take(layer.at->units);
      layer.delta = take(layer.at->units);
    }
    Index widest = 0;
    for (const Layer& layer : layers_) widest = std::max<Index>(widest, layer.at->fanIn);
    transposed_ = take(kernels::transposedStride(widest)).data;
    const Index needed = at - memory_.data();
    if (needed <= memory_.size()) break;
    memory_ = Vector<Scalar>::Zero(needed + kLine / static_cast<Index>(sizeof(Scalar)));
  }
  layOutProducts();
}

template <class Scalar>
void TrainingPass<Scalar>::layOutProducts() {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    Layer& layer = layers_[l];
    layer.forward = {.in = {}, .weights = nullptr, .inner = 1, .outer = layer.at->fanIn, .out = layer.a};
    if (l == 0) continue;
    const Layer& last = layers_[l - 1];
    layer.forward.in = last.a;
    layer.backward = {.in = layer.delta,
                      .weights = nullptr,
                      .inner = layer.at->fanIn,
                      .outer = 1,
                      .out = last.delta,
                      .factors = last.slope.data};
  }
}

/// Out of line, as what the page's first view does not call.
template <class Scalar>
[[gnu::noinline]] Scalar TrainingPass<Scalar>::lossSum(const LossFunction<Scalar>& loss) const {
  const Columns<const Scalar> at = layers_.back().a;  // logits where the loss is computed from them
  loss.value(at, at, tile_.Y, losses_);
  return kernels::sum(losses_, tile_.count);
}

/// The first layer's Z, two vectors of rows at a time, which are turned round just before: so little of X stays in the
/// nearest cache.
template <class Scalar>
void TrainingPass<Scalar>::forwardFromWide() {
  constexpr Index kPanel = 2 * Lanes<Scalar>::kWidth;
  const Columns<const Scalar> XT = tile_.XT;
  kernels::WeightedSum<Scalar> product = layers_.front().forward;
  const Columns<Scalar> Z = product.out;
  for (Index row = 0; row < padded_; row += kPanel) {
    const Index rows = std::min(kPanel, padded_ - row);
    product.in = kernels::transposeTo<Scalar>({XT.column(row), XT.rows, rows, XT.stride}, room_, rows);
    product.out = Z.slice(row, rows);
    kernels::weightedSum(product);
  }
}

template <class Scalar>
Scalar TrainingPass<Scalar>::forward(const Scalar* parameters, const LossFunction<Scalar>& loss) {
  layers_.front().forward.in = tile_.X;
  const Layer& output = layers_.back();
  for (Layer& layer : layers_) {
    layer.forward.weights = parameters + layer.at->weights;
    layer.forward.biases = layer.at->bias ? parameters + layer.at->biases : nullptr;
    if (&layer == layers_.data() && tile_.XT.data) {
      forwardFromWide();
    } else {
      kernels::weightedSum(layer.forward);
    }
    if (&layer != &output || !loss.fromLogits) layer.activation->forward(layer.a, layer.slope);
  }
  const bool harmless =
      samples_.hasHarmlessTargets() && kernels::allWithin(output.a.data, padded_ * output.a.columns, Scalar(kHarmless));
  const Scalar sum = harmless ? Scalar(0) : lossSum(loss);
  if (loss.fromLogits) {
    output.activation->value(output.a, output.a);
    loss.delta(output.a, tile_.Y, output.delta);
  } else {
    loss.train(output.a, output.slope, tile_.Y, output.delta);
  }
  return sum;
}

template <class Scalar>
void TrainingPass<Scalar>::firstGradientFromWide(const Columns<const Scalar>& delta, Scalar* weights, Scalar* biases,
                                                 bool accumulate) {
  Columns<const Scalar> XT = tile_.XT;
  if (layers_.front().sumsInLanes) {
    Columns<const Scalar> X = kernels::transposeTo(XT, room_, padded_);
    X.rows = tile_.count;
    return kernels::laneGradient<Scalar>(X, delta, weights, biases, accumulate);
  }
  XT.columns = tile_.count;
  kernels::transposedGradient(XT, delta, weights, biases, accumulate);
}

template <class Scalar>
void TrainingPass<Scalar>::backward(const Scalar* parameters, Scalar* gradientSum, bool accumulate) {
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    const LayerLayout& at = *layer.at;
    Columns<const Scalar> before = layer.forward.in, delta = layer.delta;
    before.rows = delta.rows = tile_.count;  // the padding teaches nothing
    Scalar* const weights = gradientSum + at.weights;
    Scalar* const biases = at.bias ? gradientSum + at.biases : nullptr;
    if (l == 0 && tile_.XT.data) return firstGradientFromWide(delta, weights, biases, accumulate);
    if (layer.sumsInLanes) {
      kernels::laneGradient(before, delta, weights, biases, accumulate);
    } else {
      before.rows = padded_;  // whole vectors, of which the last ones are not looked at
      Columns<const Scalar> XT = kernels::transpose(before, transposed_);
      XT.columns = tile_.count;
      kernels::transposedGradient(XT, delta, weights, biases, accumulate);
    }
    if (l == 0) return;
    layer.backward.weights = parameters + at.weights;
    kernels::weightedSum(layer.backward);
  }
}

template <class Scalar>
bool TrainingPass<Scalar>::run(const Vector<Scalar>& parameters, std::span<const int> rows, bool isRun, Loss loss,
                               Vector<Scalar>& gradientSum) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
  Scalar sum(0);
  for (std::size_t first = 0; first < rows.size(); first += kBatchRows) {
    const std::span<const int> some = rows.subspan(first, std::min<std::size_t>(kBatchRows, rows.size() - first));
    const Index padded = (static_cast<Index>(some.size()) + kWidth - 1) / kWidth * kWidth;
    layOut(padded);
    samples_.read(some, isRun, padded, room_, tile_);
    sum += forward(parameters.data(), function);
    if (!std::isfinite(sum)) return false;
    backward(parameters.data(), gradientSum.data(), first > 0);
  }
  return true;
}

template class TrainingPass<double>;
template class TrainingPass<float>;

}  // namespace backprop
