// SPDX-License-Identifier: MIT
#include "engine/kernels/products.hpp"

#include <utility>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"

namespace backprop {
namespace {

template <class Scalar>
Matrix<Scalar> randomBlock(Random& random, Index rows, Index columns) {
  Matrix<Scalar> matrix(rows, columns);
  for (Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = static_cast<Scalar>(random.uniform(-1, 1));
  return matrix;
}

template <class Scalar>
class Products : public testing::Test {
 protected:
  /// Random shapes, odd ones too; the blocks are the first rows of larger buffers.
  void draw() {
    const auto size = [&](std::uint32_t most) { return static_cast<Index>(1 + random.below(most)); };
    rows = size(40), fanIn = size(11), units = size(11);
    X = randomBlock<Scalar>(random, rows + size(9), fanIn);
    W = randomBlock<Scalar>(random, fanIn, units);
    b = randomBlock<Scalar>(random, units, 1);
    delta = randomBlock<Scalar>(random, rows + size(9), units);
  }
  Random random{7};
  Index rows = 0, fanIn = 0, units = 0;
  Matrix<Scalar> X, W, b, delta;
};

using Scalars = testing::Types<double, float>;
TYPED_TEST_SUITE(Products, Scalars);

TYPED_TEST(Products, ForwardSumsOverTheInputsInTheirOrder) {
  for (int round = 0; round < 200; ++round) {
    this->draw();
    const bool bias = round % 2 == 0;
    Matrix<TypeParam> Z = Matrix<TypeParam>::Constant(this->rows + 3, this->units, 77);
    kernels::forwardProduct<TypeParam>(columnsOf(std::as_const(this->X), this->rows), this->W.data(),
                                       bias ? this->b.data() : nullptr, columnsOf(Z, this->rows));
    for (Index n = 0; n < this->rows; ++n)
      for (Index j = 0; j < this->units; ++j) {
        TypeParam z = this->X(n, 0) * this->W(0, j);
        for (Index k = 1; k < this->fanIn; ++k) z += this->X(n, k) * this->W(k, j);
        if (bias) z += this->b(j, 0);
        ASSERT_EQ(Z(n, j), z) << this->rows << " x " << this->fanIn << " x " << this->units;
      }
    for (Index j = 0; j < this->units; ++j) ASSERT_EQ(Z(this->rows, j), TypeParam(77)) << "wrote beyond the batch";
  }
}

TYPED_TEST(Products, BackwardSumsOverTheUnitsInTheirOrder) {
  for (int round = 0; round < 200; ++round) {
    this->draw();
    Matrix<TypeParam> dX(this->rows, this->fanIn);
    kernels::backwardProduct<TypeParam>(columnsOf(std::as_const(this->delta), this->rows), this->W.data(),
                                        columnsOf(dX, this->rows));
    for (Index n = 0; n < this->rows; ++n)
      for (Index i = 0; i < this->fanIn; ++i) {
        TypeParam sum = this->delta(n, 0) * this->W(i, 0);
        for (Index j = 1; j < this->units; ++j) sum += this->delta(n, j) * this->W(i, j);
        ASSERT_EQ(dX(n, i), sum);
      }
  }
}

TYPED_TEST(Products, BackwardMultipliesByTheSlopesAtOnce) {
  for (int round = 0; round < 50; ++round) {
    this->draw();
    const Matrix<TypeParam> slopes = randomBlock<TypeParam>(this->random, this->rows, this->fanIn);
    Matrix<TypeParam> plain(this->rows, this->fanIn), fused(this->rows, this->fanIn);
    const auto delta = columnsOf(std::as_const(this->delta), this->rows);
    kernels::backwardProduct<TypeParam>(delta, this->W.data(), columnsOf(plain, this->rows));
    kernels::backwardProduct<TypeParam>(delta, this->W.data(), columnsOf(fused, this->rows), slopes.data());
    ASSERT_EQ(fused, plain.cwiseProduct(slopes));
  }
}

}  // namespace
}  // namespace backprop
