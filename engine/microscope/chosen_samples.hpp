// SPDX-License-Identifier: MIT
#pragma once

#include <numeric>
#include <span>
#include <vector>

#include "engine/session/trainer.hpp"

namespace backprop {

/// Numbers of training rows, checked.
/// @throws SpecError at "/samples/2" for a row that is not there
std::vector<int> checkedSamples(std::span<const int> samples, Index count);

/// The named rows, or all training rows when none are named.
/// @throws SpecError as checkedSamples
template <class Scalar>
std::vector<int> namedOrAll(const Trainer<Scalar>& trainer, std::span<const int> samples) {
  const Index count = trainer.training().count();
  if (!samples.empty()) return checkedSamples(samples, count);
  std::vector<int> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// The rows that a study is of: the named ones, or the next batch when none are named.
/// @throws SpecError as checkedSamples
template <class Scalar>
std::vector<int> studiedSamples(const Trainer<Scalar>& trainer, std::span<const int> samples) {
  if (samples.empty()) return trainer.learner().nextBatch(trainer.spec());
  return checkedSamples(samples, trainer.training().count());
}

}  // namespace backprop
