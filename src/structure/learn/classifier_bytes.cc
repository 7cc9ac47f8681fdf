// How a TextClassifier is saved: a mark, a version, a checksum, and what it learned. The checksum
// finds damage; every size and number is held against what the rest says as well, so that no bytes
// at all can lead outside of memory.
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "structure/learn/classifier.h"
#include "structure/learn/model_bytes.h"

namespace gehor::structure {
namespace {

using learn::ByteReader;
using learn::ByteWriter;
using learn::Network;
using learn::NetworkKind;

constexpr std::size_t kMostNetworks = 8;
constexpr std::uint32_t kSinceBagAlone = 4;  // before, both kinds were always asked

Error damaged() { return {ErrorCode::kCorrupt, "the learned model is damaged; learn it again"}; }

bool all_finite(const std::vector<float>& values) {
  return std::all_of(values.begin(), values.end(), [](float x) { return std::isfinite(x); });
}

void write(const Network& net, const learn::ByteRows& rows, ByteWriter& out) {
  out.number(static_cast<std::uint8_t>(net.kind));
  out.numbers(rows.bytes);
  out.numbers(rows.steps);
  out.numbers(net.filters);
  out.numbers(net.bias);
  out.numbers(net.output);
  out.numbers(net.output_bias);
}

bool read(ByteReader& in, std::size_t features, std::size_t labels, Network& net,
          learn::ByteRows& rows) {
  const auto kind = in.number<std::uint8_t>();
  if (!in.ok() || kind > static_cast<std::uint8_t>(NetworkKind::kPhrase)) return false;
  net.kind = static_cast<NetworkKind>(kind);
  net.features = features;
  net.labels = labels;
  rows.width = net.row_width();
  rows.bytes = in.numbers<std::int8_t, learn::ByteTable::allocator_type>();
  rows.steps = in.numbers<float>();
  net.filters = in.numbers<float>();
  net.bias = in.numbers<float>();
  net.output = in.numbers<float>();
  net.output_bias = in.numbers<float>();
  const std::size_t filters =
      net.kind == NetworkKind::kPhrase ? learn::kWordWidth * learn::kWordAnswers : 0;
  return in.ok() && rows.bytes.size() == features * rows.width && rows.steps.size() == features &&
         net.filters.size() == filters && net.bias.size() == net.kept_width() &&
         net.output.size() == net.kept_width() * net.label_width() &&
         net.output_bias.size() == net.label_width() && all_finite(rows.steps) &&
         all_finite(net.filters) && all_finite(net.bias) && all_finite(net.output) &&
         all_finite(net.output_bias);
}

void write(const learn::Quality& quality, ByteWriter& out) {
  out.number(quality.texts);
  for (const double x : {quality.accuracy, quality.micro_f1, quality.macro_f1,
                         quality.calibration_error, quality.coverage, quality.selective_accuracy}) {
    out.number(x);
  }
}

bool read(ByteReader& in, learn::Quality& quality) {
  quality.texts = in.number<std::uint64_t>();
  bool shares = true;
  for (double* x : {&quality.accuracy, &quality.micro_f1, &quality.macro_f1,
                    &quality.calibration_error, &quality.coverage, &quality.selective_accuracy}) {
    *x = in.number<double>();
    shares = shares && *x >= 0 && *x <= 1;  // false for what is not a number
  }
  return in.ok() && shares;
}

bool read(ByteReader& in, learn::Calibration& calibration) {
  for (float* x :
       {&calibration.bag, &calibration.phrase, &calibration.shift, &calibration.answer_from}) {
    *x = in.number<float>();
    if (!std::isfinite(*x)) return false;
  }
  return in.ok();
}

bool read(ByteReader& in, learn::BagAlone& alone) {
  alone.weight = in.number<float>();
  alone.enough_from = in.number<float>();
  return in.ok() && std::isfinite(alone.weight) && alone.enough_from > 0;
}

bool read_parts(ByteReader& in, std::size_t features, learn::WordParts& parts) {
  parts.parts = in.numbers<std::uint32_t>();
  parts.part_ends = in.numbers<std::uint32_t>();
  return in.ok() && parts.part_ends.size() == features &&
         std::is_sorted(parts.part_ends.begin(), parts.part_ends.end()) &&
         (features == 0 ? parts.parts.empty() : parts.part_ends.back() == parts.parts.size()) &&
         std::all_of(parts.parts.begin(), parts.parts.end(),
                     [&](std::uint32_t f) { return f < features; });
}

}  // namespace

std::string TextClassifier::to_bytes() const {
  ByteWriter body;
  body.number(static_cast<std::uint32_t>(labels_.size()));
  for (const std::string& label : labels_) body.text(label);
  body.number(static_cast<std::uint8_t>(several_ ? 1 : 0));
  body.text(learned_from_);
  for (const float x :
       {calibration_.bag, calibration_.phrase, calibration_.shift, calibration_.answer_from}) {
    body.number(x);
  }
  write(quality_, body);
  body.numbers(neighbours_.bytes());
  body.numbers(neighbours_.ends());
  body.numbers(familiarity_.from());
  body.numbers(scorer_->vocabulary().keys());
  body.numbers(scorer_->vocabulary().weights());
  body.numbers(scorer_->parts().parts);
  body.numbers(scorer_->parts().part_ends);
  body.number(static_cast<std::uint32_t>(scorer_->networks().size()));
  for (std::size_t i = 0; i < scorer_->networks().size(); ++i) {
    write(scorer_->networks()[i], scorer_->rows(i), body);
  }
  body.number(alone_.weight);
  body.number(alone_.enough_from);

  return learn::sealed_model(kVersion, body.take());
}

Result<TextClassifier> TextClassifier::from_bytes(std::string_view bytes) {
  std::uint32_t version = 0;
  bool whole = false;
  const std::optional<std::string_view> body = learn::opened_model(bytes, version, whole);
  if (!body) return damaged();
  if (version > kVersion) {
    return Error{ErrorCode::kNewerFormat, "the model was learned by a newer version of Gehör"};
  }
  if (!whole) return damaged();
  if (version < kOldestRead) {
    return Error{ErrorCode::kCorrupt,
                 "the model was learned by an older version of Gehör; learn it again"};
  }

  ByteReader in(*body);
  TextClassifier model;
  const auto labels = in.number<std::uint32_t>();
  if (!in.ok() || labels < 2 || labels > kMostLabels) return damaged();
  for (std::uint32_t i = 0; i < labels; ++i) model.labels_.push_back(in.text());
  if (std::set<std::string>(model.labels_.begin(), model.labels_.end()).size() != labels) {
    return damaged();
  }
  const auto several = in.number<std::uint8_t>();
  model.several_ = several == 1;
  model.learned_from_ = in.text();
  if (several > 1 || !read(in, model.calibration_) || !read(in, model.quality_)) return damaged();

  std::vector<std::uint8_t> readings = in.numbers<std::uint8_t>();
  std::vector<std::uint32_t> reading_ends = in.numbers<std::uint32_t>();
  std::vector<float> familiar_from = in.numbers<float>();
  const std::size_t of_one = model.several_ ? 0 : labels;
  if (!in.ok() ||
      !learn::Neighbours::restore(std::move(readings), std::move(reading_ends), of_one,
                                  model.neighbours_) ||
      !learn::Familiarity::restore(std::move(familiar_from), of_one, model.familiarity_)) {
    return damaged();
  }
  std::vector<learn::FeatureKey> keys = in.numbers<learn::FeatureKey>();
  std::vector<float> weights = in.numbers<float>();
  const std::size_t features = keys.size();
  learn::WordParts parts;
  learn::Vocabulary vocabulary;
  if (!in.ok() || weights.size() != features || features > learn::Vocabulary::kMostFeatures ||
      !all_finite(weights) || !read_parts(in, features, parts) ||
      !learn::Vocabulary::restore(std::move(keys), std::move(weights), vocabulary)) {
    return damaged();
  }
  const auto count = in.number<std::uint32_t>();
  if (!in.ok() || count == 0 || count > kMostNetworks) return damaged();
  std::vector<Network> networks(count);
  std::vector<learn::ByteRows> rows(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (!read(in, features, labels, networks[i], rows[i])) return damaged();
  }
  const auto bags = std::count_if(networks.begin(), networks.end(),
                                  [](const Network& net) { return net.kind == NetworkKind::kBag; });
  if (2 * static_cast<std::size_t>(bags) != networks.size() ||
      (version >= kSinceBagAlone && !read(in, model.alone_)) || !in.at_end()) {
    return damaged();
  }
  model.scorer_ = std::make_shared<const learn::Scorer>(std::move(vocabulary), std::move(parts),
                                                        std::move(networks), std::move(rows));
  return model;
}

}  // namespace gehor::structure
