// gehor understand: JSON lines in, what each text says out, in order.
#include <CLI/CLI.hpp>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/understand_lines.h"
#include "pipeline/in_parallel.h"
#include "pipeline/understand.h"
#include "sources/transport/blob.h"

namespace gehor::cli {
namespace {

using faces::UnderstandLines;

// Small, so that no core is left waiting long for another at the end.
constexpr std::size_t kBatchBytes = std::size_t{256} << 10;
constexpr std::size_t kLongestLine = std::size_t{64} << 20;
constexpr std::uint64_t kLargestInput = 200ull << 30;

// Up to `count` bytes; 0 only at the end.
using Read = std::function<Result<std::size_t>(char* to, std::size_t count)>;

bool more_waits(int fd) {
  pollfd waiting{fd, POLLIN, 0};
  return ::poll(&waiting, 1, 0) == 1;
}

// As much as is there: whoever writes line by line is answered line by line.
Result<std::size_t> read_standard_input(char* to, std::size_t count) {
  std::size_t filled = 0;
  do {
    const ssize_t n = ::read(STDIN_FILENO, to + filled, count - filled);
    if (n == 0) break;
    if (n > 0) {
      filled += static_cast<std::size_t>(n);
    } else if (errno != EINTR) {
      return Error{ErrorCode::kIo,
                   say("standard input can not be read: {}", std::string(std::strerror(errno)))};
    }
  } while (filled == 0 || (filled < count && more_waits(STDIN_FILENO)));
  return filled;
}

Result<Read> reader_of(const Context& context, const std::string& file) {
  std::shared_ptr<const sources::Blob> blob;
  if (const auto opened = context.inputs.find(file); opened != context.inputs.end()) {
    blob = opened->second;
  } else if (file == "-") {
    return Read(read_standard_input);
  } else {
    GEHOR_TRY(blob, sources::open_file(context.path(file), kLargestInput));
  }
  return Read(
      [blob, at = std::uint64_t{0}](char* to, std::size_t count) mutable -> Result<std::size_t> {
        GEHOR_TRY(const std::size_t n, blob->read_at(at, to, count));
        at += n;
        return n;
      });
}

// Some whole lines. Behind each, UnderstandLines::kPadding bytes are readable.
struct Batch {
  std::string bytes;
  std::vector<std::string_view> lines;  // of `bytes`; none: the end
};

// Whole lines of what is read, some at a time. Of a line that is too long an empty one is left,
// which is no JSON either.
class LineBatches {
 public:
  explicit LineBatches(Read read) : read_(std::move(read)) {}

  Status next(Batch& batch) {
    std::size_t looked_at = 0;
    while (!ended_ && !has_line_break(looked_at)) {
      looked_at = filled_;
      if (filled_ > kLongestLine) {
        GEHOR_CHECK(pass_over());
        looked_at = 0;
      }
      GEHOR_CHECK(read_more());
    }
    const std::size_t last = std::string_view(bytes_).substr(0, filled_).rfind('\n');
    const std::size_t whole = ended_ ? filled_ : last + 1;
    batch.bytes.assign(bytes_, 0, whole);
    batch.bytes.append(UnderstandLines::kPadding, '\0');
    bytes_.erase(0, whole);
    filled_ -= whole;
    batch.lines.clear();
    for (std::string_view rest(batch.bytes.data(), whole); !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      batch.lines.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
  }

 private:
  std::optional<std::size_t> has_line_break(std::size_t from) const {
    const std::size_t at = std::string_view(bytes_).substr(0, filled_).find('\n', from);
    return at == std::string_view::npos ? std::nullopt : std::optional(at);
  }
  Status read_more() {
    bytes_.resize(filled_ + kBatchBytes);
    GEHOR_TRY(const std::size_t n, read_(&bytes_[filled_], kBatchBytes));
    filled_ += n;
    ended_ = n == 0;
    return {};
  }
  // What is left of the line.
  Status pass_over() {
    std::optional<std::size_t> end;
    while (!ended_ && !end) {
      filled_ = 0;
      GEHOR_CHECK(read_more());
      end = has_line_break(0);
    }
    bytes_.erase(0, end.value_or(filled_));
    filled_ -= end.value_or(filled_);
    if (!end) {  // the file ended in it
      bytes_.insert(0, 1, '\n');
      filled_ = 1;
    }
    return {};
  }

  Read read_;
  std::string bytes_;
  std::size_t filled_ = 0;  // of bytes_; the rest is room
  bool ended_ = false;
};

struct Understood {
  std::uint64_t lines = 0, bad = 0;
};

// Reads, understands and writes on all cores at once: each thread reads a batch, answers it, and
// goes on to the next. Answers are written in the order of their lines by whichever thread has
// those that come next, so that none waits for another.
class Passage {
 public:
  Passage(const Context& context, LineBatches& batches)
      : context_(context), batches_(batches), progress_(context) {}

