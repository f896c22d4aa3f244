// SPDX-License-Identifier: MIT
#include "bindings/arguments.hpp"

#include <cstddef>
#include <limits>
#include <optional>

#include "engine/spec/error.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/reader.hpp"
#include "engine/spec/text.hpp"

namespace backprop::bindings {

namespace {

constexpr auto kSteps = static_cast<std::int64_t>(limits::kSeed);
constexpr int kPicture = 4096;                     ///< columns or rows of a picture: more than any screen shows
constexpr std::int64_t kPictureBytes = 256 << 20;  ///< of one picture of all units

const Value& required(const ObjectReader& reader, std::string_view key) {
  const Value* value = reader.find(key);
  if (value == nullptr) throw SpecError(reader.pathOf(key), "is missing");
  return *value;
}

int indexAt(const ObjectReader& reader, std::string_view key) {
  return static_cast<int>(readInteger(required(reader, key), reader.pathOf(key), 0, std::numeric_limits<int>::max()));
}

/// The items of a list, whichever of its two forms it has.
Value::Array itemsOf(const Value& value, const std::string& path) {
  if (const auto* items = std::get_if<Value::Array>(&value.data)) return *items;
  if (const auto* numbers = std::get_if<Value::Numbers>(&value.data)) {
    Value::Array items;
    for (const double number : *numbers) items.push_back({number});
    return items;
  }
  throw SpecError(path, "must be a list, got " + describe(value));
}

std::vector<double> numbersOf(const Value& value, const std::string& path, std::size_t count) {
  std::vector<double> numbers;
  for (const Value& item : itemsOf(value, path)) {
    numbers.push_back(readNumber(item, path + "/" + std::to_string(numbers.size())));
  }
  if (numbers.size() != count) {
    throw SpecError(path, "must have " + std::to_string(count) + (count == 1 ? " number" : " numbers") + ", got " +
                              std::to_string(numbers.size()));
  }
  return numbers;
}

Intervention interventionOf(const Value& value, const std::string& path) {
  const ObjectReader reader(value, path, {"step", "change", "parameter", "value"});
  Intervention intervention{};
  intervention.step = readInteger(required(reader, "step"), reader.pathOf("step"), 0, kSteps);
  if (const Value* change = reader.find("change")) {
    if (reader.find("parameter") || reader.find("value")) {
      throw SpecError(path, "must have either a change or a parameter and its value");
    }
    intervention.change = *change;
  } else {
    intervention.parameter = addressOf(required(reader, "parameter"), reader.pathOf("parameter"));
    intervention.number = readNumber(required(reader, "value"), reader.pathOf("value"));
  }
  return intervention;
}

Range rangeOf(const ObjectReader& reader, std::string_view key, const std::vector<Range>& domain, std::size_t axis) {
  const Value* value = reader.find(key);
  if (value == nullptr) return axis < domain.size() ? domain[axis] : Range{-1, 1};
  const std::vector<double> ends = numbersOf(*value, reader.pathOf(key), 2);
  if (!(ends[0] < ends[1])) throw SpecError(reader.pathOf(key), "must be [low, high] with low < high");
  return {ends[0], ends[1]};
}

bool outputsOnly(const ObjectReader& reader) {
  const Value* units = reader.find("units");
  if (units == nullptr) return false;
  const auto* name = std::get_if<std::string>(&units->data);
  if (name != nullptr && *name == "all") return false;
  if (name != nullptr && *name == "outputs") return true;
  throw SpecError(reader.pathOf("units"), "must be \"all\" or \"outputs\", got " + describe(*units));
}

}  // namespace

std::int64_t stepsOf(double number, const std::string& path) { return readInteger({number}, path, 0, kSteps); }

ParameterAddress addressOf(const Value& value, const std::string& path) {
  const ObjectReader reader(value, path, {"layer", "row", "column", "bias"});
  ParameterAddress address;
  address.layer = indexAt(reader, "layer");
  address.isBias = reader.find("bias") != nullptr;
  if (address.isBias) {
    if (reader.find("row") || reader.find("column")) throw SpecError(path, "names a weight and a bias; one is meant");
    address.column = indexAt(reader, "bias");
  } else {
    address.row = indexAt(reader, "row");
    address.column = indexAt(reader, "column");
  }
  return address;
}

std::vector<Intervention> interventionsOf(const Value& value) {
  const std::string path = "/interventions";
  std::vector<Intervention> interventions;
  for (const Value& item : itemsOf(value, path)) {
    interventions.push_back(interventionOf(item, path + "/" + std::to_string(interventions.size())));
  }
  return interventions;
}

std::vector<int> samplesOf(const Value& options, Index count) {
  const ObjectReader reader(options, "", {"samples"});
  std::vector<int> samples;
  const Value* named = reader.find("samples");
  if (named == nullptr) return samples;
  for (const Value& item : itemsOf(*named, "/samples")) {
    samples.push_back(static_cast<int>(readInteger(item, "/samples/" + std::to_string(samples.size()), 0, count - 1)));
  }
  return samples;
}

std::vector<double> inputOf(const Value& value, Index columns, const std::string& path) {
  return numbersOf(value, path, static_cast<std::size_t>(columns));
}

Matrix<double> inputsOf(const Value& value, Index columns) {
  const Value::Array rows = itemsOf(value, "/rows");
  Matrix<double> inputs(static_cast<Index>(rows.size()), columns);
  for (Index row = 0; row < inputs.rows(); ++row) {
    const std::vector<double> numbers =
        inputOf(rows[static_cast<std::size_t>(row)], columns, "/rows/" + std::to_string(row));
    inputs.row(row) = Eigen::Map<const Eigen::RowVectorXd>(numbers.data(), columns);
  }
  return inputs;
}

GridRequest gridRequestOf(const Value& value, const Session& session) {
  const ObjectReader reader(value, "", {"width", "height", "x", "y", "units"});
  const std::vector<Range>& domain = session.data().domain;
  GridRequest request;
  request.width = static_cast<int>(readInteger(required(reader, "width"), "/width", 1, kPicture));
  request.height = static_cast<int>(readInteger(required(reader, "height"), "/height", 1, kPicture));
  request.x = rangeOf(reader, "x", domain, 0);
  request.y = rangeOf(reader, "y", domain, 1);
  request.outputsOnly = outputsOnly(reader);

  const std::int64_t units = unitsOf(session, request.outputsOnly);
  const std::int64_t bytes = units * request.width * request.height * static_cast<std::int64_t>(sizeof(float));
  if (bytes > kPictureBytes) {
    throw SpecError("/width", "a picture of " + formatCount(units) + " units would need " + formatCount(bytes) +
                                  " bytes, more than " + formatCount(kPictureBytes));
  }
  return request;
}

int unitsOf(const Session& session, bool outputsOnly) {
  const std::vector<LayerLayout>& layout = session.layout();
  if (outputsOnly) return layout.back().units;
  int units = layout.front().fanIn;
  for (const LayerLayout& layer : layout) units += layer.units;
  return units;
}

}  // namespace backprop::bindings
