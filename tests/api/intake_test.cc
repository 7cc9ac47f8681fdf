// Contacts as they happen, from the acknowledgement to the figures: at once durable, in once,
// whatever else is done with the directory.
#include <gtest/gtest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "pipeline/derive.h"
#include "pipeline/erase.h"
#include "pipeline/intake.h"
#include "pipeline/intake_drain.h"
#include "pipeline/undo.h"
#include "tests/api/test_workspace.h"

namespace gehor::pipeline {
namespace {

using std::chrono::milliseconds;
using Kind = IntakeOutcome::Kind;
using Steady = std::chrono::steady_clock;

std::string contact(int number, const std::string& more = "") {
  return "{\"id\":\"C-" + std::to_string(number) +
         "\",\"created\":\"2026-03-14T09:30:00+01:00\",\"customer\":\"K-500" +
         std::to_string(number % 7) + "\",\"owner\":\"Billing\",\"channel\":\"phone\"" + more + "}";
}

class LiveIntake : public testing::Test {
 protected:
  LiveIntake() {
    auto workspace = std::make_unique<test::TestWorkspace>();
    raw_ = workspace.get();
    auto station = Station::open(
        std::move(workspace),
        []() -> Result<std::unique_ptr<Workspace>> {
          return Error{ErrorCode::kInternal, "no readers here"};
        },
        0);
    EXPECT_TRUE(station.ok());
    station_ = std::move(station).value();
  }
  ~LiveIntake() override { intake_.reset(); }

  void start(const IntakeOptions& options = {}) {
    intake_ = Intake::start(*station_, raw_->directory(), raw_->vault(), raw_->clock(), options,
                            [this](const Sentence& said) { said_.push_back(said.english()); });
  }

  // Sends a body and waits for its answer.
  Result<IntakeAnswer> send(const std::string& body, bool wait = false,
                            const std::string& source = "api") {
    std::mutex mutex;
    std::condition_variable told;
    std::optional<Result<IntakeAnswer>> answer;
    intake_->take(source, body, wait, [&](Result<IntakeAnswer> given) {
      const std::lock_guard lock(mutex);
      answer.emplace(std::move(given));
      told.notify_one();
    });
    std::unique_lock lock(mutex);
    if (!told.wait_for(lock, std::chrono::seconds(30), [&] { return answer.has_value(); })) {
      ADD_FAILURE() << "no answer";
      std::abort();  // the callback would write into this frame
    }
    return *answer;
  }
  // What became of the only contact of a body, once it is in the figures.
  Kind outcome(const std::string& body, const std::string& source = "api") {
    const auto answer = send(body, true, source);
    EXPECT_TRUE(answer.ok() && answer->in_figures && answer->contacts.size() == 1) << body;
    return answer.ok() ? answer->contacts.front().kind : Kind::kRefused;
  }

  std::uint64_t count(Workspace& workspace, const std::string& quantity = "contacts") {
    const auto groups = workspace.reader().count({}, {quantity});
    EXPECT_TRUE(groups.ok());
    return groups.ok() && !groups->empty() ? groups->front().counts.front() : 0;
  }
  // Of the figures as they stand, without bringing anything in.
  std::uint64_t figure(const std::string& quantity = "contacts") {
    const auto lease = station_->write_unprepared();
    return count(*lease, quantity);
  }
  std::vector<ImportEntry> imports() {
    const auto lease = station_->write_unprepared();
    auto list = lease->ledger().imports();
    EXPECT_TRUE(list.ok());
    return *list;
  }
  std::size_t files() { return journal_files(raw_->directory())->size(); }

