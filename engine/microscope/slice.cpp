// SPDX-License-Identifier: MIT
#include "engine/microscope/slice.hpp"

#include <cmath>

#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/microscope/cost_along.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kMostPoints = 1001;  // more than a curve on the screen has pixels to show

void check(const SliceRequest& request) {
  if (!std::isfinite(request.low)) refuse("/low", {"must be a finite number"});
  if (!std::isfinite(request.high)) refuse("/high", {"must be a finite number"});
  if (!(request.low < request.high))
    refuse("/low", {"must be below high, got low ", request.low, " and high ", request.high});
  if (request.count < 2 || request.count > kMostPoints)
    refuse("/count", {"must be between 2 and ", kMostPoints, ", got ", request.count});
}

/// Evenly spread; the ends are exact.
std::vector<double> pointsOf(const SliceRequest& request) {
  std::vector<double> points;
  for (int i = 0; i < request.count; ++i) {
    const double share = static_cast<double>(i) / (request.count - 1);
    points.push_back((1 - share) * request.low + share * request.high);
  }
  return points;
}

}  // namespace

template <class Scalar>
SliceView sliceOf(const Trainer<Scalar>& trainer, const SliceRequest& request) {
  const Index place = placeOf(trainer.network().layout(), request.address);
  check(request);
  const std::vector<int> samples = studiedSamples(trainer, request.samples);
  const Vector<Scalar> gradient = slopeOf<Scalar>(trainer, samples).gradient;
  const Scalar value = trainer.parameters()[place];
  const Scalar next = trainer.learner().pendingFor(trainer.spec(), gradient).next[place];

  SliceView view;
  view.value = static_cast<double>(value);
  view.slope = shown(static_cast<double>(gradient[place]));
  view.next = std::isnan(next) ? view.value : shown(static_cast<double>(next));
  view.at = pointsOf(request);
  std::vector<double> values = view.at;
  values.insert(values.end(), {view.value, view.next});
  view.cost = costsAlong<Scalar>(trainer, request.address, samples, values);
  view.nextCost = view.cost.back();
  view.cost.pop_back();
  view.valueCost = view.cost.back();
  view.cost.pop_back();
  return view;
}

template SliceView sliceOf(const Trainer<double>&, const SliceRequest&);
template SliceView sliceOf(const Trainer<float>&, const SliceRequest&);

}  // namespace backprop
