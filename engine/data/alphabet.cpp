// SPDX-License-Identifier: MIT
#include "engine/data/alphabet.hpp"

#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

constexpr signed char hundredths(double value) {
  return static_cast<signed char>(100 * value + (value < 0 ? -0.5 : 0.5));
}

constexpr Stroke line(LetterPoint start, LetterPoint end) {
  return {hundredths(start.x), hundredths(start.y), hundredths(end.x - start.x), hundredths(end.y - start.y)};
}
constexpr Stroke arc(LetterPoint centre, LetterPoint radii, double from, double to) {
  return {hundredths(centre.x), hundredths(centre.y), hundredths(radii.x),
          hundredths(radii.y),  hundredths(from),     hundredths(to - from)};
}

constexpr Stroke kStem = line({0, 0}, {0, 1});
constexpr Stroke kHead = line({0, 0}, {1, 0});
constexpr Stroke kFoot = line({0, 1}, {1, 1});
constexpr Stroke kTongue = line({0, 0.5}, {0.8, 0.5});
constexpr Stroke kBowlTop = line({0, 0}, {0.6, 0});
constexpr Stroke kBowlBottom = line({0, 0.54}, {0.6, 0.54});
constexpr Stroke kBowl = arc({0.6, 0.27}, {0.4, 0.27}, -0.25, 0.25);

constexpr Stroke kA[] = {line({0, 1}, {0.5, 0}), line({0.5, 0}, {1, 1}), line({0.18, 0.64}, {0.82, 0.64})};
constexpr Stroke kC[] = {arc({0.5, 0.5}, {0.5, 0.5}, 0.13, 0.87)};
constexpr Stroke kE[] = {kStem, kHead, kTongue, kFoot};
constexpr Stroke kF[] = {kStem, kHead, kTongue};
constexpr Stroke kH[] = {kStem, line({1, 0}, {1, 1}), line({0, 0.5}, {1, 0.5})};
constexpr Stroke kL[] = {kStem, kFoot};
constexpr Stroke kO[] = {arc({0.5, 0.5}, {0.5, 0.5}, 0, 1)};
constexpr Stroke kP[] = {kStem, kBowlTop, kBowl, kBowlBottom};
constexpr Stroke kR[] = {kStem, kBowlTop, kBowl, kBowlBottom, line({0.45, 0.54}, {1, 1})};
constexpr Stroke kT[] = {kHead, line({0.5, 0}, {0.5, 1})};
constexpr Stroke kU[] = {line({0, 0}, {0, 0.6}), arc({0.5, 0.6}, {0.5, 0.4}, 0, 0.5), line({1, 0}, {1, 0.6})};
constexpr Stroke kX[] = {line({0, 0}, {1, 1}), line({1, 0}, {0, 1})};

}  // namespace

LetterPoint Stroke::at(double share) const {
  if (turn == 0) return {(x + share * across) / 100, (y + share * down) / 100};
  const double angle = 2 * kPi * (from + share * turn) / 100;
  return {(x + across * math::cos(angle)) / 100, (y + down * math::sin(angle)) / 100};
}

std::span<const Stroke> strokesOf(int number) {
  switch (kLetters[static_cast<std::size_t>(number)]) {
    case 'A':
      return kA;
    case 'C':
      return kC;
    case 'E':
      return kE;
    case 'F':
      return kF;
    case 'H':
      return kH;
    case 'L':
      return kL;
    case 'O':
      return kO;
    case 'P':
      return kP;
    case 'R':
      return kR;
    case 'T':
      return kT;
    case 'U':
      return kU;
    default:
      return kX;
  }
}

}  // namespace backprop
