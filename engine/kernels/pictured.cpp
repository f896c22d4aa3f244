// SPDX-License-Identifier: MIT
#include "engine/kernels/pictured.hpp"

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/pack.hpp"

namespace backprop::kernels {
namespace {

template <class V>
V within(V x, RealOf<V> limit) {
  const V number = math::select(x == x, x, math::splat<V>(0));
  return math::atLeast(math::atMost(number, limit), -limit);
}

}  // namespace

template <class Scalar>
void pictured(const Scalar* x, Index count, double limit, float* to) {
  using L = Lanes<Scalar>;
  const auto most = static_cast<Scalar>(limit);
  Index i = 0;
  for (; i <= count - L::kWidth; i += L::kWidth) {
    Scalar numbers[L::kWidth];
    L::store(numbers, within(L::load(x + i), most));
    for (Index lane = 0; lane < L::kWidth; ++lane) to[i + lane] = static_cast<float>(numbers[lane]);
  }
  for (; i < count; ++i) to[i] = static_cast<float>(within(x[i], most));
}

template void pictured(const double*, Index, double, float*);
template void pictured(const float*, Index, double, float*);

}  // namespace backprop::kernels
