// SPDX-License-Identifier: MIT
#include "engine/microscope/activation_curve.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/activations/activation.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

constexpr int kCurvePoints = 121;                                      // odd: z = 0 is one of them
constexpr double kWidest = 0.25 * std::numeric_limits<double>::max();  // so that the width of the plot is finite

}  // namespace

void addCurve(Activation activation, const std::vector<double>& z, int unit, UnitStudy& study) {
  const bool sees = activation == Activation::Softmax;  // the units of its layer see each other
  const Index columns = sees ? static_cast<Index>(z.size()) : 1, place = sees ? unit : 0;
  Matrix<double> from(kCurvePoints, columns), to(kCurvePoints, columns);
  if (sees)
    for (Index k = 0; k < columns; ++k) from.col(k).setConstant(z[static_cast<std::size_t>(k)]);
  const double range = std::min(std::max(4.0, 1.25 * std::abs(z[static_cast<std::size_t>(unit)])), kWidest);
  constexpr int kMiddle = kCurvePoints / 2;
  for (int i = 0; i < kCurvePoints; ++i) from(i, place) = range * (static_cast<double>(i - kMiddle) / kMiddle);
  activationFunction<double>(activation).value(columnsOf(from, kCurvePoints), columnsOf(to, kCurvePoints));
  for (int i = 0; i < kCurvePoints; ++i) {
    study.curveZ.push_back(from(i, place));
    study.curveA.push_back(shown(to(i, place)));
  }
}

}  // namespace backprop
