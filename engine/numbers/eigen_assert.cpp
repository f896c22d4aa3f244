// SPDX-License-Identifier: MIT
#include "engine/numbers/eigen_assert.hpp"

#include <stdexcept>
#include <string>

namespace backprop {

void failAssertion(const char* condition) { throw std::logic_error("internal error: " + std::string(condition)); }

}  // namespace backprop
