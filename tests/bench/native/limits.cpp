// SPDX-License-Identifier: MIT
// The work that tests/bench/limits.mjs times, as functions of numbers alone: exported from WebAssembly; natively behind
// lines on standard input, each answered with the seconds that it took (or the number of a layer).
#include <utility>
#include <vector>

#include "tests/bench/native/layer_products.hpp"
#include "tests/bench/native/register_limit.hpp"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#define BACKPROP_EXPORT extern "C" EMSCRIPTEN_KEEPALIVE
#else
#include <array>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#define BACKPROP_EXPORT extern "C"
#endif

using namespace backprop::bench;  // NOLINT(google-build-using-namespace)

namespace {

template <class Scalar>
std::vector<LayerProducts<Scalar>>& layers() {
  static std::vector<LayerProducts<Scalar>> all;
  return all;
}

template <class Scalar>
int add(int rows, int fanIn, int units) {
  layers<Scalar>().emplace_back(rows, fanIn, units);
  return static_cast<int>(layers<Scalar>().size()) - 1;
}

/// In the order of a step: forward through all of them; then back, where each layer but the first hands on.
template <class Scalar>
void run(int from, int to, int which, int times) {
  auto& all = layers<Scalar>();
  for (int t = 0; t < times; ++t) {
    if (which & kForward)
      for (int l = from; l < to; ++l) all[l].forward();
    for (int l = to; l-- > from;) {
      if (which & kGradient) all[l].gradient();
      if ((which & kBackward) && (l > from || from + 1 == to)) all[l].backward();
    }
  }
}

}  // namespace

/// @return the number of the new layer, counted for each precision
BACKPROP_EXPORT int layer(int isDouble, int rows, int fanIn, int units) {
  return isDouble ? add<double>(rows, fanIn, units) : add<float>(rows, fanIn, units);
}

/// The products `which` (added up) of the layers from … to − 1. Of several layers the first makes no backward product,
/// because a step needs no ∂C/∂x; of one alone it is made.
BACKPROP_EXPORT void products(int isDouble, int from, int to, int which, int times) {
  if (isDouble) {
    run<double>(from, to, which, times);
  } else {
    run<float>(from, to, which, times);
  }
}

/// Each makes chains · kLinks · times multiply-adds of vectors; `h` comes from outside so that no compiler knows it.
BACKPROP_EXPORT double recurrence(int isDouble, int chains, double h, int times) {
  return isDouble ? recurrences<double>(chains, h, times) : recurrences<float>(chains, static_cast<float>(h), times);
}
BACKPROP_EXPORT double seriesSum(int isDouble, int chains, double h, int times) {
  return isDouble ? series<double>(chains, h, times) : series<float>(chains, static_cast<float>(h), times);
}

#ifndef __EMSCRIPTEN__
/// A line is the name of a function and its arguments; all numbers of products are whole.
int main() {
  using Clock = std::chrono::steady_clock;
  std::string line;
  while (std::getline(std::cin, line)) {
    std::istringstream words(line);
    std::string name;
    std::array<double, 5> given{};
    words >> name;
    for (double& number : given) words >> number;
    const auto whole = [&](std::size_t index) { return static_cast<int>(given[index]); };
    if (name == "layer") {
      std::cout << layer(whole(0), whole(1), whole(2), whole(3)) << std::endl;
      continue;
    }
    double result = 0;
    const auto work = [&](int times) {
      if (name == "products") products(whole(0), whole(1), whole(2), whole(3), times);
      if (name == "recurrence") result += recurrence(whole(0), whole(1), given[2], times);
      if (name == "seriesSum") result += seriesSum(whole(0), whole(1), given[2], times);
    };
    const int times = whole(name == "products" ? 4 : 3);
    work((times + 15) / 16);  // what others have driven out of the caches comes back
    const auto began = Clock::now();
    work(times);
    const std::chrono::duration<double> seconds = Clock::now() - began;
    std::cout << seconds.count() << ' ' << result << std::endl;
  }
}
#endif
