// SPDX-License-Identifier: MIT
#pragma once

#include <complex>

#include "engine/numbers/complex_math.hpp"
#include "engine/numbers/dual_math.hpp"
#include "engine/numbers/math.hpp"
#include "engine/numbers/pack.hpp"

/// What template code needs to know of a scalar (double, float, a dual number of either, or std::complex<double> in
/// tests), with the elementary functions of all of them.
namespace backprop {

template <class Real>
struct RealOfScalar<std::complex<Real>> {
  using Type = Real;
};

template <class Real>
struct RealOfScalar<Dual<Real>> {
  using Type = Real;
};

/// Whether a backward pass is ever made with it: a dual number carries its derivative forwards.
template <class Scalar>
inline constexpr bool kGoesBack = true;
template <class Real>
inline constexpr bool kGoesBack<Dual<Real>> = false;

inline double realPart(double x) { return x; }
inline float realPart(float x) { return x; }
inline double realPart(const std::complex<double>& x) { return x.real(); }
template <class Real>
Real realPart(const Dual<Real>& x) {
  return x.value;
}

}  // namespace backprop
