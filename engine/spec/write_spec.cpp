// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "engine/data/dataset.hpp"
#include "engine/spec/defaults.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/object_writer.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

void write(const std::vector<std::string>& texts, Value& value) {
  auto& list = value.data.emplace<Value::Array>();
  for (const std::string& text : texts) list.emplace_back().data = text;
}

void write(const Rows& rows, Value& value) {
  auto& list = value.data.emplace<Value::Array>();
  list.resize(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) list[row].data = rows[row];
}

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] void writeTable(const DataSpec& data, ObjectWriter& writer) {
  write(data.inputs, writer.at("inputs"));
  write(data.targets, writer.at("targets"));
  if (data.task) writer.put("task", nameOf(*data.task));
  writer.put("standardize", data.standardize);
  if (!data.inputNames.empty()) write(data.inputNames, writer.at("inputNames"));
  if (!data.targetNames.empty()) write(data.targetNames, writer.at("targetNames"));
}

void write(const DataSpec& data, Value& value) {
  ObjectWriter writer(value);
  writer.put("kind", nameOf(data.kind));
  writer.put("samples", data.samples);
  writer.put("noise", data.noise);
  writer.put("classes", data.classes);
  writer.put("trainShare", data.trainShare);
  writer.put("seed", data.seed);
  if (data.kind == DataKind::Table) writeTable(data, writer);
}

void write(const std::vector<Feature>& features, Value& value) {
  auto& list = value.data.emplace<Value::Array>();
  for (const Feature feature : features) list.emplace_back().data.emplace<std::string>(nameOf(feature));
}

void write(const LayerSpec& layer, Value& value) {
  ObjectWriter writer(value);
  writer.put("units", layer.units);
  writer.put("activation", nameOf(layer.activation));
  writer.put("bias", layer.bias);
  writer.put("trainBias", layer.trainBias);
}

void write(const InitializerSpec& initializer, Value& value) {
  ObjectWriter writer(value);
  writer.put("kind", nameOf(initializer.kind));
  if (hasValue(initializer.kind)) writer.put("value", initializer.value);
  if (hasBounds(initializer.kind)) writer.put("low", initializer.low);
  if (hasBounds(initializer.kind)) writer.put("high", initializer.high);
  if (hasDeviation(initializer.kind)) writer.put("mean", initializer.mean);
  if (hasDeviation(initializer.kind)) writer.put("deviation", initializer.deviation);
}

void write(const LayerParameters& parameters, Value& value) {
  ObjectWriter writer(value);
  write(parameters.weights, writer.at("weights"));
  writer.at("biases").data = parameters.biases;
}

void write(const OptimizerSpec& optimizer, Value& value) {
  const OptimizerKind kind = optimizer.kind;
  ObjectWriter writer(value);
  writer.put("kind", nameOf(kind));
  writer.put("learningRate", optimizer.learningRate);
  writer.put("weightDecay", optimizer.weightDecay);
  if (hasMomentum(kind)) writer.put("momentum", optimizer.momentum);
  if (hasNesterov(kind)) writer.put("nesterov", optimizer.nesterov);
  if (hasBetas(kind)) writer.put("beta1", optimizer.beta1);
  if (hasBetas(kind)) writer.put("beta2", optimizer.beta2);
  if (hasAlpha(kind)) writer.put("alpha", optimizer.alpha);
  if (hasEpsilon(kind)) writer.put("epsilon", optimizer.epsilon);
}

void write(const ScheduleSpec& schedule, Value& value) {
  ObjectWriter writer(value);
  writer.put("kind", nameOf(schedule.kind));
  if (hasDrops(schedule.kind)) writer.put("every", schedule.every);
  if (hasDrops(schedule.kind)) writer.put("factor", schedule.factor);
  if (hasPeriod(schedule.kind)) writer.put("period", schedule.period);
  if (hasWarmup(schedule.kind)) writer.put("warmup", schedule.warmup);
  if (hasPeriod(schedule.kind)) writer.put("floor", schedule.floor);
}

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] void writeSearch(const LearnerSpec& learner, Value& value) {
  ObjectWriter writer(value);
  if (hasScale(learner.kind)) writer.put("scale", learner.search.scale);
  if (hasStep(learner.kind)) writer.put("step", learner.search.step);
  if (hasGrid(learner.kind)) writer.put("low", learner.search.low);
  if (hasGrid(learner.kind)) writer.put("high", learner.search.high);
  if (hasGrid(learner.kind)) writer.put("values", learner.search.values);
}

void write(const LearnerSpec& learner, Value& value) {
  ObjectWriter writer(value);
  writer.put("kind", nameOf(learner.kind));
  writer.put("batchSize", learner.batchSize);
  writer.put("shuffle", learner.shuffle);
  write(learner.optimizer, writer.at("optimizer"));
  write(learner.schedule, writer.at("schedule"));
  writer.put("clipNorm", learner.clipNorm);
  if (searches(learner.kind)) writeSearch(learner, writer.at("search"));
}

void write(const RegularizationSpec& regularization, Value& value) {
  ObjectWriter writer(value);
  writer.put("kind", nameOf(regularization.kind));
  writer.put("rate", regularization.rate);
}

void write(const StopSpec& stop, Value& value) {
  ObjectWriter writer(value);
  writer.put("loss", stop.loss);
  writer.put("epochs", stop.epochs);
}

template <class Item>
[[gnu::noinline]] void write(const std::vector<Item>& items, Value& value) {
  auto& list = value.data.emplace<Value::Array>();
  list.resize(items.size());
  for (std::size_t index = 0; index < items.size(); ++index) write(items[index], list[index]);
}

void write(const Spec& spec, Value& value) {
  ObjectWriter writer(value);
  writer.put("version", 1);
  writer.put("seed", spec.seed);
  writer.put("precision", nameOf(spec.precision));
  write(spec.data, writer.at("data"));
  write(spec.features.empty() ? defaults::features(shapeOf(spec.data).inputs) : spec.features, writer.at("features"));
  write(spec.layers, writer.at("layers"));
  write(spec.initializer, writer.at("initializer"));
  Value& parameters = writer.at("parameters");
  if (spec.parameters) write(*spec.parameters, parameters);
  writer.put("loss", nameOf(spec.loss));
  write(spec.learner, writer.at("learner"));
  write(spec.regularization, writer.at("regularization"));
  write(spec.stop, writer.at("stop"));
}

}  // namespace

Value writeSpec(const Spec& spec) {
  Value value;
  write(spec, value);
  return value;
}

}  // namespace backprop
