// SPDX-License-Identifier: MIT
#include "engine/session/training_session.hpp"

#include <utility>

#include "engine/differentiation/gradient_by.hpp"
#include "engine/differentiation/jacobian_chain.hpp"
#include "engine/landscape/climb_along.hpp"
#include "engine/landscape/landscape.hpp"
#include "engine/microscope/batch_slope.hpp"
#include "engine/microscope/explain_layer.hpp"
#include "engine/microscope/explain_parameter.hpp"
#include "engine/microscope/explain_unit.hpp"
#include "engine/microscope/slice.hpp"
#include "engine/numbers/hash.hpp"
#include "engine/session/grid.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/session/predictions.hpp"
#include "engine/session/recorded.hpp"
#include "engine/session/trace_view.hpp"
#include "engine/spec/message.hpp"
#include "engine/spec/parse.hpp"

namespace backprop {

template <class Scalar>
Report TrainingSession<Scalar>::step(std::int64_t count) {
  timeline_.step(count);
  return report();
}

template <class Scalar>
Report TrainingSession<Scalar>::stepEpoch() {
  timeline_.stepEpoch();
  return report();
}

template <class Scalar>
Report TrainingSession<Scalar>::seek(std::int64_t step) {
  timeline_.seek(step);
  return report();
}

template <class Scalar>
Report TrainingSession<Scalar>::replay(std::vector<Intervention> interventions, std::int64_t step) {
  timeline_.replay(std::move(interventions), step);
  return report();
}

template <class Scalar>
void TrainingSession<Scalar>::setParameter(const ParameterAddress& address, double value) {
  timeline_.intervene({0, address, value, {}});
}

template <class Scalar>
void TrainingSession<Scalar>::intervene(const Value& change) {
  timeline_.intervene({0, std::nullopt, 0, change});
}

template <class Scalar>
std::vector<double> TrainingSession<Scalar>::parameters() const {
  const Vector<Scalar>& flat = trainer().parameters();
  return {flat.data(), flat.data() + flat.size()};
}

template <class Scalar>
std::vector<LayerParameters> TrainingSession<Scalar>::layerParameters() const {
  return layerParametersOf(layout(), parameters());
}

template <class Scalar>
std::uint64_t TrainingSession<Scalar>::hash() const {
  const Vector<Scalar>& flat = trainer().parameters();
  return hashOf(std::span<const Scalar>(flat.data(), static_cast<std::size_t>(flat.size())));
}

template <class Scalar>
std::vector<int> TrainingSession<Scalar>::nextBatch() const {
  return trainer().learner().nextBatch(spec());
}

template <class Scalar>
TraceView TrainingSession<Scalar>::trace(std::span<const int> samples) const {
  return traceOf(trainer(), samples);
}

template <class Scalar>
std::vector<double> TrainingSession<Scalar>::gradient() const {
  return gradientOf(trainer());
}

template <class Scalar>
std::vector<double> TrainingSession<Scalar>::lastUpdate() const {
  const Vector<Scalar>& flat = trainer().learner().lastUpdate();
  return {flat.data(), flat.data() + flat.size()};
}

template <class Scalar>
ParameterStudy TrainingSession<Scalar>::explainParameter(const ParameterAddress& address,
                                                         std::span<const int> samples) const {
  return explainParameterOf(trainer(), address, samples);
}

template <class Scalar>
UnitStudy TrainingSession<Scalar>::explainUnit(int layer, int unit, int sample) const {
  return explainUnitOf(trainer(), layer, unit, sample);
}

template <class Scalar>
LayerStudy TrainingSession<Scalar>::explainLayer(int layer, std::span<const int> samples, int bins) const {
  return explainLayerOf(trainer(), layer, samples, bins);
}

template <class Scalar>
SliceView TrainingSession<Scalar>::slice(const SliceRequest& request) const {
  return sliceOf(trainer(), request);
}

template <class Scalar>
RecordedView TrainingSession<Scalar>::recorded(int points, bool gradients) const {
  return recordedOf(timeline_, points, gradients);
}

template <class Scalar>
Attempts TrainingSession<Scalar>::attempts() const {
  const std::optional<Attempts> attempts = trainer().learner().attempts(spec());
  if (!attempts)
    refuse("/learner/kind", {InQuotes{nameOf(spec().learner.kind)}, " follows a gradient: it tries nothing"});
  return *attempts;
}

template <class Scalar>
Attempt TrainingSession<Scalar>::nextAttempt() const {
  const std::optional<Attempt> attempt = trainer().learner().nextAttempt(spec());
  if (!attempt) refuse("/learner/kind", {InQuotes{nameOf(spec().learner.kind)}, " has nothing to try"});
  return *attempt;
}

template <class Scalar>
GradientRun TrainingSession<Scalar>::gradientBy(GradientMethod method, std::span<const int> samples, int repeat) const {
  return gradientByOf(trainer(), method, samples, repeat);
}

template <class Scalar>
JacobianChain TrainingSession<Scalar>::jacobianChain(int sample) const {
  return jacobianChainOf(trainer(), sample);
}

template <class Scalar>
ClimbView TrainingSession<Scalar>::climb(const ParameterAddress& address, std::span<const int> samples,
                                         const ClimbRequest& request) const {
  return climbAlong(trainer(), address, samples, request);
}

template <class Scalar>
LandscapeView TrainingSession<Scalar>::landscape(const LandscapeRequest& request) const {
  return landscapeOf(timeline_, request);
}

template <class Scalar>
ForwardView TrainingSession<Scalar>::feedForward(std::span<const double> input) const {
  return feedForwardOf(trainer(), input);
}

template <class Scalar>
Matrix<double> TrainingSession<Scalar>::predict(const Matrix<double>& inputs) const {
  return predictionsOf(trainer(), inputs);
}

template <class Scalar>
void TrainingSession<Scalar>::grid(const GridRequest& request, std::vector<float>& values) const {
  gridOf(trainer(), request, values);
}

template <class Scalar>
Eigen::MatrixXi TrainingSession<Scalar>::confusion(bool test) const {
  return confusionOf(trainer(), test);
}

template <class Scalar>
std::vector<int> TrainingSession<Scalar>::predictedClasses(bool test) const {
  return predictedClassesOf(trainer(), test);
}

template class TrainingSession<double>;
template class TrainingSession<float>;

}  // namespace backprop
