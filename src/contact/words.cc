#include "contact/words.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace gehor {

std::string encode(const Words& words) {
  nlohmann::json json = nlohmann::json::object();
  if (!words.id.empty()) json["id"] = words.id;
  if (!words.subject.empty()) json["subject"] = words.subject;
  if (!words.text.empty()) json["text"] = words.text;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<Words> decode_words(std::string_view bytes) {
  const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false);
  const Error damaged{ErrorCode::kCorrupt, "the words of a contact are damaged"};
  if (!json.is_object()) return damaged;
  Words words;
  for (const auto& [name, word] : {std::pair{"id", &words.id}, std::pair{"subject", &words.subject},
                                   std::pair{"text", &words.text}}) {
    const auto found = json.find(name);
    if (found == json.end()) continue;
    if (!found->is_string()) return damaged;
    *word = found->get<std::string>();
  }
  return words;
}

}  // namespace gehor
