// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <complex>
#include <functional>
#include <numeric>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/network/penalty.hpp"
#include "engine/numbers/random.hpp"

namespace backprop::test {

/// A network, a batch and a cost: all that a gradient is a function of.
struct Problem {
  std::vector<LayerSpec> layers;
  Loss loss = Loss::HalfSquaredError;
  RegularizationSpec regularization;
  Matrix<double> features, targets;
  Vector<double> parameters;

  int inputs() const { return static_cast<int>(features.cols()); }
};

inline Matrix<double> randomMatrix(Random& random, Index rows, Index columns, double limit = 1) {
  Matrix<double> matrix(rows, columns);
  for (Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = random.uniform(-limit, limit);
  return matrix;
}

/// Mean loss of the batch plus penalty, in any scalar.
template <class Scalar>
Scalar costOf(const Problem& problem, const Vector<Scalar>& parameters) {
  const Network<Scalar> network(problem.layers, problem.inputs());
  const Matrix<Scalar> X = problem.features.cast<Scalar>(), Y = problem.targets.cast<Scalar>();
  Trace<Scalar> trace;
  trace.reserve(network.layout(), X.rows(), false);
  network.forward(parameters, columnsOf(X), trace);
  return batchMean(network.lossSum(columnsOf(Y), problem.loss, trace), X.rows()) +
         penaltyOf(problem.regularization, network.layout(), parameters);
}

/// The gradient that training uses: by backpropagation, with the penalty's.
inline Vector<double> backpropagated(const Problem& problem) {
  const Network<double> network(problem.layers, problem.inputs());
  const SampleSet<double> set{problem.features, problem.targets, {}};
  std::vector<int> rows(static_cast<std::size_t>(set.count()));
  std::iota(rows.begin(), rows.end(), 0);
  BatchWorkspace<double> workspace;
  Vector<double> gradient(network.parameterCount());
  batchGradient<double>(network, problem.parameters, set, rows, problem.loss, workspace, gradient);
  addPenaltyGradient(problem.regularization, network.layout(), problem.parameters, gradient);
  return gradient;
}

/// ∂C/∂w = Im C(w + ih)/h: exact to rounding, as nothing is subtracted. Source: Squire & Trapp 1998.
inline Vector<double> byComplexStep(const Problem& problem) {
  using Complex = std::complex<double>;
  constexpr double kStep = 1e-200;
  Vector<Complex> parameters = problem.parameters.cast<Complex>();
  Vector<double> gradient(parameters.size());
  for (Index i = 0; i < parameters.size(); ++i) {
    parameters[i] = Complex(problem.parameters[i], kStep);
    gradient[i] = costOf(problem, parameters).imag() / kStep;
    parameters[i] = problem.parameters[i];
  }
  return gradient;
}

/// (C(w + h) − C(w − h))/2h
inline Vector<double> byCentralDifference(const Problem& problem) {
  constexpr double kStep = 1e-6;
  Vector<double> parameters = problem.parameters, gradient(parameters.size());
  for (Index i = 0; i < parameters.size(); ++i) {
    const double w = parameters[i];
    parameters[i] = w + kStep;
    const double above = costOf(problem, parameters);
    parameters[i] = w - kStep;
    gradient[i] = (above - costOf(problem, parameters)) / (2 * kStep);
    parameters[i] = w;
  }
  return gradient;
}

/// The largest difference, relative to the largest number of the two.
inline double relativeError(const Vector<double>& found, const Vector<double>& expected) {
  double difference = 0, size = 0;
  for (Index i = 0; i < found.size(); ++i) {
    if (!std::isfinite(found[i])) return INFINITY;
    difference = std::max(difference, std::abs(found[i] - expected[i]));
    size = std::max({size, std::abs(found[i]), std::abs(expected[i])});
  }
  return size == 0 ? 0 : difference / size;
}

inline constexpr double kComplexStepTolerance = 1e-12;
inline constexpr double kCentralTolerance = 1e-6;

/// The checker: agrees with both derivatives.
inline bool isGradient(const Problem& problem, const Vector<double>& gradient) {
  return relativeError(gradient, byComplexStep(problem)) < kComplexStepTolerance &&
         relativeError(gradient, byCentralDifference(problem)) < kCentralTolerance;
}

}  // namespace backprop::test