  test::TestWorkspace* raw_ = nullptr;
  std::unique_ptr<Station> station_;
  std::vector<std::string> said_;
  std::unique_ptr<Intake> intake_;
};

TEST_F(LiveIntake, AcknowledgedAtOnceAndInTheFiguresWithinTwoSeconds) {
  start();
  const auto began = Steady::now();
  const auto answer = send("[" + contact(1) + "," + contact(2) + "]");
  ASSERT_TRUE(answer.ok());
  ASSERT_EQ(answer->contacts.size(), 2U);
  EXPECT_EQ(answer->contacts[0].kind, Kind::kAccepted);
  EXPECT_EQ(answer->contacts[1].id, "C-2");
  while (figure() < 2 && Steady::now() - began < std::chrono::seconds(20)) {
    std::this_thread::sleep_for(milliseconds(20));
  }
  EXPECT_EQ(figure(), 2U);
  EXPECT_LT(Steady::now() - began, std::chrono::seconds(2));
  const auto entry = imports().front();
  EXPECT_EQ(entry.source_name, "api");
  EXPECT_EQ(entry.file, "live intake 2027-01-15");
  EXPECT_EQ(entry.counts.read, 2U);
}

TEST_F(LiveIntake, TheSameIsOneContactAndOtherContentAnUpdate) {
  start();
  EXPECT_EQ(outcome(contact(1)), Kind::kNew);
  EXPECT_EQ(outcome(contact(1)), Kind::kUnchanged);
  EXPECT_EQ(outcome(contact(1, ",\"csat\":5")), Kind::kUpdated);
  EXPECT_EQ(outcome(contact(1, ",\"csat\":5,\"closed\":\"2026-03-14T10:00:00+01:00\"")),
            Kind::kUpdated);
  EXPECT_EQ(outcome(contact(1), "other system"), Kind::kNew);  // ids belong to their source
  // Several versions in one body: the last is the last word.
  const auto both = send("[" + contact(2) + "," + contact(2, ",\"csat\":2") + "]", true);
  ASSERT_TRUE(both.ok());
  EXPECT_EQ(both->contacts[0].kind, Kind::kNew);
  EXPECT_EQ(both->contacts[1].kind, Kind::kUpdated);
  EXPECT_EQ(figure(), 3U);
  const auto list = imports();
  ASSERT_EQ(list.size(), 2U);  // one a day and source
  EXPECT_EQ(list[0].counts.read, 6U);
  EXPECT_EQ(list[0].counts.added, 2U);
  EXPECT_EQ(list[0].counts.updated, 3U);
  EXPECT_EQ(list[0].counts.unchanged, 1U);
  EXPECT_EQ(files(), 1U);  // the one that is written next
}

TEST_F(LiveIntake, OneBadContactKeepsNoOther) {
  start();
  const auto answer = send("[" + contact(1) + "," + contact(2, ",\"chanel\":1") +
                               ",{\"id\":\"C-3\"}," + contact(4) + "]",
                           true);
  ASSERT_TRUE(answer.ok());
  ASSERT_EQ(answer->contacts.size(), 4U);
  EXPECT_EQ(answer->contacts[0].kind, Kind::kNew);
  EXPECT_EQ(answer->contacts[1].kind, Kind::kRefused);
  EXPECT_EQ(answer->contacts[1].field, "chanel");
  EXPECT_EQ(answer->contacts[2].field, "created");
  EXPECT_EQ(answer->contacts[3].kind, Kind::kNew);
  EXPECT_EQ(figure(), 2U);
  EXPECT_FALSE(send("").ok());
}

TEST_F(LiveIntake, AcknowledgesWhileSomebodyElseWrites) {
  IntakeOptions options;
  options.longest_wait = milliseconds(300);
  start(options);
  {
    const auto lease = station_->write_unprepared();  // a long import
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(send(contact(i)).ok());
    const auto waited = send(contact(50), true);
    ASSERT_TRUE(waited.ok());
    EXPECT_FALSE(waited->in_figures);  // it took too long, and is accepted
    EXPECT_EQ(waited->contacts.front().kind, Kind::kAccepted);
    EXPECT_EQ(count(*lease), 0U);
    EXPECT_EQ(intake_->behind().contacts, 51U);
  }
  {
    // Whoever writes next finds all of it.
    const auto lease = station_->write();
    ASSERT_TRUE(lease.prepared().ok());
    EXPECT_EQ(count(*lease), 51U);
  }
  EXPECT_EQ(intake_->behind().contacts, 0U);
}

TEST_F(LiveIntake, SaysWhenThereIsNoRoom) {
  IntakeOptions options;
  options.most_behind = 100;
  start(options);
  {
    const auto lease = station_->write_unprepared();
    EXPECT_TRUE(send(contact(1)).ok());
    const auto refused = send(contact(2));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::kBusy);
  }
  { const auto lease = station_->write(); }
  EXPECT_TRUE(send(contact(2)).ok());
  options.most_waiting = 10;
  intake_.reset();
  start(options);
  EXPECT_EQ(send(contact(3)).error().code, ErrorCode::kBusy);
  intake_->stop();
  EXPECT_EQ(send(contact(3)).error().code, ErrorCode::kBusy);
  EXPECT_EQ(figure(), 2U);
}

TEST_F(LiveIntake, EndsWithAllOfItInTheFigures) {
  start();
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(send(contact(i)).ok());
  intake_->stop();
  EXPECT_EQ(figure(), 20U);
  EXPECT_EQ(files(), 0U);
  const auto lease = station_->write();
  const auto stale = derive_if_stale(*lease, {});
  ASSERT_TRUE(stale.ok());
  EXPECT_FALSE(stale->has_value());  // the facts are as an import leaves them
}

// What a process leaves behind that is killed at any point of bringing in.
TEST_F(LiveIntake, EachGroupGetsInOnce) {
  auto file = JournalFile::create(raw_->directory(), raw_->vault());
  ASSERT_TRUE(file.ok());
  for (int i = 0; i < 6; ++i) {
    // Two sources, and a contact that changes with each group.
    ASSERT_TRUE((*file)
                    ->append({{"api", contact(0, ",\"csat\":" + std::to_string(1 + i % 5))},
                              {"phones", contact(100 + i)}},
                             raw_->clock().now())
                    .ok());
  }
  const auto lease = station_->write();
  JournalOnItsWay half;
  half.path = (*file)->path();
  KeptUnderstander understander;
  ASSERT_TRUE(
      drain_step(*lease, understander, half, 4).ok());  // killed here: two of six groups are in
  EXPECT_FALSE(half.at_end);
  const auto left = drain_leftovers(*lease);
  ASSERT_TRUE(left.ok()) << left.error().message;
  EXPECT_EQ(left->contacts, 8U);
  EXPECT_TRUE(left->warnings.empty());
  EXPECT_EQ(files(), 0U);
  ASSERT_TRUE(derive_if_stale(*lease, {}).ok());
  EXPECT_EQ(count(*lease), 7U);
  const auto list = *lease->ledger().imports();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].counts.read, 6U);
  EXPECT_EQ(list[0].counts.added, 1U);
  EXPECT_EQ(list[0].counts.updated, 5U);
  EXPECT_EQ(list[1].counts.added, 6U);
  EXPECT_EQ(drain_leftovers(*lease)->contacts, 0U);
}

