// What one sentence says: its phrases weighed by negation, emphasis and condition. Internal to this
// folder; pure.
#pragma once

#include "structure/signs/sentence_scan.h"

namespace gehor::structure {

// Sums of weights; about 1 for one plain word that says it.
struct SentenceReading {
  float praise = 0, blame = 0;
  float problem = 0, question = 0, errand = 0, wish = 0;
  float thanks = 0, demand = 0;
  float told = 0;  // what the organisation did, without praise or blame: a hint of a problem
  int strong_praise = 0, strong_blame = 0;
  SignMask seen = 0;  // every sign that was not negated
};

SentenceReading read_sentence(const SignSentence& sentence, const Lexicon& lexicon);

}  // namespace gehor::structure
