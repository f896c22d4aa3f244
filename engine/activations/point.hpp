// SPDX-License-Identifier: MIT
#pragma once

namespace backprop::activations {

/// An activation at one z, or at a pack of them: a = f(z) and f'(z).
template <class V>
struct Point {
  V a;
  V slope;
};

}  // namespace backprop::activations
