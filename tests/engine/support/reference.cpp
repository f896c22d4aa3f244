// SPDX-License-Identifier: MIT
#include "tests/engine/support/reference.hpp"

#include <cmath>

namespace backprop::reference {
namespace {

// ln 2 and π/2 in parts of 33 bits, whose products with small integers are exact, and a rest.
constexpr long double kLn2[] = {0x1.62e42fee00000p-1L, 0x1.a39ef358p-33L, -0x1.b0e26340p-67L, 0x1.f97b57a079a19p-103L};
constexpr long double kHalfPi[] = {0x1.921fb54400000p+0L, 0x1.0b4611a600000p-34L, 0x1.3198a2e000000p-69L,
                                   0x1.b839a252049c1p-104L};

template <int count>
long double minusMultiple(long double x, long double n, const long double (&parts)[count]) {
  for (const long double part : parts) x -= n * part;
  return x;
}

long double timesLn2(long double k) {
  long double sum = 0;
  for (int part = 3; part >= 0; --part) sum += k * kLn2[part];
  return sum;
}

/// x + x²/2! + x³/3! …, |x| ≤ 0.5.
long double expm1Series(long double x) {
  long double sum = 0;
  for (int n = 24; n >= 1; --n) sum = x / n * (1 + sum);
  return sum;
}

/// 2 (s + s³/3 + s⁵/5 …) = ln((1 + s)/(1 − s)), |s| ≤ 0.25.
long double logSeries(long double s) {
  const long double z = s * s;
  long double sum = 0;
  for (int odd = 45; odd >= 1; odd -= 2) sum = 1.0L / odd + z * sum;
  return 2 * s * sum;
}

long double sinSeries(long double x) {
  const long double z = x * x;
  long double sum = 0;
  for (int n = 26; n >= 2; n -= 2) sum = z / (n * (n + 1)) * (1 - sum);
  return x * (1 - sum);
}

long double cosSeries(long double x) {
  const long double z = x * x;
  long double sum = 0;
  for (int n = 27; n >= 1; n -= 2) sum = z / (n * (n + 1)) * (1 - sum);
  return 1 - sum;
}

long double shiftedSin(long double x, int quarterTurns) {
  const long double n = std::floor(x / kHalfPi[0] + 0.5L);
  const long double r = minusMultiple(x, n, kHalfPi);
  const int quadrant = (static_cast<int>(n) + quarterTurns) & 3;
  const long double value = (quadrant & 1) != 0 ? cosSeries(r) : sinSeries(r);
  return (quadrant & 2) != 0 ? -value : value;
}

}  // namespace

long double exp(long double x) {
  const long double k = std::floor(x / kLn2[0] + 0.5L);
  return std::ldexp(1 + expm1Series(minusMultiple(x, k, kLn2)), static_cast<int>(k));
}

long double expm1(long double x) { return std::fabs(x) < 0.5L ? expm1Series(x) : exp(x) - 1; }

long double log(long double x) {
  int k = 0;
  long double m = std::frexp(x, &k);  // ½ ≤ m < 1
  if (m < 0.70710678L) {
    m *= 2;
    --k;
  }
  return timesLn2(k) + logSeries((m - 1) / (m + 1));
}

long double log1p(long double x) { return std::fabs(x) < 0.4L ? logSeries(x / (2 + x)) : log(1 + x); }

long double tanh(long double x) {
  const long double t = expm1(-2 * std::fabs(x));
  return std::copysign(t / (t + 2), x);
}

long double sigmoid(long double x) { return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)); }

long double softplus(long double x) { return (x > 0 ? x : 0) + log1p(exp(-std::fabs(x))); }

/// 2/√π e^(−x²) (x + 2x³/3 + 4x⁵/15 …): all terms have one sign.
long double erf(long double x) {
  constexpr long double kTwoOverRootPi = 1.128379167095512573896158903121545172L;
  long double term = x, sum = x;
  for (int n = 1; std::fabs(term) > 1e-22L * std::fabs(sum); ++n) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return kTwoOverRootPi * exp(-x * x) * sum;
}

long double sin(long double x) { return shiftedSin(x, 0); }
long double cos(long double x) { return shiftedSin(x, 1); }

}  // namespace backprop::reference
