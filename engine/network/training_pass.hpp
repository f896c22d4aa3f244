// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "engine/activations/activation.hpp"
#include "engine/kernels/products.hpp"
#include "engine/losses/loss.hpp"
#include "engine/network/batch_samples.hpp"
#include "engine/network/network.hpp"

namespace backprop {

/// The forward and backward pass as training makes it: the same bits as batchGradient, which keeps every intermediate
/// for those who look, without what only they need, the loss itself included. Loops are fused (a and f'(z) in one, δ
/// with its slopes as its product is made), the batch is padded to whole vectors.
/// It holds the buffers of one tile of a batch; nothing is allocated once the longest batch has been seen.
template <class Scalar>
class TrainingPass {
 public:
  /// @param network, set  outlive the pass
  TrainingPass(const Network<Scalar>& network, const SampleSet<Scalar>& set);

  /// The summed gradient of the batch's losses, without penalty and not yet averaged.
  /// @param rows         numbers of the batch's samples in the set, in order
  /// @param isRun        whether they follow each other, as without shuffling
  /// @param gradientSum  overwritten; meaningless when the loss is not finite
  /// @return             whether the sum of the losses is finite
  bool run(const Vector<Scalar>& parameters, std::span<const int> rows, bool isRun, Loss loss,
           Vector<Scalar>& gradientSum);

 private:
  /// What is computed of one layer, (padded rows × units) each, one column after the other; and its products, laid out
  /// once for every length of a batch: only the parameters lie elsewhere after each step.
  struct Layer {
    const LayerLayout* at = nullptr;
    const ActivationFunction<Scalar>* activation = nullptr;
    Columns<Scalar> a, slope, delta;
    kernels::WeightedSum<Scalar> forward, backward;
    bool sumsInLanes = false;
  };
  void layOut(Index padded);
  void layOutProducts();
  /// @return the sum of the losses, or 0 where it is known to be finite
  Scalar forward(const Scalar* parameters, const LossFunction<Scalar>& loss);
  void forwardFromWide();
  void firstGradientFromWide(const Columns<const Scalar>& delta, Scalar* weights, Scalar* biases, bool accumulate);
  Scalar lossSum(const LossFunction<Scalar>& loss) const;
  void backward(const Scalar* parameters, Scalar* gradientSum, bool accumulate);

  const Network<Scalar>& network_;
  BatchSamples<Scalar> samples_;
  typename BatchSamples<Scalar>::Tile tile_;  ///< the samples that are looked at
  std::vector<Layer> layers_;
  Vector<Scalar> memory_;  ///< all of the following
  Index padded_ = 0;       ///< rows that it is laid out for
  Scalar *room_ = nullptr, *losses_ = nullptr;
  Scalar* transposed_ =
      nullptr;  ///< what a layer sees; at the end, so that more than the padding may be read of all else
};

}  // namespace backprop
