// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"

namespace backprop {
namespace {

/// One sample, x = 1.5 and y = 0.5: the smallest thing that can be learned, by one weight.
RawSamples makePair(const GeneratorRequest&) {
  RawSamples samples(1, 1, Task::Regression);
  samples.inputs(0, 0) = 1.5;
  samples.values[0] = 0.5;
  return samples;
}

}  // namespace

extern const Generator kPairGenerator{Task::Regression, 1, 0, false, 1, {-1, 3}, {-0.5, 1.5}, makePair};

}  // namespace backprop
