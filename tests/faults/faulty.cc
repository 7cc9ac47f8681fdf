#include "tests/faults/faulty.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace gehor::test {

FaultySystem::FaultySystem(std::filesystem::path page) : file_(std::move(page)) {
  const int fd = ::open(file_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool sized = fd >= 0 && ::ftruncate(fd, sizeof(FaultPage)) == 0;
  void* const memory =
      sized ? ::mmap(nullptr, sizeof(FaultPage), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)
            : MAP_FAILED;
  if (fd >= 0) ::close(fd);
  if (memory == MAP_FAILED) {
    std::cerr << "no page for the faults at " << file_ << "\n";
    std::abort();
  }
  page_ = static_cast<FaultPage*>(memory);
}

FaultySystem::~FaultySystem() { ::munmap(page_, sizeof(FaultPage)); }

void FaultySystem::heal() {
  page_->at = 0;
  page_->always = 0;
  page_->fault = static_cast<std::uint32_t>(Fault::kNone);
  page_->calls = 0;
  page_->failed = 0;
}

void FaultySystem::arm(std::uint64_t at, Fault fault, bool always) {
  heal();
  page_->fault = static_cast<std::uint32_t>(fault);
  page_->always = always ? 1 : 0;
  page_->at = at;
}

void FaultySystem::set_clock_ahead(std::chrono::microseconds ahead) {
  page_->clock = ahead.count();
}

std::uint64_t FaultySystem::calls() const { return page_->calls; }
std::uint64_t FaultySystem::failed() const { return page_->failed; }

std::map<std::string, std::string> FaultySystem::around(const Room& room) const {
  const std::string data = (room.folder() / "data").string();
  const std::string keys = (room.folder() / "keys").string();
  return {{"LD_PRELOAD", GEHOR_FAILING_SYSTEM},
          {kFaultPage, file_.string()},
          {kFaultFolders, data + ":" + keys}};
}

bool FaultySystem::possible() { return std::string_view(GEHOR_SANITIZED).empty(); }

}  // namespace gehor::test