TEST_F(LiveIntake, ADamagedJournalIsTakenInAsFarAsItGoesAndToldOf) {
  auto file = JournalFile::create(raw_->directory(), raw_->vault());
  ASSERT_TRUE(file.ok());
  std::vector<std::uint64_t> ends{(*file)->bytes()};
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE((*file)->append({{"api", contact(i)}}, raw_->clock().now()).ok());
    ends.push_back((*file)->bytes());
  }
  {
    std::fstream bytes((*file)->path(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(ends[1] + 40));
    bytes.write("xxxx", 4);
  }
  const auto lease = station_->write();
  const auto left = drain_leftovers(*lease);
  ASSERT_TRUE(left.ok());
  EXPECT_EQ(left->contacts, 2U);
  ASSERT_EQ(left->warnings.size(), 1U);
  EXPECT_NE(left->warnings[0].english().find("acknowledged are missing"), std::string::npos);
  // Until somebody has dealt with it.
  EXPECT_EQ(drain_leftovers(*lease)->warnings.size(), 1U);
  EXPECT_EQ(journals_set_aside(raw_->directory()).size(), 1U);
  // Whoever is erased may stand in it.
  EraseRequest request;
  request.identities.push_back({IdentityKind::kNumber, "K-5000"});
  const auto receipt = erase(*lease, request);
  ASSERT_TRUE(receipt.ok());
  EXPECT_EQ(receipt->uploads_removed, 1U);
  EXPECT_TRUE(drain_leftovers(*lease)->warnings.empty());
}

TEST_F(LiveIntake, UndoTakesBackWhatCameThatDay) {
  start();
  EXPECT_EQ(outcome(contact(1)), Kind::kNew);
  ImportId first = 0;
  {
    const auto busy = station_->write_unprepared();
    EXPECT_TRUE(send(contact(2)).ok());  // acknowledged, and not in the ledger yet
    first = busy->ledger().imports()->front().id;
  }
  {
    const auto lease = station_->write();
    ASSERT_TRUE(undo_import(*lease, first).ok());
    EXPECT_EQ(count(*lease), 0U);
    EXPECT_TRUE(lease->ledger().imports()->empty());
  }
  EXPECT_EQ(outcome(contact(3)), Kind::kNew);
  EXPECT_EQ(figure(), 1U);
}

