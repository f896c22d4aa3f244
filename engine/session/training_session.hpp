// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/session/session.hpp"
#include "engine/session/timeline.hpp"

namespace backprop {

/// The session in one precision: a timeline, and what its present looks like.
template <class Scalar>
class TrainingSession final : public Session {
 public:
  explicit TrainingSession(const Spec& spec) : timeline_(spec) {}

  const Spec& spec() const override { return trainer().spec(); }
  Spec initialSpec() const override { return timeline_.initialSpec(); }
  const Dataset& data() const override { return trainer().data(); }
  const std::vector<LayerLayout>& layout() const override { return trainer().network().layout(); }

  Report report() const override { return trainer().report(); }
  Report step(std::int64_t count) override;
  Report stepEpoch() override;

  std::vector<double> parameters() const override;
  std::vector<LayerParameters> layerParameters() const override;
  void setParameter(const ParameterAddress& address, double value) override;
  void intervene(const Value& change) override;
  const std::vector<Intervention>& interventions() const override { return timeline_.interventions(); }
  Report seek(std::int64_t step) override;
  Report replay(std::vector<Intervention> interventions, std::int64_t step) override;

  TraceView trace(std::span<const int> samples) const override;
  std::vector<double> gradient() const override;
  std::vector<double> lastUpdate() const override;
  ParameterStudy explainParameter(const ParameterAddress& address, std::span<const int> samples) const override;
  UnitStudy explainUnit(int layer, int unit, int sample) const override;
  LayerStudy explainLayer(int layer, std::span<const int> samples, int bins) const override;
  SliceView slice(const SliceRequest& request) const override;
  RecordedView recorded(int points, bool gradients) const override;
  Attempts attempts() const override;
  Attempt nextAttempt() const override;
  GradientRun gradientBy(GradientMethod method, std::span<const int> samples, int repeat) const override;
  JacobianChain jacobianChain(int sample) const override;
  ClimbView climb(const ParameterAddress& address, std::span<const int> samples,
                  const ClimbRequest& request) const override;
  LandscapeView landscape(const LandscapeRequest& request) const override;
  ForwardView feedForward(std::span<const double> input) const override;
  Matrix<double> predict(const Matrix<double>& inputs) const override;
  void grid(const GridRequest& request, std::vector<float>& values) const override;
  Eigen::MatrixXi confusion(bool test) const override;
  std::vector<int> predictedClasses(bool test) const override;
  std::vector<int> nextBatch() const override;
  std::uint64_t hash() const override;

 private:
  const Trainer<Scalar>& trainer() const { return timeline_.trainer(); }

  Timeline<Scalar> timeline_;
};

}  // namespace backprop
