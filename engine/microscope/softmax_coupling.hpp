// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/microscope/studies.hpp"

namespace backprop {

/// The terms of a softmax output's δ under cross-entropy. Each z moves every output, so δ is a sum over all of them:
///   δ_j = Σ_k ∂C/∂a_k · ∂a_k/∂z_j,  ∂C/∂a_k = −y_k/a_k,  ∂a_k/∂z_j = a_k·([k = j] − a_j)
/// which is a_j·Σy − y_j. Where a_k has been rounded to 0 the factors say little (see CrossEntropy::slope), and the
/// product is their limit, y_k·(a_j − [k = j]).
/// @param z, y  of all outputs of one sample
/// Source: Bridle 1990.
std::vector<CoupledTerm> coupledTermsOf(const std::vector<double>& z, const std::vector<double>& y, int unit);

}  // namespace backprop
