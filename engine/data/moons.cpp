// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// Two half circles of radius 1 that reach into each other, ten thirds as large and centred: −5 … 5 by −2.5 … 2.5.
/// Noise is normal with the deviation `noise` before the scaling.
/// Source: scikit-learn, make_moons.
RawSamples makeMoons(const GeneratorRequest& request) {
  constexpr double kScale = 10.0 / 3.0;
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % 2;
    const double angle = request.data.uniform(0, kPi);
    const double along = math::cos(angle), across = math::sin(angle);
    const double x1 = (number == 0 ? along : 1 - along) - 0.5;
    const double x2 = (number == 0 ? across : 0.5 - across) - 0.25;
    samples.inputs(row, 0) = kScale * (x1 + request.noises.normal(0, request.noise));
    samples.inputs(row, 1) = kScale * (x2 + request.noises.normal(0, request.noise));
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kMoonsGenerator = twoClassGenerator(makeMoons);

}  // namespace backprop
