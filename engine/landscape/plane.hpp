// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "engine/landscape/views.hpp"
#include "engine/network/layout.hpp"

namespace backprop {

/// A point of a picture.
struct PlanePoint {
  double x = 0, y = 0;
};

/// The plane of a picture of the cost, in the space of all parameters: present + (x − atX)·d_x + (y − atY)·d_y.
class Plane {
 public:
  /// @throws SpecError at "/axes/x" or "/axes/y"
  Plane(const LandscapeAxes& axes, const std::vector<LayerLayout>& layout, Vector<double> present);

  /// Where the present parameters stand: their two values; random directions: (0, 0).
  PlanePoint present() const { return at_; }
  /// The first layer of which a parameter differs from place to place.
  int firstLayer() const { return firstLayer_; }
  /// The parameters at a place; two parameters have exactly these values.
  const Vector<double>& parametersAt(const PlanePoint& point);
  /// How much of a vector lies along each axis: the products of it and d_x, d_y.
  PlanePoint along(const Vector<double>& vector) const;
  /// The point of the plane nearest to some parameters, by least squares. Where d_x and d_y lie in one line, the
  /// nearest such point to the present one.
  PlanePoint project(const Vector<double>& parameters) const;

 private:
  void takeParameters(const LandscapeAxes& axes, const std::vector<LayerLayout>& layout);

  Vector<double> present_, point_;
  Index placeX_ = -1, placeY_ = -1;         ///< of two parameters
  Vector<double> directionX_, directionY_;  ///< else
  double xx_ = 0, xy_ = 0, yy_ = 0;         ///< products of the directions
  PlanePoint at_;
  int firstLayer_ = 0;
};

}  // namespace backprop