// A file in the same source in between begins a new entry, and taking the file back leaves the
// last word of the live contacts.
TEST_F(LiveIntake, WhatIsTakenBackFromTheMiddleBringsNothingDouble) {
  start();
  EXPECT_EQ(outcome(contact(1, ",\"csat\":1")), Kind::kNew);
  {
    const auto lease = station_->write();
    raw_->import(
        "id,opened,customer number,score\nC-1,2026-03-14 09:30,K-5001,3\nC-9,2026-03-15 09:30,K-5002,4\n",
        "api");
  }
  EXPECT_EQ(outcome(contact(1, ",\"csat\":5")), Kind::kUpdated);
  const auto list = imports();
  ASSERT_EQ(list.size(), 3U);
  {
    const auto lease = station_->write();
    ASSERT_TRUE(undo_import(*lease, list[1].id).ok());
    EXPECT_EQ(count(*lease), 1U);
    const auto lines = lease->reader().contacts({}, 10, 0);
    ASSERT_EQ(lines->size(), 1U);
    EXPECT_EQ(lines->front().csat_raw, 5);
    ASSERT_TRUE(undo_import(*lease, list[2].id).ok());
    EXPECT_EQ(count(*lease), 1U);
    EXPECT_EQ(lease->reader().contacts({}, 10, 0)->front().csat_raw, 1);
  }
}

TEST_F(LiveIntake, ErasingFindsWhatIsOnlyInTheJournal) {
  start();
  {
    const auto busy = station_->write_unprepared();
    EXPECT_TRUE(send(contact(7, ",\"text\":\"My name is Anna\"")).ok());
  }
  const auto lease = station_->write();
  EraseRequest request;
  request.identities.push_back({IdentityKind::kNumber, "K-5000"});
  const auto receipt = erase(*lease, request);
  ASSERT_TRUE(receipt.ok()) << receipt.error().message;
  EXPECT_EQ(receipt->contacts, 1U);
  const auto journals = journal_files(raw_->directory());
  ASSERT_TRUE(journals.ok());
  for (const auto& path : *journals) {
    const auto content = read_journal(path, raw_->vault());
    EXPECT_TRUE(content.ok() && content->groups.empty());
  }
}

// A source that begins to tell when matters are closed says something about those it told before.
TEST_F(LiveIntake, EarlierContactsFollowWhatTheSourceTellsLater) {
  start();
  EXPECT_EQ(outcome(contact(1)), Kind::kNew);
  {
    const auto lease = station_->write();
    EXPECT_EQ(lease->reader().contacts({}, 10, 0)->front().state, "unknown");
  }
  EXPECT_EQ(outcome(contact(2, ",\"closed\":\"2026-03-14T10:00:00+01:00\"")), Kind::kNew);
  const auto lease = station_->write();
  const auto lines = lease->reader().contacts({}, 10, 0);
  ASSERT_TRUE(lines.ok());
  for (const auto& line : *lines) EXPECT_NE(line.state, "unknown");
}

// A second contact with the same id makes it unclear whom an answer names: it is the first one's no
// longer, and the figures of the first say so at once.
TEST_F(LiveIntake, ASecondContactOfTheSameIdTakesTheAnswerFromTheFirst) {
  raw_->import(
      "ticket id,created at,channel,department\n"
      "C-1,2026-03-02 09:00,phone,Delivery\n"
      "C-9,2026-03-02 10:00,email,Delivery\n",
      "desk");
  raw_->import(
      "response id,ticket id,answered at,satisfaction (1-5)\n"
      "R1,C-1,2026-03-05 09:00,5\n"
      "R2,C-9,2026-03-05 10:00,2\n",
      "survey");
  const auto scored = [](Workspace& workspace, const std::string& owner) {
    std::size_t n = 0;
    const auto lines = workspace.reader().contacts({}, 10, 0);
    EXPECT_TRUE(lines.ok());
    for (const auto& line : *lines) n += line.owner == owner && line.csat_raw ? 1 : 0;
    return n;
  };
  EXPECT_EQ(scored(*raw_, "Delivery"), 2U);
  start();
  EXPECT_EQ(outcome(contact(1), "another desk"), Kind::kNew);
  const auto lease = station_->write_unprepared();
  EXPECT_EQ(scored(*lease, "Delivery"), 1U);
  EXPECT_EQ(scored(*lease, ""), 1U);
  ASSERT_TRUE(derive_everything(*lease, {}).ok());
  EXPECT_EQ(scored(*lease, "Delivery"), 1U);
}

