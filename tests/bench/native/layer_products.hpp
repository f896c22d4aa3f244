// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/matrix.hpp"

namespace backprop::bench {

/// Which products of a layer are meant; they can be added.
enum Products : int { kForward = 1, kBackward = 2, kGradient = 4 };

/// The three products of one dense layer as a step of the engine calls them, with operands of their own. This is the
/// one place where the benches call the engine's products.
template <class Scalar>
class LayerProducts {
 public:
  /// All numbers are random in (−1, 1): normal, and the same on every machine.
  LayerProducts(Index rows, Index fanIn, Index units);

  void forward();   ///< Z = X·W + b
  void backward();  ///< dX = δ·Wᵀ
  void gradient();  ///< dW = Xᵀ·δ, with Xᵀ made for it

 private:
  Matrix<Scalar> X_, XT_, W_, Z_, delta_, dX_, dW_;
  Vector<Scalar> b_;
};

}  // namespace backprop::bench
