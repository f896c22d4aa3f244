// SPDX-License-Identifier: MIT
#include <cmath>
#include <string>

#include "engine/data/dataset.hpp"
#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {
namespace {

constexpr double kSumTolerance = 1e-9;  // how far a row of probabilities may be from 1: rounding of decimal input

void checkHiddenLayers(const Spec& spec) {
  const Path layers("/layers");
  for (std::size_t index = 0; index + 1 < spec.layers.size(); ++index) {
    if (spec.layers[index].activation != Activation::Softmax) continue;
    const Path layer = layers.at(index);
    refuse(layer.at("activation"), {"softmax turns outputs into probabilities, so only the last layer can use it; use "
                                    "\"tanh\" or another activation here"});
  }
}

bool hasOutputUnits(const Spec& spec, const DataShape& shape) {
  const LayerSpec& output = spec.layers.back();
  return shape.allowsOutputs(output.units) && (output.activation != Activation::Softmax || output.units >= 2);
}

/// What refuses is out of line here, as what the page's first view does not call (ARCHITECTURE.md, on the two files of
/// the engine).
[[gnu::noinline]] void refuseOutputUnits(const Spec& spec, const DataShape& shape) {
  const int units = spec.layers.back().units;
  const Path layers("/layers");
  const Path layer = layers.at(spec.layers.size() - 1);
  const Path path = layer.at("units");
  if (!shape.allowsOutputs(units)) {
    const bool isTable = spec.data.kind == DataKind::Table;
    const bool hasClasses = !isTable && shape.classCount > 0;
    const int count = hasClasses ? shape.classCount : shape.targets;
    const char* columns = count == 1 ? " target column" : " target columns";
    const char* things = hasClasses ? " classes" : (isTable ? columns : " target");
    refuse(path, {isTable ? "the table has " : "the data has ", count, things, ", so the output needs ",
                  hasClasses && count == 2 ? "1 or " : "", Counted{count, "unit"}, ", got ", units});
  }
  refuse(path, {"softmax shares one whole among its units, so it needs at least 2, got ", units,
                "; use \"sigmoid\" for one probability"});
}

/// The losses that read the outputs as probabilities, and the activation that makes such outputs.
bool isPair(Activation output, Loss loss) {
  if (output == Activation::Softmax || loss == Loss::CrossEntropy)
    return output == Activation::Softmax && loss == Loss::CrossEntropy;
  if (loss == Loss::BinaryCrossEntropy) return output == Activation::Sigmoid;
  return loss != Loss::Hinge || output == Activation::Linear || output == Activation::Tanh ||
         output == Activation::Sine || output == Activation::LeakyRelu;
}

[[gnu::noinline]] void refusePair(Activation output, Loss loss) {
  const InQuotes given{nameOf(output)};
  if (output == Activation::Softmax && loss != Loss::CrossEntropy) {
    refuse("/loss", {"a softmax output gives probabilities, which cross-entropy measures; use \"cross-entropy\" or "
                     "another output activation"});
  }
  if (loss == Loss::CrossEntropy && output != Activation::Softmax) {
    refuse("/loss", {"cross-entropy measures probabilities that sum to 1, which a softmax output gives; use the output "
                     "activation \"softmax\" or another loss, got ",
                     given});
  }
  if (loss == Loss::BinaryCrossEntropy && output != Activation::Sigmoid) {
    refuse("/loss", {"binary-cross-entropy measures probabilities between 0 and 1, which a sigmoid output gives; use "
                     "the output activation \"sigmoid\" or another loss, got ",
                     given});
  }
  refuse("/loss", {"hinge wants outputs on both sides of 0; use the output activation \"linear\", \"tanh\", \"sine\" "
                   "or \"leaky-relu\" or another loss, got ",
                   given});
}

/// What to do when the data does not fit the loss; without cross-entropy a softmax output has to go too.
const char* insteadOf(Loss loss) {
  return loss == Loss::CrossEntropy ? "; use \"half-squared-error\" and another output activation than softmax"
                                    : "; use \"half-squared-error\" or another loss";
}

/// The first target that is not allowed, with its place.
void checkTargets(const Spec& spec, const char* demand, bool (*isAllowed)(double)) {
  const Rows& targets = spec.data.targets;
  for (std::size_t row = 0; row < targets.size(); ++row) {
    for (std::size_t column = 0; column < targets[row].size(); ++column) {
      const double target = targets[row][column];
      if (isAllowed(target)) continue;
      refuse("/loss", {nameOf(spec.loss), " needs targets ", demand, ", and /data/targets/", std::to_string(row), "/",
                       column, " is ", target, insteadOf(spec.loss)});
    }
  }
}

void checkSums(const Spec& spec) {
  for (std::size_t row = 0; row < spec.data.targets.size(); ++row) {
    double sum = 0;
    for (const double target : spec.data.targets[row]) sum += target;
    if (std::abs(sum - 1) <= kSumTolerance) continue;
    refuse("/loss", {"cross-entropy needs targets that sum to 1 in every row, and /data/targets/", std::to_string(row),
                     " sums to ", sum, insteadOf(spec.loss)});
  }
}

bool isProbability(double target) { return target >= 0 && target <= 1; }
bool isSign(double target) { return target == -1 || target == 1; }

/// Whether the data has what the loss measures. Generated classes are encoded to fit, and the targets of generated
/// regressions lie between −1 and 1, except for the pair's, 0.5.
[[gnu::noinline]] void checkRegression(const Spec& spec) {
  const bool isTable = spec.data.kind == DataKind::Table;
  if (spec.loss == Loss::Hinge || (spec.loss == Loss::CrossEntropy && !isTable)) {
    refuse("/loss", {nameOf(spec.loss), " needs classes, and this data is a regression", insteadOf(spec.loss)});
  }
  if (spec.loss == Loss::BinaryCrossEntropy && !isTable && spec.data.kind != DataKind::Pair) {
    refuse("/loss", {"binary-cross-entropy needs targets between 0 and 1, and those of this data lie between -1 and 1",
                     insteadOf(spec.loss)});
  }
}

/// A table keeps its own numbers, so they have to be what the loss measures.
[[gnu::noinline]] void checkTableTargets(const Spec& spec) {
  if (spec.loss == Loss::Hinge) checkTargets(spec, "that are -1 or 1", isSign);
  if (spec.loss == Loss::CrossEntropy || spec.loss == Loss::BinaryCrossEntropy) {
    checkTargets(spec, "between 0 and 1", isProbability);
  }
  if (spec.loss == Loss::CrossEntropy) checkSums(spec);
}

}  // namespace

void checkPairing(const Spec& spec) {
  const DataShape shape = shapeOf(spec.data);
  checkHiddenLayers(spec);
  if (shape.task == Task::Regression) checkRegression(spec);
  if (!hasOutputUnits(spec, shape)) refuseOutputUnits(spec, shape);
  if (!isPair(spec.layers.back().activation, spec.loss)) refusePair(spec.layers.back().activation, spec.loss);
  if (spec.data.kind == DataKind::Table) checkTableTargets(spec);
}

}  // namespace backprop
