// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/session/trainer.hpp"

namespace backprop {

/// One recorded state of a run, as it was reached or left.
template <class Scalar>
struct Moment {
  Snapshot<Scalar> snapshot;
  std::size_t applied = 0;  ///< so many of the run's interventions are in it: all of earlier steps, maybe of this one

  std::int64_t step() const { return snapshot.learner.step; }
};

/// The recorded moments of a run, in the order of their steps. Step 0 is the first and is never dropped; while the run
/// goes on, one is added every few steps. When they would take more than limits::kHistoryBytes, they are thinned: the
/// gap that is allowed grows in proportion to the distance from where the run is, so that many lie near and few far.
/// (Only step 0 may be larger than that; then it is the only one.)
template <class Scalar>
class History {
 public:
  /// From this step on, another moment is wanted.
  std::int64_t next() const { return next_; }
  std::int64_t bytes() const { return bytes_; }
  std::size_t size() const { return kept_.size(); }
  const Moment<Scalar>& operator[](std::size_t index) const { return *kept_[index].moment; }
  const Moment<Scalar>& start() const { return *kept_.front().moment; }
  const Moment<Scalar>& last() const { return *kept_.back().moment; }
  /// The last moment strictly before a step; for step 0 the start.
  const Moment<Scalar>& before(std::int64_t step) const;

  /// Adds the present state, if there is room for it.
  void record(const Trainer<Scalar>& trainer, std::size_t applied);
  void dropAfter(std::int64_t step);

  struct Kept {
    std::int64_t step, bytes;
    std::unique_ptr<const Moment<Scalar>> moment;
  };
  /// Takes out what is no moment of another course that shares `shared` interventions with the present one. A moment
  /// stays when everything applied in it is shared and the course has nothing more to apply before its step:
  ///   applied ≤ shared, and course[applied].step ≥ step if there is such a one.
  /// The moments that do not are the last ones: a moment with fewer than `shared` has all of its past in both courses.
  std::vector<Kept> take(const std::vector<Intervention>& course, std::size_t shared);
  /// Puts back what was taken last, after moments that lie before it.
  void putBack(std::vector<Kept> taken);

 private:
  std::vector<Kept> cut(std::size_t from);
  void expectNext(std::int64_t last);
  void recordWithin(const Trainer<Scalar>& trainer, std::size_t applied);
  void makeRoom(std::int64_t bytes, std::int64_t step);
  void thin(double ratio, std::int64_t step);

  std::vector<Kept> kept_;
  std::int64_t bytes_ = 0;
  std::int64_t next_ = 0;
  std::int64_t stride_ = 1;
};

/// Steps between two moments of a run that goes on (fewer at its beginning): few enough steps to be made again without
/// being noticed, and enough for a copy of the parameters to cost little beside them.
template <class Scalar>
std::int64_t strideOf(const Trainer<Scalar>& trainer);

}  // namespace backprop
