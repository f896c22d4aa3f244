// SPDX-License-Identifier: MIT
#include "engine/numbers/format.hpp"
#include "engine/numbers/math.hpp"
#include "engine/numbers/pi_reduction.hpp"

namespace backprop::math {
namespace {

/// sin(high + low), |high| ≤ π/4. Source: FreeBSD msun k_sin.c (Sun Microsystems), by way of musl.
double sineNearZero(Pair<double> angle) {
  const double x = angle.high, y = angle.low;
  const double z = x * x;
  const double w = z * z;
  const double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * 2.75573137070700676789e-06) +
                   z * w * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10);
  const double v = z * x;
  return x - ((z * (0.5 * y - v * r) - y) - v * -1.66666666666666324348e-01);
}

/// cos(high + low), |high| ≤ π/4. Source: FreeBSD msun k_cos.c (Sun Microsystems), by way of musl.
double cosineNearZero(Pair<double> angle) {
  const double x = angle.high, y = angle.low;
  const double z = x * x;
  const double z2 = z * z;
  const double r =
      z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * 2.48015872894767294178e-05)) +
      z2 * z2 * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11));
  const double half = 0.5 * z;
  const double w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * r - x * y));
}

/// sin(x + quarterTurns · π/2).
double shiftedSine(double x, unsigned quarterTurns) {
  const double magnitude = absolute(x);
  if (!(magnitude < kInfinity<double>)) return kNaN<double>;
  const PiReduction reduced = magnitude <= 0x1p20 ? reduceMedium(x) : reduceLarge(x);
  const unsigned quadrant = reduced.quadrant + quarterTurns;
  const double value = (quadrant & 1u) != 0 ? cosineNearZero(reduced.angle) : sineNearZero(reduced.angle);
  return (quadrant & 2u) != 0 ? -value : value;
}

}  // namespace

double sin(double x) { return x == 0 ? x : shiftedSine(x, 0); }
double cos(double x) { return shiftedSine(x, 1); }
float sin(float x) { return static_cast<float>(sin(static_cast<double>(x))); }
float cos(float x) { return static_cast<float>(cos(static_cast<double>(x))); }

}  // namespace backprop::math
