// SPDX-License-Identifier: MIT
#include <cstddef>
#include <iterator>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

const char* const kSpecs[] = {
    R"({"version": 1, "seed": 42, "precision": "double",
        "data": {"kind": "spiral", "samples": 500, "noise": 0.1, "classes": 3, "trainShare": 0.5, "seed": 7},
        "features": ["x1", "x2"],
        "layers": [{"units": 2, "activation": "tanh"}, {"units": 1, "activation": "tanh", "bias": true}],
        "initializer": {"kind": "xavier-uniform", "low": 0, "high": 1},
        "parameters": [{"weights": [[1, 2], [3, 4]], "biases": [5, 6]}, {"weights": [[7], [8]], "biases": [9]}],
        "loss": "half-squared-error",
        "learner": {"kind": "backpropagation", "batchSize": 10, "shuffle": true,
                    "optimizer": {"kind": "sgd", "learningRate": 0.03, "momentum": 0.5, "nesterov": false},
                    "schedule": {"kind": "warmup-cosine", "period": 100, "warmup": 5}, "clipNorm": null},
        "regularization": {"kind": "none", "rate": 0}, "stop": {"loss": null, "epochs": null}})",
    R"({"data": {"kind": "table", "inputs": [[1, 2], [3, 4], [5, 6]], "targets": [[1, 0], [0, 1], [1, 0]],
                 "task": "classification", "standardize": true, "inputNames": ["a", "b"], "targetNames": ["n", "y"]},
        "layers": [{"units": 3}, {"units": 2, "activation": "softmax"}], "loss": "cross-entropy"})"};

const char* const kFragments[] = {"null",
                                  "true",
                                  "0",
                                  "-1",
                                  "0.5",
                                  "2",
                                  "1e308",
                                  "-1e308",
                                  "9007199254740993",
                                  "100001",
                                  "\"\"",
                                  "\"tanh\"",
                                  "\"table\"",
                                  "\"softmax\"",
                                  "\"cross-entropy\"",
                                  "\"adamw\"",
                                  "\"x1*x2\"",
                                  "[]",
                                  "[[]]",
                                  "[1]",
                                  "[[1], [2]]",
                                  "{}",
                                  "[null]",
                                  "[{}]",
                                  "{\"kind\": \"table\"}",
                                  "\"\\u0000\\ud83d\\ude00 long text that is longer than forty characters\""};

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  /// Changes one place at random: replaces, removes, doubles or renames it, or goes deeper.
  void mutate(Value& value) {
    if (auto* object = std::get_if<Value::Object>(&value.data); object && !object->empty() && below(8) > 0) {
      auto& entry = (*object)[below(object->size())];
      switch (below(8)) {
        case 0:
          object->erase(object->begin() + below(object->size()));
          return;
        case 1:
          object->push_back(entry);
          return;
        case 2:
          if (!entry.first.empty()) entry.first.pop_back();
          return;
        case 3:
          entry.first += static_cast<char>(below(256));
          return;
        default:
          mutate(entry.second);
          return;
      }
    }
    if (auto* list = std::get_if<Value::Array>(&value.data); list && !list->empty() && below(8) > 0) {
      const std::size_t place = below(list->size());
      switch (below(6)) {
        case 0:
          list->erase(list->begin() + static_cast<std::ptrdiff_t>(place));
          return;
        case 1:
          list->push_back(Value((*list)[place]));
          return;
        default:
          mutate((*list)[place]);
          return;
      }
    }
    if (auto* numbers = std::get_if<Value::Numbers>(&value.data); numbers && !numbers->empty() && below(4) > 0) {
      const double odd[] = {0, -1, 1e308, std::numeric_limits<double>::infinity(),
                            std::numeric_limits<double>::quiet_NaN()};
      (*numbers)[below(numbers->size())] = odd[below(std::size(odd))];
      return;
    }
    value = test::json(kFragments[below(std::size(kFragments))]);
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::mt19937 random_;
};

TEST(ParseSpec, ParsesOrThrowsSpecErrorForAnyMutation) {
  constexpr int kMutations = 6000;
  Mutator mutator(20240607);
  int parsed = 0;
  int refused = 0;
  for (int i = 0; i < kMutations; ++i) {
    Value value = test::json(kSpecs[mutator.below(std::size(kSpecs))]);
    for (std::size_t changes = 1 + mutator.below(3); changes > 0; --changes) mutator.mutate(value);
    try {
      const Spec spec = parseSpec(value);
      ++parsed;
      ASSERT_EQ(parseSpec(writeSpec(spec)), spec) << "mutation " << i;
    } catch (const SpecError& error) {
      ++refused;
      ASSERT_EQ(error.path()[0], '/') << "mutation " << i;
      ASSERT_FALSE(error.message().empty()) << "mutation " << i;
    }
  }
  EXPECT_GT(parsed, kMutations / 20);
  EXPECT_GT(refused, kMutations / 4);
}

TEST(ApplyIntervention, AppliesOrThrowsSpecErrorForAnyMutation) {
  const Spec spec = test::parse(kSpecs[0]);
  Mutator mutator(7);
  int applied = 0;
  for (int i = 0; i < 3000; ++i) {
    Value change = test::json(R"({"learner": {"batchSize": 5, "optimizer": {"kind": "adam", "learningRate": 1}},
                                  "regularization": {"kind": "l1", "rate": 1}, "stop": {"loss": 1, "epochs": 5},
                                  "loss": "huber"})");
    mutator.mutate(change);
    try {
      const Spec next = test::changed(spec, change);
      ++applied;
      ASSERT_EQ(parseSpec(writeSpec(next)), next) << "mutation " << i;
    } catch (const SpecError& error) {
      ASSERT_FALSE(error.message().empty()) << "mutation " << i;
    }
  }
  EXPECT_GT(applied, 100);
}

}  // namespace
}  // namespace backprop
