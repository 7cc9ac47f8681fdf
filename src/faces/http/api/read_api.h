// The reading half of the HTTP API: one function per endpoint, as web/src/api/types.ts says it.
//
// Each gets a request whose parameters are parsed and a workspace that is its own for that long;
// the caller has put a snapshot around it (measures/fact_reader.h), so that all figures of one
// answer are of one state. An Error becomes a response by Response::error(). Unknown parameters are
// refused. Nothing here writes; who reads a conversation is for the caller to write down.
#pragma once

#include "base/result.h"
#include "faces/http/exchange.h"
#include "pipeline/workspace.h"

namespace gehor::http::api {

// GET /api/v1/overview, /api/v1/overview.csv      period, compare, where…
Result<Response> overview(const Request& request, pipeline::Workspace& workspace);
Result<Response> overview_csv(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/voices                              from, to, where…, n (3), seed (1)
Result<Response> voices(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/measures, /api/v1/measures.csv      measure…, by…, from, to, where…
Result<Response> measures(const Request& request, pipeline::Workspace& workspace);
Result<Response> measures_csv(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/definitions
Result<Response> definitions(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/values                              dimension, from, to, where…, limit (100)
Result<Response> values(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/contacts, /api/v1/contacts.csv      from, to, where…, counted, limit (50), offset
Result<Response> contacts(const Request& request, pipeline::Workspace& workspace);
Result<Response> contacts_csv(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/contacts/{contact}                  request.matched[0]: 32 hex digits
Result<Response> conversation(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/labels                              limit (100), offset
Result<Response> labels(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/labels/next                         n (20)
Result<Response> next_labels(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/labels/drawn                        limit (20): those that wait for a label
Result<Response> drawn_contacts(const Request& request, pipeline::Workspace& workspace);
// GET /api/v1/labels/shares                       by, problems, from, to, where…, half_width
Result<Response> label_shares(const Request& request, pipeline::Workspace& workspace);

}  // namespace gehor::http::api
