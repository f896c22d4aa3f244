// SPDX-License-Identifier: MIT
#include "engine/spec/path.hpp"

namespace backprop {

std::string Path::text() const {
  if (!parent_) return std::string(key_);
  std::string text = parent_->text();
  text += '/';
  if (index_ == kNoIndex) {
    text += key_;
  } else {
    text += std::to_string(index_);
  }
  return text;
}

}  // namespace backprop
