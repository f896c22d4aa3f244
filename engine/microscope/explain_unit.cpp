// SPDX-License-Identifier: MIT
#include "engine/microscope/explain_unit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/microscope/activation_curve.hpp"
#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/softmax_coupling.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

template <class Scalar>
double number(Scalar value) {
  return shown(static_cast<double>(value));
}

/// The first row of a block, in double.
template <class Scalar>
std::vector<double> firstRow(const Matrix<Scalar>& from) {
  std::vector<double> row;
  for (Index k = 0; k < from.cols(); ++k) row.push_back(number(from(0, k)));
  return row;
}

/// |product| / Σ|products|; all 0 when nothing came back.
void addShares(std::vector<BackTerm>& terms) {
  double largest = 0, sum = 0;
  for (const BackTerm& term : terms) largest = std::max(largest, std::abs(term.product));
  if (largest == 0) return;
  for (const BackTerm& term : terms) sum += std::abs(term.product / largest);
  for (BackTerm& term : terms) term.share = std::abs(term.product / largest) / sum;
}

template <class Scalar>
void addForward(const Trainer<Scalar>& trainer, std::size_t l, int unit, const BatchWorkspace<Scalar>& pass,
                UnitStudy& study) {
  const auto W = trainer.network().weights(trainer.parameters(), l);
  const Matrix<Scalar>& inputs = l == 0 ? pass.features : pass.trace.layers[l - 1].a;
  for (Index k = 0; k < W.rows(); ++k)
    study.inputs.push_back({number(W(k, unit)), number(inputs(0, k)), number(inputs(0, k) * W(k, unit))});
  if (trainer.network().layout()[l].bias) study.bias = number(trainer.network().biases(trainer.parameters(), l)[unit]);
  const LayerTrace<Scalar>& layer = pass.trace.layers[l];
  study.z = number(layer.z(0, unit));
  study.a = number(layer.a(0, unit));
  addCurve(trainer.spec().layers[l].activation, firstRow(layer.z), unit, study);
}

template <class Scalar>
void addBackward(const Trainer<Scalar>& trainer, std::size_t l, int unit, const BatchWorkspace<Scalar>& pass,
                 UnitStudy& study) {
  const LayerTrace<Scalar>& layer = pass.trace.layers[l];
  study.dadz = number(layer.dadz(0, unit));
  study.dCda = number(layer.dCda(0, unit));
  study.delta = number(layer.delta(0, unit));
  if (l + 1 < pass.trace.layers.size()) {
    const auto W = trainer.network().weights(trainer.parameters(), l + 1);
    const Matrix<Scalar>& delta = pass.trace.layers[l + 1].delta;
    for (Index k = 0; k < W.cols(); ++k)
      study.back.push_back({number(W(unit, k)), number(delta(0, k)), number(delta(0, k) * W(unit, k)), 0});
    addShares(study.back);
    return;
  }
  study.target = number(pass.targets(0, unit));
  study.throughLogits = goesThroughLogits(trainer, static_cast<int>(l));
  if (trainer.spec().layers[l].activation == Activation::Softmax)
    study.coupled = coupledTermsOf(firstRow(layer.z), firstRow(pass.targets), unit);
}

}  // namespace

template <class Scalar>
UnitStudy explainUnitOf(const Trainer<Scalar>& trainer, int layer, int unit, int sample) {
  const std::vector<LayerLayout>& layout = trainer.network().layout();
  checkIndex(layer, static_cast<Index>(layout.size()), "/layer", "layer");
  const auto l = static_cast<std::size_t>(layer);
  checkIndex(unit, layout[l].units, "/unit", "unit");
  checkIndex(sample, trainer.training().count(), "/sample", "training row");
  UnitStudy study;
  study.sample = sample;
  slopeOf<Scalar>(trainer, std::array{sample}, [&](const BatchWorkspace<Scalar>& pass, Index) {
    addForward(trainer, l, unit, pass, study);
    addBackward(trainer, l, unit, pass, study);
  });
  return study;
}

template UnitStudy explainUnitOf(const Trainer<double>&, int, int, int);
template UnitStudy explainUnitOf(const Trainer<float>&, int, int, int);

}  // namespace backprop
