// SPDX-License-Identifier: MIT
#include "engine/numbers/pi_reduction.hpp"

#include <array>
#include <cstdint>

#include "engine/numbers/format.hpp"

namespace backprop::math {
namespace {

/// The binary digits of 2/π behind the point, 32 a word.
constexpr std::uint32_t kTwoOverPi[] = {
    0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561,
    0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484,
    0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f,
    0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b,
    0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab};

/// 32 binary digits of 2/π from number `first` on; number 1 has the weight 2^−1, those before the point are 0.
std::uint32_t digitsOfTwoOverPi(int first) {
  const auto word = [](int index) { return index < 0 ? std::uint64_t{0} : std::uint64_t{kTwoOverPi[index]}; };
  const int shifted = first - 1 + 64;  // two words of zeros in front keep it positive
  const int index = shifted / 32 - 2;
  return static_cast<std::uint32_t>(((word(index) << 32 | word(index + 1)) << (shifted % 32)) >> 32);
}

constexpr int kLimbs = 6;
using Limbs = std::array<std::uint32_t, kLimbs>;  ///< the most significant first

/// factor · window modulo 2^192.
Limbs multiplyLimbs(std::uint64_t factor, const Limbs& window) {
  const std::uint64_t low = factor & 0xffffffff, high = factor >> 32;
  Limbs product{};
  std::uint64_t carryLow = 0, carryHigh = 0;
  for (int i = kLimbs - 1; i >= 0; --i) {
    carryLow += low * window[i];
    const std::uint64_t sum = (carryLow & 0xffffffff) + (carryHigh & 0xffffffff);
    carryHigh = (carryHigh >> 32) + (sum >> 32) + high * window[i];
    carryLow >>= 32;
    product[i] = static_cast<std::uint32_t>(sum);
  }
  return product;
}

}  // namespace

PiReduction reduceMedium(double x) {
  constexpr double kRounder = Format<double>::kRounder;
  constexpr double kTwoOverPiDouble = 6.36619772367581382433e-01;
  // π/2 in three parts of 33 bits, whose products with n are exact, and the rest
  constexpr double kFirst = 1.57079632673412561417e+00, kSecond = 6.07710050630396597660e-11,
                   kThird = 2.02226624871116645580e-21, kRest = 8.47842766036889956997e-32;
  const double shifted = x * kTwoOverPiDouble + kRounder;
  const double n = shifted - kRounder;
  const Pair<double> second = twoSum(x - n * kFirst, -(n * kSecond));
  const Pair<double> third = twoSum(second.high, -(n * kThird));
  const double rest = second.low + (third.low - n * kRest);
  return {static_cast<unsigned>(bitsOf(shifted) & 3u), fastTwoSum(third.high, rest)};
}

PiReduction reduceLarge(double x) {
  // |x| = mantissa · 2^exponent. Digit number j of 2/π adds multiples of mantissa · 2^(exponent − j): whole turns,
  // which do not matter, for j ≤ exponent − 2. The product with the 192 digits from there on has two bits before the
  // point.
  const std::uint64_t bits = bitsOf(absolute(x));
  const int exponent = static_cast<int>(bits >> 52) - 1023 - 52;
  const std::uint64_t mantissa = (bits & ((std::uint64_t{1} << 52) - 1)) | (std::uint64_t{1} << 52);
  Limbs window;
  for (int i = 0; i < kLimbs; ++i) window[i] = digitsOfTwoOverPi(exponent - 1 + 32 * i);
  Limbs product = multiplyLimbs(mantissa, window);

  const bool roundsUp = (product[0] >> 29 & 1u) != 0;
  unsigned quadrant = (product[0] >> 30) + (roundsUp ? 1u : 0u);
  product[0] &= 0x3fffffff;
  if (roundsUp) {  // to a negative fraction: take its magnitude from a whole turn, up to the last of 190 digits
    for (std::uint32_t& limb : product) limb = ~limb;
    product[0] &= 0x3fffffff;
  }
  double weight = 0x1p-30;
  Pair<double> turns{0, 0};
  for (const std::uint32_t limb : product) {
    const Pair<double> sum = fastTwoSum(turns.high, limb * weight);
    turns = {sum.high, sum.low + turns.low};
    weight *= 0x1p-32;
  }
  Pair<double> angle = multiply(fastTwoSum(turns.high, turns.low), {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54});
  if (roundsUp != (x < 0)) angle = {-angle.high, -angle.low};
  if (x < 0) quadrant = 4u - quadrant;
  return {quadrant & 3u, angle};
}

}  // namespace backprop::math
