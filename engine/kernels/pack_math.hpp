// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>

#include "engine/numbers/elementary.hpp"
#include "engine/numbers/pack.hpp"
#include "engine/numbers/scalar.hpp"

/// What formulas need that are written once for numbers (also dual and complex ones) and for packs of them: a condition
/// on the real part chooses lane by lane, `realPart(z) > 0 ? z : constant<V>(0)`.
namespace backprop {

template <class V>
concept Pack = std::same_as<V, F4> || std::same_as<V, D2>;

/// Whether a network is trained with it; the other scalars are for derivatives, and go one by one.
template <class Scalar>
inline constexpr bool kTrained = std::floating_point<Scalar>;

template <Pack V>
inline V realPart(V x) {
  return x;
}

/// A constant as a number, or in every lane.
template <class V>
inline V constant(double x) {
  return V(RealOf<V>(x));
}
template <Pack V>
inline V constant(double x) {
  return math::splat<V>(RealOf<V>(x));
}

namespace math {

// The elementary functions of packs, inlined into the loop.
template <Pack V>
inline V exp(V x) {
  return expOf(x);
}
template <Pack V>
inline V expm1(V x) {
  return expm1Of(x);
}
template <Pack V>
inline V log(V x) {
  return logOf(x);
}
template <Pack V>
inline V tanh(V x) {
  return tanhOf(x);
}
template <Pack V>
inline V sigmoid(V x) {
  return sigmoidOf(x);
}
template <Pack V>
inline V softplus(V x) {
  return softplusOf(x);
}

}  // namespace math
}  // namespace backprop
