// SPDX-License-Identifier: MIT
#include <cstdint>
#include <span>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/numbers/hash.hpp"
#include "tests/engine/support/data.hpp"

/// The hashes were recorded once; every compiler, optimisation level and WebAssembly must give the same ones.
namespace backprop {
namespace {

std::uint64_t hashOfData(DataKind kind) {
  DataSpec spec = test::generated(kind, 300, 0.2, 77);
  spec.trainShare = 0.6;
  const bool manyClasses = kind == DataKind::Blobs || kind == DataKind::Pinwheel;
  const int outputs = kind == DataKind::Letters ? 12 : manyClasses ? 5 : 1;
  const Dataset data = makeDataset(spec, outputs, {-1, 1});
  Matrix<double> all(300, data.train.inputs.cols() + data.train.targets.cols());
  all << data.train.inputs, data.train.targets, data.test.inputs, data.test.targets;
  return hashOf(std::span<const double>(all.data(), static_cast<std::size_t>(all.size())));
}

TEST(SameBits, OfGeneratedData) {
  EXPECT_EQ(hashOfData(DataKind::Circle), 0xe428558407b9cbc0u);
  EXPECT_EQ(hashOfData(DataKind::Xor), 0x21de07e13e607729u);
  EXPECT_EQ(hashOfData(DataKind::Gauss), 0xd3c88b2d1d4886a7u);
  EXPECT_EQ(hashOfData(DataKind::Spiral), 0x12b0c9ca6a21a6b3u);
  EXPECT_EQ(hashOfData(DataKind::Moons), 0xdfe648acbae8a834u);
  EXPECT_EQ(hashOfData(DataKind::Blobs), 0x6d3378120bf71ccau);
  EXPECT_EQ(hashOfData(DataKind::Pinwheel), 0x0d5e43e197d1918bu);
  EXPECT_EQ(hashOfData(DataKind::RegressionPlane), 0x6c3eb4490307146du);
  EXPECT_EQ(hashOfData(DataKind::RegressionGauss), 0xb44d8ba8db45cf3bu);
  EXPECT_EQ(hashOfData(DataKind::Sine), 0xab4aa8be0971d1b1u);
  EXPECT_EQ(hashOfData(DataKind::Letters), 0xad17dad8760ae0e4u);
}

}  // namespace
}  // namespace backprop
