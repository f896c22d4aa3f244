// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <complex>

#include "engine/numbers/math.hpp"

/// The elementary functions at x + ih for a tiny h (1e-200): f(x) + i h f'(x), which is exact, as h² is nothing
/// beside 1. With it, template code gives its own derivative as the imaginary part, without a difference of close
/// numbers: f'(x) = Im f(x + ih)/h. For tests; not a general complex arithmetic. Source: Squire & Trapp 1998, "Using
/// Complex Variables to Estimate Derivatives of Real Functions".
namespace backprop::math {

using Complex = std::complex<double>;

/// f(x) + i h f'(x) from the two values of a real function at x.
inline Complex stepAlong(const Complex& z, double value, double slope) { return {value, z.imag() * slope}; }

inline Complex exp(const Complex& z) { return stepAlong(z, exp(z.real()), exp(z.real())); }
inline Complex expm1(const Complex& z) { return stepAlong(z, expm1(z.real()), exp(z.real())); }
inline Complex log(const Complex& z) { return stepAlong(z, log(z.real()), 1.0 / z.real()); }
inline Complex log1p(const Complex& z) { return stepAlong(z, log1p(z.real()), 1.0 / (1.0 + z.real())); }
inline Complex sqrt(const Complex& z) {
  const double root = std::sqrt(z.real());  // exact by IEEE 754
  return stepAlong(z, root, 0.5 / root);
}
inline Complex sin(const Complex& z) { return stepAlong(z, sin(z.real()), cos(z.real())); }
inline Complex cos(const Complex& z) { return stepAlong(z, cos(z.real()), -sin(z.real())); }

/// tanh' = 1/cosh² = 4 e^−2|x| / (1 + e^−2|x|)².
inline Complex tanh(const Complex& z) {
  const double x = z.real();
  const double e = exp(x < 0 ? 2.0 * x : -2.0 * x);
  return stepAlong(z, tanh(x), 4.0 * e / ((1.0 + e) * (1.0 + e)));
}

/// σ' = e^−|x| / (1 + e^−|x|)².
inline Complex sigmoid(const Complex& z) {
  const double x = z.real();
  const double e = exp(x < 0 ? x : -x);
  return stepAlong(z, sigmoid(x), e / ((1.0 + e) * (1.0 + e)));
}

/// softplus' = 1/(1 + e^−x).
inline Complex softplus(const Complex& z) { return stepAlong(z, softplus(z.real()), 1.0 / (1.0 + exp(-z.real()))); }

/// erf' = 2/√π e^−x².
inline Complex erf(const Complex& z) {
  constexpr double kTwoOverSqrtPi = 1.1283791670955126;
  return stepAlong(z, erf(z.real()), kTwoOverSqrtPi * exp(-z.real() * z.real()));
}

}  // namespace backprop::math
