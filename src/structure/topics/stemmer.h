// Words without their endings, by the Snowball stemmers. One thread at a time per object.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace gehor::structure {

class Stemmer {
 public:
  // `language`: ISO 639-1, "nb" and "nn" for Norwegian. Of a language without a stemmer words stay
  // as they are.
  explicit Stemmer(std::string_view language);
  // A lower-case word in UTF-8; what is given is valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
};

// Snowball's Swedish leaves some definite forms as they are, since short words end so too:
// "fakturan" beside "faktur", "kvittot" and "kvitton" beside "kvitto". For Swedish stems.
std::string_view without_swedish_article(std::string_view stem);

}  // namespace gehor::structure
