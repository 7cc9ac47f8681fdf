// One open data directory, served to many: one workspace that may write, several that only read.
//
// Start at Station::open(). Whoever needs a workspace leases one and gives it back by letting the
// lease go. Readers see one state of the figures for as long as they hold their lease, also while
// the writer publishes new ones. All of it is thread-safe; a leased workspace belongs to the thread
// that works with it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

class Station {
 public:
  // One more workspace over the same directory, with connections of its own.
  using Maker = std::function<Result<std::unique_ptr<Workspace>>()>;

  static Result<std::unique_ptr<Station>> open(std::unique_ptr<Workspace> writer, Maker make,
                                               std::size_t readers);

  class Lease {
   public:
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&&) = delete;
    ~Lease();
    Workspace& operator*() const { return *workspace_; }
    Workspace* operator->() const { return workspace_; }
    // What before_writing() came to. Who writes stops here when it failed.
    const Status& prepared() const { return prepared_; }

   private:
    friend class Station;
    Lease(Station& station, Workspace* workspace, bool writes)
        : station_(&station), workspace_(workspace), writes_(writes), tells_(writes) {}
    Station* station_;
    Workspace* workspace_;
    bool writes_, tells_;
    Status prepared_;
  };

  // Waits for a free one. A reader's figures stand still until the lease goes.
  Result<Lease> read();
  // Waits its turn: those who asked first write first.
  Lease write();
  // Called with the workspace before write() hands it out: brings in what waits to be written
  // first. Any thread; nullptr: nothing.
  using Prepare = std::function<Status(Workspace&)>;
  void before_writing(Prepare call);
  // For whoever does that work, and says itself by note_change() when something has changed.
  Lease write_unprepared();
  void note_change();
  // A fault of the disk can leave the store so that all who have it open must close it before it
  // can be opened anew. `broken`: that it is so. `mend`: does it; called while nobody has a lease
  // but the writer that waits for it, with the number of workspaces that are the station's own. Set
  // before serving begins.
  using Broken = std::function<bool()>;
  using Mend = std::function<Status(Workspace& writer, std::size_t workspaces)>;
  void on_break(Broken broken, Mend mend);

  // A workspace that nobody else uses, for what leaves traces in it (figures as of an earlier day).
  Result<std::unique_ptr<Workspace>> fresh() { return make_(); }

  // Goes up whenever a writer has been at work: what was answered under an earlier number may be
  // out of date.
  std::uint64_t version() const { return version_.load(std::memory_order_acquire); }
  // Called after each change, from the thread that wrote, no lock held. Set before serving begins.
  void on_change(std::function<void()> call) { changed_ = std::move(call); }

 private:
  Station() = default;
  Status mend(Workspace& writer);
  void give_back(Workspace* workspace, bool writes, bool tells);

  Maker make_;
  std::unique_ptr<Workspace> writer_;
  std::vector<std::unique_ptr<Workspace>> readers_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Workspace*> free_;
  std::uint64_t next_ticket_ = 0, served_ = 0;  // of writers
  std::atomic<std::uint64_t> version_{1};
  std::function<void()> changed_;
  std::shared_ptr<const Prepare> prepare_;
  Broken broken_;
  Mend mend_;
  bool mending_ = false;  // readers wait
};

}  // namespace gehor::pipeline
