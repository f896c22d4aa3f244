// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {
namespace {

/// Two normal clouds around (2, 2), class 1, and (−2, −2), class 0; their variance is 0.5 + 7 · noise.
/// Source: TensorFlow Playground, dataset.ts, classifyTwoGaussData.
RawSamples makeGauss(const GeneratorRequest& request) {
  const double deviation = math::sqrt(0.5 + 7 * request.noise);
  RawSamples samples(request.samples, 2, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % 2;
    const double center = number == 1 ? 2 : -2;
    samples.inputs(row, 0) = request.noises.normal(center, deviation);
    samples.inputs(row, 1) = request.noises.normal(center, deviation);
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kGaussGenerator = twoClassGenerator(makeGauss);

}  // namespace backprop
