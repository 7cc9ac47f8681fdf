#include "base/result.h"

namespace gehor {

Sentence described(const Error& error) {
  const auto& [file, line, field] = error.where;
  Sentence said = error.message;
  if (!field.empty()) said = say("field \"{}\": {}", field, said);
  if (line > 0) {
    said = file.empty() ? say("line {}: {}", line, said) : say("{}:{}: {}", file, line, said);
  } else if (!file.empty()) {
    said = say("{}: {}", file, said);
  }
  return said;
}

std::string describe(const Error& error) { return described(error).english(); }

}  // namespace gehor
