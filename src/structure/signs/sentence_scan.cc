#include "structure/signs/sentence_scan.h"

#include <algorithm>

#include "base/byte_block.h"
#include "structure/short_words.h"
#include "structure/signs/word_hash.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kLongestKept = 48;  // letters of a word whose ending is looked at
constexpr std::size_t kShortestCompound = 6;
constexpr std::size_t kWrapped =
    60;  // bytes from which on a line may have been broken by a program

// Of ASCII: the letter or digit in lower case, else 0.
constexpr std::array<char, 128> letters_of_ascii() {
  std::array<char, 128> letters{};
  for (int c = 0; c < 128; ++c) {
    const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (small) letters[static_cast<std::size_t>(c)] = static_cast<char>(c);
    if (c >= 'A' && c <= 'Z') letters[static_cast<std::size_t>(c)] = static_cast<char>(c + 0x20);
  }
  return letters;
}
constexpr auto kAscii = letters_of_ascii();

bool is_letter(unsigned char c) { return c < 0x80 && kAscii[c] != 0; }

// À … ÿ by their second byte 0x80 … 0xBF, as fold_letters() does it: 'B' stands for ss, 'T' for th,
// ' ' for no letter.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo ouuuuyTB"
    "aaaaaaaceeeeiiiidnooooo ouuuuyTy";
static_assert(kLatin.size() == 64);

// Of an emoji outside the basic plane; those that people use either way are not here.
float mood_of_emoji(std::uint32_t c) {
  constexpr std::array<std::uint32_t, 34> kGlad = {
      0x1F600, 0x1F601, 0x1F603, 0x1F604, 0x1F606, 0x1F60A, 0x1F60D, 0x1F618, 0x1F970,
      0x1F929, 0x1F917, 0x1F973, 0x1F44D, 0x1F44F, 0x1F64C, 0x1F4AA, 0x1F389, 0x1F38A,
      0x1F947, 0x1F31F, 0x1F48E, 0x1F490, 0x1F339, 0x1F496, 0x1F495, 0x1F497, 0x1F499,
      0x1F49A, 0x1F49B, 0x1F49C, 0x1F60E, 0x1F607, 0x1F642, 0x1F60B};
  constexpr std::array<std::uint32_t, 24> kGrim = {
      0x1F620, 0x1F621, 0x1F92C, 0x1F624, 0x1F622, 0x1F62D, 0x1F61E, 0x1F629,
      0x1F62B, 0x1F92E, 0x1F922, 0x1F644, 0x1F612, 0x1F4A9, 0x1F44E, 0x1F641,
      0x1F61F, 0x1F614, 0x1F616, 0x1F623, 0x1F625, 0x1F926, 0x1F643, 0x1F595};
  if (std::find(kGlad.begin(), kGlad.end(), c) != kGlad.end()) return 0.5F;
  if (std::find(kGrim.begin(), kGrim.end(), c) != kGrim.end()) return -0.8F;
  return 0;
}

}  // namespace

// "[phone 1]" at at_: its bytes, else 0.
std::size_t SentenceScanner::placeholder_length() const {
  constexpr std::size_t kLongest = 40;
  std::size_t at = at_ + 1;
  while (at < at_ + kLongest && ((byte(at) >= 'a' && byte(at) <= 'z') || byte(at) == '_')) ++at;
  if (byte(at) != ' ') return 0;
  ++at;
  while (at < at_ + kLongest && byte(at) >= '0' && byte(at) <= '9') ++at;
  return byte(at) == ']' ? at + 1 - at_ : 0;
}

// The end of a word from at_ on that is short, of letters in ASCII and À … ÿ alone, and clearly at
// its end there; else 0.
std::size_t SentenceScanner::short_word_end() const {
  std::size_t end = at_;
  if (text_.size() - at_ >= bytes::kBlock) {  // nearly all, or all up to a letter beyond ASCII
    const bytes::Block block = bytes::load(text_.data() + at_);
    end += bytes::first_marked(bytes::letters(bytes::lower(block)) | bytes::digits(block));
  }
  const std::size_t stop = std::min(text_.size(), at_ + ShortWord::kMost + 1);
  while (end < stop) {
    const unsigned char c = byte(end);
    if (c < 0x80) {
      if (kAscii[c] == 0) return c == '\'' ? 0 : end;
      ++end;
    } else {
      const unsigned char second = byte(end + 1);
      if (c != 0xC3 || second < 0x80 || second >= 0xC0 || kLatin[second - 0x80U] == ' ') return 0;
      end += 2;
    }
  }
  return end == text_.size() && end - at_ <= ShortWord::kMost ? end : 0;
}

