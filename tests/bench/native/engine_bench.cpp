// SPDX-License-Identifier: MIT
// Training samples a second of the engine, natively: engine_bench --specs=<folder> [Google Benchmark's own options].
// Every file <task>-<precision>.json of the folder is a benchmark <task>/<precision>: {"steps", "batch", "warmUp",
// "spec"}, as tests/bench/native.mjs writes them. One iteration is one call of step(steps), its report included, as in
// WebAssembly.
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::bench {
namespace {

nlohmann::ordered_json read(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return nlohmann::ordered_json::parse(stream);
}

/// The label is the hash of all parameters after the warm-up: WebAssembly must show the same.
void train(benchmark::State& state, const std::filesystem::path& file) {
  const nlohmann::ordered_json task = read(file);
  const auto steps = task.at("steps").get<std::int64_t>();
  const std::unique_ptr<Session> session = Session::create(parseSpec(test::toValue(task.at("spec"))));
  session->step(task.at("warmUp").get<std::int64_t>());
  std::ostringstream hash;
  hash << std::hex << session->hash();
  for (auto _ : state) {
    if (session->step(steps).status != Status::Running) return state.SkipWithError("the run has ended");
  }
  state.SetLabel(hash.str());
  state.SetItemsProcessed(state.iterations() * steps * task.at("batch").get<std::int64_t>());
}

/// The wall's time, which is what a reader waits and all that JavaScript can measure.
void registerAll(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.insert(entry.path());
  }
  for (const std::filesystem::path& file : files) {
    std::string name = file.stem().string();
    name.replace(name.find('-'), 1, "/");
    benchmark::RegisterBenchmark(name.c_str(), [file](benchmark::State& state) { train(state, file); })->UseRealTime();
  }
}

}  // namespace
}  // namespace backprop::bench

int main(int count, char** words) {
  constexpr std::string_view kSpecs = "--specs=";
  if (count < 2 || !std::string_view(words[1]).starts_with(kSpecs)) {
    std::fprintf(stderr, "engine_bench --specs=<folder> [options of Google Benchmark]\n");
    return 1;
  }
  backprop::bench::registerAll(std::string_view(words[1]).substr(kSpecs.size()));
  words[1] = words[0];
  int others = count - 1;
  benchmark::Initialize(&others, words + 1);
  if (benchmark::ReportUnrecognizedArguments(others, words + 1)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
