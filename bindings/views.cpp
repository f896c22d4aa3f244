// SPDX-License-Identifier: MIT
#include "bindings/views.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bindings/convert.hpp"
#include "engine/spec/parse.hpp"

namespace backprop::bindings {

namespace {

/// Counters go out as doubles: exact up to 2^53, which no run reaches.
template <class Integer>
double count(Integer number) {
  return static_cast<double>(number);
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

val viewOf(const std::optional<Divergence>& divergence) noexcept {
  if (!divergence) return val::null();
  return Record()
      .put("step", count(divergence->step))
      .put("layer", count(divergence->layer))
      .put("what", divergence->what)
      .value();
}

val parameters(const Matrix<double>& weights, const Matrix<double>& biases) noexcept {
  return Record().put("weights", weights).put("biases", biases).value();
}

val viewOf(const LayerView& layer) noexcept {
  return Record()
      .put("z", layer.z)
      .put("a", layer.a)
      .put("dadz", layer.dadz)
      .put("dCda", layer.dCda)
      .put("delta", layer.delta)
      .put("gradient", parameters(layer.weightGradient, layer.biasGradient))
      .put("weightPenaltyGradient", layer.weightPenaltyGradient)
      .put("update", parameters(layer.weightUpdate, layer.biasUpdate))
      .value();
}

val viewOf(const Samples& samples) noexcept {
  return Record()
      .put("inputs", samples.inputs)
      .put("targets", samples.targets)
      .put("classes", int32Array(samples.classes))
      .value();
}

val viewOf(const Range& range) noexcept {
  val view = val::array();
  append(view, val(range.low));
  append(view, val(range.high));
  return view;
}

val viewOf(const std::optional<Standardization>& standardization) noexcept {
  if (!standardization) return val::null();
  const auto numbers = [](const Vector<double>& vector) {
    return std::span(vector.data(), static_cast<std::size_t>(vector.size()));
  };
  return Record()
      .put("mean", numbers(standardization->mean))
      .put("deviation", numbers(standardization->deviation))
      .value();
}

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
[[gnu::noinline]] val viewOf(const Picture& picture) noexcept {
  return Record().put("width", count(picture.width)).put("height", count(picture.height)).value();
}

val viewOf(const LayerLayout& layer) noexcept {
  return Record()
      .put("fanIn", count(layer.fanIn))
      .put("units", count(layer.units))
      .put("bias", layer.bias)
      .put("trainBias", layer.trainBias)
      .put("weights", count(layer.weights))
      .put("biases", count(layer.biases))
      .value();
}

val viewOf(const Intervention& intervention) noexcept {
  Record view;
  view.put("step", count(intervention.step));
  if (!intervention.parameter) return view.put("change", jsOf(intervention.change)).value();
  return view.put("parameter", bindings::viewOf(*intervention.parameter)).put("value", intervention.number).value();
}

template <class Items>
val list(const Items& items) noexcept {
  return listOf(items, [](const auto& item) { return viewOf(item); });
}

}  // namespace

val viewOf(const Effort& effort) noexcept {
  return Record()
      .put("forwardPasses", count(effort.forwardPasses))
      .put("backwardPasses", count(effort.backwardPasses))
      .put("multiplyAdds", count(effort.multiplyAdds))
      .value();
}

val viewOf(const ParameterAddress& address) noexcept {
  Record view;
  view.put("layer", count(address.layer));
  if (address.isBias) return view.put("bias", count(address.column)).value();
  return view.put("row", count(address.row)).put("column", count(address.column)).value();
}

val viewOf(const Report& report) noexcept {
  return Record()
      .put("step", count(report.step))
      .put("epoch", count(report.epoch))
      .put("epochProgress", report.epochProgress)
      .put("learningRate", report.learningRate)
      .put("trainLoss", report.trainLoss)
      .put("testLoss", orNull(report.testLoss))
      .put("penalty", report.penalty)
      .put("accuracy", orNull(report.testAccuracy.has_value() ? report.testAccuracy : report.trainAccuracy))
      .put("trainAccuracy", orNull(report.trainAccuracy))
      .put("testAccuracy", orNull(report.testAccuracy))
      .put("effort", viewOf(report.effort))
      .put("status", nameOf(report.status))
      .put("divergence", viewOf(report.divergence))
      .value();
}

val viewOf(const TraceView& trace) noexcept {
  return Record()
      .put("samples", int32Array(trace.samples))
      .put("features", trace.features)
      .put("loss", trace.loss)
      .put("penalty", trace.penalty)
      .put("layers", list(trace.layers))
      .value();
}

val viewOf(const ForwardView& pass) noexcept {
  val layers = val::array();
  for (std::size_t index = 0; index < pass.a.size(); ++index) {
    append(layers, Record().put("z", pass.z[index]).put("a", pass.a[index]).value());
  }
  return Record().put("features", pass.features).put("layers", layers).value();
}

val viewOf(const std::vector<LayerLayout>& layout) noexcept { return list(layout); }

val viewOf(const std::vector<Intervention>& interventions) noexcept { return list(interventions); }

val viewOf(const Dataset& data, const std::vector<std::string>& featureNames) noexcept {
  return Record()
      .put("task", std::string(backprop::nameOf(data.task)))
      .put("inputCount", count(data.train.inputs.cols()))
      .put("outputCount", count(data.train.targets.cols()))
      .put("classCount", count(data.classCount))
      .put("inputNames", data.inputNames)
      .put("featureNames", featureNames)
      .put("targetNames", data.targetNames)
      .put("domain", list(data.domain))
      .put("targetRange", viewOf(data.targetRange))
      .put("encoding", Record().put("low", data.encoding.low).put("high", data.encoding.high).value())
      .put("standardization", viewOf(data.standardization))
      .put("picture", data.picture ? viewOf(*data.picture) : val::null())
      .put("train", viewOf(data.train))
      .put("test", viewOf(data.test))
      .value();
}

val viewOf(const Eigen::MatrixXi& counts) noexcept {
  return Record()
      .put("rows", count(counts.rows()))
      .put("columns", count(counts.cols()))
      .put("values", int32Array({counts.data(), static_cast<std::size_t>(counts.size())}))
      .value();
}

}  // namespace backprop::bindings
