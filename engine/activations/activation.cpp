// SPDX-License-Identifier: MIT
#include "engine/activations/activation.hpp"

#include <complex>
#include <stdexcept>

#include "engine/activations/elu.hpp"
#include "engine/activations/gelu.hpp"
#include "engine/activations/leaky_relu.hpp"
#include "engine/activations/linear.hpp"
#include "engine/activations/relu.hpp"
#include "engine/activations/sigmoid.hpp"
#include "engine/activations/sine.hpp"
#include "engine/activations/softmax.hpp"
#include "engine/activations/softplus.hpp"
#include "engine/activations/step.hpp"
#include "engine/activations/swish.hpp"
#include "engine/activations/tanh.hpp"

namespace backprop {
namespace {

/// An activation of single numbers, applied to every element.
template <class Function, class Scalar>
struct Elementwise {
  static void value(Columns<const Scalar> z, Columns<Scalar> a) {
    for (Index k = 0; k < z.columns; ++k) {
      const Scalar* from = z.column(k);
      Scalar* to = a.column(k);
      for (Index row = 0; row < z.rows; ++row) to[row] = Function::value(from[row]);
    }
  }
  static void slope(Columns<const Scalar> z, Columns<const Scalar> a, Columns<Scalar> dadz) {
    for (Index k = 0; k < z.columns; ++k) {
      const Scalar* from = z.column(k);
      const Scalar* values = a.column(k);
      Scalar* to = dadz.column(k);
      for (Index row = 0; row < z.rows; ++row) to[row] = Function::slope(from[row], values[row]);
    }
  }
  static constexpr ActivationFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slope : nullptr};
};

}  // namespace

template <class Scalar>
const ActivationFunction<Scalar>& activationFunction(Activation activation) {
  static constexpr ActivationFunction<Scalar> kSoftmax{
      &activations::Softmax::value<Scalar>, kGoesBack<Scalar> ? &activations::Softmax::slope<Scalar> : nullptr};
  switch (activation) {
    case Activation::Linear:
      return Elementwise<activations::Linear, Scalar>::kFunction;
    case Activation::Sigmoid:
      return Elementwise<activations::Sigmoid, Scalar>::kFunction;
    case Activation::Tanh:
      return Elementwise<activations::Tanh, Scalar>::kFunction;
    case Activation::Relu:
      return Elementwise<activations::Relu, Scalar>::kFunction;
    case Activation::LeakyRelu:
      return Elementwise<activations::LeakyRelu, Scalar>::kFunction;
    case Activation::Elu:
      return Elementwise<activations::Elu, Scalar>::kFunction;
    case Activation::Softplus:
      return Elementwise<activations::Softplus, Scalar>::kFunction;
    case Activation::Gelu:
      return Elementwise<activations::Gelu, Scalar>::kFunction;
    case Activation::Swish:
      return Elementwise<activations::Swish, Scalar>::kFunction;
    case Activation::Sine:
      return Elementwise<activations::Sine, Scalar>::kFunction;
    case Activation::Step:
      return Elementwise<activations::Step, Scalar>::kFunction;
    case Activation::Softmax:
      return kSoftmax;
  }
  throw std::logic_error("activationFunction: unknown activation");
}

template const ActivationFunction<double>& activationFunction(Activation);
template const ActivationFunction<float>& activationFunction(Activation);
template const ActivationFunction<Dual<double>>& activationFunction(Activation);
template const ActivationFunction<Dual<float>>& activationFunction(Activation);
template const ActivationFunction<std::complex<double>>& activationFunction(Activation);

}  // namespace backprop
