// SPDX-License-Identifier: MIT
#include <complex>
#include <cstring>

#include "engine/kernels/gradient.hpp"
#include "engine/kernels/quad.hpp"

namespace backprop::kernels {
namespace {

/// The batch as quads of samples: `whole` of them, then the rest, whose mask leaves out what is beyond the batch.
template <class Scalar>
struct Quads {
  Index whole;
  typename Quad<Scalar>::Mask rest;
  explicit Quads(Index rows) : whole((rows - 1) / kLanes), rest(Quad<Scalar>::firstOf(rows - whole * kLanes)) {}
};

/// Σ term(first number of the quad) over kWhole whole quads (any number: −1) and the rest.
template <int kWhole, class Scalar, class Term>
inline Quad<Scalar> sumOf(const Quads<Scalar>& quads, Term term) {
  if constexpr (kWhole == 0) {
    return term(Index{0}) & quads.rest;
  } else if constexpr (kWhole > 0) {
    Quad<Scalar> sum = term(Index{0});
    for (Index v = 1; v < kWhole; ++v) sum = sum + term(v * kLanes);
    return sum + (term(kWhole * kLanes) & quads.rest);
  } else {
    Quad<Scalar> sum{};
    for (Index v = 0; v < quads.whole; ++v) sum = sum + term(v * kLanes);
    return sum + (term(quads.whole * kLanes) & quads.rest);
  }
}

/// Writes the sums of four neighbours, or of the last ones.
template <class Scalar>
inline void deliver(const Quad<Scalar> (&q)[4], Scalar* to, Index count, bool accumulate) {
  Scalar sums[4];
  Quad<Scalar>::trees(q, sums);
  if (count >= 4 && !accumulate) {
    std::memcpy(to, sums, sizeof sums);
    return;
  }
  const auto put = [&](Index i) { to[i] = accumulate ? to[i] + sums[i] : sums[i]; };
  put(0);  // one by one: of a loop the compiler makes a call of memcpy
  if (count > 1) put(1);
  if (count > 2) put(2);
  if (count > 3) put(3);
}

template <int kWhole, class Scalar>
inline void biases(const Columns<const Scalar>& delta, const Quads<Scalar>& quads, Scalar* db, bool accumulate) {
  using Q = Quad<Scalar>;
  for (Index unit = 0; unit < delta.columns; unit += 4) {
    const auto column = [&](Index i) {
      const Scalar* d = delta.column(unit + i < delta.columns ? unit + i : unit);
      return sumOf<kWhole>(quads, [&](Index n) { return Q::load(d + n); });
    };
    const Q q[4] = {column(0), column(1), column(2), column(3)};
    deliver(q, db + unit, delta.columns - unit, accumulate);
  }
}

/// Four weights at a time, in the order in which they lie, whichever units they belong to.
template <int kWhole, class Scalar>
[[gnu::noinline]] void gradients(const Columns<const Scalar>& X, const Columns<const Scalar>& delta, Scalar* dW,
                                 Scalar* db, bool accumulate) {
  using Q = Quad<Scalar>;
  const Quads<Scalar> quads(X.rows);
  const Scalar *x = X.data, *d = delta.data;
  const Scalar* const end = X.column(X.columns);
  for (Index left = X.columns * delta.columns; left > 0; left -= 4, dW += 4) {
    const auto next = [&](Index i) {
      const Q sum = sumOf<kWhole>(quads, [&](Index n) { return Q::load(x + n) * Q::load(d + n); });
      if (i + 1 < left) {
        x += X.stride;
        if (x == end) x = X.data, d += delta.stride;
      }
      return sum;
    };
    const Q q[4] = {next(0), next(1), next(2), next(3)};
    deliver(q, dW, left, accumulate);
  }
  if (db) biases<kWhole>(delta, quads, db, accumulate);
}

}  // namespace

template <class Scalar>
void laneGradient(const Columns<const Scalar>& X, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                  bool accumulate) {
  switch ((X.rows - 1) / kLanes) {
    case 0:
      return gradients<0>(X, delta, dW, db, accumulate);
    case 1:
      return gradients<1>(X, delta, dW, db, accumulate);
    case 2:
      return gradients<2>(X, delta, dW, db, accumulate);
    default:
      return gradients<-1>(X, delta, dW, db, accumulate);
  }
}

template <class Scalar>
void biasGradient(const Columns<const Scalar>& delta, Scalar* db, bool accumulate) {
  const Quads<Scalar> quads(delta.rows);
  if (quads.whole == 2) return biases<2>(delta, quads, db, accumulate);
  biases<-1>(delta, quads, db, accumulate);
}

template void laneGradient(const Columns<const double>&, const Columns<const double>&, double*, double*, bool);
template void biasGradient(const Columns<const double>&, double*, bool);
template void laneGradient(const Columns<const float>&, const Columns<const float>&, float*, float*, bool);
template void biasGradient(const Columns<const float>&, float*, bool);
template void laneGradient(const Columns<const std::complex<double>>&, const Columns<const std::complex<double>>&,
                           std::complex<double>*, std::complex<double>*, bool);
template void biasGradient(const Columns<const std::complex<double>>&, std::complex<double>*, bool);

}  // namespace backprop::kernels
