// SPDX-License-Identifier: MIT
#include "engine/network/penalty.hpp"

#include <complex>

#include "engine/kernels/reductions.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {

namespace {

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] Scalar sizeOf(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                                const Vector<Scalar>& parameters) {
  const bool squares = spec.kind == PenaltyKind::L2;
  Scalar sum(0);
  for (const LayerLayout& layer : layout) {
    const Scalar* w = parameters.data() + layer.weights;
    sum += squares ? kernels::sumOfSquares(w, layer.weightCount()) : kernels::sumOfAbsolutes(w, layer.weightCount());
  }
  return Scalar(squares ? 0.5 * spec.rate : spec.rate) * sum;
}

template <class Scalar>
[[gnu::noinline]] void addSlopes(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                                 const Vector<Scalar>& parameters, Vector<Scalar>& gradient) {
  const Scalar rate(spec.rate);
  for (const LayerLayout& layer : layout) {
    const Scalar* w = parameters.data() + layer.weights;
    Scalar* slope = gradient.data() + layer.weights;
    for (Index i = 0; i < layer.weightCount(); ++i) {
      if (spec.kind == PenaltyKind::L2) {
        slope[i] += rate * w[i];
      } else if (realPart(w[i]) != 0) {
        slope[i] += realPart(w[i]) > 0 ? rate : -rate;
      }
    }
  }
}

}  // namespace

template <class Scalar>
Scalar penaltyOf(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                 const Vector<Scalar>& parameters) {
  return spec.kind == PenaltyKind::None ? Scalar(0) : sizeOf(spec, layout, parameters);
}

template <class Scalar>
void addPenaltyGradient(const RegularizationSpec& spec, const std::vector<LayerLayout>& layout,
                        const Vector<Scalar>& parameters, Vector<Scalar>& gradient) {
  if (spec.kind != PenaltyKind::None) addSlopes(spec, layout, parameters, gradient);
}

template double penaltyOf(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<double>&);
template void addPenaltyGradient(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<double>&,
                                 Vector<double>&);
template float penaltyOf(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<float>&);
template void addPenaltyGradient(const RegularizationSpec&, const std::vector<LayerLayout>&, const Vector<float>&,
                                 Vector<float>&);
template std::complex<double> penaltyOf(const RegularizationSpec&, const std::vector<LayerLayout>&,
                                        const Vector<std::complex<double>>&);
template void addPenaltyGradient(const RegularizationSpec&, const std::vector<LayerLayout>&,
                                 const Vector<std::complex<double>>&, Vector<std::complex<double>>&);

}  // namespace backprop
