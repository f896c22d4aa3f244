// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace backprop {

/// Row numbers of the two sets, in the order in which they are stored.
struct Split {
  std::vector<int> train;
  std::vector<int> test;
};

/// The first round(count · trainShare) rows, at least 1, of a seeded permutation are for training.
/// @param keepOrder the rows of either set stay in the order they had (tables); else they stay permuted
/// @param count     ≥ 1
Split splitRows(int count, double trainShare, bool keepOrder, std::uint64_t seed);

}  // namespace backprop
