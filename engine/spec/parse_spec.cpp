// SPDX-License-Identifier: MIT
#include <string>

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

}  // namespace

Spec parseSpec(const Value& value) {
  const ObjectReader reader(value, "",
                            {"version", "seed", "precision", "data", "features", "layers", "initializer", "parameters",
                             "loss", "learner", "regularization", "stop"});
  const Value none{Value::Object{}};
  const auto part = [&](std::string_view key) -> const Value& {
    const Value* found = reader.find(key);
    return found ? *found : none;
  };
  checkVersion(reader);
  Spec spec;
  spec.seed =
      static_cast<std::uint64_t>(reader.integer("seed", static_cast<std::int64_t>(spec.seed), 0, limits::kSeed));
  spec.precision = reader.name("precision", spec.precision);
  spec.data = parseData(part("data"));
  const int inputs = shapeOf(spec.data).inputs;
  spec.features = readFeatures(reader.find("features"), "/features", inputs);
  const auto loss = reader.name<Loss>("loss");
  spec.layers = readLayers(reader.find("layers"), "/layers", spec.data, loss);
  spec.loss = loss.value_or(defaults::loss(spec.layers.back().activation));
  spec.initializer = readInitializer(part("initializer"), "/initializer");
  const int fanIn = spec.features.empty() ? inputs : static_cast<int>(spec.features.size());
  if (const Value* parameters = reader.find("parameters"); isGiven(parameters)) {
    spec.parameters = readParameters(*parameters, "/parameters", fanIn, spec.layers);
  }
  spec.learner = readLearner(part("learner"), "/learner", spec.learner);
  spec.regularization = readRegularization(part("regularization"), "/regularization", spec.regularization);
  spec.stop = readStop(part("stop"), "/stop", spec.stop);
  checkPairing(spec);
  planFor(spec);
  return spec;
}

}  // namespace backprop
