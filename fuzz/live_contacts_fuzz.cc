// Any bytes as the body of POST /api/v1/contacts. What is taken reads to the same again.
#include "fuzz/fuzzer.h"
#include "sources/live/contact_json.h"

namespace gehor {
namespace {

GEHOR_FUZZ(input) {
  constexpr const char* kBegin[] = {"", "[{\"id\":\"A\",\"created\":\"2026-01-02\",",
                                    "{\"id\":1,\"created\":1764232300,\"messages\":[{", "{"};
  const char* begin = kBegin[input.byte() & 3];
  const auto contacts = sources::read_live_contacts(begin + input.rest());
  if (!contacts.ok()) return;
  GEHOR_REQUIRE(!contacts->empty() && contacts->size() <= sources::kMostLiveContacts);
  for (const sources::LiveContact& contact : *contacts) {
    GEHOR_REQUIRE(contact.refused.has_value() == contact.records.empty());
    if (contact.refused) continue;
    const sources::LiveContact again = sources::read_live_contact(contact.json);
    GEHOR_REQUIRE(!again.refused && again.json == contact.json && again.id == contact.id);
    GEHOR_REQUIRE(again.records.size() == contact.records.size());
    GEHOR_REQUIRE(contact.records.front().external_id && contact.records.front().at);
  }
}

}  // namespace
}  // namespace gehor