// One word from at_ on, which is at its first letter.
void SentenceScanner::word(SignSentence& sentence) {
  SignToken& token = sentence.tokens[sentence.size++];
  token = {};
  token.after_comma = after_comma_;
  after_comma_ = false;
  token.number = byte(at_) >= '0' && byte(at_) <= '9';
  const std::size_t end = short_word_end();
  if (end == 0) {
    token.ids = read_word();
    return;
  }
  std::array<char, ShortWord::kMost + 1> padded{};  // where the text ends before sixteen bytes
  const char* from = text_.data() + at_;
  if (text_.size() - at_ < padded.size()) {
    std::copy(from, text_.data() + end, padded.begin());
    from = padded.data();
  }
  waiting_[waiting_size_++] = {ShortWord::of(from, end - at_, lexicon_.number()), at_,
                               sentence.size - 1};
  at_ = end;
  if (waiting_size_ == waiting_.size()) fill(sentence);
}

// The tokens of the words that wait.
void SentenceScanner::fill(SignSentence& sentence) {
  static thread_local ShortWords<TokenIds> met;
  for (std::size_t i = 0; i < waiting_size_; ++i) met.touch(waiting_[i].letters);
  const std::size_t at = at_;
  for (std::size_t i = 0; i < waiting_size_; ++i) {
    at_ = waiting_[i].begin;
    const TokenIds& ids = met.of(waiting_[i].letters, [this] { return read_word(); });
    for (const WordId id : ids) touched_ += lexicon_.touch(id);
    sentence.tokens[waiting_[i].token].ids = ids;
  }
  at_ = at;
  waiting_size_ = 0;
}

TokenIds SentenceScanner::read_word() {
  TokenIds ids{};
  std::array<char, kLongestKept> kept;
  std::size_t n = 0;
  WordHash hash;
  const auto take = [&](char letter) {
    hash.add(letter);
    if (n < kept.size()) kept[n] = letter;
    ++n;
    if (n >= Lexicon::kShortestPart && lexicon_.may_begin(hash.value())) {
      if (const WordId id = lexicon_.beginning(hash.value())) ids[1] = id;
    }
  };
  while (at_ < text_.size()) {
    const unsigned char c = byte(at_);
    if (c < 0x80) {
      if (kAscii[c] != 0) {
        take(kAscii[c]);
        ++at_;
        continue;
      }
      if (c == '\'' && is_letter(byte(at_ + 1))) {
        ++at_;
        continue;
      }
      break;
    }
    const unsigned char second = byte(at_ + 1);
    if (c == 0xC3 && second >= 0x80 && second < 0xC0) {
      const char letter = kLatin[second - 0x80];
      if (letter == ' ') break;
      if (letter == 'B') take('s');
      if (letter == 'T') take('t');
      take(letter == 'B' ? 's' : letter == 'T' ? 'h' : letter);
      at_ += 2;
    } else if (c == 0xCC || (c == 0xCD && second < 0xB0)) {
      at_ = std::min(at_ + 2, text_.size());  // a mark above the letter
    } else if (c == 0xE2 && second == 0x80 && byte(at_ + 2) == 0x99) {
      at_ += 3;  // ’
    } else if (c == 0xC2 || c == 0xE2 || c == 0xEF || c >= 0xF0) {
      break;
    } else {
      take(static_cast<char>(c));
      ++at_;
    }
  }
  ids[0] = lexicon_.word(hash.value());
  const std::size_t longest = lexicon_.longest_ending();
  if (longest == 0 || n > kept.size() || n < kShortestCompound) return ids;
  WordHash ending;
  for (std::size_t i = 1; i < n && i <= longest; ++i) {
    ending.add(kept[n - i]);
    if (i < Lexicon::kShortestPart || !lexicon_.may_end(ending.value())) continue;
    if (const WordId id = lexicon_.ending(ending.value())) ids[2] = id;
  }
  return ids;
}

