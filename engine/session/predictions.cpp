// SPDX-License-Identifier: MIT
#include "engine/session/predictions.hpp"

#include <cmath>
#include <string>

#include "engine/session/shown.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

template <class Scalar>
void checkInputs(const Trainer<Scalar>& trainer, const Matrix<double>& inputs) {
  const Index expected = trainer.data().train.inputs.cols();
  if (inputs.cols() != expected) {
    throw SpecError("/rows",
                    "an input has " + std::to_string(expected) + " numbers, got " + std::to_string(inputs.cols()));
  }
  for (Index row = 0; row < inputs.rows(); ++row) {
    for (Index k = 0; k < inputs.cols(); ++k) {
      if (!std::isfinite(inputs(row, k)))
        throw SpecError("/rows/" + std::to_string(row) + "/" + std::to_string(k), "must be a finite number");
    }
  }
}

template <class Scalar>
const SampleSet<Scalar>& classifiedSet(const Trainer<Scalar>& trainer, bool test) {
  if (trainer.data().task != Task::Classification) throw SpecError("/data", "a regression has no classes");
  return test ? trainer.test() : trainer.training();
}

template <class Scalar>
std::vector<double> firstRow(const Matrix<Scalar>& matrix) {
  std::vector<double> row;
  for (Index k = 0; k < matrix.cols(); ++k) row.push_back(shown(static_cast<double>(matrix(0, k))));
  return row;
}

}  // namespace

template <class Scalar>
Matrix<Scalar> featuresOf(const Trainer<Scalar>& trainer, const Matrix<double>& inputs) {
  return makeFeatures(inputs, trainer.spec().features, trainer.data().standardization).template cast<Scalar>();
}

template <class Scalar>
ForwardView feedForwardOf(const Trainer<Scalar>& trainer, std::span<const double> input) {
  Matrix<double> inputs(1, static_cast<Index>(input.size()));
  for (std::size_t k = 0; k < input.size(); ++k) inputs(0, static_cast<Index>(k)) = input[k];
  checkInputs(trainer, inputs);
  const Matrix<Scalar> features = featuresOf(trainer, inputs);
  ForwardView view;
  view.features = firstRow(features);
  forEachTile(trainer, features, [&](const Trace<Scalar>& trace, Index) {
    for (const LayerTrace<Scalar>& layer : trace.layers) {
      view.z.push_back(firstRow(layer.z));
      view.a.push_back(firstRow(layer.a));
    }
  });
  return view;
}

template <class Scalar>
Matrix<double> predictionsOf(const Trainer<Scalar>& trainer, const Matrix<double>& inputs) {
  checkInputs(trainer, inputs);
  Matrix<double> outputs(inputs.rows(), trainer.network().outputs());
  forEachTile(trainer, featuresOf(trainer, inputs),
              [&](const Trace<Scalar>& trace, Index first) { showRows(trace.outputs(), first, outputs); });
  return outputs;
}

template <class Scalar>
std::vector<int> predictedClassesOf(const Trainer<Scalar>& trainer, bool test) {
  const SampleSet<Scalar>& set = classifiedSet(trainer, test);
  const double threshold = trainer.data().encoding.threshold();
  std::vector<int> classes;
  forEachTile(trainer, set.features, [&](const Trace<Scalar>& trace, Index) {
    for (Index row = 0; row < trace.rows; ++row) classes.push_back(classOf(trace.outputs(), row, threshold));
  });
  return classes;
}

template <class Scalar>
Eigen::MatrixXi confusionOf(const Trainer<Scalar>& trainer, bool test) {
  const std::vector<int> predicted = predictedClassesOf(trainer, test);
  const std::vector<int>& actual = classifiedSet(trainer, test).classes;
  Eigen::MatrixXi counts = Eigen::MatrixXi::Zero(trainer.data().classCount, trainer.data().classCount);
  for (std::size_t i = 0; i < predicted.size(); ++i) ++counts(actual[i], predicted[i]);
  return counts;
}

template Matrix<double> featuresOf(const Trainer<double>&, const Matrix<double>&);
template ForwardView feedForwardOf(const Trainer<double>&, std::span<const double>);
template Matrix<double> predictionsOf(const Trainer<double>&, const Matrix<double>&);
template std::vector<int> predictedClassesOf(const Trainer<double>&, bool);
template Eigen::MatrixXi confusionOf(const Trainer<double>&, bool);
template Matrix<float> featuresOf(const Trainer<float>&, const Matrix<double>&);
template ForwardView feedForwardOf(const Trainer<float>&, std::span<const double>);
template Matrix<double> predictionsOf(const Trainer<float>&, const Matrix<double>&);
template std::vector<int> predictedClassesOf(const Trainer<float>&, bool);
template Eigen::MatrixXi confusionOf(const Trainer<float>&, bool);

}  // namespace backprop
