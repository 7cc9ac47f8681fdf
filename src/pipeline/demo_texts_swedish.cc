// What the customers of the demonstration company say in Swedish.
#include "pipeline/demo_texts.h"

namespace gehor::pipeline::demo {

const Phrases& swedish() {
  static const Phrases phrases{
      .greetings = "Hej!|Hej|Hejsan,|God morgon!|Hej på er!|Hallå,|",
      .again =
          "Jag har redan hört av mig om detta.|Det här är andra gången jag skriver om samma sak.|"
          "Ingenting har hänt sedan jag kontaktade er sist.|Hör av mig igen eftersom jag inte "
          "fick något riktigt svar.|Ni lovade att återkomma men det har ni inte gjort.",
      .asks =
          "Kan ni hjälpa mig?|Hur gör jag nu?|Vad är det som gäller?|Kan någon förklara det här?|"
          "Jag vill ha besked så snart som möjligt.|Tacksam för svar.|När blir det löst?|"
          "Vem ska jag prata med?|Går det att ordna?|",
      .closings =
          "Mvh {name}|Hälsningar {name}|Vänligen, {name}|Tack på förhand / {name}|/{name}|"
          "Med vänlig hälsning\n{name}|",
      .identifiers =
          "Mitt personnummer är {id}.|Ni når mig på {phone}.|Ring mig gärna på {phone} efter "
          "kl 16.|Min mejl är {mail}.|Mitt personnummer: {id}, tel {phone}.|Svara helst till "
          "{mail}.|Jag betalade med kort {card}.|Pengarna kan sättas in på {iban}.",
      .months =
          "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
      .products =
          "laddboxen|värmepumpen|elmätaren till sommarstugan|solpanelspaketet|smarta termostaten",
      .situations = {
          "Jag förstår inte min faktura för {month}, den är på {kr} kr och det finns en post som bara "
          "heter justering.|Fakturan ser helt annorlunda ut den här månaden och jag kan inte se vad som "
          "är elnät och vad som är elhandel.|Har fått en räkning på {kr} kr, normalt brukar den ligga på "
          "hälften. Varför är den så hög?|På fakturan står {kwh} kWh men det går inte att se vilken "
          "period det gäller.|Den nya fakturan är obegriplig, jag hittar inte mitt pris per "
          "kilowattimme någonstans.|Vad är det för en rad som heter rörlig del 2 på fakturan för {month}?",
          "Autogirot drogs två gånger i {month}, {kr} kr varje gång.|Jag har anmält autogiro men får "
          "ändå pappersfaktura.|Ni har dragit {kr} kr fast jag bytte bank och sa upp autogirot.|Vill "
          "flytta förfallodagen till efter löning, går det med autogiro?|Fick en påminnelseavgift trots "
          "att pengarna fanns på kontot.",
          "Jag väntar på en återbetalning på {kr} kr sedan {month}.|Enligt er skulle jag få tillbaka {kr} "
          "kr men inget har kommit.|Slutfakturan visade att ni är skyldiga mig {kr} kr. När kommer "
          "pengarna?|Krediteringen för order {order} syns fortfarande inte på kontot.",
          "Strömmen är borta hos oss sedan i morse, hela gatan är mörk.|Det är strömavbrott igen! Frysen "
          "håller på att tina.|Ingen el i huset och avbrottskartan visar ingenting.|Hur länge varar "
          "avbrottet? Vi har en bebis hemma och det börjar bli kallt.|Tredje strömavbrottet på kort tid, "
          "får man någon ersättning?",
          "Appen säger att mätaravläsning saknas men mätaren är ny sedan {month}.|Mätarställningen ni har "
          "stämmer inte, jag läste av {kwh} i dag.|Ni skulle byta mätare i {month} men ingen kom.|Jag kan "
          "inte lämna mätarställning, sidan tar inte emot siffrorna.|Förbrukningen är uppskattad för tredje "
          "månaden i rad, varför läser ni inte av?",
          "Vi har väntat på inkoppling av nya huset sedan {month}.|Ansökan om anslutning skickades in för "
          "flera veckor sedan utan besked.|Elektrikern är klar men ni har inte kopplat in serviskabeln.|"
          "När blir solcellerna godkända så att vi får börja sälja överskott?",
          "Säljaren sa fast pris men i avtalet står det rörligt.|Jag har fått ett nytt avtal som jag inte "
          "har godkänt.|Vad betyder det att priset är villkorat av {kwh} kWh om året?|Avtalet löper ut i "
          "{month}, vad händer sedan?|Ni ringde min mamma och nu har hon ett avtal hon inte förstår.|Hur "
          "lång är bindningstiden egentligen? Det står olika på hemsidan och i bekräftelsen.",
          "Vi flyttar den sista {month} och vill ta med oss avtalet.|Jag har flyttat men får fortfarande "
          "faktura för den gamla lägenheten.|Flyttanmälan på hemsidan går inte att skicka, den kräver ett "
          "anläggningsnummer jag inte har.|Ska jag säga upp elen när jag flyttar ihop med min sambo?",
          "Jag vill säga upp mitt avtal.|Sade upp avtalet i {month} men det är fortfarande aktivt.|Varför "
          "tar ni {kr} kr i lösenavgift när jag avslutar?|Går det att ångra ett avtal? Det är mindre än "
          "fjorton dagar sedan.",
          "Kampanjpriset jag blev lovad finns inte på fakturan.|I annonsen stod det tre månader gratis men "
          "jag har fått betala {kr} kr.|Kampanjkoden fungerar inte i kassan för {product}.|Erbjudandet "
          "gällde tydligen bara nya kunder, det stod ingenstans.|Er reklam lovade halva månadsavgiften, vad "
          "hände med det?",
          "Sluta skicka reklam, jag har avanmält mig flera gånger.|Jag får sms från er varje dag, hur "
          "avslutar jag det?|Fick ett utskick som gällde någon helt annan adress.",
          "Jag kan inte logga in, det snurrar bara efter att jag har legitimerat mig.|Mina sidor säger tekniskt fel sedan "
          "i går.|Inloggningen fungerar inte, varken på datorn eller i telefonen.|Blir utloggad hela tiden när jag ska "
          "titta på fakturan.|Får felmeddelandet okänd användare fast jag varit kund i tio år.",
          "Appen visar {kwh} kWh i går, det kan inte stämma.|Förbrukningen i appen har inte uppdaterats "
          "sedan {month}.|Efter uppdateringen kraschar appen så fort jag öppnar den.|Spotpriset i appen "
          "är ett annat än på hemsidan.",
          "Order {order}: {product} skulle ha kommit förra veckan men ingen vet var den är.|Spårningen för order {order} "
          "har stått still i flera dagar.|Jag tog ledigt för att ta emot {product} och så kom ingen.|När "
          "levereras order {order}? Montören är bokad.|Ni skickade bara halva leveransen, {product} saknas.",
          "Jag vill lämna tillbaka {product}, order {order}.|{product} var trasig när den kom, hur "
          "reklamerar jag?|Returen är skickad men ni säger att den inte har kommit fram, order {order}.",
          "Jag mejlade för två veckor sedan och har inte fått något svar.|Satt i telefonkö i en timme och så "
          "bröts samtalet.|Ingen ringer tillbaka trots att jag fick en tid.|Chatten stängdes mitt i min "
          "fråga.",
          "Den jag pratade med sa en sak och nu säger ni något annat.|Fick fel besked om flytten och nu ska "
          "jag betala dubbelt.|Er kollega lovade att avgiften på {kr} kr skulle tas bort, det stämde inte.",
          "Ville bara tacka för fantastisk hjälp, allt löste sig på fem minuter.|Montören som kom i dag var "
          "så trevlig och noggrann, ge honom en guldstjärna!|Bästa kundservice jag har varit med om, tack "
          "för tålamodet.|Stort tack för snabb leverans, {product} är redan igång.|Vilken skillnad mot mitt "
          "förra elbolag, ni svarar och vet vad ni pratar om."}};
  return phrases;
}

}  // namespace gehor::pipeline::demo
