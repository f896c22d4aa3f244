// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/numbers/matrix.hpp"

#if !defined(__EMSCRIPTEN__) || defined(__wasm_simd128__)
#define BACKPROP_VECTORS
#endif

namespace backprop {

/// Sums along a vector are kept in this many partial sums (number i goes to lane i mod 4), which are then added in a
/// fixed tree: the bits depend neither on the width of the CPU's registers nor on the compiler.
inline constexpr Index kLanes = 4;

/// (p0 + p2) + (p1 + p3): what halving a vector again and again does.
template <class Scalar>
Scalar laneTree(const Scalar* p) {
  return (p[0] + p[2]) + (p[1] + p[3]);
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

/// Whether a comparison holds in any lane, in all of them.
inline bool isAny(bool holds) { return holds; }
inline bool isAll(bool holds) { return holds; }
template <class Mask>
inline bool isAny(Mask holds) {
  typedef std::uint64_t Halves __attribute__((vector_size(16)));
  const auto halves = __builtin_bit_cast(Halves, holds);
  return (halves[0] | halves[1]) != 0;
}
template <class Mask>
inline bool isAll(Mask holds) {
  return !isAny(~holds);
}

/// 128 bits side by side through the compilers' vector extension: SSE2, NEON and wasm SIMD from one source.
/// Element-wise, so each sample's sum keeps its own order. WebAssembly without vectors goes number by number, to the
/// same bits: taken apart by the compiler, vectors would make it larger and no faster.
template <class Scalar>
struct Lanes : SingleLane<Scalar> {};

#ifdef BACKPROP_VECTORS
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

/// Turns a block of 4 × 4 numbers round, in place: a vector for each row becomes one for each column.
inline void turnRound(Lanes<float>::Vector (&rows)[4]) {
  using V = Lanes<float>::Vector;
  const V ab = __builtin_shufflevector(rows[0], rows[1], 0, 4, 1, 5);
  const V cd = __builtin_shufflevector(rows[2], rows[3], 0, 4, 1, 5);
  const V abHigh = __builtin_shufflevector(rows[0], rows[1], 2, 6, 3, 7);
  const V cdHigh = __builtin_shufflevector(rows[2], rows[3], 2, 6, 3, 7);
  rows[0] = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  rows[1] = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  rows[2] = __builtin_shufflevector(abHigh, cdHigh, 0, 1, 4, 5);
  rows[3] = __builtin_shufflevector(abHigh, cdHigh, 2, 3, 6, 7);
}
#endif

}  // namespace backprop
