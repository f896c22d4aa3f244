// SPDX-License-Identifier: MIT
#pragma once

/// The elementary functions, the same bits on every machine: libm's differ between hosts, so nothing that changes a
/// weight may call them. Only IEEE-exact operations (+ − × ÷, square root, comparisons, conversions) are used.
/// exp … softplus are one template each (elementary.hpp), which packs of numbers run through too.
/// Error bounds, tested: ≤ 1 ulp for exp, log, pow; ≤ 2 ulp for expm1, log1p, softplus, erf, sin, cos; ≤ 3 ulp for
/// tanh, sigmoid, which never leave their range.
///
/// The largest errors found, in ulp: of float over every float there is (tests/engine/numbers/exhaustive), of double
/// over millions of samples, and the operations that a pack takes, one division among them (log1p, softplus: two):
///
///   |                    | exp   | expm1 | log   | log1p | tanh  | sigmoid | softplus |
///   | ------------------ | ----- | ----- | ----- | ----- | ----- | ------- | -------- |
///   | float, ulp         | 0.910 | 1.257 | 0.835 | 0.835 | 2.369 | 2.438   | 1.653    |
///   | double, ulp        | 0.88  | 1.16  | 0.81  | 0.83  | 2.86  | 2.42    | 1.64     |
///   | float, operations  | 26    | 36    | 39    | 51    | 25    | 21      | 56       |
///   | double, operations | 32    | 42    | 45    | 57    | 33    | 27      | 68       |
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
