#include "structure/learn/network_batch.h"

#include <algorithm>

namespace gehor::structure::learn {
namespace {

void turn(const std::vector<float>& from, std::size_t rows, std::size_t columns,
          std::vector<float>& to) {
  to.resize(rows * columns);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) to[c * rows + r] = from[r * columns + c];
  }
}

}  // namespace

Batch::Batch(const Network& network, const TrainingSet& texts)
    : net_(network),
      texts_(texts),
      place_(texts.units(), kNoUnit),
      row_of_feature_(network.features, kNoUnit) {}

std::uint32_t Batch::place_of(std::uint32_t unit) {
  if (place_[unit] == kNoUnit) {
    place_[unit] = static_cast<std::uint32_t>(units_.size());
    units_.push_back(unit);
  }
  return place_[unit];
}

void Batch::read_texts(std::span<const std::uint32_t> rows, RandomDraws* random) {
  units_.clear();
  bags_.clear();
  bag_ends_.clear();
  sequences_.clear();
  sequence_ends_.clear();
  const auto left_out = [&] { return random != nullptr && random->happens(LeftOut::kUnits); };
  // What stays counts for what was left out.
  const float rest = random != nullptr ? 1 / (1 - LeftOut::kUnits) : 1;
  for (const std::uint32_t row : rows) {
    if (net_.kind == NetworkKind::kBag) {
      for (const UnitWeight& u : texts_.bag(row)) {
        if (!left_out()) bags_.push_back({place_of(u.unit), u.weight * rest});
      }
    } else {
      for (const std::uint32_t unit : texts_.sequence(row)) {
        sequences_.push_back(unit == kNoUnit || left_out() ? kNoUnit : place_of(unit));
      }
    }
    bag_ends_.push_back(bags_.size());
    sequence_ends_.push_back(sequences_.size());
  }
  for (const std::uint32_t unit : units_) place_[unit] = kNoUnit;
}

void Batch::read_units(RandomDraws* random) {
  const std::size_t width = net_.row_width();
  const Kernels& k = kernels();
  const float rest = random != nullptr ? 1 / (1 - LeftOut::kFeatures) : 1;
  unit_rows_.assign(units_.size() * width, 0);
  features_.clear();
  feature_ends_.clear();
  for (std::size_t i = 0; i < units_.size(); ++i) {
    for (const Weighted& w : texts_.unit(units_[i])) {
      if (random != nullptr && random->happens(LeftOut::kFeatures)) continue;
      features_.push_back({w.feature, w.weight * rest});
      k.add_scaled(&unit_rows_[i * width], &net_.rows[w.feature * width], w.weight * rest, width);
    }
    feature_ends_.push_back(features_.size());
  }
}

void Batch::forward_phrases(std::size_t n) {
  const std::size_t width = net_.kept_width();
  answers_.resize(units_.size() * kWordAnswers);
  kernels().multiply(unit_rows_.data(), net_.filters.data(), answers_.data(), units_.size(),
                     kWordWidth, kWordAnswers);
  places_.resize(n * width);
  std::vector<const float*> words;
  for (std::size_t i = 0; i < n; ++i) {
    words.clear();
    for (std::size_t j = i == 0 ? 0 : sequence_ends_[i - 1]; j < sequence_ends_[i]; ++j) {
      words.push_back(sequences_[j] == kNoUnit ? nullptr : &answers_[sequences_[j] * kWordAnswers]);
    }
    strongest_phrases(words.data(), words.size(), &kept_[i * width], &places_[i * width]);
  }
}

void Batch::forward(std::span<const std::uint32_t> rows, RandomDraws* random) {
  size_ = rows.size();
  read_texts(rows, random);
  read_units(random);
  const std::size_t width = net_.kept_width(), labels = net_.label_width();
  kept_.assign(size_ * width, 0);
  if (net_.kind == NetworkKind::kBag) {
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t j = i == 0 ? 0 : bag_ends_[i - 1]; j < bag_ends_[i]; ++j) {
        kernels().add_scaled(&kept_[i * width], &unit_rows_[bags_[j].unit * width], bags_[j].weight,
                             width);
      }
    }
  } else {
    forward_phrases(size_);
  }
  let_through_.resize(kept_.size());
  const float rest = random != nullptr ? 1 / (1 - LeftOut::kKept) : 1;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const float value = kept_[i] + net_.bias[i % width];
    const bool stays = random == nullptr || !random->happens(LeftOut::kKept);
    let_through_[i] = stays && value > 0 ? rest : 0;
    kept_[i] = value * let_through_[i];
  }
  scores_.resize(size_ * labels);
  kernels().multiply(kept_.data(), net_.output.data(), scores_.data(), size_, width, labels);
  for (std::size_t i = 0; i < scores_.size(); ++i) scores_[i] += net_.output_bias[i % labels];
}

