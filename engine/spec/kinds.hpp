// SPDX-License-Identifier: MIT
#pragma once

#include "engine/spec/spec.hpp"

namespace backprop {

/// Which settings a kind has: the one place that reading, writing and defaults share. A setting of another kind is
/// checked when it is given, and then ignored (the page switches kinds back and forth).

/// Sets that are drawn at random, with `samples` and `noise`; the rest are gates, the pair, and tables.
bool isSampled(DataKind kind);

bool hasMomentum(OptimizerKind kind);  ///< sgd, rmsprop
bool hasNesterov(OptimizerKind kind);  ///< sgd
bool hasBetas(OptimizerKind kind);     ///< adam, adamw
bool hasAlpha(OptimizerKind kind);     ///< rmsprop
bool hasEpsilon(OptimizerKind kind);   ///< all but sgd

bool searches(LearnerKind kind);  ///< tries values instead of following a gradient
bool hasScale(LearnerKind kind);  ///< random-nudge
bool hasStep(LearnerKind kind);   ///< one-weight-at-a-time
bool hasGrid(LearnerKind kind);   ///< `low`, `high` and `values`: weight-combinations

bool hasDrops(ScheduleKind kind);   ///< `every` and `factor`: step, exponential
bool hasPeriod(ScheduleKind kind);  ///< `period` and `floor`: cosine, warmup-cosine
bool hasWarmup(ScheduleKind kind);  ///< warmup-cosine

bool hasValue(InitializerKind kind);      ///< constant
bool hasBounds(InitializerKind kind);     ///< `low` and `high`: uniform
bool hasDeviation(InitializerKind kind);  ///< `mean` and `deviation`: normal

/// The smallest and largest number of a table.
struct Extent {
  double low = 0;
  double high = 0;
  bool operator==(const Extent&) const = default;
};
Extent extentOf(const Rows& rows);

}  // namespace backprop
