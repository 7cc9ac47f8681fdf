#include "pipeline/jobs.h"

#include <chrono>

#include "base/hash.h"
#include "privacy/seal.h"

namespace gehor::pipeline {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::size_t kKept = 100;
constexpr std::size_t kMostWaiting = 50;
constexpr double kTellEvery = 0.2;

double seconds_since(SteadyClock::time_point begin) {
  return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

}  // namespace

std::string_view name_of(JobKind kind) {
  switch (kind) {
    case JobKind::kImport: return "import";
    case JobKind::kUndo: return "undo";
    case JobKind::kRebuild: return "rebuild";
    case JobKind::kCommand: return "command";
  }
  return "import";
}

std::string_view name_of(JobState state) {
  switch (state) {
    case JobState::kWaiting: return "waiting";
    case JobState::kRunning: return "running";
    case JobState::kDone: return "done";
    case JobState::kFailed: return "failed";
  }
  return "failed";
}

struct Jobs::Entry {
  Job job;
  Work work;  // none: runs elsewhere
  SteadyClock::time_point begin;
  double told = 0;  // seconds since it began
};

Jobs::Jobs(Station& station) : station_(station), thread_([this] { run(); }) {}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_all();
  thread_.join();
}

std::shared_ptr<Jobs::Entry> Jobs::add(JobKind kind, std::string title, Work work) {
  auto entry = std::make_shared<Entry>();
  entry->job.id = to_hex(privacy::random_hash());
  entry->job.kind = kind;
  entry->job.title = std::move(title);
  entry->work = std::move(work);
  entries_.push_back(entry);
  while (entries_.size() > kKept && entries_.front()->job.state > JobState::kRunning) {
    entries_.pop_front();
  }
  return entry;
}

Result<std::string> Jobs::submit(JobKind kind, std::string title, Work work) {
  Job snapshot;
  {
    const std::lock_guard lock(mutex_);
    std::size_t waiting = 0;
    for (const auto& other : entries_) waiting += other->job.state == JobState::kWaiting ? 1 : 0;
    if (waiting >= kMostWaiting) {
      return Error{ErrorCode::kBusy, "Too much work waits already. Try again in a while."};
    }
    snapshot = add(kind, std::move(title), std::move(work))->job;
  }
  tell(snapshot);
  woken_.notify_all();
  return snapshot.id;
}

std::unique_ptr<Jobs::Elsewhere> Jobs::elsewhere(JobKind kind, std::string title) {
  std::shared_ptr<Entry> entry;
  Job snapshot;
  {
    const std::lock_guard lock(mutex_);
    entry = add(kind, std::move(title), nullptr);
    snapshot = entry->job;
  }
  tell(snapshot);
  return std::unique_ptr<Elsewhere>(new Elsewhere(*this, std::move(entry)));
}

void Jobs::Elsewhere::begin() {
  entry_->begin = SteadyClock::now();
  jobs_.change(*entry_, true, [](Job& job) { job.state = JobState::kRunning; });
}

void Jobs::Elsewhere::progress(const ImportProgress& progress) {
  jobs_.change(*entry_, false, [&](Job& job) { job.progress = progress; });
}

void Jobs::Elsewhere::fail(Error error) { error_ = std::move(error); }

Jobs::Elsewhere::~Elsewhere() {
  jobs_.change(*entry_, true, [&](Job& job) {
    job.state = error_ ? JobState::kFailed : JobState::kDone;
    job.error = std::move(error_);
  });
}

std::optional<Job> Jobs::find(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  for (const auto& entry : entries_) {
    if (entry->job.id == id) return entry->job;
  }
  return std::nullopt;
}

std::optional<Job> Jobs::running() const {
  const std::lock_guard lock(mutex_);
  for (const auto& entry : entries_) {
    if (entry->job.state <= JobState::kRunning) return entry->job;
  }
  return std::nullopt;
}

void Jobs::on_change(std::function<void(const Job&)> call) {
  const std::lock_guard lock(telling_);
  changed_ = std::move(call);
}

void Jobs::tell(const Job& job) const {
  const std::lock_guard lock(telling_);
  if (changed_) changed_(job);
}

template <typename How>
void Jobs::change(Entry& entry, bool always, const How& how) {
  Job snapshot;
  {
    const std::lock_guard lock(mutex_);
    how(entry.job);
    entry.job.seconds = entry.begin == SteadyClock::time_point() ? 0 : seconds_since(entry.begin);
    if (!always && entry.job.seconds - entry.told < kTellEvery) return;
    entry.told = entry.job.seconds;
    snapshot = entry.job;
  }
  tell(snapshot);
}

void Jobs::run() {
  for (;;) {
    std::shared_ptr<Entry> entry;
    {
      std::unique_lock lock(mutex_);
      const auto next = [&] {
        for (const auto& e : entries_) {
          if (e->job.state == JobState::kWaiting && e->work) return e;
        }
        return std::shared_ptr<Entry>();
      };
      woken_.wait(lock, [&] { return ending_ || next() != nullptr; });
      if (ending_) return;
      entry = next();
    }
    auto lease = station_.write();
    entry->begin = SteadyClock::now();
    change(*entry, true, [](Job& job) { job.state = JobState::kRunning; });
    auto done =
        lease.prepared().ok()
            ? entry->work(*lease,
                          [&](const ImportProgress& progress) {
                            change(*entry, false, [&](Job& job) { job.progress = progress; });
                          })
            : Result<JobResult>(lease.prepared().error());
    entry->work = nullptr;  // with whatever it held on to
    {
      // The lease goes before the job is said to be done: whoever hears of it sees its figures.
      const Station::Lease gone = std::move(lease);
    }
    change(*entry, true, [&](Job& job) {
      if (done.ok()) {
        job.state = JobState::kDone;
        job.result = std::make_shared<const JobResult>(std::move(done).value());
      } else {
        job.state = JobState::kFailed;
        job.error = done.error();
      }
    });
  }
}

}  // namespace gehor::pipeline
