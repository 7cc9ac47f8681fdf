// What the customers of the demonstration company say in English.
#include "pipeline/demo_texts.h"

namespace gehor::pipeline::demo {

const Phrases& english() {
  static const Phrases phrases{
      .greetings = "Hi,|Hello,|Dear customer service,|Good morning,|",
      .again =
          "I have contacted you about this before.|This is the second time I write.|You promised to "
          "call back but nobody has.",
      .asks =
          "Can you help me?|What should I do now?|Please get back to me soon.|Could someone explain?|",
      .closings = "Best regards, {name}|Regards {name}|Thanks, {name}|",
      .identifiers =
          "You can reach me on {phone}.|My e-mail is {mail}.|Please reply to {mail}.|I paid with "
          "card {card}.",
      .months =
          "January|February|March|April|May|June|July|August|September|October|November|December",
      .products = "the charger|the heat pump|the thermostat",
      .situations = {
          "I don't understand my invoice for {month}, it is {kr} kr.|The bill looks completely different "
          "and I can't find the price per kilowatt hour.",
          "I was charged twice in {month}, {kr} kr each time.|I still get paper bills although I pay by "
          "direct debit.",
          "I am still waiting for my refund of {kr} kr from {month}.|You owe me {kr} kr, when will it arrive?",
          "The power has been out since this morning, the whole street is dark.|Another outage! When is it "
          "back?",
          "The meter reading is wrong, I read {kwh} today.|The meter was to be changed in {month} but nobody "
          "came.",
          "We have been waiting for the connection of our new house since {month}.|When will the solar "
          "panels be approved?",
          "The seller said fixed price but the contract says otherwise.|How long is the contract period? "
          "The website says two different things.",
          "We move at the end of {month} and want to keep the contract.|I have moved but still get bills "
          "for the old flat.",
          "I want to cancel my contract.|Why do I have to pay {kr} kr to leave?",
          "The campaign price I was promised is not on the invoice.|The ad said three months free but I had "
          "to pay {kr} kr.",
          "Stop sending me advertising, I have unsubscribed several times.|I get messages from you every day.",
          "I can't log in, it just keeps loading.|The login works neither on the computer nor on the phone.",
          "The app shows {kwh} kWh for yesterday, that can't be right.|The app crashes after the update.",
          "Order {order}: {product} should have been here last week and nobody knows where it is.|When does "
          "order {order} arrive? The electrician is booked.",
          "I want to return {product}, order {order}.|It was broken when it came, {product}.",
          "I wrote two weeks ago and have had no answer.|I waited an hour on the phone and then the call was "
          "cut off.",
          "I was told the wrong thing about moving and now I have to pay twice.|Your colleague said something "
          "else yesterday.",
          "Just wanted to say thank you for the brilliant help, all was sorted in five minutes.|The "
          "electrician who came today was so kind and careful!"}};
  return phrases;
}

}  // namespace gehor::pipeline::demo
