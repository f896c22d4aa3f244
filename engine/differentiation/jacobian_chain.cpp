// SPDX-License-Identifier: MIT
#include "engine/differentiation/jacobian_chain.hpp"

#include "engine/network/batch_gradient.hpp"
#include "engine/network/gather.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr std::int64_t kMostNumbers = 1'000'000;  // in all matrices of a chain: 8 MB handed out at once

/// @throws SpecError
void checkSize(const std::vector<LayerLayout>& layout) {
  const std::int64_t features = layout.front().fanIn;
  std::int64_t numbers = 2 * features;
  for (const LayerLayout& layer : layout) numbers += layer.weightCount() + layer.units * (features + 2);
  if (numbers > kMostNumbers) {
    refuse("/layers",
           {"the Jacobians of this network have ", numbers, " numbers; at most ", kMostNumbers, " can be shown"});
  }
}

/// A·B by the definition, every product counted as it is made.
Matrix<double> product(const Matrix<double>& A, const Matrix<double>& B, std::vector<std::uint64_t>& multiplyAdds) {
  std::uint64_t count = 0;
  Matrix<double> C = Matrix<double>::Zero(A.rows(), B.cols());
  for (Index j = 0; j < B.cols(); ++j) {
    for (Index i = 0; i < A.rows(); ++i) {
      for (Index k = 0; k < A.cols(); ++k) {
        C(i, j) += A(i, k) * B(k, j);
        ++count;
      }
    }
  }
  multiplyAdds.push_back(count);
  return C;
}

/// ∂a/∂z of one sample: diag(f'(z)), and for softmax, whose units see each other, ∂a_i/∂z_j = a_i·([i = j] − a_j).
Matrix<double> outputByInput(const LayerTrace<double>& layer, Activation activation) {
  const Index units = layer.a.cols();
  Matrix<double> slopes = Matrix<double>::Zero(units, units);
  for (Index i = 0; i < units; ++i) {
    if (activation != Activation::Softmax) {
      slopes(i, i) = layer.dadz(0, i);
      continue;
    }
    for (Index j = 0; j < units; ++j) slopes(i, j) = layer.a(0, i) * ((i == j ? 1.0 : 0.0) - layer.a(0, j));
  }
  return slopes;
}

/// J = ∂a/∂z · Wᵀ, (units × fan_in)
Matrix<double> jacobianOf(const LayerTrace<double>& layer, Activation activation,
                          const Eigen::Map<const Matrix<double>>& W) {
  const Matrix<double> slopes = outputByInput(layer, activation);
  Matrix<double> J = Matrix<double>::Zero(W.cols(), W.rows());
  for (Index i = 0; i < W.cols(); ++i) {
    for (Index j = 0; j < W.cols(); ++j) {
      if (slopes(i, j) == 0) continue;
      for (Index k = 0; k < W.rows(); ++k) J(i, k) += slopes(i, j) * W(k, j);
    }
  }
  return J;
}

/// One sample through the network and back, in double.
template <class Scalar>
BatchWorkspace<double> passOf(const Trainer<Scalar>& trainer, const Network<double>& network,
                              const Vector<double>& parameters, int sample) {
  BatchWorkspace<double> pass;
  pass.reserve(network, 1);
  const std::array rows{sample};
  gather(trainer.training().features, rows, pass.features);
  gather(trainer.training().targets, rows, pass.targets);
  const Matrix<double>&features = pass.features, &targets = pass.targets;
  Vector<double> gradient(network.parameterCount());
  network.forward(parameters, columnsOf(features, 1), pass.trace);
  network.backward(parameters, columnsOf(features, 1), columnsOf(targets, 1), trainer.spec().loss, pass.trace, gradient,
                   false);
  return pass;
}

void multiplyFromBothEnds(JacobianChain& chain) {
  chain.forward.push_back(chain.jacobians.front());
  chain.forwardMultiplyAdds.push_back(0);
  for (std::size_t l = 1; l < chain.jacobians.size(); ++l)
    chain.forward.push_back(product(chain.jacobians[l], chain.forward.back(), chain.forwardMultiplyAdds));
  chain.reverse.push_back(chain.jacobians.back());
  chain.reverseMultiplyAdds.push_back(0);
  for (std::size_t l = chain.jacobians.size() - 1; l-- > 0;)
    chain.reverse.push_back(product(chain.reverse.back(), chain.jacobians[l], chain.reverseMultiplyAdds));
}

void showAll(std::vector<Matrix<double>>& matrices) {
  for (Matrix<double>& matrix : matrices)
    for (Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = shown(matrix.data()[i]);
}

}  // namespace

template <class Scalar>
JacobianChain jacobianChainOf(const Trainer<Scalar>& trainer, int sample) {
  checkIndex(sample, trainer.training().count(), "/sample", "training row");
  checkSize(trainer.network().layout());
  const std::vector<LayerSpec>& layers = trainer.spec().layers;
  const Network<double> network(layers, trainer.network().features());
  const Vector<double> parameters = trainer.parameters().template cast<double>();
  const BatchWorkspace<double> pass = passOf(trainer, network, parameters, sample);

  JacobianChain chain;
  chain.sample = sample;
  for (Index k = 0; k < network.features(); ++k) chain.input.push_back(shown(pass.features(0, k)));
  for (std::size_t l = 0; l < layers.size(); ++l)
    chain.jacobians.push_back(jacobianOf(pass.trace.layers[l], layers[l].activation, network.weights(parameters, l)));
  chain.jacobians.push_back(pass.trace.layers.back().dCda.topRows(1));
  multiplyFromBothEnds(chain);
  for (std::vector<Matrix<double>>* matrices : {&chain.jacobians, &chain.forward, &chain.reverse}) showAll(*matrices);
  return chain;
}

template JacobianChain jacobianChainOf(const Trainer<double>&, int);
template JacobianChain jacobianChainOf(const Trainer<float>&, int);

}  // namespace backprop
