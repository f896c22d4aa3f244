// SPDX-License-Identifier: MIT
#pragma once

namespace backprop {

/// A dual number v + t·ε with ε² = 0: a value, and its derivative along one direction (the tangent). Arithmetic on
/// duals carries the derivative along exactly, so that a forward pass on them gives f(x) and f'(x)·ẋ at once.
/// A product costs 3 products of reals. Source: Clifford 1873; Wengert 1964, "A Simple Automatic Derivative Evaluation
/// Program".
template <class Real>
struct Dual {
  Real value = Real(0);
  Real tangent = Real(0);

  constexpr Dual() = default;
  /// A constant, or with a tangent a variable.
  explicit constexpr Dual(Real v, Real t = Real(0)) : value(v), tangent(t) {}

  /// v + v', t + t'
  friend constexpr Dual operator+(const Dual& a, const Dual& b) {
    return Dual(a.value + b.value, a.tangent + b.tangent);
  }
  friend constexpr Dual operator-(const Dual& a, const Dual& b) {
    return Dual(a.value - b.value, a.tangent - b.tangent);
  }
  friend constexpr Dual operator-(const Dual& a) { return Dual(-a.value, -a.tangent); }
  /// (f·g)' = f·g' + f'·g
  friend constexpr Dual operator*(const Dual& a, const Dual& b) {
    return Dual(a.value * b.value, a.value * b.tangent + a.tangent * b.value);
  }
  /// (f/g)' = (f' − (f/g)·g')/g
  friend constexpr Dual operator/(const Dual& a, const Dual& b) {
    const Real quotient = a.value / b.value;
    return Dual(quotient, (a.tangent - quotient * b.tangent) / b.value);
  }
  constexpr Dual& operator+=(const Dual& other) { return *this = *this + other; }
  friend constexpr bool operator==(const Dual&, const Dual&) = default;
};

}  // namespace backprop
