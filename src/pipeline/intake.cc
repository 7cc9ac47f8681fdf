#include "pipeline/intake.h"

#include <algorithm>
#include <utility>

#include "pipeline/derive.h"
#include "sources/live/contact_json.h"

namespace gehor::pipeline {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostInGroup = std::size_t{4} << 20;  // bytes of bodies
constexpr milliseconds kLook{100};                          // for those who have waited long enough
constexpr milliseconds kAgain{2'000};                       // after something went wrong
constexpr milliseconds kRefreshAfter{1'000};
// From one edition of the figures to the next: each one makes every page's answers be worked out
// anew. Less where a step takes long, so that a contact that comes just after one has begun is in
// the figures after about this time too.
constexpr milliseconds kPace{1'300};
constexpr milliseconds kQuiet{5'000};  // without contacts: the intake needs no room beside it
constexpr int kLongestGather = 3;      // times the shortest
constexpr int kRefreshShare = 20;      // refreshing takes at most a twentieth of the time

Error busy(Sentence message) { return {ErrorCode::kBusy, std::move(message), {}}; }

IntakeOutcome::Kind kind_of(BatchTrace::Row row) {
  switch (row) {
    case BatchTrace::Row::kAdded: return IntakeOutcome::Kind::kNew;
    case BatchTrace::Row::kUpdated: return IntakeOutcome::Kind::kUpdated;
    case BatchTrace::Row::kUnchanged: return IntakeOutcome::Kind::kUnchanged;
  }
  return IntakeOutcome::Kind::kUnchanged;
}

}  // namespace

std::string_view name_of(IntakeOutcome::Kind kind) {
  switch (kind) {
    case IntakeOutcome::Kind::kAccepted: return "accepted";
    case IntakeOutcome::Kind::kNew: return "new";
    case IntakeOutcome::Kind::kUpdated: return "updated";
    case IntakeOutcome::Kind::kUnchanged: return "unchanged";
    case IntakeOutcome::Kind::kRefused: return "refused";
  }
  return "refused";
}

Intake::Intake(Station& station, std::filesystem::path directory, KeyVault& vault,
               const Clock& clock, const IntakeOptions& options,
               std::function<void(const Sentence&)> said)
    : station_(station),
      directory_(std::move(directory)),
      vault_(vault),
      clock_(clock),
      options_(options),
      said_(std::move(said)) {}

std::unique_ptr<Intake> Intake::start(Station& station, const std::filesystem::path& directory,
                                      KeyVault& vault, const Clock& clock,
                                      const IntakeOptions& options,
                                      std::function<void(const Sentence&)> said) {
  std::unique_ptr<Intake> intake(
      new Intake(station, directory, vault, clock, options, std::move(said)));
  Intake* const raw = intake.get();
  station.before_writing([raw](Workspace& workspace) { return raw->bring_in(workspace, true); });
  raw->writing_ = std::thread([raw] { raw->write_down_all(); });
  raw->bringing_ = std::thread([raw] { raw->bring_in_all(); });
  return intake;
}

Intake::~Intake() { stop(); }

void Intake::take(std::string source, std::string body, bool wait, Done done) {
  std::optional<Error> refused;
  {
    const std::lock_guard lock(mutex_);
    if (ending_) {
      refused = busy("The server is ending. Send the contacts again when it is back.");
    } else if (asked_bytes_ + body.size() > options_.most_waiting) {
      refused = busy("More contacts come than can be written down. Send them again in a moment.");
    } else if (behind_bytes_ > options_.most_behind) {
      refused =
          busy(say("{} contacts wait to be taken in already, while other work is done. Send "
                   "them again in a while.",
                   behind_contacts_.load()));
    } else {
      asked_bytes_ += body.size();
      asked_.push_back({std::move(source), std::move(body), wait, std::move(done)});
    }
  }
  if (refused) return done(*std::move(refused));
  arrived_.notify_one();
}

// --- Writing down --------------------------------------------------------------------------------

void Intake::write_down_all() {
  for (;;) {
    std::vector<Asked> group;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait_for(lock, kLook, [&] { return ending_ || !asked_.empty(); });
      if (ending_ && asked_.empty()) return;
      std::size_t bytes = 0, n = 0;
      while (n < asked_.size() && (n == 0 || bytes + asked_[n].body.size() <= kMostInGroup)) {
        bytes += asked_[n++].body.size();
      }
      const auto end = asked_.begin() + static_cast<std::ptrdiff_t>(n);
      group.assign(std::make_move_iterator(asked_.begin()), std::make_move_iterator(end));
      asked_.erase(asked_.begin(), end);
      asked_bytes_ -= bytes;
    }
    if (!group.empty()) write_down(std::move(group));
    answer_the_late(Steady::now());
  }
}

void Intake::write_down(std::vector<Asked> asked) {
  std::vector<JournalEntry> group;
  std::vector<Result<IntakeAnswer>> answers;
  std::vector<std::size_t> first;  // of each one's contacts in the group
  answers.reserve(asked.size());
  for (Asked& one : asked) {
    first.push_back(group.size());
    auto contacts = sources::read_live_contacts(one.body);
    one.body = {};
    if (!contacts.ok()) {
      answers.emplace_back(contacts.error());
      continue;
    }
    IntakeAnswer answer;
    for (sources::LiveContact& contact : *contacts) {
      if (contact.refused) {
        answer.contacts.push_back({IntakeOutcome::Kind::kRefused, std::move(contact.id),
                                   contact.refused->where.field, contact.refused->message});
      } else {
        answer.contacts.push_back({IntakeOutcome::Kind::kAccepted, std::move(contact.id), {}, {}});
        group.push_back({one.source, std::move(contact.json)});
      }
    }
    answers.emplace_back(std::move(answer));
  }
  first.push_back(group.size());

  Status written;
  if (!group.empty()) {
    const std::lock_guard lock(files_);
    written = append(group);
    if (written.ok()) {
      const std::uint64_t begin = current_->entries() - group.size();
      const std::lock_guard waiting(waiting_mutex_);
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (!asked[i].wait || first[i] == first[i + 1]) continue;
        waiting_.push_back({current_->path(), begin + first[i], std::move(*answers[i]),
                            std::move(asked[i].done), Steady::now() + options_.longest_wait});
        asked[i].done = nullptr;
      }
      behind_contacts_ += group.size();
    }
  }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!asked[i].done) continue;
    const bool lost = !written.ok() && first[i] != first[i + 1];
    asked[i].done(lost ? Result<IntakeAnswer>(written.error()) : std::move(answers[i]));
  }
  if (!group.empty() && written.ok()) {
    // Under the lock, so that it is not missed between looking and waiting.
    const std::lock_guard lock(work_mutex_);
    work_.notify_one();
  }
}

