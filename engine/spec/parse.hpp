// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/spec/error.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// Reads and validates a whole spec; every key has a default.
/// @throws SpecError for the first violated rule, with the nearest known name for an unknown key or value
Spec parseSpec(const Value& value);

/// Reads the `data` part alone (thumbnails). Paths start with "/data".
DataSpec parseData(const Value& value);

/// The spec with every default written out; parseSpec(writeSpec(s)) equals s. Features are always named.
Value writeSpec(const Spec& spec);

/// Merges an intervention into the running spec. What a running network can change: `learner` (all of it except
/// `kind`), `regularization`, `stop`, `loss` (if it fits the output and the targets). Keys that are absent keep their
/// value. Nothing else of the spec is copied: tables are large.
/// @throws SpecError and leaves the spec as it was
void applyIntervention(Spec& spec, const Value& change);

/// Whether output activation, loss, output units and data fit together (softmax wants cross-entropy …).
/// @throws SpecError that names the part to change and what would fit
void checkPairing(const Spec& spec);

/// What one session will need, computed before anything is allocated.
struct Plan {
  std::int64_t parameters;
  std::int64_t bytes;
};
/// @throws SpecError when a limit is passed, with the numbers
Plan planFor(const Spec& spec);

/// The design's name of a value ("half-squared-error"), and back.
std::string_view nameOf(DataKind);
std::string_view nameOf(Task);
std::string_view nameOf(Feature);
std::string_view nameOf(Activation);
std::string_view nameOf(Loss);
std::string_view nameOf(InitializerKind);
std::string_view nameOf(LearnerKind);
std::string_view nameOf(OptimizerKind);
std::string_view nameOf(ScheduleKind);
std::string_view nameOf(PenaltyKind);
std::string_view nameOf(Precision);

}  // namespace backprop
