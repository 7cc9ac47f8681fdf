// What a column's name says about what the column is: rules over the topics of its words.
#include <algorithm>

#include "base/text.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

using enum Topic;

constexpr Topics any(std::initializer_list<Topic> topics) {
  Topics t = 0;
  for (const Topic topic : topics) t |= bit(topic);
  return t;
}

// The first rule of a field whose `all` are there and whose `none` are not gives the points.
struct Rule {
  Topics all = 0;
  Topics none = 0;
  double points = 0;
};

struct FieldRules {
  std::vector<Rule> rules;
  Topics against = 0;  // words that make it something else, unless in a rule's `all`
  double cost = 3;
};

constexpr Topics kNotTime = any(
    {kBy, kAgent, kDuration, kPerson, kFlag, kCount, kPriority, kAmount, kReason, kText, kEmail});
constexpr Topics kRefersToOther = any(
    {kAgent,    kTeam,   kDepartment, kOrganisation, kProduct, kPerson, kGeo,      kEmail, kPhone,
     kChannel,  kStatus, kReason,     kLanguage,     kScore,   kTime,   kDuration, kCount, kAmount,
     kPersonId, kFile,   kPriority,   kSegment,      kFlag,    kType,   kService});
constexpr Topics kNotCategory =
    any({kGeo, kPerson, kPriority, kDuration, kCount, kTime, kEmail, kPhone, kId, kNumber, kAmount,
         kPersonId, kFile, kSentiment, kLanguage});

bool in_survey(RecordKind kind) { return kind == RecordKind::kSurveyAnswer; }

FieldRules time_rules(Field field, RecordKind kind) {
  const bool contact = kind == RecordKind::kContact;
  switch (field) {
    case Field::kCreated: {
      FieldRules f;
      f.against = kNotTime | any({kUpdate, kDue, kEscalate});
      // An answer, a message, a purchase "completed", "answered", "sent" is its own time.
      const Topics other = contact ? any({kClose, kReply, kFirst}) : 0;
      f.rules = {{any({kCreate, kTime}), other, 4.5},
                 {any({kCreate}), other, 3.5},
                 {any({kCase, kTime}), other | bit(kStatus), 3},
                 {any({kMessage, kTime}), other, 3},
                 {any({kText, kTime}), other, 2.5},
                 {any({kSurvey, kTime}), other, 3},
                 {any({kPurchase, kTime}), other, contact ? 1.5 : 4.0}};
      if (kind == RecordKind::kStatusChange) {
        f.against &= ~bit(kUpdate);
        f.rules.push_back({any({kUpdate, kTime}), 0, 4});
        f.rules.push_back({any({kStatus, kTime}), 0, 3.5});
      }
      if (!contact) {
        f.rules.push_back({any({kReply}), 0, 3});
        f.rules.push_back({any({kClose}), 0, 2});
      }
      f.rules.push_back({any({kTime}), other | any({kClose, kLatest, kStatus, kOutcome}), 2});
      return f;
    }
    case Field::kFirstResponse:
      return {{{any({kFirst, kReply}), any({kDue, kEscalate}), 5},
               {any({kFirst, kReply, kTime}), any({kDue, kEscalate}), 5},
               {any({kReply, kTime}), any({kDue, kEscalate, kUpdate, kLatest}), 2.5},
               {any({kReply}), any({kDue, kEscalate, kUpdate, kLatest}), 2}},
              kNotTime & ~bit(kDuration),
              3};
    case Field::kClosed:
      return {{{any({kClose, kTime}), any({kUpdate, kDue, kEscalate, kFirst, kStatus}), 4.5},
               {any({kClose}), any({kUpdate, kDue, kEscalate, kFirst, kStatus}), 3.5},
               {any({kOutcome, kTime}), any({kUpdate, kDue}), 1.5}},
              (kNotTime | any({kDue, kUpdate})) & ~bit(kText),
              3};
    case Field::kDue:
      return {{{any({kDue, kTime}), any({kFirst, kReply}), 4.5},
               {any({kDue}), any({kFirst, kReply}), 3.5},
               {any({kEscalate, kClose}), 0, 3},
               {any({kEscalate, kTime}), any({kFirst, kReply, kUpdate}), 2},
               {any({kLatest, kClose}), any({kUpdate}), 2.5},
               {any({kLatest}), any({kUpdate, kCreate, kReply, kCase, kMessage, kStatus}), 1.5}},
              kNotTime & ~any({kBy, kFlag}),
              3};
    case Field::kResponseDue:
      return {{{any({kDue, kReply}), 0, 5},
               {any({kDue, kFirst}), 0, 5},
               {any({kEscalate, kFirst}), 0, 4},
               {any({kEscalate, kReply}), 0, 4},
               {any({kLatest, kReply}), any({kUpdate}), 2.5}},
              kNotTime & ~any({kBy, kFlag}),
              3};
    case Field::kLastActivity:
      return {{{any({kUpdate, kTime}), any({kDue}), 4.5},
               {any({kUpdate}), any({kDue}), 3.5},
               {any({kStatus, kTime}), any({kDue}), 3.5},
               {any({kLatest, kTime}), any({kDue}), 2.5},
               {any({kLatest}), any({kDue, kPerson}), 2.5}},
              kNotTime & ~any({kReason, kText}),
              3};
    default: return {};
  }
}

