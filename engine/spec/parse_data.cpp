// SPDX-License-Identifier: MIT
#include <cmath>
#include <string>

#include "engine/spec/defaults.hpp"
#include "engine/spec/kinds.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/lists.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

/// Rows of equal length, 1 … kRows rows of 1 … maxColumns numbers.
void readTable(const ObjectReader& reader, std::string_view key, int maxColumns, Rows& rows) {
  const Value* value = reader.find(key);
  if (!value) reader.refuse(key, {"is missing: a table needs rows of inputs and rows of targets"});
  const ListReader list(*value, reader.pathOf(key));
  if (list.size() == 0) list.refuse({"must have at least 1 row, got ", *value});
  if (list.size() > limits::kRows) {
    list.refuse({"must have at most ", Counted{limits::kRows, "row"}, ", got ", list.size()});
  }
  readRows(*value, reader.pathOf(key), rows);
  const std::size_t columns = rows[0].size();
  if (columns == 0 || columns > static_cast<std::size_t>(maxColumns)) {
    list.refuse(0, {"must have between 1 and ", Counted{maxColumns, "number"}, ", got ", columns});
  }
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (rows[row].size() == columns) continue;
    list.refuse(row, {"must have ", Counted{static_cast<std::int64_t>(columns), "number"}, " like the first row, got ",
                      rows[row].size()});
  }
}

/// One name a column (or class); an empty list stands for none.
void readLabels(const ObjectReader& reader, std::string_view key, int count, const char* each,
                std::vector<std::string>& labels) {
  const Value* value = reader.find(key);
  if (!value) return;
  ListReader list(*value, reader.pathOf(key));
  for (std::size_t index = 0; index < list.size(); ++index) {
    const Value& item = list[index];
    const auto* label = std::get_if<std::string>(&item.data);
    if (!label) list.refuse(index, {"must be text, got ", item});
    labels.push_back(*label);
  }
  if (!labels.empty() && labels.size() != static_cast<std::size_t>(count)) {
    list.refuse({"must have ", Counted{count, "name"}, ", one for each ", each, ", got ", labels.size()});
  }
}

/// Classes are one column with two different numbers, or one column a class with one high number in each row.
void checkClasses(const ObjectReader& reader, const Rows& targets) {
  const Extent extent = extentOf(targets);
  bool fits = extent.low < extent.high;
  for (std::size_t row = 0; fits && row < targets.size(); ++row) {
    int high = 0;
    for (const double target : targets[row]) {
      high += target == extent.high ? 1 : 0;
      fits = fits && (target == extent.low || target == extent.high);
    }
    fits = fits && (targets[row].size() == 1 || high == 1);
  }
  if (fits) return;
  reader.refuse("task", {"classification needs targets of one column with two different numbers, or of one column a "
                         "class with one high number in each row; use \"regression\" for these"});
}

void readTableKeys(const ObjectReader& reader, DataSpec& data) {
  readTable(reader, "inputs", limits::kInputs, data.inputs);
  readTable(reader, "targets", limits::kUnits, data.targets);
  if (data.targets.size() != data.inputs.size()) {
    reader.refuse("targets",
                  {"must have one row for each row of inputs (", data.inputs.size(), "), got ", data.targets.size()});
  }
  data.task = reader.name<Task>("task");
  if (data.task == Task::Classification) checkClasses(reader, data.targets);
  data.standardize = reader.boolean("standardize", data.standardize);
  const DataShape shape = shapeOf(data);
  const bool hasClasses = shape.task == Task::Classification;
  readLabels(reader, "inputNames", shape.inputs, "input", data.inputNames);
  readLabels(reader, "targetNames", hasClasses ? shape.classCount : shape.targets, hasClasses ? "class" : "target",
             data.targetNames);
}

void refuseTableKeys(const ObjectReader& reader) {
  for (const char* key : {"inputs", "targets", "task", "standardize", "inputNames", "targetNames"}) {
    if (reader.find(key)) reader.refuse(key, {"only data of kind \"table\" can have this"});
  }
}

}  // namespace

void readData(const Value* value, const Path& path, DataSpec& data) {
  const ObjectReader reader(value, path,
                            {"kind", "samples", "noise", "classes", "trainShare", "seed", "inputs", "targets", "task",
                             "standardize", "inputNames", "targetNames"});
  data.kind = reader.name("kind", data.kind);
  const int fewest = isSampled(data.kind) ? 2 : 1;
  data.samples = static_cast<int>(reader.integer("samples", data.samples, fewest, limits::kRows));
  data.noise = reader.number("noise", data.noise, kUnit);
  data.classes = static_cast<int>(reader.integer("classes", data.classes, 2, limits::kClasses));
  data.trainShare =
      reader.number("trainShare", defaults::trainShare(data.kind), {.low = 0, .high = 1, .openLow = true});
  data.seed =
      static_cast<std::uint64_t>(reader.integer("seed", static_cast<std::int64_t>(data.seed), 0, limits::kSeed));
  if (data.kind == DataKind::Table) {
    readTableKeys(reader, data);
  } else {
    refuseTableKeys(reader);
  }
  const int samples = shapeOf(data).samples;
  if (std::floor(data.trainShare * samples + 0.5) < 1) {
    reader.refuse("trainShare",
                  {"must leave at least 1 of the ", samples, " samples for training, got ", data.trainShare});
  }
}

DataSpec parseData(const Value& value) {
  DataSpec data;
  readData(&value, "/data", data);
  return data;
}

}  // namespace backprop
