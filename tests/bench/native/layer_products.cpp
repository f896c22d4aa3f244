// SPDX-License-Identifier: MIT
#include "tests/bench/native/layer_products.hpp"

#include <cstdint>
#include <utility>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/products.hpp"

namespace backprop::bench {
namespace {

/// Numerical Recipes' quick generator: good enough to fill a matrix.
class Fill {
 public:
  template <class Scalar>
  void operator()(Scalar* numbers, Index count) {
    for (Index n = 0; n < count; ++n) {
      state_ = state_ * 1664525U + 1013904223U;
      numbers[n] = static_cast<Scalar>(static_cast<double>(state_) / 2147483648.0 - 1.0);
    }
  }

 private:
  std::uint32_t state_ = 12345;
};

}  // namespace

template <class Scalar>
LayerProducts<Scalar>::LayerProducts(Index rows, Index fanIn, Index units)
    : X_(rows, fanIn),
      XT_(kernels::transposedStride(fanIn), rows),
      W_(fanIn, units),
      Z_(rows, units),
      delta_(rows, units),
      dX_(rows, fanIn),
      dW_(fanIn, units),
      b_(units) {
  Fill fill;
  for (Matrix<Scalar>* matrix : {&X_, &XT_, &W_, &Z_, &delta_, &dX_, &dW_}) fill(matrix->data(), matrix->size());
  fill(b_.data(), b_.size());
}

template <class Scalar>
void LayerProducts<Scalar>::forward() {
  kernels::forwardProduct<Scalar>(columnsOf(X_, X_.rows()), W_.data(), b_.data(), columnsOf(Z_, Z_.rows()));
}

template <class Scalar>
void LayerProducts<Scalar>::backward() {
  kernels::backwardProduct<Scalar>(columnsOf(delta_, delta_.rows()), W_.data(), columnsOf(dX_, dX_.rows()));
}

template <class Scalar>
void LayerProducts<Scalar>::gradient() {
  kernels::layerGradient<Scalar>(columnsOf(std::as_const(X_)), columnsOf(std::as_const(delta_)), dW_.data(), nullptr,
                                 false, XT_.data());
}

template class LayerProducts<float>;
template class LayerProducts<double>;

}  // namespace backprop::bench
