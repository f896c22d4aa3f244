// SPDX-License-Identifier: MIT
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/fixture.hpp"
#include "tests/engine/support/json.hpp"

// The same bits from every compiler, at every level of optimisation, natively and in WebAssembly, with SIMD and
// without: each build of this test compares itself with the hashes in determinism.json. After a deliberate change of
// the arithmetic they are written anew by running it once with BACKPROP_WRITE_GOLDEN=1.
namespace backprop::test {
namespace {

using Json = nlohmann::ordered_json;

std::string hex(std::uint64_t hash) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

/// The hash of all parameters after the experiment's steps.
std::string hashAfter(const Json& experiment) {
  const auto session = Session::create(parseSpec(toValue(experiment["spec"])));
  const Report report = session->step(experiment["steps"]);
  EXPECT_EQ(report.step, experiment["steps"]) << "did not run to its end";
  return hex(session->hash());
}

/// One experiment a line, so that a change shows as one.
void write(const Json& experiments) {
  std::ofstream file(std::string(BACKPROP_FIXTURES) + "/determinism.json");
  const char* separator = "[\n  ";
  for (const Json& experiment : experiments) {
    file << separator << experiment.dump();
    separator = ",\n  ";
  }
  file << "\n]\n";
}

TEST(Determinism, ThirtyOneExperimentsEndWithTheSameBitsInEveryBuild) {
  Json experiments = fixture("determinism.json");
  EXPECT_EQ(experiments.size(), 31u);
  const bool writing = std::getenv("BACKPROP_WRITE_GOLDEN") != nullptr;
  for (Json& experiment : experiments) {
    SCOPED_TRACE(experiment["name"].get<std::string>());
    const std::string hash = hashAfter(experiment);
    if (writing)
      experiment["hash"] = hash;
    else
      EXPECT_EQ(hash, experiment["hash"].get<std::string>());
  }
  if (writing) write(experiments);
}

TEST(Determinism, AHashNoticesTheLastBitOfOneWeight) {
  const auto first = Session::create(parse("{}")), second = Session::create(parse("{}"));
  const double w = first->layerParameters()[0].weights[0][0];
  second->setParameter({0, 0, 0, false}, w);
  EXPECT_EQ(first->hash(), second->hash());
  second->setParameter({0, 0, 0, false}, std::nextafter(w, 2.0));
  EXPECT_NE(first->hash(), second->hash());
}

}  // namespace
}  // namespace backprop::test
