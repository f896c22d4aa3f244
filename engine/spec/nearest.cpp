// SPDX-License-Identifier: MIT
#include "engine/spec/nearest.hpp"

#include <algorithm>
#include <vector>

#include "engine/spec/text.hpp"

namespace backprop {
namespace {

constexpr std::size_t kLongestName = 64;  // nothing longer resembles a name of ours

char lowerCase(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

}  // namespace

int editDistance(std::string_view a, std::string_view b) {
  const auto differs = [&](std::size_t i, std::size_t j) { return lowerCase(a[i]) != lowerCase(b[j]); };
  std::vector<int> beforeLast, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (differs(i - 1, j - 1) ? 1 : 0)});
      const bool swapped = i > 1 && j > 1 && !differs(i - 1, j - 2) && !differs(i - 2, j - 1);
      if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.size()];
}

std::optional<std::string_view> nearestName(std::string_view name, std::span<const std::string_view> known) {
  if (name.size() > kLongestName) return std::nullopt;
  std::optional<std::string_view> nearest;
  int least = 0;
  for (const std::string_view candidate : known) {
    const int distance = editDistance(name, candidate);
    const int allowed = std::max(1, static_cast<int>(std::max(name.size(), candidate.size())) / 3);
    if (distance > allowed || (nearest && distance >= least)) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

std::string suggestionText(std::string_view name, std::span<const std::string_view> known) {
  if (const auto nearest = nearestName(name, known)) return ", did you mean " + inQuotes(*nearest) + "?";
  std::string list;
  for (const std::string_view candidate : known) {
    list += list.empty() ? "; known are " : ", ";
    list += inQuotes(candidate);
  }
  return list;
}

}  // namespace backprop
