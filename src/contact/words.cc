#include "contact/words.h"

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
  if (!json.is_object()) return Error{ErrorCode::kCorrupt, "the words of a contact are damaged"};
  Words words;
  words.id = json.value("id", "");
  words.subject = json.value("subject", "");
  words.text = json.value("text", "");
  return words;
}

}  // namespace gehor
