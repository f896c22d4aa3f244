// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

constexpr std::array<std::string_view, 8> kFixedParts = {"version",  "seed",   "precision",   "data",
                                                         "features", "layers", "initializer", "parameters"};

/// A part that exists but is fixed while the network runs deserves another message than a misspelt one.
void refuseFixedParts(const Value& change) {
  const auto* object = std::get_if<Value::Object>(&change.data);
  if (!object) return;
  for (const auto& [key, value] : *object) {
    if (std::find(kFixedParts.begin(), kFixedParts.end(), key) == kFixedParts.end()) continue;
    refuse(textOf({"/", key}),
           {"cannot change while the network runs; only learner, regularization, stop and loss can"});
  }
}

}  // namespace

Spec applyIntervention(const Spec& spec, const Value& change) {
  refuseFixedParts(change);
  const ObjectReader reader(change, "", {"learner", "regularization", "stop", "loss"});
  Spec next = spec;
  if (const Value* learner = reader.find("learner")) {
    next.learner = readLearner(*learner, "/learner", spec.learner);
    if (next.learner.kind != spec.learner.kind) {
      refuse("/learner/kind", {"cannot change while the network runs; it is ", InQuotes{nameOf(spec.learner.kind)}});
    }
  }
  if (const Value* regularization = reader.find("regularization")) {
    next.regularization = readRegularization(*regularization, "/regularization", spec.regularization);
  }
  if (const Value* stop = reader.find("stop")) next.stop = readStop(*stop, "/stop", spec.stop);
  next.loss = reader.name("loss", spec.loss);
  checkPairing(next);
  planFor(next);
  return next;
}

}  // namespace backprop
