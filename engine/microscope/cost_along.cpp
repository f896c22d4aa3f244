// SPDX-License-Identifier: MIT
#include "engine/microscope/cost_along.hpp"

#include <algorithm>
#include <optional>

#include "engine/network/batch_gradient.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/network/penalty.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

using LayerSpecs = std::vector<LayerSpec>;

/// The network cut in front of a layer: `head` makes the features that `tail` sees.
class CutNetwork {
 public:
  template <class Scalar>
  CutNetwork(const Trainer<Scalar>& trainer, int layer, Index place)
      : layout_(trainer.network().layout()),
        parameters_(trainer.parameters().template cast<double>()),
        place_(place),
        start_(layout_[static_cast<std::size_t>(layer)].weights),
        tail_(LayerSpecs(trainer.spec().layers.begin() + layer, trainer.spec().layers.end()),
              layout_[static_cast<std::size_t>(layer)].fanIn),
        tailParameters_(parameters_.tail(tail_.parameterCount())) {
    if (layer == 0) return;
    head_.emplace(LayerSpecs(trainer.spec().layers.begin(), trainer.spec().layers.begin() + layer),
                  trainer.network().features());
  }

  /// Takes the rows of a tile up to the cut.
  template <class Scalar>
  void take(const SampleSet<Scalar>& set, std::span<const int> rows) {
    const Index count = static_cast<Index>(rows.size());
    features_.resize(count, set.features.cols());
    targets_.resize(count, set.targets.cols());
    for (Index i = 0; i < count; ++i) {
      const int row = rows[static_cast<std::size_t>(i)];
      features_.row(i) = set.features.row(row).template cast<double>();
      targets_.row(i) = set.targets.row(row).template cast<double>();
    }
    trace_.reserve(tail_.layout(), count, false);
    if (!head_) return;
    headTrace_.reserve(head_->layout(), count, false);
    head_->forward(parameters_, columnsOf(features_, count), headTrace_);
  }

  void setParameter(double value) { parameters_[place_] = tailParameters_[place_ - start_] = value; }

  /// The sum of the tile's losses.
  double lossSum(Loss loss) {
    const Matrix<double>& features = features_;
    tail_.forward(tailParameters_, head_ ? headTrace_.outputs() : columnsOf(features), trace_);
    const Matrix<double>& targets = targets_;
    return tail_.lossSum(columnsOf(targets), loss, trace_);
  }
  double penalty(const RegularizationSpec& regularization) const {
    return penaltyOf(regularization, layout_, parameters_);
  }

 private:
  const std::vector<LayerLayout>& layout_;
  Vector<double> parameters_;
  Index place_, start_;
  std::optional<Network<double>> head_;
  Network<double> tail_;
  Vector<double> tailParameters_;
  Matrix<double> features_, targets_;
  Trace<double> headTrace_, trace_;
};

}  // namespace

template <class Scalar>
std::vector<double> costsAlong(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                               std::span<const int> samples, std::span<const double> values) {
  const Index place = placeOf(trainer.network().layout(), address);
  const std::size_t tileRows = static_cast<std::size_t>(kTileRows);
  CutNetwork network(trainer, address.layer, place);
  std::vector<double> costs(values.size(), 0);
  for (std::size_t first = 0; first < samples.size(); first += tileRows) {
    network.take(trainer.training(), samples.subspan(first, std::min(tileRows, samples.size() - first)));
    for (std::size_t i = 0; i < values.size(); ++i) {
      network.setParameter(values[i]);
      costs[i] += network.lossSum(trainer.spec().loss);
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    network.setParameter(values[i]);
    const double mean = batchMean(costs[i], static_cast<Index>(samples.size()));
    costs[i] = shownCost(mean + network.penalty(trainer.spec().regularization));
  }
  return costs;
}

template std::vector<double> costsAlong(const Trainer<double>&, const ParameterAddress&, std::span<const int>,
                                        std::span<const double>);
template std::vector<double> costsAlong(const Trainer<float>&, const ParameterAddress&, std::span<const int>,
                                        std::span<const double>);

}  // namespace backprop
