// SPDX-License-Identifier: MIT
#pragma once

/// The elementary functions, the same bits on every machine: libm's differ between hosts, so nothing that changes a
/// weight may call them. Only IEEE-exact operations (+ − × ÷, square root, comparisons, conversions) are used.
/// Error bounds, tested: ≤ 1 ulp for exp, log, pow; ≤ 2 ulp for expm1, log1p, tanh,
/// sigmoid, softplus, erf, sin, cos. tanh and sigmoid never leave their range.
namespace backprop::math {

double exp(double x);
double expm1(double x);
double log(double x);
double log1p(double x);
double tanh(double x);
double sigmoid(double x);   ///< 1/(1 + e^−x)
double softplus(double x);  ///< ln(1 + e^x), without overflow
double erf(double x);
double sin(double x);  ///< of any finite x: large ones are reduced with as many digits of π as they need
double cos(double x);
double pow(double base, double exponent);  ///< base > 0

float exp(float x);
float expm1(float x);
float log(float x);
float log1p(float x);
float tanh(float x);
float sigmoid(float x);
float softplus(float x);
float erf(float x);
float sin(float x);
float cos(float x);

}  // namespace backprop::math
