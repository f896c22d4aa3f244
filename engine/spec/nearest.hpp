// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backprop {

/// How many letters must be inserted, deleted, replaced, or swapped with their neighbour to turn `a` into `b`; upper
/// and lower case count as equal. Source: the "optimal string alignment" form of Damerau 1964.
int editDistance(std::string_view a, std::string_view b);

/// The known name that was most likely meant (the first of the nearest), when at most a third of its letters differ.
std::optional<std::string_view> nearestName(std::string_view name, std::span<const std::string_view> known);

/// The end of an "unknown …" message: `, did you mean "tanh"?`, or the list of known names when nothing is near:
/// `; known are "sgd", "adam"`.
std::string suggestionText(std::string_view name, std::span<const std::string_view> known);

}  // namespace backprop
