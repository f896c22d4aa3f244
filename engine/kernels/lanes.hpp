// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/matrix.hpp"

namespace backprop {

/// Sums over a batch are kept in this many partial sums (sample i goes to lane i mod 8), which are then added in a
/// fixed tree: the bits depend neither on the width of the CPU's registers nor on the compiler.
inline constexpr Index kLanes = 8;

/// ((p0 + p4) + (p2 + p6)) + ((p1 + p5) + (p3 + p7)): what halving a vector again and again does.
template <class Scalar>
Scalar laneTree(const Scalar* p) {
  return ((p[0] + p[4]) + (p[2] + p[6])) + ((p[1] + p[5]) + (p[3] + p[7]));
}

/// One number at a time: the tails of a batch, and scalars that have no vector.
template <class Scalar>
struct SingleLane {
  using Vector = Scalar;
  static constexpr Index kWidth = 1;
  static Vector load(const Scalar* from) { return *from; }
  static void store(Scalar* to, Vector value) { *to = value; }
  static Vector splat(Scalar value) { return value; }
};

/// 128 bits side by side through the compilers' vector extension: SSE2, NEON and wasm SIMD from one source, and plain
/// scalars where there is none. Element-wise, so each sample's sum keeps its own order.
template <class Scalar>
struct Lanes : SingleLane<Scalar> {};

template <>
struct Lanes<double> {
  typedef double Vector __attribute__((vector_size(16)));
  typedef double Unaligned __attribute__((vector_size(16), aligned(8), may_alias));
  static constexpr Index kWidth = 2;
  static Vector load(const double* from) { return *reinterpret_cast<const Unaligned*>(from); }
  static void store(double* to, Vector value) { *reinterpret_cast<Unaligned*>(to) = value; }
  static Vector splat(double value) { return Vector{value, value}; }
};

template <>
struct Lanes<float> {
  typedef float Vector __attribute__((vector_size(16)));
  typedef float Unaligned __attribute__((vector_size(16), aligned(4), may_alias));
  static constexpr Index kWidth = 4;
  static Vector load(const float* from) { return *reinterpret_cast<const Unaligned*>(from); }
  static void store(float* to, Vector value) { *reinterpret_cast<Unaligned*>(to) = value; }
  static Vector splat(float value) { return Vector{value, value, value, value}; }
};

}  // namespace backprop
