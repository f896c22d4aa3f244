// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// Two arms of one and three quarters turns, half a turn apart, with evenly spaced points; class 1 starts upwards.
/// Noise moves a point by up to `noise` in each direction.
/// Source: TensorFlow Playground, dataset.ts, classifySpiralData.
RawSamples makeSpiral(const GeneratorRequest& request) {
  constexpr double kRadius = 5, kTurns = 1.75;
  const int perArm[2] = {(request.samples + 1) / 2, request.samples / 2};
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % 2;
    const double share = static_cast<double>(row / 2) / perArm[number];
    const double r = share * kRadius;
    const double angle = kTurns * share * 2 * kPi + (number == 1 ? 0 : kPi);
    samples.inputs(row, 0) = r * math::sin(angle) + request.noise * request.noises.uniform(-1, 1);
    samples.inputs(row, 1) = r * math::cos(angle) + request.noise * request.noises.uniform(-1, 1);
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kSpiralGenerator = twoClassGenerator(makeSpiral);

}  // namespace backprop
