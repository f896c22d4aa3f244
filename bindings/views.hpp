// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <emscripten/val.h>

#include "engine/data/dataset.hpp"
#include "engine/session/session.hpp"

/// The engine's results as the plain objects that bindings/engine.d.ts describes. A matrix is {rows, columns, values}
/// here; the wrapper cuts it into rows.
namespace backprop::bindings {

emscripten::val viewOf(const Report& report);
emscripten::val viewOf(const TraceView& trace);
emscripten::val viewOf(const ForwardView& pass);
emscripten::val viewOf(const std::vector<LayerLayout>& layout);
emscripten::val viewOf(const std::vector<Intervention>& interventions);
emscripten::val viewOf(const Dataset& data, const std::vector<Feature>& features);
emscripten::val viewOf(const Eigen::MatrixXi& counts);

}  // namespace backprop::bindings
