// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <emscripten/val.h>

#include "engine/data/dataset.hpp"
#include "engine/session/session.hpp"

/// The engine's results as the plain objects that bindings/table.ts describes.
namespace backprop::bindings {

using emscripten::val;

val viewOf(const Effort& effort) noexcept;
val viewOf(const ParameterAddress& address) noexcept;
val viewOf(const Report& report) noexcept;
val viewOf(const TraceView& trace) noexcept;
val viewOf(const ForwardView& pass) noexcept;
val viewOf(const std::vector<LayerLayout>& layout) noexcept;
val viewOf(const std::vector<Intervention>& interventions) noexcept;
/// @param featureNames  what the first layer sees
val viewOf(const Dataset& data, const std::vector<std::string>& featureNames) noexcept;
/// {rows, columns, values}, the values column by column.
val viewOf(const Eigen::MatrixXi& counts) noexcept;

}  // namespace backprop::bindings
