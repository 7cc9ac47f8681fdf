#include "store/search/postings.h"

#include <algorithm>
#include <cstring>

namespace gehor::search {
namespace {

constexpr std::uint32_t kFirstPiece = 12;  // bytes, with the four of the next one's place
constexpr std::uint32_t kLargestPiece = 4096;
constexpr std::size_t kFirstSlots = std::size_t{1} << 14;

}  // namespace

bool take_number(std::string_view bytes, std::size_t& at, std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; at < bytes.size() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

bool read_places(std::string_view postings, std::uint32_t texts, std::vector<Place>& places) {
  std::size_t at = 0;
  std::uint64_t text = 0, position = 0;
  bool any = false;
  while (at < postings.size()) {
    std::uint64_t number = 0;
    if (!take_number(postings, at, number)) return false;
    if ((number & 1) != 0) {
      text += number / 2;
      if (!any) --text;
      any = true;
      if (text >= texts || !take_number(postings, at, position)) return false;
    } else {
      if (!any) return false;
      position += number / 2;
    }
    if (position > UINT32_MAX) return false;
    places.push_back({static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(position)});
  }
  return true;
}

Postings::Postings() : slots_(kFirstSlots) {}

std::uint32_t Postings::list_of(std::uint64_t term) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = term & mask;  // terms are hashes already
  while (slots_[i] != 0) {
    if (lists_[slots_[i] - 1].term == term) return slots_[i] - 1;
    i = (i + 1) & mask;
  }
  if ((lists_.size() + 1) * 2 > slots_.size()) {
    std::vector<std::uint32_t> wider(slots_.size() * 2);
    for (std::uint32_t n = 0; n < lists_.size(); ++n) {
      std::size_t k = lists_[n].term & (wider.size() - 1);
      while (wider[k] != 0) k = (k + 1) & (wider.size() - 1);
      wider[k] = n + 1;
    }
    slots_.swap(wider);
    return list_of(term);
  }
  List list;
  list.term = term;
  list.piece = kFirstPiece;
  list.head = list.at = static_cast<std::uint32_t>(store_.size());
  store_.resize(store_.size() + kFirstPiece);
  list.end = static_cast<std::uint32_t>(store_.size()) - 4;
  lists_.push_back(list);
  slots_[i] = static_cast<std::uint32_t>(lists_.size());
  return static_cast<std::uint32_t>(lists_.size()) - 1;
}

void Postings::put_byte(List& list, char byte) {
  if (list.at == list.end) {
    list.piece = std::min(list.piece * 2, kLargestPiece);
    const auto next = static_cast<std::uint32_t>(store_.size());
    store_.resize(store_.size() + list.piece);
    std::memcpy(store_.data() + list.end, &next, 4);
    list.at = next;
    list.end = next + list.piece - 4;
  }
  store_[list.at++] = byte;
}

void Postings::put(List& list, std::uint64_t value) {
  while (value >= 0x80) {
    put_byte(list, static_cast<char>(value | 0x80));
    value >>= 7;
  }
  put_byte(list, static_cast<char>(value));
}

void Postings::add(const IndexedRecord& record, const std::vector<std::uint64_t>& terms) {
  const auto text = static_cast<std::uint32_t>(texts_.size());
  texts_.push_back({record, static_cast<std::uint32_t>(terms.size())});
  for (std::uint32_t position = 0; position < terms.size(); ++position) {
    if (terms[position] == 0) continue;
    List& list = lists_[list_of(terms[position])];
    if (!list.any || list.last_text != text) {
      put(list, 2 * std::uint64_t{list.any ? text - list.last_text : text + 1} + 1);
      put(list, position);
      ++list.texts;
    } else {
      put(list, 2 * std::uint64_t{position - list.last_position});
    }
    list.any = true;
    list.last_text = text;
    list.last_position = position;
  }
}

std::size_t Postings::memory() const {
  return store_.size() + lists_.size() * sizeof(List) + slots_.size() * sizeof(std::uint32_t) +
         texts_.size() * sizeof(TextEntry);
}

void Postings::clear() {
  texts_ = {};
  lists_ = {};
  store_ = {};
  slots_.assign(kFirstSlots, 0);
}

std::vector<Postings::Listed> Postings::sorted() const {
  std::vector<Listed> all;
  all.reserve(lists_.size());
  for (std::uint32_t n = 0; n < lists_.size(); ++n) all.push_back({lists_[n].term, n});
  std::sort(all.begin(), all.end(),
            [](const Listed& a, const Listed& b) { return a.term < b.term; });
  return all;
}

void Postings::postings_of(std::uint32_t number, std::string& bytes) const {
  const List& list = lists_[number];
  std::uint32_t begin = list.head, size = kFirstPiece;
  for (;;) {
    const std::uint32_t end = begin + size - 4;
    if (end == list.end) {
      bytes.append(store_, begin, list.at - begin);
      return;
    }
    bytes.append(store_, begin, end - begin);
    std::memcpy(&begin, store_.data() + end, 4);
    size = std::min(size * 2, kLargestPiece);
  }
}

}  // namespace gehor::search
