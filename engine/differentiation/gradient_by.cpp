// SPDX-License-Identifier: MIT
#include "engine/differentiation/gradient_by.hpp"

#include "engine/microscope/chosen_samples.hpp"
#include "engine/network/difference_gradient.hpp"
#include "engine/network/dual_gradient.hpp"
#include "engine/network/penalty.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kMostRepeats = 1'000'000;  // more than a clock needs for the smallest network

/// A trainer's gradient of some rows, found again and again in one set of buffers.
template <class Scalar>
class Finder {
 public:
  Finder(const Trainer<Scalar>& trainer, GradientMethod method, std::vector<int> rows)
      : trainer_(trainer),
        method_(method),
        rows_(std::move(rows)),
        duals_(trainer.spec().layers, trainer.network().features()),
        gradient_(trainer.parameters().size()) {}

  void find() {
    const Network<Scalar>& network = trainer_.network();
    const Vector<Scalar>& parameters = trainer_.parameters();
    const Loss loss = trainer_.spec().loss;
    switch (method_) {
      case GradientMethod::Backpropagation:
        batchGradient<Scalar>(network, parameters, trainer_.training(), rows_, loss, reverse_, gradient_);
        break;
      case GradientMethod::ForwardMode:
        dualGradient<Scalar>(duals_, parameters, trainer_.training(), rows_, loss, forward_, gradient_);
        break;
      case GradientMethod::FiniteDifferences:
        differenceGradient<Scalar>(network, parameters, trainer_.training(), rows_, loss, differences_, gradient_);
        break;
    }
    addPenaltyGradient(trainer_.spec().regularization, network.layout(), parameters, gradient_);
    clearFrozen(network.layout(), gradient_);
  }

  std::vector<double> gradient() const {
    std::vector<double> flat;
    flat.reserve(static_cast<std::size_t>(gradient_.size()));
    for (const Scalar number : gradient_) flat.push_back(shown(static_cast<double>(number)));
    return flat;
  }

  Effort effort() const {
    const std::vector<LayerLayout>& layout = trainer_.network().layout();
    switch (method_) {
      case GradientMethod::Backpropagation:
        return backpropagationEffort(layout, rows_.size());
      case GradientMethod::ForwardMode:
        return forwardModeEffort(layout, rows_.size());
      case GradientMethod::FiniteDifferences:
        return finiteDifferencesEffort(layout, rows_.size());
    }
    return {};
  }

 private:
  const Trainer<Scalar>& trainer_;
  GradientMethod method_;
  std::vector<int> rows_;
  Network<Dual<Scalar>> duals_;
  BatchWorkspace<Scalar> reverse_;
  DualWorkspace<Scalar> forward_;
  DifferenceWorkspace<Scalar> differences_;
  Vector<Scalar> gradient_;
};

}  // namespace

template <class Scalar>
GradientRun gradientByOf(const Trainer<Scalar>& trainer, GradientMethod method, std::span<const int> named,
                         int repeat) {
  if (repeat < 1 || repeat > kMostRepeats)
    refuse("/repeat", {"must be between 1 and ", kMostRepeats, ", got ", repeat});
  Finder<Scalar> finder(trainer, method, studiedSamples(trainer, named));
  for (int time = 0; time < repeat; ++time) finder.find();
  return {finder.gradient(), finder.effort()};
}

template GradientRun gradientByOf(const Trainer<double>&, GradientMethod, std::span<const int>, int);
template GradientRun gradientByOf(const Trainer<float>&, GradientMethod, std::span<const int>, int);

}  // namespace backprop
