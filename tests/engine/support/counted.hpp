// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network/layout.hpp"
#include "engine/numbers/dual.hpp"

namespace backprop::test {

/// A number that counts every product it takes part in.
struct Counted {
  double number = 0;
  static inline std::uint64_t products = 0;

  Counted() = default;
  explicit Counted(double value) : number(value) {}
  friend Counted operator+(Counted a, Counted b) { return Counted(a.number + b.number); }
  friend Counted operator-(Counted a, Counted b) { return Counted(a.number - b.number); }
  friend Counted operator-(Counted a) { return Counted(-a.number); }
  friend Counted operator*(Counted a, Counted b) {
    ++products;
    return Counted(a.number * b.number);
  }
};

/// The simplest network there is, by the textbook's sums alone: linear units (f' = 1, which is not multiplied by) and
/// half the squared error of targets 0, whose own square is taken outside of the count. It shares nothing with the
/// engine but the layout.
template <class Scalar>
struct NaiveNetwork {
  const std::vector<LayerLayout>& layout;
  std::vector<Scalar> parameters;
  std::vector<std::vector<Scalar>> values;  ///< x, then a of every layer

  Scalar& weight(std::size_t l, int from, int to) {
    return parameters[static_cast<std::size_t>(layout[l].weights + from + static_cast<Index>(to) * layout[l].fanIn)];
  }

  void forward(const std::vector<Scalar>& x) {
    values = {x};
    for (std::size_t l = 0; l < layout.size(); ++l) {
      std::vector<Scalar> a;
      for (int j = 0; j < layout[l].units; ++j) {
        Scalar z = layout[l].bias ? parameters[static_cast<std::size_t>(layout[l].biases + j)] : Scalar();
        for (int i = 0; i < layout[l].fanIn; ++i) z = z + values[l][static_cast<std::size_t>(i)] * weight(l, i, j);
        a.push_back(z);
      }
      values.push_back(a);
    }
  }

  /// ∂C/∂w of every parameter, after forward.
  std::vector<Scalar> backward() {
    std::vector<Scalar> gradient(parameters.size()), delta = values.back();
    for (std::size_t l = layout.size(); l-- > 0;) {
      std::vector<Scalar> before(values[l].size());
      for (int j = 0; j < layout[l].units; ++j) {
        const Scalar d = delta[static_cast<std::size_t>(j)];
        for (int i = 0; i < layout[l].fanIn; ++i) {
          const auto from = static_cast<std::size_t>(i);
          const Index place = layout[l].weights + i + static_cast<Index>(j) * layout[l].fanIn;
          gradient[static_cast<std::size_t>(place)] = values[l][from] * d;
          if (l > 0) before[from] = before[from] + weight(l, i, j) * d;  // nothing is asked of x
        }
        if (layout[l].bias) gradient[static_cast<std::size_t>(layout[l].biases + j)] = d;
      }
      delta = before;
    }
    return gradient;
  }
};

}  // namespace backprop::test