FieldRules identity_rules(Field field, RecordKind kind) {
  const bool message = kind == RecordKind::kMessage || kind == RecordKind::kStatusChange;
  switch (field) {
    case Field::kId: {
      FieldRules f;
      f.against = kRefersToOther | bit(kRespondent);
      f.cost = 5;
      if (kind != RecordKind::kCustomer) f.against |= bit(kCustomer);
      if (kind != RecordKind::kPurchase) f.against |= bit(kPurchase);
      const Topics customer = kind == RecordKind::kCustomer ? 0 : bit(kCustomer);
      if (kind == RecordKind::kContact) {
        f.rules = {{any({kCase, kId}), customer, 4.5},
                   {any({kCase, kNumber, kService}), customer, 4},  // "service request number"
                   {any({kCase, kNumber}), customer, 4},
                   {any({kCase, kCode}), customer, 3}};
      }
      if (message) {
        f.rules = {{any({kMessage, kId}), bit(kCase), 4.5},
                   {any({kMessage, kId}), 0, 4},
                   {any({kMessage, kNumber}), 0, 3},
                   {any({kText, kId}), 0, 4}};
        f.against |= bit(kCase);
      }
      if (in_survey(kind)) {
        f.rules = {{any({kText, kId}), 0, 4},
                   {any({kSurvey, kId}), 0, 3.5},
                   {any({kReply, kId}), 0, 3.5},
                   {any({kSurvey, kNumber}), 0, 3}};
        f.against |= bit(kCase);
      }
      if (kind == RecordKind::kPurchase) {
        f.rules = {{any({kPurchase, kId}), 0, 4.5}, {any({kPurchase, kNumber}), 0, 4.5}};
      }
      if (kind == RecordKind::kCustomer) f.rules = {{any({kCustomer, kId}), 0, 2.5}};
      f.rules.push_back({any({kText, kId}), 0, 3.5});
      f.rules.push_back({any({kId}), any({kReply}), 3});
      f.rules.push_back({any({kNumber}), any({kReply, kText}), 1.5});
      if (kind == RecordKind::kContact) f.rules.push_back({any({kCase}), customer, 2});
      if (kind == RecordKind::kPurchase) f.rules.push_back({any({kPurchase}), 0, 1.5});
      return f;
    }
    case Field::kContactId:
      return {{{any({kCase, kId}), 0, 4.5},
               {any({kCase, kNumber, kService}), 0, 4.5},
               {any({kCase, kNumber}), 0, 4.5},
               {any({kCase, kCode}), 0, 3.5},
               {any({kCase}), 0, 2.5},
               {any({kId}), any({kMessage, kText, kSurvey, kReply}), message ? 1.5 : 0.0}},
              kRefersToOther | any({kCustomer, kRespondent, kPurchase}),
              5};
    case Field::kResponseId:
      return {{{any({kRespondent, kId}), 0, 5},
               {any({kRespondent, kNumber}), 0, 4.5},
               {any({kReply, kId}), 0, 4},
               {any({kReply, kNumber}), 0, 3.5},
               {any({kSurvey, kId}), 0, 3.5},
               {any({kRespondent}), 0, 3}},
              (kRefersToOther | any({kQuestion, kText, kCase})) & ~bit(kCustomer),
              5};
    case Field::kCustomerNumber:
      return {{{any({kCustomer, kId}), 0, 4.5},
               {any({kCustomer, kNumber}), 0, 4.5},
               {any({kCustomer, kCode}), 0, 3},
               {any({kCustomer}), 0, 2}},
              (kRefersToOther & ~any({kPerson})) | any({kName, kText, kCase, kMessage, kOutcome,
                                                        kCreate, kClose, kPurchase, kSurvey}),
              5};
    case Field::kCustomerEmail:
      return {{{any({kEmail, kCustomer}), 0, 4},
               {any({kEmail, kAuthor}), 0, 3},
               {any({kEmail}), 0, 3},
               {any({kCustomer}), 0, 1.5},
               {any({kAuthor}), 0, 1}},
              any({kAgent, kTeam, kDepartment, kResponsible}),
              5};
    case Field::kCustomerPhone:
      return {{{any({kPhone, kCustomer}), 0, 4},
               {any({kPhone}), 0, 3},
               {any({kCustomer, kNumber}), 0, 1.5},
               {any({kCustomer, kId}), 0, 1.5},  // "caller ID"; its values must be numbers
               {any({kAuthor}), 0, 1.5},
               {any({kCustomer}), 0, 1.5}},
              any({kAgent, kTeam, kDepartment, kResponsible, kId}),
              5};
    default: return {};
  }
}

