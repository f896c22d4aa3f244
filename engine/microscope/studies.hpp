// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/spec/spec.hpp"

/// What the microscope shows: the arithmetic of one weight, one unit, one layer, with every term. All numbers are in
/// double, are those that the next step uses, and change nothing. `samples` are numbers of training rows.
namespace backprop {

struct ParameterAddress {
  int layer = 0;
  int row = 0;     ///< fan-in index; ignored for a bias
  int column = 0;  ///< unit
  bool isBias = false;
};

/// One sample's part in a gradient: ∂C/∂w = ∂C/∂a · f'(z) · a_prev, with δ = ∂C/∂a · f'(z) unless `throughLogits`.
struct ChainTerm {
  int sample = 0;
  double dCda = 0, dadz = 0, delta = 0;
  double input = 1;    ///< a_prev; 1 for a bias
  double product = 0;  ///< δ · a_prev
};

/// A number that an optimiser works with, in the order of its arithmetic. Names: "g" (the gradient it sees: clipped,
/// with coupled weight decay), "b" (momentum), "s", "v", "m", "mHat", "vHat", "direction", "decay".
struct Quantity {
  std::string name;
  std::optional<double> before;  ///< what was remembered of the last update
  double value = 0;
};

/// (C(w + ε) − C(w − ε)) / 2ε, computed in double whatever the run's precision.
struct FiniteDifference {
  double epsilon = 0;
  double costAbove = 0, costBelow = 0;
  double slope = 0;
  double relativeError = 0;  ///< |slope − gradient| / max(|slope|, |gradient|), 0 when both are 0
};

/// The cost is the mean loss of the samples plus the penalty.
struct ParameterStudy {
  double value = 0;
  bool trained = true;            ///< false: a frozen bias, its gradient and update are 0
  bool throughLogits = false;     ///< δ = a·Σy − y was computed from the logits, not as ∂C/∂a · f'(z)
  std::vector<ChainTerm> terms;   ///< one a sample
  double sum = 0;                 ///< of the products
  double mean = 0;                ///< sum / number of samples: the data's part
  double penalty = 0;             ///< the penalty's part
  double gradient = 0;            ///< mean + penalty
  double gradientNorm = 0;        ///< of the gradient of all parameters
  double clipFactor = 1;          ///< < 1 when the norm is clipped
  double cost = 0;                ///< at the present value, penalty included
  double learningRate = 0;        ///< after the schedule
  std::int64_t updateNumber = 1;  ///< t of the bias correction
  std::vector<Quantity> quantities;
  double update = 0;  ///< what the optimiser will add, or a search that keeps what it tries next
  double next = 0;    ///< value + update, in the run's precision
  FiniteDifference difference;
};

/// One term of z = Σ w·a + b.
struct SumTerm {
  double weight = 0, input = 0, product = 0;
};

/// One term of ∂C/∂a = Σ_k w_k·δ_k: what came back over one edge.
struct BackTerm {
  double weight = 0, delta = 0, product = 0;
  double share = 0;  ///< |product| / Σ|products|
};

/// One term of a softmax unit's δ = Σ_k ∂C/∂a_k · ∂a_k/∂z.
struct CoupledTerm {
  double dCda = 0, dadz = 0, product = 0;
};

struct UnitStudy {
  int sample = 0;
  std::vector<SumTerm> inputs;  ///< by fan-in index
  std::optional<double> bias;
  double z = 0, a = 0, dadz = 0, dCda = 0, delta = 0;
  std::vector<BackTerm> back;          ///< by unit of the next layer; empty for an output
  std::optional<double> target;        ///< y, of an output
  bool throughLogits = false;          ///< outputs only, see ParameterStudy
  std::vector<CoupledTerm> coupled;    ///< softmax only, by output
  std::vector<double> curveZ, curveA;  ///< f around z (softmax: the other units' z stay)
};

/// `counts.size()` cells of equal width from low to high; the last one includes its end.
struct Histogram {
  double low = 0, high = 0;
  std::vector<int> counts;
};

/// Of one layer's weights (biases are left out of the histograms, and in the norms).
struct LayerStudy {
  Histogram weights, gradients, updates;
  double weightNorm = 0, gradientNorm = 0, updateNorm = 0;
  std::vector<double> gradientNorms;  ///< of every layer, W and b together
  int looked = 0;                     ///< training samples looked at for the two lists: the first ones, at most a tile
  std::vector<int> dead;              ///< units with f'(z) = 0 for every sample looked at: no gradient passes
  std::vector<int> saturated;  ///< not dead, but f'(z) below 5 % of f's largest slope for 90 % of the samples or more
};

/// C along one parameter, everything else as it is.
struct SliceRequest {
  ParameterAddress address;
  std::vector<int> samples;
  double low = 0, high = 0;
  int count = 2;
};
struct SliceView {
  std::vector<double> at, cost;  ///< cost is clamped to what can be shown
  double value = 0, valueCost = 0, slope = 0;
  double next = 0, nextCost = 0;  ///< where the next step leads
};

/// The recorded run, from step 0 to the furthest step reached on this course of interventions, at recorded steps.
struct RecordedView {
  std::vector<double> step, trainLoss, testLoss;   ///< testLoss is empty without a test set
  std::vector<std::vector<double>> gradientNorms;  ///< per layer, when asked for: of the step's batch
};

}  // namespace backprop
