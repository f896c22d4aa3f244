// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/support/fixture.hpp"

// The update rules that CS231n's assignment 2 checks. Its conventions are not PyTorch's; the conversions are said.
namespace backprop::test {
namespace {

using Numbers = std::vector<double>;

nlohmann::ordered_json example() { return workedExample("cs231n-a2-optimizers"); }

struct Result {
  Numbers w, memory0, memory1;
};

Result stepOf(const OptimizerSpec& spec, double rate, std::int64_t number, const Numbers& w, const Numbers& dw,
              const Numbers& memory0, const Numbers& memory1) {
  Result next{w, Numbers(w.size()), Numbers(w.size())};
  Numbers delta(w.size());
  const Update<double> update{spec,
                              rate,
                              number,
                              static_cast<Index>(w.size()),
                              w.data(),
                              dw.data(),
                              {memory0.data(), memory1.data()},
                              {next.memory0.data(), next.memory1.data()},
                              delta.data()};
  optimizerOf<double>(spec.kind).update(update);
  for (std::size_t i = 0; i < w.size(); ++i) next.w[i] += delta[i];
  return next;
}

void expectNear(const Numbers& found, const Numbers& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12);
}

/// CS231n keeps the velocity v = μ·v − η·g and adds it; PyTorch keeps b with v = −η·b.
TEST(WorkedStep, OfMomentumIsThatOfCs231n) {
  const auto item = example();
  const auto& given = item["momentum"];
  const double rate = given["lr"];
  OptimizerSpec spec;
  spec.momentum = given["mu"];
  Numbers buffer = given["velocity_before"];
  for (double& b : buffer) b = -b / rate;
  Result result = stepOf(spec, rate, 7, item["w"], item["dw"], buffer, Numbers(buffer.size()));
  for (double& b : result.memory0) b = -b * rate;
  expectNear(result.w, given["w_after"]);
  expectNear(result.memory0, given["velocity_after"]);
}

/// The same rule: CS231n's decay rate is PyTorch's alpha.
TEST(WorkedStep, OfRmsPropIsThatOfCs231n) {
  const auto item = example();
  const auto& given = item["rmsprop"];
  OptimizerSpec spec;
  spec.kind = OptimizerKind::RmsProp;
  spec.alpha = given["decay"];
  spec.epsilon = given["eps"];
  const Numbers cache = given["cache_before"];
  const Result result = stepOf(spec, given["lr"], 7, item["w"], item["dw"], cache, Numbers(cache.size()));
  expectNear(result.w, given["w_after"]);
  expectNear(result.memory0, given["cache_after"]);
}

/// The same rule; CS231n counts t up before it uses it, so the state of t = 5 is followed by update number 6.
TEST(WorkedStep, OfAdamIsThatOfCs231n) {
  const auto item = example();
  const auto& given = item["adam"];
  OptimizerSpec spec;
  spec.kind = OptimizerKind::Adam;
  spec.beta1 = given["beta1"];
  spec.beta2 = given["beta2"];
  spec.epsilon = given["eps"];
  const Result result =
      stepOf(spec, given["lr"], given["t_used"], item["w"], item["dw"], given["m_before"], given["v_before"]);
  expectNear(result.w, given["w_after"]);
  expectNear(result.memory0, given["m_after"]);
  expectNear(result.memory1, given["v_after"]);
}

}  // namespace
}  // namespace backprop::test
