// Swedish.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_sv() {
  static const Words words{
      .greetings =
          "Hej!|Hej|Hejsan,|God morgon!|Hej på er!|Hallå,|Hej kundservice,|Tjena,|Hej igen!|Goddag,",
      .letter_greetings =
          "Till kundservice|Bästa Exempelkraft,|Hej Exempelkraft!|Till den det berör,",
      .background =
          "Jag har varit kund hos er i {years} år.|Vi är [en familj på fyra|två pensionärer|en liten firma] i {town} och har haft er sedan {years} år tillbaka.|"
          "Det gäller [huset|lägenheten|sommarstugan|lokalen] i {town}.|Jag hjälper min [mamma|pappa|granne] med det här.|Bakgrunden är den här.",
      .again =
          "Jag har redan hört av mig om [detta|samma sak].|Det här är [andra|tredje] gången jag skriver om samma sak.|"
          "Ingenting har hänt sedan jag kontaktade er {date}.|Hör av mig igen eftersom jag inte fick något [riktigt|vettigt] svar.|"
          "Ni lovade att återkomma [inom {days} dagar|samma vecka] men det har ni inte gjort.|Jag pratade med {agent} om det här {date}.",
      .situations = {"Jag [förstår inte|blir inte klok på] min faktura för {month}, den är på {kr} kr och det finns en post som bara heter [justering|rörlig del 2|övrigt].|"
                     "Fakturan {invoice} ser helt annorlunda ut [den här månaden|jämfört med tidigare] och jag kan inte se vad som är elnät och vad som är elhandel.|"
                     "Har fått en räkning på {kr} kr, normalt brukar den ligga på [hälften|en tredjedel]. Varför är den så hög?|"
                     "På fakturan står {kwh} kWh men det går inte att se vilken period det gäller.|"
                     "Den nya fakturan är [obegriplig|rörig], jag hittar inte mitt pris per kilowattimme någonstans.|"
                     "Varför har priset gått upp {percent} procent sedan {month} utan att ni har sagt något?",
                     "Autogirot drogs två gånger i {month}, {kr} kr [varje gång|per gång].|Jag har anmält autogiro men får ändå [pappersfaktura|faktura på posten].|"
                     "Ni har dragit {kr} kr fast jag bytte bank [i {month}|för länge sedan].|Vill flytta förfallodagen till [den 28:e|efter löning|månadens slut], går det med autogiro?|"
                     "Fick en påminnelseavgift trots att pengarna fanns på kontot den {date}.",
                     "Jag väntar på en återbetalning på {kr} kr sedan {month}.|Enligt er skulle jag få tillbaka {kr} kr[ inom {days} dagar] men inget har kommit.|"
                     "Slutfakturan {invoice} visade att ni är skyldiga mig {kr} kr. När kommer pengarna?|Krediteringen för order {order} syns [fortfarande inte|ännu inte] på kontot.",
                     "Strömmen är borta hos oss i {town} sedan [i morse|klockan {clock}], hela gatan är mörk.|Det är strömavbrott igen! [Frysen håller på att tina.|Kontoret står stilla.]|"
                     "Ingen el i huset och avbrottskartan visar ingenting.|Hur länge varar avbrottet? Vi har [en bebis|gamla föräldrar|djur] hemma och det börjar bli kallt.|"
                     "[Tredje|Fjärde] strömavbrottet på {days} dagar, får man någon ersättning?",
                     "Appen säger att mätaravläsning saknas men mätaren är ny sedan {month}.|Mätarställningen ni har stämmer inte, jag läste av {kwh} {date}.|"
                     "Ni skulle byta mätare {date} men ingen kom.|Jag kan inte lämna mätarställning, sidan tar inte emot siffrorna för anläggning {meter}.|"
                     "Förbrukningen är uppskattad för [andra|tredje] månaden i rad, varför läser ni inte av?",
                     "Vi har väntat på inkoppling av [nya huset|garaget|butiken] sedan {month}.|Ansökan om anslutning skickades in {date} [utan besked sedan dess|och ingen svarar].|"
                     "Elektrikern är klar sedan {days} dagar men ni har inte kopplat in serviskabeln.|När blir {product} godkänd så att vi får börja?",
                     "Säljaren sa [fast pris|{percent} procents rabatt] men i avtalet står det något annat.|Jag har fått ett nytt avtal som jag inte har godkänt.|"
                     "Vad betyder det att priset är villkorat av {kwh} kWh om året?|Avtalet löper ut i {month}, vad händer sedan?|"
                     "Ni ringde min [mamma|morfar] {date} och nu finns det ett avtal som ingen förstår.|Hur lång är bindningstiden egentligen? Det står [olika|en sak] på hemsidan och [annat|en annan] i bekräftelsen.",
                     "Vi flyttar [till {town} ]den sista {month} och vill ta med oss avtalet.|Jag flyttade {date} men får fortfarande faktura för den gamla [lägenheten|villan].|"
                     "Flyttanmälan på hemsidan går inte att skicka, den kräver ett [anläggningsnummer|nummer] jag inte har.|Ska jag säga upp elen när jag flyttar ihop med min sambo i {month}?",
                     "Jag vill säga upp mitt avtal [från och med {month}|så snart det går].|Sade upp avtalet i {month} men det är fortfarande aktivt.|"
                     "Varför tar ni {kr} kr i lösenavgift när jag avslutar?|Går det att ångra ett avtal? Det är bara {days} dagar sedan.|Jag har fått [bättre erbjudande|lägre pris] från annat håll och vill avsluta.",
                     "Kampanjpriset jag blev lovad finns inte på faktura {invoice}.|I annonsen stod det tre månader gratis men jag har fått betala {kr} kr.|"
                     "Kampanjkoden fungerar inte i kassan för {product}.|Erbjudandet gällde tydligen bara nya kunder, det stod ingenstans.|Er reklam lovade [halva månadsavgiften|{percent} procent rabatt], vad hände med det?",
                     "Sluta skicka reklam, jag har avanmält mig [flera|{days}] gånger.|Jag får sms från er [varje dag|hela tiden], hur avslutar jag det?|Fick ett utskick {date} som gällde någon helt annan adress.|Varför ringer era säljare mig när jag har spärrat mig?",
                     "Jag kan inte logga in, det snurrar bara efter att jag har [legitimerat mig|skrivit koden].|Mina sidor säger tekniskt fel sedan {date}.|"
                     "Inloggningen fungerar inte, varken på [datorn|surfplattan] eller i telefonen.|Blir utloggad hela tiden när jag ska titta på fakturan.|Får felmeddelandet okänd användare fast jag varit kund i {years} år.",
                     "Appen visar {kwh} kWh {date}, det kan inte stämma.|Förbrukningen i appen har inte uppdaterats sedan {date}.|Efter uppdateringen kraschar appen så fort jag öppnar [den|menyn].|Spotpriset i appen är ett annat än på hemsidan [klockan {clock}|i dag].",
                     "Order {order}: {product} skulle ha kommit {date} men ingen vet var den är.|Spårningen {tracking} har stått still i {days} dagar.|"
                     "Jag tog ledigt för att ta emot {product} och så kom ingen.|När levereras order {order}? [Montören är bokad|Elektrikern kommer] {soon}.|Ni skickade bara halva leveransen, {product} saknas.",
                     "Jag vill lämna tillbaka {product}, order {order}.|{product} var [trasig|repig|skadad] när den kom, hur reklamerar jag?|Returen {tracking} är skickad men ni säger att den inte har kommit fram.|Kan jag byta {product} mot en [större|mindre] modell?",
                     "Jag mejlade {date} och har inte fått något svar.|Satt i telefonkö i {minutes} minuter och så bröts samtalet.|Ingen ringer tillbaka trots att jag fick en tid klockan {clock}.|Chatten stängdes mitt i min fråga.|Mitt ärende har legat i {days} dagar utan att någon rör det.",
                     "Den jag pratade med sa en sak och nu säger ni något annat.|Fick fel besked om flytten {date} och nu ska jag betala dubbelt.|Er kollega {agent} lovade att avgiften på {kr} kr skulle tas bort, det stämde inte.|Jag fick veta att det tar {days} dagar men på sidan står det något annat.",
                     "Ville bara tacka för [fantastisk|otroligt bra] hjälp, allt löste sig på {minutes} minuter.|Montören som kom {date} var så trevlig och noggrann, ge honom en guldstjärna!|Bästa kundservice jag har varit med om, tack {agent} för tålamodet.|Stort tack för snabb leverans, {product} är redan igång.|Vilken skillnad mot mitt förra bolag, ni svarar och vet vad ni pratar om.",
                     "Det vore bra om appen kunde [visa kostnaden per timme|larma när priset är lågt|jämföra med förra {month}].|Kan ni inte börja sälja {product} [på avbetalning|i svart|med montering]?|Ett önskemål: låt oss välja förfallodag själva.|Tips till er: gör fakturan möjlig att sortera på anläggning.",
                     "Funderar på {product}, vad kostar den med montering i {town}?|Vi bygger hus och vill veta vad {product} kostar och om det finns bidrag.|Vad skulle jag betala hos er om jag gör av med {kwh} kWh om året?|Är {product} i lager och hur lång är leveranstiden?|Jag är kund hos ett annat bolag till {month}, kan jag byta till er då?"},
      .feelings =
          {"Det är säkert [något enkelt|ett litet missförstånd].|Det är ingen brådska.|Jag vill mest förstå hur det hänger ihop.|Inget stort, men bra att veta.",
           "Jag är orolig för att [det ska bli dyrt|få betala två gånger|det ska gå till inkasso].|Vi vet inte riktigt vad vi ska göra.|Det känns [osäkert|stressigt] eftersom räkningen ska betalas {soon}.|Jag har svårt att sova för det här.",
           "Det här är [helt oacceptabelt|under all kritik|rena skämtet].|Jag är [riktigt besviken|trött på er|förbannad].|Vill ha en förklaring och ersättning.|Blir det inte löst [den här veckan|nu] byter jag bolag.|Så här behandlar man inte [kunder|folk].",
           "Tack för att ni finns!|Ni är [bäst|toppen].|Ha en fin dag!|Jag kommer att rekommendera er till [grannarna|jobbet]."},
      .asks =
          "Kan ni hjälpa mig?|Hur gör jag nu?|Vad är det som gäller?|Kan någon förklara det här?|Jag vill ha besked [så snart som möjligt|senast {soon}].|När blir det löst?|Vem ska jag prata med?|Går det att ordna?|Kan ni kolla upp det?|Vad händer härnäst?",
      .hopes =
          "Tacksam för svar.|Tack på förhand.|Ser fram emot ert svar.|Återkom gärna [i dag|under veckan].",
      .identifiers =
          "Mitt personnummer är {id}.|Ni når mig på {phone}.|Ring mig gärna på {phone} efter kl {clock}.|Min mejl är {mail}.|Mitt personnummer: {id}, tel {phone}.|Svara helst till {mail}.|"
          "Jag betalade med kort {card}.|Pengarna kan sättas in på {iban}.|Adressen är {address}.|Jag bor på {address}.|Bilen som ska laddas har regnr {plate}.|Jag heter {name} och nås på {phone}.|Avtalet står på {name}, {id}.",
      .closings =
          "Mvh {name}|Hälsningar {first}|Vänligen, {name}|Med vänlig hälsning\n{name}|/{first}|Vänliga hälsningar\n{name}\n{phone}|Hälsningar\n{name}\n{address}|Hej så länge, {first}",
      .sent_from = "Skickat från min telefon|Skickat från mobilen",
      .subjects = {"Fråga om faktura {invoice}|Fakturan för {month}|För hög räkning",
                   "Autogiro|Dubbel dragning",
                   "Återbetalning {kr} kr|Var är mina pengar?",
                   "Strömavbrott i {town}|Ingen el",
                   "Mätaravläsning|Mätaren {meter}",
                   "Anslutning|När kopplas vi in?",
                   "Mitt avtal|Fråga om avtalet",
                   "Flytt till {town}|Flyttanmälan",
                   "Uppsägning|Avsluta avtal",
                   "Kampanjen|Erbjudandet gäller inte?",
                   "Reklam|Avanmälan",
                   "Kan inte logga in|Mina sidor",
                   "Appen|Fel i appen",
                   "Order {order}|Var är mitt paket?",
                   "Retur order {order}|Reklamation",
                   "Väntar på svar|Ingen svarar",
                   "Fel besked|Olika svar",
                   "Tack!|Beröm",
                   "Förslag|Önskemål",
                   "Prisfråga|Offert {product}"},
      .follow_ups =
          {"Här kommer det ni bad om: {invoice}.|Det var {date}.|Numret är {invoice}. Jag nås på {phone} om det är något mer.",
           "Det gäller order {order}.|Adressen är {address}.|Order {order}, och jag nås på {phone}.",
           "Ja, det stämmer.|Nej, det har jag [inte gjort|redan provat].|Det var {date}.|Ja, flera gånger.",
           "Adressen är {address}.|Numret är {meter}.|Det stod {kwh} {date}.|Jag nås på {phone}.",
           "Det var {date}.|Adressen är {address}.|Från den sista {month}.|Jag nås på {phone}.",
           "Ja, gärna.|Ja, det går bra.|Det var {date}."},
      .thanks =
          "Tack för hjälpen!|Perfekt, tack.|Toppen, då vet jag.|Tack {agent}, nu fungerar det.|Tack för snabbt svar.",
      .grumbles =
          "Det var inget svar på min fråga.|Då får jag väl [vänta|ringa] då.|Hm, det är inte vad jag blev lovad.|Okej, men det är dåligt.|Jag tycker ändå att det är fel.",
      .note_openings = "Kunden ringer:|Samtal.|Kund undrar:|Inkommande samtal, kunden säger:|Kund i telefon.|Besök av kund:|Ringer angående nedan.",
      .automatic =
          "Tack för ditt meddelande! Vi svarar [inom en arbetsdag|så snart vi kan]. Ditt ärendenummer är {case}.|Vi har tagit emot ditt ärende {case} och återkommer. Det här svaret går inte att besvara.",
      .bot =
          "Hej! Jag är Exempelkrafts assistent. Jag letar efter svar på din fråga.|Jag hittade den här sidan om saken. Löste det din fråga?|Jag kopplar dig till en kollega som kan hjälpa dig.",
      .agent_greetings = "Hej {first}!|Hej {first},|Hej och tack för att du hör av dig!|Hej!",
      .agent_solves =
          {"Jag har rättat det nu och du får en ny faktura [på {kr} kr|inom {days} dagar].|Jag ser vad som har hänt: vi har räknat fel och drar av {kr} kr.|Återbetalningen på {kr} kr är på väg till ditt konto.|Jag har gått igenom fakturan och skickar en förklaring rad för rad.|Avgiften på {kr} kr är borttagen.",
           "Leveransen av {product} är ombokad till {soon}.|Jag har skickat ett nytt paket, det kommer {soon}.|Returen är registrerad och {kr} kr betalas tillbaka inom {days} dagar.|Jag har hört med transportören, {product} lämnas ut {soon}.",
           "Jag har skickat en ny länk, prova igen efter klockan {clock}.|Felet är rättat, starta om appen så ska det fungera.|Det är åtgärdat och syns hos dig {soon}.|Vi har hittat felet och kommer med en ny version {soon}.",
           "Våra montörer är på plats och räknar med att vara klara klockan {clock}.|Det är åtgärdat och syns hos dig {soon}.|En montör kommer till er {soon}.|Jag har lagt in din mätarställning och räknat om förbrukningen.",
           "Jag har lagt in det och du får en bekräftelse inom {days} dagar.|Så här fungerar det: du betalar bara för det du använder, och avgiften är {kr} kr i månaden.|Jag har ändrat det från och med {soon}.|Det är ordnat, du behöver inte göra något mer.|Jag skickar villkoren så att du kan läsa dem i lugn och ro.",
           "Tack, det värmer! Jag hälsar till kollegorna.|Tack för att du berättar, jag har skickat det vidare till dem det gäller.|Vad roligt att höra! Det tar vi med oss."},
      .agent_asks =
          {"Vilken faktura gäller det?|Kan du skicka [fakturanumret|en bild av fakturan] så att jag kan titta på det?|När drogs pengarna?",
           "Kan du skicka [ordernumret|en bild på paketet] så att jag kan titta på det?|Vad har du för ordernummer?|Vilken adress skulle det levereras till?",
           "Har du provat att starta om appen?|Vilken sorts telefon har du?|När såg du felet första gången?",
           "Vilken adress gäller det?|Kan du skicka mätarens nummer?|Kan du läsa av mätaren och skicka siffrorna?",
           "Från vilket datum ska det gälla?|Vilken adress gäller det?|Vilket avtal gäller det?",
           "Får jag visa det för mina kollegor?|Vem var det du pratade med?"},
      .agent_looks =
          "Jag behöver höra med mina kollegor och återkommer senast {soon}.|Jag har skickat det vidare till rätt avdelning.|Vi undersöker saken och hör av oss.",
      .agent_closings =
          "Hälsningar {agent}, Exempelkraft|Ha en fin dag! {agent}|Vänliga hälsningar\n{agent}\nExempelkraft kundservice",
      .quote_header = "{date} skrev {agent}:",
      .good_comments =
          "Snabbt och trevligt.|Bra bemötande!|Fick hjälp direkt.|{agent} var kunnig.|Smidigt.|Löste mitt problem på {minutes} minuter.",
      .bad_comments =
          "Fick vänta i {days} dagar.|Ingen lösning.|Man kommer aldrig fram.|Olika besked varje gång.|Problemet är kvar.|Dyrt och dåligt.",
      .months =
          "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
      .products =
          "laddboxen|värmepumpen|den smarta termostaten|solpanelerna|hembatteriet|energimätaren|fastprisavtalet|det rörliga avtalet",
      .first_names =
          "Anna|Erik|Maria|Lars|Karin|Johan|Eva|Fatima|Mikael|Sara|Ali|Birgitta|Oskar|Linnea|Göran|Elin|Nils|Zahra|Åsa|Per|Ingrid|Hassan|Märta|Gustav|Ulla|Emil|Kerstin|Amina|Björn|Sofia|Tobias|Ulrika|Sven|Malin|Jonas|Leila|Håkan|Agneta|Viktor|Ebba",
      .last_names =
          "Lindqvist|Åkerlund|Bergström|Holmgren|Ekdahl|Nyberg|Sjöberg|Wallin|Hedlund|Öberg|Sandström|Norén|Karimi|Lundmark|Hägg|Forsell|Björklund|Dahlgren|Strand|Ahmadi|Malmgren|Kvist|Rosén|Tingvall|Yildiz|Backlund|Falk|Granath|Ståhl|Åström",
      .streets =
          "Lillgatan|Storgatan|Björkvägen|Kvarnvägen|Skolgatan|Ängsstigen|Södra Hamngatan|Gläntvägen|Tallbacken|Åsgatan|Klockarvägen|Rönnstigen",
      .towns =
          "Solvik|Älmsta|Björkfors|Norrköpinge|Åstad|Lindhult|Strandby|Hedekulla|Mörtnäs|Kvarnsjö|Västerlunda|Tallåsen",
      .colloquial =
          "inte=inte|något=nåt|någon=nån|några=nåra|mig=mej|dig=dej|är=e|och=o|sedan=sen|skulle=sku|även=även|sådan=sån|bara=ba|jag=ja|också=oxå|eller=el",
  };
  return words;
}

}  // namespace gehor::simulate
