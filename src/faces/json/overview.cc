#include "faces/json/overview.h"

#include <nlohmann/json.hpp>

#include "base/sentence_json.h"
#include "faces/json/figures.h"

namespace gehor::faces {
namespace {

using namespace findings;  // NOLINT: this file is nothing but their picture
using nlohmann::json;

json day_json(const std::optional<Day>& day) { return day ? json(text_of(*day)) : json(nullptr); }

json period_json(const Period& period) {
  return {{"key", period.key},
          {"kind", findings::name_of(period.kind)},
          {"from", day_json(period.from)},
          {"to", day_json(period.to)},
          {"complete", period.complete}};
}

json change_json(const std::optional<Change>& change) {
  if (!change) return nullptr;
  return {{"before", figure_json(change->before)},
          {"difference", number_json(change->difference)},
          {"low", number_json(change->low)},
          {"high", number_json(change->high)},
          {"verdict", findings::name_of(change->verdict)},
          {"better", change->better ? json(*change->better) : json(nullptr)}};
}

json changed_json(const ChangedFigure& changed) {
  json figure = figure_json(changed.figure);
  figure["change"] = change_json(changed.change);
  return figure;
}

json maybe_text(const std::optional<std::string>& text) {
  return text ? json(*text) : json(nullptr);
}

json maybe_figure(const std::optional<Figure>& figure) {
  return figure ? figure_json(*figure) : json(nullptr);
}

json series_json(const Overview& o) {
  json points = json::array();
  for (std::size_t i = 0; i < o.series.points.size(); ++i) {
    const Point& point = o.series.points[i];
    points.push_back({{"from", text_of(point.from)},
                      {"to", text_of(point.to)},
                      {"contacts", o.series_contacts[i]},
                      {"in_period", point.in_period},
                      {"complete", point.complete}});
  }
  return {{"unit", findings::name_of(o.series.unit)}, {"points", points}};
}

json reason_json(const Group& group) {
  return {{"value", group.value},
          {"contacts", group.contacts},
          {"share", figure_json(group.share)},
          {"change", change_json(group.change)},
          {"trend", group.trend},
          {"owner", maybe_text(group.owner)},
          {"owners", group.owners},
          {"owner_largest", maybe_text(group.owner_largest)}};
}

json owner_json(const OwnerGroup& group) {
  return {{"value", group.value},
          {"contacts", group.contacts},
          {"share", figure_json(group.share)},
          {"own_service", group.own_service},
          {"top_reason", maybe_text(group.top_reason)},
          {"csat", maybe_figure(group.csat)}};
}

json promise_json(const PromiseFigures& promise) {
  return {{"channel", promise.channel},
          {"kept", figure_json(promise.kept)},
          {"goal", number_json(promise.goal)},
          {"verdict", findings::name_of(promise.verdict)},
          {"change", change_json(promise.change)},
          {"response_median", maybe_figure(promise.response_median)},
          {"resolution_median", maybe_figure(promise.resolution_median)},
          {"resolution_p90", maybe_figure(promise.resolution_p90)}};
}

json scale_json(const std::optional<measures::Scale>& scale) {
  return scale ? json{{"min", scale->min}, {"max", scale->max}} : json(nullptr);
}

json loyalty_json(const LoyaltyFigures& loyalty) {
  json trend = json::array();
  for (const TrendPoint& point : loyalty.trend) {
    trend.push_back({{"from", text_of(point.from)},
                     {"to", text_of(point.to)},
                     {"value", number_json(point.figure.value)},
                     {"low", number_json(point.figure.low)},
                     {"high", number_json(point.figure.high)},
                     {"n", point.figure.n}});
  }
  return {{"measure", loyalty.measure},
          {"unit", measures::name_of(measures::find_measure(loyalty.measure)->unit)},
          {"figure", figure_json(loyalty.figure)},
          {"goal", number_json(loyalty.goal)},
          {"verdict", findings::name_of(loyalty.verdict)},
          {"change", change_json(loyalty.change)},
          {"scale", scale_json(loyalty.scale)},
          {"trend", trend}};
}

json grown_json(const Grown& grown) {
  return {{"dimension", grown.dimension}, {"value", grown.value},
          {"recent", grown.recent},       {"expected", grown.expected},
          {"ratio", grown.ratio},         {"low", grown.low},
          {"high", grown.high},           {"from", text_of(grown.from)},
          {"to", text_of(grown.to)},      {"base_from", text_of(grown.base_from)}};
}

json claim_json(const Claim& claim) {
  json out{{"kind", findings::name_of(claim.kind)}};
  const auto channel_claim = [&] {
    out["channel"] = claim.value;
    out["figure"] = figure_json(claim.figure);
    out["goal"] = number_json(claim.goal);
  };
  switch (claim.kind) {
    case ClaimKind::kNoData: break;
    case ClaimKind::kFew: out["contacts"] = claim.contacts; break;
    case ClaimKind::kVolume:
      out["contacts"] = claim.contacts;
      out["customers"] = claim.customers ? json(*claim.customers) : json(nullptr);
      out["change"] = change_json(claim.change);
      break;
    case ClaimKind::kTopOwner: out["own_service"] = claim.own_service; [[fallthrough]];
    case ClaimKind::kTopReason:
      out["value"] = claim.value;
      out["share"] = figure_json(claim.figure);
      out["clear"] = claim.clear;
      break;
    case ClaimKind::kReasonChanged:
      out["value"] = claim.value;
      out["contacts"] = claim.contacts;
      out["change"] = change_json(claim.change);
      break;
    case ClaimKind::kGrew: out["grown"] = grown_json(*claim.grown); break;
    case ClaimKind::kOwnService:
      out["value"] = claim.value;
      out["share"] = figure_json(claim.figure);
      break;
    case ClaimKind::kPromiseMissed:
    case ClaimKind::kPromiseKept: channel_claim(); break;
    case ClaimKind::kPromiseOverall:
      out["figure"] = figure_json(claim.figure);
      out["change"] = change_json(claim.change);
      break;
    case ClaimKind::kLoyalty:
      out["measure"] = claim.value;
      out["figure"] = figure_json(claim.figure);
      out["change"] = change_json(claim.change);
      out["scale"] = scale_json(claim.scale);
      break;
    case ClaimKind::kSatisfactionByOwner:
      out["worst"] = claim.value;
      out["worst_figure"] = figure_json(claim.figure);
      out["others_figure"] = figure_json(claim.others);
      break;
    case ClaimKind::kUnknownOwner: out["share"] = figure_json(claim.figure); break;
  }
  return out;
}

template <typename Item, typename Function>
json list_json(const std::vector<Item>& items, Function function) {
  json list = json::array();
  for (const Item& item : items) list.push_back(function(item));
  return list;
}

}  // namespace

json overview_json(const Overview& o, const std::vector<Sentence>& warnings) {
  json out{{"period", period_json(o.period)},
           {"comparison", o.comparison ? period_json(*o.comparison) : json(nullptr)},
           {"horizon", instant_json(o.edition.horizon)},
           {"horizon_day", day_json(o.horizon_day)},
           {"made", instant_json(o.edition.made)},
           {"data_version", o.edition.id},
           {"contacts", changed_json(o.contacts)},
           {"customers", changed_json(o.customers)},
           {"series", series_json(o)},
           {"reasons", list_json(o.reasons, reason_json)},
           {"reasons_more", o.reasons_more},
           {"reasons_unknown", figure_json(o.reasons_unknown)},
           {"owners_by", o.owners_by},
           {"owners", list_json(o.owners, owner_json)},
           {"owners_more", o.owners_more},
           {"owners_unknown", figure_json(o.owners_unknown)},
           {"promises", list_json(o.promises, promise_json)},
           {"loyalty", list_json(o.loyalty, loyalty_json)},
           {"grew", list_json(o.grew, grown_json)},
           {"claims", list_json(o.claims, claim_json)},
           {"warnings", sentences_json(warnings)}};
  out["own_service"] = nullptr;
  if (o.own_service) {
    out["own_service"] = {{"name", o.own_service->name},
                          {"share", figure_json(o.own_service->share)}};
  }
  return out;
}

}  // namespace gehor::faces
