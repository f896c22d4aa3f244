// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// A run's network, in double whatever its precision, cut in front of a layer: a tile of samples goes through the
/// layers before the cut once, and through the rest as often as parameters behind the cut are moved. The trainer
/// outlives it.
class CutNetwork {
 public:
  template <class Scalar>
  CutNetwork(const Trainer<Scalar>& trainer, int layer);

  /// Takes some rows (at most kTileRows) up to the cut.
  template <class Scalar>
  void take(const SampleSet<Scalar>& set, std::span<const int> rows);

  /// Starts with the run's parameters.
  const Vector<double>& parameters() const { return parameters_; }
  /// @param place  in the flat vector, behind the cut
  void set(Index place, double value);
  /// All parameters behind the cut; those before it have to be the same as ever.
  void set(const Vector<double>& parameters);

  /// The sum of the tile's losses.
  double lossSum(Loss loss);
  double penalty(const RegularizationSpec& regularization) const;

 private:
  const std::vector<LayerLayout>& layout_;
  Vector<double> parameters_;
  Index start_;  ///< of the first parameter behind the cut
  std::optional<Network<double>> head_;
  Network<double> tail_;
  Vector<double> tailParameters_;
  Matrix<double> features_, targets_;
  Trace<double> headTrace_, trace_;
};

}  // namespace backprop
