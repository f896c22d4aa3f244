// SPDX-License-Identifier: MIT
#pragma once

#include <numeric>
#include <vector>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {

/// A whole picture over two parameters.
inline LandscapeRequest over(const ParameterAddress& x, const ParameterAddress& y, const Range& xRange,
                             const Range& yRange, int width, int height) {
  return {{x, y, 1}, xRange, yRange, width, height, 0, height, {}, 0};
}

/// A whole picture over two random directions.
inline LandscapeRequest overRandom(std::uint64_t seed, const Range& x, const Range& y, int width, int height) {
  return {{{}, {}, seed}, x, y, width, height, 0, height, {}, 0};
}

inline ParameterAddress anotherParameter(Random& random, const Session& session, const ParameterAddress& than) {
  const auto same = [&](const ParameterAddress& a) {
    return a.layer == than.layer && a.row == than.row && a.column == than.column && a.isBias == than.isBias;
  };
  ParameterAddress address = anyParameter(random, session.layout());
  while (same(address)) address = anyParameter(random, session.layout());
  return address;
}

inline std::vector<int> everyRow(const Session& session) {
  std::vector<int> rows(static_cast<std::size_t>(session.data().train.count()));
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

}  // namespace backprop::test
