// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "engine/spec/message.hpp"
#include "engine/spec/path.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The items of a list, in either of its two forms. The value must outlive the reader.
class ListReader {
 public:
  ListReader(const ListReader&) = delete;
  ListReader& operator=(const ListReader&) = delete;
  /// @throws SpecError when the value is no list
  ListReader(const Value& value, const Path& path);

  std::size_t size() const { return items_ ? items_->size() : numbers_->size(); }
  /// Valid until the next call.
  const Value& operator[](std::size_t index);
  Path pathOf(std::size_t index) const { return path_.at(index); }

  /// @throws SpecError always, at the path of the list or of one item
  [[noreturn]] void refuse(std::initializer_list<Part> message) const;
  [[noreturn]] void refuse(std::size_t index, std::initializer_list<Part> message) const;

 private:
  const Value::Array* items_;
  const Value::Numbers* numbers_;
  Path path_;
  Value item_;
};

/// A list of finite numbers.
/// @throws SpecError that names the item which is none ("/data/inputs/3/1")
void readNumbers(const Value& value, const Path& path, std::vector<double>& numbers);

/// A list of lists of finite numbers; their lengths are not compared. No path is written while nothing is wrong, so
/// that 100,000 rows take milliseconds.
void readRows(const Value& value, const Path& path, Rows& rows);

}  // namespace backprop
