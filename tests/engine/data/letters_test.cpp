// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/alphabet.hpp"
#include "engine/data/dataset.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/support/data.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

constexpr int kPixels = 100;
constexpr int kLetterCount = static_cast<int>(kLetters.size());

Dataset letters(int samples, double noise, std::uint64_t seed = 3) {
  return makeDataset(test::generated(DataKind::Letters, samples, noise, seed), kLetterCount, {0, 1});
}

/// The mean picture of each letter without noise: what a reader of clean print has in mind.
Matrix<double> cleanLetters() {
  const Samples clean = letters(50 * kLetterCount, 0, 1000).train;
  Matrix<double> means = Matrix<double>::Zero(kLetterCount, kPixels);
  for (Index row = 0; row < clean.count(); ++row) {
    means.row(clean.classes[static_cast<std::size_t>(row)]) += clean.inputs.row(row) / 50;
  }
  return means;
}

/// The share of letters whose nearest clean letter is the right one.
double readAsNearest(double noise) {
  const Matrix<double> means = cleanLetters();
  const Samples samples = letters(1200, noise).train;
  int right = 0;
  for (Index row = 0; row < samples.count(); ++row) {
    Index nearest = 0;
    (means.rowwise() - samples.inputs.row(row)).rowwise().squaredNorm().minCoeff(&nearest);
    right += nearest == samples.classes[static_cast<std::size_t>(row)] ? 1 : 0;
  }
  return right / 1200.0;
}

TEST(Letters, ArePicturesOfTenByTenPixelsInTwelveClasses) {
  const Dataset data = letters(240, 0.3);
  ASSERT_TRUE(data.picture.has_value());
  EXPECT_EQ(data.picture->width, 10);
  EXPECT_EQ(data.picture->height, 10);
  EXPECT_EQ(data.train.inputs.cols(), kPixels);
  EXPECT_EQ(data.classCount, 12);
  EXPECT_EQ(data.train.targets.cols(), 12);
  EXPECT_EQ(data.targetNames, (std::vector<std::string>{"A", "C", "E", "F", "H", "L", "O", "P", "R", "T", "U", "X"}));
  EXPECT_EQ(data.inputNames.front(), "pixel 1,1");
  EXPECT_EQ(data.inputNames[9], "pixel 1,10");
  EXPECT_EQ(data.inputNames[10], "pixel 2,1");
  EXPECT_EQ(data.inputNames.back(), "pixel 10,10");
  EXPECT_EQ(std::set(data.inputNames.begin(), data.inputNames.end()).size(), 100u);
}

TEST(Letters, AreTheOnlyPicturesAmongTheData) {
  EXPECT_FALSE(test::makeOneOutput(test::generated(DataKind::Circle, 10, 0)).picture.has_value());
  EXPECT_FALSE(test::makeOneOutput(test::table({{0, 1, 0, 1}}, {{1}})).picture.has_value());
}

TEST(Letters, AreInkOnPaperFromZeroToOneWhateverTheNoise) {
  for (const double noise : {0.0, 0.3, 1.0}) {
    const Dataset data = letters(240, noise);
    for (const Range& range : data.domain) EXPECT_TRUE(range.low == 0 && range.high == 1);
    EXPECT_EQ(data.train.inputs.minCoeff(), 0);
    EXPECT_EQ(data.train.inputs.maxCoeff(), 1);
    for (Index row = 0; row < data.train.count(); ++row) {
      const double ink = data.train.inputs.row(row).sum();
      EXPECT_TRUE(ink > 5 && ink < 70) << "letter " << row << " at noise " << noise << " has ink for " << ink;
    }
  }
}

TEST(Letters, AreNotCutOffByTheirPaperWithoutNoise) {
  const Matrix<double> inputs = letters(1200, 0).train.inputs;
  for (int k = 0; k < 10; ++k) {
    EXPECT_LT(inputs.col(k).maxCoeff(), 0.8) << "top, column " << k;
    EXPECT_LT(inputs.col(90 + k).maxCoeff(), 0.8) << "bottom, column " << k;
    EXPECT_EQ(inputs.col(10 * k).maxCoeff(), 0) << "left, row " << k;
    EXPECT_EQ(inputs.col(10 * k + 9).maxCoeff(), 0) << "right, row " << k;
  }
}

TEST(Letters, DifferInSizeAndPlaceEvenWithoutNoise) {
  const Samples samples = letters(120, 0).train;
  for (Index row = 1; row < samples.count(); ++row) {
    for (Index other = 0; other < row; ++other) EXPECT_NE(samples.inputs.row(row), samples.inputs.row(other));
  }
}

TEST(Letters, AreMovedByNoiseNotReplaced) {
  const Samples clean = letters(240, 0).train;
  double last = 0;
  for (const double noise : {0.02, 0.1, 0.3}) {
    const Samples noisy = letters(240, noise).train;
    EXPECT_EQ(noisy.classes, clean.classes);
    const double moved = (noisy.inputs - clean.inputs).cwiseAbs().mean();
    EXPECT_GT(moved, last);
    last = moved;
  }
  const double little = (letters(240, 0.02).train.inputs - clean.inputs).cwiseAbs().mean();
  const double others = (letters(240, 0, 4).train.inputs - clean.inputs).cwiseAbs().mean();
  EXPECT_LT(little, others / 4);
}

TEST(Letters, AreReadByTheNearestCleanLetterTheWorseTheMoreNoise) {
  EXPECT_GT(readAsNearest(0), 0.95);
  EXPECT_GT(readAsNearest(0.2), 0.8);
  EXPECT_LT(readAsNearest(0.2), readAsNearest(0));
  EXPECT_LT(readAsNearest(0.5), readAsNearest(0.2));
  EXPECT_LT(readAsNearest(1), 0.5);
  EXPECT_GT(readAsNearest(1), 1.5 / kLetterCount);
}

/// The test accuracy after `epochs` epochs of 1200 letters, 840 of them for training.
double accuracyAfter(int epochs, const std::string& layers, const std::string& noise) {
  const auto session = Session::create(
      test::parse(R"({"data": {"kind": "letters", "samples": 1200, "trainShare": 0.7, "noise": )" + noise +
                  R"(}, "layers": )" + layers + R"(, "learner": {"optimizer": {"learningRate": 0.1}}})"));
  session->step(84 * epochs);
  return *session->report().testAccuracy;
}

TEST(Letters, AreLearnedByANetworkOf24HiddenUnits) {
  const std::string layers = R"([{"units": 24, "activation": "tanh"}, {"units": 12, "activation": "softmax"}])";
  EXPECT_GT(accuracyAfter(5, layers, "0.3"), 0.9);
  EXPECT_LT(accuracyAfter(5, layers, "1"), 0.5);
}

TEST(Letters, AreLearnedWithoutHiddenUnitsWhenTheyAreClean) {
  EXPECT_GT(accuracyAfter(5, R"([{"units": 12, "activation": "softmax"}])", "0"), 0.98);
}

TEST(Letters, AreACheckedPartOfTheSpec) {
  EXPECT_EQ(test::errorOf([] { test::parse(R"({"data": {"kind": "letters"}, "features": ["x1"]})"); }),
            "/features: must be absent or empty, because the data has 100 inputs and features are made of one or two");
  EXPECT_EQ(test::errorOf([] { test::parse(R"({"data": {"kind": "letters"}, "layers": [{"units": 5}]})"); }),
            "/layers/0/units: the data has 12 classes, so the output needs 12 units, got 5");
  EXPECT_EQ(test::parse(R"({"data": {"kind": "letters"}})").features, std::vector<Feature>{});
}

}  // namespace
}  // namespace backprop
