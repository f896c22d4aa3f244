// SPDX-License-Identifier: MIT
#include <string>

#include "engine/spec/defaults.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

constexpr double kHighestRate = 1e6;  // far beyond any rate that learns
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

}  // namespace

OptimizerSpec readOptimizer(const Value& value, const std::string& path, const OptimizerSpec& present) {
  const ObjectReader reader(
      value, path,
      {"kind", "learningRate", "momentum", "nesterov", "beta1", "beta2", "alpha", "epsilon", "weightDecay"});
  const auto kind = reader.name("kind", present.kind);
  OptimizerSpec optimizer = kind == present.kind ? present : defaults::optimizer(kind);
  optimizer.learningRate = reader.number("learningRate", present.learningRate, {.low = 0, .high = kHighestRate});
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
  return optimizer;
}

ScheduleSpec readSchedule(const Value& value, const std::string& path, const ScheduleSpec& present) {
  const ObjectReader reader(value, path, {"kind", "every", "factor", "period", "warmup", "floor"});
  const auto kind = reader.name("kind", present.kind);
  ScheduleSpec schedule = kind == present.kind ? present : ScheduleSpec{};
  schedule.kind = kind;
  keepCount(reader, "every", 1, hasDrops(kind), schedule.every);
  keepNumber(reader, "factor", kPositive, hasDrops(kind), schedule.factor);
  keepCount(reader, "period", 1, hasPeriod(kind), schedule.period);
  if (hasWarmup(kind) && kind != present.kind) schedule.warmup = defaults::warmup(schedule.period);
  keepCount(reader, "warmup", 0, hasWarmup(kind), schedule.warmup);
  keepNumber(reader, "floor", kUnit, hasPeriod(kind), schedule.floor);
  if (hasWarmup(kind) && schedule.warmup >= schedule.period) {
    reader.refuse("warmup", {"must be less than the period (", schedule.period, "), got ", schedule.warmup});
  }
  return schedule;
}

LearnerSpec readLearner(const Value& value, const std::string& path, const LearnerSpec& present) {
  const ObjectReader reader(value, path, {"kind", "batchSize", "shuffle", "optimizer", "schedule", "clipNorm"});
  LearnerSpec learner = present;
  learner.kind = reader.name("kind", present.kind);
  if (learner.kind != LearnerKind::Backpropagation) {
    reader.refuse("kind", {InQuotes{nameOf(learner.kind)}, " is not available yet; use \"backpropagation\""});
  }
  learner.batchSize = static_cast<int>(reader.integer("batchSize", present.batchSize, 1, limits::kRows));
  learner.shuffle = reader.boolean("shuffle", present.shuffle);
  if (const Value* optimizer = reader.find("optimizer")) {
    learner.optimizer = readOptimizer(*optimizer, reader.pathOf("optimizer"), present.optimizer);
  }
  if (const Value* schedule = reader.find("schedule")) {
    learner.schedule = readSchedule(*schedule, reader.pathOf("schedule"), present.schedule);
  }
  learner.clipNorm = reader.numberOrNull("clipNorm", present.clipNorm, kPositive);
  return learner;
}

RegularizationSpec readRegularization(const Value& value, const std::string& path, const RegularizationSpec& present) {
  const ObjectReader reader(value, path, {"kind", "rate"});
  return {reader.name("kind", present.kind), reader.number("rate", present.rate, kNotNegative)};
}

StopSpec readStop(const Value& value, const std::string& path, const StopSpec& present) {
  const ObjectReader reader(value, path, {"loss", "epochs"});
  return {reader.numberOrNull("loss", present.loss, kNotNegative),
          reader.integerOrNull("epochs", present.epochs, 1, kLargestCount)};
}

InitializerSpec readInitializer(const Value& value, const std::string& path) {
  const ObjectReader reader(value, path, {"kind", "value", "low", "high", "mean", "deviation"});
  InitializerSpec initializer;
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
  return initializer;
}

}  // namespace backprop
