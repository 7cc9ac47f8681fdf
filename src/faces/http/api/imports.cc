#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

#include "faces/http/api/answer.h"
#include "faces/http/api/csv.h"
#include "faces/http/api/work_api.h"
#include "faces/json/imports.h"
#include "pipeline/rules.h"
#include "pipeline/undo.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;

constexpr std::uint64_t kMostRejects = 512ull << 20;

Result<ImportId> number_of(const std::string& text) {
  ImportId id = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (failed != std::errc() || end != text.data() + text.size() || id <= 0) {
    return Error{ErrorCode::kNotFound, "There is no such import."};
  }
  return id;
}

std::string_view state_of(const ImportEntry& entry) {
  return entry.superseded_by != 0 ? "superseded" : "active";
}

Result<std::vector<ImportEntry>> all_imports(Services& services) {
  GEHOR_TRY(const auto workspace, services.station.read());
  return workspace->ledger().imports();
}

}  // namespace

Result<Response> imports(const Request& request, Services& services) {
  GEHOR_TRY(const auto entries, all_imports(services));
  json list = json::array();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    bool rejects = false;
    if (entry->counts.refused > 0) {
      GEHOR_TRY(const auto origin, services.staging.origin_of(entry->id, request.caller));
      rejects = origin.has_value();
    }
    list.push_back({{"id", entry->id},
                    {"file", entry->file},
                    {"source", entry->source_name},
                    {"received", format_instant(entry->received)},
                    {"read", entry->counts.read},
                    {"new", entry->counts.added},
                    {"updated", entry->counts.updated},
                    {"unchanged", entry->counts.unchanged},
                    {"refused", entry->counts.refused},
                    {"state", state_of(*entry)},
                    {"rejects", rejects}});
  }
  return answer({{"imports", list}});
}

Result<Response> imports_csv(const Request&, Services& services) {
  GEHOR_TRY(const auto entries, all_imports(services));
  Csv csv({"id", "received", "source", "file", "read", "new", "updated", "unchanged", "refused",
           "state"});
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {  // as they are listed
    const ImportEntry& e = *entry;
    csv.whole(static_cast<std::uint64_t>(e.id)).text(format_instant(e.received));
    csv.text(e.source_name).text(e.file).whole(e.counts.read).whole(e.counts.added);
    csv.whole(e.counts.updated).whole(e.counts.unchanged).whole(e.counts.refused);
    csv.text(state_of(e)).end_row();
  }
  return Response::csv(csv.take(), "imports.csv");
}

Result<Response> undo_import(const Request& request, Services& services) {
  GEHOR_TRY(const ImportId id, number_of(request.matched.front()));
  GEHOR_TRY(const auto entries, all_imports(services));
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const ImportEntry& e) { return e.id == id; });
  if (entry == entries.end()) return Error{ErrorCode::kNotFound, "There is no such import."};
  GEHOR_TRY(const std::string job,
            services.jobs.submit(
                pipeline::JobKind::kUndo, entry->file,
                [id](pipeline::Workspace& workspace,
                     const pipeline::Jobs::Progress& progress) -> Result<pipeline::JobResult> {
                  progress({"taking the import back", 0, 0, 0});
                  GEHOR_TRY(auto report, pipeline::undo_import(workspace, id));
                  return pipeline::JobResult(std::move(report));
                }));
  return answer({{"job", job}}, 202);
}

Result<Response> refused(const Request& request, Services& services) {
  GEHOR_TRY(const ImportId id, number_of(request.matched.front()));
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 1000, 1, 100'000));
  GEHOR_TRY(const auto workspace, services.station.read());
  GEHOR_TRY(const auto rows, workspace->ledger().refusals(id));
  json list = json::array();
  for (std::size_t i = 0; i < rows.size() && i < limit; ++i) {
    list.push_back(faces::refused_row_json(rows[i].line, rows[i].field, rows[i].reason));
  }
  return answer({{"refused", list}, {"total", rows.size()}});
}

Result<Response> refused_csv(const Request& request, Services& services) {
  GEHOR_TRY(const ImportId id, number_of(request.matched.front()));
  GEHOR_TRY(const auto origin, services.staging.origin_of(id, request.caller));
  const Error gone{ErrorCode::kNotFound,
                   "The refused rows are not here (any more): they are kept for seven days, for "
                   "whoever gave the file."};
  if (!origin) return gone;
  GEHOR_TRY(const auto blob, services.staging.open_rejects(*origin));
  if (!blob) return gone;
  if (blob->size() > kMostRejects) {
    return Error{ErrorCode::kUnsupported,
                 "There are too many to download here. Import the file on the command line with "
                 "--rejects FILE."};
  }
  std::string rows(static_cast<std::size_t>(blob->size()), '\0');
  for (std::size_t at = 0; at < rows.size();) {
    GEHOR_TRY(const std::size_t n, blob->read_at(at, rows.data() + at, rows.size() - at));
    if (n == 0) break;
    at += n;
  }
  return Response::csv(std::move(rows), "refused-rows-" + std::to_string(id) + ".csv");
}

}  // namespace gehor::http::api