FieldRules closed_rules(Field field, RecordKind kind) {
  switch (field) {
    case Field::kChannel:
      return {{{any({kChannel}), 0, 3.5},
               {any({kMethod, kCase}), 0, 3.5},
               {any({kMethod, kCreate}), 0, 3.5},
               {any({kMethod}), any({kPurchase}), 2},
               {any({kCase, kType}), 0, 1}},
              any({kPurchase, kTime, kId, kGeo, kAgent, kReply, kProduct, kSentiment, kFile,
                   kAuthor, kDepartment}),
              3};
    case Field::kStatus:
      return {{{any({kStatus, kCase}), 0, 4}, {any({kStatus}), 0, 3.5}, {any({kClose}), 0, 1}},
              any({kTime, kPurchase, kGeo, kPerson, kCustomer, kReason, kAgent, kId, kDuration,
                   kSentiment, kBy}),
              3};
    case Field::kOwner:
      return {{{any({kDepartment, kResponsible}), any({kShort}), 4.5},
               {any({kDepartment, kName}), 0, 3.9},
               {any({kDepartment}), any({kShort, kCode}), 3.6},
               {any({kDepartment}), 0, 2},
               {any({kService, kResponsible}), 0, 3},
               {any({kService}), any({kCase}), 2.4},
               {any({kResponsible}), 0, 2.4},
               {any({kTeam, kResponsible}), 0, 2},
               {any({kTeam}), 0, 0.6},
               {any({kOrganisation}), 0, 0.8}},
              (kNotCategory | any({kCustomer, kScore, kStatus, kChannel, kText, kFlag, kAuthor,
                                   kProduct, kPurchase, kAgent, kReason})) &
                  ~bit(kNumber),
              3};
    case Field::kTeam:
      return {{{any({kTeam}), any({kCustomer, kReason}), 3.6}},
              (kNotCategory | any({kCustomer, kSegment, kScore, kStatus, kText, kFlag, kProduct})) &
                  ~any({kId, kNumber}),
              3};
    case Field::kAgent:
      return {{{any({kAgent}), any({kTeam, kDepartment}), 3.6},
               {any({kBy}), any({kDue, kCustomer}), 2.5},
               {any({kResponsible}), any({kDepartment, kTeam}), 2}},
              (kNotCategory | any({kCustomer, kSegment, kScore, kStatus, kText, kFlag, kReason,
                                   kReply, kChannel, kType})) &
                  ~any({kId, kEmail, kPerson, kNumber}),
              3};
    case Field::kCustomerGroup:
      return {{{any({kCustomer, kTeam}), 0, 4.5},
               {any({kCustomer, kSegment}), 0, 4.5},
               {any({kCustomer, kType}), any({kReason}), 4},
               {any({kCustomer, kReason}), 0, 3},
               {any({kSegment}), 0, 3.5},
               {any({kOrganisation, kType}), 0, 2.5}},
              kNotCategory | any({kScore, kStatus, kText, kFlag, kProduct, kCase, kReply}),
              3};
    case Field::kLanguage: return {{{any({kLanguage}), 0, 4}}, any({kId, kTime, kScore, kGeo}), 3};
    case Field::kReason: {
      FieldRules f;
      f.against = kNotCategory | any({kCustomer, kRespondent, kStatus, kChannel, kScore, kFlag,
                                      kAgent, kText, kSegment, kOutcome, kFile, kPrivate});
      f.rules = {
          {any({kReason, kCase}), any({kClose}), 4.5},
          {any({kReason, kClose}), 0, 0.5},
          {any({kReason, kStatus}), 0, 0},
          {any({kReason, kMain}), 0, 4.4},
          {any({kReason, kSub}), 0, 3},
          {any({kReason}), 0, 4},
          {any({kCase, kType, kSub}), 0, 3},
          {any({kCase, kType}), 0, 4},
          {any({kMessage, kType}), 0, 1.5},
          {any({kSurvey, kType}), 0, 1.5},
          {any({kSubject, kType}), 0, 3},
          {any({kSubject}), 0, 2},
          {any({kService, kType, kSub}), 0, 2.4},
          {any({kService, kName}), 0, 2.4},
          {any({kService, kType}), 0, 2},
          {any({kService, kCase}), 0, 2},
          {any({kType, kText}), 0, 2.8},
          {any({kCase, kText}), bit(kCustomer), 2},  // of a closed set: "request description"
          {any({kSub}), any({kText, kProduct, kPurchase, kDepartment, kGeo, kStatus}), 2.2},
          {any({kCode}), any({kPurchase}), 1},
          {any({kType}), any({kPurchase}), 1.8}};
      return f;
    }
    case Field::kAuthor:
      return {{{any({kAuthor, kType}), 0, 4},
               {any({kAuthor}), 0, 3.5},
               {any({kCreate, kBy}), 0, 2.5},
               {any({kMessage, kType}), 0, 2},
               {any({kBy}), 0, 1.5}},
              any({kTime, kId, kReason, kScore}),
              3};
    case Field::kScore: {
      FieldRules f;
      f.against = any({kSentiment, kPriority, kDuration, kCount, kGeo, kId, kNumber, kTime, kPerson,
                       kAmount, kFlag, kCode, kPersonId, kPhone});
      f.cost = 4;
      f.rules = {{any({kScore, kAmount}), 0, 3},  // "satisfied in total", "total score"
                 {any({kScore, kScale}), 0, 4},
                 {any({kScore, kReply}), 0, 4},
                 {any({kScore}), bit(kText), 3.5},
                 {any({kRecommend}), 0, 3.5},
                 {any({kEffort}), 0, 3},
                 {any({kReply, kScale}), 0, 3.5},
                 {any({kScale}), 0, 2},
                 {any({kReply}), 0, in_survey(kind) ? 1.5 : 0.5},
                 {any({kSurvey}), 0, 1},
                 {any({kScore}), 0, 1},
                 {any({kQuestion}), 0, 1}};
      return f;
    }
    default: return {};
  }
}

