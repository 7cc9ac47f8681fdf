#include "pipeline/intake_drain.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "pipeline/gate.h"
#include "pipeline/index_words.h"
#include "pipeline/rules.h"
#include "sources/live/contact_json.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kStepOfLeftovers = 16'384;

// An entry of the journal on its way: which it is, for the answer.
struct Arrival {
  std::size_t index = 0;
  std::uint32_t group = 0;
  const std::string* json = nullptr;
};

std::string mark_of(const std::string& journal, std::uint32_t groups) {
  return std::string(kLiveFingerprint) + journal + ":" + std::to_string(groups);
}

// How many groups of this journal the source's imports hold.
std::uint32_t groups_held(const std::vector<ImportEntry>& imports, office::SourceId source,
                          const std::string& journal) {
  const std::string begin = std::string(kLiveFingerprint) + journal + ":";
  std::uint32_t held = 0;
  for (const ImportEntry& entry : imports) {
    if (entry.source != source || !entry.fingerprint.starts_with(begin)) continue;
    std::uint32_t groups = 0;
    const char* const text = entry.fingerprint.data();
    std::from_chars(text + begin.size(), text + entry.fingerprint.size(), groups);
    held = std::max(held, groups);
  }
  return held;
}

bool knows(const std::vector<ImportEntry>& imports, const std::string& journal) {
  const std::string begin = std::string(kLiveFingerprint) + journal + ":";
  return std::any_of(imports.begin(), imports.end(), [&](const ImportEntry& entry) {
    return entry.fingerprint.starts_with(begin);
  });
}

Instant instant_of(const SourceTime& time, const calendar::Zone& zone) {
  const std::chrono::microseconds since(time.micros);
  return time.has_zone ? Instant(since) : zone.to_instant(WallTime(since));
}

// One source's arrivals of one step.
class SourceDrain {
 public:
  SourceDrain(Workspace& workspace, SharedUnderstander understander, office::Source source)
      : workspace_(workspace), understander_(std::move(understander)), source_(std::move(source)) {}
  ~SourceDrain() {
    if (!importing_) return;
    workspace_.ledger().abandon_import();
    workspace_.word_index().abandon();
    (void)workspace_.vault().commit().ok();  // nobody else is to hear that their keys were lost
  }
  SourceDrain(const SourceDrain&) = delete;
  SourceDrain& operator=(const SourceDrain&) = delete;

  // `mark`: the fingerprint that the entry gets.
  Status run(const std::vector<ImportEntry>& imports, const std::vector<Arrival>& arrivals,
             const std::string& mark) {
    const Instant now = workspace_.clock().now();
    GEHOR_TRY(const calendar::Zone zone, zone_of_source(workspace_, source_.id));
    GEHOR_CHECK(begin(imports, day_of(now, zone)));
    const GateKeys keys = GateKeys::from(workspace_.vault());
    GEHOR_TRY(auto departments, workspace_.office().department_names());
    GEHOR_TRY(SharedRedactionRules rules, masking_in_force(workspace_));
    const Gate gate(keys, source_.id, std::move(departments), std::move(rules));
    ImportBatch batch(workspace_, gate, understander_, entry_.id, false);
    batch.trace_to(&trace);
    std::uint64_t line = entry_.counts.read;
    for (const Arrival& arrival : arrivals) {
      ++line;
      auto contact = sources::read_live_contact(*arrival.json);
      if (contact.refused) {  // read by another version than the one that took it
        ++entry_.counts.refused;
        GEHOR_CHECK(batch.refuse({line, 0, arrival.json->size(), contact.refused->where.field,
                                  contact.refused->message, gate.row_hash(*arrival.json, 0)}));
        continue;
      }
      read.push_back(arrival.index);
      const Hash128 row = batch.row_hash(*arrival.json);
      GEHOR_CHECK(batch.add(std::move(contact.records), row, line));
    }
    GEHOR_CHECK(batch.finish());
    // Keys and links first: without the records they harm nobody.
    GEHOR_CHECK(workspace_.vault().commit());
    GEHOR_CHECK(workspace_.office().link(batch.identity_groups(), now));
    entry_.received = now;
    entry_.fingerprint = mark;
    entry_.counts.read += arrivals.size();
    entry_.counts.added += batch.counts().added;
    entry_.counts.updated += batch.counts().updated;
    entry_.counts.unchanged += batch.counts().unchanged;
    if (const auto horizon = batch.horizon();
        horizon &&
        (!entry_.horizon || instant_of(*horizon, zone) > instant_of(*entry_.horizon, zone))) {
      entry_.horizon = horizon;
    }
    importing_ = false;  // from here on both clean up by themselves
    return keep_words_and_records(workspace_, entry_);
  }

  BatchTrace trace;
  std::vector<std::size_t> read;  // the indexes that trace.rows speaks of

 private:
  static std::string day_of(Instant now, const calendar::Zone& zone) {
    return format_date(Date(std::chrono::floor<std::chrono::days>(zone.to_wall(now))));
  }

