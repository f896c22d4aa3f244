// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/worked_session.hpp"

// Published textbook examples, recomputed in full precision (tests/fixtures/worked_examples.json says where from, and
// which printed digits are wrong in the source).
namespace backprop::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kTolerance = 1e-12;

void expectRow(const Matrix<double>& found, const Json& expected) {
  ASSERT_EQ(found.cols(), static_cast<Index>(expected.size()));
  for (Index k = 0; k < found.cols(); ++k) EXPECT_NEAR(found(0, k), expected[static_cast<std::size_t>(k)], kTolerance);
}

void expectWeights(const Matrix<double>& found, const Json& byDestination) {
  for (Index unit = 0; unit < found.cols(); ++unit)
    for (Index source = 0; source < found.rows(); ++source)
      EXPECT_NEAR(found(source, unit), byDestination[static_cast<std::size_t>(unit)][static_cast<std::size_t>(source)],
                  kTolerance);
}

Matrix<double> matrixOf(const Rows& rows) {
  Matrix<double> matrix(static_cast<Index>(rows.size()), static_cast<Index>(rows[0].size()));
  for (Index i = 0; i < matrix.rows(); ++i)
    for (Index k = 0; k < matrix.cols(); ++k)
      matrix(i, k) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)];
  return matrix;
}

/// Forward values, deltas and gradients as the trace shows them.
void expectTrace(const Session& session, const Json& expected, bool trainBias) {
  const TraceView trace = session.trace({});
  EXPECT_NEAR(trace.loss, expected["loss"], kTolerance);
  for (std::size_t l = 0; l < trace.layers.size(); ++l) {
    SCOPED_TRACE("layer " + std::to_string(l));
    expectRow(trace.layers[l].z, expected["z"][l]);
    expectRow(trace.layers[l].a, expected["a"][l]);
    expectRow(trace.layers[l].delta, expected["delta_dL_dz"][l]);
    expectWeights(trace.layers[l].weightGradient, expected["grad_W"][l]);
    if (trainBias)
      expectRow(trace.layers[l].biasGradient, expected["grad_b"][l]);
    else
      EXPECT_EQ(trace.layers[l].biasGradient.norm(), 0);
  }
}

void expectParameters(const Session& session, const Json& weights, const Json& biases) {
  const std::vector<LayerParameters> layers = session.layerParameters();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    SCOPED_TRACE("layer " + std::to_string(l));
    expectWeights(matrixOf(layers[l].weights), weights[l]);
    expectRow(matrixOf({layers[l].biases}), biases[l]);
  }
}

void expectSingleStep(const std::string& id) {
  const Json item = workedExample(id);
  const bool trainBias = item["bias_updated"];
  const auto session = sessionOf(item, trainBias);
  expectTrace(*session, item["expected"], trainBias);
  EXPECT_NEAR(session->step(1).trainLoss, item["expected"]["loss_after"], kTolerance);
  expectParameters(*session, item["expected"]["W_after"], item["expected"]["b_after"]);
}

TEST(WorkedExample, OfMazurComesOutAsItShould) { expectSingleStep("mazur-2015"); }
TEST(WorkedExample, OfHanAndKamberComesOutAsItShould) { expectSingleStep("han-kamber"); }
TEST(WorkedExample, OfRobertGordonUniversityComesOutAsItShould) { expectSingleStep("rgu-chapter3"); }

TEST(WorkedExample, OfMazurAfterTenThousandStepsIsThatOfOldWeightsInEveryDelta) {
  const Json item = workedExample("mazur-2015");
  const auto session = sessionOf(item, false);
  EXPECT_NEAR(session->step(10000).trainLoss, item["expected_after_10000_steps"]["loss"], kTolerance);
  expectRow(session->predict(matrixOf({{0.05, 0.1}})), item["expected_after_10000_steps"]["outputs"]);
  // The post's own closing numbers come from back-propagating through weights that were already updated.
  EXPECT_GT(std::abs(session->report().trainLoss -
                     item["known_error_in_source"]["reproduced"]["loss_after_10000_with_bug"].get<double>()),
            1e-8);
}

TEST(WorkedExample, OfMazurWithTrainedBiasesComesOutAsItShould) {
  const Json item = workedExample("mazur-2015");
  const Json& expected = item["variant_bias_updated"];
  const auto session = sessionOf(item, true);
  EXPECT_NEAR(session->step(1).trainLoss, expected["loss_after"], kTolerance);
  expectParameters(*session, expected["W_after"], expected["b_after"]);
}

