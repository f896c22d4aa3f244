// SPDX-License-Identifier: MIT
#pragma once

#include "bindings/convert.hpp"
#include "engine/microscope/studies.hpp"

/// What the microscope shows, as JavaScript values; every list of numbers is a Float64Array.
namespace backprop::bindings {

val viewOf(const ParameterStudy& study) noexcept;
val viewOf(const UnitStudy& study) noexcept;
val viewOf(const LayerStudy& study) noexcept;
val viewOf(const SliceView& slice) noexcept;
val viewOf(const RecordedView& recorded) noexcept;

}  // namespace backprop::bindings
