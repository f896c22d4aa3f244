// SPDX-License-Identifier: MIT
#include <string>

#include "engine/data/dataset.hpp"
#include "engine/data/standardization.hpp"
#include "engine/numbers/math.hpp"
#include "engine/spec/error.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

/// Source: TensorFlow Playground, playground.ts, INPUTS.
double featureOf(Feature feature, double x1, double x2) {
  switch (feature) {
    case Feature::X1:
      return x1;
    case Feature::X2:
      return x2;
    case Feature::X1Squared:
      return x1 * x1;
    case Feature::X2Squared:
      return x2 * x2;
    case Feature::X1X2:
      return x1 * x2;
    case Feature::SinX1:
      return math::sin(x1);
    case Feature::SinX2:
      return math::sin(x2);
  }
  return 0;
}

bool needsSecondInput(Feature feature) {
  return feature != Feature::X1 && feature != Feature::X1Squared && feature != Feature::SinX1;
}

/// Features are of one input or two. Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the
/// two files of the engine).
[[gnu::noinline]] void checkInputs(const std::vector<Feature>& features, Index inputs) {
  for (std::size_t k = 0; k < features.size(); ++k) {
    const std::string name(nameOf(features[k]));
    const std::string path = "/features/" + std::to_string(k);
    if (inputs > 2) {
      throw SpecError(path, "\"" + name + "\" is for data with 1 or 2 inputs, these have " + std::to_string(inputs));
    }
    if (inputs < 2 && needsSecondInput(features[k])) {
      throw SpecError(path, "\"" + name + "\" needs a second input, these data have 1");
    }
  }
}

}  // namespace

Matrix<double> makeFeatures(const Matrix<double>& inputs, const std::vector<Feature>& features,
                            const std::optional<Standardization>& standardization) {
  if (inputs.cols() != 2) checkInputs(features, inputs.cols());
  Matrix<double> columns = standardization ? standardize(inputs, *standardization) : inputs;
  if (features.empty()) return columns;
  Matrix<double> result(inputs.rows(), static_cast<Index>(features.size()));
  for (std::size_t k = 0; k < features.size(); ++k) {
    for (Index row = 0; row < inputs.rows(); ++row) {
      const double x2 = columns.cols() > 1 ? columns(row, 1) : 0;
      result(row, static_cast<Index>(k)) = featureOf(features[k], columns(row, 0), x2);
    }
  }
  return result;
}

std::vector<std::string> featureNames(const Dataset& data, const std::vector<Feature>& features) {
  if (features.empty()) return data.inputNames;
  std::vector<std::string> names;
  names.reserve(features.size());
  for (const Feature feature : features) names.emplace_back(nameOf(feature));
  return names;
}

}  // namespace backprop
