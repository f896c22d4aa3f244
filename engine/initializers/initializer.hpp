// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network/layout.hpp"
#include "engine/numbers/random.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// How one initialiser draws a weight of a layer with this fan-in and fan-out.
///   zeros 0 · constant c · uniform U[low, high) · normal N(mean, deviation)
///   xavier-uniform U(±√(6/(in + out)))   xavier-normal N(0, √(2/(in + out)))   (Glorot & Bengio 2010)
///   he-uniform     U(±√(6/in))           he-normal     N(0, √(2/in))           (He et al. 2015)
///   lecun-normal   N(0, √(1/in))                                               (LeCun et al. 1998)
double drawWeight(const InitializerSpec& spec, int fanIn, int fanOut, Random& random);

/// The parameters at step 0: given ones, or drawn in the order of storage (layer by layer, unit by unit) with biases 0.
/// Drawn in double and rounded, so that both precisions start alike.
/// @throws SpecError when given parameters do not fit the layout or the precision
template <class Scalar>
Vector<Scalar> initialParameters(const Spec& spec, const std::vector<LayerLayout>& layout);

}  // namespace backprop
