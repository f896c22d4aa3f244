// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// K curved arms from near the centre to radius 5, class 0 starting upwards. An arm turns by 1.5 radians on its way out
/// and is 40 % as wide as the sector it has for itself. Noise is normal with deviation 2 · noise.
RawSamples makePinwheel(const GeneratorRequest& request) {
  constexpr double kInner = 0.6, kOuter = 5, kTwist = 1.5, kWidth = 0.4;
  const double sector = 2 * kPi / request.classes;
  const double deviation = 2 * request.noise;
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % request.classes;
    const double share = request.data.uniform();
    const double across = request.data.uniform(-0.5, 0.5);
    const double r = kInner + (kOuter - kInner) * share;
    const double angle = sector * (number + kWidth * across) + kTwist * share;
    samples.inputs(row, 0) = r * math::sin(angle) + request.noises.normal(0, deviation);
    samples.inputs(row, 1) = r * math::cos(angle) + request.noises.normal(0, deviation);
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kPinwheelGenerator = manyClassGenerator(makePinwheel);

}  // namespace backprop
