// SPDX-License-Identifier: MIT
#include "engine/network/penalty.hpp"

#include <gtest/gtest.h>

namespace backprop {
namespace {

/// Weights 3, −4, 0 and a bias of 100.
const std::vector<LayerLayout> kLayout = layoutOf({{1, Activation::Linear, true, true}}, 3);
Vector<double> parameters() {
  Vector<double> values(4);
  values << 3, -4, 0, 100;
  return values;
}

TEST(Penalty, SumsOverTheWeightsAndNeverTheBiases) {
  EXPECT_EQ(penaltyOf<double>({PenaltyKind::None, 0.5}, kLayout, parameters()), 0);
  EXPECT_DOUBLE_EQ(penaltyOf<double>({PenaltyKind::L2, 0.5}, kLayout, parameters()), 0.25 * 25);
  EXPECT_DOUBLE_EQ(penaltyOf<double>({PenaltyKind::L1, 0.5}, kLayout, parameters()), 0.5 * 7);
}

TEST(Penalty, AddsItsGradientToWhatIsThere) {
  Vector<double> gradient = Vector<double>::Ones(4);
  addPenaltyGradient<double>({PenaltyKind::L2, 0.5}, kLayout, parameters(), gradient);
  EXPECT_EQ(gradient, (Vector<double>(4) << 2.5, -1, 1, 1).finished());
}

TEST(Penalty, OfAbsoluteValuesHasSlopeZeroAtZero) {
  Vector<double> gradient = Vector<double>::Zero(4);
  addPenaltyGradient<double>({PenaltyKind::L1, 0.5}, kLayout, parameters(), gradient);
  EXPECT_EQ(gradient, (Vector<double>(4) << 0.5, -0.5, 0, 0).finished());
}

}  // namespace
}  // namespace backprop
