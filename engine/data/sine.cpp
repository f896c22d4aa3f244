// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

/// sin x over −6 … 6, almost two waves; noise is normal with the deviation `noise` and moves the target.
RawSamples makeSine(const GeneratorRequest& request) {
  RawSamples samples(request.samples, 1, Task::Regression);
  for (int row = 0; row < request.samples; ++row) {
    const double x = request.data.uniform(kPlane.low, kPlane.high);
    samples.inputs(row, 0) = x;
    samples.values[static_cast<std::size_t>(row)] = math::sin(x) + request.noises.normal(0, request.noise);
  }
  return samples;
}

}  // namespace

extern const Generator kSineGenerator = regressionGenerator(1, makeSine);

}  // namespace backprop
