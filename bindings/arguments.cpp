// SPDX-License-Identifier: MIT
#include "bindings/arguments.hpp"

#include <cstddef>
#include <limits>
#include <string>

#include "engine/spec/limits.hpp"
#include "engine/spec/lists.hpp"
#include "engine/spec/message.hpp"

namespace backprop::bindings {

namespace {

constexpr auto kSteps = static_cast<std::int64_t>(limits::kSeed);
constexpr int kPicture = 4096;  ///< columns or rows of a picture: more than any screen shows

int indexOf(const Value& value, const Path& path) {
  return static_cast<int>(readInteger(value, path, 0, std::numeric_limits<int>::max()));
}

Intervention interventionOf(const Value& value, const Path& path) {
  const ObjectReader reader(value, path, {"step", "change", "parameter", "value"});
  Intervention intervention{};
  intervention.step = stepsOf(required(reader, "step"), reader.pathOf("step"));
  const Value* change = reader.find("change");
  if (change == nullptr) {
    intervention.parameter = addressOf(required(reader, "parameter"), reader.pathOf("parameter"));
    intervention.number = readNumber(required(reader, "value"), reader.pathOf("value"));
  } else {
    if (reader.find("parameter") || reader.find("value")) refuse(path, {"must have a change or a parameter, not both"});
    intervention.change = *change;
  }
  return intervention;
}

}  // namespace

const Value& required(const ObjectReader& reader, std::string_view key) {
  const Value* value = reader.find(key);
  if (value == nullptr) reader.refuse(key, {"is missing"});
  return *value;
}

int integerOr(const ObjectReader& reader, std::string_view key, int otherwise) {
  return static_cast<int>(reader.integer(key, otherwise, 0, std::numeric_limits<int>::max()));
}

int integerAt(const ObjectReader& reader, std::string_view key) {
  return indexOf(required(reader, key), reader.pathOf(key));
}

double numberAt(const ObjectReader& reader, std::string_view key) {
  return readNumber(required(reader, key), reader.pathOf(key));
}

void readRange(const ObjectReader& reader, std::string_view key, Range& range) {
  const Value* value = reader.find(key);
  if (value == nullptr) return;
  std::vector<double> ends;
  readNumbers(*value, reader.pathOf(key), ends);
  if (ends.size() != 2 || !(ends[0] < ends[1]))
    reader.refuse(key, {"must be [low, high] with low < high, got ", *value});
  range = {ends[0], ends[1]};
}

std::int64_t stepsOf(const Value& value, const Path& path) { return readInteger(value, path, 0, kSteps); }

ParameterAddress addressOf(const Value& value, const Path& path) {
  const ObjectReader reader(value, path, {"layer", "row", "column", "bias"});
  ParameterAddress address;
  address.layer = integerAt(reader, "layer");
  address.isBias = reader.find("bias") != nullptr;
  if (address.isBias) {
    if (reader.find("row") || reader.find("column")) refuse(path, {"names a weight and a bias"});
    address.column = integerAt(reader, "bias");
  } else {
    address.row = integerAt(reader, "row");
    address.column = integerAt(reader, "column");
  }
  return address;
}

ParameterAddress addressIn(const ObjectReader& reader) {
  return addressOf(required(reader, "address"), reader.pathOf("address"));
}

std::vector<Intervention> interventionsOf(const Value& value, const Path& path) {
  ListReader items(value, path);
  std::vector<Intervention> interventions;
  for (std::size_t index = 0; index < items.size(); ++index) {
    interventions.push_back(interventionOf(items[index], items.pathOf(index)));
  }
  return interventions;
}

std::vector<int> samplesIn(const ObjectReader& reader) {
  std::vector<int> samples;
  if (const Value* named = reader.find("samples")) {
    const Path path = reader.pathOf("samples");
    ListReader items(*named, path);
    for (std::size_t index = 0; index < items.size(); ++index) {
      samples.push_back(indexOf(items[index], items.pathOf(index)));
    }
  }
  return samples;
}

Matrix<double> inputsOf(const Value& value, Index columns) {
  Rows rows;
  readRows(value, "/rows", rows);
  Matrix<double> inputs(static_cast<Index>(rows.size()), columns);
  for (Index row = 0; row < inputs.rows(); ++row) {
    const std::vector<double>& numbers = rows[static_cast<std::size_t>(row)];
    if (static_cast<Index>(numbers.size()) != columns) {
      const Path path("/rows");
      refuse(path.at(static_cast<std::size_t>(row)),
             {"must have ", Counted{columns, "number"}, ", got ", numbers.size()});
    }
    for (Index column = 0; column < columns; ++column) {
      inputs(row, column) = numbers[static_cast<std::size_t>(column)];
    }
  }
  return inputs;
}

GridRequest gridRequestOf(const Value& value, const std::vector<Range>& domain) {
  const ObjectReader reader(value, "", {"width", "height", "x", "y", "units"});
  GridRequest request;
  request.width = static_cast<int>(readInteger(required(reader, "width"), reader.pathOf("width"), 1, kPicture));
  request.height = static_cast<int>(readInteger(required(reader, "height"), reader.pathOf("height"), 1, kPicture));
  if (!domain.empty()) request.x = domain[0];
  if (domain.size() > 1) request.y = domain[1];
  readRange(reader, "x", request.x);
  readRange(reader, "y", request.y);
  if (const Value* units = reader.find("units")) {
    const auto* name = std::get_if<std::string>(&units->data);
    request.outputsOnly = name != nullptr && *name == "outputs";
    if (!request.outputsOnly && (name == nullptr || *name != "all")) {
      reader.refuse("units", {"must be \"all\" or \"outputs\", got ", *units});
    }
  }
  return request;
}

}  // namespace backprop::bindings
