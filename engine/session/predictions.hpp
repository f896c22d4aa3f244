// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/session/trainer.hpp"

/// What the present network says to inputs. Nothing here changes the run or counts as effort.
namespace backprop {

/// Raw input rows → what the first layer sees, in the run's precision.
template <class Scalar>
Matrix<Scalar> featuresOf(const Trainer<Scalar>& trainer, const Matrix<double>& inputs);

/// Runs rows of features through the network in tiles and calls visit(trace, first row) after each. Tiles as short as
/// those of learning, as all of a trace is kept.
template <class Scalar, class Visit>
void forEachTile(const Trainer<Scalar>& trainer, const Matrix<Scalar>& features, Visit visit) {
  Trace<Scalar> trace;
  trace.reserve(trainer.network().layout(), std::min(features.rows(), kBatchRows), false);
  for (Index first = 0; first < features.rows(); first += kBatchRows) {
    const Index count = std::min(kBatchRows, features.rows() - first);
    trainer.network().forward(trainer.parameters(), columnsOf(features).slice(first, count), trace);
    visit(trace, first);
  }
}

/// The forward pass of one raw input row.
/// @throws SpecError when it has not as many numbers as the data has inputs, or one that is not finite
template <class Scalar>
ForwardView feedForwardOf(const Trainer<Scalar>& trainer, std::span<const double> input);

/// @param inputs  (n × inputs), raw
/// @return        (n × outputs)
/// @throws SpecError as feedForwardOf
template <class Scalar>
Matrix<double> predictionsOf(const Trainer<Scalar>& trainer, const Matrix<double>& inputs);

/// The predicted class of every sample of the training or test set.
/// @throws SpecError for regression
template <class Scalar>
std::vector<int> predictedClassesOf(const Trainer<Scalar>& trainer, bool test);

/// counts(true class, predicted class)
/// @throws SpecError for regression
template <class Scalar>
Eigen::MatrixXi confusionOf(const Trainer<Scalar>& trainer, bool test);

}  // namespace backprop
