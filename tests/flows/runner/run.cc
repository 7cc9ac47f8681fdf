#include "tests/flows/runner/run.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <thread>

#include "tests/flows/runner/check.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace gehor::flow {
namespace {

// How much longer than its time a command may take: programs with sanitizers are slow.
double patience() {
  const char* told = std::getenv("GEHOR_TEST_PATIENCE");
  const double times = told == nullptr ? 1 : std::atof(told);
  return times >= 1 ? times : 1;
}

namespace fs = std::filesystem;

// In single quotes for the shell.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  out += '\'';
  return out;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The directories of one run.
struct Room {
  explicit Room(const fs::path& where)
      : root(where),
        work(root / "work"),
        home(root / "home"),
        run(root / "run"),
        temp(root / "tmp") {
    for (const fs::path& folder : {work, home, run, temp}) fs::create_directory(folder);
    fs::permissions(run, fs::perms::owner_all);
  }
  fs::path root, work, home, run, temp;
};

std::vector<std::string> environment(const Room& room, const Settings& settings,
                                     const Variables& variables) {
  std::string path;
  for (const fs::path& folder : settings.programs) {
    path += fs::absolute(folder).string();
    path += ':';
  }
  std::vector<std::string> all = {
      "PATH=" + path + "/usr/local/bin:/usr/bin:/bin", "HOME=" + room.home.string(),
      "XDG_CONFIG_HOME=" + (room.home / ".config").string(),
      "XDG_DATA_HOME=" + (room.home / ".local/share").string(),
      "XDG_STATE_HOME=" + (room.home / ".local/state").string(),
      "XDG_CACHE_HOME=" + (room.home / ".cache").string(), "XDG_RUNTIME_DIR=" + room.run.string(),
      "TMPDIR=" + room.temp.string(), "GEHOR_DATA=" + (room.work / "gehor-data").string(),
      "SOURCE=" + settings.source.string(), "LANG=C.UTF-8",
      // Far from every source's zone, so that a figure that leans on the machine's zone shows.
      "TZ=America/St_Johns"};
  for (const char* const name :
       {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "GEHOR_SLOW"}) {
    if (const char* const value = std::getenv(name))
      all.push_back(fmt::format("{}={}", name, value));
  }
  for (const auto& [name, value] : variables) all.push_back(name + "=" + value);
  return all;
}

struct Ended {
  int status = 0;  // as the shell counts it: 128 + signal for one that was killed
  bool too_late = false;
};

// Runs `text` with /bin/sh in a process group of its own, so that it can be ended with what it
// began.
std::optional<Ended> run_shell(const std::string& text, const Room& room,
                               const std::vector<std::string>& variables, double seconds) {
  const fs::path out = room.root / "stdout";
  const fs::path err = room.root / "stderr";
  std::vector<char*> envp;
  envp.reserve(variables.size() + 1);
  for (const std::string& v : variables) envp.push_back(const_cast<char*>(v.c_str()));
  envp.push_back(nullptr);
  const char* const argv[] = {"sh", "-c", text.c_str(), nullptr};

  const pid_t child = fork();
  if (child < 0) return std::nullopt;
  if (child == 0) {
    setpgid(0, 0);
    const int in_fd = open("/dev/null", O_RDONLY);
    const int out_fd = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int err_fd = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (in_fd < 0 || out_fd < 0 || err_fd < 0 || dup2(in_fd, 0) < 0 || dup2(out_fd, 1) < 0 ||
        dup2(err_fd, 2) < 0 || chdir(room.work.c_str()) != 0) {
      _exit(126);
    }
    execve("/bin/sh", const_cast<char* const*>(argv), envp.data());
    _exit(127);
  }
  setpgid(child, child);

  const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  Ended ended;
  int raw = 0;
  auto pause = std::chrono::milliseconds(1);
  for (;;) {
    const pid_t done = waitpid(child, &raw, WNOHANG);
    if (done == child) break;
    if (done < 0) return std::nullopt;
    if (std::chrono::steady_clock::now() > deadline) {
      ended.too_late = true;
      kill(-child, SIGKILL);
      waitpid(child, &raw, 0);
      break;
    }
    std::this_thread::sleep_for(pause);
    if (pause < std::chrono::milliseconds(20)) pause *= 2;
  }
  kill(-child, SIGKILL);  // what it left running in the background
  ended.status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  return ended;
}

// The command with each @shared/NAME replaced by its quoted path. All of them were found before.
std::string with_shared(std::string text, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto path = test::shared_data(name);
    const std::string written = "@shared/" + name;
    for (std::size_t at = 0; path && (at = text.find(written, at)) != std::string::npos;) {
      const std::string by = quoted(path->string());
      text.replace(at, written.size(), by);
      at += by.size();
    }
  }
  return text;
}

