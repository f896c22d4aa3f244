// SPDX-License-Identifier: MIT
#include "engine/spec/names.hpp"

#include <algorithm>

#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

using Name = std::string_view;

constexpr Name kDataKinds[] = {
    "circle",           "xor",  "gauss",    "spiral",  "moons",    "blobs", "pinwheel", "regression-plane",
    "regression-gauss", "sine", "gate-and", "gate-or", "gate-xor", "pair",  "letters",  "table"};
constexpr Name kTasks[] = {"classification", "regression"};
constexpr Name kFeatures[] = {"x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"};
constexpr Name kActivations[] = {"linear",   "sigmoid", "tanh",  "relu", "leaky-relu", "elu",
                                 "softplus", "gelu",    "swish", "sine", "step",       "softmax"};
constexpr Name kLosses[] = {"squared-error", "half-squared-error",   "mean-squared-error", "absolute-error",
                            "huber",         "binary-cross-entropy", "cross-entropy",      "hinge"};
constexpr Name kInitializers[] = {"zeros",         "constant",   "uniform",   "normal",      "xavier-uniform",
                                  "xavier-normal", "he-uniform", "he-normal", "lecun-normal"};
constexpr Name kLearners[] = {"backpropagation", "finite-differences",   "forward-mode",
                              "random-nudge",    "one-weight-at-a-time", "weight-combinations"};
constexpr Name kOptimizers[] = {"sgd", "adagrad", "rmsprop", "adam", "adamw"};
constexpr Name kSchedules[] = {"constant", "step", "exponential", "cosine", "warmup-cosine"};
constexpr Name kPenalties[] = {"none", "l1", "l2"};
constexpr Name kPrecisions[] = {"double", "single"};

constexpr NameTable kDataKindTable{"data kind", kDataKinds};
constexpr NameTable kTaskTable{"task", kTasks};
constexpr NameTable kFeatureTable{"feature", kFeatures};
constexpr NameTable kActivationTable{"activation", kActivations};
constexpr NameTable kLossTable{"loss", kLosses};
constexpr NameTable kInitializerTable{"initializer", kInitializers};
constexpr NameTable kLearnerTable{"learner", kLearners};
constexpr NameTable kOptimizerTable{"optimizer", kOptimizers};
constexpr NameTable kScheduleTable{"schedule", kSchedules};
constexpr NameTable kPenaltyTable{"penalty", kPenalties};
constexpr NameTable kPrecisionTable{"precision", kPrecisions};

template <class Enum>
std::string_view nameIn(Enum value) {
  return nameTable<Enum>().names[static_cast<std::size_t>(value)];
}

}  // namespace

template <>
const NameTable& nameTable<DataKind>() {
  return kDataKindTable;
}
template <>
const NameTable& nameTable<Task>() {
  return kTaskTable;
}
template <>
const NameTable& nameTable<Feature>() {
  return kFeatureTable;
}
template <>
const NameTable& nameTable<Activation>() {
  return kActivationTable;
}
template <>
const NameTable& nameTable<Loss>() {
  return kLossTable;
}
template <>
const NameTable& nameTable<InitializerKind>() {
  return kInitializerTable;
}
template <>
const NameTable& nameTable<LearnerKind>() {
  return kLearnerTable;
}
template <>
const NameTable& nameTable<OptimizerKind>() {
  return kOptimizerTable;
}
template <>
const NameTable& nameTable<ScheduleKind>() {
  return kScheduleTable;
}
template <>
const NameTable& nameTable<PenaltyKind>() {
  return kPenaltyTable;
}
template <>
const NameTable& nameTable<Precision>() {
  return kPrecisionTable;
}

int readName(const Value& value, const Path& path, const NameTable& table) {
  const auto* text = std::get_if<std::string>(&value.data);
  if (!text) refuse(path, {"must be a name such as ", InQuotes{table.names[0]}, ", got ", value});
  const auto found = std::find(table.names.begin(), table.names.end(), *text);
  if (found == table.names.end()) {
    refuse(path, {"unknown ", table.what, " ", InQuotes{*text}, Suggestion{*text, table.names}});
  }
  return static_cast<int>(found - table.names.begin());
}

std::string_view nameOf(DataKind kind) { return nameIn(kind); }
std::string_view nameOf(Task task) { return nameIn(task); }
std::string_view nameOf(Feature feature) { return nameIn(feature); }
std::string_view nameOf(Activation activation) { return nameIn(activation); }
std::string_view nameOf(Loss loss) { return nameIn(loss); }
std::string_view nameOf(InitializerKind kind) { return nameIn(kind); }
std::string_view nameOf(LearnerKind kind) { return nameIn(kind); }
std::string_view nameOf(OptimizerKind kind) { return nameIn(kind); }
std::string_view nameOf(ScheduleKind kind) { return nameIn(kind); }
std::string_view nameOf(PenaltyKind kind) { return nameIn(kind); }
std::string_view nameOf(Precision precision) { return nameIn(precision); }

}  // namespace backprop
