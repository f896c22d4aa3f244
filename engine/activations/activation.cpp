// SPDX-License-Identifier: MIT
#include "engine/activations/activation.hpp"

#include <complex>
#include <stdexcept>

#include "engine/activations/elu.hpp"
#include "engine/activations/gelu.hpp"
#include "engine/activations/leaky_relu.hpp"
#include "engine/activations/linear.hpp"
#include "engine/activations/point.hpp"
#include "engine/activations/relu.hpp"
#include "engine/activations/sigmoid.hpp"
#include "engine/activations/sine.hpp"
#include "engine/activations/softmax.hpp"
#include "engine/activations/softplus.hpp"
#include "engine/activations/step.hpp"
#include "engine/activations/swish.hpp"
#include "engine/activations/tanh.hpp"
#include "engine/kernels/elementwise.hpp"

namespace backprop {
namespace {

template <class Function>
struct ValueOf {
  template <class V>
  V operator()(V z, V /*z*/, Index /*units*/) const {
    return Function::value(z);
  }
};
template <class Function>
struct SlopeOf {
  template <class V>
  V operator()(V z, V a, Index /*units*/) const {
    return Function::slope(z, a);
  }
};

/// An activation of single numbers, applied to every element: a pack at a time, or (L = SingleLane) one by one.
template <class Function, class Scalar, class L = Lanes<Scalar>>
struct Elementwise {
  using V = typename L::Vector;

  static void value(Columns<const Scalar> z, Columns<Scalar> a) {
    kernels::mapColumns<Scalar>(&kernels::run<L, ValueOf<Function>, Scalar>, z, z, a);
  }
  static void slope(Columns<const Scalar> z, Columns<const Scalar> a, Columns<Scalar> dadz) {
    kernels::mapColumns<Scalar>(&kernels::run<L, SlopeOf<Function>, Scalar>, z, a, dadz);
  }
  static activations::Point<V> both(V z) {
    if constexpr (requires { Function::both(z); }) {
      return Function::both(z);
    } else {
      const V a = Function::value(z);
      return {a, Function::slope(z, a)};
    }
  }
  static void forward(const Columns<Scalar>& za, const Columns<Scalar>& dadz) {
    const Index count = za.rows * za.columns;
    for (Index i = 0; i < count; i += L::kWidth) {
      const activations::Point<V> point = both(L::load(za.data + i));
      L::store(za.data + i, point.a);
      L::store(dadz.data + i, point.slope);
    }
  }
  static constexpr ActivationFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slope : nullptr,
                                                        kTrained<Scalar> ? &forward : nullptr};
};

template <class Function, class Scalar>
using OneByOne = Elementwise<Function, Scalar, SingleLane<Scalar>>;

}  // namespace

template <class Scalar>
const ActivationFunction<Scalar>& activationFunction(Activation activation) {
  using activations::Softmax;
  static constexpr ActivationFunction<Scalar> kSoftmax{&Softmax::value<Scalar>,
                                                       kGoesBack<Scalar> ? &Softmax::slope<Scalar> : nullptr,
                                                       kTrained<Scalar> ? &Softmax::forward<Scalar> : nullptr};
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
      return OneByOne<activations::Gelu, Scalar>::kFunction;
    case Activation::Swish:
      return Elementwise<activations::Swish, Scalar>::kFunction;
    case Activation::Sine:
      return OneByOne<activations::Sine, Scalar>::kFunction;
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
