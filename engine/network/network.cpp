// SPDX-License-Identifier: MIT
#include "engine/network/network.hpp"

#include <complex>

#include "engine/activations/activation.hpp"
#include "engine/kernels/gradient.hpp"
#include "engine/kernels/products.hpp"
#include "engine/kernels/reductions.hpp"
#include "engine/losses/loss.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop {
namespace {

/// δ = ∂C/∂a ∘ f'(z)
template <class Scalar>
void hadamard(LayerTrace<Scalar>& layer, Index rows) {
  const Columns<Scalar> dCda = columnsOf(layer.dCda, rows), dadz = columnsOf(layer.dadz, rows);
  const Columns<Scalar> delta = columnsOf(layer.delta, rows);
  for (Index unit = 0; unit < delta.columns; ++unit)
    for (Index row = 0; row < rows; ++row) delta(row, unit) = dCda(row, unit) * dadz(row, unit);
}

}  // namespace

template <class Scalar>
Network<Scalar>::Network(const std::vector<LayerSpec>& layers, int features) : layout_(layoutOf(layers, features)) {
  for (const LayerSpec& layer : layers) activations_.push_back(layer.activation);
}

template <class Scalar>
Eigen::Map<const Matrix<Scalar>> Network<Scalar>::weights(const Vector<Scalar>& parameters, std::size_t layer) const {
  const LayerLayout& at = layout_[layer];
  return {parameters.data() + at.weights, at.fanIn, at.units};
}

template <class Scalar>
Eigen::Map<const Vector<Scalar>> Network<Scalar>::biases(const Vector<Scalar>& parameters, std::size_t layer) const {
  const LayerLayout& at = layout_[layer];
  return {parameters.data() + at.biases, at.biasCount()};
}

template <class Scalar>
void Network<Scalar>::forward(const Vector<Scalar>& parameters, Columns<const Scalar> X, Trace<Scalar>& trace) const {
  trace.rows = X.rows;
  Columns<const Scalar> before = X;
  for (std::size_t l = 0; l < layout_.size(); ++l) {
    LayerTrace<Scalar>& layer = trace.layers[l];
    const Columns<Scalar> z = columnsOf(layer.z, X.rows), a = columnsOf(layer.a, X.rows);
    const Scalar* b = layout_[l].bias ? parameters.data() + layout_[l].biases : nullptr;
    kernels::forwardProduct<Scalar>(before, parameters.data() + layout_[l].weights, b, z);
    activationFunction<Scalar>(activations_[l]).value(z, a);
    before = a;
  }
}

template <class Scalar>
Scalar Network<Scalar>::lossSum(Columns<const Scalar> targets, Loss loss, Trace<Scalar>& trace) const {
  const LayerTrace<Scalar>& output = trace.layers.back();
  lossFunction<Scalar>(loss).value(columnsOf(output.z, trace.rows), columnsOf(output.a, trace.rows), targets,
                                   trace.sampleLoss.data());
  return kernels::sum(trace.sampleLoss.data(), trace.rows);
}

template <class Scalar>
void Network<Scalar>::outputDelta(Columns<const Scalar> targets, Loss loss, Trace<Scalar>& trace) const {
  LayerTrace<Scalar>& output = trace.layers.back();
  const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
  function.slope(columnsOf(output.a, trace.rows), targets, columnsOf(output.dCda, trace.rows));
  if (function.delta) {
    function.delta(columnsOf(output.a, trace.rows), targets, columnsOf(output.delta, trace.rows));
  } else {
    hadamard(output, trace.rows);
  }
}

template <class Scalar>
void Network<Scalar>::backward(const Vector<Scalar>& parameters, Columns<const Scalar> X, Columns<const Scalar> targets,
                               Loss loss, Trace<Scalar>& trace, Vector<Scalar>& gradientSum, bool accumulate) const {
  for (std::size_t l = layout_.size(); l-- > 0;) {
    LayerTrace<Scalar>& layer = trace.layers[l];
    activationFunction<Scalar>(activations_[l])
        .slope(columnsOf(layer.z, trace.rows), columnsOf(layer.a, trace.rows), columnsOf(layer.dadz, trace.rows));
    if (l + 1 == layout_.size()) {
      outputDelta(targets, loss, trace);
    } else {
      kernels::backwardProduct<Scalar>(columnsOf(trace.layers[l + 1].delta, trace.rows),
                                       parameters.data() + layout_[l + 1].weights, columnsOf(layer.dCda, trace.rows));
      hadamard(layer, trace.rows);
    }
    const Columns<const Scalar> delta = columnsOf(layer.delta, trace.rows);
    const Columns<const Scalar> before = l == 0 ? X : columnsOf(trace.layers[l - 1].a, trace.rows);
    kernels::layerGradient<Scalar>(before, delta, gradientSum.data() + layout_[l].weights,
                                   layout_[l].bias ? gradientSum.data() + layout_[l].biases : nullptr, accumulate,
                                   trace.transposed.data());
  }
}

template class Network<double>;
template class Network<float>;
template class Network<std::complex<double>>;
// Of duals the forward half: their derivative has come along with it.
template Network<Dual<double>>::Network(const std::vector<LayerSpec>&, int);
template void Network<Dual<double>>::forward(const Vector<Dual<double>>&, Columns<const Dual<double>>,
                                             Trace<Dual<double>>&) const;
template Dual<double> Network<Dual<double>>::lossSum(Columns<const Dual<double>>, Loss, Trace<Dual<double>>&) const;
template Network<Dual<float>>::Network(const std::vector<LayerSpec>&, int);
template void Network<Dual<float>>::forward(const Vector<Dual<float>>&, Columns<const Dual<float>>,
                                            Trace<Dual<float>>&) const;
template Dual<float> Network<Dual<float>>::lossSum(Columns<const Dual<float>>, Loss, Trace<Dual<float>>&) const;

}  // namespace backprop
