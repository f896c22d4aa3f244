// SPDX-License-Identifier: MIT
#include "engine/session/history.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/spec/kinds.hpp"
#include "engine/spec/limits.hpp"

namespace backprop {
namespace {

constexpr std::uint64_t kLongestStride = 128;  // a small network's copy then costs 2 % of the steps between
constexpr std::int64_t kBeginning = 32;        // up to this step all are recorded, then the gap grows with the step
constexpr std::uint64_t kMultiplyAddsAgain = 800'000'000;  // some 50 ms in WebAssembly: what going back may make again
constexpr std::int64_t kBlockOverhead = 16;                // what an allocation takes beside its contents
constexpr std::size_t kMany = 64;   // from so many moments on, half of the room is made free at once
constexpr double kFinest = 1.25;    // how much coarser each attempt at thinning is than the last
constexpr double kCoarsest = 1e12;  // no gap is so many times its distance

template <class Scalar>
std::int64_t bytesOf(const LearnerState<Scalar>& state) {
  std::int64_t bytes = sizeof(Moment<Scalar>) + sizeof(typename History<Scalar>::Kept) + kBlockOverhead;
  for (const Vector<Scalar>* numbers : {&state.parameters, &state.memory[0], &state.memory[1]})
    if (numbers->size() > 0) bytes += kBlockOverhead + numbers->size() * static_cast<std::int64_t>(sizeof(Scalar));
  return bytes;
}

template <class Scalar>
std::unique_ptr<const Moment<Scalar>> momentOf(const Trainer<Scalar>& trainer, std::size_t applied) {
  auto moment = std::make_unique<Moment<Scalar>>();
  trainer.save(moment->snapshot);
  moment->applied = applied;
  return moment;
}

/// About so many multiply-adds a step, by the slow ways to learn. Out of line, as what the page's first view does not
/// call (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] std::uint64_t slowStep(const Trainer<Scalar>& trainer, std::uint64_t rows) {
  constexpr std::uint64_t kMostTried = 3;  // what there was, and two values
  const LearnerKind kind = trainer.spec().learner.kind;
  const std::uint64_t pass = forwardMultiplyAdds(trainer.network().layout());
  if (hasGrid(kind)) return static_cast<std::uint64_t>(trainer.training().count()) * pass;
  const auto parameters = static_cast<std::uint64_t>(trainer.network().parameterCount());
  return rows * pass * (searches(kind) ? kMostTried : 2 * parameters);
}

template <class Scalar>
std::uint64_t multiplyAddsOfStep(const Trainer<Scalar>& trainer) {
  const std::vector<LayerLayout>& layout = trainer.network().layout();
  const LearnerSpec& learner = trainer.spec().learner;
  const auto rows = static_cast<std::uint64_t>(std::min<Index>(learner.batchSize, trainer.training().count()));
  if (learner.kind != LearnerKind::Backpropagation) return slowStep(trainer, rows);
  return rows * (forwardMultiplyAdds(layout) + backwardMultiplyAdds(layout));
}

}  // namespace

template <class Scalar>
std::int64_t strideOf(const Trainer<Scalar>& trainer) {
  const std::uint64_t step = multiplyAddsOfStep(trainer);
  return static_cast<std::int64_t>(std::clamp<std::uint64_t>(kMultiplyAddsAgain / step, 1, kLongestStride));
}

template <class Scalar>
const Moment<Scalar>& History<Scalar>::before(std::int64_t step) const {
  const auto after =
      std::partition_point(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.step < step; });
  return *(after == kept_.begin() ? after : std::prev(after))->moment;
}

template <class Scalar>
void History<Scalar>::record(const Trainer<Scalar>& trainer, std::size_t applied) {
  const std::int64_t step = trainer.learner().state().step, bytes = bytesOf(trainer.learner().state());
  const bool isEnd = kept_.empty() || (kept_.back().step < step && bytes_ + bytes <= limits::kHistoryBytes);
  if (isEnd) {
    kept_.push_back({step, bytes, momentOf(trainer, applied)});
    bytes_ += bytes;
  } else {
    recordWithin(trainer, applied);
  }
  stride_ = strideOf(trainer);
  expectNext(std::max(step, kept_.back().step));
}

