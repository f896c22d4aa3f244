// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace backprop {

/// A place in a letter's own square, from (0, 0) at the top left to (1, 1).
struct LetterPoint {
  double x;
  double y;
};

/// One movement of the pen: straight from one place to another, or along an ellipse, clockwise. In hundredths, a byte
/// each: the tables of the alphabet are data, which the page's first view loads with the rest (ARCHITECTURE.md).
struct Stroke {
  signed char x, y;                ///< a line's start; an ellipse's centre
  signed char across, down;        ///< a line's way; an ellipse's radii
  signed char from = 0, turn = 0;  ///< an arc's start, in turns from three o'clock, and its length; 0: a line
  /// Where the pen is after `share` of the way, 0 … 1.
  LetterPoint at(double share) const;
};

/// Twelve capitals that strokes of a pen tell apart, some of them only just: E is an F with a foot, P and R differ by a
/// leg, C and O by a gap, U and O by a lid.
inline constexpr std::string_view kLetters = "ACEFHLOPRTUX";

/// @param number its place in kLetters
std::span<const Stroke> strokesOf(int number);

}  // namespace backprop