void indent_into(std::string& out, std::string_view title, const std::string& text) {
  constexpr std::size_t kMost = 2000;
  out += fmt::format("    {}:\n      {}{}\n", title,
                     text.empty() ? "(nothing)" : text.substr(0, kMost),
                     text.size() > kMost ? "…" : "");
}

class Runner {
 public:
  Runner(const Flow& flow, const fs::path& file, const Settings& settings)
      : flow_(flow), file_(file), settings_(settings), room_(directory_.path()) {}

  Report run() {
    for (const std::string& name : flow_.shared) {
      if (test::shared_data(name)) continue;
      report_.verdict = Verdict::kSkipped;
      report_.text = fmt::format("skipped: the shared file {} is not here\n", name);
      return report_;
    }
    for (const auto& step : flow_.steps) {
      if (const auto* const file = std::get_if<FileToWrite>(&step)) {
        const fs::path path = room_.work / file->name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << file->bytes;
      } else {
        run_command(std::get<Command>(step));
      }
      if (report_.verdict == Verdict::kFailed) break;
    }
    return report_;
  }

 private:
  void fail(int line, std::string_view what, std::string_view why) {
    report_.verdict = Verdict::kFailed;
    report_.text += fmt::format("{}:{}: {}\n    {}\n", file_.string(), line, what, why);
  }

  void run_command(const Command& command) {
    ++report_.commands;
    const std::string text = with_shared(command.text, flow_.shared);
    const auto ended = run_shell(text, room_, environment(room_, settings_, variables_),
                                 patience() * command.seconds);
    if (!ended) return fail(command.line, "$ " + command.text, "the shell could not be started");
    const Outcome outcome{read(room_.root / "stdout"), read(room_.root / "stderr"), room_.work};
    ++report_.checks;
    if (ended->too_late) {
      fail(command.line, "$ " + command.text,
           fmt::format("it had not ended after {} s", command.seconds));
    } else if (ended->status != command.status) {
      fail(command.line, "$ " + command.text,
           fmt::format("it ended with status {}, not {}", ended->status, command.status));
    }
    for (const auto& item : command.after) {
      if (const auto* const expectation = std::get_if<Expectation>(&item)) {
        ++report_.checks;
        if (const auto why = complaint(*expectation, outcome, variables_)) {
          fail(expectation->line, expectation->written, *why);
        }
      } else {
        const Keep& keep = std::get<Keep>(item);
        const auto value = kept(keep, outcome, variables_);
        if (value.ok()) {
          variables_[keep.name] = value.value();
        } else {
          fail(keep.line, "keep " + keep.name, value.error().message.english());
        }
      }
    }
    if (report_.verdict != Verdict::kFailed) return;
    report_.text += fmt::format("  after $ {}\n", command.text);
    indent_into(report_.text, "stdout", outcome.out);
    indent_into(report_.text, "stderr", outcome.err);
    if (settings_.keep_directory) {
      const fs::path copy = fs::temp_directory_path() / ("flow-" + file_.stem().string());
      std::error_code error;
      fs::remove_all(copy, error);
      fs::copy(room_.root, copy, fs::copy_options::recursive, error);
      report_.text += fmt::format("  the directory was kept in {}\n", copy.string());
    }
  }

  const Flow& flow_;
  const fs::path& file_;
  const Settings& settings_;
  test::TempDir directory_;
  Room room_;
  Variables variables_;
  Report report_;
};

}  // namespace

Report run_flow(const Flow& flow, const fs::path& file, const Settings& settings) {
  return Runner(flow, file, settings).run();
}

}  // namespace gehor::flow
