// gehor understand: JSON lines in, what each text says out, in order.
#include <CLI/CLI.hpp>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/understand_line.h"
#include "pipeline/in_parallel.h"
#include "pipeline/understand.h"
#include "sources/transport/blob.h"

namespace gehor::cli {
namespace {

using faces::UnderstandLine;

constexpr std::size_t kBatchBytes = std::size_t{1} << 20;
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

// Whole lines of what is read, some at a time. Of a line that is too long an empty one is left,
// which is no JSON either.
class LineBatches {
 public:
  explicit LineBatches(Read read) : read_(std::move(read)) {}

  // The lines are valid until the next call, with UnderstandLine::kPadding readable bytes behind
  // each. None: the end.
  Result<std::vector<std::string_view>> next() {
    bytes_.erase(0, used_);
    filled_ -= used_;
    used_ = 0;
    std::size_t looked_at = 0;
    while (!ended_ && !has_line_break(looked_at)) {
      looked_at = filled_;
      if (filled_ > kLongestLine) {
        GEHOR_CHECK(pass_over());
        looked_at = 0;
      }
      GEHOR_CHECK(read_more());
    }
    std::vector<std::string_view> lines;
    while (used_ < filled_) {
      const auto end = has_line_break(used_);
      if (!end && !ended_) break;
      lines.emplace_back(&bytes_[used_], end.value_or(filled_) - used_);
      used_ = end ? *end + 1 : filled_;
    }
    return lines;
  }

 private:
  std::optional<std::size_t> has_line_break(std::size_t from) const {
    const std::size_t at = std::string_view(bytes_).substr(0, filled_).find('\n', from);
    return at == std::string_view::npos ? std::nullopt : std::optional(at);
  }
  Status read_more() {
    bytes_.resize(filled_ + kBatchBytes + UnderstandLine::kPadding);
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
  std::size_t filled_ = 0;  // of bytes_; the rest is room and padding
  std::size_t used_ = 0;
  bool ended_ = false;
};

struct Understood {
  std::uint64_t lines = 0, bad = 0;
};

Result<Understood> understand_all(const Context& context, LineBatches& batches,
                                  const pipeline::Understander& understander) {
  std::vector<UnderstandLine> workers;
  for (std::size_t t = 0; t < pipeline::threads_at_most(); ++t) workers.emplace_back(understander);
  std::vector<std::string> answers;
  Understood done;
  ProgressLine progress(context);
  for (;;) {
    GEHOR_TRY(const auto lines, batches.next());
    if (lines.empty()) break;
    // Neighbours share a string: a few large ones are written faster than many small ones.
    const std::size_t size = std::clamp<std::size_t>(lines.size() / (8 * workers.size()), 1, 64);
    const std::size_t parts = (lines.size() + size - 1) / size;
    answers.resize(std::max(answers.size(), parts));
    std::vector<std::uint64_t> bad(workers.size(), 0);
    const auto answer = [&](std::size_t part, std::size_t thread) {
      std::string& out = answers[part];
      out.clear();
      const std::size_t end = std::min(lines.size(), (part + 1) * size);
      for (std::size_t i = part * size; i < end; ++i) {
        if (!workers[thread].answer(lines[i], out)) ++bad[thread];
      }
    };
    pipeline::in_parallel(parts, answer, 2);
    for (std::size_t part = 0; part < parts; ++part) *context.out << answers[part];
    context.out->flush();
    if (!*context.out) {
      return Error{ErrorCode::kIo, "what was understood can not be written to standard output"};
    }
    done.lines += lines.size();
    for (const std::uint64_t n : bad) done.bad += n;
    progress.show({"understand", 0, 0, done.lines});
  }
  progress.clear();
  return done;
}

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
    return understand_all(context, batches, *understander);
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
