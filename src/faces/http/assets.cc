#include "faces/http/assets.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "faces/http/wire.h"

namespace gehor::http {
namespace {

constexpr std::string_view kPage = "/index.html";

// Names with a hash in them never change what they mean.
bool is_immutable(std::string_view path) { return path.starts_with("/assets/"); }

Response response_of(const Asset& asset, std::string_view coding) {
  Response response;
  response.content_type = std::string(asset.type);
  const std::string_view body = coding == "br"     ? asset.brotli
                                : coding == "gzip" ? asset.gzip
                                                   : asset.plain;
  response.body = std::string(body);
  response.headers = {
      {"Cache-Control",
       is_immutable(asset.path) ? "public, max-age=31536000, immutable" : "no-cache"},
      {"ETag", std::string(asset.tag)},
      {"Vary", "Accept-Encoding"},
      // Said also of the plain form, so that it is not compressed again at each request.
      {"Content-Encoding", coding.empty() ? "identity" : std::string(coding)}};
  return response;
}

}  // namespace

const Asset* find_asset(std::string_view path) {
  for (const Asset& asset : assets()) {
    if (asset.path == path) return &asset;
  }
  return nullptr;
}

Message asset_message(const Asset& asset, const Head& head) {
  const bool head_only = head.method == "HEAD";
  if (!head.if_none_match.empty() && head.if_none_match.find(asset.tag) != std::string_view::npos) {
    Response same;
    same.status = 304;
    same.headers = {{"ETag", std::string(asset.tag)}};
    return message_of(same);
  }
  std::string_view coding;
  if (!asset.brotli.empty() && accepts(head.accept_encoding, "br")) {
    coding = "br";
  } else if (!asset.gzip.empty() && accepts(head.accept_encoding, "gzip")) {
    coding = "gzip";
  }
  // Made once for each form.
  static std::mutex mutex;
  static std::map<std::pair<std::string_view, std::string>, Message> made;
  const std::lock_guard lock(mutex);
  Message& message = made[{asset.path, std::string(coding) + (head_only ? " head" : "")}];
  if (!message) message = message_of(response_of(asset, coding), {}, head_only);
  return message;
}

Message page_message(const Head& head) {
  if (const Asset* page = find_asset(kPage)) return asset_message(*page, head);
  Response missing;
  missing.status = 503;
  missing.content_type = "text/plain";
  missing.body =
      "This program was built without its pages. Build it with ./x build, which makes them "
      "first.\nThe API is there: /api/v1/status\n";
  return message_of(missing, {}, head.method == "HEAD");
}

}  // namespace gehor::http
