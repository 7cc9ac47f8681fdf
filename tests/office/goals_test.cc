#include "office/goals.h"

#include <gtest/gtest.h>

#include "office/settings.h"

namespace gehor::office {
namespace {

TEST(Goals, OneForAllOrOnePerChannel) {
  EXPECT_DOUBLE_EQ(*parse_goal("goal_csat", "80 %")->general, 0.8);
  EXPECT_DOUBLE_EQ(*parse_goal("goal_csat", "82.5%")->general, 0.825);
  const Goal goal = parse_goal("goal_promise_kept", "phone=80 %, email=90 %, *=85 %").value();
  EXPECT_DOUBLE_EQ(*goal.of("phone"), 0.8);
  EXPECT_DOUBLE_EQ(*goal.of("email"), 0.9);
  EXPECT_DOUBLE_EQ(*goal.of("chat"), 0.85);
  EXPECT_FALSE(parse_goal("goal_promise_kept", "phone=80 %")->of("chat"));
  EXPECT_DOUBLE_EQ(*parse_goal("goal_nps", "+20")->general, 20);
  EXPECT_DOUBLE_EQ(*parse_goal("goal_nps", "-5")->general, -5);
  EXPECT_DOUBLE_EQ(*parse_goal("goal_ces", "5.5")->general, 5.5);
  EXPECT_FALSE(parse_goal("goal_csat", " ")->any());
}

TEST(Goals, WhatIsNotUnderstoodIsRefusedWithAnExample) {
  for (const char* text : {"80", "0.8", "eighty %", "180 %", "-3 %", "80 %, 90 %", "%",
                           "phone=", "phone=80 %, phone=90 %", "*=80 %, *=70 %", "80 %,"}) {
    const auto goal = parse_goal("goal_promise_kept", text);
    ASSERT_FALSE(goal.ok()) << text;
    EXPECT_NE(goal.error().message.english().find("80 %"), std::string::npos)
        << goal.error().message;
  }
  const auto goal = parse_goal("goal_promise_kept", "fax=80 %");
  ASSERT_FALSE(goal.ok());
  EXPECT_NE(goal.error().message.english().find("no channel \"fax\""), std::string::npos);
  EXPECT_FALSE(parse_goal("goal_nps", "nan").ok());
  EXPECT_FALSE(check_setting(SettingScope::kOrganisation, "goal_csat", "4 of 5").ok());
  EXPECT_TRUE(check_setting(SettingScope::kOrganisation, "goal_csat", "85 %").ok());
}

}  // namespace
}  // namespace gehor::office
