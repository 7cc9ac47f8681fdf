// Norwegian, Bokmål.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_nb() {
  static const Words words{
      .greetings = "Hei!|Hei,|God dag,|Heisann,|Hallo,|God morgen!|Hei der,|Hei kundeservice,",
      .letter_greetings = "Til kundeservice|Kjære Exempelkraft,|Til rette vedkommende,",
      .background =
          "Jeg har vært kunde hos dere i {years} år.|Vi er [en familie på fire|to pensjonister|et lite firma] i {town}.|Det gjelder [huset|leiligheten|hytta|kontoret] i {town}.|"
          "Jeg hjelper [moren|faren|naboen] min med dette.|Bakgrunnen er denne.",
      .again =
          "Jeg har allerede skrevet til dere om [dette|det samme].|Dette er [andre|tredje] gang jeg tar kontakt om samme sak.|Ingenting har skjedd siden jeg kontaktet dere {date}.|"
          "Dere skulle svare [innen {days} dager|samme uke], men det har ikke skjedd.|Jeg snakket med {agent} om dette {date}.",
      .situations =
          {
              "Jeg forstår ikke fakturaen for {month}, den er på {kr} kr og en linje heter bare [justering|variabel del|annet].|Faktura {invoice} ser helt annerledes ut [denne måneden|enn før], og jeg ser ikke hva som er nettleie og hva som er strøm.|Jeg har fått en regning på {kr} kr, vanligvis er den [halvparten|en tredjedel]. Hvorfor er den så høy?|På fakturaen står det {kwh} kWh, men ikke for hvilken periode.|Hvorfor har prisen gått opp {percent} prosent siden {month} uten at dere har sagt fra?",
              "Avtalegiro ble trukket to ganger i {month}, {kr} kr [hver gang|begge gangene].|Jeg får fortsatt papirfaktura selv om jeg har avtalegiro.|Dere har trukket {kr} kr selv om jeg byttet bank [i {month}|for lenge siden].|Kan forfallsdatoen flyttes til [den 28.|etter lønning] med avtalegiro?|Jeg fikk purregebyr enda pengene sto på kontoen {date}.",
              "Jeg venter fortsatt på {kr} kr tilbake fra {month}.|Dere skylder meg {kr} kr ifølge faktura {invoice}, når kommer pengene?|Kreditten for ordre {order} er [fortsatt ikke|ennå ikke] på kontoen.",
              "Strømmen har vært borte i {town} siden [i morges|klokken {clock}], hele veien er mørk.|Strømbrudd igjen! [Fryseren tiner.|Kontoret står stille.]|Ingen strøm i huset, og kartet viser ingenting.|Hvor lenge varer bruddet? Vi har [en baby|gamle foreldre|dyr] hjemme, og det begynner å bli kaldt.|[Tredje|Fjerde] strømbrudd på {days} dager, får vi noen erstatning?",
              "Målerstanden dere har stemmer ikke, jeg leste av {kwh} {date}.|Måleren skulle byttes {date}, men ingen kom.|Jeg får ikke sendt inn målerstand, siden tar ikke imot tallene for måler {meter}.|Forbruket er beregnet for [andre|tredje] måned på rad, hvorfor leser dere ikke av?",
              "Vi har ventet på tilkobling av [det nye huset|garasjen|butikken] siden {month}.|Søknaden om tilknytning ble sendt {date}, [og vi har ikke hørt noe|og ingen svarer].|Elektrikeren var ferdig for {days} dager siden, men dere har ikke koblet til kabelen.|Når blir {product} godkjent?",
              "Selgeren sa [fastpris|{percent} prosent rabatt], men i avtalen står det noe annet.|Jeg har fått en ny avtale som jeg ikke har godkjent.|Avtalen går ut i {month}, hva skjer etterpå?|Dere ringte [moren|bestefaren] min {date}, og nå finnes det en avtale ingen forstår.|Hva er egentlig bindingstiden? Det står forskjellige ting på nettsiden.",
              "Vi flytter [til {town} ]i slutten av {month} og vil ta med oss avtalen.|Jeg flyttet {date}, men får fortsatt regning for den gamle [leiligheten|eneboligen].|Flytteskjemaet kan ikke sendes, det krever et [målepunktnummer|nummer] jeg ikke har.",
              "Jeg vil si opp avtalen min [fra {month}|så snart som mulig].|Jeg sa opp i {month}, men avtalen løper fortsatt.|Hvorfor må jeg betale {kr} kr for å slutte?|Kan jeg angre på avtalen? Det er bare {days} dager siden.|Jeg har fått [et bedre tilbud|lavere pris] et annet sted og vil avslutte.",
              "Kampanjeprisen jeg ble lovet står ikke på faktura {invoice}.|I annonsen sto det tre måneder gratis, men jeg måtte betale {kr} kr.|Kampanjekoden virker ikke i kassen for {product}.|Tilbudet gjaldt visst bare nye kunder, det sto ingen steder.",
              "Slutt å sende meg reklame, jeg har meldt meg av [flere|{days}] ganger.|Jeg får melding fra dere [hver dag|hele tiden], hvordan stopper jeg det?|Hvorfor ringer selgerne deres når jeg har reservert meg?",
              "Jeg får ikke logget inn, det bare står og spinner etter at jeg har [identifisert meg|skrevet koden].|Min side har vist teknisk feil siden {date}.|Innloggingen virker ikke, verken på [pc-en|nettbrettet] eller telefonen.|Jeg blir logget ut hele tiden når jeg skal se på fakturaen.",
              "Appen viser {kwh} kWh for {date}, det kan ikke stemme.|Forbruket i appen er ikke oppdatert siden {date}.|Appen krasjer etter oppdateringen så snart jeg åpner [den|menyen].|Spotprisen i appen er en annen enn på nettsiden [klokken {clock}|i dag].",
              "Ordre {order}: {product} skulle vært her {date}, og ingen vet hvor den er.|Sporingen {tracking} har stått stille i {days} dager.|Jeg tok fri for å ta imot {product}, og så kom det ingen.|Når kommer ordre {order}? [Montøren er bestilt til|Elektrikeren kommer] {soon}.|Dere sendte bare halve leveransen, {product} mangler.",
              "Jeg vil returnere {product}, ordre {order}.|{product} var [ødelagt|ripete|skadet] da den kom, hva gjør jeg?|Returen {tracking} er sendt, men dere sier at den ikke har kommet fram.|Kan jeg bytte {product} i en [større|mindre] modell?",
              "Jeg skrev {date} og har ikke fått noe svar.|Ventet {minutes} minutter i telefonkø, og så ble samtalen brutt.|Ingen ringer tilbake selv om jeg fikk time klokken {clock}.|Saken min har ligget i {days} dager uten at noen har rørt den.",
              "Jeg fikk feil beskjed om flyttingen {date} og må nå betale dobbelt.|Den jeg snakket med sa én ting, og nå sier dere noe annet.|Kollegaen deres {agent} lovet at gebyret på {kr} kr skulle fjernes, det stemte ikke.",
              "Ville bare si takk for [kjempegod|utrolig god] hjelp, alt ordnet seg på {minutes} minutter.|Montøren som var her {date} var utrolig hyggelig og nøye!|Den beste kundeservicen jeg har møtt, takk til {agent} for tålmodigheten.|Tusen takk for rask levering, {product} er allerede i gang.",
              "Det hadde vært fint om appen kunne [vise kostnaden per time|si fra når prisen er lav|sammenligne med {month} i fjor].|Kan dere begynne å selge {product} [på avbetaling|i svart|med montering]?|Et ønske: la oss velge forfallsdato selv.",
              "Vi vurderer {product}, hva koster det med montering i {town}?|Hva ville jeg betale hos dere hvis jeg bruker {kwh} kWh i året?|Er {product} på lager, og hvor lang er leveringstiden?|Jeg er kunde et annet sted til {month}, kan jeg bytte til dere da?"},
      .feelings =
          {"Det er sikkert [noe enkelt|en liten misforståelse].|Det haster ikke.|Jeg vil mest forstå hvordan det henger sammen.",
           "Jeg er redd for at [det blir dyrt|jeg må betale to ganger|det går til inkasso].|Vi vet ikke helt hva vi skal gjøre.|Det føles [usikkert|stressende] siden regningen forfaller {soon}.", "Dette er [helt uakseptabelt|under enhver kritikk|en vits].|Jeg er [veldig skuffet|lei av dere|rasende].|Jeg vil ha en forklaring og erstatning.|Blir det ikke løst [denne uken|nå], bytter jeg leverandør.",
           "Takk for at dere finnes!|Dere er [best|supre].|Ha en fin dag!|Jeg kommer til å anbefale dere til [naboene|kollegene]."},
      .asks =
          "Kan dere hjelpe meg?|Hva gjør jeg nå?|Hva er det som gjelder?|Kan noen forklare dette?|Jeg vil ha beskjed [så snart som mulig|senest {soon}].|Når blir det løst?|Hvem skal jeg snakke med?|Kan dere sjekke det?|Hva skjer videre?",
      .hopes =
          "Håper på raskt svar.|Takk på forhånd.|Ser fram til å høre fra dere.|Ta gjerne kontakt [i dag|i løpet av uken].",
      .identifiers =
          "Fødselsnummeret mitt er {id}.|Dere når meg på {phone}.|Ring meg gjerne på {phone} etter klokken {clock}.|E-posten min er {mail}.|Svar helst til {mail}.|Jeg betalte med kort {card}.|Pengene kan settes inn på {iban}.|Adressen er {address}.|Jeg heter {name} og nås på {phone}.|Avtalen står på {name}, {id}.",
      .closings =
          "Mvh {name}|Vennlig hilsen {name}|Hilsen {first}|Med vennlig hilsen\n{name}\n{phone}|Hilsen\n{name}\n{address}|Ha det bra, {first}",
      .sent_from = "Sendt fra telefonen min|Sendt fra mobilen",
      .subjects = {"Spørsmål om faktura {invoice}|Fakturaen for {month}",
                   "Avtalegiro|Trukket to ganger",
                   "Tilbakebetaling {kr} kr|Hvor er pengene mine?",
                   "Strømbrudd i {town}|Ingen strøm",
                   "Måleravlesning|Måler {meter}",
                   "Tilkobling|Når blir vi koblet til?",
                   "Avtalen min|Spørsmål om avtalen",
                   "Flytting til {town}|Flyttemelding",
                   "Oppsigelse|Avslutte avtalen",
                   "Kampanjen|Gjelder ikke tilbudet?",
                   "Reklame|Avmelding",
                   "Får ikke logget inn|Min side",
                   "Appen|Feil i appen",
                   "Ordre {order}|Hvor er pakken min?",
                   "Retur av ordre {order}|Reklamasjon",
                   "Venter på svar|Ingen svarer",
                   "Feil beskjed|Ulike svar",
                   "Takk!|Ros",
                   "Forslag|Et ønske",
                   "Spørsmål om pris|Tilbud på {product}"},
      .follow_ups =
          {"Her er det dere ba om: {invoice}.|Det var {date}.|Nummeret er {invoice}. Jeg nås på {phone} om det er noe mer.",
           "Det gjelder ordre {order}.|Adressen er {address}.|Ordre {order}, og jeg nås på {phone}.",
           "Ja, det stemmer.|Nei, det har jeg [ikke gjort|allerede prøvd].|Det var {date}.",
           "Adressen er {address}.|Nummeret er {meter}.|Det sto {kwh} {date}.|Jeg nås på {phone}.",
           "Det var {date}.|Adressen er {address}.|Jeg nås på {phone}.",
           "Ja, gjerne.|Ja, det er greit.|Det var {date}."},
      .thanks =
          "Takk for hjelpen!|Perfekt, takk.|Flott, da vet jeg det.|Takk {agent}, nå virker det.|Takk for raskt svar.",
      .grumbles =
          "Det var ikke svar på spørsmålet mitt.|Da får jeg vel [vente|ringe].|Det var ikke det jeg ble lovet.|Greit, men dette er dårlig.",
      .note_openings =
          "Kunden ringer:|Samtale.|Kunden lurer på:|Innkommende samtale, kunden sier:|Kunde på telefonen.|Besøk av kunde:",
      .automatic =
          "Takk for meldingen! Vi svarer [innen en arbeidsdag|så snart vi kan]. Saksnummeret ditt er {case}.|Vi har mottatt saken din {case} og kommer tilbake til deg. Denne meldingen kan ikke besvares.",
      .bot =
          "Hei! Jeg er assistenten til Exempelkraft. Jeg leter etter svar på spørsmålet ditt.|Jeg fant denne siden om saken. Løste det spørsmålet ditt?|Jeg setter deg over til en kollega som kan hjelpe deg.",
      .agent_greetings = "Hei {first}!|Hei {first},|Hei, og takk for at du tar kontakt!|Hei!",
      .agent_solves =
          {"Jeg har rettet det nå, og du får en ny faktura [på {kr} kr|innen {days} dager].|Jeg ser hva som har skjedd: vi har regnet feil og trekker fra {kr} kr.|Tilbakebetalingen på {kr} kr er på vei til kontoen din.|Jeg har gått gjennom fakturaen og sender en forklaring linje for linje.",
           "Leveringen av {product} er flyttet til {soon}.|Jeg har sendt en ny pakke, den kommer {soon}.|Returen er registrert, og {kr} kr betales tilbake innen {days} dager.",
           "Jeg har sendt en ny lenke, prøv igjen etter klokken {clock}.|Feilen er rettet, start appen på nytt, så skal det virke.|Det er fikset og vises hos deg {soon}.",
           "Montørene våre er på stedet og regner med å være ferdige klokken {clock}.|Det er fikset og vises hos deg {soon}.|En montør kommer til dere {soon}.|Jeg har lagt inn målerstanden din og regnet ut forbruket på nytt.",
           "Jeg har lagt det inn, og du får en bekreftelse innen {days} dager.|Jeg har endret det fra og med {soon}.|Det er ordnet, du trenger ikke å gjøre noe mer.|Jeg sender vilkårene, så du kan lese dem i ro og mak.",
           "Takk, det varmer! Jeg hilser til kollegene.|Takk for at du sier fra, jeg har sendt det videre til dem det gjelder."},
      .agent_asks =
          {"Hvilken faktura gjelder det?|Kan du sende [fakturanummeret|et bilde av fakturaen], så ser jeg på det?|Når ble pengene trukket?",
           "Kan du sende [ordrenummeret|et bilde av pakken], så ser jeg på det?|Hva er ordrenummeret ditt?",
           "Har du prøvd å starte appen på nytt?|Hva slags telefon har du?|Når så du feilen første gang?",
           "Hvilken adresse gjelder det?|Kan du sende målernummeret?|Kan du lese av måleren og sende tallene?",
           "Fra hvilken dato skal det gjelde?|Hvilken adresse gjelder det?|Hvilken avtale gjelder det?",
           "Kan jeg vise det til kollegene mine?|Hvem var det du snakket med?"},
      .agent_looks =
          "Jeg må spørre kollegene mine og kommer tilbake senest {soon}.|Jeg har sendt det videre til riktig avdeling.|Vi undersøker saken og tar kontakt.",
      .agent_closings =
          "Hilsen {agent}, Exempelkraft|Ha en fin dag! {agent}|Vennlig hilsen\n{agent}\nExempelkraft kundeservice",
      .quote_header = "Den {date} skrev {agent}:",
      .good_comments =
          "Raskt og hyggelig.|God behandling!|Fikk hjelp med en gang.|{agent} var dyktig.|Løste problemet mitt på {minutes} minutter.",
      .bad_comments =
          "Måtte vente i {days} dager.|Ingen løsning.|Man kommer aldri fram.|Ulike svar hver gang.|Problemet er der fortsatt.",
      .months =
          "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
      .products =
          "ladeboksen|varmepumpen|den smarte termostaten|solcellepanelet|hjemmebatteriet|energimåleren|fastprisavtalen|spotprisavtalen",
      .first_names =
          "Kari|Ola|Ingrid|Lars|Marit|Magnus|Silje|Bjørn|Nora|Håkon|Astrid|Geir|Hilde|Øyvind|Tone|Sindre|Åse|Samira|Trond|Ragnhild",
      .last_names =
          "Nordby|Haugland|Solvang|Kristoffersen|Lien|Bakken|Myhre|Strøm|Aasen|Brekke|Ødegård|Skogen|Tveit|Farah|Moe|Sørlie|Berge|Fossum",
      .streets =
          "Storgata|Kirkeveien|Skolegata|Bjørkeveien|Fjordgata|Åsveien|Møllebakken|Solsvingen",
      .towns = "Solvik|Nordvåg|Lillefoss|Åsheim|Granlia|Strandby|Fjellbu|Skogvik",
      .colloquial =
          "ikke=ikkje|noe=noko|hva=ka|meg=mæ|deg=dæ|hvordan=koss|dere=dokker|også=og|hvorfor=koffor|jeg=æ",
  };
  return words;
}

}  // namespace gehor::simulate
