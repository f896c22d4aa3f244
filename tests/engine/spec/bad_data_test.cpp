// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

using test::errorOf;
using test::json;

struct BadData {
  const char* data;
  const char* error;
};

constexpr BadData kBadData[] = {
    {R"(null)", "/data: must be an object, got null"},
    {R"([])", "/data: must be an object, got an empty list"},
    {R"({"kind": "spriral"})", "/data/kind: unknown data kind \"spriral\", did you mean \"spiral\"?"},
    {R"({"kind": 3})", "/data/kind: must be a name such as \"circle\", got 3"},
    {R"({"size": 3})",
     "/data: unknown key \"size\"; known are \"kind\", \"samples\", \"noise\", \"classes\", \"trainShare\", \"seed\", "
     "\"inputs\", \"targets\", \"task\", \"standardize\", \"inputNames\", \"targetNames\""},
    {R"({"trainshare": 1})", "/data: unknown key \"trainshare\", did you mean \"trainShare\"?"},
    {R"({"samples": 0})", "/data/samples: must be between 2 and 100,000, got 0"},
    {R"({"samples": 1})", "/data/samples: must be between 2 and 100,000, got 1"},
    {R"({"samples": 100001})", "/data/samples: must be between 2 and 100,000, got 100,001"},
    {R"({"samples": 10.5})", "/data/samples: must be a whole number, got 10.5"},
    {R"({"samples": "500"})", "/data/samples: must be a whole number, got \"500\""},
    {R"({"kind": "pair", "samples": 0})", "/data/samples: must be between 1 and 100,000, got 0"},
    {R"({"noise": -0.1})", "/data/noise: must be between 0 and 1, got -0.1"},
    {R"({"noise": 1.5})", "/data/noise: must be between 0 and 1, got 1.5"},
    {R"({"noise": true})", "/data/noise: must be a number, got true"},
    {R"({"classes": 1})", "/data/classes: must be between 2 and 8, got 1"},
    {R"({"classes": 9})", "/data/classes: must be between 2 and 8, got 9"},
    {R"({"trainShare": 0})", "/data/trainShare: must be greater than 0 and at most 1, got 0"},
    {R"({"trainShare": 1.01})", "/data/trainShare: must be greater than 0 and at most 1, got 1.01"},
    {R"({"seed": -1})", "/data/seed: must be between 0 and 9,007,199,254,740,991, got -1"},
    {R"({"seed": 0.5})", "/data/seed: must be a whole number, got 0.5"},
    {R"({"inputs": [[1]]})", "/data/inputs: only data of kind \"table\" can have this"},
    {R"({"kind": "spiral", "targets": [[1]]})", "/data/targets: only data of kind \"table\" can have this"},
    {R"({"kind": "pair", "standardize": true})", "/data/standardize: only data of kind \"table\" can have this"},
    {R"({"kind": "table"})", "/data/inputs: is missing: a table needs rows of inputs and rows of targets"},
    {R"({"kind": "table", "inputs": [[1]]})",
     "/data/targets: is missing: a table needs rows of inputs and rows of targets"},
    {R"({"kind": "table", "input": [[1]]})", "/data: unknown key \"input\", did you mean \"inputs\"?"},
    {R"({"kind": "table", "inputs": []})", "/data/inputs: must have at least 1 row, got an empty list"},
    {R"({"kind": "table", "inputs": 3})", "/data/inputs: must be a list, got 3"},
    {R"({"kind": "table", "inputs": [1, 2]})", "/data/inputs/0: must be a list, got 1"},
    {R"({"kind": "table", "inputs": [[]]})", "/data/inputs/0: must have between 1 and 4096 numbers, got 0"},
    {R"({"kind": "table", "inputs": [[1, 2], [3, "4"]]})", "/data/inputs/1/1: must be a number, got \"4\""},
    {R"({"kind": "table", "inputs": [[1, 2], [3, null]]})", "/data/inputs/1/1: must be a number, got null"},
    {R"({"kind": "table", "inputs": [[1, 2], "3,4"]})", "/data/inputs/1: must be a list, got \"3,4\""},
    {R"({"kind": "table", "inputs": [[1, 2], [1, 2], [1, 2], [1, 2, 3]]})",
     "/data/inputs/3: must have 2 numbers like the first row, got 3"},
    {R"({"kind": "table", "inputs": [[1], []]})", "/data/inputs/1: must have 1 number like the first row, got 0"},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[1]]})",
     "/data/targets: must have one row for each row of inputs (2), got 1"},
    {R"({"kind": "table", "inputs": [[1]], "targets": [[1]], "task": "clustering"})",
     "/data/task: unknown task \"clustering\"; known are \"classification\", \"regression\""},
    {R"({"kind": "table", "inputs": [[1], [2], [3]], "targets": [[0], [1], [2]], "task": "classification"})",
     "/data/task: classification needs targets of one column with two different numbers, or of one column a class with "
     "one high number in each row; use \"regression\" for these"},
    {R"({"kind": "table", "inputs": [[1]], "targets": [[1]], "standardize": 1})",
     "/data/standardize: must be true or false, got 1"},
    {R"({"kind": "table", "inputs": [[1, 2]], "targets": [[0.3]], "inputNames": ["a"]})",
     "/data/inputNames: must have 2 names, one for each input, got 1"},
    {R"({"kind": "table", "inputs": [[1, 2]], "targets": [[0.3]], "inputNames": ["a", 2]})",
     "/data/inputNames/1: must be text, got 2"},
    {R"({"kind": "table", "inputs": [[1], [2]], "targets": [[0], [1]], "targetNames": ["y"]})",
     "/data/targetNames: must have 2 names, one for each class, got 1"},
    {R"({"kind": "table", "inputs": [[1]], "targets": [[0.3]], "targetNames": ["no", "yes"]})",
     "/data/targetNames: must have 1 name, one for each target, got 2"},
};

