// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "engine/spec/path.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The parts of a spec, each read in its own file, into a part that already holds what absent keys stand for: the
/// defaults of a new spec, or the running values under an intervention. An absent value (null) leaves it as it is. All
/// throw SpecError for the first violated rule.

void readData(const Value* value, const Path& path, DataSpec& data);

/// Absent: the raw inputs.
void readFeatures(const Value* value, const Path& path, int inputs, std::vector<Feature>& features);

/// Absent: one hidden layer and an output that fits the data.
/// @param loss as given: an output whose activation is absent gets one that fits it
void readLayers(const Value* value, const Path& path, const DataSpec& data, std::optional<Loss> loss,
                std::vector<LayerSpec>& layers);

void readInitializer(const Value* value, const Path& path, InitializerSpec& initializer);

/// Shapes are checked: per layer fan_in rows × units columns, and as many biases as units (0 when absent).
void readParameters(const Value& value, const Path& path, int fanIn, const std::vector<LayerSpec>& layers,
                    std::vector<LayerParameters>& parameters);

void readLearner(const Value* value, const Path& path, LearnerSpec& learner);
/// Another kind than the present one starts from its own defaults; only the learning rate is kept.
void readOptimizer(const Value* value, const Path& path, OptimizerSpec& optimizer);
/// Another kind than the present one starts from its own defaults.
void readSchedule(const Value* value, const Path& path, ScheduleSpec& schedule);
void readRegularization(const Value* value, const Path& path, RegularizationSpec& regularization);
void readStop(const Value* value, const Path& path, StopSpec& stop);

}  // namespace backprop
