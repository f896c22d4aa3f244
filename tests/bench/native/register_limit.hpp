// SPDX-License-Identifier: MIT
#pragma once

/// What multiplying and adding can reach at most, with the engine's rules (128 bits, no fused multiply-add): nothing is
/// loaded, nothing is stored, and there are enough independent sums to keep the units busy. How many and of which shape
/// that is differs between compilers: whoever measures tries them.
namespace backprop::bench {

/// In one of `times` every chain makes so many multiply-adds of a vector.
inline constexpr int kLinks = 8;

/// acc = acc·x + y with x = 1 − h, y = h: stays near the fixed point 1. With x and y the longest fill 16 registers.
/// @param chains  10, 12, 13 or 14; else nothing is done
/// @param h       small, and a power of two: exact
/// @return        the sum over chains and lanes, so that nothing of it can be left out
template <class Scalar>
Scalar recurrences(int chains, Scalar h, int times);

/// t = t·x, acc = acc + t with x = −1 (which no compiler sees): t changes its sign, acc goes to and fro. A chain waits
/// for one operation instead of two, but needs two registers.
/// @param chains  6 or 7; the rest as above
template <class Scalar>
Scalar series(int chains, Scalar h, int times);

}  // namespace backprop::bench
