// A part of the index: a file that is written once and only read from then on.
//
// Its bytes are sealed under a key of its own (sources/transport/sealed_file.h). Inside:
//
//   postings   of each term, in ascending order of the terms (see postings.h)
//   terms      in blocks of kTermsPerBlock: LEB128 of the step from the term before (the first: of
//              the term), the bytes of its postings, and the texts that have it
//   texts      22 bytes each: key of the record (16), content (4), words, at most 65,535 (2)
//   imports    of runs of texts: first text (4), import (4)
//   blocks     of terms: first term (8), where the block begins (8), where its postings begin (8)
//   end        what stands where
//
// A PartWriter is for one thread; a Part may be read from any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/key_vault.h"
#include "sources/transport/blob.h"
#include "store/search/postings.h"

namespace gehor::search {

struct PartEnd {
  std::uint64_t magic = 0, version = 0;
  std::uint64_t terms_begin = 0, texts_begin = 0, imports_begin = 0, blocks_begin = 0,
                end_begin = 0;
  std::uint64_t texts = 0, terms = 0, words = 0;
};

class PartWriter {
 public:
  // Makes `file` (mode 0600), which must not be there yet.
  static Result<PartWriter> create(const std::filesystem::path& file, const Key256& key);
  PartWriter(PartWriter&&) noexcept;
  ~PartWriter();

  // Terms in ascending order; `with` is the number of texts that have it.
  Status add(std::uint64_t term, std::string_view postings, std::uint64_t with);
  // Durable on return. Use nothing of this object afterwards.
  Status finish(const std::vector<TextEntry>& texts);

 private:
  struct State;
  explicit PartWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Part {
 public:
  // kCorrupt when it is not what a PartWriter finished, or not under this key.
  static Result<std::shared_ptr<const Part>> open(const std::filesystem::path& file,
                                                  const Key256& key);

  std::uint64_t texts() const { return end_.texts; }
  std::uint64_t terms() const { return end_.terms; }
  std::uint64_t words() const { return end_.words; }
  std::vector<ImportId> imports() const;

  // Appends the places of the term, if it has any.
  Status places(std::uint64_t term, std::vector<Place>& places) const;
  // All texts, or those with these numbers (ascending), one after the other.
  Status each_text(const std::function<Status(std::uint32_t, const TextEntry&)>& each) const;
  Result<std::vector<TextEntry>> texts_of(const std::vector<std::uint32_t>& numbers) const;

  // The terms in ascending order with their postings.
  class Cursor {
   public:
    explicit Cursor(const Part& part) : part_(part) {}
    Result<bool> next();  // false after the last
    std::uint64_t term() const { return term_; }
    const std::string& postings() const { return postings_; }

   private:
    const Part& part_;
    Status take_postings(std::uint64_t length);

    std::string block_, postings_, window_;  // the window: postings that are read ahead
    std::size_t at_ = 0, next_block_ = 0;
    std::uint64_t term_ = 0, postings_at_ = 0, window_at_ = 0;
  };

 private:
  struct Block {
    std::uint64_t first_term = 0, begin = 0, postings = 0;
  };
  struct Run {
    std::uint32_t first = 0;
    ImportId import = 0;
  };

  Part(std::shared_ptr<const sources::Blob> bytes, std::string name)
      : bytes_(std::move(bytes)), name_(std::move(name)) {}
  Status begin();
  Status read(std::uint64_t from, std::uint64_t count, std::string& to) const;
  Status read_block(std::size_t block, std::string& to) const;
  Error damaged() const;

  std::shared_ptr<const sources::Blob> bytes_;
  std::string name_;
  PartEnd end_;
  std::vector<Block> blocks_;
  std::vector<Run> runs_;
};

}  // namespace gehor::search
