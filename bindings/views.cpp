// SPDX-License-Identifier: MIT
#include "bindings/views.hpp"

#include <cstddef>
#include <optional>
#include <string>

#include "bindings/convert.hpp"
#include "engine/spec/parse.hpp"

namespace backprop::bindings {

using emscripten::val;

namespace {

val orNull(const std::optional<double>& number) { return number ? val(*number) : val::null(); }

/// Counters go out as doubles: exact up to 2^53, which no run reaches.
template <class Integer>
val count(Integer number) {
  return val(static_cast<double>(number));
}

template <class Row>
val numbers(const Row& row) {
  return float64Array({row.data(), static_cast<std::size_t>(row.size())});
}

const char* nameOf(Status status) {
  switch (status) {
    case Status::Goal:
      return "goal";
    case Status::Diverged:
      return "diverged";
    case Status::Stopped:
      return "stopped";
    case Status::Running:
      break;
  }
  return "running";
}

val viewOf(const std::optional<Divergence>& divergence) {
  if (!divergence) return val::null();
  return object(
      {{"step", count(divergence->step)}, {"layer", val(divergence->layer)}, {"what", val(divergence->what)}});
}

val parameters(const Matrix<double>& weights, const Matrix<double>& biases) {
  return object({{"weights", matrix(weights)}, {"biases", numbers(biases)}});
}

val viewOf(const LayerView& layer) {
  // Biases are never penalised: zeros of their shape.
  const Matrix<double> none = Matrix<double>::Zero(layer.biasGradient.rows(), layer.biasGradient.cols());
  return object({{"z", matrix(layer.z)},
                 {"a", matrix(layer.a)},
                 {"dadz", matrix(layer.dadz)},
                 {"dCda", matrix(layer.dCda)},
                 {"delta", matrix(layer.delta)},
                 {"gradient", parameters(layer.weightGradient, layer.biasGradient)},
                 {"penaltyGradient", parameters(layer.weightPenaltyGradient, none)},
                 {"update", parameters(layer.weightUpdate, layer.biasUpdate)}});
}

val viewOf(const Samples& samples) {
  return object({{"count", count(samples.count())},
                 {"inputs", matrix(samples.inputs)["values"]},
                 {"targets", matrix(samples.targets)["values"]},
                 {"classes", int32Array(samples.classes)}});
}

val viewOf(const Range& range) {
  val view = val::array();
  view.set(0, range.low);
  view.set(1, range.high);
  return view;
}

val viewOf(const std::optional<Standardization>& standardization) {
  if (!standardization) return val::null();
  return object({{"mean", numbers(standardization->mean)}, {"deviation", numbers(standardization->deviation)}});
}

val viewOf(const LayerLayout& layer) {
  return object({{"fanIn", val(layer.fanIn)},
                 {"units", val(layer.units)},
                 {"bias", val(layer.bias)},
                 {"trainBias", val(layer.trainBias)},
                 {"weights", count(layer.weights)},
                 {"biases", count(layer.biases)}});
}

val viewOf(const ParameterAddress& address) {
  if (address.isBias) return object({{"layer", val(address.layer)}, {"bias", val(address.column)}});
  return object({{"layer", val(address.layer)}, {"row", val(address.row)}, {"column", val(address.column)}});
}

val viewOf(const Intervention& intervention) {
  const val step = count(intervention.step);
  if (!intervention.parameter) return object({{"step", step}, {"change", jsOf(intervention.change)}});
  return object({{"step", step}, {"parameter", viewOf(*intervention.parameter)}, {"value", val(intervention.number)}});
}

template <class Items>
val list(const Items& items) {
  val view = val::array();
  int index = 0;
  for (const auto& item : items) view.set(index++, viewOf(item));
  return view;
}

}  // namespace

val viewOf(const Report& report) {
  const val effort = object({{"forwardPasses", count(report.effort.forwardPasses)},
                             {"backwardPasses", count(report.effort.backwardPasses)},
                             {"multiplyAdds", count(report.effort.multiplyAdds)}});
  return object({{"step", count(report.step)},
                 {"epoch", count(report.epoch)},
                 {"epochProgress", val(report.epochProgress)},
                 {"learningRate", val(report.learningRate)},
                 {"trainLoss", val(report.trainLoss)},
                 {"testLoss", orNull(report.testLoss)},
                 {"penalty", val(report.penalty)},
                 {"accuracy", orNull(report.testAccuracy ? report.testAccuracy : report.trainAccuracy)},
                 {"trainAccuracy", orNull(report.trainAccuracy)},
                 {"testAccuracy", orNull(report.testAccuracy)},
                 {"effort", effort},
                 {"status", val(nameOf(report.status))},
                 {"divergence", viewOf(report.divergence)}});
}

val viewOf(const TraceView& trace) {
  return object({{"samples", int32Array(trace.samples)},
                 {"features", matrix(trace.features)},
                 {"loss", val(trace.loss)},
                 {"penalty", val(trace.penalty)},
                 {"layers", list(trace.layers)}});
}

val viewOf(const ForwardView& pass) {
  val layers = val::array();
  for (std::size_t index = 0; index < pass.a.size(); ++index) {
    layers.set(index, object({{"z", float64Array(pass.z[index])}, {"a", float64Array(pass.a[index])}}));
  }
  return object({{"features", float64Array(pass.features)}, {"layers", layers}});
}

val viewOf(const std::vector<LayerLayout>& layout) { return list(layout); }

val viewOf(const std::vector<Intervention>& interventions) { return list(interventions); }

val viewOf(const Dataset& data, const std::vector<Feature>& features) {
  const val encoding = object({{"low", val(data.encoding.low)}, {"high", val(data.encoding.high)}});
  return object({{"task", val(std::string(backprop::nameOf(data.task)))},
                 {"inputCount", count(data.train.inputs.cols())},
                 {"outputCount", count(data.train.targets.cols())},
                 {"classCount", val(data.classCount)},
                 {"inputNames", strings(data.inputNames)},
                 {"featureNames", strings(featureNames(data, features))},
                 {"targetNames", strings(data.targetNames)},
                 {"domain", list(data.domain)},
                 {"targetRange", viewOf(data.targetRange)},
                 {"encoding", encoding},
                 {"standardization", viewOf(data.standardization)},
                 {"train", viewOf(data.train)},
                 {"test", viewOf(data.test)}});
}

val viewOf(const Eigen::MatrixXi& counts) {
  val view = val::array();
  for (Eigen::Index row = 0; row < counts.rows(); ++row) {
    const Eigen::VectorXi line = counts.row(row).transpose();
    view.set(static_cast<int>(row), int32Array({line.data(), static_cast<std::size_t>(line.size())}));
  }
  return view;
}

}  // namespace backprop::bindings
