// SPDX-License-Identifier: MIT
#pragma once

/// The elementary functions in long double, from their series alone: what our own are held against. (libm's long double
/// functions are not more precise than double on every target.)
namespace backprop::reference {

long double exp(long double x);
long double expm1(long double x);
long double log(long double x);
long double log1p(long double x);
long double tanh(long double x);
long double sigmoid(long double x);
long double softplus(long double x);
long double erf(long double x);  ///< |x| ≤ 7
long double sin(long double x);  ///< |x| ≤ 2^20
long double cos(long double x);

}  // namespace backprop::reference
