// SPDX-License-Identifier: MIT
#include "engine/landscape/landscape.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/landscape/double_cost.hpp"
#include "engine/landscape/path.hpp"
#include "engine/landscape/plane.hpp"
#include "engine/landscape/points.hpp"
#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/microscope/cut_network.hpp"
#include "engine/network/batch_mean.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kLeastSide = 2, kMostSide = 512;  // a picture has its four corners, and no more points than a screen
constexpr int kMostPath = 10'000;               // several for each pixel of a picture's side
constexpr double kHighest = 1e30;               // of a picture, as of a grid: float has room for it

void checkSide(const char* path, int points) {
  if (points < kLeastSide || points > kMostSide)
    refuse(path, {"must be between ", kLeastSide, " and ", kMostSide, ", got ", points});
}

void checkRange(const char* path, const Range& range) {
  if (!std::isfinite(range.low) || !std::isfinite(range.high) || !(range.low < range.high))
    refuse(path, {"must be [low, high] with low < high, got ", range.low, " and ", range.high});
}

void check(const LandscapeRequest& request) {
  checkRange("/x", request.x);
  checkRange("/y", request.y);
  checkSide("/width", request.width);
  checkSide("/height", request.height);
  if (request.firstRow < 0 || request.rowCount < 1 || request.rowCount > request.height - request.firstRow) {
    refuse("/rows", {"must lie within the ", request.height, " rows, got ", Counted{request.rowCount, "row"}, " from ",
                     request.firstRow});
  }
  if (request.path < 0 || request.path > kMostPath)
    refuse("/path", {"must be between 0 and ", kMostPath, ", got ", request.path});
}

/// The places of the rows that are asked for, row by row from the largest y.
std::vector<PlanePoint> placesOf(const LandscapeRequest& request) {
  const std::vector<double> x = pointsOf(request.x, request.width), y = pointsOf(request.y, request.height);
  std::vector<PlanePoint> places;
  for (int row = request.firstRow; row < request.firstRow + request.rowCount; ++row) {
    for (const double column : x) places.push_back({column, y[static_cast<std::size_t>(request.height - 1 - row)]});
  }
  return places;
}

/// The cost at every place: tile by tile of the samples, all places of a tile before the next.
template <class Scalar>
std::vector<float> costsAt(const Trainer<Scalar>& trainer, std::span<const int> samples, Plane& plane,
                           const std::vector<PlanePoint>& places) {
  CutNetwork network(trainer, plane.firstLayer());
  std::vector<double> sums(places.size(), 0), penalties(places.size(), 0);
  const std::size_t tileRows = static_cast<std::size_t>(kTileRows);
  for (std::size_t first = 0; first < samples.size(); first += tileRows) {
    network.take(trainer.training(), samples.subspan(first, std::min(tileRows, samples.size() - first)));
    for (std::size_t i = 0; i < places.size(); ++i) {
      network.set(plane.parametersAt(places[i]));
      sums[i] += network.lossSum(trainer.spec().loss);
      if (first == 0) penalties[i] = network.penalty(trainer.spec().regularization);
    }
  }
  std::vector<float> costs;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double mean = batchMean(sums[i], static_cast<Index>(samples.size()));
    costs.push_back(static_cast<float>(std::min(shownCost(mean + penalties[i]), kHighest)));
  }
  return costs;
}

/// Where the next step leads; a step that cannot be made leads nowhere.
template <class Scalar>
PlanePoint nextOn(const Plane& plane, const Trainer<Scalar>& trainer) {
  const Vector<Scalar> gradient = slopeOf<Scalar>(trainer, trainer.learner().nextBatch(trainer.spec())).gradient;
  const Vector<Scalar> next = trainer.learner().pendingFor(trainer.spec(), gradient).next;
  const PlanePoint point = plane.project(next.template cast<double>());
  return std::isfinite(point.x) && std::isfinite(point.y) ? point : plane.present();
}

}  // namespace

template <class Scalar>
LandscapeView landscapeOf(const Timeline<Scalar>& timeline, const LandscapeRequest& request) {
  const Trainer<Scalar>& trainer = timeline.trainer();
  check(request);
  const std::vector<int> samples = namedOrAll(trainer, request.samples);
  const Vector<double> present = trainer.parameters().template cast<double>();
  Plane plane(request.axes, trainer.network().layout(), present);

  LandscapeView view;
  view.values = costsAt(trainer, samples, plane, placesOf(request));
  view.atX = plane.present().x;
  view.atY = plane.present().y;
  DoubleCost cost(trainer, samples);
  view.cost = shownCost(cost.at(present));
  const PlanePoint slope = plane.along(cost.gradient()), next = nextOn(plane, trainer);
  view.gradientX = shown(slope.x);
  view.gradientY = shown(slope.y);
  view.nextX = next.x;
  view.nextY = next.y;
  showPath(timeline, plane, request.path, view);
  return view;
}

template LandscapeView landscapeOf(const Timeline<double>&, const LandscapeRequest&);
template LandscapeView landscapeOf(const Timeline<float>&, const LandscapeRequest&);

}  // namespace backprop