/// Where there is no room, or not at the end. Out of line, as what the page's first view does not call
/// (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] void History<Scalar>::recordWithin(const Trainer<Scalar>& trainer, std::size_t applied) {
  const LearnerState<Scalar>& state = trainer.learner().state();
  const std::int64_t bytes = bytesOf(state);
  if (bytes_ + bytes > limits::kHistoryBytes) makeRoom(bytes, state.step);
  auto place = kept_.end();
  while (place != kept_.begin() && std::prev(place)->step > state.step) --place;
  const bool known =
      place != kept_.begin() && std::prev(place)->step == state.step && std::prev(place)->moment->applied == applied;
  if (known || bytes_ + bytes > limits::kHistoryBytes) return;
  kept_.insert(place, Kept{state.step, bytes, momentOf(trainer, applied)});
  bytes_ += bytes;
}

/// The beginning, where a run changes most, is recorded more closely.
template <class Scalar>
void History<Scalar>::expectNext(std::int64_t last) {
  next_ = last + std::clamp<std::int64_t>(last / kBeginning, 1, stride_);
}

template <class Scalar>
void History<Scalar>::makeRoom(std::int64_t bytes, std::int64_t step) {
  // Half at a time, so that thinning costs little beside recording; a handful of large ones is precious.
  const std::int64_t least = kept_.size() < kMany ? bytes : std::max(bytes, limits::kHistoryBytes / 2);
  double ratio = 1 / static_cast<double>(kept_.size());
  for (; bytes_ + least > limits::kHistoryBytes && ratio < kCoarsest; ratio *= kFinest) thin(ratio, step);
}

/// Drops every moment whose gap from the last one kept is less than `ratio` times its distance from `step`. The end of
/// a run that lies ahead stays: the page shows the run as far as it is known.
template <class Scalar>
void History<Scalar>::thin(double ratio, std::int64_t step) {
  auto end = kept_.begin();
  for (auto kept = std::next(end); kept != kept_.end(); ++kept) {
    const auto distance = static_cast<double>(kept->step < step ? step - kept->step : kept->step - step);
    const bool isEndAhead = std::next(kept) == kept_.end() && kept->step > step;
    if (isEndAhead || static_cast<double>(kept->step - end->step) >= ratio * distance) {
      if (++end != kept) *end = std::move(*kept);
    } else {
      bytes_ -= kept->bytes;
    }
  }
  kept_.erase(std::next(end), kept_.end());
}

template <class Scalar>
std::vector<typename History<Scalar>::Kept> History<Scalar>::cut(std::size_t from) {
  const auto first = kept_.begin() + static_cast<std::ptrdiff_t>(from);
  std::vector<Kept> taken(std::make_move_iterator(first), std::make_move_iterator(kept_.end()));
  kept_.erase(first, kept_.end());
  for (const Kept& kept : taken) bytes_ -= kept.bytes;
  expectNext(kept_.back().step);
  return taken;
}

template <class Scalar>
void History<Scalar>::dropAfter(std::int64_t step) {
  std::size_t from = kept_.size();
  while (from > 1 && kept_[from - 1].step > step) --from;
  cut(from);
}

template <class Scalar>
std::vector<typename History<Scalar>::Kept> History<Scalar>::take(const std::vector<Intervention>& course,
                                                                  std::size_t shared) {
  std::size_t from = kept_.size();
  for (; from > 1; --from) {
    const Moment<Scalar>& moment = (*this)[from - 1];
    const std::size_t applied = moment.applied;
    if (applied <= shared && (applied == course.size() || course[applied].step >= moment.step())) break;
  }
  return cut(from);
}

template <class Scalar>
void History<Scalar>::putBack(std::vector<Kept> taken) {
  for (Kept& kept : taken) {
    bytes_ += kept.bytes;
    kept_.push_back(std::move(kept));
  }
  if (bytes_ > limits::kHistoryBytes) makeRoom(0, kept_.back().step);
  expectNext(kept_.back().step);
}

template class History<double>;
template class History<float>;
template std::int64_t strideOf(const Trainer<double>&);
template std::int64_t strideOf(const Trainer<float>&);

}  // namespace backprop
