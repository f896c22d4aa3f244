// SPDX-License-Identifier: MIT
#include "engine/spec/lists.hpp"

#include <algorithm>
#include <cmath>

#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

/// Copies the list when every item is a finite number; returns false, with `numbers` half filled, when one is not.
bool copyNumbers(const Value& value, std::vector<double>& numbers) {
  const auto isFinite = [](double number) { return std::isfinite(number); };
  if (const auto* compact = std::get_if<Value::Numbers>(&value.data)) {
    numbers = *compact;
    return std::all_of(numbers.begin(), numbers.end(), isFinite);
  }
  const auto* items = std::get_if<Value::Array>(&value.data);
  if (!items) return false;
  numbers.reserve(items->size());
  for (const Value& item : *items) {
    const auto* number = std::get_if<double>(&item.data);
    if (!number || !isFinite(*number)) return false;
    numbers.push_back(*number);
  }
  return true;
}

/// The error of the first item that is no finite number.
[[noreturn]] void refuseNumbers(const Value& value, const Path& path) {
  ListReader list(value, path);
  for (std::size_t index = 0; index < list.size(); ++index) readNumber(list[index], list.pathOf(index));
  list.refuse({"must be a list of numbers"});
}

}  // namespace

ListReader::ListReader(const Value& value, const Path& path)
    : items_(std::get_if<Value::Array>(&value.data)), numbers_(std::get_if<Value::Numbers>(&value.data)), path_(path) {
  if (!items_ && !numbers_) refuse({"must be a list, got ", value});
}

const Value& ListReader::operator[](std::size_t index) {
  if (items_) return (*items_)[index];
  item_.data = (*numbers_)[index];
  return item_;
}

void ListReader::refuse(std::initializer_list<Part> message) const { backprop::refuse(path_, message); }

void ListReader::refuse(std::size_t index, std::initializer_list<Part> message) const {
  backprop::refuse(pathOf(index), message);
}

void readNumbers(const Value& value, const Path& path, std::vector<double>& numbers) {
  if (!copyNumbers(value, numbers)) refuseNumbers(value, path);
}

void readRows(const Value& value, const Path& path, Rows& rows) {
  ListReader list(value, path);
  rows.resize(list.size());
  for (std::size_t index = 0; index < rows.size(); ++index) {
    readNumbers(list[index], list.pathOf(index), rows[index]);
  }
}

}  // namespace backprop
