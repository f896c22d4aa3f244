// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "engine/spec/message.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The items of a list, in either of its two forms. The value must outlive the reader.
class ListReader {
 public:
  /// @throws SpecError when the value is no list
  ListReader(const Value& value, std::string path);

  std::size_t size() const { return items_ ? items_->size() : numbers_->size(); }
  /// Valid until the next call.
  const Value& operator[](std::size_t index);
  std::string pathOf(std::size_t index) const;

  /// @throws SpecError always, at the path of the list or of one item
  [[noreturn]] void refuse(std::initializer_list<Part> message) const;
  [[noreturn]] void refuse(std::size_t index, std::initializer_list<Part> message) const;

 private:
  const Value::Array* items_;
  const Value::Numbers* numbers_;
  std::string path_;
  Value item_;
};

/// A list of finite numbers.
/// @throws SpecError that names the item which is none ("/data/inputs/3/1")
std::vector<double> readNumbers(const Value& value, const std::string& path);

/// A list of lists of finite numbers; their lengths are not compared. No path is written while nothing is wrong, so
/// that 100,000 rows take milliseconds.
Rows readRows(const Value& value, const std::string& path);

}  // namespace backprop
