// SPDX-License-Identifier: MIT
#include "bindings/landscape_entries.hpp"

#include <limits>
#include <vector>

#include "bindings/arguments.hpp"
#include "bindings/landscape_views.hpp"
#include "engine/landscape/climber.hpp"
#include "engine/landscape/curves.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/lists.hpp"

namespace backprop::bindings {

namespace {

CurveName curveIn(const ObjectReader& reader) {
  return static_cast<CurveName>(readName(required(reader, "name"), reader.pathOf("name"), curveNames()));
}

ClimbRequest climbIn(const ObjectReader& reader) {
  ClimbRequest request;
  request.from = numberAt(reader, "from");
  request.velocity = reader.number("velocity", 0);
  request.learningRate = numberAt(reader, "learningRate");
  request.momentum = reader.number("momentum", 0);
  request.ascend = reader.boolean("ascend", false);
  request.steps = integerOr(reader, "steps", 1);
  return request;
}

LandscapeAxes axesOf(const Value& value, const Path& path) {
  LandscapeAxes axes;
  if (ObjectReader(value, path, {"x", "y", "seed"}).find("seed") == nullptr) {
    const ObjectReader reader(value, path, {"x", "y"});
    axes.x = addressOf(required(reader, "x"), reader.pathOf("x"));
    axes.y = addressOf(required(reader, "y"), reader.pathOf("y"));
  } else {
    const ObjectReader reader(value, path, {"seed"});
    axes.seed = static_cast<std::uint64_t>(reader.integer("seed", 1, 0, static_cast<std::int64_t>(limits::kSeed)));
  }
  return axes;
}

void readRowsWanted(const ObjectReader& reader, LandscapeRequest& request) {
  request.firstRow = 0;
  request.rowCount = request.height;
  const Value* rows = reader.find("rows");
  if (rows == nullptr) return;
  const Path path = reader.pathOf("rows");
  ListReader items(*rows, path);
  if (items.size() != 2) items.refuse({"must be [first, count], got ", *rows});
  constexpr std::int64_t kAny = std::numeric_limits<int>::max();
  request.firstRow = static_cast<int>(readInteger(items[0], items.pathOf(0), 0, kAny));
  request.rowCount = static_cast<int>(readInteger(items[1], items.pathOf(1), 1, kAny));
}

}  // namespace

val curve(const Value& argument) {
  const ObjectReader reader(argument, "", {"name", "count"});
  return viewOf(curveOf(curveIn(reader), integerOr(reader, "count", kCurvePoints)));
}

val climbCurve(const Value& argument) {
  const ObjectReader reader(argument, "", {"name", "from", "velocity", "learningRate", "momentum", "ascend", "steps"});
  return viewOf(backprop::climbCurve(curveIn(reader), climbIn(reader)));
}

val climb(Session& session, const Value& argument) {
  const ObjectReader reader(
      argument, "",
      {"address", "samples", "low", "high", "from", "velocity", "learningRate", "momentum", "ascend", "steps"});
  ClimbRequest request = climbIn(reader);
  request.low = numberAt(reader, "low");
  request.high = numberAt(reader, "high");
  const std::vector<int> samples = samplesIn(reader);
  return viewOf(session.climb(addressIn(reader), samples, request));
}

val landscape(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"axes", "x", "y", "width", "height", "rows", "samples", "path"});
  LandscapeRequest request;
  request.axes = axesOf(required(reader, "axes"), reader.pathOf("axes"));
  for (const char* side : {"x", "y"}) required(reader, side);
  readRange(reader, "x", request.x);
  readRange(reader, "y", request.y);
  request.width = integerAt(reader, "width");
  request.height = integerAt(reader, "height");
  readRowsWanted(reader, request);
  request.samples = samplesIn(reader);
  request.path = integerOr(reader, "path", 0);
  return viewOf(session.landscape(request), request);
}

}  // namespace backprop::bindings
