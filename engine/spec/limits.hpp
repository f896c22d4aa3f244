// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

/// The largest experiment that is accepted. Everything here is checked before anything is allocated.
namespace backprop::limits {

inline constexpr int kLayers = 12;     ///< deeper than any drawing stays readable
inline constexpr int kUnits = 1024;    ///< units in one layer
inline constexpr int kRows = 100'000;  ///< rows of a table, samples of a generator
inline constexpr int kInputs = 4096;   ///< columns of a table: a 64 × 64 picture
inline constexpr int kClasses = 8;     ///< arms of the pinwheel, blobs: as many as have their own shape
inline constexpr std::int64_t kParameters = 8'000'000;     ///< weights and biases together
inline constexpr std::int64_t kMemoryBytes = 768LL << 20;  ///< planned bytes of one session (wasm has 1 GiB)
inline constexpr std::int64_t kHistoryBytes = 64LL << 20;  ///< recorded moments of one run: 80,000 of the first page's
inline constexpr std::uint64_t kSeed = (1ULL << 53) - 1;   ///< largest integer JavaScript writes exactly

}  // namespace backprop::limits
