// Danish.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_da() {
  static const Words words{
      .greetings = "Hej!|Hej,|Goddag,|Hej med jer,|Godmorgen!|Halløj,|Hej kundeservice,",
      .letter_greetings = "Kære kundeservice,|Til rette vedkommende,|Kære Exempelkraft,",
      .background =
          "Jeg har været kunde hos jer i {years} år.|Vi er [en familie på fire|to pensionister|et lille firma] i {town}.|Det drejer sig om [huset|lejligheden|sommerhuset|kontoret] i {town}.|"
          "Jeg hjælper min [mor|far|nabo] med det her.|Baggrunden er følgende.",
      .again =
          "Jeg har allerede skrevet til jer om [det her|det samme].|Det er [anden|tredje] gang jeg henvender mig om den samme sag.|Der er ikke sket noget siden jeg kontaktede jer {date}.|"
          "I lovede at vende tilbage [inden for {days} dage|samme uge], men det er ikke sket.|Jeg talte med {agent} om det {date}.",
      .situations =
          {
              "Jeg forstår ikke min regning for {month}, den lyder på {kr} kr, og en linje hedder bare [regulering|variabel del|øvrigt].|Faktura {invoice} ser helt anderledes ud [denne måned|end før], og jeg kan ikke se hvad der er net og hvad der er strøm.|Jeg har fået en regning på {kr} kr, normalt er den [det halve|en tredjedel]. Hvorfor er den så høj?|På regningen står der {kwh} kWh, men ikke for hvilken periode.|Hvorfor er prisen steget {percent} procent siden {month} uden at I har sagt noget?", "Der er trukket to gange i {month}, {kr} kr [hver gang|begge gange].|Jeg får stadig et girokort selvom jeg er tilmeldt betalingsservice.|I har trukket {kr} kr selvom jeg skiftede bank [i {month}|for længe siden].|Kan betalingsdatoen flyttes til [den 28.|efter lønningsdag]?|Jeg fik et rykkergebyr selvom pengene stod på kontoen {date}.", "Jeg venter stadig på at få {kr} kr tilbage fra {month}.|I skylder mig {kr} kr ifølge faktura {invoice}, hvornår kommer pengene?|Krediteringen for ordre {order} er [stadig ikke|endnu ikke] på kontoen.", "Strømmen har været væk i {town} siden [i morges|klokken {clock}], hele vejen er mørk.|Strømafbrydelse igen! [Fryseren tør op.|Kontoret står stille.]|Ingen strøm i huset, og kortet viser ingenting.|Hvor længe varer afbrydelsen? Vi har [en baby|gamle forældre|dyr] derhjemme, og det begynder at blive koldt.|[Tredje|Fjerde] strømafbrydelse på {days} dage, kan man få erstatning?", "Måleraflæsningen passer ikke, jeg aflæste {kwh} {date}.|Måleren skulle skiftes {date}, men der kom ingen.|Jeg kan ikke indsende min aflæsning, siden vil ikke tage imod tallene for måler {meter}.|Forbruget er anslået for [anden|tredje] måned i træk, hvorfor aflæser I ikke?", "Vi har ventet på tilslutning af [det nye hus|garagen|butikken] siden {month}.|Ansøgningen om tilslutning blev sendt {date}, [og vi har intet hørt|og ingen svarer].|Elektrikeren var færdig for {days} dage siden, men I har ikke tilsluttet kablet.|Hvornår bliver {product} godkendt?", "Sælgeren sagde [fast pris|{percent} procent rabat], men i aftalen står der noget andet.|Jeg har fået en ny aftale som jeg ikke har godkendt.|Aftalen udløber i {month}, hvad sker der så?|I ringede til min [mor|morfar] {date}, og nu er der en aftale som ingen forstår.|Hvor lang er bindingsperioden egentlig? Der står forskellige ting på hjemmesiden.", "Vi flytter [til {town} ]i slutningen af {month} og vil gerne tage aftalen med.|Jeg flyttede {date}, men får stadig regning for [den gamle lejlighed|det gamle hus].|Flytteformularen kan ikke sendes, den kræver et [installationsnummer|nummer] jeg ikke har.", "Jeg vil gerne opsige min aftale [fra {month}|hurtigst muligt].|Jeg opsagde aftalen i {month}, men den løber stadig.|Hvorfor skal jeg betale {kr} kr for at stoppe?|Kan jeg fortryde aftalen? Det er kun {days} dage siden.|Jeg har fået [et bedre tilbud|en lavere pris] et andet sted og vil stoppe.", "Den kampagnepris jeg blev lovet står ikke på faktura {invoice}.|I annoncen stod der tre måneder gratis, men jeg skulle betale {kr} kr.|Kampagnekoden virker ikke ved kassen for {product}.|Tilbuddet gjaldt åbenbart kun nye kunder, det stod ingen steder.", "Hold op med at sende mig reklamer, jeg har afmeldt mig [flere|{days}] gange.|Jeg får beskeder fra jer [hver eneste dag|hele tiden], hvordan stopper jeg det?|Hvorfor ringer jeres sælgere når jeg har sagt nej tak?", "Jeg kan ikke logge ind, den bliver bare ved med at køre rundt efter at jeg har [identificeret mig|skrevet koden].|Min side har vist teknisk fejl siden {date}.|Login virker hverken på [computeren|tabletten] eller telefonen.|Jeg bliver logget ud hele tiden når jeg vil se min regning.", "Appen viser {kwh} kWh for {date}, det kan ikke passe.|Forbruget i appen er ikke opdateret siden {date}.|Appen går ned efter opdateringen så snart jeg åbner [den|menuen].|Spotprisen i appen er en anden end på hjemmesiden [klokken {clock}|i dag].", "Ordre {order}: {product} skulle være kommet {date}, og ingen ved hvor den er.|Sporingen {tracking} har stået stille i {days} dage.|Jeg tog fri for at tage imod {product}, og så kom der ingen.|Hvornår kommer ordre {order}? [Montøren er bestilt til|Elektrikeren kommer] {soon}.|I sendte kun den halve levering, {product} mangler.", "Jeg vil gerne returnere {product}, ordre {order}.|{product} var [i stykker|ridset|beskadiget] da den kom, hvad gør jeg?|Returpakken {tracking} er sendt, men I siger at den ikke er nået frem.|Kan jeg bytte {product} til en [større|mindre] model?", "Jeg skrev {date} og har ikke fået noget svar.|Ventede {minutes} minutter i telefonkøen, og så blev forbindelsen afbrudt.|Ingen ringer tilbage selvom jeg fik en tid klokken {clock}.|Min sag har ligget i {days} dage uden at nogen har rørt den.", "Jeg fik forkert besked om flytningen {date} og skal nu betale dobbelt.|Den jeg talte med sagde én ting, og nu siger I noget andet.|Jeres kollega {agent} lovede at gebyret på {kr} kr ville blive fjernet, det passede ikke.", "Jeg ville bare sige tak for [rigtig god|fantastisk] hjælp, alt gik i orden på {minutes} minutter.|Montøren der var her {date} var så venlig og dygtig!|Den bedste kundeservice jeg har mødt, tak til {agent} for tålmodigheden.|Mange tak for hurtig levering, {product} er allerede i gang.", "Det ville være rart hvis appen kunne [vise prisen time for time|sige til når prisen er lav|sammenligne med {month} sidste år].|Kunne I begynde at sælge {product} [på afbetaling|i sort|med montering]?|Et ønske: lad os selv vælge betalingsdato.", "Vi overvejer {product}, hvad koster det med montering i {town}?|Hvad skulle jeg betale hos jer hvis jeg bruger {kwh} kWh om året?|Er {product} på lager, og hvor lang er leveringstiden?|Jeg er kunde et andet sted indtil {month}, kan jeg skifte til jer derefter?"},
      .feelings =
          {"Det er sikkert [noget enkelt|en lille misforståelse].|Det haster ikke.|Jeg vil mest bare forstå hvordan det hænger sammen.",
           "Jeg er bange for at [det bliver dyrt|jeg skal betale to gange|det går til inkasso].|Vi ved ikke rigtig hvad vi skal gøre.|Det føles [usikkert|stressende] fordi regningen skal betales {soon}.",
           "Det her er [helt uacceptabelt|under al kritik|til grin].|Jeg er [virkelig skuffet|træt af jer|rasende].|Jeg vil have en forklaring og erstatning.|Bliver det ikke løst [i denne uge|nu], skifter jeg selskab.",
           "Tak fordi I er der!|I er [de bedste|super gode].|Hav en god dag!|Jeg vil anbefale jer til [naboerne|kollegerne]."},
      .asks =
          "Kan I hjælpe mig?|Hvad gør jeg nu?|Hvad er det der gælder?|Kan nogen forklare mig det?|Jeg vil gerne have besked [hurtigst muligt|senest {soon}].|Hvornår bliver det løst?|Hvem skal jeg tale med?|Kan I undersøge det?|Hvad sker der nu?",
      .hopes =
          "Jeg håber på et hurtigt svar.|På forhånd tak.|Jeg ser frem til at høre fra jer.|Vend gerne tilbage [i dag|i løbet af ugen].",
      .identifiers =
          "I kan fange mig på {phone}.|Ring gerne til mig på {phone} efter klokken {clock}.|Min mail er {mail}.|Svar gerne til {mail}.|Jeg betalte med kort {card}.|Pengene kan sættes ind på {iban}.|Adressen er {address}.|Jeg hedder {name} og kan træffes på {phone}.|Aftalen står i {name}s navn.",
      .closings =
          "Mvh {name}|Venlig hilsen {name}|Hilsen {first}|Med venlig hilsen\n{name}\n{phone}|De bedste hilsner\n{name}\n{address}|Kh {first}",
      .sent_from = "Sendt fra min telefon|Sendt fra mobilen",
      .subjects = {"Spørgsmål om faktura {invoice}|Regningen for {month}",
                   "Betalingsservice|Trukket to gange",
                   "Tilbagebetaling {kr} kr|Hvor er mine penge?",
                   "Strømafbrydelse i {town}|Ingen strøm",
                   "Måleraflæsning|Måler {meter}",
                   "Tilslutning|Hvornår bliver vi tilsluttet?",
                   "Min aftale|Spørgsmål om aftalen",
                   "Flytning til {town}|Flyttemeddelelse",
                   "Opsigelse|Stoppe aftalen",
                   "Kampagnen|Gælder tilbuddet ikke?",
                   "Reklamer|Afmelding",
                   "Kan ikke logge ind|Min side",
                   "Appen|Fejl i appen",
                   "Ordre {order}|Hvor er min pakke?",
                   "Retur af ordre {order}|Reklamation",
                   "Venter på svar|Ingen svarer",
                   "Forkert besked|Forskellige svar",
                   "Tak!|Ros",
                   "Forslag|Et ønske",
                   "Spørgsmål om pris|Tilbud på {product}"},
      .follow_ups =
          {"Her er det I bad om: {invoice}.|Det var {date}.|Nummeret er {invoice}. Jeg kan træffes på {phone}.",
           "Det drejer sig om ordre {order}.|Adressen er {address}.|Ordre {order}, og jeg kan træffes på {phone}.",
           "Ja, det passer.|Nej, det har jeg [ikke gjort|allerede prøvet].|Det var {date}.",
           "Adressen er {address}.|Nummeret er {meter}.|Der stod {kwh} {date}.|Jeg kan træffes på {phone}.",
           "Det var {date}.|Adressen er {address}.|Jeg kan træffes på {phone}.",
           "Ja, meget gerne.|Ja, det er i orden.|Det var {date}."},
      .thanks =
          "Tak for hjælpen!|Perfekt, tak.|Super, så ved jeg det.|Tak {agent}, nu virker det.|Tak for det hurtige svar.",
      .grumbles =
          "Det var ikke svar på mit spørgsmål.|Så må jeg jo [vente|ringe].|Det var ikke det jeg blev lovet.|Okay, men det er for dårligt.",
      .note_openings =
          "Kunden ringer:|Samtale.|Kunden spørger:|Indgående opkald, kunden siger:|Kunde i telefonen.|Besøg af kunde:",
      .automatic =
          "Tak for din besked! Vi svarer [inden for en hverdag|så snart vi kan]. Dit sagsnummer er {case}.|Vi har modtaget din sag {case} og vender tilbage. Denne besked kan ikke besvares.",
      .bot =
          "Hej! Jeg er Exempelkrafts assistent. Jeg leder efter svar på dit spørgsmål.|Jeg fandt denne side om emnet. Løste det dit spørgsmål?|Jeg stiller dig om til en kollega som kan hjælpe dig.",
      .agent_greetings = "Hej {first}!|Hej {first},|Hej, og tak for din henvendelse!|Hej!",
      .agent_solves = {"Jeg har rettet det nu, og du får en ny regning [på {kr} kr|inden for {days} dage].|Jeg kan se hvad der er sket: vi har regnet forkert og trækker {kr} kr fra.|Tilbagebetalingen på {kr} kr er på vej til din konto.|Jeg har gennemgået regningen og sender en forklaring linje for linje.",
                       "Leveringen af {product} er flyttet til {soon}.|Jeg har sendt en ny pakke, den kommer {soon}.|Returneringen er registreret, og {kr} kr betales tilbage inden for {days} dage.", "Jeg har sendt et nyt link, prøv igen efter klokken {clock}.|Fejlen er rettet, genstart appen, så virker det.|Det er rettet og kan ses hos dig {soon}.",
                       "Vores montører er på stedet og regner med at være færdige klokken {clock}.|Det er rettet og kan ses hos dig {soon}.|En montør kommer til jer {soon}.|Jeg har lagt din aflæsning ind og beregnet forbruget igen.",
                       "Jeg har lagt det ind, og du får en bekræftelse inden for {days} dage.|Jeg har ændret det fra og med {soon}.|Det er ordnet, du behøver ikke gøre mere.|Jeg sender vilkårene, så du kan læse dem i ro og mag.",
                       "Tak, det varmer! Jeg hilser kollegerne.|Tak fordi du siger det, jeg har sendt det videre til dem det drejer sig om."},
      .agent_asks =
          {"Hvilken regning drejer det sig om?|Kan du sende [fakturanummeret|et billede af regningen], så kigger jeg på det?|Hvornår blev pengene trukket?",
           "Kan du sende [ordrenummeret|et billede af pakken], så kigger jeg på det?|Hvad er dit ordrenummer?",
           "Har du prøvet at genstarte appen?|Hvilken slags telefon har du?|Hvornår så du fejlen første gang?",
           "Hvilken adresse drejer det sig om?|Kan du sende målerens nummer?|Kan du aflæse måleren og sende tallene?",
           "Fra hvilken dato skal det gælde?|Hvilken adresse drejer det sig om?|Hvilken aftale drejer det sig om?",
           "Må jeg vise det til mine kolleger?|Hvem var det du talte med?"},
      .agent_looks =
          "Jeg er nødt til at spørge mine kolleger og vender tilbage senest {soon}.|Jeg har sendt det videre til den rigtige afdeling.|Vi undersøger sagen og vender tilbage.",
      .agent_closings =
          "Hilsen {agent}, Exempelkraft|Hav en god dag! {agent}|Venlig hilsen\n{agent}\nExempelkraft kundeservice",
      .quote_header = "Den {date} skrev {agent}:",
      .good_comments =
          "Hurtigt og venligt.|God behandling!|Fik hjælp med det samme.|{agent} var dygtig.|Løste mit problem på {minutes} minutter.",
      .bad_comments =
          "Måtte vente i {days} dage.|Ingen løsning.|Man kommer aldrig igennem.|Forskellige svar hver gang.|Problemet er der stadig.",
      .months =
          "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
      .products =
          "ladeboksen|varmepumpen|den smarte termostat|solcelleanlægget|hjemmebatteriet|energimåleren|fastprisaftalen|den variable aftale",
      .first_names =
          "Mette|Søren|Lone|Jens|Kirsten|Mads|Freja|Poul|Line|Anders|Birthe|Rasmus|Ditte|Jørgen|Sofie|Ahmed|Inger|Troels",
      .last_names =
          "Bundgaard|Kjær|Mortensen|Skov|Dalgaard|Lauridsen|Frost|Højgaard|Bech|Østergaard|Ravn|Lund|Khan|Thygesen|Krogh|Balle",
      .streets = "Møllevej|Kirkegade|Skolevej|Birkevej|Havnegade|Engvej|Søndergade|Åvænget",
      .towns = "Solvig|Nørreby|Lillebæk|Strandby|Åkirke|Granhøj|Vesterlund|Egeskov Mark",
      .colloquial = "ikke=ik|noget=nåed|også=osse|bare=bar|jeg=jeg|hvad=hva|meget=møj|selvom=selom",
  };
  return words;
}

}  // namespace gehor::simulate
