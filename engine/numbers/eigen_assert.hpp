// SPDX-License-Identifier: MIT
#pragma once

namespace backprop {

/// @throws std::logic_error that names the condition. One function for all of Eigen's assertions: written out at each
/// of them, the throwing would be a third of the WebAssembly.
[[noreturn]] void failAssertion(const char* condition);

}  // namespace backprop

/// An impossible shape inside the engine is an error that is thrown, not an abort that would take the page's worker
/// down with it. Must come before any Eigen header: include engine/numbers/matrix.hpp, never Eigen itself.
/// The texts of the conditions stay out of the WebAssembly: 4 KiB that nobody should ever read.
#ifdef __EMSCRIPTEN__
#define eigen_assert(condition)                                                   \
  do {                                                                            \
    if (!(condition)) ::backprop::failAssertion("shapes of matrices do not fit"); \
  } while (false)
#endif
#ifndef eigen_assert
#define eigen_assert(condition)                              \
  do {                                                       \
    if (!(condition)) ::backprop::failAssertion(#condition); \
  } while (false)
#endif
