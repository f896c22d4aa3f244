// SPDX-License-Identifier: MIT
#include "engine/microscope/softmax_coupling.hpp"

#include <limits>

#include "engine/activations/softmax.hpp"
#include "engine/losses/cross_entropy.hpp"

namespace backprop {

std::vector<CoupledTerm> coupledTermsOf(const std::vector<double>& z, const std::vector<double>& y, int unit) {
  const Index count = static_cast<Index>(z.size());
  std::vector<double> a(z.size());
  activations::Softmax::value<double>(Columns<const double>{z.data(), 1, count, 1}, {a.data(), 1, count, 1});
  const auto j = static_cast<std::size_t>(unit);
  std::vector<CoupledTerm> terms;
  for (std::size_t k = 0; k < a.size(); ++k) {
    const double own = k == j ? 1 : 0;
    CoupledTerm term{losses::CrossEntropy::slope(a[k], y[k]), a[k] * (own - a[j]), 0};
    const bool isExact = a[k] >= std::numeric_limits<double>::min();
    term.product = isExact ? term.dCda * term.dadz : y[k] * (a[j] - own);
    terms.push_back(term);
  }
  return terms;
}

}  // namespace backprop
