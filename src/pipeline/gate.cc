#include "pipeline/gate.h"

#include <algorithm>

#include "base/text.h"
#include "privacy/identity.h"
#include "privacy/redact.h"
#include "privacy/seal.h"
#include "structure/language.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kLongestName = 200;  // code points, of owners, reasons, teams …

// An id looks like a telephone number more often than it is one; only what proves itself by
// checksum or form is masked.
std::string masked_id(const std::optional<std::string>& id) {
  if (!id) return {};
  const privacy::Redaction redaction = privacy::redact_identifiers(*id);
  const bool certain = std::any_of(
      redaction.entities.begin(), redaction.entities.end(),
      [](const privacy::Entity& entity) { return entity.type != privacy::EntityType::kPhone; });
  return certain ? redaction.text : *id;
}

void add_time(FieldBytes& bytes, const std::optional<SourceTime>& time) {
  bytes.add(std::int64_t{time.has_value()});
  if (time) {
    bytes.add(time->micros).add(std::int64_t{time->has_zone}).add(std::int64_t{time->date_only});
  }
}

std::int64_t exact(double number) {
  std::int64_t bits = 0;
  static_assert(sizeof bits == sizeof number);
  std::copy_n(reinterpret_cast<const char*>(&number), sizeof bits, reinterpret_cast<char*>(&bits));
  return bits;
}

Hash128 content_of(const Key256& key, const Record& r, const Words& words) {
  // Without r.contact: to which contact an answer belongs may become known later.
  FieldBytes bytes;
  bytes.add(r.identity).add(r.agent);
  for (const auto* time :
       {&r.at, &r.first_response, &r.closed, &r.due, &r.response_due, &r.last_activity}) {
    add_time(bytes, *time);
  }
  bytes.add(static_cast<std::int64_t>(r.channel)).add(static_cast<std::int64_t>(r.state));
  bytes.add(static_cast<std::int64_t>(r.author));
  for (const std::string* text :
       {&r.channel_as_written, &r.state_as_written, &r.owner, &r.team, &r.customer_group,
        &r.language, &r.reasons, &r.product, &words.id, &words.subject, &words.text}) {
    bytes.add(std::string_view(*text));
  }
  bytes.add(std::int64_t{r.score.has_value()});
  if (r.score) {
    bytes.add(static_cast<std::int64_t>(r.score->kind)).add(exact(r.score->raw));
    bytes.add(exact(r.score->scale_min)).add(exact(r.score->scale_max)).add(r.score->response);
  }
  bytes.add(std::int64_t{r.amount.has_value()}).add(exact(r.amount.value_or(0)));
  return keyed_hash(key, bytes.bytes());
}

}  // namespace

std::string masked_name(const std::optional<std::string>& name) {
  if (!name) return {};
  std::string text = privacy::redact_identifiers(*name).text;
  std::erase(text, kReasonSeparator);
  return shorten(squeeze(text), kLongestName);
}

