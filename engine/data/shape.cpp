// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/data/table.hpp"

namespace backprop {

bool DataShape::allowsOutputs(int units) const {
  if (targets > 0) return units == targets;
  return units == classCount || (classCount == 2 && units == 1);
}

DataShape shapeOf(const DataSpec& data) {
  if (data.kind == DataKind::Table) {
    const Task task = taskOf(data);
    const int inputs = data.inputs.empty() ? 0 : static_cast<int>(data.inputs[0].size());
    const int columns = data.targets.empty() ? 0 : static_cast<int>(data.targets[0].size());
    const int classCount = task == Task::Regression ? 0 : (columns == 1 ? 2 : columns);
    return {task, inputs, classCount, columns, static_cast<int>(data.inputs.size())};
  }
  const Generator& generator = generatorFor(data.kind);
  return {generator.task, generator.inputs, generator.countsVary ? data.classes : generator.classCount,
          generator.task == Task::Regression ? 1 : 0,
          generator.fixedSamples == kAsRequested ? data.samples : generator.fixedSamples};
}

}  // namespace backprop
