// SPDX-License-Identifier: MIT
#include <set>

#include <gtest/gtest.h>

#include "engine/spec/names.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::errorOf;
using test::json;
using test::parse;

/// What the data offers: how many outputs fit, and which probability losses and hinge its targets allow.
struct DataCase {
  const char* data;
  std::set<int> units;
  bool crossEntropy, binaryCrossEntropy, hinge;
};

const DataCase kDataCases[] = {
    {R"({"kind": "spiral"})", {1, 2}, true, true, true},
    {R"({"kind": "gate-xor"})", {1, 2}, true, true, true},
    {R"({"kind": "blobs", "classes": 2})", {1, 2}, true, true, true},
    {R"({"kind": "blobs", "classes": 3})", {3}, true, true, true},
    {R"({"kind": "pinwheel"})", {5}, true, true, true},
    {R"({"kind": "regression-plane"})", {1}, false, false, false},
    {R"({"kind": "sine"})", {1}, false, false, false},
    {R"({"kind": "pair"})", {1}, false, true, false},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[0], [1]]})", {1}, true, true, false},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[-1], [1]]})", {1}, false, false, true},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[0.5], [7]], "task": "regression"})",
     {1},
     false,
     false,
     false},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[1, 0], [0, 1]]})", {2}, true, true, false},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[1, -1], [-1, 1]], "task": "classification"})",
     {2},
     false,
     false,
     true},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[0.3, 0.7], [0.4, 0.6]]})", {2}, true, true, false},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[0.3, 0.8], [0.4, 0.6]]})", {2}, false, true, false},
};

bool isAllowed(const DataCase& data, int units, Activation output, Loss loss) {
  if (!data.units.contains(units)) return false;
  if (output == Activation::Softmax) return units > 1 && loss == Loss::CrossEntropy && data.crossEntropy;
  if (loss == Loss::CrossEntropy) return false;
  if (loss == Loss::BinaryCrossEntropy) return output == Activation::Sigmoid && data.binaryCrossEntropy;
  const std::set<Activation> bothSigns = {Activation::Linear, Activation::Tanh, Activation::Sine,
                                          Activation::LeakyRelu};
  return loss != Loss::Hinge || (data.hinge && bothSigns.contains(output));
}

TEST(Pairing, AllowsExactlyTheFittingActivationsLossesAndUnitsForEveryData) {
  for (const DataCase& data : kDataCases) {
    Spec spec = parse(R"({"data": )" + std::string(data.data) + "}");
    for (const int units : {1, 2, 3, 4, 5, 6}) {
      for (const auto activation : nameTable<Activation>().names) {
        for (const auto loss : nameTable<Loss>().names) {
          spec.layers.back().units = units;
          spec.layers.back().activation = readName<Activation>(Value{std::string(activation)}, "");
          spec.loss = readName<Loss>(Value{std::string(loss)}, "");
          const std::string error = errorOf([&] { checkPairing(spec); });
          const bool allowed = isAllowed(data, units, spec.layers.back().activation, spec.loss);
          EXPECT_EQ(error == "no error", allowed)
              << data.data << " " << units << " " << activation << " " << loss << ": " << error;
        }
      }
    }
  }
}

struct BadPairing {
  const char* spec;
  const char* error;
};