// Whatever came in however many steps, of new contacts and changed ones, customers who turn out to
// be one and answers that name contacts: the figures are those of deriving all of it at once. And
// what is unsettled is refreshed in parts until nothing is left.
TEST_F(LiveIntake, ManyStepsLeaveTheFiguresOfACleanDerivation) {
  raw_->import(
      "ticket id,created at,customer number,channel,department\n"
      "C-1,2027-01-02 09:00,K-1,phone,Delivery\n"
      "D-2,2027-01-03 10:00,K-2,email,Delivery\n"
      "D-3,2027-01-05 10:00,K-3,email,Billing\n",
      "desk");
  raw_->import(
      "response id,ticket id,answered at,satisfaction (1-5)\n"
      "R1,C-1,2027-01-05 09:00,5\nR2,C-4,2027-01-05 10:00,2\nR3,C-7,2027-01-06 10:00,1\n",
      "survey");
  IntakeOptions options;
  options.gather = milliseconds(20);
  options.most_in_part = 12;
  start(options);
  std::mt19937 random(27);
  const auto one_of = [&](unsigned n) { return std::to_string(random() % n); };
  for (int round = 1; round <= 10; ++round) {
    std::string body;
    for (unsigned left = 3 + random() % 9; left > 0; --left) {
      const std::string at = "2027-01-" + std::string(round < 10 ? "0" : "") +
                             std::to_string(round) + "T1" + one_of(9) + ":1" + one_of(9) + ":00Z";
      body += (body.empty() ? "[{" : ",{") + ("\"id\":\"C-" + one_of(30)) + "\",\"created\":\"" +
              at + "\",\"channel\":\"phone\",\"reason\":\"R" + one_of(3) + "\"";
      if (random() % 5 != 0) body += ",\"customer\":\"K-" + one_of(9) + "\"";
      if (random() % 4 == 0) body += ",\"email\":\"p" + one_of(9) + "@example.com\"";
      if (random() % 2 == 0) body += ",\"closed\":\"" + at + "\"";
      if (random() % 3 == 0) body += ",\"csat\":" + std::to_string(1 + random() % 5);
      body += "}";
    }
    ASSERT_TRUE(send(body + "]", true).ok());
  }
  const auto figures = [this](Workspace& workspace) {
    std::multiset<std::string> all;
    const auto lines = workspace.reader().contacts({}, 1'000, 0);
    EXPECT_TRUE(lines.ok());
    for (const auto& line : *lines) {
      all.insert(to_hex(line.contact) + to_hex(line.customer) + to_hex(line.response) + line.day +
                 line.owner + line.reasons + line.state +
                 std::to_string(line.csat_raw.value_or(0)) +
                 std::to_string(line.resolution_s.value_or(-1)));
    }
    for (const char* quantity : {"contacts", "settled_1d", "settled_7d", "repeat_1d", "repeat_7d",
                                 "fcr_1d", "fcr_7d", "not_settled_7d", "csat_answers"}) {
      all.insert(std::string(quantity) + std::to_string(count(workspace, quantity)));
    }
    return all;
  };
  const auto refreshed = [&] {
    const auto lease = station_->write_unprepared();
    const auto edition = lease->reader().edition();
    return edition.ok() && edition->settings.ends_with("}");
  };
  const auto began = Steady::now();
  while (!refreshed() && Steady::now() - began < std::chrono::seconds(300)) {
    std::this_thread::sleep_for(milliseconds(50));
  }
  EXPECT_TRUE(refreshed());
  const auto lease = station_->write_unprepared();
  const auto lived = figures(*lease);
  const auto stale = derive_if_stale(*lease, {});
  ASSERT_TRUE(stale.ok());
  EXPECT_FALSE(stale->has_value());
  ASSERT_TRUE(derive_everything(*lease, {}).ok());
  EXPECT_EQ(lived, figures(*lease));
  EXPECT_GT(lived.size(), 30U);
}

}  // namespace
}  // namespace gehor::pipeline
