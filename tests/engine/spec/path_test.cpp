// SPDX-License-Identifier: MIT
#include "engine/spec/path.hpp"

#include <gtest/gtest.h>

namespace backprop {
namespace {

TEST(Path, IsWrittenAsAJsonPointer) {
  const Path root("");
  const Path layers = root.at("layers");
  const Path layer = layers.at(std::size_t{12'345});
  EXPECT_EQ(root.text(), "");
  EXPECT_EQ(layers.text(), "/layers");
  EXPECT_EQ(layer.text(), "/layers/12345");
  EXPECT_EQ(layer.at("units").text(), "/layers/12345/units");
}

TEST(Path, StartsFromAnyText) {
  const std::string start = "/interventions/2";
  const Path path(start);
  EXPECT_EQ(path.at("step").text(), "/interventions/2/step");
  const std::string converted = path.at("change");
  EXPECT_EQ(converted, "/interventions/2/change");
}

}  // namespace
}  // namespace backprop
