// SPDX-License-Identifier: MIT
#include "engine/spec/kinds.hpp"

#include <algorithm>

namespace backprop {

bool isSampled(DataKind kind) { return kind < DataKind::GateAnd || kind == DataKind::Letters; }

bool hasMomentum(OptimizerKind kind) { return kind == OptimizerKind::Sgd || kind == OptimizerKind::RmsProp; }
bool hasNesterov(OptimizerKind kind) { return kind == OptimizerKind::Sgd; }
bool hasBetas(OptimizerKind kind) { return kind == OptimizerKind::Adam || kind == OptimizerKind::AdamW; }
bool hasAlpha(OptimizerKind kind) { return kind == OptimizerKind::RmsProp; }
bool hasEpsilon(OptimizerKind kind) { return kind != OptimizerKind::Sgd; }

bool searches(LearnerKind kind) { return kind >= LearnerKind::RandomNudge; }
bool hasScale(LearnerKind kind) { return kind == LearnerKind::RandomNudge; }
bool hasStep(LearnerKind kind) { return kind == LearnerKind::OneWeightAtATime; }
bool hasGrid(LearnerKind kind) { return kind == LearnerKind::WeightCombinations; }

bool hasDrops(ScheduleKind kind) { return kind == ScheduleKind::Step || kind == ScheduleKind::Exponential; }
bool hasPeriod(ScheduleKind kind) { return kind == ScheduleKind::Cosine || kind == ScheduleKind::WarmupCosine; }
bool hasWarmup(ScheduleKind kind) { return kind == ScheduleKind::WarmupCosine; }

bool hasValue(InitializerKind kind) { return kind == InitializerKind::Constant; }
bool hasBounds(InitializerKind kind) { return kind == InitializerKind::Uniform; }
bool hasDeviation(InitializerKind kind) { return kind == InitializerKind::Normal; }

Extent extentOf(const Rows& rows) {
  Extent extent{rows.at(0).at(0), rows.at(0).at(0)};
  for (const auto& row : rows) {
    for (const double number : row) {
      extent.low = std::min(extent.low, number);
      extent.high = std::max(extent.high, number);
    }
  }
  return extent;
}

}  // namespace backprop
