// A value, or a reason why there is none.
//
// Below the faces every fallible function returns a Result; exceptions are caught at the edge of
// the library that throws them. An Error is a code (for programs), a sentence a user can act on,
// and a position in the source it speaks of. Thread-safe as far as T is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/sentence.h"

namespace gehor {

enum class ErrorCode {
  kInvalidArgument,  // the caller asked for something that does not make sense
  kNotFound,         // what was named does not exist
  kBadInput,         // a file or a field of it can not be read as what it claims to be
  kUnclear,          // it can be read, once a person says as what
  kIo,               // the operating system refused: disk full, no permission, …
  kBusy,             // somebody else holds the data directory
  kNewerFormat,      // written by a newer version of Gehör
  kCorrupt,          // our own files are damaged
  kDenied,           // not allowed (rights, agreements)
  kUnsupported,      // known, but not possible here
  kInternal,         // a fault of ours
};

// Where in a source something stands. Empty parts are unknown. `line` counts from 1.
struct Position {
  std::string file;
  std::uint64_t line = 0;
  std::string field;
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  Sentence message;  // one sentence in plain words that says what happened and what to do
  Position where = {};
};

// One line for people: "FILE:LINE: field X: message".
std::string describe(const Error& error);
Sentence described(const Error& error);  // the same

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Require ok().
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Requires !ok().
  const Error& error() const { return std::get<1>(state_); }
  Error& error() { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT

  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  const Error& error() const { return *error_; }  // Requires !ok().

 private:
  std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace gehor

#define GEHOR_CONCAT_INNER(a, b) a##b
#define GEHOR_CONCAT(a, b) GEHOR_CONCAT_INNER(a, b)

// GEHOR_TRY(auto x, fallible());  declares x, or returns the error from this function.
#define GEHOR_TRY(declaration, expression) \
  GEHOR_TRY_INNER(GEHOR_CONCAT(gehor_result_, __LINE__), declaration, expression)
#define GEHOR_TRY_INNER(result, declaration, expression) \
  auto result = (expression);                            \
  if (!result.ok()) return std::move(result).error();    \
  declaration = std::move(result).value()

// GEHOR_CHECK(fallible());  for a Status, or a Result whose value is not needed.
#define GEHOR_CHECK(expression)                                                            \
  do {                                                                                     \
    if (auto gehor_status = (expression); !gehor_status.ok()) return gehor_status.error(); \
  } while (false)
