// SPDX-License-Identifier: MIT
#include <string>
#include <type_traits>
#include <utility>

#include "engine/data/dataset.hpp"
#include "engine/spec/defaults.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

/// Builds an object key by key; each `put` turns one type into a Value.
class ObjectWriter {
 public:
  void put(const char* key, Value value) { object_.emplace_back(key, std::move(value)); }
  void put(const char* key, double number) { put(key, Value{number}); }
  void put(const char* key, bool flag) { put(key, Value{flag}); }
  void put(const char* key, std::string_view text) { put(key, Value{std::string(text)}); }
  /// Whole numbers of a spec are at most 2^53 − 1, so a double holds them exactly.
  template <class Whole>
  requires std::is_integral_v<Whole>
  void put(const char* key, Whole number) { put(key, Value{static_cast<double>(number)}); }
  template <class Number>
  void put(const char* key, const std::optional<Number>& number) {
    if (number) {
      put(key, *number);
    } else {
      put(key, Value{});
    }
  }
  void put(const char* key, const std::vector<std::string>& texts) {
    Value::Array list;
    for (const std::string& text : texts) list.push_back(Value{text});
    put(key, Value{std::move(list)});
  }
  void put(const char* key, const Rows& rows) {
    Value::Array list;
    list.reserve(rows.size());
    for (const auto& row : rows) list.push_back(Value{Value::Numbers(row)});
    put(key, Value{std::move(list)});
  }
  Value take() { return Value{std::move(object_)}; }

 private:
  Value::Object object_;
};

Value write(const DataSpec& data) {
  ObjectWriter writer;
  writer.put("kind", nameOf(data.kind));
  writer.put("samples", data.samples);
  writer.put("noise", data.noise);
  writer.put("classes", data.classes);
  writer.put("trainShare", data.trainShare);
  writer.put("seed", data.seed);
  if (data.kind != DataKind::Table) return writer.take();
  writer.put("inputs", data.inputs);
  writer.put("targets", data.targets);
  if (data.task) writer.put("task", nameOf(*data.task));
  writer.put("standardize", data.standardize);
  if (!data.inputNames.empty()) writer.put("inputNames", data.inputNames);
  if (!data.targetNames.empty()) writer.put("targetNames", data.targetNames);
  return writer.take();
}

Value write(const std::vector<Feature>& features) {
  Value::Array list;
  for (const Feature feature : features) list.push_back(Value{std::string(nameOf(feature))});
  return Value{std::move(list)};
}

Value write(const LayerSpec& layer) {
  ObjectWriter writer;
  writer.put("units", layer.units);
  writer.put("activation", nameOf(layer.activation));
  writer.put("bias", layer.bias);
  writer.put("trainBias", layer.trainBias);
  return writer.take();
}

Value write(const InitializerSpec& initializer) {
  ObjectWriter writer;
  writer.put("kind", nameOf(initializer.kind));
  if (hasValue(initializer.kind)) writer.put("value", initializer.value);
  if (hasBounds(initializer.kind)) writer.put("low", initializer.low);
  if (hasBounds(initializer.kind)) writer.put("high", initializer.high);
  if (hasDeviation(initializer.kind)) writer.put("mean", initializer.mean);
  if (hasDeviation(initializer.kind)) writer.put("deviation", initializer.deviation);
  return writer.take();
}

Value write(const LayerParameters& parameters) {
  ObjectWriter writer;
  writer.put("weights", parameters.weights);
  writer.put("biases", Value{Value::Numbers(parameters.biases)});
  return writer.take();
}

Value write(const OptimizerSpec& optimizer) {
  const OptimizerKind kind = optimizer.kind;
  ObjectWriter writer;
  writer.put("kind", nameOf(kind));
  writer.put("learningRate", optimizer.learningRate);
  writer.put("weightDecay", optimizer.weightDecay);
  if (hasMomentum(kind)) writer.put("momentum", optimizer.momentum);
  if (hasNesterov(kind)) writer.put("nesterov", optimizer.nesterov);
  if (hasBetas(kind)) writer.put("beta1", optimizer.beta1);
  if (hasBetas(kind)) writer.put("beta2", optimizer.beta2);
  if (hasAlpha(kind)) writer.put("alpha", optimizer.alpha);
  if (hasEpsilon(kind)) writer.put("epsilon", optimizer.epsilon);
  return writer.take();
}

Value write(const ScheduleSpec& schedule) {
  ObjectWriter writer;
  writer.put("kind", nameOf(schedule.kind));
  if (hasDrops(schedule.kind)) writer.put("every", schedule.every);
  if (hasDrops(schedule.kind)) writer.put("factor", schedule.factor);
  if (hasPeriod(schedule.kind)) writer.put("period", schedule.period);
  if (hasWarmup(schedule.kind)) writer.put("warmup", schedule.warmup);
  if (hasPeriod(schedule.kind)) writer.put("floor", schedule.floor);
  return writer.take();
}

Value write(const LearnerSpec& learner) {
  ObjectWriter writer;
  writer.put("kind", nameOf(learner.kind));
  writer.put("batchSize", learner.batchSize);
  writer.put("shuffle", learner.shuffle);
  writer.put("optimizer", write(learner.optimizer));
  writer.put("schedule", write(learner.schedule));
  writer.put("clipNorm", learner.clipNorm);
  return writer.take();
}

Value write(const RegularizationSpec& regularization) {
  ObjectWriter writer;
  writer.put("kind", nameOf(regularization.kind));
  writer.put("rate", regularization.rate);
  return writer.take();
}

Value write(const StopSpec& stop) {
  ObjectWriter writer;
  writer.put("loss", stop.loss);
  writer.put("epochs", stop.epochs);
  return writer.take();
}

template <class Item>
Value writeList(const std::vector<Item>& items) {
  Value::Array list;
  for (const Item& item : items) list.push_back(write(item));
  return Value{std::move(list)};
}

}  // namespace

Value writeSpec(const Spec& spec) {
  ObjectWriter writer;
  writer.put("version", 1);
  writer.put("seed", spec.seed);
  writer.put("precision", nameOf(spec.precision));
  writer.put("data", write(spec.data));
  writer.put("features", write(spec.features.empty() ? defaults::features(shapeOf(spec.data).inputs) : spec.features));
  writer.put("layers", writeList(spec.layers));
  writer.put("initializer", write(spec.initializer));
  writer.put("parameters", spec.parameters ? writeList(*spec.parameters) : Value{});
  writer.put("loss", nameOf(spec.loss));
  writer.put("learner", write(spec.learner));
  writer.put("regularization", write(spec.regularization));
  writer.put("stop", write(spec.stop));
  return writer.take();
}

}  // namespace backprop
