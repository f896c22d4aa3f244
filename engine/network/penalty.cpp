// SPDX-License-Identifier: MIT
#include "engine/network/penalty.hpp"

#include <complex>

#include "engine/kernels/reductions.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {

template <class Scalar>
Scalar penaltyOf(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                 const Vector<Scalar>& parameters) {
  if (spec.kind == PenaltyKind::None) return Scalar(0);
  const bool squares = spec.kind == PenaltyKind::L2;
  Scalar sum(0);
  for (const LayerLayout& layer : layout) {
    const Scalar* w = parameters.data() + layer.weights;
    sum += squares ? kernels::sumOfSquares(w, layer.weightCount()) : kernels::sumOfAbsolutes(w, layer.weightCount());
  }
  return Scalar(squares ? 0.5 * spec.rate : spec.rate) * sum;
}

template <class Scalar>
void addPenaltyGradient(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                        const Vector<Scalar>& parameters, Vector<Scalar>& gradient) {
  if (spec.kind == PenaltyKind::None) return;
  const Scalar rate(spec.rate);
  for (const LayerLayout& layer : layout)
    for (Index i = layer.weights; i < layer.weights + layer.weightCount(); ++i) {
      const auto w = realPart(parameters[i]);
      if (spec.kind == PenaltyKind::L2)
        gradient[i] += rate * parameters[i];
      else if (w != 0)
        gradient[i] += w > 0 ? rate : -rate;
    }
}

#define BACKPROP_INSTANTIATE(Scalar)                                                                                  \
  template Scalar penaltyOf(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<Scalar>&);       \
  template void addPenaltyGradient(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<Scalar>&, \
                                   Vector<Scalar>&);
BACKPROP_INSTANTIATE(double)
BACKPROP_INSTANTIATE(float)
BACKPROP_INSTANTIATE(std::complex<double>)
#undef BACKPROP_INSTANTIATE

}  // namespace backprop
