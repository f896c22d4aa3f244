// SPDX-License-Identifier: MIT
#include "tests/bench/native/register_limit.hpp"

#include "engine/kernels/lanes.hpp"

namespace backprop::bench {
namespace {

template <class Scalar, int kChains>
using Registers = typename Lanes<Scalar>::Vector[kChains];

template <class Scalar, int kChains>
Scalar sumOf(const Registers<Scalar, kChains>& vectors) {
  Scalar sum(0);
  for (const auto& vector : vectors)
    for (Index lane = 0; lane < Lanes<Scalar>::kWidth; ++lane) sum += vector[lane];
  return sum;
}

/// The chains start at different numbers that no compiler knows: equal ones would be computed once.
template <class Scalar, int kChains>
void start(Registers<Scalar, kChains>& acc, Scalar h) {
  for (int c = 0; c < kChains; ++c) acc[c] = Lanes<Scalar>::splat(1 + Scalar(c) * h);
}

template <class Scalar, int kChains>
[[gnu::noinline]] Scalar recurrencesOf(Scalar h, int times) {
  const auto x = Lanes<Scalar>::splat(1 - h), y = Lanes<Scalar>::splat(h);
  Registers<Scalar, kChains> acc;
  start<Scalar, kChains>(acc, h);
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (int t = 0; t < times; ++t) {
    for (int link = 0; link < kLinks; ++link)
      for (int c = 0; c < kChains; ++c) acc[c] = acc[c] * x + y;
  }
  return sumOf<Scalar, kChains>(acc);
}

template <class Scalar, int kChains>
[[gnu::noinline]] Scalar seriesOf(Scalar h, int times) {
  const auto x = Lanes<Scalar>::splat((h - 1) - h);
  Registers<Scalar, kChains> acc, term;
  start<Scalar, kChains>(acc, h);
  start<Scalar, kChains>(term, h + h);
#if defined(__clang__)
#pragma clang loop unroll(disable)
#endif
  for (int t = 0; t < times; ++t) {
    for (int link = 0; link < kLinks; ++link) {
      for (int c = 0; c < kChains; ++c) {
        term[c] = term[c] * x;
        acc[c] = acc[c] + term[c];
      }
    }
  }
  return sumOf<Scalar, kChains>(acc);
}

}  // namespace

template <class Scalar>
Scalar recurrences(int chains, Scalar h, int times) {
  if (chains == 10) return recurrencesOf<Scalar, 10>(h, times);
  if (chains == 12) return recurrencesOf<Scalar, 12>(h, times);
  if (chains == 13) return recurrencesOf<Scalar, 13>(h, times);
  if (chains == 14) return recurrencesOf<Scalar, 14>(h, times);
  return 0;
}

template <class Scalar>
Scalar series(int chains, Scalar h, int times) {
  if (chains == 6) return seriesOf<Scalar, 6>(h, times);
  if (chains == 7) return seriesOf<Scalar, 7>(h, times);
  return 0;
}

template float recurrences(int, float, int);
template double recurrences(int, double, int);
template float series(int, float, int);
template double series(int, double, int);

}  // namespace backprop::bench
