// English.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_en() {
  static const Words
      words{
          .greetings = "Hi,|Hello,|Hello!|Good morning,|Hi there,|Hey,|Good afternoon,|Hi team,",
          .letter_greetings =
              "Dear customer service,|Dear Sir or Madam,|To whom it may concern,|Dear Exempelkraft,",
          .background =
              "I have been a customer for {years} years.|We are [a family of five|a small business|two students] in {town}.|"
              "This is about the [house|flat|holiday cottage|office] in {town}.|I am writing on behalf of my [mother|neighbour|father].|Let me explain what happened.",
          .again =
              "I have contacted you about this before.|This is the [second|third] time I am writing about the same thing.|Nothing has happened since I got in touch on {date}.|"
              "You promised to get back to me [within {days} days|the same week] but nobody has.|I spoke to {agent} about it on {date}.|My last message was never really answered.",
          .situations =
              {"I don't understand my invoice for {month}, it is {kr} kr and one line just says [adjustment|variable part|other].|Invoice {invoice} looks completely different [this month|from the earlier ones] and I can't tell what is grid and what is electricity.|"
               "I have got a bill for {kr} kr, normally it is [half|a third] of that. Why is it so high?|The invoice says {kwh} kWh but not for which period.|The new invoice is [impossible to read|a mess], I can't find my price per kilowatt hour.|Why has the price gone up by {percent} per cent since {month} without a word from you?",
               "I was charged twice in {month}, {kr} kr [each time|both times].|I pay by direct debit but still get [paper bills|invoices by post].|You have taken {kr} kr although I changed banks [in {month}|long ago].|Can the due date be moved to [the 28th|after payday] when I pay by direct debit?|I got a reminder fee although the money was in the account on {date}.",
               "I have been waiting for a refund of {kr} kr since {month}.|According to you {kr} kr should have been paid back[ within {days} days] but nothing has arrived.|The final invoice {invoice} showed that you owe me {kr} kr. When will it come?|The credit for order {order} is [still not|not yet] in my account.",
               "The power has been out in {town} since [this morning|{clock}], the whole street is dark.|Another power cut! [The freezer is thawing.|The office has come to a halt.]|No electricity in the house and the outage map shows nothing.|How long will the outage last? We have [a baby|elderly parents|animals] at home and it is getting cold.|The [third|fourth] outage in {days} days, is there any compensation?",
               "The app says a meter reading is missing but the meter has been new since {month}.|The reading you have is wrong, I read {kwh} on {date}.|You were going to change the meter on {date} but nobody came.|I can't submit my reading, the page refuses the figures for meter {meter}.|My consumption has been estimated for the [second|third] month in a row, why don't you read it?",
               "We have been waiting for the connection of [the new house|the garage|the shop] since {month}.|The application was sent on {date} [and we have heard nothing since|and nobody answers].|The electrician finished {days} days ago but you have not connected the cable.|When will {product} be approved so that we can start?",
               "The salesman said [fixed price|{percent} per cent off] but the contract says something else.|I have received a new contract that I never agreed to.|What does it mean that the price depends on {kwh} kWh a year?|The contract ends in {month}, what happens then?|You called my [mother|grandfather] on {date} and now there is a contract nobody understands.|How long is the contract period really? The website and the confirmation say different things.",
               "We are moving [to {town} ]at the end of {month} and want to keep the contract.|I moved on {date} but still get bills for the old [flat|house].|The moving form can't be sent, it asks for [a facility number|a number] I don't have.|Do I have to cancel when I move in with my partner in {month}?",
               "I want to cancel my contract [from {month}|as soon as possible].|I cancelled in {month} but the contract is still running.|Why do I have to pay {kr} kr to leave?|Can I withdraw from the contract? It is only {days} days ago.|I have found a [better offer|lower price] elsewhere and want to leave.",
               "The campaign price I was promised is not on invoice {invoice}.|The ad said three months free but I had to pay {kr} kr.|The campaign code does not work at the checkout for {product}.|The offer was apparently for new customers only, it said so nowhere.|Your advertising promised [half the monthly fee|{percent} per cent off], what happened to that?",
               "Stop sending me advertising, I have unsubscribed [several|{days}] times.|I get text messages from you [every day|all the time], how do I stop them?|I got a letter on {date} meant for a completely different address.|Why do your sales people call me when I have opted out?",
               "I can't log in, it just keeps loading after I [identify myself|enter the code].|My pages have said technical error since {date}.|The login works neither on the [computer|tablet] nor on the phone.|I am logged out every time I want to look at my invoice.|It says unknown user although I have been a customer for {years} years.",
               "The app shows {kwh} kWh for {date}, that can't be right.|The consumption in the app has not been updated since {date}.|After the update the app crashes as soon as I open [it|the menu].|The spot price in the app differs from the website [at {clock}|today].",
               "Order {order}: {product} should have been here on {date} and nobody knows where it is.|The tracking {tracking} has not moved for {days} days.|I took a day off to receive {product} and nobody came.|When does order {order} arrive? [The fitter is booked for|The electrician comes on] {soon}.|You sent only half of the delivery, {product} is missing.",
               "I want to return {product}, order {order}.|{product} was [broken|scratched|damaged] when it came, what do I do?|The return {tracking} has been sent but you say it has not arrived.|Can I exchange {product} for a [bigger|smaller] model?",
               "I wrote on {date} and have had no answer.|I waited on the phone for {minutes} minutes and then the call was cut off.|Nobody calls back although I was given a time, {clock}.|The chat was closed in the middle of my question.|My ticket has been lying there for {days} days without anybody touching it.",
               "The person I spoke to said one thing and now you say another.|I was given the wrong information about moving on {date} and now I have to pay twice.|Your colleague {agent} promised that the fee of {kr} kr would be removed, that was not true.|I was told {days} days but the website says something else.",
               "Just wanted to say thank you for the [brilliant|wonderful] help, it was all sorted in {minutes} minutes.|The fitter who came on {date} was so kind and careful, give him a gold star!|The best customer service I have met, thanks to {agent} for the patience.|Many thanks for the quick delivery, {product} is already running.|What a difference from my former supplier, you answer and know what you are talking about.",
               "It would be good if the app could [show the cost per hour|tell me when the price is low|compare with last {month}].|Could you start selling {product} [in instalments|in black|with fitting]?|A wish: let us choose the due date ourselves.|A suggestion: make it possible to sort the invoice by facility.",
               "We are thinking of {product}, what does it cost with fitting in {town}?|We are building a house and want to know the price of {product} and whether there are grants.|What would I pay with you if I use {kwh} kWh a year?|Is {product} in stock and what is the delivery time?|I am with another supplier until {month}, can I change to you then?"},
          .feelings =
              {"It is probably [something simple|a small misunderstanding].|There is no hurry.|I would just like to understand how it works.|Nothing big, but good to know.",
               "I am worried that [it will be expensive|I will have to pay twice|it goes to debt collection].|We don't really know what to do.|It feels [uncertain|stressful] since the bill is due on {soon}.|I lie awake because of this.",
               "This is [completely unacceptable|beyond a joke|ridiculous].|I am [really disappointed|fed up with you|furious].|I want an explanation and compensation.|If it is not solved [this week|now] I will change supplier.|This is no way to treat [customers|people].",
               "Thank you for being there!|You are [the best|great].|Have a lovely day!|I will recommend you to [the neighbours|everybody at work]."},
          .asks =
              "Can you help me?|What should I do now?|What applies in my case?|Could someone explain this?|I would like an answer [as soon as possible|by {soon} at the latest].|When will it be solved?|Who should I talk to?|Can it be arranged?|Could you look into it?|What happens next?",
          .hopes =
              "Grateful for an answer.|Thanks in advance.|I look forward to hearing from you.|Please get back to me [today|this week].",
          .identifiers =
              "You can reach me on {phone}.|Please call me on {phone} after {clock}.|My e-mail is {mail}.|Please reply to {mail}.|I paid with card {card}.|The money can be sent to {iban}.|The address is {address}.|I live at {address}.|My name is {name} and my number is {phone}.|The contract is in the name of {name}.",
          .closings =
              "Best regards, {name}|Regards {first}|Thanks, {first}|Kind regards\n{name}|Yours sincerely,\n{name}\n{address}|Best,\n{name}\n{phone}|Cheers, {first}",
          .sent_from = "Sent from my phone|Sent from my mobile",
          .subjects = {"Question about invoice {invoice}|My bill for {month}|Bill too high",
                       "Direct debit|Charged twice",
                       "Refund of {kr} kr|Where is my money?",
                       "Power cut in {town}|No electricity",
                       "Meter reading|Meter {meter}",
                       "Connection|When will we be connected?",
                       "My contract|Contract question",
                       "Moving to {town}|Change of address",
                       "Cancellation|Ending my contract",
                       "The campaign|Offer not valid?",
                       "Advertising|Unsubscribe",
                       "Can't log in|My pages",
                       "The app|App problem",
                       "Order {order}|Where is my parcel?",
                       "Return of order {order}|Damaged goods",
                       "Waiting for an answer|No reply",
                       "Wrong information|Different answers",
                       "Thank you!|Praise",
                       "Suggestion|A wish",
                       "Price question|Quote for {product}"},
          .follow_ups =
              {"Here is what you asked for: {invoice}.|It was on {date}.|The number is {invoice}. My number is {phone} if there is anything else.",
               "It is order {order}.|The address is {address}.|Order {order}, and my number is {phone}.",
               "Yes, that's right.|No, I have [not done that|already tried].|It was on {date}.|Yes, several times.",
               "The address is {address}.|The number is {meter}.|It said {kwh} on {date}.|My number is {phone}.",
               "It was on {date}.|The address is {address}.|From the end of {month}.|My number is {phone}.",
               "Yes, please do.|Yes, that's fine.|It was on {date}."},
          .thanks =
              "Thanks for your help!|Perfect, thank you.|Great, now I know.|Thanks {agent}, it works now.|Thank you for the quick answer.",
          .grumbles =
              "That does not answer my question.|Then I will just have to [wait|call].|That is not what I was promised.|Okay, but this is poor.|I still think it is wrong.",
          .note_openings =
              "Customer calls:|Call.|Customer asks:|Incoming call, customer says:|Customer on the phone.|Customer visited:|Calls about the following.",
          .automatic =
              "Thank you for your message! We will answer [within one working day|as soon as we can]. Your case number is {case}.|We have received your case {case} and will get back to you. This address can not be replied to.",
          .bot =
              "Hello! I am the assistant of Exempelkraft. I am looking for an answer to your question.|I found this page about it. Did that solve your question?|I will pass you on to a colleague who can help you.",
          .agent_greetings =
              "Hi {first}!|Hello {first},|Hello and thank you for getting in touch!|Hello!",
          .agent_solves =
              {"I have corrected it and you will get a new invoice [of {kr} kr|within {days} days].|I can see what happened: we added it up wrongly and will take off {kr} kr.|The refund of {kr} kr is on its way to your account.|I have gone through the invoice and will send an explanation line by line.|The fee of {kr} kr has been removed.",
               "The delivery of {product} has been moved to {soon}.|I have sent a new parcel, it will be with you on {soon}.|The return is registered and {kr} kr will be paid back within {days} days.|I have asked the carrier, {product} will be handed over on {soon}.",
               "I have sent a new link, please try again after {clock}.|The fault is mended, restart the app and it should work.|It is fixed and you will see it on {soon}.|We have found the fault and a new version comes on {soon}.",
               "Our fitters are there and expect to be done by {clock}.|It is fixed and you will see it on {soon}.|A fitter will come to you on {soon}.|I have entered your meter reading and worked out the consumption again.",
               "I have entered it and you will get a confirmation within {days} days.|This is how it works: you pay only for what you use, and the fee is {kr} kr a month.|I have changed it from {soon}.|It is settled, there is nothing more you need to do.|I will send the terms so that you can read them in your own time.",
               "Thank you, that is good to hear! I will tell my colleagues.|Thank you for telling us, I have passed it on to those it concerns.|How nice to hear! We will take it to heart."},
          .agent_asks =
              {"Which invoice is it about?|Could you send me [the invoice number|a picture of the invoice] so that I can look into it?|When was the money taken?",
               "Could you send me [the order number|a picture of the parcel] so that I can look into it?|What is your order number?|Which address was it to go to?",
               "Have you tried to restart the app?|What kind of phone do you have?|When did you first see the fault?",
               "Which address is it about?|Could you send me the number of the meter?|Could you read the meter and send me the figures?",
               "From which date should it apply?|Which address is it about?|Which contract is it about?",
               "May I show this to my colleagues?|Who was it you talked to?"},
          .agent_looks =
              "I need to ask my colleagues and will get back to you by {soon}.|I have passed it on to the right department.|We are looking into it and will be in touch.",
          .agent_closings =
              "Regards {agent}, Exempelkraft|Have a nice day! {agent}|Kind regards\n{agent}\nExempelkraft customer service",
          .quote_header = "On {date} {agent} wrote:",
          .good_comments =
              "Quick and friendly.|Well treated!|Got help at once.|{agent} knew everything.|Smooth.|Solved my problem in {minutes} minutes.",
          .bad_comments =
              "Had to wait {days} days.|No solution.|You never get through.|A different answer every time.|The problem is still there.|Expensive and poor.",
          .months =
              "January|February|March|April|May|June|July|August|September|October|November|December",
          .products =
              "the charging box|the heat pump|the smart thermostat|the solar panel set|the home battery|the energy meter|the fixed price contract|the variable contract",
          .first_names =
              "Emma|James|Priya|Thomas|Olivia|Daniel|Chloe|Samuel|Grace|Oliver|Aisha|Jack|Megan|Harry|Lucy|Kwame|Hannah|George|Ruby|Liam",
          .last_names =
              "Whitfield|Harper|Okafor|Bennett|Doyle|Sharma|Fletcher|Marsh|Quinn|Hughes|Thornton|Begum|Wells|Ashworth|Pike|Kendall|Rowe|Mensah",
          .streets =
              "Mill Lane|Church Road|Station Road|Meadow Close|Harbour Street|Birch Avenue|School Lane|Hillside",
          .towns = "Solvik|Strandby|Lindhult|Norbrook|Eastmere|Kvarnsjö|Oldbridge|Hedekulla",
          .colloquial =
              "you=u|your=ur|please=pls|because=cos|are=r|going=goin|though=tho|and=n|have=hav|with=wiv",
      };
  return words;
}

}  // namespace gehor::simulate
