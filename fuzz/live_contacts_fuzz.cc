// libFuzzer: any bytes as the body of POST /api/v1/contacts. What is taken reads to the same again.
#include <cstddef>
#include <cstdint>

#include "fuzz/read_all.h"
#include "sources/live/contact_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gehor;  // NOLINT: one function
  if (size == 0) return 0;
  constexpr const char* kBegin[] = {"", "[{\"id\":\"A\",\"created\":\"2026-01-02\",",
                                    "{\"id\":1,\"created\":1764232300,\"messages\":[{", "{"};
  const auto contacts = sources::read_live_contacts(
      kBegin[data[0] & 3] + std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  if (!contacts.ok()) return 0;
  fuzz::require(!contacts->empty() && contacts->size() <= sources::kMostLiveContacts);
  for (const sources::LiveContact& contact : *contacts) {
    fuzz::require(contact.refused.has_value() == contact.records.empty());
    if (contact.refused) continue;
    const sources::LiveContact again = sources::read_live_contact(contact.json);
    fuzz::require(!again.refused && again.json == contact.json && again.id == contact.id);
    fuzz::require(again.records.size() == contact.records.size());
    fuzz::require(contact.records.front().external_id && contact.records.front().at);
  }
  return 0;
}
