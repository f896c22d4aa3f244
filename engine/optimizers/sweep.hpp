// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/pack.hpp"
#include "engine/optimizers/update.hpp"

namespace backprop::optimizers {

/// What the formulas of an optimiser are written in: as many parameters as a register holds.
template <class Scalar>
using PackOf = typename Lanes<Scalar>::Vector;

/// A setting, rounded to the parameters' precision, for every lane.
template <class Scalar>
inline PackOf<Scalar> everywhere(double setting) {
  return Lanes<Scalar>::splat(Scalar(setting));
}

/// The update of all parameters in one loop. A Rule is the optimiser with its settings ready for the loop (made from
/// the update): `delta(w, g, m)` gives what is to be added to the parameters w with the gradient g, and changes what it
/// remembers of them, m[0 … kSlots − 1]. The last pack reaches back into the one before it, so that every count from
/// one pack up is whole packs.
/// A function by itself for each rule: the settings are looked at once, and a rule that nobody uses is never fetched.
/// @return whether all of `next` is finite; true where there is no `next`
template <class Rule, class Scalar>
[[gnu::noinline]] bool sweep(const Update<Scalar>& u) {
  using L = Lanes<Scalar>;
  using Pack = PackOf<Scalar>;
  constexpr int kSlots = Rule::kSlots;
  const Rule rule(u);
  const Pack divisor = L::splat(u.divisor);
  // Pointers of the loop's own: what is written could change those of the update, for all that the compiler knows.
  const Scalar *const parameters = u.parameters, *const gradient = u.gradient;
  Scalar* const delta = u.delta;
  Scalar* const next = u.next ? u.next : delta;  // without one, delta is written over it at once
  const Scalar* memory[kSlots + 1];
  Scalar* nextMemory[kSlots + 1];
  for (int slot = 0; slot < kSlots; ++slot) memory[slot] = u.memory[slot], nextMemory[slot] = u.nextMemory[slot];
  const Index count = u.count, last = count - L::kWidth;
  auto wrong = Pack{} != Pack{};
  for (Index i = 0; i < count;) {
    for (; i <= last; i += L::kWidth) {
      const Pack w = L::load(parameters + i);
      Pack m[kSlots + 1];
      for (int slot = 0; slot < kSlots; ++slot) m[slot] = L::load(memory[slot] + i);
      const Pack change = rule.delta(w, L::load(gradient + i) / divisor, m);
      const Pack sum = w + change, nothing = sum - sum;
      wrong |= nothing != nothing;  // ∞ − ∞ and NaN − NaN are NaN, which does not equal itself
      L::store(next + i, sum);
      L::store(delta + i, change);
      for (int slot = 0; slot < kSlots; ++slot) L::store(nextMemory[slot] + i, m[slot]);
    }
    if (i < count) i = last;
  }
  return !isAny(wrong) || !u.next;
}

/// Fewer parameters than a pack has lanes (a unit with one input): the first one fills it up.
template <class Scalar>
[[gnu::noinline]] bool lessThanAPack(const Update<Scalar>& u, bool (*update)(const Update<Scalar>&)) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  if (u.count == 0) return true;
  const int slots = slotsOf(u.spec);
  Scalar read[4][kWidth], written[4][kWidth];
  const auto filled = [&](const Scalar* from, Scalar* to) {
    for (Index i = 0; i < kWidth; ++i) to[i] = from[i < u.count ? i : 0];
    return to;
  };
  Update<Scalar> pack = u;
  pack.count = kWidth;
  pack.parameters = filled(u.parameters, read[0]);
  pack.gradient = filled(u.gradient, read[1]);
  pack.delta = written[0];
  if (u.next) pack.next = written[1];
  for (int slot = 0; slot < slots; ++slot) {
    pack.memory[slot] = filled(u.memory[slot], read[2 + slot]);
    pack.nextMemory[slot] = written[2 + slot];
  }
  const bool finite = update(pack);
  std::copy_n(pack.delta, u.count, u.delta);
  if (u.next) std::copy_n(pack.next, u.count, u.next);
  for (int slot = 0; slot < slots; ++slot) std::copy_n(pack.nextMemory[slot], u.count, u.nextMemory[slot]);
  return finite;
}

}  // namespace backprop::optimizers
