// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/worked_session.hpp"

// Mazur's example through the microscope: every number that the post prints of its first step, found where a reader of
// the page would look for it.
namespace backprop::test {
namespace {

using Json = nlohmann::ordered_json;

/// Every published number of the first step, by the file's name for it.
std::vector<std::pair<std::string, double>> shownNumbers(const Session& session) {
  const auto weight = [&](int layer, int source, int unit) {
    return session.explainParameter({layer, source, unit, false}, {});
  };
  const UnitStudy h1 = session.explainUnit(0, 0, 0), h2 = session.explainUnit(0, 1, 0);
  const UnitStudy o1 = session.explainUnit(1, 0, 0), o2 = session.explainUnit(1, 1, 0);
  const auto lossOf = [](const UnitStudy& output) {
    return 0.5 * (output.a - *output.target) * (output.a - *output.target);
  };
  const ParameterStudy w1 = weight(0, 0, 0), w5 = weight(1, 0, 0);
  return {{"out_h1", h1.a},
          {"out_h2", h2.a},
          {"net_o1", o1.z},
          {"out_o1", o1.a},
          {"out_o2", o2.a},
          {"E_o1", lossOf(o1)},
          {"E_o2", lossOf(o2)},
          {"E_total", w5.cost},
          {"dE/dout_o1", w5.terms[0].dCda},
          {"dout/dnet_o1", w5.terms[0].dadz},
          {"delta_o1", w5.terms[0].delta},
          {"dE/dw5", w5.gradient},
          {"dE/dw1", w1.gradient},
          {"dEo1/dout_h1", h1.back[0].product},
          {"dEo2/dout_h1", h1.back[1].product},
          {"dE/dout_h1", h1.dCda},
          {"w1+", w1.next},
          {"w2+", weight(0, 1, 0).next},
          {"w3+", weight(0, 0, 1).next},
          {"w4+", weight(0, 1, 1).next},
          {"w5+", w5.next},
          {"w6+", weight(1, 1, 0).next},
          {"w7+", weight(1, 0, 1).next},
          {"w8+", weight(1, 1, 1).next}};
}

int digitsAfterThePoint(const std::string& printed) { return static_cast<int>(printed.size() - printed.find('.') - 1); }

TEST(TheMicroscope, ShowsEveryNumberOfMazursFirstStep) {
  const Json item = workedExample("mazur-2015");
  const auto session = sessionOf(item, false);
  const Json& checks = item["published_checks"];
  const auto numbers = shownNumbers(*session);
  for (const auto& [name, shown] : numbers) {
    SCOPED_TRACE(name);
    const Json& check = checks[name];
    EXPECT_NEAR(shown, check["recomputed"], 1e-15);
    if (!check["agrees_to_printed_digits"]) continue;
    const std::string printed = check["published"];
    EXPECT_NEAR(shown, std::stod(printed), 0.5001 * std::pow(10, -digitsAfterThePoint(printed)));
  }
  EXPECT_EQ(numbers.size(), checks.size() - 4);  // the other four are of after the first step
}

TEST(TheMicroscope, ShowsMazursGradientsBesideTheirFiniteDifferences) {
  const Json item = workedExample("mazur-2015");
  const auto session = sessionOf(item, false);
  for (int layer = 0; layer < 2; ++layer)
    for (int unit = 0; unit < 2; ++unit)
      for (int source = 0; source < 2; ++source) {
        const ParameterStudy study = session->explainParameter({layer, source, unit, false}, {});
        EXPECT_NEAR(study.gradient,
                    item["expected"]["grad_W"][static_cast<std::size_t>(layer)][static_cast<std::size_t>(unit)]
                        [static_cast<std::size_t>(source)],
                    1e-15);
        EXPECT_LT(study.difference.relativeError, 1e-6);
        EXPECT_EQ(study.clipFactor, 1);
        EXPECT_EQ(study.learningRate, 0.5);
        EXPECT_EQ(study.penalty, 0);
      }
}

TEST(TheMicroscope, ShowsMazursBiasesAsNotTrained) {
  const auto session = sessionOf(workedExample("mazur-2015"), false);
  const ParameterStudy bias = session->explainParameter({1, 0, 0, true}, {});
  EXPECT_FALSE(bias.trained);
  EXPECT_EQ(bias.next, 0.6);
  EXPECT_NEAR(bias.mean, workedExample("mazur-2015")["expected"]["grad_b"][1][0], 1e-15);
}

}  // namespace
}  // namespace backprop::test
