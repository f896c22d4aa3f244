// SPDX-License-Identifier: MIT
#include "engine/numbers/random.hpp"

#include <bit>
#include <cmath>
#include <utility>

#include "engine/numbers/math.hpp"

namespace backprop {

/// As pcg32_srandom_r of the reference implementation.
Random::Random(std::uint64_t seed, std::uint64_t stream) : state_(0), increment_(stream << 1 | 1u) {
  next();
  state_ += seed;
  next();
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005ULL + increment_;
  const auto xorShifted = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
  return std::rotr(xorShifted, static_cast<int>(old >> 59));
}

double Random::uniform() {
  const std::uint32_t high = next() >> 5;  // 27 bits
  const std::uint32_t low = next() >> 6;   // 26 bits
  return (high * 0x1p26 + low) * 0x1p-53;
}

double Random::uniform(double low, double high) {
  const double value = low + (high - low) * uniform();
  return value < high ? value : low;  // rounding may have reached `high`
}

/// √(−2 ln u) cos 2πv. The second number of the pair is not kept, so that every call uses the same count of numbers.
/// Source: Box & Muller 1958, "A Note on the Generation of Random Normal Deviates".
double Random::normal(double mean, double deviation) {
  constexpr double kTwoPi = 6.283185307179586;
  const double u = 1.0 - uniform();  // (0, 1]
  const double v = uniform();
  return mean + deviation * (std::sqrt(-2.0 * math::log(u)) * math::cos(kTwoPi * v));
}

std::uint32_t Random::below(std::uint32_t bound) {
  const std::uint32_t threshold = bound == 0 ? 0 : (0u - bound) % bound;  // 2^32 modulo bound: that many are refused
  std::uint32_t value = next();
  while (value < threshold) value = next();
  return bound == 0 ? 0 : value % bound;
}

std::uint64_t scattered(std::uint64_t number) {
  number += 0x9e3779b97f4a7c15ULL;
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
  number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
  return number ^ (number >> 31);
}

std::vector<int> Random::permutation(int count) {
  std::vector<int> order;
  permute(order, count);
  return order;
}

void Random::permute(std::vector<int>& order, int count) {
  order.resize(static_cast<std::size_t>(count));
#if defined(__clang__)
#pragma clang loop unroll(disable) vectorize(disable)
#endif
  for (int i = 0; i < count; ++i) order[static_cast<std::size_t>(i)] = i;
  for (int i = count - 1; i > 0; --i) {
    std::swap(order[static_cast<std::size_t>(i)], order[below(static_cast<std::uint32_t>(i) + 1)]);
  }
}

}  // namespace backprop
