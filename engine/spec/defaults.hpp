// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "engine/data/dataset.hpp"
#include "engine/spec/spec.hpp"

/// The defaults that depend on another part of the spec. All others are the member initialisers of spec.hpp.
namespace backprop::defaults {

/// Half of a generated set is kept for testing; tables, gates and the pair train on every row.
double trainShare(DataKind kind);

/// PyTorch's values: epsilon 1e-10 for adagrad, weightDecay 0.01 for adamw, the members' own for the rest.
OptimizerSpec optimizer(OptimizerKind kind);

/// A twentieth of the period is warm-up (500 of the default 10,000).
std::int64_t warmup(std::int64_t period);

/// The raw inputs by name for one or two inputs, none (which means the raw inputs) for more.
std::vector<Feature> features(int inputs);

/// One hidden layer of 4 tanh units, 24 for letters; its output is completed by the two functions below.
LayerSpec hiddenLayer(DataKind kind);

/// Units of an output that fits the data: a table's target columns, one for every class of three or more, two for the
/// softmax of two classes, else one.
/// @param activation,loss those that were given
int outputUnits(const DataShape& shape, std::optional<Activation> activation, std::optional<Loss> loss);

/// The activation that fits the data and, where one is given, the loss. Losses first: softmax for cross-entropy,
/// sigmoid for binary-cross-entropy. With no loss given one unit a class is a softmax. A table's regression is linear,
/// its classes are sigmoid (0 and 1), tanh (−1 and 1) or linear; everything that is generated lies in [−1, 1]: tanh.
Activation outputActivation(const DataSpec& data, const DataShape& shape, int units, std::optional<Loss> loss);

/// Cross-entropy for softmax, half-squared-error for the rest.
Loss loss(Activation output);

}  // namespace backprop::defaults
