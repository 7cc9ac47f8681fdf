// The part of the API that is not figures: state, uploads, imports, jobs, settings. One function
// per endpoint; web/src/api/types.ts and openapi.json say what they take and give. Any thread, may
// block.
#pragma once

#include <string>

#include "base/result.h"
#include "faces/http/exchange.h"
#include "faces/http/services.h"
#include "pipeline/workspace.h"

namespace gehor::http::api {

// The state of everything, as GET /api/v1/status and the event of that name have it. What depends
// on the figures is worked out once for each version of them: thousands of pages may listen.
Result<std::string> status_json(Services& services);
std::string job_json(const pipeline::Job& job);

Result<Response> status(const Request& request, Services& services);
Result<Response> job(const Request& request, Services& services);

Result<Response> uploads(const Request& request, Services& services);
Result<Response> upload(const Request& request, Services& services);
Result<Response> guess_upload(const Request& request, Services& services);
Result<Response> import_upload(const Request& request, Services& services);
Result<Response> remove_upload(const Request& request, Services& services);
// After the bytes have come: looks at them and answers as GET would.
Result<Response> received(const pipeline::Staged& staged, Services& services);
Result<Response> fields(const Request& request, Services& services);

Result<Response> imports(const Request& request, Services& services);
Result<Response> imports_csv(const Request& request, Services& services);
Result<Response> undo_import(const Request& request, Services& services);
Result<Response> refused(const Request& request, Services& services);
Result<Response> refused_csv(const Request& request, Services& services);

Result<Response> settings(const Request& request, Services& services);
Result<Response> change_setting(const Request& request, Services& services);
Result<Response> give_label(const Request& request, Services& services);
Result<Response> take_label_back(const Request& request, Services& services);
Result<Response> draw_contacts(const Request& request, Services& services);

Result<Response> audit(const Request& request, Services& services);
Result<Response> openapi(const Request& request, Services& services);

}  // namespace gehor::http::api
