// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// A disc (class 1) within half the radius and a ring (class 0) from 0.7 of it on. Noise moves a point before it is
/// told which class it has, so that it makes wrong labels and leaves the shape.
/// Source: TensorFlow Playground, dataset.ts, classifyCircleData.
RawSamples makeCircle(const GeneratorRequest& request) {
  constexpr double kRadius = 5;
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const bool inside = row % 2 == 1;
    const double r = inside ? request.data.uniform(0, 0.5 * kRadius) : request.data.uniform(0.7 * kRadius, kRadius);
    const double angle = request.data.uniform(0, 2 * kPi);
    const double x1 = r * math::sin(angle), x2 = r * math::cos(angle);
    const double moved1 = x1 + request.noise * request.noises.uniform(-kRadius, kRadius);
    const double moved2 = x2 + request.noise * request.noises.uniform(-kRadius, kRadius);
    samples.inputs(row, 0) = x1;
    samples.inputs(row, 1) = x2;
    samples.classes[static_cast<std::size_t>(row)] =
        moved1 * moved1 + moved2 * moved2 < 0.25 * kRadius * kRadius ? 1 : 0;
  }
  return samples;
}

}  // namespace

extern const Generator kCircleGenerator = twoClassGenerator(makeCircle);

}  // namespace backprop
