// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// K normal clouds at equal distances on a circle of radius 4, class 0 at the top; their deviation is
/// 0.3 + 2 · noise, which keeps eight of them apart when there is no noise.
RawSamples makeBlobs(const GeneratorRequest& request) {
  constexpr double kRing = 4;
  const double deviation = 0.3 + 2 * request.noise;
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % request.classes;
    const double angle = 2 * kPi * number / request.classes;
    samples.inputs(row, 0) = request.noises.normal(kRing * math::sin(angle), deviation);
    samples.inputs(row, 1) = request.noises.normal(kRing * math::cos(angle), deviation);
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kBlobsGenerator = manyClassGenerator(makeBlobs);

}  // namespace backprop
