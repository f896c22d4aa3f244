// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <limits>
#include <ostream>

#include "engine/numbers/random.hpp"

namespace backprop::test {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// How far `got` is from the exact value, in units of the last place of a Real at the exact value.
template <class Real>
double ulpsBetween(Real got, long double exact) {
  if (std::isnan(got)) return std::numeric_limits<double>::infinity();
  int exponent = 0;
  std::frexp(static_cast<Real>(exact), &exponent);
  if (exact == 0 || exponent < std::numeric_limits<Real>::min_exponent) {
    exponent = std::numeric_limits<Real>::min_exponent;
  }
  const long double ulp = std::ldexp(1.0L, exponent - std::numeric_limits<Real>::digits);
  return static_cast<double>(std::fabs(static_cast<long double>(got) - exact) / ulp);
}

struct Worst {
  double ulps = 0;
  double at = 0;
};

inline std::ostream& operator<<(std::ostream& out, const Worst& worst) {
  return out << worst.ulps << " ulp at " << worst.at;
}

/// Where to look: evenly between `low` and `high`, or evenly in the exponent (both signs, when `low` is negative).
struct Sweep {
  double low;
  double high;
  bool logarithmic = false;
};

/// The largest error of `got` against `exact` over seeded random points.
template <class Real, class Function, class Exact>
Worst worstError(Function got, Exact exact, Sweep sweep, int count = 3000) {
  Random random(2024, 7);
  Worst worst;
  for (int i = 0; i < count; ++i) {
    Real x{};
    if (sweep.logarithmic) {
      const double exponent = random.uniform(std::log2(std::fabs(sweep.low)), std::log2(sweep.high));
      const double whole = std::floor(exponent);
      const double size = std::ldexp(1 + random.uniform(), static_cast<int>(whole));
      x = static_cast<Real>(sweep.low < 0 && i % 2 == 1 ? -size : size);
    } else {
      x = static_cast<Real>(random.uniform(sweep.low, sweep.high));
    }
    const double ulps = ulpsBetween<Real>(got(x), exact(static_cast<long double>(x)));
    if (!(ulps <= worst.ulps)) worst = {ulps, static_cast<double>(x)};
  }
  return worst;
}

}  // namespace backprop::test

/// The worst error of math::name over a sweep is at most `bound` ulp.
#define EXPECT_WITHIN_ULPS(Real, name, bound, ...)                                                                   \
  do {                                                                                                               \
    const backprop::test::Worst worst =                                                                              \
        backprop::test::worstError<Real>([](Real x) { return backprop::math::name(x); },                             \
                                         [](long double x) { return backprop::reference::name(x); }, {__VA_ARGS__}); \
    EXPECT_LE(worst.ulps, bound) << #name << " (" #Real ") over " #__VA_ARGS__ ": " << worst;                        \
  } while (false)
