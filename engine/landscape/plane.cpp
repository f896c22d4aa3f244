// SPDX-License-Identifier: MIT
#include "engine/landscape/plane.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/landscape/directions.hpp"
#include "engine/session/parameter_address.hpp"
#include "engine/spec/error.hpp"

namespace backprop {
namespace {

constexpr double kInLine = 1e-12;  // sin² of the smallest angle between two directions that are apart

Index placeAt(const std::vector<LayerLayout>& layout, const ParameterAddress& address, const char* path) {
  try {
    return placeOf(layout, address);
  } catch (const SpecError& error) {
    throw SpecError(path, error.message());
  }
}

}  // namespace

Plane::Plane(const LandscapeAxes& axes, const std::vector<LayerLayout>& layout, Vector<double> present)
    : present_(std::move(present)), point_(present_) {
  if (axes.x || axes.y) {
    takeParameters(axes, layout);
  } else {
    directionX_ = randomDirection(layout, present_, axes.seed, 0);
    directionY_ = randomDirection(layout, present_, axes.seed, 1);
    xx_ = directionX_.dot(directionX_);
    xy_ = directionX_.dot(directionY_);
    yy_ = directionY_.dot(directionY_);
  }
}

void Plane::takeParameters(const LandscapeAxes& axes, const std::vector<LayerLayout>& layout) {
  if (!axes.x || !axes.y) throw SpecError(axes.x ? "/axes/y" : "/axes/x", "is missing");
  placeX_ = placeAt(layout, *axes.x, "/axes/x");
  placeY_ = placeAt(layout, *axes.y, "/axes/y");
  if (placeX_ == placeY_) throw SpecError("/axes/y", "must be another parameter than x");
  at_ = {present_[placeX_], present_[placeY_]};
  firstLayer_ = std::min(axes.x->layer, axes.y->layer);
}

const Vector<double>& Plane::parametersAt(const PlanePoint& point) {
  if (placeX_ >= 0) {
    point_[placeX_] = point.x;
    point_[placeY_] = point.y;
  } else {
    point_ = present_ + point.x * directionX_ + point.y * directionY_;
  }
  return point_;
}

PlanePoint Plane::along(const Vector<double>& vector) const {
  if (placeX_ >= 0) return {vector[placeX_], vector[placeY_]};
  return {directionX_.dot(vector), directionY_.dot(vector)};
}

PlanePoint Plane::project(const Vector<double>& parameters) const {
  if (placeX_ >= 0) return {parameters[placeX_], parameters[placeY_]};
  const PlanePoint product = along(parameters - present_);
  const double determinant = xx_ * yy_ - xy_ * xy_;
  if (determinant > kInLine * xx_ * yy_)
    return {(yy_ * product.x - xy_ * product.y) / determinant, (xx_ * product.y - xy_ * product.x) / determinant};
  const double both = xx_ + yy_;
  return both > 0 ? PlanePoint{product.x / both, product.y / both} : PlanePoint{};
}

}  // namespace backprop