/// f = σ(w0·x0 + w1·x1 + w2): one neuron. ∂f/∂w is its gradient under a loss whose ∂C/∂a is −1 (absolute error and a
/// target above every output), with the sign turned.
TEST(WorkedExample, OfTheSigmoidNeuronOfCs231nIsOneUnit) {
  const Json item = workedExample("cs231n-sigmoid-neuron");
  const auto session = Session::create(parse(R"({
    "data": {"kind": "table", "task": "regression", "inputs": [[-1, -2]], "targets": [[2]]},
    "layers": [{"units": 1, "activation": "sigmoid"}], "loss": "absolute-error",
    "parameters": [{"weights": [[2], [-3]], "biases": [-3]}]})"));
  const TraceView trace = session->trace({});
  const LayerView& unit = trace.layers[0];
  EXPECT_NEAR(unit.z(0, 0), item["expected"]["dot"], kTolerance);
  EXPECT_NEAR(unit.a(0, 0), item["expected"]["f"], kTolerance);
  EXPECT_EQ(unit.dCda(0, 0), -1);
  EXPECT_NEAR(-unit.weightGradient(0, 0), item["expected"]["dw"][0], kTolerance);
  EXPECT_NEAR(-unit.weightGradient(1, 0), item["expected"]["dw"][1], kTolerance);
  EXPECT_NEAR(-unit.biasGradient(0, 0), item["expected"]["dw"][2], kTolerance);
}

/// The same neuron behind a layer that hands its inputs through: ∂f/∂x are that layer's deltas.
TEST(WorkedExample, OfTheSigmoidNeuronOfCs231nHasTheseInputGradients) {
  const Json item = workedExample("cs231n-sigmoid-neuron");
  const auto session = Session::create(parse(R"({
    "data": {"kind": "table", "task": "regression", "inputs": [[-1, -2]], "targets": [[2]]},
    "layers": [{"units": 2, "activation": "linear", "bias": false}, {"units": 1, "activation": "sigmoid"}],
    "loss": "absolute-error",
    "parameters": [{"weights": [[1, 0], [0, 1]]}, {"weights": [[2], [-3]], "biases": [-3]}]})"));
  const TraceView trace = session->trace({});
  EXPECT_NEAR(-trace.layers[0].delta(0, 0), item["expected"]["dx"][0], kTolerance);
  EXPECT_NEAR(-trace.layers[0].delta(0, 1), item["expected"]["dx"][1], kTolerance);
}

/// Rashid's update for an error t − o that is given as 1.5: half-squared error with the target o + 1.5.
TEST(WorkedExample, OfRashidIsOneStepOfOneUnit) {
  const Json item = workedExample("rashid-2016");
  const double o = item["expected"]["sigmoid"], error = item["inputs"]["error_t_minus_o_given"];
  Json spec = Json::parse(R"({
    "data": {"kind": "table", "task": "regression", "inputs": [[0.4, 0.5]], "targets": [[0]]},
    "layers": [{"units": 1, "activation": "sigmoid", "bias": false}], "loss": "half-squared-error",
    "parameters": [{"weights": [[2], [3]]}],
    "learner": {"batchSize": 1, "optimizer": {"learningRate": 0.1}}})");
  spec["data"]["targets"][0][0] = o + error;
  const auto session = Session::create(parseSpec(toValue(spec)));
  const TraceView trace = session->trace({});
  EXPECT_NEAR(trace.layers[0].z(0, 0), item["expected"]["sum"], kTolerance);
  EXPECT_NEAR(trace.layers[0].a(0, 0), o, kTolerance);
  EXPECT_NEAR(trace.layers[0].weightGradient(0, 0), item["expected"]["slope"], kTolerance);
  session->step(1);
  EXPECT_NEAR(session->parameters()[0], item["expected"]["w11_after"], kTolerance);
}

TEST(OneWeight, FollowsThePublishedTable) {
  const auto session = Session::create(parse(R"({
    "data": {"kind": "pair"}, "features": ["x1"], "layers": [{"units": 1, "activation": "linear", "bias": false}],
    "loss": "squared-error", "parameters": [{"weights": [[0.8]]}],
    "learner": {"batchSize": 1, "optimizer": {"learningRate": 0.1}}})"));
  for (const double expected : {0.8, 0.59, 0.4745, 0.410975, 0.37603625, 0.3568199375}) {
    EXPECT_NEAR(session->parameters()[0], expected, 1e-15);
    session->step(1);
  }
}

}  // namespace
}  // namespace backprop::test
