// SPDX-License-Identifier: MIT
#pragma once

/// Numbers as the unevaluated sum of two, for the places where one is not precise enough.
/// Exact under round-to-nearest without contraction (-ffp-contract=off).
/// Source: Dekker 1971, "A Floating-Point Technique for Extending the Available Precision"; Knuth, TAOCP 2, 4.2.2.
namespace backprop::math {

template <class Real>
struct Pair {
  Real high;
  Real low;
};

/// a + b exactly, for |a| ≥ |b| or a = 0.
template <class Real>
inline Pair<Real> fastTwoSum(Real a, Real b) {
  const Real sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b exactly.
template <class Real>
inline Pair<Real> twoSum(Real a, Real b) {
  const Real sum = a + b;
  const Real partOfB = sum - a;
  return {sum, (a - (sum - partOfB)) + (b - partOfB)};
}

/// x as the sum of two numbers of at most 26 bits, |x| < 2^996.
inline Pair<double> split(double x) {
  const double scaled = 134217729.0 * x;  // 2^27 + 1
  const double high = scaled - (scaled - x);
  return {high, x - high};
}

/// a · b exactly, as long as nothing over- or underflows.
inline Pair<double> twoProduct(double a, double b) {
  const double product = a * b;
  const Pair<double> x = split(a), y = split(b);
  return {product, ((x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low};
}

/// a · b to about 2^−104 of itself.
inline Pair<double> multiply(Pair<double> a, Pair<double> b) {
  const Pair<double> product = twoProduct(a.high, b.high);
  return fastTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

}  // namespace backprop::math
