// What the reading handlers share: the part of the address that says which contacts.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "calendar/zone.h"
#include "faces/http/exchange.h"
#include "measures/question.h"
#include "pipeline/workspace.h"

namespace gehor::http::api {

// measure, by, from, to, where and counted of the address, checked; an Error names the parameter.
// `used`: all parameters that the handler knows.
Result<measures::Question> question_of(const Request& request,
                                       const std::vector<std::string>& used);

// The organisation's time zone, in force now.
Result<calendar::Zone> organisation_zone(pipeline::Workspace& workspace);

// The error, said of this parameter.
Error about(std::string field, Error error);

}  // namespace gehor::http::api
