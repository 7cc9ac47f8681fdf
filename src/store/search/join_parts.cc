#include "store/search/join_parts.h"

#include <limits>
#include <queue>

namespace gehor::search {
namespace {

constexpr std::uint32_t kLeftOut = std::numeric_limits<std::uint32_t>::max();

struct Source {
  explicit Source(const Part& part) : cursor(part), texts(part.texts()) {}
  Part::Cursor cursor;
  std::uint64_t texts;
  std::vector<std::uint32_t> number;  // of each text in the new part, or kLeftOut
};

}  // namespace

Result<std::uint64_t> join_parts(const std::vector<std::shared_ptr<const Part>>& parts,
                                 const KeepText& keep, PartWriter out) {
  std::vector<TextEntry> texts;
  std::vector<Source> sources;
  for (const auto& part : parts) {
    Source& source = sources.emplace_back(*part);
    source.number.reserve(part->texts());
    GEHOR_CHECK(part->each_text([&](std::uint32_t, const TextEntry& text) -> Status {
      if (!keep(text)) {
        source.number.push_back(kLeftOut);
        return {};
      }
      source.number.push_back(static_cast<std::uint32_t>(texts.size()));
      texts.push_back(text);
      return {};
    }));
  }
  // The next term of each part, the smallest first; parts in their order, so that texts ascend.
  using Next = std::pair<std::uint64_t, std::size_t>;
  std::priority_queue<Next, std::vector<Next>, std::greater<>> next;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    GEHOR_TRY(const bool any, sources[i].cursor.next());
    if (any) next.emplace(sources[i].cursor.term(), i);
  }
  std::vector<Place> places;
  std::string postings;
  while (!next.empty()) {
    const std::uint64_t term = next.top().first;
    PlaceWriter writer;
    postings.clear();
    std::uint64_t with = 0;
    std::uint32_t last = kLeftOut;
    while (!next.empty() && next.top().first == term) {
      Source& source = sources[next.top().second];
      const std::size_t i = next.top().second;
      next.pop();
      places.clear();
      if (!read_places(source.cursor.postings(), static_cast<std::uint32_t>(source.texts),
                       places)) {
        return Error{ErrorCode::kCorrupt, "A part of the search index is damaged."};
      }
      for (const Place& place : places) {
        const std::uint32_t number = source.number[place.text];
        if (number == kLeftOut) continue;
        with += number == last ? 0 : 1;
        last = number;
        writer.add(postings, {number, place.position});
      }
      GEHOR_TRY(const bool more, source.cursor.next());
      if (more) next.emplace(source.cursor.term(), i);
    }
    if (with > 0) GEHOR_CHECK(out.add(term, postings, with));
  }
  GEHOR_CHECK(out.finish(texts));
  return std::uint64_t{texts.size()};
}

}  // namespace gehor::search
