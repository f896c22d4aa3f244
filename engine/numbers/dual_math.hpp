// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/numbers/dual.hpp"
#include "engine/numbers/math.hpp"

/// The elementary functions of dual numbers: f(v + t·ε) = f(v) + t·f'(v)·ε. Where f' follows from f it is found as the
/// backward pass finds it (tanh' = 1 − tanh², σ' = σ·(1 − σ)), so that both ways agree for saturated units too.
namespace backprop::math {

/// f(v) + t·f'(v)·ε from the two values of a real function at v.
template <class Real>
Dual<Real> along(const Dual<Real>& z, Real value, Real slope) {
  return Dual<Real>(value, slope * z.tangent);
}

template <class Real>
Dual<Real> exp(const Dual<Real>& z) {
  const Real value = exp(z.value);
  return along(z, value, value);
}
/// (e^z − 1)' = e^z
template <class Real>
Dual<Real> expm1(const Dual<Real>& z) {
  const Real value = expm1(z.value);
  return along(z, value, value + Real(1));
}
template <class Real>
Dual<Real> log(const Dual<Real>& z) {
  return along(z, log(z.value), Real(1) / z.value);
}
template <class Real>
Dual<Real> log1p(const Dual<Real>& z) {
  return along(z, log1p(z.value), Real(1) / (Real(1) + z.value));
}
template <class Real>
Dual<Real> sqrt(const Dual<Real>& z) {
  const Real root = std::sqrt(z.value);  // exact by IEEE 754
  return along(z, root, Real(0.5) / root);
}
template <class Real>
Dual<Real> sin(const Dual<Real>& z) {
  return along(z, sin(z.value), cos(z.value));
}
template <class Real>
Dual<Real> cos(const Dual<Real>& z) {
  return along(z, cos(z.value), -sin(z.value));
}
template <class Real>
Dual<Real> tanh(const Dual<Real>& z) {
  const Real value = tanh(z.value);
  return along(z, value, Real(1) - value * value);
}
template <class Real>
Dual<Real> sigmoid(const Dual<Real>& z) {
  const Real value = sigmoid(z.value);
  return along(z, value, value * (Real(1) - value));
}
/// softplus' = σ
template <class Real>
Dual<Real> softplus(const Dual<Real>& z) {
  return along(z, softplus(z.value), sigmoid(z.value));
}
/// erf' = 2/√π e^−z²
template <class Real>
Dual<Real> erf(const Dual<Real>& z) {
  constexpr Real kTwoOverSqrtPi = Real(1.1283791670955126);
  return along(z, erf(z.value), kTwoOverSqrtPi * exp(-z.value * z.value));
}

}  // namespace backprop::math
