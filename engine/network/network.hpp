// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/network/layout.hpp"
#include "engine/network/trace.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// The architecture of a fully connected network: what it computes from a flat parameter vector. It holds no numbers.
template <class Scalar>
class Network {
 public:
  /// @param features what the first layer sees
  Network(const std::vector<LayerSpec>& layers, int features);

  const std::vector<LayerLayout>& layout() const { return layout_; }
  Index parameterCount() const { return backprop::parameterCount(layout_); }
  int features() const { return layout_.front().fanIn; }
  int outputs() const { return layout_.back().units; }
  Activation activation(std::size_t layer) const { return activations_[layer]; }

  /// W of one layer, (fan_in × units).
  Eigen::Map<const Matrix<Scalar>> weights(const Vector<Scalar>& parameters, std::size_t layer) const;
  /// b of one layer, `units` long; empty for a layer without.
  Eigen::Map<const Vector<Scalar>> biases(const Vector<Scalar>& parameters, std::size_t layer) const;

  /// Fills z and a of every layer: z = a_before·W + b, a = f(z).
  /// @param X      (batch × features)
  /// @param trace  reserved for at least as many rows
  void forward(const Vector<Scalar>& parameters, Columns<const Scalar> X, Trace<Scalar>& trace) const;

  /// Writes each sample's loss to trace.sampleLoss, after forward.
  /// @return their sum
  Scalar lossSum(Columns<const Scalar> targets, Loss loss, Trace<Scalar>& trace) const;

  /// After forward: fills f'(z), ∂C/∂a and δ of every layer, with the weights of the forward pass, and sums the
  /// gradient over the batch. δ_L = ∂C/∂a ∘ f'(z_L) (or a − y, see LossFunction::delta),  δ_l = (δ_{l+1}·W_{l+1}ᵀ) ∘
  /// f'(z_l) ∂C/∂W_l = a_{l−1}ᵀ·δ_l,  ∂C/∂b_l = column sums of δ_l
  /// @param accumulate add to the gradient that is there (the next tile of a batch)
  /// Source: Rumelhart, Hinton & Williams 1986.
  void backward(const Vector<Scalar>& parameters, Columns<const Scalar> X, Columns<const Scalar> targets, Loss loss,
                Trace<Scalar>& trace, Vector<Scalar>& gradientSum, bool accumulate) const;

 private:
  void outputDelta(Columns<const Scalar> targets, Loss loss, Trace<Scalar>& trace) const;

  std::vector<LayerLayout> layout_;
  std::vector<Activation> activations_;
};

}  // namespace backprop
