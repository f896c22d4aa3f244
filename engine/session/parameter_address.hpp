// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "engine/session/session.hpp"

namespace backprop {

/// "/parameters/1/weights/0/2" or "/parameters/1/biases/2".
std::string pathOf(const ParameterAddress& address);

/// @param what  in the singular: "layer"
/// @throws SpecError at `path` unless 0 ≤ index < count
void checkIndex(int index, Index count, const std::string& path, const char* what);

/// The place of a parameter in the flat vector.
/// @throws SpecError when there is no such parameter
Index placeOf(const std::vector<LayerLayout>& layout, const ParameterAddress& address);

/// The flat vector in the shape of a spec's `parameters`.
std::vector<LayerParameters> layerParametersOf(const std::vector<LayerLayout>& layout,
                                               const std::vector<double>& parameters);

}  // namespace backprop
