// SPDX-License-Identifier: MIT
#include "engine/data/names.hpp"

namespace backprop {
namespace {

std::vector<std::string> numbered(const std::string& stem, int first, int count) {
  std::vector<std::string> names;
  for (int number = first; number < first + count; ++number) names.push_back(stem + std::to_string(number));
  return names;
}

}  // namespace

std::vector<std::string> inputNamesOf(const DataSpec& data, int inputs) {
  return data.inputNames.empty() ? numbered("x", 1, inputs) : data.inputNames;
}

std::vector<std::string> targetNamesOf(const DataSpec& data, int classCount, int outputs) {
  if (!data.targetNames.empty()) return data.targetNames;
  const bool isGate = data.kind == DataKind::GateAnd || data.kind == DataKind::GateOr || data.kind == DataKind::GateXor;
  if (classCount > 0) return numbered(isGate ? "" : "class ", 0, classCount);
  return outputs == 1 ? std::vector<std::string>{"y"} : numbered("y", 1, outputs);
}

}  // namespace backprop
