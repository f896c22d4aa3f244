// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/data/dataset.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The parts of a spec, each read in its own file. A `present` part supplies the keys that are absent: the defaults
/// for a new spec, the running values for an intervention.
/// All throw SpecError for the first violated rule.

std::vector<Feature> readFeatures(const Value* value, const std::string& path, int inputs);

/// @param value null: one hidden layer and an output that fits the data
/// @param loss  as given: an output whose activation is absent gets one that fits it
std::vector<LayerSpec> readLayers(const Value* value, const std::string& path, const DataSpec& data,
                                  std::optional<Loss> loss);

InitializerSpec readInitializer(const Value& value, const std::string& path);

/// Shapes are checked: per layer fan_in rows × units columns, and as many biases as units (0 when absent).
std::vector<LayerParameters> readParameters(const Value& value, const std::string& path, int fanIn,
                                            const std::vector<LayerSpec>& layers);

LearnerSpec readLearner(const Value& value, const std::string& path, const LearnerSpec& present);
OptimizerSpec readOptimizer(const Value& value, const std::string& path, const OptimizerSpec& present);
ScheduleSpec readSchedule(const Value& value, const std::string& path, const ScheduleSpec& present);
RegularizationSpec readRegularization(const Value& value, const std::string& path, const RegularizationSpec& present);
StopSpec readStop(const Value& value, const std::string& path, const StopSpec& present);

}  // namespace backprop
