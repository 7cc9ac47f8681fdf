#include "faces/cli/remote.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "base/hash.h"
#include "faces/cli/output.h"
#include "faces/cli/remote_wire.h"
#include "pipeline/leased_workspace.h"
#include "sources/transport/file_descriptor.h"

namespace gehor::cli {
namespace {

namespace fs = std::filesystem;
using sources::FileDescriptor;

constexpr int kMostCommands = 32;
constexpr std::uint64_t kLargestInput = 200ull << 30;

bool address_of(const std::string& path, sockaddr_un& address) {
  address = {};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return false;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return true;
}

// Only the same user may be on the other end: a stranger could have put a socket in /tmp.
bool is_ours(int fd) {
  ucred peer{};
  socklen_t length = sizeof peer;
  return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 && peer.uid == ::geteuid();
}

FileDescriptor connect_to(const std::string& path) {
  sockaddr_un address{};
  if (!address_of(path, address)) return FileDescriptor();
  FileDescriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (fd.get() < 0) return fd;
  int done = -1;
  do {
    done = ::connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
  } while (done != 0 && errno == EINTR);
  if (done != 0 || !is_ours(fd.get())) return FileDescriptor();
  return fd;
}

// What the pages tell of a command. Never its words: they may name a person.
std::pair<pipeline::JobKind, std::string> work_of(const std::vector<std::string>& words,
                                                  const std::vector<std::string>& files) {
  constexpr std::array<std::string_view, 7> kVerbs = {"import",   "imports", "rebuild", "erase",
                                                      "settings", "reasons", "taxonomy"};
  const auto at = std::find_first_of(words.begin(), words.end(), kVerbs.begin(), kVerbs.end());
  const std::string verb = at == words.end() ? "" : *at;
  if (verb == "import") {
    return {pipeline::JobKind::kImport,
            files.empty() ? std::string() : fs::path(files.front()).filename().string()};
  }
  if (verb == "imports") return {pipeline::JobKind::kUndo, ""};
  if (verb == "rebuild") return {pipeline::JobKind::kRebuild, ""};
  return {pipeline::JobKind::kCommand, verb};
}

}  // namespace

std::string socket_of(const std::string& directory) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(directory, error);
  if (error) real = fs::absolute(directory, error);
  Fingerprint fingerprint;
  fingerprint.add(real.string());
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  const fs::path folder = runtime != nullptr && *runtime == '/' && fs::is_directory(runtime, error)
                              ? fs::path(runtime)
                              : fs::temp_directory_path(error);
  return (folder / ("gehor-" + std::to_string(::geteuid()) + "-" + fingerprint.hex().substr(0, 24) +
                    ".sock"))
      .string();
}

std::optional<int> hand_over(const Context& context, const std::vector<std::string>& words,
                             const std::vector<std::string>& inputs) {
  const FileDescriptor socket = connect_to(socket_of(context.data_directory));
  if (socket.get() < 0) return std::nullopt;
  std::vector<FileDescriptor> opened;
  std::vector<int> files;
  RemoteRequest request;
  request.words = words;
  request.terminal = context.err_is_terminal;
  request.out_terminal = context.out_is_terminal;
  for (const std::string& input : inputs) {
    FileDescriptor fd(input == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                   : ::open(input.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (fd.get() < 0) continue;  // the command says what is wrong with it
    request.files.push_back(input);
    files.push_back(fd.get());
    opened.push_back(std::move(fd));
  }
  std::error_code ignored;
  request.directory = fs::current_path(ignored).string();
  const auto lost = [&] {
    return fail(context, {ErrorCode::kIo,
                          "The server that has the data directory open went away before the "
                          "command was done. See whether it runs, and try again."});
  };
  if (!send_request(socket.get(), text_of(request), files)) return lost();
  opened.clear();
  char kind = 0;
  std::string bytes;
  while (receive_frame(socket.get(), kind, bytes)) {
    if (kind == 'x') return bytes.empty() ? kFailed : static_cast<int>(bytes.front());
    std::ostream& to = kind == 'e' ? *context.err : *context.out;
    to << bytes;
    to.flush();
  }
  return lost();
}

struct CommandServer::State {
  State(pipeline::Station& the_station, pipeline::Jobs& the_jobs, const Clock& the_clock)
      : station(the_station), jobs(the_jobs), clock(the_clock) {}

  pipeline::Station& station;
  pipeline::Jobs& jobs;
  const Clock& clock;
  std::string directory, path;
  FileDescriptor listener;
  std::array<FileDescriptor, 2> wake;  // a pipe that ends the waiting
  std::mutex mutex;
  std::condition_variable gone;
  int running = 0;
  std::set<int> sockets;
  std::thread thread;

  void accept_all();
  void serve(int fd);
  int run(int fd);
};

void CommandServer::State::accept_all() {
  for (;;) {
    pollfd wait[2] = {{listener.get(), POLLIN, 0}, {wake[0].get(), POLLIN, 0}};
    if (::poll(wait, 2, -1) < 0 && errno != EINTR) return;
    if (wait[1].revents != 0) return;
    if (wait[0].revents == 0) continue;
    const int fd = ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno == EMFILE || errno == ENFILE)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
      continue;
    }
    const std::lock_guard lock(mutex);
    if (!is_ours(fd) || running >= kMostCommands) {
      ::close(fd);
      continue;
    }
    ++running;
    sockets.insert(fd);
    std::thread([this, fd] { serve(fd); }).detach();
  }
}

