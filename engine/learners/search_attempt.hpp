// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/learners/attempt.hpp"
#include "engine/network/layout.hpp"

namespace backprop {

/// An attempt in the run's own numbers. A value that is used again and again: once it was filled, nothing allocates.
template <class Scalar>
struct SearchAttempt {
  static constexpr Index kAll = -1;

  std::int64_t number = 1;           ///< since the search began
  Index samples = 0;                 ///< looked at
  std::optional<Scalar> costBefore;  ///< absent while there is no best combination yet
  Index place = kAll;                ///< of the parameter that is tried, in the flat vector
  Scalar before = 0;                 ///< its value
  int trials = 1;
  std::array<Scalar, 2> values{}, costs{};  ///< of the trials; a combination has no single value
  Vector<Scalar> tried;                     ///< all parameters with the last trial
  int kept = -1;                            ///< number of the trial; −1: none
  std::uint64_t evaluations = 0;            ///< how often the cost was computed

  /// Writes what it changes into the parameters from before it, and nothing when none of its trials was kept.
  /// @param delta what was added; all zeros at first
  void applyTo(Vector<Scalar>& parameters, Vector<Scalar>& delta) const;
};

/// As it is shown.
template <class Scalar>
Attempt viewOf(const SearchAttempt<Scalar>& attempt, const std::vector<LayerLayout>& layout);

}  // namespace backprop
