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

Jobs::Jobs(Station& station) : station_(station), thread_([this] { run(); }) {}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_all();
  thread_.join();
}

Result<std::string> Jobs::submit(JobKind kind, std::string title, Work work) {
  auto entry = std::make_shared<Entry>();
  entry->job.id = to_hex(privacy::random_hash());
  entry->job.kind = kind;
  entry->job.title = std::move(title);
  entry->work = std::move(work);
  Job snapshot = entry->job;
  {
    const std::lock_guard lock(mutex_);
    std::size_t waiting = 0;
    for (const auto& other : entries_) waiting += other->job.state == JobState::kWaiting ? 1 : 0;
    if (waiting >= kMostWaiting) {
      return Error{ErrorCode::kBusy, "Too much work waits already. Try again in a while."};
    }
    entries_.push_back(entry);
    while (entries_.size() > kKept && entries_.front()->job.state > JobState::kRunning) {
      entries_.pop_front();
    }
  }
  tell(snapshot);
  woken_.notify_all();
  return snapshot.id;
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

void Jobs::tell(const Job& job) const {
  if (changed_) changed_(job);
}

void Jobs::run() {
  for (;;) {
    std::shared_ptr<Entry> entry;
    {
      std::unique_lock lock(mutex_);
      const auto next = [&] {
        for (const auto& e : entries_) {
          if (e->job.state == JobState::kWaiting) return e;
        }
        return std::shared_ptr<Entry>();
      };
      woken_.wait(lock, [&] { return ending_ || next() != nullptr; });
      if (ending_) return;
      entry = next();
    }
    auto lease = station_.write();
    const auto begin = SteadyClock::now();
    double told = -kTellEvery;
    const auto change = [&](const auto& how, bool always) {
      Job snapshot;
      {
        const std::lock_guard lock(mutex_);
        how(entry->job);
        entry->job.seconds = seconds_since(begin);
        snapshot = entry->job;
      }
      if (!always && snapshot.seconds - told < kTellEvery) return;
      told = snapshot.seconds;
      tell(snapshot);
    };
    change([](Job& job) { job.state = JobState::kRunning; }, true);
    auto done = entry->work(*lease, [&](const ImportProgress& progress) {
      change([&](Job& job) { job.progress = progress; }, false);
    });
    entry->work = nullptr;  // with whatever it held on to
    {
      // The lease goes before the job is said to be done: whoever hears of it sees its figures.
      const Station::Lease gone = std::move(lease);
    }
    change(
        [&](Job& job) {
          if (done.ok()) {
            job.state = JobState::kDone;
            job.result = std::make_shared<const JobResult>(std::move(done).value());
          } else {
            job.state = JobState::kFailed;
            job.error = done.error();
          }
        },
        true);
  }
}

}  // namespace gehor::pipeline
