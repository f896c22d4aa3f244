// SPDX-License-Identifier: MIT
#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "engine/learners/learner.hpp"
#include "tests/engine/support/problems.hpp"

// Every allocation of the test binary passes through here and is counted.
namespace {
std::atomic<long> allocations{0};
void* counted(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
}  // namespace
void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace backprop {
namespace {

/// Eigen allocates without operator new; only native builds can forbid it.
void allowEigen([[maybe_unused]] bool allowed) {
#ifdef EIGEN_RUNTIME_NO_MALLOC
  Eigen::internal::set_is_malloc_allowed(allowed);
#endif
}

/// While it lives, Eigen may not allocate (an attempt throws), and operator new is counted.
class NoAllocation {
 public:
  NoAllocation() : before_(allocations) { allowEigen(false); }
  ~NoAllocation() { allowEigen(true); }
  long count() const { return allocations - before_; }

 private:
  long before_;
};

template <class Scalar>
void expectNoAllocation(LearnerKind learnerKind, OptimizerKind kind, bool shuffle, int batchSize = 100) {
  const test::Problem problem = test::problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
  const Network<Scalar> network(problem.layers, 3);
  Random random(1);
  const SampleSet<Scalar> set{
      test::randomMatrix(random, 700, 3).cast<Scalar>(), test::randomMatrix(random, 700, 2).cast<Scalar>(), {}};
  Spec spec;
  spec.layers = problem.layers;
  spec.learner.kind = learnerKind;
  spec.learner.optimizer.kind = kind;
  spec.learner.shuffle = shuffle;
  spec.learner.batchSize = batchSize;
  spec.learner.clipNorm = 0.1;
  spec.regularization = {PenaltyKind::L2, 0.01};
  const auto learner = makeLearner<Scalar>(spec, network, set, problem.parameters.cast<Scalar>());
  learner->step(spec);
  const NoAllocation guard;
  // Many epochs, each with its own order where it is shuffled, and its last batch shorter than the others.
  for (int step = 0; step < 50; ++step) ASSERT_FALSE(learner->step(spec));
  EXPECT_EQ(guard.count(), 0);
}

TEST(Training, AllocatesNothingAfterTheFirstStep) {
  for (const OptimizerKind kind :
       {OptimizerKind::Sgd, OptimizerKind::Adagrad, OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::AdamW})
    for (const bool shuffle : {false, true}) {
      expectNoAllocation<double>(LearnerKind::Backpropagation, kind, shuffle);
      expectNoAllocation<float>(LearnerKind::Backpropagation, kind, shuffle);
    }
}

TEST(Training, AllocatesNothingByTheSlowWaysToTheGradientEither) {
  for (const LearnerKind kind : {LearnerKind::FiniteDifferences, LearnerKind::ForwardMode}) {
    expectNoAllocation<double>(kind, OptimizerKind::Adam, true);
    expectNoAllocation<float>(kind, OptimizerKind::Sgd, false);
  }
}

TEST(Training, AllocatesNothingBySearchingEither) {
  for (const LearnerKind kind :
       {LearnerKind::RandomNudge, LearnerKind::OneWeightAtATime, LearnerKind::WeightCombinations})
    for (const int batchSize : {5, 100, 700}) {
      expectNoAllocation<double>(kind, OptimizerKind::Sgd, batchSize == 100, batchSize);
      expectNoAllocation<float>(kind, OptimizerKind::Sgd, batchSize == 100, batchSize);
    }
}

TEST(Training, IsWatchedByBothCounters) {
  const NoAllocation guard;
  ::operator delete(::operator new(8));  // called, not an expression that the compiler may leave out
  EXPECT_GE(guard.count(), 1);
#ifdef EIGEN_RUNTIME_NO_MALLOC
  EXPECT_THROW(Matrix<double>(3, 3), std::logic_error);
#endif
}

}  // namespace
}  // namespace backprop
