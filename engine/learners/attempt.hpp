// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/microscope/studies.hpp"

namespace backprop {

/// One value that was tried for a parameter, and the cost (mean loss of the samples looked at + penalty) with it.
struct Trial {
  double value = 0;
  double cost = 0;  ///< clamped to what can be shown (see shownCost)
};

/// One step of a learner that searches: what it tried, and whether it kept it. All numbers in double.
struct Attempt {
  std::int64_t number = 1;                    ///< of the attempt since the search began
  std::optional<ParameterAddress> parameter;  ///< what was nudged; absent: all of them at once (a combination)
  double before = 0;                          ///< its value before; meaningless for a combination
  std::optional<double> costBefore;           ///< absent for the first combination: there is no best one yet
  std::vector<Trial> trials;                  ///< in the order tried; a combination's one trial has value 0
  std::vector<double> combination;            ///< what was tried for every parameter, flat; empty for a single one
  int kept = -1;                              ///< which of the trials was kept; −1: all were put back
  int samples = 0;                            ///< looked at
};

/// How a search has gone so far.
struct Attempts {
  std::int64_t tried = 0;  ///< since the search (re)started
  std::int64_t kept = 0;
  std::optional<double>
      total;  ///< weight-combinations: how many there are (rounded, when beyond 2^53; may be infinite)
  std::optional<Attempt> last;  ///< the one that led to the present step; absent at step 0
};

}  // namespace backprop
