// SPDX-License-Identifier: MIT
#include "engine/network/trace.hpp"

#include <complex>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/reductions.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop {

template <class Scalar>
void Trace<Scalar>::reserve(const std::vector<LayerLayout>& layout, Index rows, bool backward) {
  if (layers.size() != layout.size()) layers = std::vector<LayerTrace<Scalar>>(layout.size());
  if (sampleLoss.size() < rows) sampleLoss.resize(rows);
  for (std::size_t l = 0; l < layout.size(); ++l) {
    const auto grow = [&](Matrix<Scalar>& matrix) {
      if (matrix.rows() < rows || matrix.cols() != layout[l].units) matrix.resize(rows, layout[l].units);
    };
    LayerTrace<Scalar>& layer = layers[l];
    grow(layer.z);
    grow(layer.a);
    if (!backward) continue;
    const Index seen = kernels::transposedStride(layout[l].fanIn) * rows;
    if (transposed.size() < seen) transposed.resize(seen);
    grow(layer.dadz);
    grow(layer.dCda);
    grow(layer.delta);
  }
}

template <class Scalar>
int Trace<Scalar>::firstNonFiniteLayer() const {
  for (std::size_t l = 0; l < layers.size(); ++l) {
    for (Index unit = 0; unit < layers[l].z.cols(); ++unit) {
      if (kernels::firstNonFinite(layers[l].z.col(unit).data(), rows) >= 0 ||
          kernels::firstNonFinite(layers[l].a.col(unit).data(), rows) >= 0)
        return static_cast<int>(l);
    }
  }
  return static_cast<int>(layers.size()) - 1;
}

template struct Trace<double>;
template struct Trace<float>;
template struct Trace<Dual<double>>;
template struct Trace<Dual<float>>;
template struct Trace<std::complex<double>>;

}  // namespace backprop
