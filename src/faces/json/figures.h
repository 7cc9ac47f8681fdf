// Figures, definitions and contacts as JSON: one definition for the command line and the HTTP API.
// Pure; any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

#include "measures/answer.h"
#include "measures/fact_reader.h"
#include "measures/registry.h"
#include "pipeline/read_words.h"
#include "pipeline/search.h"

namespace gehor::faces {

nlohmann::json number_json(const std::optional<double>& value);  // null where there is none
nlohmann::json text_json(const std::string& text);               // null for ""
nlohmann::json instant_json(const std::optional<Instant>& at);

// value, low, high, n, numerator, denominator, left_out.
nlohmann::json figure_json(const measures::Figure& figure);
// The same with "by" and "measure".
nlohmann::json row_json(const measures::Figure& figure);
nlohmann::json definition_json(const measures::Measure& measure);
// {"rows","definitions","edition","horizon","warnings"}
nlohmann::json answer_json(const measures::Answer& answer, const std::vector<std::string>& measures,
                           const std::vector<Sentence>& warnings);

// One row of a list of contacts, with its first words.
nlohmann::json contact_json(const measures::ContactLine& line, const pipeline::ReadContact& read);
// [{"start","end"}]: where in a text, in bytes.
nlohmann::json marks_json(const std::vector<structure::FoundAt>& found);
// {"text","marks":[{"start","end"}]}, or null.
nlohmann::json excerpt_json(const std::optional<pipeline::Excerpt>& excerpt);
std::vector<std::string> reasons_of(const std::string& joined);
// The first words of a contact, the customer's rather than others'; "" where there are none.
std::string preview_of(const pipeline::ReadContact& read);

// The text of a document; bytes that are no UTF-8 are replaced.
std::string dump(const nlohmann::json& document);

}  // namespace gehor::faces
