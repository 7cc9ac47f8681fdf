// A contact as a system sends it by itself: a JSON object with the field names of a mapping
// (docs/live.md lists them). Unlike a file, nothing is guessed: a name that is not known, a value
// that can not be read, or a missing id or time refuses the contact, with its field and a reason.
//
// Start at read_live_contacts(). Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contact/source_record.h"

namespace gehor::sources {

inline constexpr std::size_t kMostLiveContacts = 1'000;  // in one body

struct LiveContact {
  std::string id;                     // "" where it could not be read
  std::string json;                   // the object again, its fields in order: reads to the same
  std::vector<SourceRecord> records;  // the contact, then its messages and survey answers
  std::optional<Error> refused;       // kBadInput; where.field says which, as "messages[0].created"
};

// Of one object, a list of objects, or one object a line. An Error (kBadInput) says that nothing of
// the body can be used; what is wrong with one contact stands with it.
Result<std::vector<LiveContact>> read_live_contacts(std::string_view body);

// Of LiveContact::json.
LiveContact read_live_contact(std::string_view json);

}  // namespace gehor::sources
