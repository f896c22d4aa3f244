// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace backprop {

/// Seeded random numbers, the same on every machine (PCG-XSH-RR 64/32; std:: distributions are not portable).
/// A (seed, stream) pair is one independent sequence, so that the shuffle of epoch e is simply stream e and
/// needs no state kept between steps.
/// Source: O'Neill 2014, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms".
class Random {
 public:
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  std::uint32_t next();
  double uniform();                         ///< [0, 1), 53 random bits
  double uniform(double low, double high);  ///< [low, high)
  double normal(double mean = 0, double deviation = 1);
  std::uint32_t below(std::uint32_t bound);  ///< 0 … bound − 1, without modulo bias
  /// A permutation of 0 … count − 1 (Fisher–Yates).
  std::vector<int> permutation(int count);
  /// The same, into a vector that is there.
  void permute(std::vector<int>& order, int count);

 private:
  std::uint64_t state_;
  std::uint64_t increment_;
};

/// Another number for every number, with nothing in common between neighbours. Neighbouring streams begin alike: stream
/// s of one seed with the number of stream s − 1 of the seed that is larger by 2. Whoever draws only a few numbers from
/// each of many seeds has these scattered.
/// Source: the output function of SplitMix64, in Steele, Lea & Flood 2014, "Fast Splittable Pseudorandom Number
/// Generators".
std::uint64_t scattered(std::uint64_t number);

/// The streams that one seed is split into, so that no two uses share numbers.
namespace streams {
inline constexpr std::uint64_t kData = 1;
inline constexpr std::uint64_t kNoise = 2;
inline constexpr std::uint64_t kSplit = 3;
inline constexpr std::uint64_t kInitialize = 4;
inline constexpr std::uint64_t kLearner = 5;
inline constexpr std::uint64_t kDirection = 6;  ///< + axis (0, 1), of a picture of the cost
inline constexpr std::uint64_t kAttempt = 8;
inline constexpr std::uint64_t kEpoch = 1ULL << 32;  ///< + epoch number
}  // namespace streams

}  // namespace backprop
