// SPDX-License-Identifier: MIT
#include "bindings/learning_entries.hpp"

#include <string_view>
#include <vector>

#include "bindings/arguments.hpp"
#include "bindings/learning_views.hpp"
#include "engine/differentiation/pass_costs.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/lists.hpp"
#include "engine/spec/names.hpp"

namespace backprop::bindings {

namespace {

constexpr int kMostRepeats = 1'000'000;
constexpr std::size_t kMostNetworks = 1000;  ///< more than a chart shows apart

/// In the order of GradientMethod.
constexpr std::string_view kMethods[] = {"backpropagation", "forward-mode", "finite-differences"};
constexpr NameTable kMethodTable{"method", kMethods};

std::vector<int> widthsOf(const Value& value, const Path& path) {
  ListReader items(value, path);
  if (items.size() < 2 || items.size() > limits::kLayers + 1)
    items.refuse({"must have between ", 2, " and ", limits::kLayers + 1, " numbers, got ", items.size()});
  std::vector<int> widths;
  for (std::size_t index = 0; index < items.size(); ++index) {
    const int most = index == 0 ? limits::kInputs : limits::kUnits;
    widths.push_back(static_cast<int>(readInteger(items[index], items.pathOf(index), 1, most)));
  }
  return widths;
}

}  // namespace

val attempts(Session& session, const Value& /*nothing*/) { return viewOf(session.attempts()); }

val nextAttempt(Session& session, const Value& /*nothing*/) { return viewOf(session.nextAttempt()); }

val gradientBy(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"method", "samples", "repeat"});
  const auto method =
      static_cast<GradientMethod>(readName(required(reader, "method"), reader.pathOf("method"), kMethodTable));
  const std::vector<int> samples = samplesIn(reader);
  const auto repeat = static_cast<int>(reader.integer("repeat", 1, 1, kMostRepeats));
  return viewOf(session.gradientBy(method, samples, repeat));
}

val jacobianChain(Session& session, const Value& argument) {
  return viewOf(session.jacobianChain(integerAt(ObjectReader(argument, "", {"sample"}), "sample")));
}

val passCosts(const Value& networks) {
  const Path path("/networks");
  ListReader items(networks, path);
  if (items.size() > kMostNetworks) items.refuse({"must be at most ", kMostNetworks, " networks, got ", items.size()});
  val costs = val::array();
  for (std::size_t index = 0; index < items.size(); ++index)
    append(costs, viewOf(passCostsOf(widthsOf(items[index], items.pathOf(index)))));
  return costs;
}

}  // namespace backprop::bindings
