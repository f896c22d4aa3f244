// SPDX-License-Identifier: MIT
#include "engine/microscope/idle_units.hpp"

#include <algorithm>

#include "engine/activations/activation.hpp"
#include "engine/microscope/batch_slope.hpp"

namespace backprop {
namespace {

constexpr double kFlat = 0.05;      // of the largest slope: below it a unit learns twenty times slower
constexpr double kMostRows = 0.90;  // for so many of the rows

/// max f'(z) of an activation that levels off at both ends; 0 for the others.
double largestSlopeOfBounded(Activation activation) {
  switch (activation) {
    case Activation::Tanh:
      return 1;
    case Activation::Sigmoid:
    case Activation::Softmax:
      return 0.25;
    default:
      return 0;
  }
}

}  // namespace

template <class Scalar>
void findIdleUnits(const Trainer<Scalar>& trainer, int layer, LayerStudy& study) {
  const Network<Scalar>& network = trainer.network();
  const Activation activation = trainer.spec().layers[static_cast<std::size_t>(layer)].activation;
  const Index rows = std::min(kTileRows, trainer.training().count());
  Trace<Scalar> trace;
  trace.reserve(network.layout(), rows, true);
  network.forward(trainer.parameters(), columnsOf(trainer.training().features).slice(0, rows), trace);
  LayerTrace<Scalar>& at = trace.layers[static_cast<std::size_t>(layer)];
  activationFunction<Scalar>(activation).slope(columnsOf(at.z, rows), columnsOf(at.a, rows), columnsOf(at.dadz, rows));

  study.looked = static_cast<int>(rows);
  const bool alwaysLearns = goesThroughLogits(trainer, layer);
  const double flat = kFlat * largestSlopeOfBounded(activation);
  for (int unit = 0; unit < network.layout()[static_cast<std::size_t>(layer)].units; ++unit) {
    const Scalar* slopes = at.dadz.col(unit).data();
    const auto none = std::count(slopes, slopes + rows, Scalar(0));
    const auto small = std::count_if(slopes, slopes + rows, [&](Scalar s) { return static_cast<double>(s) < flat; });
    if (none == rows && !alwaysLearns) {
      study.dead.push_back(unit);
    } else if (flat > 0 && static_cast<double>(small) >= kMostRows * static_cast<double>(rows)) {
      study.saturated.push_back(unit);
    }
  }
}

template void findIdleUnits(const Trainer<double>&, int, LayerStudy&);
template void findIdleUnits(const Trainer<float>&, int, LayerStudy&);

}  // namespace backprop
