#include "simulate/truth.h"

#include <nlohmann/json.hpp>

namespace gehor::simulate {
namespace {

using nlohmann::json;

class Writer {
 public:
  Writer(const Plan& plan, const History& history, const TextCounts& texts,
         const OtherCounts& others)
      : plan_(plan), history_(history), texts_(texts), others_(others) {}

  std::string write() const {
    return json{{"about", about()},
                {"planted", planted()},
                {"happened", happened()},
                {"counted", counted()}}
               .dump(1) +
           "\n";
  }

 private:
  std::string say(const Name& name) const { return std::string(word(plan_, name)); }
  std::string day(int day) const { return day_text(plan_.first_day + day); }

  json about() const {
    json languages = json::array();
    for (const Language language : plan_.options.languages) languages.push_back(code_of(language));
    std::string begin;
    append_time(begin, plan_.begin() + history_.begin);
    return {{"version", 1},
            {"contacts", plan_.options.contacts},
            {"seed", plan_.options.seed},
            {"world", name_of(plan_.options.world)},
            {"languages", languages},
            {"begins", begin},
            {"ends", day_text(plan_.first_day + plan_.days)},
            {"zone", "Europe/Stockholm"},
            {"opening_hours", "mon-fri 08:00-17:00"}};
  }

  // --- what was planted ---

  json reasons() const {
    json all = json::array();
    for (std::size_t r = 0; r < kReasons; ++r) {
      const Reason& reason = kReasonTable[r];
      json causes = json::array();
      for (const Cause& cause : kCauseTable) {
        if (cause.reason != r) continue;
        causes.push_back(
            {{"cause", say(cause.name)},
             {"share_per_mille", cause.share},
             {"arises_at",
              cause.arises_at == kNone ? json() : json(say(kDepartmentNames[cause.arises_at]))},
             {"owner", say(kDepartmentNames[cause.owner])},
             {"avoidable", cause.avoidable}});
      }
      all.push_back({{"reason", say(reason.name)},
                     {"kind", kKindNames[static_cast<std::size_t>(reason.kind)]},
                     {"weight", reason.weight},
                     {"vexation", reason.vexation},
                     {"returns_per_mille", reason.returns},
                     {"voiced_per_mille", reason.voiced},
                     {"causes", causes}});
    }
    return all;
  }

  json channels() const {
    json all = json::array();
    for (const ChannelPlan& c : kChannelTable) {
      all.push_back({{"channel", c.name},
                     {"share_per_mille", c.share},
                     {"first_response_promise_s", c.promise},
                     {"in_opening_hours", !c.at_once},
                     {"resolution_promise_opening_s", c.solve_promise}});
    }
    return all;
  }

  json events() const {
    json all = json::array();
    for (const Event& e : plan_.events) {
      all.push_back({{"event", say(e.name)},
                     {"kind", e.kind},
                     {"department", say(kDepartmentNames[e.department])},
                     {"reason", say(kReasonTable[e.reason].name)},
                     {"begins", day(e.first)},
                     {"ends", day(e.last)},
                     {"daily_per_mille_of_an_ordinary_day", e.wave}});
    }
    return all;
  }

  json actions() const {
    json all = json::array();
    for (std::size_t i = 0; i < plan_.actions.size(); ++i) {
      const Action& a = plan_.actions[i];
      const auto& prevented = history_.happened.prevented[i];
      std::uint64_t sum = 0;
      for (const auto n : prevented) sum += n;
      all.push_back({{"action", say(a.name)},
                     {"cause", a.cause == kNone ? json() : json(say(kCauseTable[a.cause].name))},
                     {"channel", a.channel == kNone ? json() : json(kChannelTable[a.channel].name)},
                     {"owner", say(kDepartmentNames[a.owner])},
                     {"start", day(a.start)},
                     {"prevents_per_mille", a.prevents},
                     {"silences", a.silences},
                     {"prevented", sum},
                     {"silenced", history_.happened.silenced[i]},
                     {"prevented_by_day_from_start",
                      std::vector<std::uint32_t>(prevented.begin() + a.start, prevented.end())}});
    }
    return all;
  }

  // What is expected of each day's ordinary matters, as a weight; and what the days are drawn from.
  json days() const {
    std::vector<std::uint32_t> weights(static_cast<std::size_t>(plan_.days));
    for (std::size_t i = 0; i < plan_.sources.size(); ++i) {
      if (plan_.sources[i].event == kNone) weights[plan_.sources[i].day] = plan_.source_weights[i];
    }
    return {{"first", day(0)}, {"weights", weights}};
  }

  json feelings() const {
    return {{"late_adds", 1},
            {"repeat_adds", 1},
            {"kindness_takes_per_mille", kKindness},
            {"csat_per_mille_by_level", kCsatSpread},
            {"ces_per_mille_by_level", kCesSpread},
            {"nps_per_mille_by_trouble", kNpsSpread}};
  }

  json surveys() const {
    const bool missing = plan_.options.world == World::kMissing;
    return {{"contacts_asked_per_mille", kAsked},
            {"of_those_csat_per_mille", kAskedCsat},
            {"customers_asked_nps_per_mille", kAskedNps},
            {"answers_per_mille_by_level",
             missing ? json(kAnswersByLevel) : json(std::vector<int>(4, kAnswers))},
            {"answers_nps_per_mille_by_trouble",
             missing ? json(kAnswersNpsByTrouble) : json(std::vector<int>(3, kAnswersNps))}};
  }

  json planted() const {
    json stays = json::object();
    for (std::size_t c = 0; c < kCohorts; ++c) stays[std::string(kCohortNames[c])] = kStays[c];
    return {
        {"reasons", reasons()},
        {"channels", channels()},
        {"events", events()},
        {"stays_per_mille", stays},
        {"prospects_convert_per_mille", kConverts},
        {"feelings", feelings()},
        {"surveys", surveys()},
        {"returns_add_per_mille",
         {{"late", kLateReturns}, {"transferred", kTransferredReturns}, {"open", kOpenReturns}}},
        {"ordinary_days", days()}};
  }