  Result<Understood> run(const pipeline::Understander& understander) {
    std::vector<std::thread> others;
    const auto work = [&] { answer_batches(UnderstandLines(understander)); };
    for (std::size_t t = 1; t < pipeline::threads_at_most(); ++t) others.emplace_back(work);
    work();
    for (std::thread& thread : others) thread.join();
    progress_.clear();
    if (!failed_.ok()) return failed_.error();
    return done_;
  }

 private:
  struct Answers {
    std::string text;
    std::uint64_t lines = 0, bad = 0;
  };

  void answer_batches(UnderstandLines lines) {
    Batch batch;
    while (const std::optional<std::uint64_t> number = next_batch(batch)) {
      Answers answers{{}, batch.lines.size(), 0};
      answers.bad = lines.answer(batch.lines, answers.text);
      write(*number, std::move(answers));
    }
  }

  // Its number; nullopt at the end, and after a fault.
  std::optional<std::uint64_t> next_batch(Batch& batch) {
    const std::lock_guard reading(reading_);
    if (ended_) return std::nullopt;
    if (const Status read = batches_.next(batch); !read.ok()) {
      fail(read);
      return std::nullopt;
    }
    if (batch.lines.empty()) {
      ended_ = true;
      return std::nullopt;
    }
    return batches_read_++;
  }

  void write(std::uint64_t number, Answers answers) {
    std::unique_lock lock(writing_);
    waiting_.emplace(number, std::move(answers));
    // Where a batch takes long, or writing does, no more is answered than memory is for.
    written_some_.wait(lock, [&] { return written_ >= number || waiting_.size() < kMostWaiting; });
    if (writes_) return;
    writes_ = true;
    for (auto next = waiting_.find(written_); next != waiting_.end();
         next = waiting_.find(written_)) {
      const Answers ready = std::move(next->second);
      waiting_.erase(next);
      ++written_;
      lock.unlock();
      *context_.out << ready.text;
      context_.out->flush();
      if (!*context_.out) {
        fail(Error{ErrorCode::kIo, "what was understood can not be written to standard output"});
      }
      lock.lock();
      done_.lines += ready.lines;
      done_.bad += ready.bad;
      progress_.show({"understand", 0, 0, done_.lines});
      written_some_.notify_all();
    }
    writes_ = false;
  }

  void fail(Status why) {
    const std::lock_guard lock(failing_);
    if (failed_.ok()) failed_ = std::move(why);
    ended_ = true;
  }

  static constexpr std::size_t kMostWaiting = 32;  // batches

  const Context& context_;
  std::mutex reading_;
  LineBatches& batches_;            // and the next two: under reading_
  std::uint64_t batches_read_ = 0;  // so many numbers are given
  std::atomic<bool> ended_ = false;

  std::mutex writing_;
  std::condition_variable written_some_;
  std::map<std::uint64_t, Answers> waiting_;  // for those before them
  std::uint64_t written_ = 0;                 // batches
  bool writes_ = false;                       // a thread does
  Understood done_;
  ProgressLine progress_;

  std::mutex failing_;
  Status failed_;
};

// Without a data directory there are no models, and none is made for this.
Result<pipeline::SharedUnderstander> understander_for(Context& context) {
  std::error_code error;
  if (!std::filesystem::exists(context.data_directory, error)) {
    return pipeline::SharedUnderstander(
        std::make_shared<const pipeline::Understander>(pipeline::Readers{}, ""));
  }
  GEHOR_TRY(const auto workspace, context.workspace({"gehor", "understand"}));
  return pipeline::KeptUnderstander().in_force(*workspace);
}

int understand(Context& context, const std::string& file) {
  const auto done = [&]() -> Result<Understood> {
    GEHOR_TRY(const pipeline::SharedUnderstander understander, understander_for(context));
    GEHOR_TRY(Read read, reader_of(context, file));
    LineBatches batches(std::move(read));
    return Passage(context, batches).run(*understander);
  }();
  if (!done.ok()) return fail(context, done.error());
  if (done->bad == 0) return kDone;
  warn(context, say("{} of {} lines could not be read; their answers say why", grouped(done->bad),
                    grouped(done->lines)));
  return kSomeRefused;
}

}  // namespace

void add_understand(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand(
      "understand", "What texts say: language, personal data, reason, owner; one JSON line each");
  auto file = std::make_shared<std::string>("-");
  command->add_option("file", *file,
                      "JSON lines {\"id\",\"text\"}; \"-\" or nothing: standard input");
  command->callback([file, &chosen] {
    chosen = [file](Context& c) { return understand(c, *file); };
    chosen.reads_only = true;
    chosen.inputs = {*file};
  });
}

}  // namespace gehor::cli