void CommandServer::State::serve(int fd) {
  char status = kFailed;
  try {
    status = static_cast<char>(run(fd));
  } catch (const std::exception& e) {
    // What ends one command must not end the server.
    (void)send_frame(fd, 'e', std::string("gehor: the command failed: ") + e.what() + "\n");
  }
  (void)send_frame(fd, 'x', {&status, 1});
  const std::lock_guard lock(mutex);
  sockets.erase(fd);
  ::close(fd);
  --running;
  gone.notify_all();
}

// Reads the command and runs it as if it stood where its caller stands.
int CommandServer::State::run(int fd) {
  std::string text;
  std::vector<int> numbers;
  const bool whole = receive_request(fd, text, numbers);
  std::vector<FileDescriptor> files;
  files.reserve(numbers.size());
  for (const int number : numbers) files.emplace_back(number);
  auto asked = whole ? parse_request(text) : std::nullopt;
  if (!asked) {
    (void)send_frame(fd, 'e', "gehor: the server is of another version; use the same for both.\n");
    return kFailed;
  }
  FrameBuffer out_buffer(fd, 'o'), err_buffer(fd, 'e');
  std::ostream out(&out_buffer), err(&err_buffer);
  err << std::unitbuf;
  Context context;
  context.clock = &clock;
  context.out = &out;
  context.err = &err;
  context.err_is_terminal = asked->terminal;
  context.out_is_terminal = asked->out_terminal;
  context.handed_over = true;
  context.working_directory = asked->directory;
  const std::vector<std::string>& names = asked->files;
  for (std::size_t i = 0; i < names.size() && i < files.size(); ++i) {
    auto blob = sources::open_descriptor(files[i].get(), names[i], kLargestInput);
    if (!blob.ok()) return fail(context, blob.error());
    context.inputs.emplace(names[i], std::move(blob).value());
  }
  std::vector<std::string> words = std::move(asked->words);
  std::unique_ptr<pipeline::Jobs::Elsewhere> work;  // of a command that writes
  context.open =
      [&](const std::string&,
          const std::vector<std::string>&) -> Result<std::unique_ptr<pipeline::Workspace>> {
    if (context.reads_only) return station.fresh();
    const auto [kind, title] = work_of(words, names);
    work = jobs.elsewhere(kind, title);
    auto lease = station.write();
    work->begin();
    if (!lease.prepared().ok()) return lease.prepared().error();
    return std::unique_ptr<pipeline::Workspace>(
        std::make_unique<pipeline::LeasedWorkspace>(std::move(lease)));
  };
  context.watch = [&](const pipeline::ImportProgress& progress) {
    if (work) work->progress(progress);
  };
  words.insert(words.begin(), "gehor");
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int status = cli::run(static_cast<int>(words.size()), argv.data(), context);
  if (work && status == kFailed) {
    work->fail({ErrorCode::kInternal, "The command failed; the terminal says why."});
  }
  out.flush();
  err.flush();
  return status;
}

CommandServer::CommandServer(std::unique_ptr<State> state) : state_(std::move(state)) {}

Result<std::unique_ptr<CommandServer>> CommandServer::start(const std::string& directory,
                                                            pipeline::Station& station,
                                                            pipeline::Jobs& jobs,
                                                            const Clock& clock) {
  auto state = std::make_unique<State>(station, jobs, clock);
  state->directory = directory;
  state->path = socket_of(directory);
  const auto failed = [&](const char* what) {
    return Error{ErrorCode::kIo,
                 std::string(what) + " (" + std::strerror(errno) +
                     "). Set XDG_RUNTIME_DIR to a folder of your own.",
                 {state->path, 0, ""}};
  };
  sockaddr_un address{};
  if (!address_of(state->path, address)) {
    errno = ENAMETOOLONG;
    return failed("The socket for commands has too long a name");
  }
  if (connect_to(state->path).get() >= 0) {
    return Error{ErrorCode::kBusy, "Another server has this data directory open already."};
  }
  ::unlink(state->path.c_str());  // what a dead server left; the directory's lock is ours
  state->listener = FileDescriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  int pipe_ends[2] = {-1, -1};
  if (state->listener.get() < 0 || ::pipe2(pipe_ends, O_CLOEXEC) != 0) {
    return failed("The socket for commands could not be made");
  }
  state->wake = {FileDescriptor(pipe_ends[0]), FileDescriptor(pipe_ends[1])};
  const mode_t before = ::umask(0177);  // 0600 from the first moment
  const int bound =
      ::bind(state->listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ::umask(before);
  if (bound != 0 || ::listen(state->listener.get(), 64) != 0) {
    return failed("The socket for commands could not be made");
  }
  State* raw = state.get();
  state->thread = std::thread([raw] { raw->accept_all(); });
  return std::unique_ptr<CommandServer>(new CommandServer(std::move(state)));
}

CommandServer::~CommandServer() {
  ::unlink(state_->path.c_str());
  (void)!::write(state_->wake[1].get(), "x", 1);
  state_->thread.join();
  std::unique_lock lock(state_->mutex);
  // Those that wait for a request that never comes are not waited for.
  for (const int fd : state_->sockets) ::shutdown(fd, SHUT_RD);
  state_->gone.wait(lock, [&] { return state_->running == 0; });
}

}  // namespace gehor::cli
