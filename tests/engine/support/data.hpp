// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/data/dataset.hpp"
#include "engine/spec/spec.hpp"

namespace backprop::test {

/// A generated data set of the spec.
inline DataSpec generated(DataKind kind, int samples, double noise, std::uint64_t seed = 3) {
  DataSpec data;
  data.kind = kind;
  data.samples = samples;
  data.noise = noise;
  data.seed = seed;
  data.trainShare = 1;
  return data;
}

inline DataSpec table(Rows inputs, Rows targets) {
  DataSpec data;
  data.kind = DataKind::Table;
  data.inputs = std::move(inputs);
  data.targets = std::move(targets);
  data.trainShare = 1;
  return data;
}

inline Dataset makeOneOutput(const DataSpec& data) { return makeDataset(data, 1, {-1, 1}); }

}  // namespace backprop::test
