// SPDX-License-Identifier: MIT
#include "engine/data/names.hpp"

#include "engine/data/alphabet.hpp"
#include "engine/data/generators.hpp"

namespace backprop {
namespace {

std::vector<std::string> numbered(const std::string& stem, int first, int count) {
  std::vector<std::string> names;
  for (int number = first; number < first + count; ++number) names.push_back(stem + std::to_string(number));
  return names;
}

/// "pixel 3,4": row and column, both from 1. Out of line, as what the page's first view does not call (ARCHITECTURE.md,
/// on the two files of the engine).
[[gnu::noinline]] std::vector<std::string> namesOfPixels(Picture picture) {
  std::vector<std::string> names;
  for (int row = 1; row <= picture.height; ++row) {
    for (const std::string& name : numbered("pixel " + std::to_string(row) + ",", 1, picture.width))
      names.push_back(name);
  }
  return names;
}

/// Out of line for the same reason.
[[gnu::noinline]] std::vector<std::string> namesOfLetters() {
  std::vector<std::string> names;
  for (const char letter : kLetters) names.emplace_back(1, letter);
  return names;
}

}  // namespace

std::vector<std::string> inputNamesOf(const DataSpec& data, int inputs) {
  if (data.kind == DataKind::Letters) return namesOfPixels(*generatorFor(data.kind).picture);
  return data.inputNames.empty() ? numbered("x", 1, inputs) : data.inputNames;
}

std::vector<std::string> targetNamesOf(const DataSpec& data, int classCount, int outputs) {
  if (!data.targetNames.empty()) return data.targetNames;
  if (data.kind == DataKind::Letters) return namesOfLetters();
  const bool isGate = data.kind == DataKind::GateAnd || data.kind == DataKind::GateOr || data.kind == DataKind::GateXor;
  if (classCount > 0) return numbered(isGate ? "" : "class ", 0, classCount);
  return outputs == 1 ? std::vector<std::string>{"y"} : numbered("y", 1, outputs);
}

}  // namespace backprop
