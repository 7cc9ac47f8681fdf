#include "pipeline/station.h"

#include <chrono>
#include <utility>

namespace gehor::pipeline {
namespace {

// Readers answer one question each.
constexpr std::chrono::seconds kMendWait{20};

}  // namespace

Result<std::unique_ptr<Station>> Station::open(std::unique_ptr<Workspace> writer, Maker make,
                                               std::size_t readers) {
  std::unique_ptr<Station> station(new Station());
  station->writer_ = std::move(writer);
  station->make_ = std::move(make);
  for (std::size_t i = 0; i < readers; ++i) {
    GEHOR_TRY(auto reader, station->make_());
    station->free_.push_back(reader.get());
    station->readers_.push_back(std::move(reader));
  }
  return station;
}

Station::Lease::Lease(Lease&& other) noexcept
    : station_(std::exchange(other.station_, nullptr)),
      workspace_(other.workspace_),
      writes_(other.writes_),
      tells_(other.tells_),
      prepared_(std::move(other.prepared_)) {}

Station::Lease::~Lease() {
  if (station_ != nullptr) station_->give_back(workspace_, writes_, tells_);
}

Result<Station::Lease> Station::read() {
  if (broken_ && broken_()) {
    // Whoever writes mends it first; where nobody does, this one.
    std::unique_lock lock(mutex_);
    const bool idle = served_ == next_ticket_;
    lock.unlock();
    // Where it can not be mended, what is asked of the workspace says so; what can be read is read.
    if (idle) (void)write_unprepared();
  }
  Workspace* workspace = nullptr;
  {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !free_.empty() && !mending_; });
    workspace = free_.back();
    free_.pop_back();
  }
  Lease lease(*this, workspace, false);
  GEHOR_CHECK(workspace->reader().begin_snapshot());
  return lease;
}

Station::Lease Station::write() {
  Lease lease = write_unprepared();
  lease.tells_ = true;
  std::shared_ptr<const Prepare> prepare;
  {
    const std::lock_guard lock(mutex_);
    prepare = prepare_;
  }
  if (prepare && *prepare && lease.prepared_.ok()) lease.prepared_ = (*prepare)(*lease);
  return lease;
}

void Station::before_writing(Prepare call) {
  const std::lock_guard lock(mutex_);
  prepare_ = std::make_shared<const Prepare>(std::move(call));
}

Station::Lease Station::write_unprepared() {
  std::unique_lock lock(mutex_);
  const std::uint64_t ticket = next_ticket_++;
  freed_.wait(lock, [&] { return served_ == ticket; });
  lock.unlock();
  Lease lease(*this, writer_.get(), true);
  lease.tells_ = false;
  if (broken_ && broken_()) {
    lease.prepared_ = mend(*writer_);
    lease.tells_ = lease.prepared_.ok();
  }
  return lease;
}

void Station::on_break(Broken broken, Mend mend) {
  broken_ = std::move(broken);
  mend_ = std::move(mend);
}

Status Station::mend(Workspace& writer) {
  std::unique_lock lock(mutex_);
  mending_ = true;
  const bool alone =
      freed_.wait_for(lock, kMendWait, [&] { return free_.size() == readers_.size(); });
  Status done = Error{ErrorCode::kBusy,
                      "The data must be opened anew after a fault of the disk, and are being read "
                      "just now. Try again in a moment."};
  if (alone) {
    lock.unlock();
    done = mend_(writer, readers_.size() + 1);
    lock.lock();
  }
  mending_ = false;
  lock.unlock();
  freed_.notify_all();
  return done;
}

void Station::note_change() {
  version_.fetch_add(1, std::memory_order_acq_rel);
  if (changed_) changed_();
}

void Station::give_back(Workspace* workspace, bool writes, bool tells) {
  if (writes) {
    if (tells) version_.fetch_add(1, std::memory_order_acq_rel);
    {
      const std::lock_guard lock(mutex_);
      ++served_;
    }
    freed_.notify_all();
    if (tells && changed_) changed_();
    return;
  }
  // A snapshot that can not be ended is ended by the next one's beginning, or tells it then.
  (void)workspace->reader().end_snapshot().ok();
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(workspace);
  }
  freed_.notify_all();
}

}  // namespace gehor::pipeline
