// SPDX-License-Identifier: MIT
#include "engine/session/trainer.hpp"

#include <cmath>
#include <utility>

#include "engine/initializers/initializer.hpp"
#include "engine/network/penalty.hpp"
#include "engine/schedules/schedule.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

Dataset datasetOf(const Spec& spec) {
  const LayerSpec& output = spec.layers.back();
  return makeDataset(spec.data, output.units, encodingFor(output.activation, spec.loss));
}

int featureCount(const Spec& spec, const Dataset& data) {
  return static_cast<int>(spec.features.empty() ? data.train.inputs.cols() : static_cast<Index>(spec.features.size()));
}

template <class Scalar>
SampleSet<Scalar> sampleSet(const Spec& spec, const Dataset& data, const Samples& samples) {
  return {makeFeatures(samples.inputs, spec.features, data.standardization).template cast<Scalar>(),
          samples.targets.template cast<Scalar>(), samples.classes};
}

std::optional<double> accuracyOf(const Dataset& data, const Score& score, Index count) {
  if (data.task != Task::Classification) return std::nullopt;
  return static_cast<double>(score.correct) / static_cast<double>(count);
}

}  // namespace

bool Evaluation::isFinite() const {
  return std::isfinite(train.loss) && std::isfinite(penalty) && (!test || std::isfinite(test->loss));
}

template <class Scalar>
Trainer<Scalar>::Trainer(const Spec& spec)
    : spec_(spec),
      settings_(std::make_shared<const Settings>(settingsOf(spec))),
      data_(datasetOf(spec)),
      network_(spec.layers, featureCount(spec, data_)),
      training_(sampleSet<Scalar>(spec, data_, data_.train)),
      test_(sampleSet<Scalar>(spec, data_, data_.test)) {
  learner_ = makeLearner(spec_, network_, training_, initialParameters<Scalar>(spec_, network_.layout()));
  updateStatus();
}

template <class Scalar>
bool Trainer<Scalar>::advance() {
  if (status_ != Status::Running) return false;
  if (const std::optional<Divergence> divergence = learner_->step(spec_)) {
    markDiverged(*divergence);
    return false;
  }
  evaluation_.reset();
  updateStatus();
  return true;
}

template <class Scalar>
void Trainer<Scalar>::updateStatus() {
  status_ = Status::Running;
  divergence_.reset();
  const LearnerState<Scalar>& state = learner_->state();
  if (state.position != 0) return;
  if (spec_.stop.loss && evaluation().train.loss <= *spec_.stop.loss) {
    status_ = Status::Goal;
  } else if ((spec_.stop.epochs && state.epoch >= *spec_.stop.epochs) || learner_->isExhausted(spec_)) {
    status_ = Status::Stopped;
  }
}

template <class Scalar>
const Evaluation& Trainer<Scalar>::evaluation() const {
  if (evaluation_) return *evaluation_;
  const double threshold = data_.encoding.threshold();
  Evaluation now;
  now.train = scoreOf(network_, parameters(), training_, spec_.loss, threshold, scratch_);
  if (test_.count() > 0) now.test = scoreOf(network_, parameters(), test_, spec_.loss, threshold, scratch_);
  now.penalty = static_cast<double>(penaltyOf(spec_.regularization, network_.layout(), parameters()));
  evaluation_ = now;
  return *evaluation_;
}

template <class Scalar>
Report Trainer<Scalar>::report() const {
  const LearnerState<Scalar>& state = learner_->state();
  const Evaluation& now = evaluation();
  Report report;
  report.step = state.step;
  report.epoch = state.epoch;
  report.epochProgress = static_cast<double>(state.position) / static_cast<double>(training_.count());
  report.learningRate = spec_.learner.optimizer.learningRate * scheduleFactor(spec_.learner.schedule, state.step);
  report.trainLoss = now.train.loss;
  report.trainAccuracy = accuracyOf(data_, now.train, training_.count());
  if (now.test) {
    report.testLoss = now.test->loss;
    report.testAccuracy = accuracyOf(data_, *now.test, test_.count());
  }
  report.penalty = now.penalty;
  report.effort = state.effort;
  report.status = status_;
  report.divergence = divergence_;
  return report;
}

template <class Scalar>
void Trainer<Scalar>::change(const Value& change) {
  const std::shared_ptr<const Settings> before = settings_;
  applyIntervention(spec_, change);
  settings_ = std::make_shared<const Settings>(settingsOf(spec_));
  if (spec_.loss != before->loss || spec_.regularization != before->regularization) evaluation_.reset();
  learner_->settingsChanged(spec_, before->learner);
  updateStatus();
}

template <class Scalar>
void Trainer<Scalar>::setParameter(Index place, Scalar value) {
  learner_->setParameter(place, value);
  evaluation_.reset();
  updateStatus();
}

template <class Scalar>
void Trainer<Scalar>::markDiverged(const Divergence& divergence) {
  status_ = Status::Diverged;
  divergence_ = divergence;
}

template <class Scalar>
void Trainer<Scalar>::save(Snapshot<Scalar>& snapshot) const {
  snapshot.learner = learner_->state();
  snapshot.settings = settings_;
  snapshot.status = status_;
  snapshot.divergence = divergence_;
}

template <class Scalar>
void Trainer<Scalar>::returnTo(const Snapshot<Scalar>& snapshot) {
  settings_ = snapshot.settings;
  adoptSettings(spec_, *settings_);
  evaluation_.reset();
  status_ = snapshot.status;
  divergence_ = snapshot.divergence;
}

template <class Scalar>
void Trainer<Scalar>::restore(const Snapshot<Scalar>& snapshot) {
  returnTo(snapshot);
  learner_->restore(snapshot.learner);
}

template <class Scalar>
void Trainer<Scalar>::undo(const Snapshot<Scalar>& snapshot) {
  returnTo(snapshot);
  learner_->undo(snapshot.learner);
}

template class Trainer<double>;
template class Trainer<float>;

}  // namespace backprop