constexpr BadPairing kBadPairings[] = {
    {R"({"layers": [{"activation": "softmax", "units": 2}, {}]})",
     "/layers/0/activation: softmax turns outputs into probabilities, so only the last layer can use it; use \"tanh\" "
     "or another activation here"},
    {R"({"data": {"kind": "blobs"}, "layers": [{}, {"units": 3}]})",
     "/layers/1/units: the data has 5 classes, so the output needs 5 units, got 3"},
    {R"({"layers": [{"units": 3}]})",
     "/layers/0/units: the data has 2 classes, so the output needs 1 or 2 units, got 3"},
    {R"({"data": {"kind": "sine"}, "layers": [{"units": 2}]})",
     "/layers/0/units: the data has 1 target, so the output needs 1 unit, got 2"},
    {R"({"data": {"kind": "table", "inputs": [[1]], "targets": [[1, 2, 3]]}, "layers": [{"units": 1}]})",
     "/layers/0/units: the table has 3 target columns, so the output needs 3 units, got 1"},
    {R"({"data": {"kind": "table", "inputs": [[1]], "targets": [[0.5]]}, "layers": [{"units": 2}]})",
     "/layers/0/units: the table has 1 target column, so the output needs 1 unit, got 2"},
    {R"({"layers": [{"units": 1, "activation": "softmax"}]})",
     "/layers/0/units: softmax shares one whole among its units, so it needs at least 2, got 1; use \"sigmoid\" for "
     "one probability"},
    {R"({"layers": [{"units": 2, "activation": "softmax"}], "loss": "squared-error"})",
     "/loss: a softmax output gives probabilities, which cross-entropy measures; use \"cross-entropy\" or another "
     "output activation"},
    {R"({"layers": [{"units": 2, "activation": "sigmoid"}], "loss": "cross-entropy"})",
     "/loss: cross-entropy measures probabilities that sum to 1, which a softmax output gives; use the output "
     "activation \"softmax\" or another loss, got \"sigmoid\""},
    {R"({"layers": [{"activation": "tanh"}], "loss": "binary-cross-entropy"})",
     "/loss: binary-cross-entropy measures probabilities between 0 and 1, which a sigmoid output gives; use the output "
     "activation \"sigmoid\" or another loss, got \"tanh\""},
    {R"({"layers": [{"activation": "relu"}], "loss": "hinge"})",
     "/loss: hinge wants outputs on both sides of 0; use the output activation \"linear\", \"tanh\", \"sine\" or "
     "\"leaky-relu\" or another loss, got \"relu\""},
    {R"({"data": {"kind": "sine"}, "loss": "hinge"})",
     "/loss: hinge needs classes, and this data is a regression; use \"half-squared-error\" or another loss"},
    {R"({"data": {"kind": "pair"}, "loss": "cross-entropy"})",
     "/loss: cross-entropy needs classes, and this data is a regression; use \"half-squared-error\" and another output "
     "activation than softmax"},
    {R"({"data": {"kind": "sine"}, "loss": "binary-cross-entropy"})",
     "/loss: binary-cross-entropy needs targets between 0 and 1, and those of this data lie between -1 and 1; use "
     "\"half-squared-error\" or another loss"},
    {R"({"data": {"kind": "table", "inputs": [[1], [2]], "targets": [[1], [-1]]}, "loss": "binary-cross-entropy"})",
     "/loss: binary-cross-entropy needs targets between 0 and 1, and /data/targets/1/0 is -1; use "
     "\"half-squared-error\" or another loss"},
    {R"({"data": {"kind": "table", "inputs": [[1], [2]], "targets": [[1], [0]]}, "loss": "hinge",
         "layers": [{"activation": "tanh"}]})",
     "/loss: hinge needs targets that are -1 or 1, and /data/targets/1/0 is 0; use \"half-squared-error\" or another "
     "loss"},
    {R"({"data": {"kind": "table", "inputs": [[1], [2]], "targets": [[0.5, 0.5], [0.5, 0.25]]},
         "loss": "cross-entropy"})",
     "/loss: cross-entropy needs targets that sum to 1 in every row, and /data/targets/1 sums to 0.75; use "
     "\"half-squared-error\" and another output activation than softmax"},
};

TEST(Pairing, IsRefusedWithTheReasonAndWhatWouldFit) {
  for (const BadPairing& bad : kBadPairings) {
    EXPECT_EQ(errorOf([&] { parse(bad.spec); }), bad.error) << bad.spec;
  }
}

TEST(Pairing, ForgivesTheRoundingOfProbabilities) {
  EXPECT_EQ(errorOf([] {
              parse(R"({"data": {"kind": "table", "inputs": [[1]], "targets": [[0.1, 0.2, 0.7]]},
                        "loss": "cross-entropy"})");
            }),
            "no error");
}

}  // namespace
}  // namespace backprop
