#include "base/result.h"

namespace gehor {

std::string describe(const Error& error) {
  std::string out;
  if (!error.where.file.empty()) {
    out += error.where.file;
    if (error.where.line > 0) out += ":" + std::to_string(error.where.line);
    out += ": ";
  } else if (error.where.line > 0) {
    out += "line " + std::to_string(error.where.line) + ": ";
  }
  if (!error.where.field.empty()) out += "field \"" + error.where.field + "\": ";
  return out + error.message;
}

}  // namespace gehor
