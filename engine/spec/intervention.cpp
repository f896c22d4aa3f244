// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"
#include "engine/spec/settings.hpp"

namespace backprop {
namespace {

constexpr std::array<std::string_view, 8> kFixedParts = {"version",  "seed",   "precision",   "data",
                                                         "features", "layers", "initializer", "parameters"};

/// A part that exists but is fixed while the network runs deserves another message than a misspelt one.
void refuseFixedParts(const Value& value) {
  const auto* object = std::get_if<Value::Object>(&value.data);
  if (!object) return;
  for (const auto& [key, part] : *object) {
    if (std::find(kFixedParts.begin(), kFixedParts.end(), key) == kFixedParts.end()) continue;
    refuse(textOf({"/", key}),
           {"cannot change while the network runs; only learner, regularization, stop and loss can"});
  }
}

void change(Spec& spec, const Value& value) {
  refuseFixedParts(value);
  const ObjectReader reader(value, "", {"learner", "regularization", "stop", "loss"});
  const LearnerKind present = spec.learner.kind;
  readLearner(reader.find("learner"), "/learner", spec.learner);
  if (spec.learner.kind != present) {
    refuse("/learner/kind", {"cannot change while the network runs; it is ", InQuotes{nameOf(present)}});
  }
  readRegularization(reader.find("regularization"), "/regularization", spec.regularization);
  readStop(reader.find("stop"), "/stop", spec.stop);
  spec.loss = reader.name("loss", spec.loss);
}

}  // namespace

void applyIntervention(Spec& spec, const Value& value) {
  const Settings before = settingsOf(spec);
  try {
    change(spec, value);
    checkPairing(spec);
    planFor(spec);
  } catch (...) {
    adoptSettings(spec, before);
    throw;
  }
}

}  // namespace backprop
