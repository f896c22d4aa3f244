// SPDX-License-Identifier: MIT
#include "engine/numbers/format.hpp"
#include "engine/numbers/math.hpp"

/// Source: FreeBSD msun s_erf.c (Sun Microsystems), by way of musl: the intervals and the rational approximations.
namespace backprop::math {
namespace {

/// c[0] + x c[1] + x² c[2] …
template <int count>
double polynomial(double x, const double (&c)[count]) {
  double sum = c[count - 1];
  for (int i = count - 2; i >= 0; --i) sum = c[i] + x * sum;
  return sum;
}

constexpr double kErfOfOne = 8.45062911510467529297e-01;  // rounded to 24 bits

/// |x| < 0.84375: x + x P(x²)/Q(x²).
double erfSmall(double x) {
  static constexpr double kP[] = {1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
                                  -5.77027029648944159157e-03, -2.37630166566501626084e-05};
  static constexpr double kQ[] = {1.0,
                                  3.97917223959155352819e-01,
                                  6.50222499887672944485e-02,
                                  5.08130628187576562776e-03,
                                  1.32494738004321644526e-04,
                                  -3.96022827877536812320e-06};
  const double z = x * x;
  return x + x * (polynomial(z, kP) / polynomial(z, kQ));
}

/// 0.84375 ≤ x < 1.25: erf(1) + P(x − 1)/Q(x − 1).
double erfAroundOne(double x) {
  static constexpr double kP[] = {-2.36211856075265944077e-03, 4.14856118683748331666e-01,  -3.72207876035701323847e-01,
                                  3.18346619901161753674e-01,  -1.10894694282396677476e-01, 3.54783043256182359371e-02,
                                  -2.16637559486879084300e-03};
  static constexpr double kQ[] = {1.0,
                                  1.06420880400844228286e-01,
                                  5.40397917702171048937e-01,
                                  7.18286544141962662868e-02,
                                  1.26171219808761642112e-01,
                                  1.36370839120290507362e-02,
                                  1.19844998467991074170e-02};
  const double s = x - 1.0;
  return kErfOfOne + polynomial(s, kP) / polynomial(s, kQ);
}

/// The exponent's correction R(1/x²)/S(1/x²) of the complement, 1.25 ≤ x < 1/0.35.
double complementMiddle(double s) {
  static constexpr double kR[] = {-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
                                  -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
                                  -8.12874355063065934246e+01, -9.81432934416914548592e+00};
  static constexpr double kS[] = {1.0,
                                  1.96512716674392571292e+01,
                                  1.37657754143519042600e+02,
                                  4.34565877475229228821e+02,
                                  6.45387271733267880336e+02,
                                  4.29008140027567833386e+02,
                                  1.08635005541779435134e+02,
                                  6.57024977031928170135e+00,
                                  -6.04244152148580987438e-02};
  return polynomial(s, kR) / polynomial(s, kS);
}

/// The same, 1/0.35 ≤ x < 6.
double complementFar(double s) {
  static constexpr double kR[] = {-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
                                  -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
                                  -4.83519191608651397019e+02};
  static constexpr double kS[] = {1.0,
                                  3.03380607434824582924e+01,
                                  3.25792512996573918826e+02,
                                  1.53672958608443695994e+03,
                                  3.19985821950859553908e+03,
                                  2.55305040643316442583e+03,
                                  4.74528541206955367215e+02,
                                  -2.24409524465858183362e+01};
  return polynomial(s, kR) / polynomial(s, kS);
}

/// 1.25 ≤ x < 6: 1 − e^(−x² − 0.5625 + R/S)/x, where x² is taken apart so that its rounding does not matter.
double erfLarge(double x) {
  const double s = 1.0 / (x * x);
  const double correction = x < 1.0 / 0.35 ? complementMiddle(s) : complementFar(s);
  const double z = fromBits<double>(bitsOf(x) & 0xffffffff00000000);
  return 1.0 - exp(-z * z - 0.5625) * exp((z - x) * (z + x) + correction) / x;
}

}  // namespace

double erf(double x) {
  const double magnitude = absolute(x);
  if (magnitude < 0.84375) return erfSmall(x);
  if (magnitude < 1.25) return withSignOf(erfAroundOne(magnitude), x);
  if (magnitude < 6.0) return withSignOf(erfLarge(magnitude), x);
  return x != x ? x : withSignOf(1.0, x);
}

float erf(float x) { return static_cast<float>(erf(static_cast<double>(x))); }

}  // namespace backprop::math
