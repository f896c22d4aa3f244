// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>

#include "engine/data/dataset.hpp"
#include "engine/network/batch_gradient.hpp"
#include "engine/network/batch_samples.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

constexpr std::int64_t kDouble = 8;
constexpr std::int64_t kMegabyte = 1LL << 20;

// Of one row of data.
constexpr std::int64_t kRowCopies = 2;     // while a set is made: all rows, and those that were picked from it
constexpr std::int64_t kRowNumbers = 16;   // class, place in the split, place in the epoch's order: 4-byte integers
constexpr std::int64_t kTableCopies = 2;   // the spec at the start, and with the interventions
constexpr std::int64_t kRowOverhead = 40;  // a std::vector and its block, 64-bit

// Blocks as long as the parameters.
constexpr std::int64_t kParameterBlocks =
    6;                                   // parameters, gradient, update, the last and the next; a refusal's way back
constexpr std::int64_t kSlowBlocks = 3;  // and by the slow ways to a gradient: nudged or dual parameters, their losses
constexpr std::int64_t kMemoryBlocks = 3;  // a memory of the optimiser: present, next, and in a refusal's way back
constexpr std::int64_t kShownBlocks = 6;   // in double, while they are shown: gradients, update, lists of parameters

// Matrices of one tile of samples.
constexpr std::int64_t kTrainingMatrices = 6;    // z, a, f'(z), ∂C/∂a, δ, and the gathered samples
constexpr std::int64_t kEvaluationMatrices = 2;  // z, a

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

/// How many numbers a parameter's update remembers: momentum or a sum of squares, or both.
std::int64_t memoriesOf(OptimizerKind kind) {
  return kind == OptimizerKind::Sgd || kind == OptimizerKind::Adagrad ? 1 : 2;
}

/// Bytes by what they are for, so that a refusal can name the part to make smaller.
struct Bytes {
  std::int64_t data, network;
  std::int64_t total() const { return plus(data, network); }
};

std::int64_t dataBytes(const Spec& spec, const DataShape& shape, std::int64_t features, std::int64_t scalar) {
  const std::int64_t outputs = spec.layers.back().units;
  const std::int64_t given = times(plus(shape.inputs, outputs), kDouble);
  std::int64_t row = plus(times(kRowCopies, given), plus(times(plus(features, outputs), scalar), kRowNumbers));
  if (spec.data.kind == DataKind::Table) row = plus(row, times(kTableCopies, plus(given, 2 * kRowOverhead)));
  const std::int64_t again = numbersBySample(shape.samples, features) + numbersBySample(shape.samples, outputs);
  return plus(times(shape.samples, row), times(again, scalar));
}

/// The recorded moments: the budget, or step 0 alone when it is larger. While another course is tried, those of the
/// present one are kept as well; that is what lies between kMemoryBytes and the 1 GiB of wasm.
std::int64_t historyBytes(const Spec& spec, std::int64_t parameters, std::int64_t scalar) {
  return std::max(limits::kHistoryBytes, times(parameters, (1 + memoriesOf(spec.learner.optimizer.kind)) * scalar));
}

std::int64_t networkBytes(const Spec& spec, const DataShape& shape, std::int64_t features, std::int64_t parameters,
                          std::int64_t scalar) {
  const LearnerKind learner = spec.learner.kind;
  const bool isSlow = learner == LearnerKind::FiniteDifferences || learner == LearnerKind::ForwardMode;
  const std::int64_t blocks =
      kParameterBlocks + (isSlow ? kSlowBlocks : 0) + kMemoryBlocks * memoriesOf(spec.learner.optimizer.kind);
  const std::int64_t given = spec.parameters ? kTableCopies : 0;
  std::int64_t width = features;
  for (const LayerSpec& layer : spec.layers) width = plus(width, layer.units);
  const auto tile = std::min<std::int64_t>(shape.samples, kTileRows);
  const auto batch = hasGrid(learner) ? tile : std::min<std::int64_t>(spec.learner.batchSize, tile);
  const std::int64_t rows = plus(times(kTrainingMatrices, batch), times(kEvaluationMatrices, tile));
  const std::int64_t shown = (kShownBlocks + given) * kDouble;
  return plus(historyBytes(spec, parameters, scalar),
              plus(times(parameters, blocks * scalar + shown), times(times(width, rows), scalar)));
}

std::int64_t inMegabytes(std::int64_t bytes) { return plus(bytes, kMegabyte - 1) / kMegabyte; }

// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] void refuseParameters(std::int64_t parameters) {
  refuse("/layers", {"this network would have ", parameters, " parameters; at most ", limits::kParameters});
}

[[gnu::noinline]] void refuseBytes(const Bytes& bytes) {
  const bool isData = bytes.data > bytes.network;
  refuse(isData ? "/data" : "/layers",
         {"this experiment would need ", inMegabytes(bytes.total()), " MB of memory, most of it for the ",
          isData ? "data" : "network", "; at most ", inMegabytes(limits::kMemoryBytes), " MB"});
}

}  // namespace

Plan planFor(const Spec& spec) {
  const DataShape shape = shapeOf(spec.data);
  const std::int64_t features = featureCount(spec, shape);
  const std::int64_t parameters = countParameters(spec, features);
  if (parameters > limits::kParameters) refuseParameters(parameters);
  const std::int64_t scalar = spec.precision == Precision::Double ? 8 : 4;
  const Bytes bytes{dataBytes(spec, shape, features, scalar), networkBytes(spec, shape, features, parameters, scalar)};
  if (bytes.total() > limits::kMemoryBytes) refuseBytes(bytes);
  return {parameters, bytes.total()};
}

}  // namespace backprop
