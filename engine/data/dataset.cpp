// SPDX-License-Identifier: MIT
#include "engine/data/dataset.hpp"

#include <algorithm>
#include <string>

#include "engine/data/encoding.hpp"
#include "engine/data/generators.hpp"
#include "engine/data/names.hpp"
#include "engine/data/split.hpp"
#include "engine/data/standardization.hpp"
#include "engine/data/table.hpp"
#include "engine/spec/error.hpp"
#include "engine/spec/kinds.hpp"

namespace backprop {
namespace {

/// What a validated spec never has. Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the
/// two files of the engine).
[[gnu::noinline]] void refuse(const DataSpec& data, const DataShape& shape, int outputs) {
  const bool isTable = data.kind == DataKind::Table;
  if (shape.samples < 1) {
    throw SpecError(isTable ? "/data/inputs" : "/data/samples", "must leave at least 1 row for training, got none");
  }
  if (isTable && data.targets.size() != data.inputs.size()) {
    throw SpecError("/data/targets", "must have one row for each of the " + std::to_string(data.inputs.size()) +
                                         " rows of inputs, got " + std::to_string(data.targets.size()));
  }
  const int wanted = shape.targets > 0 ? shape.targets : shape.classCount;
  throw SpecError("/layers",
                  "the data need " + std::to_string(wanted) + " output units, got " + std::to_string(outputs));
}

Range widenedWhenEmpty(Range range) { return range.high > range.low ? range : Range{range.low - 1, range.high + 1}; }

/// All rows, before the split. Out of line for the same reason.
[[gnu::noinline]] Samples samplesOfTable(const DataSpec& data, int inputs, Dataset& dataset) {
  const Extent targets = extentOf(data.targets);
  dataset.encoding = {targets.low, targets.high};
  dataset.targetRange = widenedWhenEmpty({targets.low, targets.high});
  Samples all{matrixOf(data.inputs, "/data/inputs"), matrixOf(data.targets, "/data/targets"), {}};
  if (dataset.task == Task::Classification) all.classes = classesOf(data.targets, dataset.encoding);
  for (int k = 0; k < inputs; ++k) dataset.domain.push_back(paddedColumn(data.inputs, static_cast<std::size_t>(k)));
  return all;
}

Samples samplesOfGenerator(const DataSpec& data, const Generator& generator, int outputs, TargetEncoding encoding) {
  Random sampleStream(data.seed, streams::kData);
  Random noiseStream(data.seed, streams::kNoise);
  RawSamples raw = generator.make({data.samples, data.noise, data.classes, sampleStream, noiseStream});
  Matrix<double> targets = generator.task == Task::Classification
                               ? encodeClasses(raw.classes, outputs, encoding)
                               : Matrix<double>(Eigen::Map<const Matrix<double>>(
                                     raw.values.data(), static_cast<Index>(raw.values.size()), 1));
  return {std::move(raw.inputs), std::move(targets), std::move(raw.classes)};
}

Samples pick(const Samples& all, const std::vector<int>& rows) {
  const auto count = static_cast<Index>(rows.size());
  Samples picked{Matrix<double>(count, all.inputs.cols()), Matrix<double>(count, all.targets.cols()), {}};
  for (Index row = 0; row < count; ++row) {
    const int from = rows[static_cast<std::size_t>(row)];
    picked.inputs.row(row) = all.inputs.row(from);
    picked.targets.row(row) = all.targets.row(from);
    if (!all.classes.empty()) picked.classes.push_back(all.classes[static_cast<std::size_t>(from)]);
  }
  return picked;
}

}  // namespace

Dataset makeDataset(const DataSpec& data, int outputs, TargetEncoding encoding) {
  const DataShape shape = shapeOf(data);
  const bool isComplete = data.kind != DataKind::Table || data.targets.size() == data.inputs.size();
  if (shape.samples < 1 || !isComplete || !shape.allowsOutputs(outputs)) refuse(data, shape, outputs);
  Dataset dataset;
  dataset.task = shape.task;
  dataset.classCount = shape.classCount;
  dataset.inputNames = inputNamesOf(data, shape.inputs);
  dataset.targetNames = targetNamesOf(data, shape.classCount, outputs);

  Samples all;
  bool keepOrder = true;
  if (data.kind == DataKind::Table) {
    all = samplesOfTable(data, shape.inputs, dataset);
  } else {
    const Generator& generator = generatorFor(data.kind);
    keepOrder = generator.fixedSamples != kAsRequested;
    dataset.encoding = encoding;
    dataset.targetRange = generator.targetRange;
    dataset.picture = generator.picture;
    dataset.domain.assign(static_cast<std::size_t>(shape.inputs), generator.domain);
    all = samplesOfGenerator(data, generator, outputs, encoding);
  }

  const Split split = splitRows(shape.samples, data.trainShare, keepOrder, data.seed);
  dataset.train = pick(all, split.train);
  dataset.test = pick(all, split.test);
  if (data.standardize) dataset.standardization = fitStandardization(dataset.train.inputs);
  return dataset;
}

}  // namespace backprop
