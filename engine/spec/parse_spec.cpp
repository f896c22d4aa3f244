// SPDX-License-Identifier: MIT
#include "engine/spec/defaults.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

constexpr double kVersion = 1;

void checkVersion(const ObjectReader& reader) {
  const Value* version = reader.find("version");
  if (version && readNumber(*version, reader.pathOf("version")) != kVersion) {
    reader.refuse("version", {"must be 1, got ", *version});
  }
}

/// null stands for "made by the initialiser".
bool isGiven(const Value* parameters) {
  return parameters && !std::holds_alternative<std::nullptr_t>(parameters->data);
}

void readSpec(const Value& value, Spec& spec) {
  const ObjectReader reader(value, "",
                            {"version", "seed", "precision", "data", "features", "layers", "initializer", "parameters",
                             "loss", "learner", "regularization", "stop"});
  checkVersion(reader);
  spec.seed =
      static_cast<std::uint64_t>(reader.integer("seed", static_cast<std::int64_t>(spec.seed), 0, limits::kSeed));
  spec.precision = reader.name("precision", spec.precision);
  readData(reader.find("data"), "/data", spec.data);
  const int inputs = shapeOf(spec.data).inputs;
  readFeatures(reader.find("features"), "/features", inputs, spec.features);
  const auto loss = reader.name<Loss>("loss");
  readLayers(reader.find("layers"), "/layers", spec.data, loss, spec.layers);
  spec.loss = loss.value_or(defaults::loss(spec.layers.back().activation));
  readInitializer(reader.find("initializer"), "/initializer", spec.initializer);
  const int fanIn = spec.features.empty() ? inputs : static_cast<int>(spec.features.size());
  if (const Value* parameters = reader.find("parameters"); isGiven(parameters)) {
    readParameters(*parameters, "/parameters", fanIn, spec.layers, spec.parameters.emplace());
  }
  readLearner(reader.find("learner"), "/learner", spec.learner);
  readRegularization(reader.find("regularization"), "/regularization", spec.regularization);
  readStop(reader.find("stop"), "/stop", spec.stop);
}

}  // namespace

Spec parseSpec(const Value& value) {
  Spec spec;
  readSpec(value, spec);
  checkPairing(spec);
  planFor(spec);
  return spec;
}

}  // namespace backprop
