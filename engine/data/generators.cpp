// SPDX-License-Identifier: MIT
#include "engine/data/generators.hpp"

#include "engine/spec/error.hpp"

namespace backprop {

extern const Generator kCircleGenerator;
extern const Generator kXorGenerator;
extern const Generator kGaussGenerator;
extern const Generator kSpiralGenerator;
extern const Generator kMoonsGenerator;
extern const Generator kBlobsGenerator;
extern const Generator kPinwheelGenerator;
extern const Generator kRegressionPlaneGenerator;
extern const Generator kRegressionGaussGenerator;
extern const Generator kSineGenerator;
extern const Generator kGateAndGenerator;
extern const Generator kGateOrGenerator;
extern const Generator kGateXorGenerator;
extern const Generator kPairGenerator;
extern const Generator kLettersGenerator;

const Generator& generatorFor(DataKind kind) {
  switch (kind) {
    case DataKind::Circle:
      return kCircleGenerator;
    case DataKind::Xor:
      return kXorGenerator;
    case DataKind::Gauss:
      return kGaussGenerator;
    case DataKind::Spiral:
      return kSpiralGenerator;
    case DataKind::Moons:
      return kMoonsGenerator;
    case DataKind::Blobs:
      return kBlobsGenerator;
    case DataKind::Pinwheel:
      return kPinwheelGenerator;
    case DataKind::RegressionPlane:
      return kRegressionPlaneGenerator;
    case DataKind::RegressionGauss:
      return kRegressionGaussGenerator;
    case DataKind::Sine:
      return kSineGenerator;
    case DataKind::GateAnd:
      return kGateAndGenerator;
    case DataKind::GateOr:
      return kGateOrGenerator;
    case DataKind::GateXor:
      return kGateXorGenerator;
    case DataKind::Pair:
      return kPairGenerator;
    case DataKind::Letters:
      return kLettersGenerator;
    case DataKind::Table:
      break;
  }
  throw SpecError("/data/kind", "a table is not generated");
}

}  // namespace backprop
