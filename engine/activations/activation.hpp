// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// One activation as the network runs it: on (batch × units) at once, column by column.
/// To add one: write its file beside this one, name it in spec.hpp and put it into the table in activation.cpp.
template <class Scalar>
struct ActivationFunction {
  /// a = f(z); a may be z itself
  void (*value)(Columns<const Scalar> z, Columns<Scalar> a);
  /// null for scalars that never go back (numbers/scalar.hpp); else f'(z), given a = f(z) too, from which it is often
  /// cheaper
  void (*slope)(Columns<const Scalar> z, Columns<const Scalar> a, Columns<Scalar> dadz);
  /// Both at once for training, to the same bits: z is overwritten by a = f(z), and f'(z) written to dadz. Rows are a
  /// multiple of Lanes<Scalar>::kWidth, and stride == rows in both: one run of numbers. Null where float and double are
  /// not meant.
  void (*forward)(const Columns<Scalar>& za, const Columns<Scalar>& dadz);
};

template <class Scalar>
const ActivationFunction<Scalar>& activationFunction(Activation activation);

}  // namespace backprop
