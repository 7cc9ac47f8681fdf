#include "simulate/letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "simulate/speaker.h"

namespace gehor::simulate {
namespace {

class Composer {
 public:
  Composer(const Plan& plan, const Contact& c, std::size_t index)
      : plan_(plan),
        c_(c),
        stream_(plan.options.seed, Purpose::kMessage, c.matter, c.round),
        about_(particulars_of(plan.options.seed, c.matter)),
        person_(person_of(plan.options.seed, c.customer, c.matter, c.language)) {
    append_ticket(ticket_, index);
  }

  Letters compose(bool wants_messages) {
    Letters letters;
    spoken_ = c_.channel == kPhone || c_.channel == kVisit;
    // What was said is the colleague's note, in the company's language.
    language_ = spoken_ ? plan_.options.languages.front() : c_.language;
    letters.language = language_;
    style_ = spoken_ ? Style{} : person_.style;
    const bool noted = !spoken_ || stream_.per_mille(640);
    Speaker speaker = speaker_for(style_, c_.created);
    if (noted) first(letters.first, speaker);
    if (c_.channel == kEmail || c_.channel == kForm || c_.channel == kLetter) {
      Text subject;
      if (c_.round > 0 && stream_.per_mille(600))
        subject.add(language_ == Language::kDe ? "AW: " : "Re: ");
      speaker.say(subject, lexicon().subjects[c_.reason]);
      letters.subject = std::move(subject.bytes);
    }
    if (wants_messages && !spoken_) thread(letters.messages);
    return letters;
  }

 private:
  const Lexicon& lexicon() const { return lexicon_of(language_); }
  bool chance(int per_mille) { return stream_.per_mille(per_mille); }
  bool is_written() const {
    return c_.channel == kEmail || c_.channel == kForm || c_.channel == kLetter;
  }

  Speaker speaker_for(const Style& style, std::uint32_t at) {
    return Speaker(person_, style, lexicon(), language_, about_,
                   plan_.first_day + static_cast<Day>(at / kDaySeconds), c_.agent, ticket_,
                   stream_);
  }

  // A new sentence, after a space.
  void sentence(Text& out, Speaker& speaker, const Phrase& phrase) {
    const std::size_t before = out.bytes.size();
    if (before > 0 && out.bytes.back() != '\n') out.bytes += ' ';
    const std::size_t with_space = out.bytes.size();
    speaker.say(out, phrase);
    if (out.bytes.size() == with_space) out.bytes.resize(before);
  }

  void first(Text& out, Speaker& speaker) {
    const Lexicon& l = lexicon();
    const bool brief = style_.terse || c_.channel == kSms || c_.channel == kBot ||
                       c_.channel == kChat || c_.channel == kSocial;
    if (spoken_) {
      if (chance(700)) sentence(out, speaker, l.note_openings);
    } else if (c_.channel == kLetter || (c_.channel == kEmail && chance(120))) {
      sentence(out, speaker, l.letter_greetings);
      out.bytes += "\n\n";
    } else if (chance(brief ? 550 : 860)) {
      sentence(out, speaker, l.greetings);
      if (is_written()) out.bytes += chance(600) ? "\n\n" : "\n";
    }
    const bool again_first = chance(500);
    if (c_.round > 0 && again_first) sentence(out, speaker, l.again);
    if (!brief && chance(260)) sentence(out, speaker, l.background);
    sentence(out, speaker, l.situations[c_.reason]);
    // Some have two sides of it to tell.
    if (!brief && chance(180)) sentence(out, speaker, l.situations[c_.reason]);
    if (c_.round > 0 && !again_first) sentence(out, speaker, l.again);
    if (chance(brief ? 350 : 600)) {
      sentence(out, speaker, l.feelings[static_cast<std::size_t>(c_.tone)]);
      if (style_.shouts && c_.tone == Tone::kAngry) out.bytes += "!!";
    }
    if (c_.reason != kPraise) {
      if (chance(brief ? 450 : 750)) ask(out, speaker);
      if (chance(spoken_ ? 130 : brief ? 140 : 300)) {
        if (is_written() && chance(300)) out.bytes += '\n';
        sentence(out, speaker, l.identifiers);
      }
      if (!brief && chance(300)) sentence(out, speaker, l.hopes);
    }
    if ((c_.channel == kSocial || c_.channel == kChat) && chance(120)) {
      constexpr std::array<std::string_view, 4> kFaces{" 🙂", " 😟", " 😡", " 🎉"};
      out.bytes += kFaces[static_cast<std::size_t>(c_.tone)];
    }
    end(out, speaker, brief);
  }

  // Some change language for a sentence.
  void ask(Text& out, Speaker& speaker) {
    if (!spoken_ && chance(18)) {
      const Language other =
          language_ == Language::kEn ? plan_.options.languages.front() : Language::kEn;
      Speaker abroad(person_, style_, lexicon_of(other), other, about_,
                     plan_.first_day + static_cast<Day>(c_.created / kDaySeconds), c_.agent,
                     ticket_, stream_);
      return sentence(out, abroad, lexicon_of(other).asks);
    }
    sentence(out, speaker, lexicon().asks);
  }

