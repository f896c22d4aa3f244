// SPDX-License-Identifier: MIT
#include "bindings/entries.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "bindings/arguments.hpp"
#include "bindings/convert.hpp"
#include "bindings/landscape_entries.hpp"
#include "bindings/learning_entries.hpp"
#include "bindings/study_entries.hpp"
#include "bindings/views.hpp"
#include "engine/spec/lists.hpp"
#include "engine/spec/parse.hpp"

namespace backprop::bindings {

namespace {

val done() { return val::undefined(); }

val step(Session& session, const Value& count) { return viewOf(session.step(stepsOf(count, "/count"))); }
val seek(Session& session, const Value& step) { return viewOf(session.seek(stepsOf(step, "/step"))); }

val replay(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"interventions", "step"});
  return viewOf(session.replay(interventionsOf(required(reader, "interventions"), reader.pathOf("interventions")),
                               stepsOf(required(reader, "step"), reader.pathOf("step"))));
}

val setParameter(Session& session, const Value& argument) {
  const ObjectReader reader(argument, "", {"address", "value"});
  session.setParameter(addressOf(required(reader, "address"), reader.pathOf("address")),
                       readNumber(required(reader, "value"), reader.pathOf("value")));
  return done();
}

val intervene(Session& session, const Value& change) {
  session.intervene(change);
  return done();
}

val trace(Session& session, const Value& options) {
  return viewOf(session.trace(samplesIn(ObjectReader(options, "", {"samples"}))));
}

val feedForward(Session& session, const Value& input) {
  std::vector<double> numbers;
  readNumbers(input, "/input", numbers);
  return viewOf(session.feedForward(numbers));
}

val predict(Session& session, const Value& rows) {
  return matrix(session.predict(inputsOf(rows, session.data().train.inputs.cols())));
}

val grid(Session& session, const Value& argument) {
  const GridRequest request = gridRequestOf(argument, session.data().domain);
  static std::vector<float> values;  // kept: the next picture has as many, and making room fills it
  session.grid(request, values);
  const std::size_t cells = static_cast<std::size_t>(request.width) * static_cast<std::size_t>(request.height);
  return Record()
      .put("width", static_cast<double>(request.width))
      .put("height", static_cast<double>(request.height))
      .put("units", static_cast<double>(values.size() / cells))
      .put("values", float32Array(values))
      .value();
}

val confusion(Session& session, const Value& /*unused*/) {
  return Record().put("train", viewOf(session.confusion(false))).put("test", viewOf(session.confusion(true))).value();
}

val predictedClasses(Session& session, const Value& /*unused*/) {
  return Record()
      .put("train", int32Array(session.predictedClasses(false)))
      .put("test", int32Array(session.predictedClasses(true)))
      .value();
}

val hash(Session& session, const Value& /*unused*/) {
  std::array<char, 16> digits{};
  const std::to_chars_result written = std::to_chars(digits.data(), digits.data() + digits.size(), session.hash(), 16);
  const std::string text(digits.data(), written.ptr);
  return val(std::string(digits.size() - text.size(), '0') + text);
}

constexpr SessionEntry kSessionEntries[] = {
    {"spec", [](Session& session, const Value&) { return jsOf(writeSpec(session.spec())); }},
    {"layout", [](Session& session, const Value&) { return viewOf(session.layout()); }},
    {"data",
     [](Session& session, const Value&) {
       return viewOf(session.data(), featureNames(session.data(), session.spec().features));
     }},
    {"report", [](Session& session, const Value&) { return viewOf(session.report()); }},
    {"step", step},
    {"stepEpoch", [](Session& session, const Value&) { return viewOf(session.stepEpoch()); }},
    {"seek", seek},
    {"replay", replay},
    {"parameters", [](Session& session, const Value&) { return float64Array(session.parameters()); }},
    {"setParameter", setParameter},
    {"intervene", intervene},
    {"interventions", [](Session& session, const Value&) { return viewOf(session.interventions()); }},
    {"interventionCount",
     [](Session& session, const Value&) { return val(static_cast<double>(session.interventions().size())); }},
    {"gradient", [](Session& session, const Value&) { return float64Array(session.gradient()); }},
    {"lastUpdate", [](Session& session, const Value&) { return float64Array(session.lastUpdate()); }},
    {"explainParameter", explainParameter},
    {"explainUnit", explainUnit},
    {"explainLayer", explainLayer},
    {"slice", slice},
    {"recorded", recorded},
    {"attempts", attempts},
    {"nextAttempt", nextAttempt},
    {"gradientBy", gradientBy},
    {"jacobianChain", jacobianChain},
    {"climb", climb},
    {"landscape", landscape},
    {"trace", trace},
    {"feedForward", feedForward},
    {"predict", predict},
    {"grid", grid},
    {"confusion", confusion},
    {"predictedClasses", predictedClasses},
    {"nextBatch", [](Session& session, const Value&) { return int32Array(session.nextBatch()); }},
    {"hash", hash},
};

/// The data set alone, its targets as class numbers or values.
val preview(const Value& data) {
  const DataSpec spec = parseData(data);
  const DataShape shape = shapeOf(spec);
  Dataset dataset =
      makeDataset(spec, shape.targets > 0 ? shape.targets : std::max(shape.classCount, 1), TargetEncoding{0, 1});
  for (Samples* samples : {&dataset.train, &dataset.test}) {
    if (samples->classes.empty()) continue;
    samples->targets = Eigen::Map<const Vector<int>>(samples->classes.data(), samples->count()).cast<double>();
  }
  return viewOf(dataset, dataset.inputNames);
}

constexpr EngineEntry kEngineEntries[] = {
    {"normalize", [](const Value& spec) { return jsOf(writeSpec(parseSpec(spec))); }},
    {"preview", preview},
    {"curve", curve},
    {"climbCurve", climbCurve},
    {"passCosts", passCosts},
};

}  // namespace

std::span<const SessionEntry> sessionEntries() { return kSessionEntries; }
std::span<const EngineEntry> engineEntries() { return kEngineEntries; }

std::unique_ptr<Session> createSession(const Value& spec) { return Session::create(parseSpec(spec)); }

}  // namespace backprop::bindings
