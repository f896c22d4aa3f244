// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/numbers/format.hpp"

/// Several numbers side by side in 128 bits, through the compilers' vector extension: + − × ÷ and comparisons go lane
/// by lane, and a number beside a pack stands for a pack of it. Code written for `V` in {float, double, F4, D2}
/// therefore gives a lane of a pack the very bits it gives the number alone.
namespace backprop {

typedef float F4 __attribute__((vector_size(16)));
typedef double D2 __attribute__((vector_size(16)));

/// The real type a number is made of: itself, a pack's lane, the part of a dual or complex number.
template <class Scalar>
struct RealOfScalar {
  using Type = Scalar;
};
template <>
struct RealOfScalar<F4> {
  using Type = float;
};
template <>
struct RealOfScalar<D2> {
  using Type = double;
};

template <class Scalar>
using RealOf = typename RealOfScalar<Scalar>::Type;

namespace math {

template <>
struct Format<F4> : Format<float> {
  typedef std::uint32_t Bits __attribute__((vector_size(16)));
};
template <>
struct Format<D2> : Format<double> {
  typedef std::uint64_t Bits __attribute__((vector_size(16)));
};

/// A pack of the same number (a loop over the lanes is ten times slower in WebAssembly).
template <class V>
inline V splat(RealOf<V> w);
template <>
inline float splat<float>(float w) {
  return w;
}
template <>
inline double splat<double>(double w) {
  return w;
}
template <>
inline F4 splat<F4>(float w) {
  return F4{w, w, w, w};
}
template <>
inline D2 splat<D2>(double w) {
  return D2{w, w};
}

/// What comparing two `V` gives: bool, or a pack of integers that are 0 or −1.
template <class V>
using MaskOf = decltype(V() < V());

/// Lane by lane: a where the mask is set, otherwise b.
template <class V>
inline V select(MaskOf<V> mask, V a, V b) {
  return mask ? a : b;
}

/// x, but no more than `limit` (no NaN); NaN stays NaN. One instruction where the compilers do not find it themselves.
template <class V>
inline V atMost(V x, RealOf<V> limit) {
  return select(x > limit, splat<V>(limit), x);
}
template <class V>
inline V atLeast(V x, RealOf<V> limit) {
  return select(x < limit, splat<V>(limit), x);
}
#if defined(__wasm_simd128__)
template <>
inline F4 atMost(F4 x, float limit) {
  return __builtin_wasm_pmin_f32x4(x, splat<F4>(limit));
}
template <>
inline D2 atMost(D2 x, double limit) {
  return __builtin_wasm_pmin_f64x2(x, splat<D2>(limit));
}
template <>
inline F4 atLeast(F4 x, float limit) {
  return __builtin_wasm_pmax_f32x4(x, splat<F4>(limit));
}
template <>
inline D2 atLeast(D2 x, double limit) {
  return __builtin_wasm_pmax_f64x2(x, splat<D2>(limit));
}
#elif defined(__SSE2__)
template <>
inline F4 atMost(F4 x, float limit) {
  return __builtin_ia32_minps(splat<F4>(limit), x);
}
template <>
inline D2 atMost(D2 x, double limit) {
  return __builtin_ia32_minpd(splat<D2>(limit), x);
}
template <>
inline F4 atLeast(F4 x, float limit) {
  return __builtin_ia32_maxps(splat<F4>(limit), x);
}
template <>
inline D2 atLeast(D2 x, double limit) {
  return __builtin_ia32_maxpd(splat<D2>(limit), x);
}
#endif

/// Constants of a formula that are read from memory where it uses them. Of those in the code V8 makes packs anew in
/// every round of a loop: three instructions for a pack of doubles, where a load is one.
template <class Table>
inline const Table& fromMemory(const Table& table) {
#if defined(__wasm_simd128__)
  const Table* at = &table;
  asm("" : "+r"(at));  // NOLINT(hicpp-no-assembler): the compiler is not to know what is there
  return *at;
#else
  return table;
#endif
}

/// The square root, which IEEE 754 defines to the last bit.
inline float sqrt(float x) { return __builtin_sqrtf(x); }
inline double sqrt(double x) { return __builtin_sqrt(x); }
inline F4 sqrt(F4 x) {
#if defined(__wasm_simd128__)
  return __builtin_wasm_sqrt_f32x4(x);
#elif defined(__SSE2__)
  return __builtin_ia32_sqrtps(x);
#else
  return F4{sqrt(x[0]), sqrt(x[1]), sqrt(x[2]), sqrt(x[3])};
#endif
}
inline D2 sqrt(D2 x) {
#if defined(__wasm_simd128__)
  return __builtin_wasm_sqrt_f64x2(x);
#elif defined(__SSE2__)
  return __builtin_ia32_sqrtpd(x);
#else
  return D2{sqrt(x[0]), sqrt(x[1])};
#endif
}

}  // namespace math
}  // namespace backprop