FieldRules text_rules(Field field, RecordKind kind) {
  const bool survey = in_survey(kind);
  switch (field) {
    case Field::kText: {
      FieldRules f;
      f.against = any({kPrivate, kAgent, kOutcome, kFile, kStatus, kLanguage, kSentiment, kGeo,
                       kEmail, kName, kPerson, kType, kId});
      f.cost = 2.5;
      if (!survey) f.against |= bit(kClose);
      // What the company answered is not the customer's.
      f.rules = {{any({kReply, kOrganisation}), 0, -2},
                 {any({kReply, kResponsible}), 0, -2},
                 {any({kReply, kAgent}), 0, -2},
                 {any({kText, kCustomer}), 0, 4},
                 {any({kText, kCase}), 0, 3.8},
                 {any({kText, kReply}), 0, survey ? 4.0 : 1.5},
                 {any({kText}), 0, 3.5},
                 {any({kMessage}), 0, 3},
                 {any({kReply}), 0, survey ? 2.5 : -1.5},
                 {any({kSurvey}), 0, 2},
                 {any({kQuestion}), 0, survey ? -3.0 : 2.0},
                 {any({kCase}), 0, 1},
                 {any({kSubject}), 0, 0.3},
                 {any({kReason}), 0, 0.3}};
      return f;
    }
    case Field::kSubject:
      return {{{any({kSubject}), any({kType}), 3.8},
               {any({kCase, kName}), any({kType, kCustomer, kTeam, kDepartment, kService}), 3}},
              any({kReason, kPerson, kGeo, kId, kProduct}),
              3};
    case Field::kAmount:
      return {{{any({kAmount, kPurchase}), 0, 4}, {any({kAmount}), 0, 3.2}},
              any({kCount, kDuration, kGeo, kTime, kScore, kId}),
              3};
    case Field::kProduct:
      return {{{any({kProduct, kName}), 0, 4},
               {any({kProduct}), any({kReason, kType}), 3.5},
               {any({kProduct}), 0, 2.5}},
              any({kCount, kTime, kAmount}),
              3};
    default: return {};
  }
}

