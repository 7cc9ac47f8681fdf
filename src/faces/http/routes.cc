#include "faces/http/routes.h"

#include <utility>

#include "base/text.h"
#include "faces/http/api/live_api.h"
#include "faces/http/api/read_api.h"
#include "faces/http/api/work_api.h"

namespace gehor::http {
namespace {

using pipeline::Workspace;

constexpr bool kDated = true;

using Read = Result<Response> (*)(const Request&, Workspace&);

Route figures(std::string_view path, Read read, bool dated = false) {
  return {"GET", path, read, nullptr, {}, true, dated, false, nullptr};
}

Route voices(std::string_view path, Read read) {
  return {"GET", path, read, nullptr, {}, false, false, true, nullptr};
}

Route acts(std::string_view method, std::string_view path,
           Result<Response> (*act)(const Request&, Services&),
           std::vector<std::string> parameters = {}) {
  return {method, path, nullptr, act, std::move(parameters), false, false, false, nullptr};
}

Route intake(std::string_view path, void (*later)(const Request&, Services&,
                                                  const std::function<void(const Response&)>&)) {
  return {"POST", path, nullptr, nullptr, {"source", "wait"}, false, false, false, later};
}

std::vector<Route> table() {
  return {
      // Figures.
      figures("/api/v1/overview", api::overview),
      figures("/api/v1/overview.csv", api::overview_csv),
      figures("/api/v1/measures", api::measures, kDated),
      figures("/api/v1/measures.csv", api::measures_csv, kDated),
      figures("/api/v1/definitions", api::definitions),
      figures("/api/v1/values", api::values),
      // What customers said.
      voices("/api/v1/voices", api::voices),
      voices("/api/v1/contacts", api::contacts),
      voices("/api/v1/contacts.csv", api::contacts_csv),
      voices("/api/v1/contacts/{contact}", api::conversation),
      // What people say that contacts are about.
      figures("/api/v1/labels", api::labels),
      voices("/api/v1/labels/next", api::next_labels),
      voices("/api/v1/labels/drawn", api::drawn_contacts),
      figures("/api/v1/labels/shares", api::label_shares),
      acts("POST", "/api/v1/labels", api::give_label),
      acts("POST", "/api/v1/labels/drawn", api::draw_contacts),
      acts("DELETE", "/api/v1/labels/{contact}", api::take_label_back),
      // What comes contact by contact.
      intake("/api/v1/contacts", api::take_contacts),
      // State and work.
      acts("GET", "/api/v1/status", api::status),
      acts("GET", "/api/v1/jobs/{id}", api::job),
      acts("GET", "/api/v1/uploads", api::uploads),
      acts("GET", "/api/v1/uploads/{id}", api::upload),
      acts("POST", "/api/v1/uploads/{id}/guess", api::guess_upload),
      acts("POST", "/api/v1/uploads/{id}/import", api::import_upload),
      acts("DELETE", "/api/v1/uploads/{id}", api::remove_upload),
      acts("GET", "/api/v1/fields", api::fields),
      acts("GET", "/api/v1/imports", api::imports),
      acts("GET", "/api/v1/imports.csv", api::imports_csv),
      acts("DELETE", "/api/v1/imports/{id}", api::undo_import),
      acts("GET", "/api/v1/imports/{id}/refused", api::refused, {"limit"}),
      acts("GET", "/api/v1/imports/{id}/refused.csv", api::refused_csv),
      acts("GET", "/api/v1/settings", api::settings),
      acts("PUT", "/api/v1/settings", api::change_setting),
      acts("GET", "/api/v1/audit", api::audit, {"limit", "offset"}),
      acts("GET", "/api/v1/openapi.json", api::openapi),
  };
}

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& matched) {
  const auto wanted = split(pattern, '/'), found = split(path, '/');
  if (wanted.size() != found.size()) return false;
  matched.clear();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      if (found[i].empty()) return false;
      matched.emplace_back(found[i]);
    } else if (wanted[i] != found[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all = table();
  return all;
}

const Route* find_route(std::string_view method, const std::string& path,
                        std::vector<std::string>& matched, std::string& allowed) {
  for (const Route& route : routes()) {
    if (!fits(route.path, path, matched)) continue;
    if (route.method == method || (method == "HEAD" && route.method == "GET")) return &route;
    allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
  }
  return nullptr;
}

}  // namespace gehor::http
