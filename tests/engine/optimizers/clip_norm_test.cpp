// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/optimizers/optimizer.hpp"

namespace backprop {
namespace {

TEST(ClipByNorm, ScalesALargeGradientToTheLimit) {
  Vector<double> gradient(3);
  gradient << 3, 0, 4;
  clipByNorm(gradient, 1.0);
  EXPECT_DOUBLE_EQ(gradient[0], 0.6);
  EXPECT_DOUBLE_EQ(gradient[2], 0.8);
}

TEST(ClipByNorm, LeavesASmallGradientAsItIs) {
  Vector<double> gradient(3);
  gradient << 3, 0, 4;
  clipByNorm(gradient, 5.0);
  EXPECT_EQ(gradient[0], 3);
  EXPECT_EQ(gradient[2], 4);
}

TEST(ClipByNorm, HandlesGradientsWhoseSquaresOverflowOrVanish) {
  Vector<double> gradient(2);
  gradient << 3e200, 4e200;
  clipByNorm(gradient, 1.0);
  EXPECT_NEAR(gradient[0], 0.6, 1e-15);
  gradient << 3e-200, 4e-200;
  clipByNorm(gradient, 1e-200);
  EXPECT_NEAR(gradient[1] / 1e-200, 0.8, 1e-15);
}

}  // namespace
}  // namespace backprop
