// SPDX-License-Identifier: MIT
#include "bindings/study_entries.hpp"

#include "bindings/arguments.hpp"
#include "bindings/study_views.hpp"

namespace backprop::bindings {

namespace {

constexpr int kBins = 24;             ///< of a histogram, when none are named
constexpr int kSlicePoints = 121;     ///< of a slice
constexpr int kRecordedPoints = 200;  ///< of a recorded run

}  // namespace

val explainParameter(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"address", "samples"});
  return viewOf(session.explainParameter(addressIn(reader), samplesIn(reader)));
}

val explainUnit(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"layer", "unit", "sample"});
  return viewOf(
      session.explainUnit(integerAt(reader, "layer"), integerAt(reader, "unit"), integerAt(reader, "sample")));
}

val explainLayer(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"layer", "samples", "bins"});
  return viewOf(session.explainLayer(integerAt(reader, "layer"), samplesIn(reader), integerOr(reader, "bins", kBins)));
}

val slice(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"address", "samples", "low", "high", "count"});
  return viewOf(session.slice({addressIn(reader), samplesIn(reader), numberAt(reader, "low"), numberAt(reader, "high"),
                               integerOr(reader, "count", kSlicePoints)}));
}

val recorded(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"points", "gradients"});
  return viewOf(session.recorded(integerOr(reader, "points", kRecordedPoints), reader.boolean("gradients", false)));
}

}  // namespace backprop::bindings
