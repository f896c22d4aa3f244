// SPDX-License-Identifier: MIT
#include "engine/initializers/initializer.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/spec/error.hpp"

namespace backprop {
namespace {

/// @throws SpecError unless `value` is finite in this precision
template <class Scalar>
Scalar rounded(double value, const std::string& path) {
  const Scalar number = static_cast<Scalar>(value);
  if (!std::isfinite(number)) throw SpecError(path, "must be a finite number in this precision");
  return number;
}

void checkSize(std::size_t found, Index expected, const std::string& path) {
  if (static_cast<Index>(found) == expected) return;
  throw SpecError(path, "must have " + std::to_string(expected) + " entries, got " + std::to_string(found));
}

template <class Scalar>
void copyLayer(const LayerParameters& given, const LayerLayout& at, const std::string& path, Vector<Scalar>& to) {
  checkSize(given.weights.size(), at.fanIn, path + "/weights");
  for (int row = 0; row < at.fanIn; ++row) {
    const std::vector<double>& weights = given.weights[static_cast<std::size_t>(row)];
    const std::string place = path + "/weights/" + std::to_string(row);
    checkSize(weights.size(), at.units, place);
    for (int column = 0; column < at.units; ++column) {
      to[at.weights + static_cast<Index>(column) * at.fanIn + row] =
          rounded<Scalar>(weights[static_cast<std::size_t>(column)], place + "/" + std::to_string(column));
    }
  }
  if (!at.bias) return;
  checkSize(given.biases.size(), at.units, path + "/biases");
  for (int unit = 0; unit < at.units; ++unit) {
    to[at.biases + unit] =
        rounded<Scalar>(given.biases[static_cast<std::size_t>(unit)], path + "/biases/" + std::to_string(unit));
  }
}

}  // namespace

double drawWeight(const InitializerSpec& spec, int fanIn, int fanOut, Random& random) {
  const auto symmetric = [&](double limit) { return random.uniform(-limit, limit); };
  const double in = fanIn, both = static_cast<double>(fanIn) + fanOut;
  switch (spec.kind) {
    case InitializerKind::Zeros:
      return 0;
    case InitializerKind::Constant:
      return spec.value;
    case InitializerKind::Uniform:
      return random.uniform(spec.low, spec.high);
    case InitializerKind::Normal:
      return random.normal(spec.mean, spec.deviation);
    case InitializerKind::XavierUniform:
      return symmetric(std::sqrt(6 / both));
    case InitializerKind::XavierNormal:
      return random.normal(0, std::sqrt(2 / both));
    case InitializerKind::HeUniform:
      return symmetric(std::sqrt(6 / in));
    case InitializerKind::HeNormal:
      return random.normal(0, std::sqrt(2 / in));
    case InitializerKind::LecunNormal:
      return random.normal(0, std::sqrt(1 / in));
  }
  throw std::logic_error("drawWeight: unknown initializer");
}

template <class Scalar>
Vector<Scalar> initialParameters(const Spec& spec, const std::vector<LayerLayout>& layout) {
  Vector<Scalar> parameters = Vector<Scalar>::Zero(parameterCount(layout));
  if (spec.parameters) {
    checkSize(spec.parameters->size(), static_cast<Index>(layout.size()), "/parameters");
    for (std::size_t l = 0; l < layout.size(); ++l)
      copyLayer((*spec.parameters)[l], layout[l], "/parameters/" + std::to_string(l), parameters);
    return parameters;
  }
  Random random(spec.seed, streams::kInitialize);
  for (const LayerLayout& layer : layout) {
    for (Index i = 0; i < layer.weightCount(); ++i) {
      parameters[layer.weights + i] =
          rounded<Scalar>(drawWeight(spec.initializer, layer.fanIn, layer.units, random), "/initializer");
    }
  }
  return parameters;
}

template Vector<double> initialParameters(const Spec&, const std::vector<LayerLayout>&);
template Vector<float> initialParameters(const Spec&, const std::vector<LayerLayout>&);

}  // namespace backprop
