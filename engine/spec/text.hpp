// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/spec/value.hpp"

namespace backprop {

/// How numbers and values are written in messages.

/// "12,345,678": whole numbers from 10,000 on are grouped by thousands.
std::string formatCount(std::int64_t count);

/// A number as a learner would write it: whole numbers as formatCount, others with up to 12 digits; "NaN" and
/// "Infinity" as JavaScript writes them.
std::string formatNumber(double number);

/// The text in quotes, cut after 40 characters (UTF-8 code points), control characters as spaces.
std::string inQuotes(std::string_view text);

/// What was found, for the "got …" part of a message: numbers as they are, text in quotes, "a list of 3",
/// "an object", "null".
std::string describe(const Value& value);

}  // namespace backprop
