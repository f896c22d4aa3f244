// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

#include "engine/kernels/columns.hpp"
#include "engine/kernels/lanes.hpp"
#include "engine/kernels/pack_math.hpp"

/// Loops over the rows of a block, a pack at a time. What is left over gets the bits that a pack would give it: at the
/// end of a column it goes through one that is filled up with zeros; across the columns it goes row by row.
namespace backprop::kernels {

/// to = f(x, y) for a run of numbers, whole packs of them. `columns` is how many the block has.
template <class Scalar>
using Run = void (*)(const Scalar* x, const Scalar* y, Scalar* to, Index count, Index columns);

/// The Run of a function of packs, f(x, y, columns).
template <class L, class Function, class Scalar>
[[gnu::noinline]] void run(const Scalar* x, const Scalar* y, Scalar* to, Index count, Index columns) {
  for (Index i = 0; i < count; i += L::kWidth) L::store(to + i, Function()(L::load(x + i), L::load(y + i), columns));
}

/// The last numbers of a column.
template <class Scalar>
[[gnu::noinline]] void runTail(Run<Scalar> f, const Scalar* x, const Scalar* y, Scalar* to, Index count,
                               Index columns) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  Scalar xs[kWidth] = {}, ys[kWidth] = {}, found[kWidth];
  std::copy_n(x, count, xs);
  std::copy_n(y, count, ys);
  f(xs, ys, found, kWidth, columns);
  std::copy_n(found, count, to);
}

/// to = f(x, y), element by element. `to` may be x or y.
template <class Scalar>
[[gnu::noinline]] void mapColumns(Run<Scalar> f, Columns<const Scalar> x, Columns<const Scalar> y, Columns<Scalar> to) {
  const bool oneRun = to.stride == to.rows && x.stride == to.rows && y.stride == to.rows;
  const Index rows = oneRun ? to.rows * to.columns : to.rows, columns = oneRun ? 1 : to.columns;
  const Index tail = rows % Lanes<Scalar>::kWidth, whole = rows - tail;
  for (Index k = 0; k < columns; ++k) {
    f(x.column(k), y.column(k), to.column(k), whole, to.columns);
    if (tail) runTail(f, x.column(k) + whole, y.column(k) + whole, to.column(k) + whole, tail, to.columns);
  }
}

/// A row of a block, or a pack of them: row[k] in column k.
template <class L, class Scalar>
struct Row {
  using Vector = typename L::Vector;
  Scalar* data;
  Index stride;

  Row(L /*lanes*/, Columns<Scalar> block, Index row) : data(block.data + row), stride(block.stride) {}
  Vector operator[](Index k) const { return L::load(data + k * stride); }
  void set(Index k, Vector value) const { L::store(data + k * stride, value); }
};

/// For functions across the columns: visit(lanes, row) for every pack of rows, then for each row that is left over.
template <class Scalar, class Visit>
inline void forRows(Index rows, Visit visit) {
  constexpr Index kWidth = Lanes<Scalar>::kWidth;
  Index row = 0;
  for (; row <= rows - kWidth; row += kWidth) visit(Lanes<Scalar>(), row);
  if constexpr (kWidth > 1)
    for (; row < rows; ++row) visit(SingleLane<Scalar>(), row);
}

}  // namespace backprop::kernels
