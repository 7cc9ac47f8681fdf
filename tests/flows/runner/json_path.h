// Finds a value in a JSON document: a JSON pointer (RFC 6901) with one addition, [key=value], which
// picks the one element of an array whose key has that value:
//   /rows/[by.owner=IT]/value        /rows/[by.owner=IT][measure=csat]/n
// The key is a dotted path inside the element; the value is compared with how the scalar is written
// (text without quotes). Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gehor::flow {

// The value at `path` inside `document`, which must outlive it. kNotFound when there is none or,
// for [key=value], when several fit; the message says which step failed.
Result<const nlohmann::json*> find_json(const nlohmann::json& document, std::string_view path);

// A scalar as it is compared and kept: text bare, everything else as JSON writes it.
std::string plain(const nlohmann::json& value);

}  // namespace gehor::flow
