// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/session/session.hpp"
#include "engine/spec/path.hpp"
#include "engine/spec/reader.hpp"
#include "engine/spec/value.hpp"

/// What a caller hands over beside a spec, read as strictly as a spec. Everything here throws SpecError; paths are
/// relative to the argument ("/interventions/2/step").
namespace backprop::bindings {

/// The value of a key that has no default.
const Value& required(const ObjectReader& reader, std::string_view key);

/// A whole number, not negative.
int integerOr(const ObjectReader& reader, std::string_view key, int otherwise);
int integerAt(const ObjectReader& reader, std::string_view key);
/// A finite number that has no default.
double numberAt(const ObjectReader& reader, std::string_view key);
/// [low, high]; stays as it is when the key is absent.
void readRange(const ObjectReader& reader, std::string_view key, Range& range);

/// A number of steps: whole, 0 … 2^53 − 1.
std::int64_t stepsOf(const Value& value, const Path& path);

/// {layer, row, column} or {layer, bias}.
ParameterAddress addressOf(const Value& value, const Path& path);

/// The key `address`.
ParameterAddress addressIn(const ObjectReader& reader);

/// A list of {step, change} and {step, parameter, value}.
std::vector<Intervention> interventionsOf(const Value& value, const Path& path);

/// The key `samples`: numbers of training rows; absent: none are named.
std::vector<int> samplesIn(const ObjectReader& reader);

/// Raw inputs, one a row of `columns` numbers.
Matrix<double> inputsOf(const Value& value, Index columns);

/// {width, height, x, y, units}; the ranges are those of the data set when absent.
GridRequest gridRequestOf(const Value& value, const std::vector<Range>& domain);

}  // namespace backprop::bindings
