// SPDX-License-Identifier: MIT
#include "engine/schedules/schedule.hpp"

#include "engine/numbers/math.hpp"
#include "engine/schedules/integer_power.hpp"

namespace backprop {
namespace {

/// From 1 at progress 0 down to `floor` at progress 1 and beyond.
double cosineFactor(double progress, double floor) {
  constexpr double kPi = 3.14159265358979323846;
  if (progress >= 1) return floor;
  return floor + (1 - floor) * (0.5 * (1 + math::cos(kPi * progress)));
}

double share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 || part >= whole ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

double exponentialFactor(double factor, std::int64_t t, std::int64_t every) {
  if (t % every == 0) return integerPower(factor, t / every);
  return factor > 0 ? math::pow(factor, static_cast<double>(t) / static_cast<double>(every)) : 0;
}

/// Out of line: the page's first view has a constant rate (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] double varyingFactor(const ScheduleSpec& schedule, std::int64_t t) {
  switch (schedule.kind) {
    case ScheduleKind::Step:
      return integerPower(schedule.factor, t / schedule.every);
    case ScheduleKind::Exponential:
      return exponentialFactor(schedule.factor, t, schedule.every);
    case ScheduleKind::Cosine:
      return cosineFactor(share(t, schedule.period), schedule.floor);
    case ScheduleKind::WarmupCosine:
      if (t < schedule.warmup) return static_cast<double>(t + 1) / static_cast<double>(schedule.warmup);
      return cosineFactor(share(t - schedule.warmup, schedule.period - schedule.warmup), schedule.floor);
    case ScheduleKind::Constant:
      break;
  }
  return 1;
}

}  // namespace

double scheduleFactor(const ScheduleSpec& schedule, std::int64_t t) {
  return schedule.kind == ScheduleKind::Constant ? 1 : varyingFactor(schedule, t);
}

}  // namespace backprop
