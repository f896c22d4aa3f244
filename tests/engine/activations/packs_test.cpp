// SPDX-License-Identifier: MIT
#include <utility>

#include <gtest/gtest.h>

#include "engine/activations/activation.hpp"
#include "engine/kernels/lanes.hpp"
#include "engine/numbers/scalar.hpp"
#include "tests/engine/support/bits.hpp"
#include "tests/engine/support/problems.hpp"

// The activations' loops across packs beside their formulas in the plainest loop.
namespace backprop::test {
namespace {

/// a = f(z) of one number.
template <class Real>
Real valueAt(Activation activation, Real z) {
  switch (activation) {
    case Activation::Sigmoid:
      return math::sigmoid(z);
    case Activation::Tanh:
      return math::tanh(z);
    case Activation::Relu:
      return z > 0 ? z : Real(0);
    case Activation::LeakyRelu:
      return z > 0 ? z : Real(0.01) * z;
    case Activation::Elu:
      return z > 0 ? z : math::expm1(z);
    case Activation::Softplus:
      return math::softplus(z);
    case Activation::Gelu:
      return z * (Real(0.5) * (Real(1) + math::erf(z * Real(0.70710678118654752440))));
    case Activation::Swish:
      return z * math::sigmoid(z);
    case Activation::Sine:
      return math::sin(z);
    case Activation::Step:
      return z > 0 ? Real(1) : Real(0);
    default:
      return z;
  }
}

/// f'(z) of one number.
template <class Real>
Real slopeAt(Activation activation, Real z, Real a) {
  switch (activation) {
    case Activation::Sigmoid:
    case Activation::Softmax:
      return a * (1 - a);
    case Activation::Tanh:
      return 1 - a * a;
    case Activation::Relu:
      return z > 0 ? Real(1) : Real(0);
    case Activation::LeakyRelu:
      return z > 0 ? Real(1) : Real(0.01);
    case Activation::Elu:
      return z > 0 ? Real(1) : a + 1;
    case Activation::Softplus:
      return math::sigmoid(z);
    case Activation::Gelu: {
      const Real density = Real(0.39894228040143267794) * math::exp(Real(-0.5) * z * z);
      return Real(0.5) * (1 + math::erf(z * Real(0.70710678118654752440))) + z * density;
    }
    case Activation::Swish: {
      const Real share = math::sigmoid(z);
      return share + a * (1 - share);
    }
    case Activation::Sine:
      return math::cos(z);
    case Activation::Step:
      return 0;
    default:
      return 1;
  }
}

/// The first `rows` rows of z through f, number by number.
template <class Real>
Matrix<Real> valueReference(Activation activation, const Matrix<Real>& z, Index rows) {
  Matrix<Real> a(rows, z.cols());
  for (Index row = 0; row < rows; ++row) {
    if (activation != Activation::Softmax) {
      for (Index k = 0; k < z.cols(); ++k) a(row, k) = valueAt(activation, z(row, k));
      continue;
    }
    Real largest = z(row, 0), sum = 0;
    for (Index k = 1; k < z.cols(); ++k)
      if (z(row, k) > largest) largest = z(row, k);
    for (Index k = 0; k < z.cols(); ++k) sum += a(row, k) = math::exp(z(row, k) - largest);
    for (Index k = 0; k < z.cols(); ++k) a(row, k) = a(row, k) / sum;
  }
  return a;
}

template <class Scalar>
class Packs : public testing::Test {
 protected:
  Index size(std::uint32_t most) { return static_cast<Index>(1 + random.below(most)); }
  Random random{17};
};
using Scalars = testing::Types<double, float>;
TYPED_TEST_SUITE(Packs, Scalars);

TYPED_TEST(Packs, ActivationsAreTheirFormulasNumberByNumber) {
  using Scalar = TypeParam;
  for (const Activation activation : kActivations)
    for (int round = 0; round < 30; ++round) {
      SCOPED_TRACE(std::string(nameOf(activation)));
      const Index rows = this->size(19), units = this->size(7);
      const auto z = anyNumbers<Scalar>(this->random, rows + this->size(5), units, round % 2 == 1);
      Matrix<Scalar> a = guarded<Scalar>(rows, units), dadz = a;
      const ActivationFunction<Scalar>& function = activationFunction<Scalar>(activation);
      function.value(columnsOf(z, rows), columnsOf(a, rows));
      function.slope(columnsOf(z, rows), columnsOf(std::as_const(a), rows), columnsOf(dadz, rows));
      const Matrix<Scalar> expected = valueReference(activation, z, rows);
      for (Index k = 0; k < units; ++k)
        for (Index row = 0; row < rows; ++row) {
          ASSERT_TRUE(sameBits(a(row, k), expected(row, k))) << "at " << z(row, k);
          ASSERT_TRUE(sameBits(dadz(row, k), slopeAt(activation, z(row, k), a(row, k)))) << "at " << z(row, k);
        }
      ASSERT_TRUE(guardHolds(a) && guardHolds(dadz));
    }
}

TYPED_TEST(Packs, ForwardIsValueAndSlopeInPlace) {
  using Scalar = TypeParam;
  for (const Activation activation : kActivations)
    for (int round = 0; round < 30; ++round) {
      SCOPED_TRACE(std::string(nameOf(activation)));
      const Index rows = this->size(6) * Lanes<Scalar>::kWidth, units = this->size(7);
      const auto z = anyNumbers<Scalar>(this->random, rows, units, round % 2 == 1);
      Matrix<Scalar> a(rows, units), dadz(rows, units), za = z, slope(rows, units);
      const ActivationFunction<Scalar>& function = activationFunction<Scalar>(activation);
      function.value(columnsOf(z), columnsOf(a, rows));
      function.slope(columnsOf(z), columnsOf(std::as_const(a)), columnsOf(dadz, rows));
      function.forward(columnsOf(za, rows), columnsOf(slope, rows));
      for (Index i = 0; i < z.size(); ++i) {
        ASSERT_TRUE(sameBits(za.data()[i], a.data()[i])) << "at " << z.data()[i];
        ASSERT_TRUE(sameBits(slope.data()[i], dadz.data()[i])) << "at " << z.data()[i];
      }
    }
}

TYPED_TEST(Packs, ValueMayOverwriteItsZ) {
  using Scalar = TypeParam;
  for (const Activation activation : kActivations) {
    const Matrix<Scalar> z = anyNumbers<Scalar>(this->random, 7, 3);
    Matrix<Scalar> a(7, 3), za = z;
    activationFunction<Scalar>(activation).value(columnsOf(z), columnsOf(a, 7));
    activationFunction<Scalar>(activation).value(columnsOf(std::as_const(za)), columnsOf(za, 7));
    EXPECT_EQ(za, a) << nameOf(activation);
  }
}

TEST(ActivationFunction, HasForwardForNumbersThatAreTrainedWithOnly) {
  for (const Activation activation : kActivations) {
    EXPECT_NE(activationFunction<float>(activation).forward, nullptr);
    EXPECT_EQ(activationFunction<Dual<double>>(activation).forward, nullptr);
  }
}

}  // namespace
}  // namespace backprop::test