bool SentenceScanner::line_goes_on() const {
  return at_ - line_begin_ >= kWrapped && byte(at_ + 1) >= 'a' && byte(at_ + 1) <= 'z';
}

// A mark that ends the sentence, with those that follow it.
void SentenceScanner::end_marks(SignSentence& sentence) {
  for (; at_ < text_.size(); ++at_) {
    const unsigned char c = byte(at_);
    if (c == '?') {
      sentence.question = true;
    } else if (c == '!') {
      ++sentence.shouts;
    } else if (c != '.' && c != ' ') {
      break;
    }
  }
}

// What stands at at_ and is no letter; true where a sentence ends.
bool SentenceScanner::mark(SignSentence& sentence) {
  const unsigned char c = byte(at_);
  const unsigned char second = byte(at_ + 1);
  switch (c) {
    case '?':
    case '!':
      if (is_letter(second)) break;  // an address, or a letter that was lost on the way
      end_marks(sentence);
      return true;
    case '.':
      if (is_letter(second)) break;  // "kl.9", "www.example"
      end_marks(sentence);
      return true;
    case '\n': {
      const bool goes_on = line_goes_on();
      line_begin_ = ++at_;
      return !goes_on;
    }
    case ',':
    case ';':
    case '(':
    case ')': after_comma_ = true; break;
    case ':': {
      const std::size_t nose = second == '-' ? 1 : 0;
      const unsigned char mouth = byte(at_ + 1 + nose);
      const bool laughs = mouth == 'D' && !is_letter(byte(at_ + 2 + nose));
      if (mouth == ')' || laughs) sentence.mood += 0.5F;
      if (mouth == '(') sentence.mood -= 0.5F;
      if (mouth == ')' || mouth == '(' || laughs) at_ += 1 + nose;
      after_comma_ = true;
      break;
    }
    case '-':
      if (second == ' ') after_comma_ = true;
      break;
    case '[':
      if (const std::size_t length = placeholder_length(); length > 0) {
        sentence.tokens[sentence.size++] = {};
        at_ += length;
        return false;
      }
      break;
    default: break;
  }
  if (c == 0xF0 && at_ + 3 < text_.size()) {
    const std::uint32_t emoji =
        ((second & 0x3FU) << 12) | ((byte(at_ + 2) & 0x3FU) << 6) | (byte(at_ + 3) & 0x3FU);
    sentence.mood += mood_of_emoji(emoji);
    at_ += 4;
    return false;
  }
  if (c == 0xE2 && second == 0x9D && byte(at_ + 2) == 0xA4) sentence.mood += 0.7F;  // ❤
  if (c == 0xE2 && second == 0x80 && (byte(at_ + 2) == 0x93 || byte(at_ + 2) == 0x94))
    after_comma_ = true;  // – —
  at_ += c >= 0xE0 && c < 0xF0 ? std::min<std::size_t>(3, text_.size() - at_) : 1;
  return false;
}

bool SentenceScanner::next(SignSentence& sentence) {
  sentence.size = 0;
  sentence.question = false;
  sentence.shouts = 0;
  sentence.mood = 0;
  after_comma_ = false;
  while (at_ < text_.size()) {
    if (sentence.size == SignSentence::kMost) break;
    const unsigned char c = byte(at_);
    const bool letter =
        c < 0x80 ? kAscii[c] != 0
        : c == 0xC3
            ? byte(at_ + 1) < 0x80 || byte(at_ + 1) > 0xBF || kLatin[byte(at_ + 1) - 0x80U] != ' '
            : c >= 0xC4 && c != 0xCC && c != 0xCD && c != 0xE2 && c != 0xEF && c < 0xF0;
    if (letter) {
      word(sentence);
    } else if (mark(sentence) && (sentence.size > 0 || sentence.mood != 0)) {
      break;
    }
  }
  fill(sentence);
  return sentence.size > 0 || sentence.mood != 0;
}

}  // namespace gehor::structure
