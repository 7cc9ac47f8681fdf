// A few whole sentences out of what a customer wrote, for quoting. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace gehor::http::api {

struct Extract {
  std::string text;  // on one line
  bool cut = false;  // there is more to read
  bool whole_sentences = true;
};

// The first whole sentences that fit into `most` code points; where the first alone does not, as
// many of its words as do, with an ellipsis.
Extract extract(std::string_view text, std::size_t most);

}  // namespace gehor::http::api