  // --- what happened, seen or not ---

  json happened() const {
    const True n = count_true(plan_, history_);
    const Happened& h = history_.happened;
    json renewals = json::object();
    for (std::size_t c = 0; c < kCohorts; ++c) {
      renewals[std::string(kCohortNames[c])] = {{"due", h.renewals[c]}, {"stayed", h.stayed[c]}};
    }
    return {{"by_kind", n.by_kind},
            {"by_reason", n.by_reason},
            {"by_cause", n.by_cause},
            {"by_arises_at", n.by_arises_at},
            {"by_owner", n.by_owner},
            {"by_tone", n.by_tone},
            {"by_event", n.by_event},
            {"by_customer_language", n.by_customer_language},
            {"complaints", n.complaints},
            {"complaints_handled_well", n.complaints_well},
            {"with_problem", n.with_problem},
            {"problem_arises_in_customer_service", n.problem_from_service},
            {"avoidable", n.avoidable},
            {"transferred", n.transferred},
            {"reopened", n.reopened},
            {"first_contacts", n.cases},
            {"repeat_contacts", n.repeats},
            {"prospects", n.prospects},
            {"prospects_converted", n.converted},
            {"silent_matters", h.silent_matters},
            {"latent_satisfied", n.satisfied},
            {"latent_easy", n.easy},
            {"planted_satisfied_per_mille_sum", n.chance_satisfied},
            {"planted_return_per_mille_sum", n.chance_return},
            {"returns", n.returns},
            {"could_be_asked_by_level", n.could_be_asked},
            {"asked_nps_by_trouble", n.asked_nps},
            {"renewals", renewals},
            {"actions", actions()}};
  }

  // --- what is in the files ---

  static json promises(const std::map<std::string, PromiseCount>& by_channel) {
    json all = json::object();
    for (const auto& [channel, p] : by_channel) {
      all[channel] = {
          {"kept", p.kept}, {"broken", p.broken}, {"pending", p.pending}, {"none", p.none}};
    }
    return all;
  }

  static json scores(const std::map<std::string, ScoreCount>& by_department) {
    json all = json::object();
    ScoreCount sum;
    for (const auto& [department, s] : by_department) {
      all[department] = {{"answers", s.answers}, {"good", s.good}, {"sum", s.sum}};
      sum.answers += s.answers;
      sum.good += s.good;
      sum.sum += s.sum;
    }
    return {{"answers", sum.answers}, {"good", sum.good}, {"sum", sum.sum}, {"by_department", all}};
  }

  json counted() const {
    const Counted n = count_written(plan_, history_);
    json repeats = json::object();
    for (const auto& [days, r] : n.repeats) {
      repeats[std::to_string(days)] = {
          {"settled", r.settled}, {"repeats", r.repeats}, {"solved_at_once", r.solved_at_once}};
    }
    std::string horizon;
    append_time(horizon, plan_.begin() + n.horizon);
    json languages = json::object(), spans = json::object(), messages = json::object();
    for (std::size_t i = 0; i < kLanguages; ++i)
      languages[std::string(code_of(static_cast<Language>(i)))] = texts_.languages[i];
    for (std::size_t i = 0; i < kEntities; ++i)
      spans[std::string(name_of(static_cast<Entity>(i)))] = texts_.spans[i];
    for (std::size_t i = 0; i < 4; ++i)
      messages[std::string(name_of(static_cast<Author>(i)))] = texts_.messages[i];
    return {{"contacts", n.contacts},
            {"customers", n.customers},
            {"without_customer", n.without_customer},
            {"open", n.open},
            {"horizon", horizon},
            {"texts", texts_.with_text},
            {"texts_by_language", languages},
            {"messages", messages},
            {"spans", spans},
            {"status_changes", texts_.status_changes},
            {"by_channel", n.by_channel},
            {"by_department", n.by_department},
            {"by_reason", n.by_reason},
            {"by_team", n.by_team},
            {"by_customer_group", n.by_customer_group},
            {"by_month", n.by_month},
            {"resolution_promise", promises(n.solve_promise)},
            {"first_response_promise", promises(n.response_promise)},
            {"first_response", {{"n", n.answered_contacts}, {"median_s", n.median_response}}},
            {"repeats", repeats},
            {"csat", scores(n.csat)},
            {"ces", scores(n.ces)},
            {"nps",
             {{"answers", n.promoters + n.passives + n.detractors},
              {"promoters", n.promoters},
              {"passives", n.passives},
              {"detractors", n.detractors},
              {"promoters_less_detractors",
               static_cast<std::int64_t>(n.promoters) - static_cast<std::int64_t>(n.detractors)}}},
            {"invitations",
             {{"csat", {{"sent", n.invited[0]}, {"answered", n.answered[0]}}},
              {"ces", {{"sent", n.invited[1]}, {"answered", n.answered[1]}}},
              {"nps", {{"sent", n.invited[2]}, {"answered", n.answered[2]}}}}},
            {"abandoned_calls", n.abandoned},
            {"customers_file", n.customers_file},
            {"customers_left", n.left},
            {"purchases", others_.purchases},
            {"purchases_crowns", others_.crowns}};
  }

  const Plan& plan_;
  const History& history_;
  const TextCounts& texts_;
  const OtherCounts& others_;
};

}  // namespace

std::string truth_json(const Plan& plan, const History& history, const TextCounts& texts,
                       const OtherCounts& others) {
  return Writer(plan, history, texts, others).write();
}

}  // namespace gehor::simulate
