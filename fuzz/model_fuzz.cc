// A learned model of which some bytes are changed, and a text. Each change is an offset (three
// bytes, most significant first) and the byte that stands there then; the text begins after a line
// break. The first byte says whether the checksum is made right again.
#include "fuzz/fuzzer.h"
#include "structure/learn/classifier.h"
#include "structure/learn/model_bytes.h"

namespace gehor {
namespace {

using structure::LabelledText;
using structure::TextClassifier;

const std::string& some_model() {
  static const std::string kBytes = [] {
    std::vector<LabelledText> texts;
    for (std::uint32_t i = 0; i < 24; ++i) {
      texts.push_back({i % 2 == 0 ? "var är mitt paket" : "fakturan är fel", {i % 2}});
    }
    return TextClassifier::learn({"leverans", "faktura"}, texts, {}).value().to_bytes();
  }();
  return kBytes;
}

GEHOR_FUZZ(input) {
  namespace learn = structure::learn;
  const bool sealed_again = input.byte() % 2 == 1;
  const std::string changes = input.line(), text = input.rest();
  std::uint32_t version = 0;
  bool whole = false;
  std::string bytes = some_model();
  const auto body = learn::opened_model(bytes, version, whole);
  GEHOR_REQUIRE(body && whole && version == TextClassifier::kVersion);
  std::string changed(sealed_again ? *body : std::string_view(bytes));
  for (std::size_t i = 0; i + 4 <= changes.size(); i += 4) {
    const auto at = [&](std::size_t k) {
      return static_cast<std::size_t>(static_cast<unsigned char>(changes[i + k]));
    };
    const std::size_t offset = (at(0) << 16U) | (at(1) << 8U) | at(2);
    if (offset < changed.size()) {
      changed[offset] = changes[i + 3];
    } else {
      changed.resize(offset % (changed.size() + 1));
    }
  }
  if (sealed_again) changed = learn::sealed_model(version, changed);
  const auto model = TextClassifier::from_bytes(changed);
  if (!model.ok()) {
    GEHOR_REQUIRE(model.error().code == ErrorCode::kCorrupt ||
                  model.error().code == ErrorCode::kNewerFormat);
    return;
  }
  GEHOR_REQUIRE(sealed_again || changed == bytes);  // the checksum finds every change
  TextClassifier::Scratch scratch;
  TextClassifier::Answer answer;
  for (int time = 0; time < 2; ++time) {
    model->classify(text, scratch, answer);
    GEHOR_REQUIRE(answer.probabilities.size() == model->labels().size());
    GEHOR_REQUIRE(answer.likeliest < model->labels().size());
    for (const std::uint32_t label : answer.labels) {
      GEHOR_REQUIRE(label < model->labels().size());
    }
  }
  if (!sealed_again) {
    for (const float p : answer.probabilities) GEHOR_REQUIRE(p >= 0 && p <= 1);
  }
}

}  // namespace
}  // namespace gehor
