// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// Samples, one a row, in the order they are stored (tables keep the order of the table).
struct Samples {
  Matrix<double> inputs;     ///< (n × inputs), raw: before standardisation and features
  Matrix<double> targets;    ///< (n × outputs), as the loss sees them
  std::vector<int> classes;  ///< n class numbers, empty for regression

  Index count() const { return inputs.rows(); }
};

/// (x − mean) / deviation, column by column, fitted on the training rows only; a column that never varies has
/// deviation 1.
struct Standardization {
  Vector<double> mean;
  Vector<double> deviation;
};

struct Range {
  double low;
  double high;
};

/// The inputs as the pixels of a picture, row by row from its top left.
struct Picture {
  int width;
  int height;
};

/// How a class becomes target numbers: one output: `low` for class 0 and `high` for class 1;
/// K outputs: `high` for the class's own output and `low` for the others.
struct TargetEncoding {
  double low = -1;
  double high = 1;
  double threshold() const { return 0.5 * (low + high); }
};

/// The data set of one experiment.
struct Dataset {
  Task task = Task::Classification;
  int classCount = 0;       ///< 0 for regression
  TargetEncoding encoding;  ///< classification only
  Samples train;
  Samples test;  ///< may have no rows
  std::optional<Standardization> standardization;
  std::vector<Range> domain;             ///< per raw input: the range that pictures show
  Range targetRange{-1, 1};              ///< regression: the range that pictures show
  std::optional<Picture> picture;        ///< when the inputs are pixels
  std::vector<std::string> inputNames;   ///< "x1" …
  std::vector<std::string> targetNames;  ///< class names, or output names
};

/// What a data set demands of the network before a single row is made (validation and the page need it).
struct DataShape {
  Task task;
  int inputs;
  int classCount;  ///< 0 for regression
  int targets;     ///< columns of a table's targets; generated regression: 1; generated classification: 0 = free (see
                   ///< allowsOutputs)
  int samples;     ///< all rows, before the split
  /// Two classes fit one output (by sign) or two (one-hot), K classes K outputs; a table exactly its target columns.
  bool allowsOutputs(int units) const;
};

DataShape shapeOf(const DataSpec& data);

/// Low −1 for outputs that can be negative (linear, tanh, sine, leaky-relu) and for hinge, else 0. Tables keep their
/// own numbers: low and high are then their smallest and largest target.
TargetEncoding encodingFor(Activation output, Loss loss);

/// Generates, splits, encodes (for `outputs` output units) and, on demand, fits the standardisation.
/// @throws SpecError when no row would be left for training
Dataset makeDataset(const DataSpec& data, int outputs, TargetEncoding encoding);

/// Raw inputs (n × inputs) → what the first layer sees (n × features): standardised, then the features in order.
/// No features: the inputs themselves.
/// @throws SpecError for features of data with more than 2 inputs, and for x2 when there is only one
Matrix<double> makeFeatures(const Matrix<double>& inputs, const std::vector<Feature>& features,
                            const std::optional<Standardization>& standardization);

/// The features' names ("x1", "x1^2" …); the names of the inputs when there are no features.
std::vector<std::string> featureNames(const Dataset& data, const std::vector<Feature>& features);

}  // namespace backprop