Status Intake::append(const std::vector<JournalEntry>& group) {
  if (current_ && !current_->usable()) {
    if (current_->entries() > 0) full_.push_back(std::move(current_));
    current_.reset();
  }
  if (!current_) {
    GEHOR_TRY(current_, JournalFile::create(directory_, vault_));
  }
  const std::uint64_t before = current_->bytes();
  GEHOR_CHECK(current_->append(group, clock_.now()));
  behind_bytes_ += current_->bytes() - before;
  return {};
}

// They are told that the contacts are accepted, which they are.
void Intake::answer_the_late(Steady::time_point now) {
  std::list<Waiting> late;
  {
    const std::lock_guard lock(waiting_mutex_);
    for (auto it = waiting_.begin(); it != waiting_.end();) {
      const auto next = std::next(it);
      if (it->until <= now) late.splice(late.end(), waiting_, it);
      it = next;
    }
  }
  for (Waiting& one : late) one.done(std::move(one.answer));
}

// --- Bringing in ---------------------------------------------------------------------------------

void Intake::bring_in_all() {
  bool failed = false, sharing = false, more = false;
  Steady::duration took{};  // of the step before
  Steady::time_point ended = Steady::now() - kQuiet;
  for (;;) {
    bool quiet = false;
    {
      std::unique_lock lock(work_mutex_);
      if (failed) work_.wait_for(lock, kAgain, [&] { return stopping_; });
      work_.wait_for(lock, kLook, [&] { return stopping_ || behind_contacts_ > 0; });
      if (stopping_) break;
      if (behind_contacts_ == 0 && !refresh_is_due()) {
        quiet = sharing && Steady::now() - ended > kQuiet;
        if (!quiet) continue;
      } else {
        // Behind a backlog others get about as much of the machine as the step before had.
        const auto gather = more ? std::clamp<Steady::duration>(took, options_.gather,
                                                                kLongestGather * options_.gather)
                                 : options_.gather;
        const auto from = Steady::now() + gather;
        const auto pause = std::max<Steady::duration>(kPace - 2 * took, options_.gather);
        const bool at_once = more || somebody_waits();
        work_.wait_until(lock, at_once ? from : std::max(from, ended + pause),
                         [&] { return stopping_; });
      }
    }
    const auto lease = station_.write_unprepared();
    if (quiet) {
      sharing = !lease->ledger().share_cores(false).ok();
      continue;
    }
    sharing = true;
    const auto began = Steady::now();
    Status done = lease->ledger().share_cores(true);
    if (done.ok()) done = bring_in(*lease, false);
    more = has_more();
    ended = Steady::now();
    took = ended - began;
    failed = !done.ok();
    if (failed) said_(described(done.error()));
  }
  const auto lease = station_.write_unprepared();
  if (const Status done = bring_in(*lease, true); !done.ok()) said_(described(done.error()));
  station_.before_writing(nullptr);
}

