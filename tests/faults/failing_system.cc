// A library put before a program (LD_PRELOAD) so that its disk fails, or its clock is wrong, when
// and how fault_page.h says: writes, saves (fsync), cutting, renaming, linking, making of files and
// folders below the folders named in the environment; and the wall clock.
//
// It knows nothing of Gehör. Any thread; nothing is allocated.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "tests/faults/fault_page.h"

namespace {

using gehor::test::Fault;
using gehor::test::FaultPage;

template <typename Call>
Call real(const char* name) {
  return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
}

FaultPage* map_page() {
  const char* const file = std::getenv(gehor::test::kFaultPage);
  if (file == nullptr) return nullptr;
  static const auto open_it = real<int (*)(const char*, int, ...)>("open");
  const int fd = open_it(file, O_RDWR | O_CLOEXEC);
  if (fd < 0) return nullptr;
  void* const memory =
      ::mmap(nullptr, sizeof(FaultPage), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  ::close(fd);
  return memory == MAP_FAILED ? nullptr : static_cast<FaultPage*>(memory);
}

FaultPage* page() {
  static FaultPage* const mapped = map_page();
  return mapped;
}

bool is_watched(const char* path) {
  static const char* const folders = std::getenv(gehor::test::kFaultFolders);
  if (folders == nullptr || path == nullptr) return false;
  for (const char* from = folders; *from != '\0';) {
    const char* const end = std::strchr(from, ':');
    const std::size_t length =
        end != nullptr ? static_cast<std::size_t>(end - from) : std::strlen(from);
    if (length > 0 && std::strncmp(path, from, length) == 0) return true;
    if (end == nullptr) break;
    from = end + 1;
  }
  return false;
}

bool is_watched(int fd) {
  char link[32], path[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t length = ::readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return is_watched(path);
}

// How this call ends, of those that are watched.
Fault next_fault() {
  const int kept = errno;
  FaultPage& shared = *page();
  const std::uint64_t call = ++shared.calls, at = shared.at;
  errno = kept;
  if (at == 0 || call < at) return Fault::kNone;
  const auto fault = static_cast<Fault>(shared.fault.load());
  const bool first = call == at;
  if (fault == Fault::kTorn) {
    ++shared.failed;
    return first ? Fault::kShort : Fault::kNoRoom;
  }
  if (!first && shared.always == 0) return Fault::kNone;
  ++shared.failed;
  return fault;
}

template <typename Where>
Fault fault_of(Where where) {
  const int kept = errno;
  const bool watched = page() != nullptr && is_watched(where);
  errno = kept;
  return watched ? next_fault() : Fault::kNone;
}

// True where the call fails; errno says why.
bool fails(Fault fault) {
  if (fault != Fault::kNoRoom && fault != Fault::kBroken) return false;
  errno = fault == Fault::kNoRoom ? ENOSPC : EIO;
  return true;
}

// A file is made smaller also on a full disk.
Fault for_cutting(Fault fault) { return fault == Fault::kNoRoom ? Fault::kNone : fault; }

std::size_t part_of(Fault fault, std::size_t count) {
  return fault == Fault::kShort && count > 1 ? count / 2 : count;
}

bool makes(int flags) { return (flags & (O_CREAT | O_TMPFILE)) != 0; }

std::int64_t clock_ahead() { return page() == nullptr ? 0 : page()->clock.load(); }

void move(timespec& time) {
  const std::int64_t ahead = clock_ahead();
  time.tv_sec += ahead / 1'000'000;
  time.tv_nsec += ahead % 1'000'000 * 1'000;
  if (time.tv_nsec < 0) --time.tv_sec, time.tv_nsec += 1'000'000'000;
  if (time.tv_nsec >= 1'000'000'000) ++time.tv_sec, time.tv_nsec -= 1'000'000'000;
}

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t)>("write");
  const Fault fault = fault_of(fd);
  return fails(fault) ? -1 : call(fd, bytes, part_of(fault, count));
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  const Fault fault = fault_of(fd);
  return fails(fault) ? -1 : call(fd, bytes, part_of(fault, count), at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  static const auto call = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  const Fault fault = fault_of(fd);
  return fails(fault) ? -1 : call(fd, bytes, part_of(fault, count), at);
}

ssize_t writev(int fd, const iovec* parts, int count) {
  static const auto call = real<ssize_t (*)(int, const iovec*, int)>("writev");
  const Fault fault = fault_of(fd);
  if (fails(fault)) return -1;
  if (fault != Fault::kShort || count == 0) return call(fd, parts, count);
  iovec half = parts[0];
  half.iov_len = part_of(fault, half.iov_len);
  return call(fd, &half, 1);
}

int fsync(int fd) {
  static const auto call = real<int (*)(int)>("fsync");
  return fails(fault_of(fd)) ? -1 : call(fd);
}

int fdatasync(int fd) {
  static const auto call = real<int (*)(int)>("fdatasync");
  return fails(fault_of(fd)) ? -1 : call(fd);
}

int ftruncate(int fd, off_t size) noexcept {
  static const auto call = real<int (*)(int, off_t)>("ftruncate");
  return fails(for_cutting(fault_of(fd))) ? -1 : call(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept {
  static const auto call = real<int (*)(int, off64_t)>("ftruncate64");
  return fails(for_cutting(fault_of(fd))) ? -1 : call(fd, size);
}

int posix_fallocate(int fd, off_t from, off_t size) {
  static const auto call = real<int (*)(int, off_t, off_t)>("posix_fallocate");
  return fails(fault_of(fd)) ? errno : call(fd, from, size);
}

int fallocate(int fd, int mode, off_t from, off_t size) {
  static const auto call = real<int (*)(int, int, off_t, off_t)>("fallocate");
  return fails(fault_of(fd)) ? -1 : call(fd, mode, from, size);
}

int rename(const char* from, const char* to) noexcept {
  static const auto call = real<int (*)(const char*, const char*)>("rename");
  return fails(fault_of(to)) ? -1 : call(from, to);
}

int link(const char* from, const char* to) noexcept {
  static const auto call = real<int (*)(const char*, const char*)>("link");
  return fails(fault_of(to)) ? -1 : call(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
  static const auto call = real<int (*)(const char*, mode_t)>("mkdir");
  return fails(fault_of(path)) ? -1 : call(path, mode);
}

int open(const char* path, int flags, ...) {
  static const auto call = real<int (*)(const char*, int, ...)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = makes(flags) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return makes(flags) && fails(fault_of(path)) ? -1 : call(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  static const auto call = real<int (*)(const char*, int, ...)>("open64");
  va_list more;
  va_start(more, flags);
  const mode_t mode = makes(flags) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return makes(flags) && fails(fault_of(path)) ? -1 : call(path, flags, mode);
}

// --- The wall clock. What counts only spans (CLOCK_MONOTONIC) goes on as it is.
// ---------------------

int clock_gettime(clockid_t which, timespec* time) noexcept {
  static const auto call = real<int (*)(clockid_t, timespec*)>("clock_gettime");
  const int done = call(which, time);
  if (done == 0 && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) move(*time);
  return done;
}

int gettimeofday(timeval* time, void* zone) noexcept {
  static const auto call = real<int (*)(timeval*, void*)>("gettimeofday");
  const int done = call(time, zone);
  if (done == 0) {
    timespec moved{time->tv_sec, time->tv_usec * 1'000};
    move(moved);
    time->tv_sec = moved.tv_sec;
    time->tv_usec = moved.tv_nsec / 1'000;
  }
  return done;
}

time_t time(time_t* out) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

}  // extern "C"
