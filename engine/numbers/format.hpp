// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>

/// The bits of IEEE 754 numbers, for the elementary functions. `V` is a float, a double or a pack of either (pack.hpp).
namespace backprop::math {

template <class V>
struct Format;

template <>
struct Format<double> {
  using Real = double;
  using Bits = std::uint64_t;
  static constexpr int kMantissaBits = 52;
  static constexpr Bits kBias = 1023;
  static constexpr double kRounder = 0x1.8p52;  ///< adding it rounds to an integer, which lies in the low bits
};

template <>
struct Format<float> {
  using Real = float;
  using Bits = std::uint32_t;
  static constexpr int kMantissaBits = 23;
  static constexpr Bits kBias = 127;
  static constexpr float kRounder = 0x1.8p23f;
};

template <class V>
using BitsOf = typename Format<V>::Bits;

// The built-in of both compilers: the library of Emscripten 3.1.6 has no std::bit_cast.
template <class V>
inline BitsOf<V> bitsOf(V x) {
  return __builtin_bit_cast(BitsOf<V>, x);
}

template <class V>
inline V fromBits(BitsOf<V> bits) {
  return __builtin_bit_cast(V, bits);
}

/// Of one number, also where V is a pack.
template <class V>
inline constexpr auto kSignBit = BitsOf<typename Format<V>::Real>{1} << (8 * sizeof(typename Format<V>::Real) - 1);

template <class V>
inline V absolute(V x) {
  return fromBits<V>(bitsOf(x) & ~kSignBit<V>);
}

/// The magnitude of x with the sign of y.
template <class V>
inline V withSignOf(V x, V y) {
  return fromBits<V>((bitsOf(x) & ~kSignBit<V>) | (bitsOf(y) & kSignBit<V>));
}

template <class Real>
inline constexpr Real kInfinity = std::numeric_limits<Real>::infinity();
template <class Real>
inline constexpr Real kNaN = std::numeric_limits<Real>::quiet_NaN();

/// The number of an integer in two's complement, |k| < 2^22.
template <class V>
inline V integerToReal(BitsOf<V> k) {
  return fromBits<V>(bitsOf(Format<V>::kRounder) + k) - Format<V>::kRounder;
}

}  // namespace backprop::math
