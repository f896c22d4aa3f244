// SPDX-License-Identifier: MIT
#include "engine/spec/defaults.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

constexpr double kHighestRate = 1e6;    // far beyond any rate that learns
constexpr double kLargestWeight = 1e6;  // far beyond any weight that a search would find
constexpr int kGridValues = 1'000'000;  // of one weight: finer than any curve on the screen
constexpr auto kLargestCount = static_cast<std::int64_t>(limits::kSeed);

/// Reads a key and checks it in any case, and keeps it only when the kind has it.
void keepNumber(const ObjectReader& reader, std::string_view key, const Interval& range, bool applies, double& target) {
  const double number = reader.number(key, target, range);
  if (applies) target = number;
}

void keepCount(const ObjectReader& reader, std::string_view key, std::int64_t low, bool applies, std::int64_t& target) {
  const std::int64_t count = reader.integer(key, target, low, kLargestCount);
  if (applies) target = count;
}

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] void readSearch(const Value& value, const Path& path, LearnerKind kind, SearchSpec& search) {
  constexpr Interval kReach{.low = 0, .high = kLargestWeight, .openLow = true};
  constexpr Interval kEnd{.low = -kLargestWeight, .high = kLargestWeight};
  const ObjectReader reader(value, path, {"scale", "step", "low", "high", "values"});
  keepNumber(reader, "scale", kReach, hasScale(kind), search.scale);
  keepNumber(reader, "step", kReach, hasStep(kind), search.step);
  keepNumber(reader, "low", kEnd, hasGrid(kind), search.low);
  keepNumber(reader, "high", kEnd, hasGrid(kind), search.high);
  const std::int64_t values = reader.integer("values", search.values, 2, kGridValues);
  if (hasGrid(kind)) search.values = static_cast<int>(values);
  if (search.low >= search.high) {
    reader.refuse("low", {"must be below the high end (", search.high, "), got ", search.low});
  }
}

}  // namespace

void readOptimizer(const Value* value, const Path& path, OptimizerSpec& optimizer) {
  const ObjectReader reader(
      value, path,
      {"kind", "learningRate", "momentum", "nesterov", "beta1", "beta2", "alpha", "epsilon", "weightDecay"});
  const auto kind = reader.name("kind", optimizer.kind);
  const double learningRate = optimizer.learningRate;
  if (kind != optimizer.kind) optimizer = defaults::optimizer(kind);
  optimizer.learningRate = reader.number("learningRate", learningRate, {.low = 0, .high = kHighestRate});
  keepNumber(reader, "momentum", kBelowOne, hasMomentum(kind), optimizer.momentum);
  const bool nesterov = reader.boolean("nesterov", optimizer.nesterov);
  if (hasNesterov(kind)) optimizer.nesterov = nesterov;
  keepNumber(reader, "beta1", kBelowOne, hasBetas(kind), optimizer.beta1);
  keepNumber(reader, "beta2", kBelowOne, hasBetas(kind), optimizer.beta2);
  keepNumber(reader, "alpha", kBelowOne, hasAlpha(kind), optimizer.alpha);
  keepNumber(reader, "epsilon", kPositive, hasEpsilon(kind), optimizer.epsilon);
  optimizer.weightDecay = reader.number("weightDecay", optimizer.weightDecay, kNotNegative);
  if (optimizer.nesterov && optimizer.momentum == 0) {
    reader.refuse("nesterov", {"needs a momentum greater than 0, got momentum 0"});
  }
}

void readSchedule(const Value* value, const Path& path, ScheduleSpec& schedule) {
  const ObjectReader reader(value, path, {"kind", "every", "factor", "period", "warmup", "floor"});
  const auto kind = reader.name("kind", schedule.kind);
  const bool changes = kind != schedule.kind;
  if (changes) schedule = ScheduleSpec{};
  schedule.kind = kind;
  keepCount(reader, "every", 1, hasDrops(kind), schedule.every);
  keepNumber(reader, "factor", kPositive, hasDrops(kind), schedule.factor);
  keepCount(reader, "period", 1, hasPeriod(kind), schedule.period);
  if (hasWarmup(kind) && changes) schedule.warmup = defaults::warmup(schedule.period);
  keepCount(reader, "warmup", 0, hasWarmup(kind), schedule.warmup);
  keepNumber(reader, "floor", kUnit, hasPeriod(kind), schedule.floor);
  if (hasWarmup(kind) && schedule.warmup >= schedule.period) {
    reader.refuse("warmup", {"must be less than the period (", schedule.period, "), got ", schedule.warmup});
  }
}

void readLearner(const Value* value, const Path& path, LearnerSpec& learner) {
  const ObjectReader reader(value, path,
                            {"kind", "batchSize", "shuffle", "optimizer", "schedule", "clipNorm", "search"});
  learner.kind = reader.name("kind", learner.kind);
  learner.batchSize = static_cast<int>(reader.integer("batchSize", learner.batchSize, 1, limits::kRows));
  learner.shuffle = reader.boolean("shuffle", learner.shuffle);
  readOptimizer(reader.find("optimizer"), reader.pathOf("optimizer"), learner.optimizer);
  readSchedule(reader.find("schedule"), reader.pathOf("schedule"), learner.schedule);
  learner.clipNorm = reader.numberOrNull("clipNorm", learner.clipNorm, kPositive);
  if (const Value* search = reader.find("search")) {
    readSearch(*search, reader.pathOf("search"), learner.kind, learner.search);
  }
}

void readRegularization(const Value* value, const Path& path, RegularizationSpec& regularization) {
  const ObjectReader reader(value, path, {"kind", "rate"});
  regularization.kind = reader.name("kind", regularization.kind);
  regularization.rate = reader.number("rate", regularization.rate, kNotNegative);
}

void readStop(const Value* value, const Path& path, StopSpec& stop) {
  const ObjectReader reader(value, path, {"loss", "epochs"});
  stop.loss = reader.numberOrNull("loss", stop.loss, kNotNegative);
  stop.epochs = reader.integerOrNull("epochs", stop.epochs, 1, kLargestCount);
}

void readInitializer(const Value* value, const Path& path, InitializerSpec& initializer) {
  const ObjectReader reader(value, path, {"kind", "value", "low", "high", "mean", "deviation"});
  initializer.kind = reader.name("kind", initializer.kind);
  const InitializerKind kind = initializer.kind;
  keepNumber(reader, "value", kAnyNumber, hasValue(kind), initializer.value);
  keepNumber(reader, "low", kAnyNumber, hasBounds(kind), initializer.low);
  keepNumber(reader, "high", kAnyNumber, hasBounds(kind), initializer.high);
  keepNumber(reader, "mean", kAnyNumber, hasDeviation(kind), initializer.mean);
  keepNumber(reader, "deviation", kNotNegative, hasDeviation(kind), initializer.deviation);
  if (initializer.low > initializer.high) {
    reader.refuse("low", {"must be at most the high end (", initializer.high, "), got ", initializer.low});
  }
}

}  // namespace backprop
