// SPDX-License-Identifier: MIT
#include "engine/session/trainer.hpp"

#include <cmath>

#include "engine/initializers/initializer.hpp"
#include "engine/network/penalty.hpp"
#include "engine/schedules/schedule.hpp"

namespace backprop {
namespace {

TargetEncoding encodingOf(const Spec& spec) { return encodingFor(spec.layers.back().activation, spec.loss); }

Dataset datasetOf(const Spec& spec) { return makeDataset(spec.data, spec.layers.back().units, encodingOf(spec)); }

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
    : spec_(spec), data_(datasetOf(spec)), network_(spec.layers, featureCount(spec, data_)) {
  loadSamples();
  learner_ = makeLearner(spec_, network_, training_, initialParameters<Scalar>(spec_, network_.layout()));
  updateStatus();
}

template <class Scalar>
void Trainer<Scalar>::loadSamples() {
  training_ = sampleSet<Scalar>(spec_, data_, data_.train);
  test_ = sampleSet<Scalar>(spec_, data_, data_.test);
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
  } else if (spec_.stop.epochs && state.epoch >= *spec_.stop.epochs) {
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
void Trainer<Scalar>::replaceSettings(const Settings& settings) {
  const bool sameLoss = settings.loss == spec_.loss;
  const bool samePenalty = settings.regularization.kind == spec_.regularization.kind &&
                           settings.regularization.rate == spec_.regularization.rate;
  if (!sameLoss || !samePenalty) evaluation_.reset();
  adoptSettings(spec_, settings);
  if (sameLoss || spec_.data.kind == DataKind::Table) return;
  const TargetEncoding encoding = encodingOf(spec_);
  if (encoding.low == data_.encoding.low && encoding.high == data_.encoding.high) return;
  data_ = datasetOf(spec_);
  loadSamples();
}

template <class Scalar>
void Trainer<Scalar>::adopt(const Settings& settings) {
  const OptimizerKind before = spec_.learner.optimizer.kind;
  replaceSettings(settings);
  if (spec_.learner.optimizer.kind != before) learner_->restartOptimizer(spec_);
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
  snapshot.settings = settingsOf(spec_);
  snapshot.status = status_;
  snapshot.divergence = divergence_;
}

template <class Scalar>
void Trainer<Scalar>::restore(const Snapshot<Scalar>& snapshot) {
  replaceSettings(snapshot.settings);
  learner_->restore(snapshot.learner);
  evaluation_.reset();
  status_ = snapshot.status;
  divergence_ = snapshot.divergence;
}

template class Trainer<double>;
template class Trainer<float>;

}  // namespace backprop
