// SPDX-License-Identifier: MIT
#include "engine/microscope/optimizer_arithmetic.hpp"

#include <utility>

#include "engine/schedules/integer_power.hpp"
#include "engine/session/shown.hpp"

namespace backprop {
namespace {

/// Writes down the quantities of one parameter.
template <class Scalar>
class Sheet {
 public:
  Sheet(const OptimizerSpec& spec, const LearnerState<Scalar>& state, const PendingUpdate<Scalar>& pending, Index place)
      : spec_(spec), state_(state), pending_(pending), place_(place), w_(state.parameters[place]) {}

  /// The gradient with the weight decay that is part of it.
  Scalar gradient() const { return pending_.gradient[place_] + Scalar(spec_.weightDecay) * w_; }

  void add(const char* name, Scalar value) { addNumber(name, static_cast<double>(value)); }
  void addNumber(const char* name, double value) { quantities_.push_back({name, std::nullopt, shown(value)}); }
  Scalar addRemembered(const char* name, std::size_t slot) {
    const Scalar after = pending_.memory[slot][place_];
    const Vector<Scalar>& memory = state_.memory[slot];  // none before the first step with momentum
    const Scalar before = memory.size() > 0 ? memory[place_] : Scalar(0);
    quantities_.push_back({name, shown(static_cast<double>(before)), shown(static_cast<double>(after))});
    return after;
  }
  /// g without the decay, which adamw takes off apart.
  void addDecoupled() {
    add("decay", Scalar(pending_.learningRate * spec_.weightDecay) * w_);
    add("g", pending_.gradient[place_]);
  }
  void addMoments() {
    const Scalar m = addRemembered("m", 0), v = addRemembered("v", 1);
    addNumber("mHat", static_cast<double>(m) / (1 - integerPower(spec_.beta1, pending_.number)));
    addNumber("vHat", static_cast<double>(v) / (1 - integerPower(spec_.beta2, pending_.number)));
  }
  std::vector<Quantity> take() { return std::move(quantities_); }

 private:
  const OptimizerSpec& spec_;
  const LearnerState<Scalar>& state_;
  const PendingUpdate<Scalar>& pending_;
  Index place_;
  Scalar w_;
  std::vector<Quantity> quantities_;
};

}  // namespace

template <class Scalar>
std::vector<Quantity> quantitiesOf(const OptimizerSpec& spec, const LearnerState<Scalar>& state,
                                   const PendingUpdate<Scalar>& pending, Index place) {
  Sheet<Scalar> sheet(spec, state, pending, place);
  if (spec.kind == OptimizerKind::AdamW) {
    sheet.addDecoupled();
  } else {
    sheet.add("g", sheet.gradient());
  }
  switch (spec.kind) {
    case OptimizerKind::Sgd:
      if (spec.momentum == 0) break;
      if (const Scalar b = sheet.addRemembered("b", 0); spec.nesterov)
        sheet.add("direction", sheet.gradient() + Scalar(spec.momentum) * b);
      break;
    case OptimizerKind::Adagrad:
      sheet.addRemembered("s", 0);
      break;
    case OptimizerKind::RmsProp:
      sheet.addRemembered("v", 0);
      if (spec.momentum != 0) sheet.addRemembered("b", 1);
      break;
    case OptimizerKind::Adam:
    case OptimizerKind::AdamW:
      sheet.addMoments();
      break;
  }
  return sheet.take();
}

template std::vector<Quantity> quantitiesOf(const OptimizerSpec&, const LearnerState<double>&,
                                            const PendingUpdate<double>&, Index);
template std::vector<Quantity> quantitiesOf(const OptimizerSpec&, const LearnerState<float>&,
                                            const PendingUpdate<float>&, Index);

}  // namespace backprop