  void end(Text& out, Speaker& speaker, bool brief) {
    if (spoken_) return;
    if (chance(is_written() ? 850 : brief ? 130 : 400)) {
      out.bytes += is_written() && chance(500) ? "\n\n" : "\n";
      speaker.say(out, lexicon().closings);
    }
    if (c_.channel == kEmail && chance(110)) {
      out.bytes += "\n\n";
      speaker.say(out, lexicon().sent_from);
    }
    if (c_.channel == kEmail && c_.round > 0 && chance(550)) {
      out.bytes += "\n\n";
      const Style house;
      Speaker colleague = speaker_for(house, c_.created);
      colleague.say(out, lexicon().quote_header);
      out.bytes += '\n';
      Text before;
      reply(before, colleague, lexicon().agent_looks);
      out.add(quoted(before));
    }
  }

  // --- what followed ---

  void reply(Text& out, Speaker& colleague, const Phrase& matter) {
    const bool live = c_.channel == kChat || c_.channel == kSms || c_.channel == kBot;
    if (!live || chance(400)) {
      colleague.say(out, lexicon().agent_greetings);
      out.bytes += live ? " " : "\n\n";
    }
    colleague.say(out, matter);
    if (!live) {
      out.bytes += "\n\n";
      colleague.say(out, lexicon().agent_closings);
    }
  }

  void thread(std::vector<Message>& messages) {
    const Lexicon& l = lexicon();
    const Remedy remedy = kRemedyTable[c_.reason];
    const Style house;
    const auto add = [&](Author author, std::uint32_t at, auto&& write) {
      const bool customer = author == Author::kCustomer;
      Message m{author, at, {}};
      Speaker speaker = speaker_for(customer ? style_ : house, at);
      write(m.text, speaker);
      messages.push_back(std::move(m));
    };
    if (c_.channel == kEmail || c_.channel == kForm) {
      const bool automatic = chance(700);
      if (automatic) {
        add(Author::kSystem, c_.created + 5, [&](Text& t, Speaker& s) { s.say(t, l.automatic); });
      }
    }
    if (c_.channel == kBot) {
      add(Author::kBot, c_.created + 3, [&](Text& t, Speaker& s) { s.say(t, l.bot); });
    }
    if (c_.response == kNever) return;
    const std::uint32_t end = c_.closed == kNever ? c_.response : std::max(c_.closed, c_.response);
    const bool longer = end > c_.response + 60 && chance(c_.channel == kChat ? 650 : 330);
    if (!longer) {
      add(Author::kAgent, c_.response, [&](Text& t, Speaker& s) {
        reply(t, s, c_.closed == kNever ? l.agent_looks : l.agent_solves[remedy]);
      });
    } else {
      const std::uint32_t step = (end - c_.response) / 3;
      add(Author::kAgent, c_.response, [&](Text& t, Speaker& s) {
        reply(t, s, c_.transferred ? l.agent_looks : l.agent_asks[remedy]);
      });
      add(Author::kCustomer, c_.response + step,
          [&](Text& t, Speaker& s) { s.say(t, l.follow_ups[remedy]); });
      add(Author::kAgent, c_.response + 2 * step,
          [&](Text& t, Speaker& s) { reply(t, s, l.agent_solves[remedy]); });
    }
    if (c_.closed != kNever && chance(260)) {
      add(Author::kCustomer, end,
          [&](Text& t, Speaker& s) { s.say(t, c_.level >= 2 ? l.grumbles : l.thanks); });
    }
  }

  const Plan& plan_;
  const Contact& c_;
  Stream stream_;
  Particulars about_;
  Person person_;
  std::string ticket_;
  Style style_;
  Language language_ = Language::kSv;
  bool spoken_ = false;
};

}  // namespace

std::string_view name_of(Author author) {
  constexpr std::array<std::string_view, 4> kNames{"customer", "agent", "bot", "system"};
  return kNames[static_cast<std::size_t>(author)];
}

void append_ticket(std::string& out, std::size_t index) {
  out += fmt::format("T-{:07}", index + 1);
}

Letters write_letters(const Plan& plan, const Contact& contact, std::size_t index,
                      bool wants_messages) {
  return Composer(plan, contact, index).compose(wants_messages);
}

std::string write_comment(const Plan& plan, const Invitation& invitation, Language language) {
  Stream stream(plan.options.seed, Purpose::kComment, invitation.customer, invitation.sent);
  const bool good = invitation.survey == Survey::kCsat  ? invitation.score >= 4
                    : invitation.survey == Survey::kCes ? invitation.score >= 5
                                                        : invitation.score >= 10;
  if (!stream.per_mille(good ? 180 : 420)) return {};
  const Person person = person_of(plan.options.seed, invitation.customer, 0, language);
  const Particulars about = particulars_of(plan.options.seed, invitation.customer);
  const Lexicon& lexicon = lexicon_of(language);
  Speaker speaker(person, person.style, lexicon, language, about,
                  plan.first_day + static_cast<Day>(invitation.answered / kDaySeconds),
                  static_cast<std::uint16_t>(about.days), "", stream);
  Text text;
  speaker.say(text, good ? lexicon.good_comments : lexicon.bad_comments);
  return std::move(text.bytes);
}

}  // namespace gehor::simulate
