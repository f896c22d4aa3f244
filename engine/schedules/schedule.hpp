// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/spec/spec.hpp"

namespace backprop {

/// The factor on the learning rate at update t = 0, 1, 2 …
///   constant       1
///   step           factor^⌊t/every⌋
///   exponential    factor^(t/every)
///   cosine         floor + (1 − floor)·½(1 + cos(π·min(t, period)/period))       (Loshchilov & Hutter 2016)
///   warmup-cosine  (t + 1)/warmup for t < warmup, then the cosine from 1 at t = warmup to floor at t = period
double scheduleFactor(const ScheduleSpec& schedule, std::int64_t t);

}  // namespace backprop
