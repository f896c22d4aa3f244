// SPDX-License-Identifier: MIT
#include "engine/optimizers/optimizer.hpp"

#include <stdexcept>

#include "engine/optimizers/adagrad.hpp"
#include "engine/optimizers/adam.hpp"
#include "engine/optimizers/rmsprop.hpp"
#include "engine/optimizers/sgd.hpp"

namespace backprop {
namespace {

template <class Kind, class Scalar>
bool update(const Update<Scalar>& u) {
  if (u.count < Lanes<Scalar>::kWidth) return optimizers::lessThanAPack<Scalar>(u, &Kind::template update<Scalar>);
  return Kind::update(u);
}

template <class Kind, class Scalar>
constexpr Optimizer<Scalar> kOptimizer{&update<Kind, Scalar>};

}  // namespace

template <class Scalar>
const Optimizer<Scalar>& optimizerOf(OptimizerKind kind) {
  switch (kind) {
    case OptimizerKind::Sgd:
      return kOptimizer<optimizers::Sgd, Scalar>;
    case OptimizerKind::Adagrad:
      return kOptimizer<optimizers::Adagrad, Scalar>;
    case OptimizerKind::RmsProp:
      return kOptimizer<optimizers::RmsProp, Scalar>;
    case OptimizerKind::Adam:
      return kOptimizer<optimizers::Adam, Scalar>;
    case OptimizerKind::AdamW:
      return kOptimizer<optimizers::AdamW, Scalar>;
  }
  throw std::logic_error("optimizerOf: unknown optimizer");
}

template const Optimizer<double>& optimizerOf(OptimizerKind);
template const Optimizer<float>& optimizerOf(OptimizerKind);

}  // namespace backprop