  // Goes on with the entry of the day. Not when the source has had another import since: what came
  // after it must be told from what came before when it is undone.
  Status begin(const std::vector<ImportEntry>& imports, const std::string& day) {
    const std::string name = "live intake " + day;
    const auto newest =
        std::find_if(imports.rbegin(), imports.rend(),
                     [&](const ImportEntry& entry) { return entry.source == source_.id; });
    importing_ = true;
    if (newest != imports.rend() && is_live(*newest) && newest->file == name &&
        newest->superseded_by == 0) {
      entry_ = *newest;
      GEHOR_CHECK(workspace_.ledger().continue_import(entry_.id));
    } else {
      entry_.source = source_.id;
      entry_.source_name = source_.name;
      entry_.file = name;
      GEHOR_TRY(entry_.id, workspace_.ledger().begin_import());
    }
    return {};
  }

  Workspace& workspace_;
  SharedUnderstander understander_;
  office::Source source_;
  ImportEntry entry_;
  bool importing_ = false;
};

Result<office::Source> source_named(Workspace& workspace, const std::string& name) {
  GEHOR_TRY(const auto known, workspace.office().source_by_name(name));
  if (known) return *known;
  return workspace.office().add_source(name, "", workspace.clock().now());
}

std::string span_of(const JournalOnItsWay& file) {
  const auto text = [](const std::optional<Instant>& at, const char* none) {
    return at ? format_instant(*at) : std::string(none);
  };
  return text(file.damaged_after, "…") + " – " + text(file.damaged_before, "…");
}

}  // namespace

Result<DrainStep> drain_step(Workspace& workspace, KeptUnderstander& understander,
                             JournalOnItsWay& file, std::size_t most) {
  GEHOR_TRY(const SharedUnderstander in_force, understander.in_force(workspace));
  GEHOR_TRY(const JournalContent content,
            read_journal(file.path, workspace.vault(), file.next, most));
  DrainStep step;
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  std::map<std::string, std::vector<Arrival>> by_source;
  std::size_t index = 0;
  for (const JournalGroup& group : content.groups) {
    for (const JournalEntry& entry : group.entries) {
      by_source[entry.source].push_back({index++, group.number, &entry.json});
    }
  }
  std::vector<BatchTrace::Row> rows(index, BatchTrace::Row::kUnchanged);
  for (auto& [name, arrivals] : by_source) {
    GEHOR_TRY(const office::Source source, source_named(workspace, name));
    const std::uint32_t held = groups_held(imports, source.id, content.name);
    std::erase_if(arrivals, [&](const Arrival& arrival) { return arrival.group < held; });
    if (arrivals.empty()) continue;
    SourceDrain drain(workspace, in_force, source);
    GEHOR_CHECK(drain.run(imports, arrivals, mark_of(content.name, content.next.group)));
    for (std::size_t i = 0; i < drain.read.size(); ++i) rows[drain.read[i]] = drain.trace.rows[i];
    step.touched.insert(step.touched.end(), drain.trace.contacts.begin(),
                        drain.trace.contacts.end());
    step.sources.insert(source.id);
    step.contacts += arrivals.size();
  }
  file.next = content.next;
  file.at_end = content.at_end;
  file.key = content.key;
  file.cut_off = file.cut_off || content.cut_off;
  file.damaged = file.damaged || content.damaged;
  file.lost_with_key = content.key_is_gone && !knows(imports, content.name);
  if (!file.damaged_after) file.damaged_after = content.damaged_after;
  if (!file.damaged_before) file.damaged_before = content.damaged_before;
  file.rows.insert(file.rows.end(), rows.begin(), rows.end());
  return step;
}

Result<std::optional<Sentence>> finish_journal(Workspace& workspace, const JournalOnItsWay& file) {
  using Said = std::optional<Sentence>;
  if (file.damaged) {
    GEHOR_TRY(const auto aside, set_journal_aside(file.path));
    return Said(
        say("The journal of what came live was damaged: contacts that were acknowledged are "
            "missing ({}). The others are taken in. Let the system that sends them send again what "
            "it sent then; what is there already stays as it is. The damaged file is kept as {}; "
            "delete it when that is done.",
            span_of(file), aside.string()));
  }
  GEHOR_CHECK(remove_journal(file.path, file.key, workspace.vault()));
  if (file.lost_with_key) {
    return Said(
        say("The journal {} can not be read: its key is gone. It came with an older copy of the "
            "data directory, and what stood in it had been taken in since that copy was made.",
            file.path.filename().string()));
  }
  if (file.cut_off) {
    return Said(
        "The last contacts that came live were being written down when the program died. They were "
        "acknowledged to nobody and are left out; the system that sends them sends them again.");
  }
  return Said();
}

Result<Leftovers> drain_leftovers(Workspace& workspace) {
  Leftovers left;
  KeptUnderstander understander;
  GEHOR_TRY(const auto files, journal_files(workspace.directory()));
  const auto aside = journals_set_aside(workspace.directory());
  for (const auto& path : files) {
    JournalOnItsWay file;
    file.path = path;
    while (!file.at_end) {
      GEHOR_TRY(const DrainStep step, drain_step(workspace, understander, file, kStepOfLeftovers));
      left.contacts += step.contacts;
    }
    GEHOR_TRY(const auto said, finish_journal(workspace, file));
    if (said) left.warnings.push_back(*said);
  }
  for (const auto& path : aside) {
    left.warnings.push_back(
        say("A damaged journal of what came live is kept as {}. Delete it when the system that "
            "sends the contacts has sent them again.",
            path.string()));
  }
  return left;
}

}  // namespace gehor::pipeline
