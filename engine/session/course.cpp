// SPDX-License-Identifier: MIT
#include "engine/session/course.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "engine/numbers/format.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

/// To the last bit: −0 and 0 are not the same weight.
bool same(double a, double b) { return math::bitsOf(a) == math::bitsOf(b); }
bool same(const Value& a, const Value& b);
bool same(const std::pair<std::string, Value>& a, const std::pair<std::string, Value>& b) {
  return a.first == b.first && same(a.second, b.second);
}

template <class Items>
bool sameItems(const Items& a, const Items& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const Value& a, const Value& b) {
  if (a.data.index() != b.data.index()) return false;
  if (const auto* flag = std::get_if<bool>(&a.data)) return *flag == std::get<bool>(b.data);
  if (const auto* number = std::get_if<double>(&a.data)) return same(*number, std::get<double>(b.data));
  if (const auto* text = std::get_if<std::string>(&a.data)) return *text == std::get<std::string>(b.data);
  if (const auto* list = std::get_if<Value::Array>(&a.data)) return sameItems(*list, std::get<Value::Array>(b.data));
  if (const auto* row = std::get_if<Value::Numbers>(&a.data)) return sameItems(*row, std::get<Value::Numbers>(b.data));
  if (const auto* object = std::get_if<Value::Object>(&a.data))
    return sameItems(*object, std::get<Value::Object>(b.data));
  return true;
}

bool sameParameter(const ParameterAddress& a, const ParameterAddress& b) { return pathOf(a) == pathOf(b); }

bool same(const Intervention& a, const Intervention& b) {
  if (a.step != b.step || a.parameter.has_value() != b.parameter.has_value()) return false;
  return a.parameter ? sameParameter(*a.parameter, *b.parameter) && same(a.number, b.number) : same(a.change, b.change);
}

/// The names of everything that a change sets: "/learner/optimizer/learningRate" …
void namesOf(const Value& value, const std::string& path, std::vector<std::string>& names) {
  const auto* object = std::get_if<Value::Object>(&value.data);
  if (!object) return names.push_back(path);
  for (const auto& [key, part] : *object) {
    std::string name = path;
    name.append("/").append(key);
    namesOf(part, name, names);
  }
}

std::vector<std::string> namesOf(const Value& change) {
  std::vector<std::string> names;
  namesOf(change, "", names);
  std::sort(names.begin(), names.end());
  return names;
}

bool isKind(const std::string& name) { return name == "/learner/optimizer/kind" || name == "/learner/schedule/kind"; }

}  // namespace

void checkOrder(const std::vector<Intervention>& course) {
  std::int64_t before = 0;
  for (std::size_t i = 0; i < course.size(); ++i) {
    if (course[i].step < before)
      throw SpecError("/interventions/" + std::to_string(i) + "/step", "must not be before the one in front of it");
    before = course[i].step;
  }
}

std::size_t sharedLength(const std::vector<Intervention>& a, const std::vector<Intervention>& b) {
  std::size_t shared = 0;
  while (shared < a.size() && shared < b.size() && same(a[shared], b[shared])) ++shared;
  return shared;
}

std::int64_t partingStep(const std::vector<Intervention>& a, const std::vector<Intervention>& b, std::size_t shared) {
  std::int64_t step = std::numeric_limits<std::int64_t>::max();
  for (const auto* course : {&a, &b})
    if (shared < course->size()) step = std::min(step, (*course)[shared].step);
  return step;
}

bool repeats(const Intervention& last, const Intervention& next) {
  if (last.step != next.step || last.parameter.has_value() != next.parameter.has_value()) return false;
  if (last.parameter) return sameParameter(*last.parameter, *next.parameter);
  const std::vector<std::string> names = namesOf(last.change);
  return names == namesOf(next.change) && std::none_of(names.begin(), names.end(), isKind);
}

}  // namespace backprop
