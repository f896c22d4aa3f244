// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include "engine/data/dataset.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

constexpr std::int64_t kDouble = 8;
constexpr std::int64_t kIndex = 4;
constexpr std::int64_t kRowOverhead = 40;     // std::vector of a row with its heap block, 64-bit
constexpr std::int64_t kTableCopies = 2;      // as given, and as the session keeps it
constexpr std::int64_t kParameterBlocks = 8;  // parameters, gradient, two optimiser states, update, last finite ones,
                                              // penalty's gradient, the copy that is handed out
constexpr std::int64_t kTraceMatrices = 6;    // z, a, f'(z), ∂C/∂a, δ and the batch's own copy of what came in
constexpr std::int64_t kTileRows = 512;       // samples that evaluation takes at a time
constexpr std::int64_t kMegabyte = 1LL << 20;

/// Sums and products that stop at the largest number instead of overflowing.
std::int64_t times(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  return __builtin_mul_overflow(a, b, &product) ? std::numeric_limits<std::int64_t>::max() : product;
}

std::int64_t plus(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

std::int64_t featureCount(const Spec& spec, const DataShape& shape) {
  return spec.features.empty() ? shape.inputs : static_cast<std::int64_t>(spec.features.size());
}

std::int64_t countParameters(const Spec& spec, std::int64_t fanIn) {
  std::int64_t count = 0;
  for (const LayerSpec& layer : spec.layers) {
    count = plus(count, times(plus(fanIn, layer.bias ? 1 : 0), layer.units));
    fanIn = layer.units;
  }
  return count;
}

/// Bytes by what they are for, so that a refusal can name the part to make smaller.
struct Bytes {
  std::int64_t data, parameters, traces, tile;
  std::int64_t total() const { return plus(plus(data, parameters), plus(traces, tile)); }
};

Bytes countBytes(const Spec& spec, const DataShape& shape, std::int64_t features, std::int64_t parameters) {
  const std::int64_t scalar = spec.precision == Precision::Double ? 8 : 4;
  const std::int64_t outputs = spec.layers.back().units;
  std::int64_t width = features;
  for (const LayerSpec& layer : spec.layers) width = plus(width, layer.units);

  const std::int64_t numbers = plus(shape.inputs, outputs);
  std::int64_t row = plus(times(numbers, kDouble), times(plus(features, outputs), scalar)) + 2 * kIndex;
  if (spec.data.kind == DataKind::Table)
    row = plus(row, times(kTableCopies, plus(times(numbers, kDouble), 2 * kRowOverhead)));

  Bytes bytes{};
  bytes.data = times(shape.samples, row);
  bytes.parameters = times(parameters, kParameterBlocks * scalar);
  if (spec.parameters) bytes.parameters = plus(bytes.parameters, times(parameters, kDouble));
  const std::int64_t batch = std::min<std::int64_t>(spec.learner.batchSize, shape.samples);
  bytes.traces = times(times(batch, width), kTraceMatrices * scalar);
  bytes.tile = times(times(kTileRows, width), 2 * scalar);
  return bytes;
}

std::int64_t inMegabytes(std::int64_t bytes) { return plus(bytes, kMegabyte - 1) / kMegabyte; }

[[noreturn]] void refuseMemory(const Bytes& bytes) {
  const std::int64_t largest = std::max({bytes.data, bytes.parameters, bytes.traces});
  const char* path = "/layers";
  const char* part = "parameters";
  if (largest == bytes.traces) {
    path = "/learner/batchSize";
    part = "batch";
  } else if (largest == bytes.data) {
    path = "/data";
    part = "data";
  }
  refuse(path, {"this experiment would need ", inMegabytes(bytes.total()), " MB of memory, most of it for the ", part,
                "; at most ", inMegabytes(limits::kMemoryBytes), " MB"});
}

}  // namespace

Plan planFor(const Spec& spec) {
  const DataShape shape = shapeOf(spec.data);
  const std::int64_t features = featureCount(spec, shape);
  const std::int64_t parameters = countParameters(spec, features);
  if (parameters > limits::kParameters) {
    refuse("/layers", {"this network would have ", parameters, " parameters; at most ", limits::kParameters});
  }
  const Bytes bytes = countBytes(spec, shape, features, parameters);
  if (bytes.total() > limits::kMemoryBytes) refuseMemory(bytes);
  return {parameters, bytes.total()};
}

}  // namespace backprop
