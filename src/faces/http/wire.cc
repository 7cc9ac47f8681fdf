#include "faces/http/wire.h"

#include <zlib.h>

#include <algorithm>

#include "base/text.h"

namespace gehor::http {
namespace {

constexpr std::size_t kWorthCompressing = 1400;  // less fits into one packet anyway

std::string_view reason_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Unknown";
  }
}

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.starts_with("application/json") ||
         type.starts_with("application/javascript") || type.starts_with("image/svg");
}

// Nothing foreign is loaded, nobody frames us, no address of ours is told to others.
constexpr std::string_view kAlways =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'\r\n";

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding) {
  for (std::string_view part : split(accept_encoding, ',')) {
    part = trim(part);
    const std::string_view name = trim(part.substr(0, part.find(';')));
    if (name != coding && name != "*") continue;
    const std::size_t q = part.find("q=");
    // "q=0", "q=0.0": not wanted.
    if (q == std::string_view::npos) return true;
    const std::string_view weight = trim(part.substr(q + 2));
    return weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  constexpr int kGzip = 15 + 16;
  if (deflateInit2(&stream, 5, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(done == Z_STREAM_END ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

Message message_of(const Response& response, std::string_view accept_encoding, bool head_only) {
  const bool empty = response.status == 204 || response.status == 304;
  const auto has = [&](std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& h) { return h.first == name; });
  };
  std::string compressed;
  const bool compressible = !empty && is_text(response.content_type) && !has("Content-Encoding");
  if (compressible && response.body.size() >= kWorthCompressing &&
      response.body.size() < (std::size_t{1} << 30) && accepts(accept_encoding, "gzip")) {
    compressed = gzip(response.body);
  }
  const std::string& body = compressed.empty() ? response.body : compressed;
  std::string text;
  text.reserve(700 + (head_only ? 0 : body.size()));
  text += "HTTP/1.1 " + std::to_string(response.status) + " ";
  text += reason_of(response.status);
  text += "\r\n";
  if (!empty) {
    text += "Content-Type: " + response.content_type;
    if (is_text(response.content_type)) text += "; charset=utf-8";
    text += "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  }
  if (compressible) text += "Vary: Accept-Encoding\r\n";
  if (!compressed.empty()) text += "Content-Encoding: gzip\r\n";
  if (!has("Cache-Control")) text += "Cache-Control: no-store\r\n";
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\r\n";
  if (response.status >= 400 && (response.status < 401 || response.status == 408 ||
                                 response.status == 413 || response.status == 431)) {
    text += "Connection: close\r\n";
  }
  text += kAlways;
  text += "\r\n";
  if (!empty && !head_only) text += body;
  return std::make_shared<const std::string>(std::move(text));
}

}  // namespace gehor::http
