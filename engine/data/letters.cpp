// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/data/alphabet.hpp"
#include "engine/data/generators.hpp"
#include "engine/numbers/math.hpp"

namespace backprop {
namespace {

constexpr Picture kPaper{10, 10};
constexpr int kLetterCount = static_cast<int>(kLetters.size());
constexpr int kPixels = kPaper.width * kPaper.height;
constexpr int kPieces = 8;  ///< straight pieces of a stroke: what bends it

struct Point {
  double x;
  double y;
};

/// How one letter is written and spoilt; lengths in pixels, the letter's own x and y from −1 to 1.
struct Hand {
  double width, height;       ///< half the letter's
  double right, down;         ///< how far its middle lies from the paper's
  double pen;                 ///< half a line's width
  double turn, slant;         ///< radians; x per y
  double wave, waves, phase;  ///< height, radians per pixel, start

  /// Where a place in the letter's square comes to lie: size, slant, turn, wave, place.
  Point onPaper(LetterPoint place) const {
    const double y = height * (2 * place.y - 1);
    const double x = width * (2 * place.x - 1) - slant * y;
    const double cos = math::cos(turn), sin = math::sin(turn);
    const Point turned{x * cos - y * sin, x * sin + y * cos};
    return {0.5 * kPaper.width + right + turned.x + wave * math::sin(waves * turned.y + phase),
            0.5 * kPaper.height + down + turned.y + wave * math::sin(waves * turned.x + 2 * phase)};
  }
};

/// Every letter is a little larger or smaller and lies a little elsewhere, even without noise (from the data's stream);
/// noise turns, slants, squeezes, shifts and waves it, and changes the pen. All numbers are drawn whatever the noise
/// is, so that more of it spoils the same letters further.
Hand handOf(const GeneratorRequest& request) {
  Hand hand{};
  hand.width = 2.6 + request.data.uniform(-0.25, 0.25);
  hand.height = 3.5 + request.data.uniform(-0.25, 0.25);
  hand.right = request.data.uniform(-0.4, 0.4);
  hand.down = request.data.uniform(-0.4, 0.4);
  const auto spoilt = [&](double most) { return request.noise * request.noises.uniform(-most, most); };
  hand.width *= 1 + spoilt(0.5);
  hand.height *= 1 + spoilt(0.4);
  hand.right += spoilt(2);
  hand.down += spoilt(2);
  hand.pen = 0.6 * (1 + spoilt(0.6));
  hand.turn = spoilt(0.8);
  hand.slant = spoilt(0.8);
  hand.wave = spoilt(1.8);
  hand.waves = 2 * kPi / request.noises.uniform(7, 12);
  hand.phase = request.noises.uniform(0, 2 * kPi);
  return hand;
}

/// The square of the distance from a point to the piece from `a` to `b`.
double squaredDistance(Point point, Point a, Point b) {
  const double dx = b.x - a.x, dy = b.y - a.y, px = point.x - a.x, py = point.y - a.y;
  const double length = dx * dx + dy * dy;
  const double share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0;
  const double ex = px - share * dx, ey = py - share * dy;
  return ex * ex + ey * ey;
}

/// The picture while it is drawn: of each pixel's middle, the square of its distance to the nearest line.
class Drawing {
 public:
  /// @param reach from where on no ink arrives
  explicit Drawing(double reach) : reach_(reach) { nearest_.fill(reach * reach); }

  void line(Point a, Point b) {
    const auto first = [&](double low) { return std::max(0, static_cast<int>(low - reach_ - 0.5)); };
    const int right = last(std::max(a.x, b.x), kPaper.width), bottom = last(std::max(a.y, b.y), kPaper.height);
    for (int row = first(std::min(a.y, b.y)); row < bottom; ++row) {
      for (int column = first(std::min(a.x, b.x)); column < right; ++column) {
        const int pixel = row * kPaper.width + column;
        double& nearest = nearest_[static_cast<std::size_t>(pixel)];
        nearest = std::min(nearest, squaredDistance({column + 0.5, row + 0.5}, a, b));
      }
    }
  }

  /// The share of the pixel that the pen covers, as if its edge ran straight along the pixel's sides.
  double ink(int pixel) const {
    return std::clamp(reach_ - std::sqrt(nearest_[static_cast<std::size_t>(pixel)]), 0.0, 1.0);
  }

 private:
  int last(double high, int size) const { return std::clamp(static_cast<int>(high + reach_ + 0.5), 0, size); }

  double reach_;
  std::array<double, kPixels> nearest_;
};

void draw(std::span<const Stroke> strokes, const Hand& hand, Drawing& drawing) {
  for (const Stroke& stroke : strokes) {
    Point from = hand.onPaper(stroke.at(0));
    for (int piece = 1; piece <= kPieces; ++piece) {
      const Point to = hand.onPaper(stroke.at(piece / static_cast<double>(kPieces)));
      drawing.line(from, to);
      from = to;
    }
  }
}

/// The letters in turn, each on a paper of 10 × 10 pixels: 0 is paper, 1 is ink. Noise spoils the letter (handOf) and
/// adds to each pixel a normal number of deviation 0.3 · noise; what leaves 0 … 1 is cut off.
RawSamples makeLetters(const GeneratorRequest& request) {
  RawSamples samples(request.samples, kPixels, Task::Classification);
  for (int row = 0; row < request.samples; ++row) {
    const int number = row % kLetterCount;
    const Hand hand = handOf(request);
    Drawing drawing(hand.pen + 0.5);
    draw(strokesOf(number), hand, drawing);
    for (int pixel = 0; pixel < kPixels; ++pixel) {
      samples.inputs(row, pixel) =
          std::clamp(drawing.ink(pixel) + request.noises.normal(0, 0.3 * request.noise), 0.0, 1.0);
    }
    samples.classes[static_cast<std::size_t>(row)] = number;
  }
  return samples;
}

}  // namespace

extern const Generator kLettersGenerator{Task::Classification, kPixels,     kLetterCount, false, kAsRequested, {0, 1},
                                         kUnitTargets,         makeLetters, kPaper};

}  // namespace backprop