FieldRules rules_for(Field field, RecordKind kind) {
  switch (field) {
    case Field::kCreated:
    case Field::kFirstResponse:
    case Field::kClosed:
    case Field::kDue:
    case Field::kResponseDue:
    case Field::kLastActivity: return time_rules(field, kind);
    case Field::kId:
    case Field::kContactId:
    case Field::kResponseId:
    case Field::kCustomerNumber:
    case Field::kCustomerEmail:
    case Field::kCustomerPhone: return identity_rules(field, kind);
    case Field::kText:
    case Field::kSubject:
    case Field::kAmount:
    case Field::kProduct: return text_rules(field, kind);
    default: return closed_rules(field, kind);
  }
}

const FieldRules& cached_rules(Field field, RecordKind kind) {
  struct Table {
    std::vector<std::vector<FieldRules>> by_kind;
    Table() {
      by_kind.resize(static_cast<std::size_t>(RecordKind::kCustomer) + 1);
      for (std::size_t k = 0; k < by_kind.size(); ++k) {
        for (std::size_t f = 0; f <= static_cast<std::size_t>(Field::kProduct); ++f) {
          by_kind[k].push_back(rules_for(static_cast<Field>(f), static_cast<RecordKind>(k)));
        }
      }
    }
  };
  static const Table table;
  return table.by_kind[static_cast<std::size_t>(kind)][static_cast<std::size_t>(field)];
}

}  // namespace

Evidence name_evidence(Field field, const NameReading& name, RecordKind kind) {
  Evidence e;
  if (name.topics == 0) return e;
  const FieldRules& rules = cached_rules(field, kind);
  Topics explained = 0;
  for (const Rule& rule : rules.rules) {
    if ((name.topics & rule.all) != rule.all || (name.topics & rule.none) != 0) continue;
    e.points = rule.points;
    explained = rule.all;
    break;
  }
  if (explained != 0 && e.points > 0) {
    // Words we do not know may turn the meaning: they weaken it, but never all of it. A name in
    // which many words stand beside the one that counts is a label or a question, not a heading.
    e.points *= 0.45 + 0.55 * name.coverage;
    const bool asks = name.question || name.range;
    if (name.words.size() > 4 && !(asks && (field == Field::kScore || field == Field::kText)))
      e.points *= 4.5 / (static_cast<double>(name.words.size()) + 0.5);
    e.why = say("its name says \"{}\"", words_about(name, explained));
  }
  if ((name.topics & rules.against & ~explained) != 0) {
    e.points -= rules.cost;
    if (e.points <= 0) e.why = {};
  }
  return e;
}

std::string words_about(const NameReading& name, Topics topics) {
  std::vector<std::string> words;
  for (const NameWord& w : name.words) {
    if ((w.topics & topics) != 0) words.push_back(w.text);
  }
  return join(words, " ");
}

}  // namespace gehor::sources::guessing
