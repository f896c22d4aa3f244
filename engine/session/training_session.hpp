// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/session/session.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// The session in one precision: a trainer, and the interventions that make its history.
/// The interventions are kept in the order of their steps; those of the past and of the present are applied, those of
/// the future (after a seek back) are applied when their step is reached again. A new intervention made in the past
/// starts another future: the recorded one is dropped.
template <class Scalar>
class TrainingSession final : public Session {
 public:
  explicit TrainingSession(const Spec& spec);

  const Spec& spec() const override { return trainer_.spec(); }
  Spec initialSpec() const override;
  const Dataset& data() const override { return trainer_.data(); }
  const std::vector<LayerLayout>& layout() const override { return trainer_.network().layout(); }

  Report report() const override { return trainer_.report(); }
  Report step(std::int64_t count) override;
  Report stepEpoch() override;

  std::vector<double> parameters() const override;
  std::vector<LayerParameters> layerParameters() const override;
  void setParameter(const ParameterAddress& address, double value) override;
  void intervene(const Value& change) override;
  const std::vector<Intervention>& interventions() const override { return interventions_; }
  Report seek(std::int64_t step) override;
  Report replay(std::vector<Intervention> interventions, std::int64_t step) override;

  TraceView trace(std::span<const int> samples) const override;
  ForwardView feedForward(std::span<const double> input) const override;
  Matrix<double> predict(const Matrix<double>& inputs) const override;
  void grid(const GridRequest& request, std::vector<float>& values) const override;
  Eigen::MatrixXi confusion(bool test) const override;
  std::vector<int> predictedClasses(bool test) const override;
  std::vector<int> nextBatch() const override;
  std::uint64_t hash() const override;

 private:
  std::int64_t now() const { return trainer_.learner().state().step; }
  /// One step, and the recorded interventions of the step that is reached. @return whether it was made
  bool advance();
  void run(std::int64_t count);
  void settleDivergence();
  void apply(const Intervention& intervention);
  void applyReached();
  void record(Intervention intervention);
  void rebuild(std::int64_t step);

  Trainer<Scalar> trainer_;
  Snapshot<Scalar> start_;   ///< step 0, before any intervention
  Snapshot<Scalar> before_;  ///< the start of the running call
  std::size_t appliedBefore_ = 0;
  std::vector<Intervention> interventions_;
  std::size_t applied_ = 0;  ///< how many of them the present state includes
};

}  // namespace backprop
