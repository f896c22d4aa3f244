// SPDX-License-Identifier: MIT
#pragma once

#include "bindings/convert.hpp"
#include "engine/landscape/views.hpp"

/// Landscapes as JavaScript values: a picture is a Float32Array, every other list of numbers a Float64Array.
namespace backprop::bindings {

val viewOf(const CurveView& curve) noexcept;
val viewOf(const ClimbView& climb) noexcept;
val viewOf(const LandscapeView& landscape, const LandscapeRequest& request) noexcept;

}  // namespace backprop::bindings
