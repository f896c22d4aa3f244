// SPDX-License-Identifier: MIT
#include "engine/losses/loss.hpp"

#include <complex>
#include <stdexcept>

#include "engine/kernels/elementwise.hpp"
#include "engine/losses/absolute_error.hpp"
#include "engine/losses/binary_cross_entropy.hpp"
#include "engine/losses/cross_entropy.hpp"
#include "engine/losses/hinge.hpp"
#include "engine/losses/huber.hpp"
#include "engine/losses/squared_error.hpp"

namespace backprop {
namespace {

/// The sum of term(k) over the outputs k, from the first to the last. It begins with −0, to which even −0 can be added.
template <class V, class Term>
inline V sumOutputs(Index outputs, Term term) {
  V sum = constant<V>(-0.0);
  for (Index k = 0; k < outputs; ++k) sum = sum + term(k);
  return sum;
}

template <class Function>
struct SlopeOf {
  template <class V>
  V operator()(V a, V y, [[maybe_unused]] Index outputs) const {
    if constexpr (requires { Function::slope(a, y); }) {
      return Function::slope(a, y);
    } else {
      return Function::slope(a, y, outputs);
    }
  }
};

/// What the losses share: ∂C/∂a of every output by itself, across packs of samples.
template <class Function, class Scalar>
void slopeOf(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> dCda) {
  kernels::mapColumns<Scalar>(&kernels::run<Lanes<Scalar>, SlopeOf<Function>, Scalar>, a, y, dCda);
}

/// A sum over the outputs of something that only a and y decide.
template <class Function, class Scalar>
struct Summed {
  static void value(Columns<const Scalar>, Columns<const Scalar> a, Columns<const Scalar> y, Scalar* sampleLoss) {
    kernels::forRows<Scalar>(y.rows, [&](auto lanes, Index row) {
      const kernels::Row as(lanes, a, row), ys(lanes, y, row);
      using V = typename decltype(lanes)::Vector;
      lanes.store(sampleLoss + row,
                  sumOutputs<V>(y.columns, [&](Index k) { return Function::value(as[k], ys[k], y.columns); }));
    });
  }
  static void train(const Columns<const Scalar>& a, const Columns<const Scalar>& slope, const Columns<const Scalar>& y,
                    const Columns<Scalar>& delta) {
    using L = Lanes<Scalar>;
    for (Index k = 0; k < delta.columns; ++k) {
      const Scalar *const at = a.column(k), *const target = y.column(k), *const slopes = slope.column(k);
      Scalar* const to = delta.column(k);
      for (Index row = 0; row < delta.rows; row += L::kWidth) {
        const auto dCda = Function::slope(L::load(at + row), L::load(target + row), delta.columns);
        L::store(to + row, dCda * L::load(slopes + row));
      }
    }
  }
  static constexpr LossFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slopeOf<Function, Scalar> : nullptr,
                                                  nullptr, kTrained<Scalar> ? &train : nullptr, false};
};

/// A loss from the logits: δ = a·factor − y.
template <class Function, class Scalar>
struct FromLogits {
  static void value(Columns<const Scalar> z, Columns<const Scalar>, Columns<const Scalar> y, Scalar* sampleLoss) {
    kernels::forRows<Scalar>(y.rows, [&](auto lanes, Index row) {
      const kernels::Row zs(lanes, z, row), ys(lanes, y, row);
      lanes.store(sampleLoss + row, Function::value(zs, ys, y.columns));
    });
  }
  static void delta(Columns<const Scalar> a, Columns<const Scalar> y, Columns<Scalar> delta) {
    kernels::forRows<Scalar>(y.rows, [&](auto lanes, Index row) {
      const kernels::Row as(lanes, a, row), ys(lanes, y, row);
      const kernels::Row to(lanes, delta, row);
      const auto factor = Function::factor(ys, y.columns);
      for (Index k = 0; k < y.columns; ++k) to.set(k, as[k] * factor - ys[k]);
    });
  }
  static constexpr LossFunction<Scalar> kFunction{&value, kGoesBack<Scalar> ? &slopeOf<Function, Scalar> : nullptr,
                                                  kGoesBack<Scalar> ? &delta : nullptr, nullptr, true};
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
      return FromLogits<losses::BinaryCrossEntropy, Scalar>::kFunction;
    case Loss::CrossEntropy:
      return FromLogits<losses::CrossEntropy, Scalar>::kFunction;
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
