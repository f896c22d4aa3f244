// SPDX-License-Identifier: MIT
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/kernels/lanes.hpp"
#include "engine/losses/loss.hpp"
#include "engine/numbers/scalar.hpp"
#include "tests/engine/support/bits.hpp"
#include "tests/engine/support/problems.hpp"

// The losses' loops across packs beside their formulas in the plainest loop.
namespace backprop::test {
namespace {

/// What one output adds to the loss of its sample, for losses that only a and y decide.
template <class Real>
Real valueAt(Loss loss, Real a, Real y, Index outputs) {
  const Real error = a - y, size = error < 0 ? -error : error;
  switch (loss) {
    case Loss::SquaredError:
      return error * error;
    case Loss::HalfSquaredError:
      return Real(0.5) * (error * error);
    case Loss::MeanSquaredError:
      return error * error / static_cast<Real>(outputs);
    case Loss::AbsoluteError:
      return error < 0 ? y - a : error;
    case Loss::Huber:
      return size <= 1 ? Real(0.5) * (error * error) : size - Real(0.5);
    default:
      return y * a < 1 ? 1 - y * a : Real(0);
  }
}

template <class Real>
Real share(Real part, Real of) {
  return part == 0 ? Real(0) : part / (of < std::numeric_limits<Real>::min() ? std::numeric_limits<Real>::min() : of);
}

/// ∂C/∂a
template <class Real>
Real slopeAt(Loss loss, Real a, Real y, Index outputs) {
  const Real error = a - y;
  switch (loss) {
    case Loss::SquaredError:
      return 2 * error;
    case Loss::HalfSquaredError:
      return error;
    case Loss::MeanSquaredError:
      return 2 * error / static_cast<Real>(outputs);
    case Loss::AbsoluteError:
      return error > 0 ? Real(1) : error < 0 ? Real(-1) : Real(0);
    case Loss::Huber:
      return error > 1 ? Real(1) : error < -1 ? Real(-1) : error;
    case Loss::BinaryCrossEntropy:
      return share(1 - y, 1 - a) - share(y, a);
    case Loss::CrossEntropy:
      return -share(y, a);
    default:
      return y * a < 1 ? -y : Real(0);
  }
}

/// The loss of one sample.
template <class Real>
Real lossOf(Loss loss, const Matrix<Real>& z, const Matrix<Real>& a, const Matrix<Real>& y, Index row) {
  const Index outputs = y.cols();
  Real sum = 0;
  if (loss == Loss::CrossEntropy) {
    Real largest = z(row, 0), exponentials = 0;
    for (Index k = 1; k < outputs; ++k)
      if (z(row, k) > largest) largest = z(row, k);
    for (Index k = 0; k < outputs; ++k) exponentials += math::exp(z(row, k) - largest);
    const Real logSum = math::log(exponentials);
    for (Index k = 0; k < outputs; ++k)
      if (y(row, k) != 0) sum += y(row, k) * (logSum - (z(row, k) - largest));
    return sum;
  }
  for (Index k = 0; k < outputs; ++k) {
    const Real term = loss == Loss::BinaryCrossEntropy
                          ? y(row, k) * math::softplus(-z(row, k)) + (1 - y(row, k)) * math::softplus(z(row, k))
                          : valueAt(loss, a(row, k), y(row, k), outputs);
    sum = k == 0 ? term : sum + term;
  }
  return sum;
}

template <class Real>
Real deltaOf(Loss loss, const Matrix<Real>& a, const Matrix<Real>& y, Index row, Index k) {
  if (loss == Loss::BinaryCrossEntropy) return a(row, k) - y(row, k);
  Real total = 0;
  for (Index j = 0; j < y.cols(); ++j) total += y(row, j);
  return a(row, k) * total - y(row, k);
}

/// Outputs and targets of a batch, in buffers with more rows.
template <class Scalar>
struct OutputBatch {
  OutputBatch(Random& random, Loss loss, Index rows, Index more, bool odd)
      : rows(rows), outputs(1 + static_cast<Index>(random.below(6))) {
    z = anyNumbers<Scalar>(random, rows + more, outputs, odd);
    a = anyNumbers<Scalar>(random, rows + more, outputs, odd);
    slope = anyNumbers<Scalar>(random, rows + more, outputs, odd);
    y = targetsFor(loss, random, rows + 3, outputs).template cast<Scalar>();
    if (lossFunction<Scalar>(loss).fromLogits)
      for (Scalar& share : a.reshaped()) share = math::sigmoid(share);
    sampleLoss.assign(static_cast<std::size_t>(rows + kGuardRows), kGuard<Scalar>);
  }
  Index rows, outputs;
  Matrix<Scalar> z, a, slope, y;
  std::vector<Scalar> sampleLoss;
};

template <class Scalar>
class LossPacks : public testing::Test {
 protected:
  Random random{19};
};
using Scalars = testing::Types<double, float>;
TYPED_TEST_SUITE(LossPacks, Scalars);

TYPED_TEST(LossPacks, AreTheFormulasSampleBySample) {
  using Scalar = TypeParam;
  for (const Loss loss : kLosses)
    for (int round = 0; round < 40; ++round) {
      SCOPED_TRACE(std::string(nameOf(loss)));
      const Index rows = 1 + static_cast<Index>(this->random.below(19));
      OutputBatch<Scalar> batch(this->random, loss, rows, 2, round % 2 == 1);
      Matrix<Scalar> dCda = guarded<Scalar>(rows, batch.outputs), delta = dCda;
      const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
      const auto part = [&](const Matrix<Scalar>& matrix) { return columnsOf(matrix, rows); };
      function.value(part(batch.z), part(batch.a), part(batch.y), batch.sampleLoss.data());
      function.slope(part(batch.a), part(batch.y), columnsOf(dCda, rows));
      EXPECT_EQ(function.delta != nullptr, function.fromLogits);
      if (function.delta) function.delta(part(batch.a), part(batch.y), columnsOf(delta, rows));
      for (Index row = 0; row < rows; ++row) {
        ASSERT_TRUE(
            sameBits(batch.sampleLoss[static_cast<std::size_t>(row)], lossOf(loss, batch.z, batch.a, batch.y, row)));
        for (Index k = 0; k < batch.outputs; ++k) {
          ASSERT_TRUE(sameBits(dCda(row, k), slopeAt(loss, batch.a(row, k), batch.y(row, k), batch.outputs)));
          if (!function.delta) continue;
          ASSERT_TRUE(sameBits(delta(row, k), deltaOf(loss, batch.a, batch.y, row, k)));
        }
      }
      ASSERT_TRUE(guardHolds(dCda) && guardHolds(delta));
      ASSERT_EQ(batch.sampleLoss[static_cast<std::size_t>(rows)], kGuard<Scalar>);
    }
}

TYPED_TEST(LossPacks, TrainGivesDeltaWhereTheLogitsDoNot) {
  using Scalar = TypeParam;
  for (const Loss loss : kLosses)
    for (int round = 0; round < 40; ++round) {
      if (lossFunction<Scalar>(loss).delta) continue;
      SCOPED_TRACE(std::string(nameOf(loss)));
      const Index rows = (1 + static_cast<Index>(this->random.below(5))) * Lanes<Scalar>::kWidth;
      OutputBatch<Scalar> batch(this->random, loss, rows, 0, round % 2 == 1);
      Matrix<Scalar> found(rows, batch.outputs), expected(rows, batch.outputs);
      const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
      const auto part = [&](const Matrix<Scalar>& matrix) { return columnsOf(matrix, rows); };
      function.slope(part(batch.a), part(batch.y), columnsOf(expected, rows));
      for (Index i = 0; i < expected.size(); ++i) expected.data()[i] *= batch.slope.data()[i];
      function.train(part(batch.a), part(batch.slope), part(batch.y), columnsOf(found, rows));
      for (Index i = 0; i < found.size(); ++i) ASSERT_TRUE(sameBits(found.data()[i], expected.data()[i]));
    }
}

TYPED_TEST(LossPacks, LookAtTheLogitsOnlyWhereTheySaySo) {
  using Scalar = TypeParam;
  for (const Loss loss : kLosses) {
    OutputBatch<Scalar> batch(this->random, loss, 4, 0, false);
    const LossFunction<Scalar>& function = lossFunction<Scalar>(loss);
    const auto lossWith = [&](const Matrix<Scalar>& z) {
      function.value(columnsOf(z), columnsOf(std::as_const(batch.a)), columnsOf(std::as_const(batch.y), 4),
                     batch.sampleLoss.data());
      return batch.sampleLoss;
    };
    const std::vector<Scalar> before = lossWith(batch.z), after = lossWith(batch.z * Scalar(-3));
    const bool looks = function.fromLogits && (loss != Loss::CrossEntropy || batch.outputs > 1);  // softmax of one is 1
    EXPECT_EQ(before != after, looks) << nameOf(loss);
  }
}

TEST(LossFunction, HasTrainForNumbersThatAreTrainedWithOnly) {
  for (const Loss loss : kLosses)
    EXPECT_TRUE(!lossFunction<float>(loss).train == lossFunction<float>(loss).fromLogits &&
                !lossFunction<Dual<double>>(loss).train);
}

}  // namespace
}  // namespace backprop::test