bool Intake::has_more() {
  const std::lock_guard lock(files_);
  return !on_their_way_.empty() || !full_.empty();
}

bool Intake::somebody_waits() {
  const std::lock_guard lock(waiting_mutex_);
  return !waiting_.empty();
}

bool Intake::refresh_is_due() const {
  return unsettled_later_ && Steady::now() >= refresh_from_.load();
}

// `everything`: until nothing is left, and the facts are as they would be after one import of it.
Status Intake::bring_in(Workspace& workspace, bool everything) {
  if (everything) GEHOR_CHECK(workspace.ledger().share_cores(false));
  change_file();  // once: what comes from now on is not waited for
  do {
    GEHOR_CHECK(step(workspace));
  } while (everything && has_more());
  if (everything && unsettled_later_) GEHOR_CHECK(derive(workspace, Refresh::kAll));
  return {};
}

// What is written from now on goes to a fresh file, made before it is needed.
void Intake::change_file() {
  {
    const std::lock_guard lock(files_);
    if (!current_ || current_->entries() == 0) return;
  }
  auto fresh = JournalFile::create(directory_, vault_);
  const std::lock_guard lock(files_);
  full_.push_back(std::move(current_));
  current_ = fresh.ok() ? std::move(fresh).value() : nullptr;
}

Status Intake::step(Workspace& workspace) {
  {
    const std::lock_guard lock(files_);
    for (const auto& file : full_) {
      JournalOnItsWay next;
      next.path = file->path();
      on_their_way_.push_back(std::move(next));
    }
    full_.clear();
  }
  if (on_their_way_.empty()) {
    if (refresh_is_due() || !touched_.empty()) GEHOR_CHECK(derive(workspace, due()));
    const std::lock_guard lock(files_);
    behind_contacts_ = current_ ? current_->entries() : 0;
    return {};
  }
  JournalOnItsWay& file = on_their_way_.front();
  const std::size_t before = file.rows.size();
  GEHOR_TRY(const DrainStep step,
            drain_step(workspace, understander_, file, options_.most_in_step));
  touched_.insert(touched_.end(), step.touched.begin(), step.touched.end());
  unsettled_of_.insert(step.sources.begin(), step.sources.end());
  if (!step.sources.empty()) unsettled_later_ = true;
  const std::uint64_t contacts = file.rows.size() - before;
  behind_contacts_ -= std::min<std::uint64_t>(contacts, behind_contacts_);
  if (!touched_.empty() || refresh_is_due()) GEHOR_CHECK(derive(workspace, due()));
  answer_waiting(file);
  if (!file.at_end) return {};
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file.path, error);
  if (!error) behind_bytes_ -= std::min<std::uint64_t>(bytes, behind_bytes_);
  GEHOR_TRY(const auto said, finish_journal(workspace, file));
  if (said) said_(*said);
  on_their_way_.pop_front();
  return {};
}

