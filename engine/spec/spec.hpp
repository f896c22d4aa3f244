// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backprop {

enum class Precision { Double, Single };
enum class DataKind {
  Circle,
  Xor,
  Gauss,
  Spiral,
  Moons,
  Blobs,
  Pinwheel,
  RegressionPlane,
  RegressionGauss,
  Sine,
  GateAnd,
  GateOr,
  GateXor,
  Pair,
  Letters,
  Table
};
enum class Task { Classification, Regression };
enum class Feature { X1, X2, X1Squared, X2Squared, X1X2, SinX1, SinX2 };
enum class Activation { Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Softplus, Gelu, Swish, Sine, Step, Softmax };
enum class Loss {
  SquaredError,
  HalfSquaredError,
  MeanSquaredError,
  AbsoluteError,
  Huber,
  BinaryCrossEntropy,
  CrossEntropy,
  Hinge
};
enum class InitializerKind {
  Zeros,
  Constant,
  Uniform,
  Normal,
  XavierUniform,
  XavierNormal,
  HeUniform,
  HeNormal,
  LecunNormal
};
enum class LearnerKind {
  Backpropagation,
  FiniteDifferences,
  ForwardMode,
  RandomNudge,
  OneWeightAtATime,
  WeightCombinations
};
enum class OptimizerKind { Sgd, Adagrad, RmsProp, Adam, AdamW };
enum class ScheduleKind { Constant, Step, Exponential, Cosine, WarmupCosine };
enum class PenaltyKind { None, L1, L2 };

using Rows = std::vector<std::vector<double>>;

struct DataSpec {
  DataKind kind = DataKind::Xor;
  int samples = 500;        ///< generated sets only
  double noise = 0.1;       ///< generated sets only, 0 … 1 (as TensorFlow Playground's 0 … 50 % is 0 … 0.5)
  int classes = 5;          ///< blobs and pinwheel only, 2 … 8
  double trainShare = 0.5;  ///< (0, 1]; tables, gates and the pair default to 1
  std::uint64_t seed = 0;
  // tables only
  Rows inputs;
  Rows targets;
  std::optional<Task> task;  ///< when absent it is read off the targets (see data/dataset.hpp)
  bool standardize = false;
  std::vector<std::string> inputNames;
  std::vector<std::string> targetNames;

  bool operator==(const DataSpec&) const = default;
};

struct LayerSpec {
  int units = 1;
  Activation activation = Activation::Tanh;
  bool bias = true;
  bool trainBias = true;

  bool operator==(const LayerSpec&) const = default;
};

struct InitializerSpec {
  InitializerKind kind = InitializerKind::XavierUniform;
  double value = 0.5;              ///< constant
  double low = -0.5, high = 0.5;   ///< uniform
  double mean = 0, deviation = 1;  ///< normal

  bool operator==(const InitializerSpec&) const = default;
};

struct LayerParameters {
  Rows weights;                ///< fan_in rows × units columns
  std::vector<double> biases;  ///< units, or empty when the layer has none

  bool operator==(const LayerParameters&) const = default;
};

struct OptimizerSpec {
  OptimizerKind kind = OptimizerKind::Sgd;
  double learningRate = 0.03;
  double momentum = 0;     ///< sgd, rmsprop
  bool nesterov = false;   ///< sgd
  double beta1 = 0.9;      ///< adam, adamw
  double beta2 = 0.999;    ///< adam, adamw
  double alpha = 0.99;     ///< rmsprop
  double epsilon = 1e-8;   ///< adam, adamw, rmsprop; adagrad defaults to 1e-10
  double weightDecay = 0;  ///< all parameters; adamw defaults to 0.01

  bool operator==(const OptimizerSpec&) const = default;
};

/// The factor on the learning rate at update t = 0, 1, 2 …
struct ScheduleSpec {
  ScheduleKind kind = ScheduleKind::Constant;
  std::int64_t every = 1000;    ///< step: updates between two drops
  double factor = 0.5;          ///< step: what each drop multiplies by; exponential: per `every` updates
  std::int64_t period = 10000;  ///< cosine, warmup-cosine: updates until the floor is reached
  std::int64_t warmup = 500;    ///< warmup-cosine: updates of linear warm-up
  double floor = 0;             ///< cosine, warmup-cosine: lowest factor

  bool operator==(const ScheduleSpec&) const = default;
};

/// What the learners that search try.
struct SearchSpec {
  double scale = 0.1;         ///< random-nudge: deviation of the normal number that is added
  double step = 0.1;          ///< one-weight-at-a-time: how far up and down
  double low = -1, high = 1;  ///< weight-combinations: ends of the grid
  int values = 9;             ///< weight-combinations: grid points of every weight, both ends among them

  bool operator==(const SearchSpec&) const = default;
};

struct LearnerSpec {
  LearnerKind kind = LearnerKind::Backpropagation;
  int batchSize = 10;
  bool shuffle = true;
  OptimizerSpec optimizer;
  ScheduleSpec schedule;
  std::optional<double> clipNorm;
  SearchSpec search;

  bool operator==(const LearnerSpec&) const = default;
};

struct RegularizationSpec {
  PenaltyKind kind = PenaltyKind::None;
  double rate = 0;

  bool operator==(const RegularizationSpec&) const = default;
};

struct StopSpec {
  std::optional<double> loss;          ///< training loss at or below this: status goal
  std::optional<std::int64_t> epochs;  ///< this many epochs done: status stopped

  bool operator==(const StopSpec&) const = default;
};

struct Spec {
  std::uint64_t seed = 42;  ///< 0 … 2^53 − 1, as JavaScript can write it
  Precision precision = Precision::Double;
  DataSpec data;
  std::vector<Feature> features;  ///< empty: the raw inputs, one feature each
  std::vector<LayerSpec> layers;  ///< the last one is the output
  InitializerSpec initializer;
  std::optional<std::vector<LayerParameters>> parameters;
  Loss loss = Loss::HalfSquaredError;
  LearnerSpec learner;
  RegularizationSpec regularization;
  StopSpec stop;

  bool operator==(const Spec&) const = default;
};

}  // namespace backprop
