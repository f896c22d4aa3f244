// SPDX-License-Identifier: MIT
#include "engine/numbers/hash.hpp"

#include "engine/numbers/format.hpp"

namespace backprop {
namespace {

/// Source: Fowler, Noll & Vo, draft-eastlake-fnv.
template <class Real>
std::uint64_t fnv1a(std::span<const Real> numbers) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const Real number : numbers) {
    auto bits = math::bitsOf(number == number ? number : math::kNaN<Real>);
    for (std::size_t byte = 0; byte < sizeof(Real); ++byte) {
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
      bits >>= 8;
    }
  }
  return hash;
}

}  // namespace

std::uint64_t hashOf(std::span<const double> numbers) { return fnv1a(numbers); }
std::uint64_t hashOf(std::span<const float> numbers) { return fnv1a(numbers); }

}  // namespace backprop
