// SPDX-License-Identifier: MIT
#include "bindings/learning_views.hpp"

#include <cstdint>
#include <vector>

#include "bindings/views.hpp"

namespace backprop::bindings {

namespace {

/// Counters go out as doubles: exact up to 2^53.
template <class Integer>
double count(Integer number) {
  return static_cast<double>(number);
}

val viewOf(const Trial& trial) noexcept { return Record().put("value", trial.value).put("cost", trial.cost).value(); }

/// Row by row, which shape.ts has not to turn again.
val rowsOf(const Matrix<double>& matrix) noexcept {
  val rows = val::array();
  for (Index row = 0; row < matrix.rows(); ++row) {
    const Vector<double> numbers = matrix.row(row);
    append(rows, float64Array({numbers.data(), static_cast<std::size_t>(numbers.size())}));
  }
  return rows;
}

val counts(const std::vector<std::uint64_t>& integers) noexcept {
  return float64Array(std::vector<double>(integers.begin(), integers.end()));
}

}  // namespace

val viewOf(const Attempt& attempt) noexcept {
  return Record()
      .put("number", count(attempt.number))
      .put("parameter", attempt.parameter ? viewOf(*attempt.parameter) : val::null())
      .put("before", attempt.before)
      .put("costBefore", orNull(attempt.costBefore))
      .put("trials", listOf(attempt.trials, [](const Trial& trial) { return viewOf(trial); }))
      .put("combination", attempt.combination)
      .put("kept", count(attempt.kept))
      .put("samples", count(attempt.samples))
      .value();
}

val viewOf(const Attempts& attempts) noexcept {
  return Record()
      .put("tried", count(attempts.tried))
      .put("kept", count(attempts.kept))
      .put("total", orNull(attempts.total))
      .put("last", attempts.last ? viewOf(*attempts.last) : val::null())
      .value();
}

val viewOf(const GradientRun& run) noexcept {
  return Record().put("gradient", run.gradient).put("effort", viewOf(run.effort)).value();
}

val viewOf(const JacobianChain& chain) noexcept {
  return Record()
      .put("sample", count(chain.sample))
      .put("input", chain.input)
      .put("jacobians", listOf(chain.jacobians, rowsOf))
      .put("forward", listOf(chain.forward, rowsOf))
      .put("reverse", listOf(chain.reverse, rowsOf))
      .put("forwardMultiplyAdds", counts(chain.forwardMultiplyAdds))
      .put("reverseMultiplyAdds", counts(chain.reverseMultiplyAdds))
      .value();
}

val viewOf(const PassCosts& costs) noexcept {
  return Record()
      .put("parameters", count(costs.parameters))
      .put("forwardPass", count(costs.forwardPass))
      .put("backpropagation", count(costs.backpropagation))
      .put("forwardMode", count(costs.forwardMode))
      .put("finiteDifferences", count(costs.finiteDifferences))
      .value();
}

}  // namespace backprop::bindings
