// SPDX-License-Identifier: MIT
#include "engine/microscope/cost_along.hpp"

#include <algorithm>

#include "engine/microscope/cut_network.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"

namespace backprop {

template <class Scalar>
std::vector<double> costsAlong(const Trainer<Scalar>& trainer, const ParameterAddress& address,
                               std::span<const int> samples, std::span<const double> values) {
  const Index place = placeOf(trainer.network().layout(), address);
  const std::size_t tileRows = static_cast<std::size_t>(kTileRows);
  CutNetwork network(trainer, address.layer);
  std::vector<double> costs(values.size(), 0);
  for (std::size_t first = 0; first < samples.size(); first += tileRows) {
    network.take(trainer.training(), samples.subspan(first, std::min(tileRows, samples.size() - first)));
    for (std::size_t i = 0; i < values.size(); ++i) {
      network.set(place, values[i]);
      costs[i] += network.lossSum(trainer.spec().loss);
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    network.set(place, values[i]);
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
