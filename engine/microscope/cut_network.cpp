// SPDX-License-Identifier: MIT
#include "engine/microscope/cut_network.hpp"

#include "engine/network/gather.hpp"
#include "engine/network/penalty.hpp"

namespace backprop {
namespace {

using LayerSpecs = std::vector<LayerSpec>;

}  // namespace

template <class Scalar>
CutNetwork::CutNetwork(const Trainer<Scalar>& trainer, int layer)
    : layout_(trainer.network().layout()),
      parameters_(trainer.parameters().template cast<double>()),
      start_(layout_[static_cast<std::size_t>(layer)].weights),
      tail_(LayerSpecs(trainer.spec().layers.begin() + layer, trainer.spec().layers.end()),
            layout_[static_cast<std::size_t>(layer)].fanIn),
      tailParameters_(parameters_.tail(tail_.parameterCount())) {
  if (layer == 0) return;
  head_.emplace(LayerSpecs(trainer.spec().layers.begin(), trainer.spec().layers.begin() + layer),
                trainer.network().features());
}

template <class Scalar>
void CutNetwork::take(const SampleSet<Scalar>& set, std::span<const int> rows) {
  const Index count = static_cast<Index>(rows.size());
  features_.resize(count, set.features.cols());
  targets_.resize(count, set.targets.cols());
  gather(set.features, rows, features_);
  gather(set.targets, rows, targets_);
  trace_.reserve(tail_.layout(), count, false);
  if (!head_) return;
  headTrace_.reserve(head_->layout(), count, false);
  head_->forward(parameters_, columnsOf(features_, count), headTrace_);
}

void CutNetwork::set(Index place, double value) { parameters_[place] = tailParameters_[place - start_] = value; }

void CutNetwork::set(const Vector<double>& parameters) {
  parameters_ = parameters;
  tailParameters_ = parameters.tail(tailParameters_.size());
}

double CutNetwork::lossSum(Loss loss) {
  const Matrix<double>& features = features_;
  tail_.forward(tailParameters_, head_ ? headTrace_.outputs() : columnsOf(features), trace_);
  const Matrix<double>& targets = targets_;
  return tail_.lossSum(columnsOf(targets), loss, trace_);
}

double CutNetwork::penalty(const RegularizationSpec& regularization) const {
  return penaltyOf(regularization, layout_, parameters_);
}

template CutNetwork::CutNetwork(const Trainer<double>&, int);
template CutNetwork::CutNetwork(const Trainer<float>&, int);
template void CutNetwork::take(const SampleSet<double>&, std::span<const int>);
template void CutNetwork::take(const SampleSet<float>&, std::span<const int>);

}  // namespace backprop
