// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <emscripten/bind.h>

#include "bindings/arguments.hpp"
#include "bindings/convert.hpp"
#include "bindings/guarded.hpp"
#include "bindings/sessions.hpp"
#include "bindings/views.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/reader.hpp"

/// The one table of everything that JavaScript can call. A session is its number; every entry is guarded.
namespace backprop::bindings {

using emscripten::val;

namespace {

Sessions sessions;

val createSession(val spec) {
  return guarded([&] { return val(sessions.add(Session::create(parseSpec(valueOf(spec))))); });
}

val replay(int session, val interventions, double step) {
  return guarded([&] {
    return viewOf(sessions.at(session).replay(interventionsOf(valueOf(interventions)), stepsOf(step, "/step")));
  });
}

val deleteSession(int session) {
  return guarded([&] {
    sessions.remove(session);
    return val::undefined();
  });
}

val normalize(val spec) {
  return guarded([&] { return jsOf(writeSpec(parseSpec(valueOf(spec)))); });
}

/// The data set alone, its targets as class numbers or values.
val preview(val data) {
  return guarded([&] {
    const DataSpec spec = parseData(valueOf(data));
    const DataShape shape = shapeOf(spec);
    const int outputs = shape.targets > 0 ? shape.targets : std::max(shape.classCount, 1);
    Dataset dataset = makeDataset(spec, outputs, TargetEncoding{0, 1});
    for (Samples* samples : {&dataset.train, &dataset.test}) {
      if (samples->classes.empty()) continue;
      samples->targets = Eigen::Map<const Vector<int>>(samples->classes.data(), samples->count()).cast<double>();
    }
    return viewOf(dataset, {});
  });
}

val specOf(int session) {
  return guarded([&] { return jsOf(writeSpec(sessions.at(session).spec())); });
}

val layoutOf(int session) {
  return guarded([&] { return viewOf(sessions.at(session).layout()); });
}

val dataOf(int session) {
  return guarded([&] { return viewOf(sessions.at(session).data(), sessions.at(session).spec().features); });
}

val report(int session) {
  return guarded([&] { return viewOf(sessions.at(session).report()); });
}

val step(int session, double count) {
  return guarded([&] { return viewOf(sessions.at(session).step(stepsOf(count, "/count"))); });
}

val stepEpoch(int session) {
  return guarded([&] { return viewOf(sessions.at(session).stepEpoch()); });
}

val seek(int session, double step) {
  return guarded([&] { return viewOf(sessions.at(session).seek(stepsOf(step, "/step"))); });
}

val parameters(int session) {
  return guarded([&] { return float64Array(sessions.at(session).parameters()); });
}

val setParameter(int session, val address, val value) {
  return guarded([&] {
    sessions.at(session).setParameter(addressOf(valueOf(address), "/address"), readNumber(valueOf(value), "/value"));
    return val::undefined();
  });
}

val intervene(int session, val change) {
  return guarded([&] {
    sessions.at(session).intervene(valueOf(change));
    return val::undefined();
  });
}

val interventions(int session) {
  return guarded([&] { return viewOf(sessions.at(session).interventions()); });
}

val trace(int session, val options) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    return viewOf(running.trace(samplesOf(valueOf(options), running.data().train.count())));
  });
}

val feedForward(int session, val input) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    return viewOf(running.feedForward(inputOf(valueOf(input), running.data().train.inputs.cols(), "/input")));
  });
}

val predict(int session, val rows) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    return matrix(running.predict(inputsOf(valueOf(rows), running.data().train.inputs.cols())));
  });
}

val grid(int session, val options) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    const GridRequest request = gridRequestOf(valueOf(options), running);
    std::vector<float> values;
    running.grid(request, values);
    return object({{"width", val(request.width)},
                   {"height", val(request.height)},
                   {"units", val(unitsOf(running, request.outputsOnly))},
                   {"values", float32Array(values)}});
  });
}

/// `train` and `test` of something that is known of either set.
template <class Part>
val ofBothSets(const Part& part) {
  return object({{"train", part(false)}, {"test", part(true)}});
}

val confusion(int session) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    return ofBothSets([&](bool test) { return viewOf(running.confusion(test)); });
  });
}

val predictedClasses(int session) {
  return guarded([&] {
    const Session& running = sessions.at(session);
    return ofBothSets([&](bool test) { return int32Array(running.predictedClasses(test)); });
  });
}

val nextBatch(int session) {
  return guarded([&] { return int32Array(sessions.at(session).nextBatch()); });
}

val hash(int session) {
  return guarded([&] {
    std::array<char, 16> digits{};
    const std::to_chars_result written =
        std::to_chars(digits.data(), digits.data() + digits.size(), sessions.at(session).hash(), 16);
    const std::string text(digits.data(), written.ptr);
    return val(std::string(digits.size() - text.size(), '0') + text);
  });
}

int liveSessions() { return sessions.count(); }

double memory() { return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536; }

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  using emscripten::function;
  function("createSession", &createSession);
  function("replay", &replay);
  function("deleteSession", &deleteSession);
  function("normalize", &normalize);
  function("preview", &preview);
  function("spec", &specOf);
  function("layout", &layoutOf);
  function("data", &dataOf);
  function("report", &report);
  function("step", &step);
  function("stepEpoch", &stepEpoch);
  function("seek", &seek);
  function("parameters", &parameters);
  function("setParameter", &setParameter);
  function("intervene", &intervene);
  function("interventions", &interventions);
  function("trace", &trace);
  function("feedForward", &feedForward);
  function("predict", &predict);
  function("grid", &grid);
  function("confusion", &confusion);
  function("predictedClasses", &predictedClasses);
  function("nextBatch", &nextBatch);
  function("hash", &hash);
  function("liveSessions", &liveSessions);
  function("memory", &memory);
}

}  // namespace backprop::bindings
