// SPDX-License-Identifier: MIT
#include "bindings/study_views.hpp"

#include <optional>
#include <vector>

namespace backprop::bindings {

namespace {

val viewOf(const ChainTerm& term) noexcept {
  return Record()
      .put("sample", static_cast<double>(term.sample))
      .put("dCda", term.dCda)
      .put("dadz", term.dadz)
      .put("delta", term.delta)
      .put("input", term.input)
      .put("product", term.product)
      .value();
}

val viewOf(const Quantity& quantity) noexcept {
  return Record()
      .put("name", quantity.name)
      .put("before", orNull(quantity.before))
      .put("value", quantity.value)
      .value();
}

val viewOf(const FiniteDifference& difference) noexcept {
  return Record()
      .put("epsilon", difference.epsilon)
      .put("costAbove", difference.costAbove)
      .put("costBelow", difference.costBelow)
      .put("slope", difference.slope)
      .put("relativeError", difference.relativeError)
      .value();
}

val viewOf(const SumTerm& term) noexcept {
  return Record().put("weight", term.weight).put("input", term.input).put("product", term.product).value();
}

val viewOf(const BackTerm& term) noexcept {
  return Record()
      .put("weight", term.weight)
      .put("delta", term.delta)
      .put("product", term.product)
      .put("share", term.share)
      .value();
}

val viewOf(const CoupledTerm& term) noexcept {
  return Record().put("dCda", term.dCda).put("dadz", term.dadz).put("product", term.product).value();
}

val numbers(const std::vector<int>& integers) noexcept {
  return float64Array(std::vector<double>(integers.begin(), integers.end()));
}

val viewOf(const Histogram& histogram) noexcept {
  return Record()
      .put("low", histogram.low)
      .put("high", histogram.high)
      .put("counts", numbers(histogram.counts))
      .value();
}

template <class Items>
val list(const Items& items) noexcept {
  return listOf(items, [](const auto& item) { return viewOf(item); });
}

}  // namespace

val viewOf(const ParameterStudy& study) noexcept {
  return Record()
      .put("value", study.value)
      .put("trained", study.trained)
      .put("throughLogits", study.throughLogits)
      .put("terms", list(study.terms))
      .put("sum", study.sum)
      .put("mean", study.mean)
      .put("penalty", study.penalty)
      .put("gradient", study.gradient)
      .put("gradientNorm", study.gradientNorm)
      .put("clipFactor", study.clipFactor)
      .put("cost", study.cost)
      .put("learningRate", study.learningRate)
      .put("updateNumber", static_cast<double>(study.updateNumber))
      .put("quantities", list(study.quantities))
      .put("update", study.update)
      .put("next", study.next)
      .put("difference", viewOf(study.difference))
      .value();
}

val viewOf(const UnitStudy& study) noexcept {
  return Record()
      .put("sample", static_cast<double>(study.sample))
      .put("inputs", list(study.inputs))
      .put("bias", orNull(study.bias))
      .put("z", study.z)
      .put("a", study.a)
      .put("dadz", study.dadz)
      .put("dCda", study.dCda)
      .put("delta", study.delta)
      .put("back", list(study.back))
      .put("target", orNull(study.target))
      .put("throughLogits", study.throughLogits)
      .put("coupled", list(study.coupled))
      .put("curve", Record().put("z", study.curveZ).put("a", study.curveA).value())
      .value();
}

val viewOf(const LayerStudy& study) noexcept {
  return Record()
      .put("weights", viewOf(study.weights))
      .put("gradients", viewOf(study.gradients))
      .put("updates", viewOf(study.updates))
      .put("weightNorm", study.weightNorm)
      .put("gradientNorm", study.gradientNorm)
      .put("updateNorm", study.updateNorm)
      .put("gradientNorms", study.gradientNorms)
      .put("looked", static_cast<double>(study.looked))
      .put("dead", numbers(study.dead))
      .put("saturated", numbers(study.saturated))
      .value();
}

val viewOf(const SliceView& slice) noexcept {
  return Record()
      .put("at", slice.at)
      .put("cost", slice.cost)
      .put("value", slice.value)
      .put("valueCost", slice.valueCost)
      .put("slope", slice.slope)
      .put("next", slice.next)
      .put("nextCost", slice.nextCost)
      .value();
}

val viewOf(const RecordedView& recorded) noexcept {
  val norms = val::null();
  if (!recorded.gradientNorms.empty()) {
    norms = val::array();
    for (const std::vector<double>& layer : recorded.gradientNorms) append(norms, float64Array(layer));
  }
  return Record()
      .put("step", recorded.step)
      .put("trainLoss", recorded.trainLoss)
      .put("testLoss", recorded.testLoss.empty() ? val::null() : float64Array(recorded.testLoss))
      .put("gradientNorms", norms)
      .value();
}

}  // namespace backprop::bindings
