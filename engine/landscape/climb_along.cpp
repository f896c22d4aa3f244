// SPDX-License-Identifier: MIT
#include "engine/landscape/climb_along.hpp"

#include <vector>

#include "engine/landscape/climber.hpp"
#include "engine/landscape/double_cost.hpp"
#include "engine/landscape/points.hpp"
#include "engine/microscope/chosen_samples.hpp"
#include "engine/microscope/cost_along.hpp"
#include "engine/session/parameter_address.hpp"

namespace backprop {

template <class Scalar>
ClimbView climbAlong(const Trainer<Scalar>& trainer, const ParameterAddress& address, std::span<const int> named,
                     const ClimbRequest& request) {
  const Index place = placeOf(trainer.network().layout(), address);
  checkClimb(request);
  const std::vector<int> samples = namedOrAll(trainer, named);
  const std::vector<double> at = pointsOf({request.low, request.high}, kCurvePoints);
  const std::vector<double> height = costsAlong<Scalar>(trainer, address, samples, at);
  DoubleCost cost(trainer, samples);
  Vector<double> parameters = trainer.parameters().template cast<double>();
  const auto ground = [&](double value) {
    parameters[place] = value;
    const double height = cost.at(parameters);
    return CurvePoint{height, cost.gradient()[place]};
  };
  return climb(request, ground, {at, height});
}

template ClimbView climbAlong(const Trainer<double>&, const ParameterAddress&, std::span<const int>,
                              const ClimbRequest&);
template ClimbView climbAlong(const Trainer<float>&, const ParameterAddress&, std::span<const int>,
                              const ClimbRequest&);

}  // namespace backprop
