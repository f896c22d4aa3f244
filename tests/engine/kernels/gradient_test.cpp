// SPDX-License-Identifier: MIT
#include "engine/kernels/gradient.hpp"

#include <complex>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/kernels/lanes.hpp"
#include "engine/numbers/random.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {
namespace {

/// A sum over a batch in the plainest loops; equality is to the last bit.
template <class Scalar>
Scalar sumReference(Index rows, bool inLanes, Scalar before, const std::function<Scalar(Index)>& term) {
  Scalar lanes[4] = {}, straight = before;
  for (Index n = 0; n < rows; ++n) {
    lanes[n % 4] += term(n);
    straight += term(n);
  }
  return inLanes ? before + ((lanes[0] + lanes[2]) + (lanes[1] + lanes[3])) : straight;
}

template <class Scalar>
class LayerGradient : public testing::Test {
 protected:
  /// Random shapes, narrow and wide ones. What lies beyond the batch, to a multiple of kLanes rows, is not a number.
  void draw() {
    const auto size = [&](std::uint32_t most) { return static_cast<Index>(1 + random.below(most)); };
    rows = size(40), fanIn = size(24), units = size(12);
    X = block(fanIn);
    delta = block(units);
  }
  Matrix<Scalar> block(Index columns) {
    const Index readable = (rows + kLanes - 1) / kLanes * kLanes;
    Matrix<Scalar> matrix =
        Matrix<Scalar>::Constant(readable, columns, Scalar(std::numeric_limits<RealOf<Scalar>>::quiet_NaN()));
    for (Index k = 0; k < columns; ++k)
      for (Index n = 0; n < rows; ++n) matrix(n, k) = Scalar(static_cast<RealOf<Scalar>>(random.uniform(-1, 1)));
    return matrix;
  }
  Random random{7};
  Index rows = 0, fanIn = 0, units = 0;
  Matrix<Scalar> X, delta;
};

using GradientScalars = testing::Types<double, float, std::complex<double>>;
TYPED_TEST_SUITE(LayerGradient, GradientScalars);

TYPED_TEST(LayerGradient, HasTheSumsOfThePlainestLoops) {
  using Scalar = TypeParam;
  for (int round = 0; round < 400; ++round) {
    this->draw();
    const Scalar before(round % 2);
    const bool bias = round % 3 != 0;
    const Index weights = this->fanIn * this->units;
    std::vector<Scalar> found(static_cast<std::size_t>(weights + this->units + 1), before);
    std::vector<Scalar> room(static_cast<std::size_t>(kernels::transposedStride(this->fanIn) * this->rows));
    Scalar* const db = found.data() + weights;
    const auto X = columnsOf(std::as_const(this->X), this->rows);
    const auto delta = columnsOf(std::as_const(this->delta), this->rows);
    kernels::layerGradient<Scalar>(X, delta, found.data(), bias ? db : nullptr, round % 2 == 1, room.data());
    const bool inLanes = kernels::sumsInLanes(this->fanIn, this->units);
    for (Index j = 0; j < this->units; ++j) {
      for (Index i = 0; i < this->fanIn; ++i) {
        const auto product = [&](Index n) { return X(n, i) * delta(n, j); };
        ASSERT_EQ(found[static_cast<std::size_t>(i + j * this->fanIn)],
                  sumReference<Scalar>(this->rows, inLanes, before, product))
            << this->rows << " x " << this->fanIn << " x " << this->units;
      }
      const Scalar sum = sumReference<Scalar>(this->rows, true, before, [&](Index n) { return delta(n, j); });
      ASSERT_EQ(db[j], bias ? sum : before);
    }
    ASSERT_EQ(found.back(), before) << "wrote beyond the layer";
  }
}

TYPED_TEST(LayerGradient, OfBiasesAloneIsTheSame) {
  using Scalar = TypeParam;
  for (int round = 0; round < 100; ++round) {
    this->draw();
    const auto X = columnsOf(std::as_const(this->X), this->rows);
    const auto delta = columnsOf(std::as_const(this->delta), this->rows);
    std::vector<Scalar> dW(static_cast<std::size_t>(this->fanIn * this->units));
    std::vector<Scalar> both(static_cast<std::size_t>(this->units)), alone = both;
    kernels::laneGradient<Scalar>(X, delta, dW.data(), both.data(), false);
    kernels::biasGradient<Scalar>(delta, alone.data(), false);
    ASSERT_EQ(both, alone);
  }
}

TYPED_TEST(LayerGradient, SeesTheBlockTurnedRound) {
  using Scalar = TypeParam;
  for (int round = 0; round < 100; ++round) {
    this->draw();
    const auto X = columnsOf(std::as_const(this->X), this->rows);
    std::vector<Scalar> room(static_cast<std::size_t>(kernels::transposedStride(this->fanIn) * this->rows));
    const Columns<const Scalar> turned = kernels::transpose<Scalar>(X, room.data());
    ASSERT_EQ(turned.rows, this->fanIn);
    ASSERT_EQ(turned.columns, this->rows);
    for (Index n = 0; n < this->rows; ++n)
      for (Index i = 0; i < this->fanIn; ++i) ASSERT_EQ(turned(i, n), X(n, i));
  }
}

TEST(Lanes, TheReferenceNoticesAnotherOrderOfSummation) {
  Random random(3);
  int different = 0;
  for (int round = 0; round < 50; ++round) {
    std::vector<double> x(40);
    double straight = 0, found = 0;
    for (double& value : x) straight += value = random.uniform(-1, 1);
    kernels::biasGradient<double>({x.data(), 40, 1, 40}, &found, false);
    different += found != straight;
  }
  EXPECT_GT(different, 10);
}

TEST(LayerGradient, OfOneSampleIsTheTextbooksProduct) {
  const double x[4] = {1.5}, delta[4] = {0.7};
  double dW = 0, db = 0;
  kernels::layerGradient<double>({x, 1, 1, 4}, {delta, 1, 1, 4}, &dW, &db, false, nullptr);
  EXPECT_EQ(dW, 1.5 * 0.7);
  EXPECT_EQ(db, 0.7);
}

}  // namespace
}  // namespace backprop
