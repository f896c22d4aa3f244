// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>

/// The bits of IEEE 754 numbers, for the elementary functions.
namespace backprop::math {

template <class Real>
struct Format;

template <>
struct Format<double> {
  using Bits = std::uint64_t;
  static constexpr int kMantissaBits = 52;
  static constexpr Bits kBias = 1023;
  static constexpr double kRounder = 0x1.8p52;  ///< adding it rounds to an integer, which lies in the low bits
};

template <>
struct Format<float> {
  using Bits = std::uint32_t;
  static constexpr int kMantissaBits = 23;
  static constexpr Bits kBias = 127;
  static constexpr float kRounder = 0x1.8p23f;
};

template <class Real>
using BitsOf = typename Format<Real>::Bits;

// The built-in of both compilers: the library of Emscripten 3.1.6 has no std::bit_cast.
template <class Real>
inline BitsOf<Real> bitsOf(Real x) {
  return __builtin_bit_cast(BitsOf<Real>, x);
}

template <class Real>
inline Real fromBits(BitsOf<Real> bits) {
  return __builtin_bit_cast(Real, bits);
}

template <class Real>
inline constexpr BitsOf<Real> kSignBit = BitsOf<Real>{1} << (8 * sizeof(Real) - 1);

template <class Real>
inline Real absolute(Real x) {
  return fromBits<Real>(bitsOf(x) & ~kSignBit<Real>);
}

/// The magnitude of x with the sign of y.
template <class Real>
inline Real withSignOf(Real x, Real y) {
  return fromBits<Real>((bitsOf(x) & ~kSignBit<Real>) | (bitsOf(y) & kSignBit<Real>));
}

template <class Real>
inline constexpr Real kInfinity = std::numeric_limits<Real>::infinity();
template <class Real>
inline constexpr Real kNaN = std::numeric_limits<Real>::quiet_NaN();

/// 2^k where k is an integer in two's complement that keeps the result a normal number; any other k gives some number.
template <class Real>
inline Real powerOfTwo(BitsOf<Real> k) {
  return fromBits<Real>((k + Format<Real>::kBias) << Format<Real>::kMantissaBits);
}

/// The double or float of an integer in two's complement, |k| < 2^22.
template <class Real>
inline Real integerToReal(BitsOf<Real> k) {
  return fromBits<Real>(bitsOf(Format<Real>::kRounder) + k) - Format<Real>::kRounder;
}

}  // namespace backprop::math
