// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "engine/numbers/elementary.hpp"

/// The largest error of each elementary function of floats against the one of doubles, over every float there is.
/// Minutes long, therefore no part of the tests:
///   cmake --build build/native-release --target exhaustive_floats && build/native-release/exhaustive_floats [name …]
/// Prints a Markdown table, and fails where a bound of engine/numbers/math.hpp is broken.
namespace backprop {
namespace {

constexpr std::size_t kBlock = 4096;

struct Block {
  alignas(16) std::array<float, kBlock> x, got;
  alignas(16) std::array<double, kBlock> wide, exact, error;
};

struct Function {
  const char* name;
  double bound;
  void (*evaluate)(Block&);
};

template <class V, class Real, class Of>
void acrossPacks(const std::array<Real, kBlock>& from, std::array<Real, kBlock>& to, Of of) {
  constexpr std::size_t kWidth = sizeof(V) / sizeof(Real);
  for (std::size_t i = 0; i < kBlock; i += kWidth) {
    *reinterpret_cast<V*>(&to[i]) = of(*reinterpret_cast<const V*>(&from[i]));
  }
}

#define FUNCTION(name, bound)                                          \
  Function {                                                           \
#name, bound, [](Block& block) {                                     \
             acrossPacks<F4>(block.x, block.got, math::name##Of<F4>);           \
             acrossPacks<D2>(block.wide, block.exact, math::name##Of<D2>);      \
           } \
  }

/// In units of the last place of a float at `exact`; of the smallest below the normal numbers. The same infinity, and
/// NaN for NaN, are no error.
double ulps(float got, double exact) {
  constexpr std::uint64_t kExponent = std::uint64_t{0x7ff} << 52;
  const double size = std::fabs(exact) > 0x1p-126 ? std::fabs(exact) : 0x1p-126;
  const double ulp = math::fromBits<double>(math::bitsOf(size) & kExponent) * 0x1p-23;
  const double error = std::fabs(static_cast<double>(got) - exact) / ulp;
  const bool alike = got == static_cast<float>(exact) || (got != got && exact != exact);
  return error <= 0x1p60 ? error : (alike ? 0.0 : 0x1p60);
}

struct Worst {
  double ulps = 0;
  float at = 0;
};

Worst worstOf(const Function& function) {
  static Block block;
  Worst worst;
  for (std::uint64_t first = 0; first < (std::uint64_t{1} << 32); first += kBlock) {
    for (std::size_t i = 0; i < kBlock; ++i) {
      block.x[i] = math::fromBits<float>(static_cast<std::uint32_t>(first + i));
      block.wide[i] = static_cast<double>(block.x[i]);
    }
    function.evaluate(block);
    for (std::size_t i = 0; i < kBlock; ++i) block.error[i] = ulps(block.got[i], block.exact[i]);
    const auto largest = std::max_element(block.error.begin(), block.error.end());
    if (*largest > worst.ulps) worst = {*largest, block.x[static_cast<std::size_t>(largest - block.error.begin())]};
  }
  return worst;
}

constexpr Function kFunctions[] = {FUNCTION(exp, 1),  FUNCTION(expm1, 2),   FUNCTION(log, 1),     FUNCTION(log1p, 2),
                                   FUNCTION(tanh, 3), FUNCTION(sigmoid, 3), FUNCTION(softplus, 2)};

}  // namespace
}  // namespace backprop

int main(int count, char** names) {
  bool held = true;
  std::printf("| function | largest error, ulp | at | bound |\n| --- | --- | --- | --- |\n");
  for (const backprop::Function& function : backprop::kFunctions) {
    const auto isIt = [&](const char* name) { return std::string_view(name) == function.name; };
    if (count > 1 && std::none_of(names + 1, names + count, isIt)) continue;
    const backprop::Worst worst = backprop::worstOf(function);
    held = held && worst.ulps <= function.bound;
    std::printf("| %s | %.3f | %a | %g |\n", function.name, worst.ulps, static_cast<double>(worst.at), function.bound);
    std::fflush(stdout);
  }
  return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
