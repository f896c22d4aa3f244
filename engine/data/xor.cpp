// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"

namespace backprop {
namespace {

/// Class 1 where both inputs have the same sign, with a gap of 0.3 to either side of the axes. Noise moves a point
/// before it is told which class it has. Every other point is drawn in the other class's quadrants.
/// Source: TensorFlow Playground, dataset.ts, classifyXORData.
RawSamples makeXor(const GeneratorRequest& request) {
  constexpr double kHalfWidth = 5, kPadding = 0.3;
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const double first = request.data.uniform(-kHalfWidth, kHalfWidth);
    const double size = request.data.uniform(0, kHalfWidth) + kPadding;
    const double x1 = first + (first > 0 ? kPadding : -kPadding);
    const double x2 = (row % 2 == 1) == (x1 > 0) ? size : -size;
    const double moved1 = x1 + request.noise * request.noises.uniform(-kHalfWidth, kHalfWidth);
    const double moved2 = x2 + request.noise * request.noises.uniform(-kHalfWidth, kHalfWidth);
    samples.inputs(row, 0) = x1;
    samples.inputs(row, 1) = x2;
    samples.classes[static_cast<std::size_t>(row)] = moved1 * moved2 >= 0 ? 1 : 0;
  }
  return samples;
}

}  // namespace

extern const Generator kXorGenerator = twoClassGenerator(makeXor);

}  // namespace backprop
