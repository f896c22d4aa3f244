// SPDX-License-Identifier: MIT
#include "engine/losses/loss.hpp"

#include <complex>
#include <stdexcept>

#include "engine/losses/absolute_error.hpp"
#include "engine/losses/binary_cross_entropy.hpp"
#include "engine/losses/cross_entropy.hpp"
#include "engine/losses/hinge.hpp"
#include "engine/losses/huber.hpp"
#include "engine/losses/squared_error.hpp"

namespace backprop {
namespace {

/// Writes term(row, k) to every element.
template <class Scalar, class Term>
void fill(Columns<Scalar> to, Term term) {
  for (Index k = 0; k < to.columns; ++k)
    for (Index row = 0; row < to.rows; ++row) to(row, k) = term(row, k);
}

/// The sum of term(row, k) over the outputs k, from the first to the last.
template <class Scalar, class Term>
void sumOutputs(Columns<const Scalar> y, Scalar* sampleLoss, Term term) {
  for (Index k = 0; k < y.columns; ++k)
    for (Index row = 0; row < y.rows; ++row) sampleLoss[row] = k == 0 ? term(row, k) : sampleLoss[row] + term(row, k);
}

/// A sum over the outputs of something that only a and y decide.
template <class Function, class Scalar>
struct Summed {
  static void value(Columns<const Scalar>, Columns<const Scalar> a, Columns<const Scalar> y, Scalar* sampleLoss) {
    sumOutputs(y, sampleLoss, [&](Index row, Index k) { return Function::value(a(row, k), y(row, k), y.columns); });
  }
  static void slope(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> dCda) {
    fill(dCda, [&](Index row, Index k) { return Function::slope(a(row, k), y(row, k), y.columns); });
  }
  static constexpr LossFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slope : nullptr, nullptr};
};

template <class Scalar>
struct FromSigmoid {
  static void value(Columns<const Scalar> z, Columns<const Scalar>, Columns<const Scalar> y, Scalar* sampleLoss) {
    sumOutputs(y, sampleLoss,
               [&](Index row, Index k) { return losses::BinaryCrossEntropy::fromLogit(z(row, k), y(row, k)); });
  }
  static void slope(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> dCda) {
    fill(dCda, [&](Index row, Index k) { return losses::BinaryCrossEntropy::slope(a(row, k), y(row, k)); });
  }
  static void delta(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> delta) {
    fill(delta, [&](Index row, Index k) { return a(row, k) - y(row, k); });
  }
  static constexpr LossFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slope : nullptr,
                                                  kGoesBack<Scalar> ? &delta : nullptr};
};

template <class Scalar>
struct FromSoftmax {
  static void value(Columns<const Scalar> z, Columns<const Scalar>, Columns<const Scalar> y, Scalar* sampleLoss) {
    for (Index row = 0; row < y.rows; ++row) sampleLoss[row] = losses::CrossEntropy::fromLogits(z, y, row);
  }
  static void slope(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> dCda) {
    fill(dCda, [&](Index row, Index k) { return losses::CrossEntropy::slope(a(row, k), y(row, k)); });
  }
  static void delta(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> delta) {
    for (Index row = 0; row < y.rows; ++row) {
      Scalar total(0);
      for (Index k = 0; k < y.columns; ++k) total = total + y(row, k);
      for (Index k = 0; k < y.columns; ++k) delta(row, k) = a(row, k) * total - y(row, k);
    }
  }
  static constexpr LossFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slope : nullptr,
                                                  kGoesBack<Scalar> ? &delta : nullptr};
};

}  // namespace

template <class Scalar>
const LossFunction<Scalar>& lossFunction(Loss loss) {
  switch (loss) {
    case Loss::SquaredError:
      return Summed<losses::SquaredError, Scalar>::kFunction;
    case Loss::HalfSquaredError:
      return Summed<losses::HalfSquaredError, Scalar>::kFunction;
    case Loss::MeanSquaredError:
      return Summed<losses::MeanSquaredError, Scalar>::kFunction;
    case Loss::AbsoluteError:
      return Summed<losses::AbsoluteError, Scalar>::kFunction;
    case Loss::Huber:
      return Summed<losses::Huber, Scalar>::kFunction;
    case Loss::BinaryCrossEntropy:
      return FromSigmoid<Scalar>::kFunction;
    case Loss::CrossEntropy:
      return FromSoftmax<Scalar>::kFunction;
    case Loss::Hinge:
      return Summed<losses::Hinge, Scalar>::kFunction;
  }
  throw std::logic_error("lossFunction: unknown loss");
}

template const LossFunction<double>& lossFunction(Loss);
template const LossFunction<float>& lossFunction(Loss);
template const LossFunction<Dual<double>>& lossFunction(Loss);
template const LossFunction<Dual<float>>& lossFunction(Loss);
template const LossFunction<std::complex<double>>& lossFunction(Loss);

}  // namespace backprop
