// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace backprop {

/// Wrong input: where it is (a JSON pointer such as "/layers/1/units") and what was expected and found.
/// what() is "path: message" ("/layers/1/units: must be between 1 and 1024, got 0").
class SpecError : public std::runtime_error {
 public:
  SpecError(std::string path, std::string message)
      : std::runtime_error((path.empty() ? "/" : path) + ": " + message),
        path_(path.empty() ? "/" : std::move(path)),
        message_(std::move(message)) {}

  const std::string& path() const { return path_; }
  const std::string& message() const { return message_; }

 private:
  std::string path_;
  std::string message_;
};

}  // namespace backprop
