// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"
#include "engine/numbers/format.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop {
namespace {

/// (x1 + x2)/10.
double planeAt(double x1, double x2) { return (x1 + x2) / 10; }

/// Six cones of radius 2 with alternating signs; where two overlap the larger one counts.
double conesAt(double x1, double x2) {
  struct Cone {
    double x1, x2, sign;
  };
  static constexpr Cone kCones[] = {{-4, 2.5, 1},   {0, 2.5, -1}, {4, 2.5, 1},
                                    {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
  double value = 0;
  for (const Cone& cone : kCones) {
    const double d1 = x1 - cone.x1, d2 = x2 - cone.x2;
    const double distance = math::sqrt(d1 * d1 + d2 * d2);
    const double height = distance < 2 ? 1 - distance / 2 : 0;
    if (height > math::absolute(value)) value = cone.sign * height;
  }
  return value;
}

/// The values of a surface at random points of the plane. Noise moves the place where the value is read.
/// Source: TensorFlow Playground, dataset.ts, regressPlane and regressGaussian.
template <double (*surface)(double, double)>
RawSamples makeSurface(const GeneratorRequest& request) {
  RawSamples samples(request.samples, 2, Task::Regression);
  for (int row = 0; row < request.samples; ++row) {
    const double x1 = request.data.uniform(kPlane.low, kPlane.high);
    const double x2 = request.data.uniform(kPlane.low, kPlane.high);
    const double moved1 = x1 + request.noise * request.noises.uniform(kPlane.low, kPlane.high);
    const double moved2 = x2 + request.noise * request.noises.uniform(kPlane.low, kPlane.high);
    samples.inputs(row, 0) = x1;
    samples.inputs(row, 1) = x2;
    samples.values[static_cast<std::size_t>(row)] = surface(moved1, moved2);
  }
  return samples;
}

}  // namespace

extern const Generator kRegressionPlaneGenerator = regressionGenerator(2, makeSurface<planeAt>);
extern const Generator kRegressionGaussGenerator = regressionGenerator(2, makeSurface<conesAt>);

}  // namespace backprop
