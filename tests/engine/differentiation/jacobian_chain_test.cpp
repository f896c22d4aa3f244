// SPDX-License-Identifier: MIT
#include "engine/differentiation/jacobian_chain.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

/// ∂C/∂x = δ_1·W_1ᵀ, from the backward pass.
Matrix<double> slopeOfTheInput(const Session& session, int sample) {
  const TraceView trace = session.trace(std::vector<int>{sample});
  const Rows weights = session.layerParameters()[0].weights;
  Matrix<double> slope = Matrix<double>::Zero(1, static_cast<Index>(weights.size()));
  for (Index i = 0; i < slope.cols(); ++i)
    for (Index j = 0; j < trace.layers[0].delta.cols(); ++j)
      slope(0, i) += trace.layers[0].delta(0, j) * weights[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  return slope;
}

/// Outputs that are rounded to 0 or 1 have lost the ∂C/∂a from which a loss of probabilities would come back.
bool isSaturated(const Session& session, int sample) {
  const Matrix<double> a = session.trace(std::vector<int>{sample}).layers.back().a;
  return (a.array() < 1e-6).any() || (a.array() > 1 - 1e-6).any();
}

TEST(JacobianChain, GivesTheSlopeOfTheInputFromBothEnds) {
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Spec spec = randomExperiment(seed);
    const auto session = Session::create(spec);
    const bool ofProbabilities = spec.loss == Loss::CrossEntropy || spec.loss == Loss::BinaryCrossEntropy;
    for (const int sample : {0, 7}) {
      if (ofProbabilities && isSaturated(*session, sample)) continue;
      SCOPED_TRACE("network " + std::to_string(seed));
      const JacobianChain chain = session->jacobianChain(sample);
      const Matrix<double> expected = slopeOfTheInput(*session, sample);
      const double tolerance = 1e-9 * (1e-3 + expected.norm());
      EXPECT_LE((chain.forward.back() - expected).norm(), tolerance);
      EXPECT_LE((chain.reverse.back() - expected).norm(), tolerance);
      ++compared;
    }
  }
  EXPECT_GT(compared, 300);
}

TEST(JacobianChain, HasTheShapesOfItsProductsAndCountsThem) {
  const auto session = Session::create(parse(R"({"data": {"kind": "xor"}, "features": ["x1", "x2", "x1*x2"],
    "layers": [{"units": 5}, {"units": 4}, {"units": 1}]})"));
  const JacobianChain chain = session->jacobianChain(3);
  const auto shapes = [](const std::vector<Matrix<double>>& matrices) {
    std::vector<std::pair<Index, Index>> all;
    for (const Matrix<double>& matrix : matrices) all.emplace_back(matrix.rows(), matrix.cols());
    return all;
  };
  using Shapes = std::vector<std::pair<Index, Index>>;
  using Counts = std::vector<std::uint64_t>;
  EXPECT_EQ(shapes(chain.jacobians), (Shapes{{5, 3}, {4, 5}, {1, 4}, {1, 1}}));
  EXPECT_EQ(shapes(chain.forward), (Shapes{{5, 3}, {4, 3}, {1, 3}, {1, 3}}));
  EXPECT_EQ(shapes(chain.reverse), (Shapes{{1, 1}, {1, 4}, {1, 5}, {1, 3}}));
  EXPECT_EQ(chain.forwardMultiplyAdds, (Counts{0, 4 * 5 * 3, 1 * 4 * 3, 1 * 1 * 3}));
  EXPECT_EQ(chain.reverseMultiplyAdds, (Counts{0, 1 * 4, 4 * 5, 5 * 3}));
  EXPECT_EQ(chain.sample, 3);
  const TraceView trace = session->trace(std::vector<int>{3});
  for (Index k = 0; k < 3; ++k) EXPECT_EQ(chain.input[static_cast<std::size_t>(k)], trace.features(0, k));
}

TEST(JacobianChain, OfALayerIsItsSlopesTimesItsWeightsTransposed) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 3, "activation": "sigmoid"}, {"units": 1}]})"));
  const JacobianChain chain = session->jacobianChain(11);
  const TraceView trace = session->trace(std::vector<int>{11});
  const Rows weights = session->layerParameters()[0].weights;
  for (Index unit = 0; unit < 3; ++unit)
    for (Index input = 0; input < 2; ++input)
      EXPECT_EQ(
          chain.jacobians[0](unit, input),
          trace.layers[0].dadz(0, unit) * weights[static_cast<std::size_t>(input)][static_cast<std::size_t>(unit)]);
}

TEST(JacobianChain, OfSoftmaxHasOutputsThatSeeEachOther) {
  const auto session = Session::create(parse(R"({"data": {"kind": "blobs", "classes": 3},
    "layers": [{"units": 3, "activation": "softmax"}], "loss": "cross-entropy"})"));
  const JacobianChain chain = session->jacobianChain(0);
  EXPECT_NEAR(chain.jacobians[0].col(0).sum(), 0, 1e-15);  // what one output gains, the others lose
  EXPECT_GT(chain.jacobians[0].col(0).cwiseAbs().minCoeff(), 0);
}

TEST(JacobianChain, IsInDoubleAlsoForARunInSinglePrecision) {
  Spec spec = parse(R"({"layers": [{"units": 3}, {"units": 1}], "precision": "single"})");
  const JacobianChain chain = Session::create(spec)->jacobianChain(0);
  EXPECT_NE(chain.forward.back()(0, 0), static_cast<double>(static_cast<float>(chain.forward.back()(0, 0))));
  EXPECT_NEAR(chain.forward.back()(0, 0), chain.reverse.back()(0, 0), 1e-15);
}

TEST(JacobianChain, RefusesASampleThatIsNoneAndANetworkTooLargeToBeShown) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 1}], "data": {"samples": 20}})"));
  EXPECT_EQ(errorOf([&] { session->jacobianChain(-1); }).substr(0, 8), "/sample:");
  const auto large = Session::create(parse(R"({"layers": [{"units": 1000}, {"units": 1000}, {"units": 1}]})"));
  EXPECT_EQ(errorOf([&] { large->jacobianChain(0); }),
            "/layers: the Jacobians of this network have 1,011,008 numbers; at most 1,000,000 can be shown");
}

}  // namespace
}  // namespace backprop::test