std::string masked_reasons(const std::vector<std::string>& reasons) {
  std::vector<std::string> names;
  for (const std::string& reason : reasons) {
    std::string name = masked_name(reason);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return join(names, std::string_view(&kReasonSeparator, 1));
}

GateKeys GateKeys::from(const KeyVault& vault) {
  return {vault.purpose_key("record"),          vault.purpose_key("row"),
          vault.purpose_key("external id"),     vault.purpose_key("agent"),
          vault.purpose_key("survey response"), vault.purpose_key("pseudonym/number"),
          vault.purpose_key("pseudonym/email"), vault.purpose_key("pseudonym/phone")};
}

Hash128 pseudonym(const GateKeys& keys, const Identity& identity) {
  std::optional<std::string> normal;
  const Key256* key = &keys.number;
  switch (identity.kind) {
    case IdentityKind::kNumber: normal = privacy::normalise_number(identity.value); break;
    case IdentityKind::kEmail:
      normal = privacy::normalise_email(identity.value);
      key = &keys.email;
      break;
    case IdentityKind::kPhone:
      normal = privacy::normalise_phone(identity.value);
      key = &keys.phone;
      break;
  }
  return normal ? keyed_hash(*key, *normal) : Hash128{};
}

Hash128 Gate::row_hash(std::string_view raw, std::uint64_t occurrence) const {
  FieldBytes bytes;
  bytes.add(raw).add(static_cast<std::int64_t>(occurrence));
  return keyed_hash(keys_.row, bytes.bytes());
}

Hash128 Gate::external_hash(std::string_view external_id) const {
  return keyed_hash(keys_.external, squeeze(external_id));
}

Hash128 Gate::key_of(RecordKind kind, std::string_view external_id) const {
  FieldBytes bytes;
  bytes.add(static_cast<std::int64_t>(source_)).add(static_cast<std::int64_t>(kind));
  bytes.add(std::string_view(squeeze(external_id)));
  return keyed_hash(keys_.record, bytes.bytes());
}

std::string Gate::department(const SourceRecord& in) const {
  const std::string long_name = masked_name(in.owner);
  if (!long_name.empty()) {
    const auto found = departments_.find(long_name);
    return found != departments_.end() ? found->second : long_name;
  }
  const std::string short_name = masked_name(in.owner_short);
  const auto found = departments_.find(short_name);
  return found != departments_.end() ? found->second : short_name;
}

Passed Gate::pass(const SourceRecord& in, const Hash128& row, std::uint64_t line) const {
  Passed out;
  Record& r = out.record;
  r.kind = in.kind;
  r.source = source_;
  r.line = line;
  r.row = row;

  const bool has_id = in.external_id && !trim(*in.external_id).empty();
  if (has_id) {
    r.key = key_of(in.kind, *in.external_id);
    r.external = external_hash(*in.external_id);
  } else {
    FieldBytes bytes;
    bytes.add(row).add(static_cast<std::int64_t>(in.kind)).add(static_cast<std::int64_t>(source_));
    r.key = keyed_hash(keys_.record, bytes.bytes());
  }
  // A record of a contact that came in the same row without an id belongs to that row's contact.
  if (in.kind == RecordKind::kContact) {
    r.contact = r.key;
  } else if (in.contact_id && !trim(*in.contact_id).empty()) {
    r.contact = key_of(RecordKind::kContact, *in.contact_id);
    r.named = r.contact;
    r.external = external_hash(*in.contact_id);
  } else {
    FieldBytes bytes;
    bytes.add(row).add(static_cast<std::int64_t>(RecordKind::kContact));
    bytes.add(static_cast<std::int64_t>(source_));
    r.contact = keyed_hash(keys_.record, bytes.bytes());
  }

  for (const Identity& identity : in.identities) {
    const Hash128 hash = pseudonym(keys_, identity);
    if (hash.is_zero()) continue;
    if (std::find(out.identities.begin(), out.identities.end(), hash) == out.identities.end()) {
      out.identities.push_back(hash);
    }
  }
  if (!out.identities.empty()) r.identity = out.identities.front();

  r.at = in.at;
  r.first_response = in.first_response;
  r.closed = in.closed;
  r.due = in.due;
  r.response_due = in.response_due;
  r.last_activity = in.last_activity;
  r.channel = in.channel;
  r.state = in.state;
  r.author = in.author;
  r.channel_as_written = masked_name(in.channel_as_written);
  r.state_as_written = masked_name(in.state_as_written);
  r.owner = department(in);
  r.team = masked_name(in.team);
  r.customer_group = masked_name(in.customer_group);
  r.product = masked_name(in.product);
  if (in.agent && !trim(*in.agent).empty()) {
    r.agent = keyed_hash(keys_.agent, fold_for_match(*in.agent));
  }
  r.reasons = masked_reasons(in.reasons);
  r.amount = in.amount;

  privacy::Redactor redactor = redactor_with(rules_);  // one numbering for the subject and the text
  if (in.subject) out.words.subject = redactor.redact(*in.subject).text;
  if (in.text) out.words.text = redactor.redact(*in.text).text;
  // What stands in one row with its contact is readable there; an id alone says nothing new.
  if (in.kind == RecordKind::kContact || !out.words.text.empty() || !out.words.subject.empty()) {
    out.words.id = masked_id(in.external_id);
  }
  r.text_length = static_cast<std::uint32_t>(utf8_length(out.words.text));
  if (in.language && !in.language->empty()) {
    r.language = masked_name(in.language);
  } else if (!out.words.text.empty()) {
    r.language = structure::detect_language(out.words.text).code;
  }

  if (in.score) {
    Score score{in.score->kind,      in.score->raw,     in.score->scale_min,
                in.score->scale_max, in.score->outside, r.contact};
    if (in.score->response_id && !trim(*in.score->response_id).empty()) {
      // The same response with another score is another answer.
      FieldBytes bytes;
      bytes.add(static_cast<std::int64_t>(source_));
      bytes.add(std::string_view(squeeze(*in.score->response_id)));
      bytes.add(static_cast<std::int64_t>(in.score->kind)).add(exact(in.score->raw));
      score.response = keyed_hash(keys_.response, bytes.bytes());
    }
    r.score = score;
  }
  r.content = content_of(keys_.record, r, out.words);
  return out;
}

void seal_words(Record& record, const Words& words, const SealingKey& key) {
  record.sealing_key = key.id;
  record.sealed = privacy::seal(key.key, encode(words), to_hex(record.key));
}

Result<Words> open_words(const Hash128& record_key, const std::string& sealed, const Key256& key) {
  GEHOR_TRY(const std::string plain, privacy::open_sealed(key, sealed, to_hex(record_key)));
  return decode_words(plain);
}

}  // namespace gehor::pipeline
