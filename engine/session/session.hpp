// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/data/dataset.hpp"
#include "engine/differentiation/views.hpp"
#include "engine/landscape/views.hpp"
#include "engine/learners/attempt.hpp"
#include "engine/learners/effort.hpp"
#include "engine/microscope/studies.hpp"
#include "engine/network/layout.hpp"
#include "engine/numbers/matrix.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

enum class Status { Running, Goal, Diverged, Stopped };

/// The state after `step` updates. Losses are means over the whole sets, without penalty.
struct Report {
  std::int64_t step = 0;
  std::int64_t epoch = 0;    ///< completed passes over the training data
  double epochProgress = 0;  ///< share of the running epoch that is done, [0, 1)
  double learningRate = 0;   ///< after the schedule, as the next step will use it
  double trainLoss = 0;
  std::optional<double> testLoss;
  double penalty = 0;
  std::optional<double> trainAccuracy;  ///< classification only
  std::optional<double> testAccuracy;
  Effort effort;
  Status status = Status::Running;
  std::optional<Divergence> divergence;
};

/// One layer of a trace, in double whatever the run's precision. Matrices are (samples × units), gradients and
/// updates have the shapes of W (fan_in × units) and b (1 × units, empty without bias).
struct LayerView {
  Matrix<double> z, a, dadz, dCda, delta;
  Matrix<double> weightGradient, weightPenaltyGradient, weightUpdate;
  Matrix<double> biasGradient, biasUpdate;
};

/// Everything of one forward and backward pass: the gradient of the mean loss over the named samples with the
/// penalty's part included (and given apart), and what the optimiser would add next for that gradient.
struct TraceView {
  std::vector<int> samples;  ///< numbers of training rows
  Matrix<double> features;   ///< (samples × features), what the first layer sees
  double loss = 0;
  double penalty = 0;
  std::vector<LayerView> layers;
};

/// The forward pass of one raw input row, layer by layer.
struct ForwardView {
  std::vector<double> features;
  std::vector<std::vector<double>> z, a;
};

/// A picture: values[(unit * height + row) * width + column], row 0 at the top (largest x2). A value is that of the
/// middle of its cell. Units in order: the features, then every layer's units; or the outputs alone. Data with one
/// input uses x alone; data with more than two has no picture (SpecError). Values are finite, within ±1e30.
struct GridRequest {
  int width = 1;
  int height = 1;
  Range x{-6, 6};
  Range y{-6, 6};
  bool outputsOnly = false;
};

/// Something that was done to a running network, and when.
struct Intervention {
  std::int64_t step;
  std::optional<ParameterAddress> parameter;  ///< with `number`
  double number = 0;
  Value change;  ///< else: the merged part of the spec
};

/// A running experiment. The one long-lived object of the engine; deterministic: its state is a function of the spec,
/// the interventions and the step.
class Session {
 public:
  /// @throws SpecError
  static std::unique_ptr<Session> create(const Spec& spec);
  virtual ~Session() = default;

  virtual const Spec& spec() const = 0;  ///< with the interventions so far
  virtual Spec initialSpec() const = 0;  ///< as it was at step 0: what an experiment starts from
  virtual const Dataset& data() const = 0;
  virtual const std::vector<LayerLayout>& layout() const = 0;

  virtual Report report() const = 0;
  /// Makes up to `count` steps; stops early at a goal, at the epoch limit, or on divergence. Goal and limit are looked
  /// at when an epoch ends (and after an intervention), so it does not matter how the steps are asked for.
  virtual Report step(std::int64_t count) = 0;
  /// Makes the steps that remain of the running epoch.
  virtual Report stepEpoch() = 0;

  virtual std::vector<double> parameters() const = 0;  ///< the flat vector
  virtual std::vector<LayerParameters> layerParameters() const = 0;
  /// Both record an intervention at the present step. One that only repeats the last one's subject at the same step
  /// (a slider that is dragged) replaces it.
  virtual void setParameter(const ParameterAddress& address, double value) = 0;
  virtual void intervene(const Value& change) = 0;
  virtual const std::vector<Intervention>& interventions() const = 0;
  /// Rebuilds the state at `step` (bit for bit, from the nearest snapshot), with the interventions made up to it.
  virtual Report seek(std::int64_t step) = 0;
  /// Goes to `step` of another course of interventions; what both courses share is not computed again.
  virtual Report replay(std::vector<Intervention> interventions, std::int64_t step) = 0;

  /// @param samples numbers of training rows; empty: all of them
  virtual TraceView trace(std::span<const int> samples) const = 0;
  /// The mean gradient of the next batch with the penalty's part, and what the last step added (zeros at step 0):
  /// flat, as `parameters`.
  virtual std::vector<double> gradient() const = 0;
  virtual std::vector<double> lastUpdate() const = 0;
  /// @param samples numbers of training rows; empty: the next batch  @throws SpecError
  virtual ParameterStudy explainParameter(const ParameterAddress& address, std::span<const int> samples) const = 0;
  virtual UnitStudy explainUnit(int layer, int unit, int sample) const = 0;
  virtual LayerStudy explainLayer(int layer, std::span<const int> samples, int bins) const = 0;
  virtual SliceView slice(const SliceRequest& request) const = 0;
  /// At most `points` moments of the recorded run, evenly spread, the first and the last among them.
  virtual RecordedView recorded(int points, bool gradients) const = 0;
  /// How a learner that searches has done, and what it would try next. @throws SpecError for one that does not search
  virtual Attempts attempts() const = 0;
  virtual Attempt nextAttempt() const = 0;
  /// @param samples numbers of training rows; empty: the next batch
  /// @param repeat  computes it so many times, for whoever holds a clock
  virtual GradientRun gradientBy(GradientMethod method, std::span<const int> samples, int repeat) const = 0;
  virtual JacobianChain jacobianChain(int sample) const = 0;
  /// The climber on C along one parameter, everything else as it is; the cost is that of `samples` (empty: all).
  virtual ClimbView climb(const ParameterAddress& address, std::span<const int> samples,
                          const ClimbRequest& request) const = 0;
  virtual LandscapeView landscape(const LandscapeRequest& request) const = 0;
  virtual ForwardView feedForward(std::span<const double> input) const = 0;
  virtual Matrix<double> predict(const Matrix<double>& inputs) const = 0;
  virtual void grid(const GridRequest& request, std::vector<float>& values) const = 0;
  /// counts(true class, predicted class); classification only.
  virtual Eigen::MatrixXi confusion(bool test) const = 0;
  /// The predicted class of every sample; classification only.
  virtual std::vector<int> predictedClasses(bool test) const = 0;
  /// Training rows that the next step will use, in order.
  virtual std::vector<int> nextBatch() const = 0;

  virtual std::uint64_t hash() const = 0;  ///< of all parameters
};

}  // namespace backprop
