// Live intake: contacts that a system sends one by one, acknowledged as soon as they are durable.
//
// What arrives is checked, written to the journal (intake_journal.h: sealed, one fdatasync for all
// that wait) and acknowledged; that needs neither the ledger nor its turn among imports. A second
// thread brings the journal into the ledger and the figures, some hundred milliseconds later or
// when the import that runs is done. Decision 0011 says why.
//
// Start at Intake::start(). Thread-safe. One per station.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "pipeline/intake_drain.h"
#include "pipeline/intake_journal.h"
#include "pipeline/station.h"

namespace gehor::pipeline {

struct IntakeOptions {
  std::size_t most_waiting = std::size_t{32} << 20;    // bytes of bodies not yet written down
  std::uint64_t most_behind = std::uint64_t{1} << 30;  // bytes of journal not yet taken in
  std::size_t most_in_step = 8'192;                    // contacts taken in at once
  std::size_t most_in_part = 8'192;                    // of what is unsettled, derived at once
  std::chrono::milliseconds gather{250};               // before a step, for others to join
  std::chrono::milliseconds longest_wait{10'000};      // of who wants to be told the outcome
};

struct IntakeOutcome {
  enum class Kind : std::uint8_t { kAccepted, kNew, kUpdated, kUnchanged, kRefused };
  Kind kind = Kind::kAccepted;
  std::string id;     // as it came
  std::string field;  // kRefused
  Sentence reason;    // kRefused
};
std::string_view name_of(IntakeOutcome::Kind kind);

struct IntakeAnswer {
  bool in_figures = false;              // else accepted: durable, and in the figures soon
  std::vector<IntakeOutcome> contacts;  // in their order
};

class Intake {
 public:
  using Done = std::function<void(Result<IntakeAnswer>)>;

  // `said` takes what a person should know; any thread.
  static std::unique_ptr<Intake> start(Station& station, const std::filesystem::path& directory,
                                       KeyVault& vault, const Clock& clock,
                                       const IntakeOptions& options,
                                       std::function<void(const Sentence&)> said);
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // `body`: as sources/live/contact_json.h reads it. `wait`: answer when the contacts are in the
  // figures, if that takes no longer than it may. Quick: `done` is called later, once, from one of
  // the intake's threads, or at once when there is no room (kBusy): then nothing is kept.
  void take(std::string source, std::string body, bool wait, Done done);

  struct Behind {
    std::uint64_t contacts = 0, bytes = 0;  // acknowledged, and not in the ledger yet
  };
  Behind behind() const { return {behind_contacts_, behind_bytes_}; }

  // Takes nothing more and answers everybody. Quick.
  void close();
  // close(), and brings all of it in. Waits for whoever writes.
  void stop();

 private:
  struct Asked {
    std::string source, body;
    bool wait = false;
    Done done;
  };
  // Somebody who waits for the contacts from `first` on of a file.
  struct Waiting {
    std::filesystem::path file;
    std::uint64_t first = 0;
    IntakeAnswer answer;
    Done done;
    std::chrono::steady_clock::time_point until;
  };
  using Steady = std::chrono::steady_clock;

  Intake(Station& station, std::filesystem::path directory, KeyVault& vault, const Clock& clock,
         const IntakeOptions& options, std::function<void(const Sentence&)> said);

  // On the thread that writes the journal.
  void write_down_all();
  void write_down(std::vector<Asked> asked);
  Status append(const std::vector<JournalEntry>& group);  // files_ is locked
  void answer_the_late(Steady::time_point now);

  // On the thread that brings in, or on another's that has the writing workspace.
  void bring_in_all();
  Status bring_in(Workspace& workspace, bool everything);
  Status step(Workspace& workspace);
  // What was touched, and of what is unsettled in the sources nothing, the next part or all.
  enum class Refresh : std::uint8_t { kNothing, kPart, kAll };
  Status derive(Workspace& workspace, Refresh refresh);
  void change_file();
  bool has_more();  // that is not written any more, and not in the ledger
  void answer_waiting(const JournalOnItsWay& file);
  bool somebody_waits();
  bool refresh_is_due() const;
  Refresh due() const;

  Station& station_;
  const std::filesystem::path directory_;
  KeyVault& vault_;
  const Clock& clock_;
  const IntakeOptions options_;
  std::function<void(const Sentence&)> said_;

  std::mutex mutex_;  // of what waits to be written down
  std::condition_variable arrived_;
  std::vector<Asked> asked_;
  std::size_t asked_bytes_ = 0;
  bool ending_ = false;

  std::mutex files_;  // of these two
  std::unique_ptr<JournalFile> current_;
  std::vector<std::unique_ptr<JournalFile>> full_;  // to be taken in, oldest first

  std::mutex waiting_mutex_;
  std::list<Waiting> waiting_;

  std::atomic<std::uint64_t> behind_contacts_{0}, behind_bytes_{0};
  std::mutex work_mutex_;
  std::condition_variable work_;
  bool stopping_ = false;

  // Whoever has the writing workspace.
  KeptUnderstander understander_;
  std::deque<JournalOnItsWay> on_their_way_;
  std::vector<Hash128> touched_;
  std::set<std::int32_t> unsettled_of_;  // sources whose unsettled facts are older than the rest
  // The round of refreshing these that goes on: its parts, the next one, and whether contacts came
  // behind those that are done.
  std::uint32_t parts_ = 1, part_ = 0;
  bool came_behind_ = false;
  std::atomic<bool> unsettled_later_{false};
  std::atomic<Steady::time_point> refresh_from_{Steady::time_point()};

  std::once_flag closed_, stopped_;
  std::thread writing_, bringing_;
};

}  // namespace gehor::pipeline
