#include "faces/http/guard.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>

#include "base/hash.h"
#include "base/text.h"
#include "privacy/seal.h"

namespace gehor::http {
namespace {

constexpr std::string_view kCookie = "gehor_session";
constexpr std::chrono::hours kSessionTime{12};
constexpr std::chrono::minutes kWrongFor{1};
constexpr std::size_t kMostWrong = 10;
constexpr std::size_t kMostSessions = 10'000;

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A name that nobody can point elsewhere: an address written in numbers.
bool is_address(const std::string& host) {
  if (host.size() > 2 && host.front() == '[') return true;
  return !host.empty() && std::all_of(host.begin(), host.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// The value of our cookie in "a=1; gehor_session=…".
std::string_view cookie_of(std::string_view cookies) {
  for (std::string_view part : split(cookies, ';')) {
    part = trim(part);
    if (part.size() > kCookie.size() && part.starts_with(kCookie) && part[kCookie.size()] == '=') {
      return part.substr(kCookie.size() + 1);
    }
  }
  return {};
}

// In the same time wherever they differ.
bool same_secret(std::string_view a, std::string_view b) {
  unsigned char ha[crypto_generichash_BYTES], hb[crypto_generichash_BYTES];
  crypto_generichash(ha, sizeof ha, reinterpret_cast<const unsigned char*>(a.data()), a.size(),
                     nullptr, 0);
  crypto_generichash(hb, sizeof hb, reinterpret_cast<const unsigned char*>(b.data()), b.size(),
                     nullptr, 0);
  return sodium_memcmp(ha, hb, sizeof ha) == 0;
}

std::string hash_of(std::string_view id) {
  Fingerprint fingerprint;
  fingerprint.add(id);
  return fingerprint.hex();
}

}  // namespace

std::string host_name(std::string_view host) {
  std::string_view name = host, port;
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    if (end == std::string_view::npos) return {};
    name = host.substr(0, end + 1);
    port = host.substr(end + 1);
  } else if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    name = host.substr(0, colon);
    port = host.substr(colon);
  }
  if (!port.empty() && (port.front() != ':' || !is_number(port.substr(1)))) return {};
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                      c == '[' || c == ']' || c == ':' || c == '_';
    if (!fine) return {};
  }
  if (lower.ends_with('.') && lower.size() > 1) lower.pop_back();
  return lower;
}

std::optional<Sentence> foreign(const Head& head, const std::vector<std::string>& our_names) {
  const std::string host = host_name(head.host);
  const bool ours = host == "localhost" || host.ends_with(".localhost") || is_address(host) ||
                    std::find(our_names.begin(), our_names.end(), host) != our_names.end();
  if (!ours) {
    return say("This server is not called \"{}\". Start it with --host NAME to allow a name.",
               shorten(std::string(head.host), 60));
  }
  if (!head.origin.empty()) {
    std::string_view origin = head.origin;
    const std::size_t scheme = origin.find("://");
    if (scheme != std::string_view::npos) origin.remove_prefix(scheme + 3);
    if (scheme == std::string_view::npos || origin != head.host) {
      return "Requests from other sites' pages are not answered.";
    }
  }
  // A link on another site may lead here; what a foreign page fetches may not.
  const bool navigates = head.fetch_mode == "navigate" && (head.method == "GET");
  if ((head.fetch_site == "cross-site" || head.fetch_site == "same-site") && !navigates) {
    return "Requests from other sites' pages are not answered.";
  }
  return std::nullopt;
}

std::optional<std::string> path_of(std::string_view target) {
  const std::string_view raw = target.substr(0, target.find_first_of("?#"));
  if (raw.empty() || raw.front() != '/') return std::nullopt;
  std::string path;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%') {
      path += raw[i];
      continue;
    }
    const auto digit = [](char c) {
      if (c >= '0' && c <= '9') return c - '0';
      if (c >= 'a' && c <= 'f') return c - 'a' + 10;
      if (c >= 'A' && c <= 'F') return c - 'A' + 10;
      return -1;
    };
    if (i + 2 >= raw.size() || digit(raw[i + 1]) < 0 || digit(raw[i + 2]) < 0) return std::nullopt;
    path += static_cast<char>(digit(raw[i + 1]) * 16 + digit(raw[i + 2]));
    i += 2;
  }
  if (path.find('\0') != std::string::npos || !is_valid_utf8(path)) return std::nullopt;
  return path;
}

Sessions::Sessions(std::string access_key, const Clock& clock)
    : access_key_(std::move(access_key)), clock_(clock) {}

std::optional<std::string> Sessions::caller(const Head& head) {
  if (!needed()) return "local";
  constexpr std::string_view kBearer = "Bearer ";
  if (head.authorization.starts_with(kBearer)) {
    if (same_secret(head.authorization.substr(kBearer.size()), access_key_)) return "key";
    return std::nullopt;
  }
  const std::string_view id = cookie_of(head.cookie);
  if (id.empty()) return std::nullopt;
  const std::string hash = hash_of(id);
  const std::lock_guard lock(mutex_);
  const auto found = by_id_.find(hash);
  if (found == by_id_.end()) return std::nullopt;
  const Instant now = clock_.now();
  if (now - found->second.last > kSessionTime) {
    by_id_.erase(found);
    return std::nullopt;
  }
  found->second.last = now;
  return found->second.name;
}

std::optional<std::string> Sessions::open(const std::string& access_key, std::string_view peer,
                                          bool& too_many) {
  const std::lock_guard lock(mutex_);
  const Instant now = clock_.now();
  auto& wrong = wrong_[std::string(peer)];
  while (!wrong.empty() && now - wrong.front() > kWrongFor) wrong.pop_front();
  too_many = wrong.size() >= kMostWrong;
  if (too_many) return std::nullopt;
  if (!needed() || !same_secret(access_key, access_key_)) {
    wrong.push_back(now);
    return std::nullopt;
  }
  wrong_.erase(std::string(peer));
  std::erase_if(by_id_, [&](const auto& s) { return now - s.second.last > kSessionTime; });
  if (by_id_.size() >= kMostSessions) by_id_.erase(by_id_.begin());
  const std::string id = to_hex(privacy::random_hash()) + to_hex(privacy::random_hash());
  by_id_[hash_of(id)] = {"session " + to_hex(privacy::random_hash()).substr(0, 8), now};
  return std::string(kCookie) + "=" + id + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200";
}

void Sessions::close(const Head& head) {
  const std::string_view id = cookie_of(head.cookie);
  const std::lock_guard lock(mutex_);
  by_id_.erase(hash_of(id));
}

}  // namespace gehor::http
