// SPDX-License-Identifier: MIT
#include "engine/spec/text.hpp"

#include <cmath>
#include <cstdlib>

namespace backprop {
namespace {

constexpr std::size_t kLongestText = 40;  // characters of the user's text that a message repeats
constexpr double kLargestWhole = 9007199254740992.0;
constexpr int kDigits = 12;           // significant digits of a number that is not whole
constexpr double kDigitScale = 1e11;  // moves the first of them to its place
constexpr int kSmallestPlainExponent = -5;
constexpr int kLargestPlainExponent = kDigits - 1;

/// The number as d.ddd · 10^exponent, rounded to kDigits digits.
struct Decimal {
  std::string digits;  ///< without trailing zeros
  int exponent = 0;
};

/// Good to about 1e-15 relative (each scaling rounds once), which is far below the last digit that is shown.
Decimal toDecimal(double magnitude) {
  int exponent = 0;
  for (; magnitude >= 10; ++exponent) magnitude /= 10;
  for (; magnitude < 1; --exponent) magnitude *= 10;
  auto whole = static_cast<std::int64_t>(magnitude * kDigitScale + 0.5);
  std::string digits = std::to_string(whole);
  exponent += static_cast<int>(digits.size()) - kDigits;  // 9.9999… rounds up to 10
  digits.erase(digits.find_last_not_of('0') + 1);
  return {digits, exponent};
}

std::string listText(std::size_t size) {
  return size == 0 ? "an empty list" : "a list of " + formatCount(static_cast<std::int64_t>(size));
}

struct Describer {
  std::string operator()(std::nullptr_t) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(double number) const { return formatNumber(number); }
  std::string operator()(const std::string& text) const { return inQuotes(text); }
  std::string operator()(const Value::Array& list) const { return listText(list.size()); }
  std::string operator()(const Value::Numbers& list) const { return listText(list.size()); }
  std::string operator()(const Value::Object&) const { return "an object"; }
};

}  // namespace

std::string formatCount(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t start = count < 0 ? 1 : 0;
  if (digits.size() - start < 5) return digits;
  for (std::size_t place = digits.size(); place > start + 3;) {
    place -= 3;
    digits.insert(place, ",");
  }
  return digits;
}

std::string formatNumber(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  if (number == std::floor(number) && std::abs(number) < kLargestWhole) {
    return formatCount(static_cast<std::int64_t>(number));
  }
  auto [digits, exponent] = toDecimal(std::abs(number));
  if (exponent >= 0 && exponent <= kLargestPlainExponent) {
    const auto point = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < point) digits.append(point - digits.size(), '0');
    if (digits.size() > point) digits.insert(point, ".");
  } else if (exponent < 0 && exponent >= kSmallestPlainExponent) {
    digits.insert(0, static_cast<std::size_t>(-exponent - 1), '0');
    digits.insert(0, "0.");
  } else {
    if (digits.size() > 1) digits.insert(1, ".");
    digits += exponent < 0 ? "e-" : "e+";
    digits += std::to_string(std::abs(exponent));
  }
  return number < 0 ? "-" + digits : digits;
}

std::string inQuotes(std::string_view text) {
  std::string result = "\"";
  std::size_t characters = 0;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    const bool startsCharacter = (code & 0xC0U) != 0x80U;
    if (startsCharacter && ++characters > kLongestText) {
      result += "…";
      break;
    }
    result += code < 0x20 || code == 0x7F ? ' ' : byte;
  }
  return result + "\"";
}

std::string describe(const Value& value) { return std::visit(Describer{}, value.data); }

}  // namespace backprop
