// What a text itself says before anybody has labelled anything: kind, tone, complaint, leaving.
//
// A reader of words and phrases (`words_*.cc`), with negation, emphasis and polite formulas, for
// Swedish, Norwegian Bokmål and Nynorsk, Danish, Finnish, English, German and a little Icelandic.
// It reads the CUSTOMER's words. Of an agent's words it is read only what they do for the customer
// (apologise, offer, promise); what an agent feels is never inferred. A model that was taught the
// organisation's own labels overrules it. See docs/signs.md for what is read and what is not.
//
// Start at read_signs(); SignReader where the messages of a contact and their authors are known.
// Any thread; no state but constant tables, and short words that each thread remembers. Linear in
// the text's length; any bytes may come.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "contact/vocabulary.h"
#include "structure/signs/competitors.h"

namespace gehor::structure {

enum class Kind : std::uint8_t { kUnknown = 0, kProblem, kQuestion, kErrand, kWish, kPraise };
std::string_view name_of(Kind kind);  // "" "problem" "question" "errand" "wish" "praise"

struct Signs {
  Kind kind = Kind::kUnknown;
  float kind_confidence = 0;  // 0 to 1: how far it stands above the next; not a probability
  // 1 very negative to 5 very positive, 3: neither; empty: no words in a language that is read.
  std::optional<int> tone;
  bool complaint = false;  // ISO 10002: dissatisfied, and expects an answer, said or implied
  bool thanks = false;     // worth celebrating: praise or thanks for what somebody did
  bool leaving = false;    // means to leave for a competitor, or of displeasure
  bool prospect = false;   // speaks as one who is not a customer yet
  bool compensation_wanted = false;  // money back, a reduction, damages
  bool repeat_mentioned = false;     // has been in touch about it before
  // What the agent's own lines say, for judging whether a complaint was handled well.
  bool agent_spoke = false;  // there are such lines
  bool apology = false;
  bool compensation_offered = false;
  bool remedy_promised = false;
  // Places in the list given to Competitors, each once, in the order they were named.
  std::vector<std::size_t> competitors;
};

class Lexicon;

// The signs of one contact, message by message.
class SignReader {
 public:
  // `language` as in structure/language.h; "" or one that is not read here: every list at once,
  // which is less certain. `competitors` must outlive the reader.
  explicit SignReader(std::string_view language, const Competitors& competitors = no_competitors());

  // Author::kUnknown: speaker labels at the beginning of lines ("Kund:", "Agent:") say who speaks;
  // the customer does until one says otherwise. Bots and systems are not read. Quoted mail is
  // passed over.
  void add(std::string_view utf8, Author author = Author::kUnknown);

  Signs signs() const;

 private:
  friend struct SignScan;
  struct Tally {
    // Weighed sums over the sentences; sentence_reading.h says of what.
    float praise = 0, blame = 0;
    float problem = 0, question = 0, errand = 0, wish = 0;
    float thanks = 0;
    float demand = 0;  // what the customer expects of the organisation
    float told = 0;    // what it did, without praise or blame
    int words = 0, strong_praise = 0, strong_blame = 0, shouts = 0;
    bool answers = false, complains = false, staff = false, cancels = false, changes = false,
         leaves = false, switches = false, prospect = false, compensation = false, repeat = false;
  };

  const Lexicon* lexicon_;
  const Competitors* competitors_;
  Tally customer_;
  Signs found_;  // what needs no weighing: the agent's part, the competitors
};

// The signs of one text whose speakers are not told otherwise.
Signs read_signs(std::string_view utf8, std::string_view language,
                 const Competitors& competitors = no_competitors());

}  // namespace gehor::structure
