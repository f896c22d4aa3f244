// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace backprop {

/// 64-bit FNV-1a over the little-endian bytes of the numbers; every NaN hashes alike, −0 and +0 do not.
/// Equal hashes are how two machines show that they computed the same bits.
std::uint64_t hashOf(std::span<const double> numbers);
std::uint64_t hashOf(std::span<const float> numbers);

}  // namespace backprop
