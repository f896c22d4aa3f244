// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include "engine/session/session.hpp"

namespace backprop::test {

/// How far a unit's z is from a place where its activation has no derivative.
inline double distanceFromKink(Activation activation, double z) {
  const bool kinked = activation == Activation::Relu || activation == Activation::LeakyRelu ||
                      activation == Activation::Elu || activation == Activation::Step;
  return kinked ? std::abs(z) : 1;
}

/// The same of an output a and its loss.
inline double distanceFromKink(Loss loss, double a, double y) {
  if (loss == Loss::AbsoluteError) return std::abs(a - y);
  if (loss == Loss::Huber) return std::abs(std::abs(a - y) - 1);
  return loss == Loss::Hinge ? std::abs(y * a - 1) : 1;
}

/// Whether the cost of these rows has a derivative all the way between two values that a difference is made of: there
/// is no kink near.
inline bool isClearOfKinks(const Session& session, const std::vector<int>& rows) {
  constexpr double kNear = 2e-3;  // farther than a nudge of 2⁻¹⁷ moves any z here
  const TraceView trace = session.trace(rows);
  const Spec& spec = session.spec();
  for (std::size_t l = 0; l < trace.layers.size(); ++l)
    for (Index i = 0; i < trace.layers[l].z.size(); ++i)
      if (distanceFromKink(spec.layers[l].activation, trace.layers[l].z.data()[i]) < kNear) return false;
  const Matrix<double>& a = trace.layers.back().a;
  for (Index row = 0; row < a.rows(); ++row)
    for (Index k = 0; k < a.cols(); ++k) {
      const double y = session.data().train.targets(rows[static_cast<std::size_t>(row)], k);
      if (distanceFromKink(spec.loss, a(row, k), y) < kNear) return false;
    }
  return true;
}

}  // namespace backprop::test