TEST(BadData, IsRefusedWithItsExactPlaceAndReason) {
  for (const BadData& bad : kBadData) {
    EXPECT_EQ(errorOf([&] { parseData(json(bad.data)); }), bad.error) << bad.data;
    EXPECT_EQ(errorOf([&] { test::parse(std::string(R"({"data": )") + bad.data + "}"); }), bad.error) << bad.data;
  }
}

TEST(BadData, MustLeaveARowForTraining) {
  EXPECT_EQ(errorOf([] { parseData(json(R"({"samples": 10, "trainShare": 0.01})")); }),
            "/data/trainShare: must leave at least 1 of the 10 samples for training, got 0.01");
  EXPECT_EQ(errorOf([] { parseData(json(R"({"samples": 10, "trainShare": 0.1})")); }), "no error");
}

Value tableOf(std::size_t rows, std::size_t columns, double number) {
  const Value::Array inputs(rows, Value{Value::Numbers(columns, number)});
  const Value::Array targets(rows, Value{Value::Numbers{0.5}});
  return Value{Value::Object{{"kind", Value{"table"}}, {"inputs", Value{inputs}}, {"targets", Value{targets}}}};
}

TEST(BadData, MayNotPassTheLimitsOfATable) {
  EXPECT_EQ(errorOf([] { parseData(tableOf(100'000, 1, 1)); }), "no error");
  EXPECT_EQ(errorOf([] { parseData(tableOf(100'001, 1, 1)); }),
            "/data/inputs: must have at most 100,000 rows, got 100,001");
  EXPECT_EQ(errorOf([] { parseData(tableOf(1, 4096, 1)); }), "no error");
  EXPECT_EQ(errorOf([] { parseData(tableOf(1, 4097, 1)); }),
            "/data/inputs/0: must have between 1 and 4096 numbers, got 4097");
}

TEST(BadData, IsNamedByItsPlainRowNumber) {
  Value table = tableOf(12'346, 2, 1);
  for (auto& [key, value] : std::get<Value::Object>(table.data)) {
    if (key == "inputs") std::get<Value::Array>(value.data)[12'345] = Value{Value::Numbers{1}};
  }
  EXPECT_EQ(errorOf([&] { parseData(table); }), "/data/inputs/12345: must have 2 numbers like the first row, got 1");
}

TEST(BadData, MayNotHoldWhatIsNotFinite) {
  EXPECT_EQ(errorOf([] { parseData(tableOf(2, 2, std::numeric_limits<double>::infinity())); }),
            "/data/inputs/0/0: must be a finite number, got Infinity");
}

}  // namespace
}  // namespace backprop
