// SPDX-License-Identifier: MIT
#include "engine/microscope/batch_slope.hpp"

#include "engine/losses/loss.hpp"
#include "engine/network/penalty.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

/// Puts the learner's own gradient in the place of the backward pass's, which stays only for biases that are not
/// trained: no learner looks for theirs. Out of line, as what the page's first view does not call.
template <class Scalar>
[[gnu::noinline]] void takeOwnGradient(const Trainer<Scalar>& trainer, std::span<const int> samples,
                                       Vector<Scalar>& gradient) {
  const std::optional<Vector<Scalar>> own = trainer.learner().ownGradient(trainer.spec(), samples);
  if (!own) return;
  everyTrainable(trainer.network().layout(), [&](Index place) {
    gradient[place] = (*own)[place];
    return true;
  });
}

}  // namespace

template <class Scalar>
BatchSlope<Scalar> slopeOf(const Trainer<Scalar>& trainer, std::span<const int> samples,
                           const TileObserver<Scalar>& observer) {
  const Network<Scalar>& network = trainer.network();
  const RegularizationSpec& regularization = trainer.spec().regularization;
  const Vector<Scalar>& parameters = trainer.parameters();
  BatchSlope<Scalar> slope;
  slope.gradient = Vector<Scalar>::Zero(parameters.size());
  BatchWorkspace<Scalar> workspace;
  slope.loss = batchGradient<Scalar>(network, parameters, trainer.training(), samples, trainer.spec().loss, workspace,
                                     slope.gradient, observer);
  if (trainer.spec().learner.kind != LearnerKind::Backpropagation) takeOwnGradient(trainer, samples, slope.gradient);
  slope.penalty = penaltyOf(regularization, network.layout(), parameters);
  addPenaltyGradient(regularization, network.layout(), parameters, slope.gradient);
  return slope;
}

template <class Scalar>
Vector<Scalar> penaltyGradientOf(const Trainer<Scalar>& trainer) {
  Vector<Scalar> gradient = Vector<Scalar>::Zero(trainer.parameters().size());
  addPenaltyGradient(trainer.spec().regularization, trainer.network().layout(), trainer.parameters(), gradient);
  return gradient;
}

template <class Scalar>
std::vector<double> gradientOf(const Trainer<Scalar>& trainer) {
  Vector<Scalar> gradient = slopeOf<Scalar>(trainer, trainer.learner().nextBatch(trainer.spec())).gradient;
  clearFrozen(trainer.network().layout(), gradient);
  std::vector<double> flat;
  flat.reserve(static_cast<std::size_t>(gradient.size()));
  for (const Scalar number : gradient) flat.push_back(shown(static_cast<double>(number)));
  return flat;
}

template <class Scalar>
bool goesThroughLogits(const Trainer<Scalar>& trainer, int layer) {
  return layer + 1 == static_cast<int>(trainer.spec().layers.size()) &&
         lossFunction<Scalar>(trainer.spec().loss).delta != nullptr;
}

template BatchSlope<double> slopeOf(const Trainer<double>&, std::span<const int>, const TileObserver<double>&);
template Vector<double> penaltyGradientOf(const Trainer<double>&);
template std::vector<double> gradientOf(const Trainer<double>&);
template bool goesThroughLogits(const Trainer<double>&, int);
template BatchSlope<float> slopeOf(const Trainer<float>&, std::span<const int>, const TileObserver<float>&);
template Vector<float> penaltyGradientOf(const Trainer<float>&);
template std::vector<double> gradientOf(const Trainer<float>&);
template bool goesThroughLogits(const Trainer<float>&, int);

}  // namespace backprop
