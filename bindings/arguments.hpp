// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/session/session.hpp"
#include "engine/spec/value.hpp"

/// What a caller hands over beside a spec, read as strictly as a spec: Embind itself would turn NaN into 0 and 1.9
/// into 1. Everything here throws SpecError; paths are relative to the argument ("/interventions/2/step").
namespace backprop::bindings {

/// A number of steps: whole, 0 … 2^53 − 1.
std::int64_t stepsOf(double number, const std::string& path);

/// {layer, row, column} or {layer, bias}.
ParameterAddress addressOf(const Value& value, const std::string& path);

/// A list of {step, change} and {step, parameter, value}.
std::vector<Intervention> interventionsOf(const Value& value);

/// {samples}: numbers of training rows below `count`; absent: none are named.
std::vector<int> samplesOf(const Value& options, Index count);

/// One raw input of `columns` numbers.
std::vector<double> inputOf(const Value& value, Index columns, const std::string& path);

/// Raw inputs, one a row.
Matrix<double> inputsOf(const Value& value, Index columns);

/// {width, height, x, y, units}; the ranges are the data set's when absent.
GridRequest gridRequestOf(const Value& value, const Session& session);

/// The units of that picture.
int unitsOf(const Session& session, bool outputsOnly);

}  // namespace backprop::bindings
