// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "engine/spec/path.hpp"
#include "engine/spec/spec.hpp"
#include "engine/spec/value.hpp"

namespace backprop {

/// The names of one enumeration, in the order of its values, and what such a value is called ("activation").
struct NameTable {
  std::string_view what;
  std::span<const std::string_view> names;
};

/// The one table of names of each enumeration of spec.hpp.
template <class Enum>
const NameTable& nameTable();
template <>
const NameTable& nameTable<DataKind>();
template <>
const NameTable& nameTable<Task>();
template <>
const NameTable& nameTable<Feature>();
template <>
const NameTable& nameTable<Activation>();
template <>
const NameTable& nameTable<Loss>();
template <>
const NameTable& nameTable<InitializerKind>();
template <>
const NameTable& nameTable<LearnerKind>();
template <>
const NameTable& nameTable<OptimizerKind>();
template <>
const NameTable& nameTable<ScheduleKind>();
template <>
const NameTable& nameTable<PenaltyKind>();
template <>
const NameTable& nameTable<Precision>();

/// The number of the name in its table.
/// @throws SpecError that names the nearest known one
int readName(const Value& value, const Path& path, const NameTable& table);

template <class Enum>
Enum readName(const Value& value, const Path& path) {
  return static_cast<Enum>(readName(value, path, nameTable<Enum>()));
}

}  // namespace backprop
