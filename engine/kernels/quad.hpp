// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/kernels/lanes.hpp"

namespace backprop::kernels {

/// kLanes numbers of a column: one vector of floats or two of doubles; of other scalars as many numbers.
template <class Scalar>
struct Quad {
  Scalar lanes[kLanes];

  static Quad load(const Scalar* from) { return {{from[0], from[1], from[2], from[3]}}; }
  /// The first `count` numbers, and zeros, whatever the others were.
  using Mask = Index;
  static Mask firstOf(Index count) { return count; }
  friend Quad operator&(Quad a, Mask first) {
    for (Index i = first; i < kLanes; ++i) a.lanes[i] = Scalar(0);
    return a;
  }
  friend Quad operator+(Quad a, const Quad& b) {
    for (Index i = 0; i < kLanes; ++i) a.lanes[i] = a.lanes[i] + b.lanes[i];
    return a;
  }
  friend Quad operator*(Quad a, const Quad& b) {
    for (Index i = 0; i < kLanes; ++i) a.lanes[i] = a.lanes[i] * b.lanes[i];
    return a;
  }
  /// laneTree of each.
  static void trees(const Quad (&q)[4], Scalar* sums) {
    for (int i = 0; i < 4; ++i) sums[i] = laneTree(q[i].lanes);
  }
};

#ifdef BACKPROP_VECTORS
template <>
struct Quad<float> {
  using V = Lanes<float>::Vector;
  V lanes;

  static Quad load(const float* from) { return {Lanes<float>::load(from)}; }
  typedef std::uint32_t Mask __attribute__((vector_size(16)));
  static Mask firstOf(Index count) {
    const auto all = [&](Index lane) { return lane < count ? ~0u : 0u; };
    return Mask{all(0), all(1), all(2), all(3)};
  }
  friend Quad operator&(Quad a, Mask first) { return {reinterpret_cast<V>(reinterpret_cast<Mask>(a.lanes) & first)}; }
  friend Quad operator+(Quad a, Quad b) { return {a.lanes + b.lanes}; }
  friend Quad operator*(Quad a, Quad b) { return {a.lanes * b.lanes}; }

  /// The lanes are turned round, so that all trees together are three additions.
  static void trees(const Quad (&q)[4], float* sums) {
    V lanes[4] = {q[0].lanes, q[1].lanes, q[2].lanes, q[3].lanes};
    turnRound(lanes);
    Lanes<float>::store(sums, (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]));
  }
};

template <>
struct Quad<double> {
  using V = Lanes<double>::Vector;
  V low, high;

  static Quad load(const double* from) { return {Lanes<double>::load(from), Lanes<double>::load(from + 2)}; }
  typedef std::uint64_t Half __attribute__((vector_size(16)));
  struct Mask {
    Half low, high;
  };
  static Mask firstOf(Index count) {
    const auto all = [&](Index lane) { return lane < count ? ~std::uint64_t{0} : std::uint64_t{0}; };
    return {Half{all(0), all(1)}, Half{all(2), all(3)}};
  }
  friend Quad operator&(Quad a, Mask first) {
    return {reinterpret_cast<V>(reinterpret_cast<Half>(a.low) & first.low),
            reinterpret_cast<V>(reinterpret_cast<Half>(a.high) & first.high)};
  }
  friend Quad operator+(Quad a, Quad b) { return {a.low + b.low, a.high + b.high}; }
  friend Quad operator*(Quad a, Quad b) { return {a.low * b.low, a.high * b.high}; }

  static void trees(const Quad (&q)[4], double* sums) {
    for (int pair = 0; pair < 4; pair += 2) {
      const V a = q[pair].low + q[pair].high, b = q[pair + 1].low + q[pair + 1].high;
      Lanes<double>::store(sums + pair, __builtin_shufflevector(a, b, 0, 2) + __builtin_shufflevector(a, b, 1, 3));
    }
  }
};
#endif

}  // namespace backprop::kernels
