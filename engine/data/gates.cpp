// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"

namespace backprop {
namespace {

/// The truth table (0,0), (0,1), (1,0), (1,1) of a gate; `outputs` has one bit a row, the first row lowest.
template <unsigned outputs>
RawSamples makeGate(const GeneratorRequest&) {
  RawSamples samples(4, 2, Task::Classification);
  for (int row = 0; row < 4; ++row) {
    samples.inputs(row, 0) = row / 2;
    samples.inputs(row, 1) = row % 2;
    samples.classes[static_cast<std::size_t>(row)] = static_cast<int>(outputs >> row & 1u);
  }
  return samples;
}

constexpr Generator gateGenerator(RawSamples (*make)(const GeneratorRequest&)) {
  return {Task::Classification, 2, 2, false, 4, {-0.5, 1.5}, kUnitTargets, make};
}

}  // namespace

extern const Generator kGateAndGenerator = gateGenerator(makeGate<0b1000>);
extern const Generator kGateOrGenerator = gateGenerator(makeGate<0b1110>);
extern const Generator kGateXorGenerator = gateGenerator(makeGate<0b0110>);

}  // namespace backprop
