// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "engine/data/dataset.hpp"
#include "engine/numbers/matrix.hpp"
#include "engine/numbers/random.hpp"
#include "engine/spec/spec.hpp"

/// To add a generated data set: one file that defines its Generator, one line in the table of generators.cpp (and its
/// name in DataKind).
namespace backprop {

/// Samples before they are shuffled, split and encoded.
struct RawSamples {
  Matrix<double> inputs;       ///< (n × inputs)
  std::vector<int> classes;    ///< n class numbers, for classification
  std::vector<double> values;  ///< n targets, for regression

  RawSamples(Index rows, Index columns, Task task)
      : inputs(rows, columns),
        classes(task == Task::Classification ? static_cast<std::size_t>(rows) : 0),
        values(task == Task::Regression ? static_cast<std::size_t>(rows) : 0) {}
};

/// What a generator is asked for. Noise numbers come from a stream of their own and are drawn whatever `noise` is, so
/// that turning the noise moves the samples instead of making others.
struct GeneratorRequest {
  int samples;
  double noise;  ///< 0 … 1
  int classes;
  Random& data;
  Random& noises;
};

inline constexpr int kAsRequested = 0;

struct Generator {
  Task task;
  int inputs;
  int classCount;     ///< 0 for regression
  bool countsVary;    ///< the number of classes is the spec's
  int fixedSamples;   ///< rows that are always the same (gates), or kAsRequested
  Range domain;       ///< of every input
  Range targetRange;  ///< regression
  RawSamples (*make)(const GeneratorRequest& request);
  std::optional<Picture> picture = {};  ///< when the inputs are pixels
};

/// @throws SpecError for a table, which is not generated
const Generator& generatorFor(DataKind kind);

/// The square of TensorFlow Playground: all generated inputs are made for it.
inline constexpr Range kPlane{-6, 6};
inline constexpr Range kUnitTargets{-1, 1};

inline constexpr double kPi = 3.141592653589793;

/// A generator of points in the plane with two classes.
constexpr Generator twoClassGenerator(RawSamples (*make)(const GeneratorRequest&)) {
  return {Task::Classification, 2, 2, false, kAsRequested, kPlane, kUnitTargets, make};
}

/// A generator of points in the plane with as many classes as the spec says.
constexpr Generator manyClassGenerator(RawSamples (*make)(const GeneratorRequest&)) {
  return {Task::Classification, 2, 2, true, kAsRequested, kPlane, kUnitTargets, make};
}

/// A generator of numbers over `inputs` inputs.
constexpr Generator regressionGenerator(int inputs, RawSamples (*make)(const GeneratorRequest&)) {
  return {Task::Regression, inputs, 0, false, kAsRequested, kPlane, kUnitTargets, make};
}

}  // namespace backprop
