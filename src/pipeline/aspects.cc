#include "pipeline/aspects.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "pipeline/labelled_texts.h"
#include "structure/language.h"
#include "structure/learn/classifier.h"
#include "structure/signs/signs.h"

namespace gehor::pipeline {
namespace {

constexpr double kSlips = 0.01;

// How many texts of a reason say each word of an aspect.
using Counts = std::map<std::string, std::uint64_t>;

std::map<std::string, Counts> counts_by_reason(const LabelledTexts& texts, Aspect aspect) {
  std::map<std::string, Counts> counts;
  for (const LabelledRow& row : texts.rows) {
    const std::string& word = row.said[aspect];
    if (word.empty()) continue;
    for (const std::string& reason : row.labels) ++counts[reason][word];
  }
  return counts;
}

const std::string& most(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::string kind_by_signs(const std::string& text) {
  structure::SignReader reader(structure::detect_language(text).code);
  reader.add(text, Author::kCustomer);
  const structure::Kind kind = reader.signs().kind;
  return kind == structure::Kind::kUnknown ? std::string() : std::string(name_of(kind));
}

}  // namespace

std::map<std::string, AspectWords> usual_by_reason(const LabelledTexts& texts) {
  std::map<std::string, AspectWords> usual;
  for (const NamedAspect& named : kAspects) {
    for (const auto& [reason, counts] : counts_by_reason(texts, named.aspect)) {
      usual[reason][named.aspect] = most(counts);
    }
  }
  return usual;
}

bool varies_within_reasons(const LabelledTexts& texts, Aspect aspect) {
  std::uint64_t all = 0, as_most = 0;
  for (const auto& [reason, counts] : counts_by_reason(texts, aspect)) {
    for (const auto& [word, n] : counts) all += n;
    as_most += counts.at(most(counts));
  }
  return static_cast<double>(all - as_most) > kSlips * static_cast<double>(all);
}

bool worth_learning(const LabelledTexts& texts, Aspect aspect) {
  if (aspect != Aspect::kKind && !varies_within_reasons(texts, aspect)) return false;
  std::set<std::string_view> words;
  std::size_t saying = 0;
  for (const LabelledRow& row : texts.rows) {
    if (row.said[aspect].empty()) continue;
    ++saying;
    words.insert(row.said[aspect]);
  }
  return saying >= structure::TextClassifier::kFewestTexts && words.size() > 1;
}

LabelledTexts aspect_as_label(const LabelledTexts& texts, Aspect aspect) {
  LabelledTexts out;
  out.text_column = texts.text_column;
  out.label_column = texts.aspect_columns[aspect];
  out.read = texts.read;
  for (const LabelledRow& row : texts.rows) {
    if (row.said[aspect].empty()) continue;
    LabelledRow one;
    one.text = row.text;
    one.labels = {row.said[aspect]};
    out.rows.push_back(std::move(one));
  }
  return out;
}

double right_without_model(const LabelledTexts& texts, Aspect aspect,
                           const structure::learn::Quality& reason) {
  const std::map<std::string, AspectWords> usual = usual_by_reason(texts);
  double right = 0, all = 0;
  for (const LabelledRow& row : texts.rows) {
    const std::string& word = row.said[aspect];
    if (word.empty()) continue;
    ++all;
    if (aspect == Aspect::kKind) {
      if (const std::string kind = kind_by_signs(row.text); !kind.empty()) {
        right += kind == word ? 1 : 0;
        continue;
      }
    }
    if (!row.labels.empty() && usual.at(row.labels.front())[aspect] == word) {
      right += reason.accuracy;
    }
  }
  return all > 0 ? right / all : 0;
}

}  // namespace gehor::pipeline
