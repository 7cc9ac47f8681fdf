// Long work of a served directory, one after the other: imports, undoing, working figures out
// again. Each job says how far it is; those who watch are told.
//
// Start at Jobs::submit(). Thread-safe; a job runs on Jobs' own thread, with the writing workspace.
// Work that runs elsewhere with that workspace is told of in the same way: Jobs::elsewhere().
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "base/result.h"
#include "pipeline/import.h"
#include "pipeline/station.h"
#include "pipeline/undo.h"

namespace gehor::pipeline {

// kCommand: another command that writes, handed over by the command line.
enum class JobKind : std::uint8_t { kImport, kUndo, kRebuild, kCommand };
enum class JobState : std::uint8_t { kWaiting, kRunning, kDone, kFailed };
std::string_view name_of(JobKind kind);
std::string_view name_of(JobState state);

using JobResult = std::variant<std::monostate, std::vector<ImportReport>, UndoReport>;

struct Job {
  std::string id;  // 32 hex digits, random
  JobKind kind = JobKind::kImport;
  std::string title;  // the file, or what is undone or set
  JobState state = JobState::kWaiting;
  ImportProgress progress;
  double seconds = 0;  // since it began to run
  std::shared_ptr<const JobResult> result;
  std::optional<Error> error;
};

class Jobs {
  struct Entry;

 public:
  using Progress = std::function<void(const ImportProgress&)>;
  using Work = std::function<Result<JobResult>(Workspace&, const Progress&)>;

  explicit Jobs(Station& station);
  ~Jobs();  // waits for the one that runs; those that wait are dropped
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  // kBusy when too many wait already. Gives the job's id.
  Result<std::string> submit(JobKind kind, std::string title, Work work);
  std::optional<Job> find(const std::string& id) const;
  std::optional<Job> running() const;  // or the next that waits
  // Called at each change, at most five times a second while one runs; from the thread that works.
  void on_change(std::function<void(const Job&)> call);

  // A job that somebody else does. It waits, runs from begin() on, and is done when this goes;
  // Jobs must outlive it.
  class Elsewhere {
   public:
    ~Elsewhere();
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
    void begin();
    void progress(const ImportProgress& progress);
    void fail(Error error);

   private:
    friend class Jobs;
    Elsewhere(Jobs& jobs, std::shared_ptr<Entry> entry) : jobs_(jobs), entry_(std::move(entry)) {}
    Jobs& jobs_;
    std::shared_ptr<Entry> entry_;
    std::optional<Error> error_;
  };
  std::unique_ptr<Elsewhere> elsewhere(JobKind kind, std::string title);

 private:
  std::shared_ptr<Entry> add(JobKind kind, std::string title, Work work);  // the lock is held
  template <typename How>
  void change(Entry& entry, bool always, const How& how);
  void run();
  void tell(const Job& job) const;

  Station& station_;
  std::function<void(const Job&)> changed_;
  mutable std::mutex mutex_;
  mutable std::mutex telling_;
  std::condition_variable woken_;
  std::deque<std::shared_ptr<Entry>> entries_;  // newest last; the last hundred
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace gehor::pipeline