Intake::Refresh Intake::due() const {
  return refresh_is_due() ? Refresh::kPart : Refresh::kNothing;
}

// What is unsettled may be much more than what came, and what comes must not wait for all of it.
Status Intake::derive(Workspace& workspace, Refresh refresh) {
  const auto began = Steady::now();
  const std::vector<std::int32_t> sources(unsettled_of_.begin(), unsettled_of_.end());
  if (refresh == Refresh::kAll) {
    part_ = 0;
    parts_ = 1;
  } else if (refresh == Refresh::kPart && part_ == 0) {
    GEHOR_TRY(const std::uint64_t unsettled, workspace.ledger().count_unsettled(sources));
    parts_ = static_cast<std::uint32_t>(unsettled / options_.most_in_part + 1);
  }
  if (part_ == 0) {
    came_behind_ = false;
  } else if (!touched_.empty()) {
    came_behind_ = true;
  }
  const bool some = refresh != Refresh::kNothing;
  const bool all_of_it = some && part_ + 1 == parts_ && !came_behind_;
  GEHOR_CHECK(derive_live(workspace, touched_,
                          some ? Unsettled{sources, part_, parts_} : Unsettled{}, all_of_it));
  touched_.clear();
  station_.note_change();
  if (!some) return {};
  part_ = (part_ + 1) % parts_;
  if (all_of_it) {
    unsettled_of_.clear();
    unsettled_later_ = false;
  }
  const auto took = Steady::now() - began;
  refresh_from_ =
      Steady::now() + std::max<Steady::duration>(kRefreshAfter / parts_, kRefreshShare * took);
  return {};
}

void Intake::answer_waiting(const JournalOnItsWay& file) {
  std::list<Waiting> ready;
  {
    const std::lock_guard lock(waiting_mutex_);
    for (auto it = waiting_.begin(); it != waiting_.end();) {
      const auto next = std::next(it);
      std::uint64_t n = it->first;
      for (const IntakeOutcome& outcome : it->answer.contacts) {
        n += outcome.kind == IntakeOutcome::Kind::kAccepted ? 1 : 0;
      }
      if (it->file == file.path && (n <= file.rows.size() || file.at_end)) {
        ready.splice(ready.end(), waiting_, it);
      }
      it = next;
    }
  }
  for (Waiting& one : ready) {
    std::size_t at = one.first;
    for (IntakeOutcome& outcome : one.answer.contacts) {
      if (outcome.kind != IntakeOutcome::Kind::kAccepted) continue;
      if (at < file.rows.size()) outcome.kind = kind_of(file.rows[at++]);
    }
    one.answer.in_figures = true;
    one.done(std::move(one.answer));
  }
}

void Intake::close() {
  std::call_once(closed_, [this] {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    arrived_.notify_one();
    writing_.join();
    answer_the_late(Steady::time_point::max());
  });
}

void Intake::stop() {
  close();
  std::call_once(stopped_, [this] {
    {
      const std::lock_guard lock(work_mutex_);
      stopping_ = true;
    }
    work_.notify_one();
    bringing_.join();
    const std::lock_guard lock(files_);
    if (current_ && current_->entries() == 0) {
      (void)remove_journal(current_->path(), current_->key_id(), vault_).ok();
    }
    current_.reset();
  });
}

}  // namespace gehor::pipeline