void Batch::backward_phrases(std::size_t n, Gradient& gradient) {
  const std::size_t width = net_.kept_width();
  answers_back_.assign(units_.size() * kWordAnswers, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t begin = i == 0 ? 0 : sequence_ends_[i - 1];
    for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
      for (std::size_t f = 0; f < kFilters; ++f) {
        const std::size_t at = i * width + (length - 1) * kFilters + f;
        if (kept_back_[at] == 0) continue;
        for (std::size_t j = 0; j < length; ++j) {
          const std::size_t word = begin + static_cast<std::size_t>(places_[at]) + j;
          if (word >= sequence_ends_[i] || sequences_[word] == kNoUnit) continue;
          answers_back_[sequences_[word] * kWordAnswers + (first_slot(length) + j) * kFilters +
                        f] += kept_back_[at];
        }
      }
    }
  }
  const Kernels& k = kernels();
  turn(unit_rows_, units_.size(), kWordWidth, turned_);
  gradient.filters.resize(net_.filters.size());
  k.multiply(turned_.data(), answers_back_.data(), gradient.filters.data(), kWordWidth,
             units_.size(), kWordAnswers);
  turn(net_.filters, kWordWidth, kWordAnswers, turned_);
  k.multiply(answers_back_.data(), turned_.data(), unit_back_.data(), units_.size(), kWordAnswers,
             kWordWidth);
}

void Batch::backward(Gradient& gradient) {
  const std::size_t width = net_.kept_width(), labels = net_.label_width();
  const std::size_t row_width = net_.row_width();
  const Kernels& k = kernels();
  gradient.output_bias.assign(labels, 0);
  for (std::size_t i = 0; i < size_; ++i) {
    k.add_scaled(gradient.output_bias.data(), &scores_[i * labels], 1, labels);
  }
  turn(kept_, size_, width, turned_);
  gradient.output.resize(net_.output.size());
  k.multiply(turned_.data(), scores_.data(), gradient.output.data(), width, size_, labels);
  turn(net_.output, width, labels, turned_);
  kept_back_.resize(size_ * width);
  k.multiply(scores_.data(), turned_.data(), kept_back_.data(), size_, labels, width);
  gradient.bias.assign(width, 0);
  for (std::size_t i = 0; i < size_ * width; ++i) kept_back_[i] *= let_through_[i];
  for (std::size_t i = 0; i < size_; ++i) {
    k.add_scaled(gradient.bias.data(), &kept_back_[i * width], 1, width);
  }

  unit_back_.assign(units_.size() * row_width, 0);
  if (net_.kind == NetworkKind::kBag) {
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t j = i == 0 ? 0 : bag_ends_[i - 1]; j < bag_ends_[i]; ++j) {
        k.add_scaled(&unit_back_[bags_[j].unit * width], &kept_back_[i * width], bags_[j].weight,
                     width);
      }
    }
  } else {
    backward_phrases(size_, gradient);
  }

  gradient.features.clear();
  for (const Weighted& w : features_) {
    if (row_of_feature_[w.feature] != kNoUnit) continue;
    row_of_feature_[w.feature] = static_cast<std::uint32_t>(gradient.features.size());
    gradient.features.push_back(w.feature);
  }
  gradient.rows.assign(gradient.features.size() * row_width, 0);
  for (std::size_t i = 0; i < units_.size(); ++i) {
    for (std::size_t j = i == 0 ? 0 : feature_ends_[i - 1]; j < feature_ends_[i]; ++j) {
      k.add_scaled(&gradient.rows[row_of_feature_[features_[j].feature] * row_width],
                   &unit_back_[i * row_width], features_[j].weight, row_width);
    }
  }
  for (const std::uint32_t f : gradient.features) row_of_feature_[f] = kNoUnit;
}

}  // namespace gehor::structure::learn
