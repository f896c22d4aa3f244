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

/// Columns that are read where they lie are far apart, often by a power of two, and then share a few places of the
/// cache: only so many of them.
constexpr Index kMostInPlace = 8;

/// A vector that lies across two lines of the cache is read twice: what is used most begins at one.
constexpr Index kLine = 64;

template <class Scalar>
Scalar* alignedToLine(Scalar* from) {
  const auto beyond = static_cast<Index>(reinterpret_cast<std::uintptr_t>(from) % kLine);
  return from + (beyond == 0 ? 0 : (kLine - beyond) / static_cast<Index>(sizeof(Scalar)));
}

/// Whether the numbers follow each other, as without shuffling.
bool isRun(std::span<const int> rows) {
  const int first = rows.front();
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i] != first + static_cast<int>(i)) return false;
  return true;
}

/// Copies some rows, which may be a run; the last one fills up what is missing.
template <class Scalar>
Columns<const Scalar> gathered(const Matrix<Scalar>& from, std::span<const int> rows, bool run, Scalar* to,
                               Index padded) {
  const Index count = static_cast<Index>(rows.size());
  for (Index k = 0; k < from.cols(); ++k) {
    const Scalar* column = from.data() + k * from.rows();
    Scalar* place = to + k * padded;
    if (run) {
      place = std::copy_n(column + rows.front(), count, place);
    } else {
      for (const int row : rows) *place++ = column[row];
    }
    for (Index n = count; n < padded; ++n) *place++ = column[rows.back()];
  }
  return {to, padded, from.cols(), padded};
}

}  // namespace

template <class Scalar>
TrainingPass<Scalar>::TrainingPass(const Network<Scalar>& network)
    : network_(network), layers_(network.layout().size()) {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    layers_[l].at = &network.layout()[l];
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
    features_ = take(network_.features()).data;
    targets_ = take(network_.outputs()).data;
    losses_ = take(1).data;
    logits_ = take(network_.outputs());
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

template <class Scalar>
Columns<const Scalar> TrainingPass<Scalar>::samplesOf(const Matrix<Scalar>& from, std::span<const int> rows,
                                                      Scalar* room) const {
  const Index first = rows.front(), end = first + static_cast<Index>(rows.size()) + kLanes - 1;
  const bool run = isRun(rows);
  if (run && from.cols() <= kMostInPlace && end <= from.rows()) return columnsOf(from).slice(first, padded_);
  return gathered(from, rows, run, room, padded_);
}

template <class Scalar>
Scalar TrainingPass<Scalar>::forward(const Scalar* parameters, const Tile& tile, const LossFunction<Scalar>& loss) {
  layers_.front().forward.in = tile.X;
  for (Layer& layer : layers_) {
    layer.forward.weights = parameters + layer.at->weights;
    layer.forward.biases = layer.at->bias ? parameters + layer.at->biases : nullptr;
    kernels::weightedSum(layer.forward);
    if (loss.fromLogits && &layer == &layers_.back())
      std::copy_n(layer.a.data, padded_ * layer.a.columns, logits_.data);
    layer.activation->forward(layer.a, layer.slope);
  }
  const Layer& output = layers_.back();
  loss.train(logits_, output.a, output.slope, tile.Y, losses_, output.delta);
  return kernels::sum(losses_, tile.count);
}

template <class Scalar>
void TrainingPass<Scalar>::backward(const Scalar* parameters, const Tile& tile, Scalar* gradientSum, bool accumulate) {
  for (std::size_t l = layers_.size(); l-- > 0;) {
    Layer& layer = layers_[l];
    const LayerLayout& at = *layer.at;
    Columns<const Scalar> before = layer.forward.in, delta = layer.delta;
    before.rows = delta.rows = tile.count;  // the padding teaches nothing
    kernels::layerGradient<Scalar>(before, delta, gradientSum + at.weights, at.bias ? gradientSum + at.biases : nullptr,
                                   accumulate, transposed_);
    if (l == 0) return;
    layer.backward.weights = parameters + at.weights;
    kernels::weightedSum(layer.backward);
  }
}

template <class Scalar>
Scalar TrainingPass<Scalar>::run(const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                                 std::span<const int> rows, Loss loss, Vector<Scalar>& gradientSum) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
  Scalar sum(0);
  for (std::size_t first = 0; first < rows.size(); first += kTileRows) {
    const std::span<const int> some = rows.subspan(first, std::min<std::size_t>(kTileRows, rows.size() - first));
    const Index padded = (static_cast<Index>(some.size()) + kWidth - 1) / kWidth * kWidth;
    layOut(padded);
    const Tile tile{samplesOf(set.features, some, features_), samplesOf(set.targets, some, targets_),
                    static_cast<Index>(some.size())};
    sum += forward(parameters.data(), tile, function);
    if (!std::isfinite(sum)) return sum;
    backward(parameters.data(), tile, gradientSum.data(), first > 0);
  }
  return sum;
}

template class TrainingPass<double>;
template class TrainingPass<float>;

}  // namespace backprop
