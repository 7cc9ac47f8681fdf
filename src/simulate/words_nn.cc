// Norwegian, Nynorsk.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_nn() {
  static const Words
      words{
          .greetings = "Hei!|Hei,|God dag,|Hei der,|God morgon!|Hei kundeservice,",
          .letter_greetings = "Til kundeservice|Kjære Exempelkraft,|Til rette vedkomande,",
          .background =
              "Eg har vore kunde hos dykk i {years} år.|Vi er [ein familie på fire|to pensjonistar|eit lite firma] i {town}.|Det gjeld [huset|leilegheita|hytta|kontoret] i {town}.|"
              "Eg hjelper [mora|faren|naboen] min med dette.|Bakgrunnen er denne.",
          .again =
              "Eg har allereie skrive til dykk om [dette|det same].|Dette er [andre|tredje] gongen eg tek kontakt om same sak.|Ingenting har skjedd sidan eg skreiv til dykk {date}.|"
              "De skulle svare [innan {days} dagar|same veke], men det har ikkje skjedd.|Eg snakka med {agent} om dette {date}.",
          .situations =
              {"Eg forstår ikkje fakturaen for {month}, han er på {kr} kr og ei linje heiter berre [justering|variabel del|anna].|Faktura {invoice} ser heilt annleis ut [denne månaden|enn før], og eg ser ikkje kva som er nettleige og kva som er straum.|Eg har fått ei rekning på {kr} kr, vanlegvis er ho [halvparten|ein tredel]. Kvifor er ho så høg?|På fakturaen står det {kwh} kWh, men ikkje for kva periode.", "Avtalegiro vart trekt to gonger i {month}, {kr} kr [kvar gong|begge gongene].|Eg får framleis papirfaktura sjølv om eg har avtalegiro.|De har trekt {kr} kr sjølv om eg bytte bank [i {month}|for lenge sidan].|Eg fekk purregebyr endå pengane stod på kontoen {date}.", "Eg ventar framleis på {kr} kr tilbake frå {month}.|De skuldar meg {kr} kr etter faktura {invoice}, når kjem pengane?|Kreditten for ordre {order} er [framleis ikkje|enno ikkje] på kontoen.", "Straumen har vore borte i {town} sidan [i morgon tidleg|klokka {clock}], heile vegen er mørk.|Straumbrot igjen! [Frysaren tinar.|Kontoret står stille.]|Ingen straum i huset, og kartet viser ingenting.|Kor lenge varer brotet? Vi har [ein baby|gamle foreldre|dyr] heime, og det byrjar å bli kaldt.", "Målarstanden de har stemmer ikkje, eg las av {kwh} {date}.|Målaren skulle bytast {date}, men ingen kom.|Eg får ikkje sendt inn målarstand, sida tek ikkje imot tala for målar {meter}.|Forbruket er rekna ut for [andre|tredje] månaden på rad, kvifor les de ikkje av?", "Vi har venta på tilkopling av [det nye huset|garasjen|butikken] sidan {month}.|Søknaden om tilknyting vart send {date}, [og vi har ikkje høyrt noko|og ingen svarar].|Når blir {product} godkjent?", "Seljaren sa [fastpris|{percent} prosent rabatt], men i avtalen står det noko anna.|Eg har fått ein ny avtale som eg ikkje har godkjent.|Avtalen går ut i {month}, kva skjer etterpå?|Kva er eigentleg bindingstida? Det står ulike ting på nettsida.", "Vi flyttar [til {town} ]i slutten av {month} og vil ta med oss avtalen.|Eg flytta {date}, men får framleis rekning for den gamle [leilegheita|bustaden].|Flytteskjemaet kan ikkje sendast, det krev eit nummer eg ikkje har.", "Eg vil seie opp avtalen min [frå {month}|så snart som råd].|Eg sa opp i {month}, men avtalen løper framleis.|Kvifor må eg betale {kr} kr for å slutte?|Eg har fått [eit betre tilbod|lågare pris] ein annan stad og vil avslutte.", "Kampanjeprisen eg vart lova står ikkje på faktura {invoice}.|I annonsen stod det tre månader gratis, men eg måtte betale {kr} kr.|Kampanjekoden verkar ikkje i kassa for {product}.|Tilbodet gjaldt visst berre nye kundar, det stod ingen stader.", "Slutt å sende meg reklame, eg har meldt meg av [fleire|{days}] gonger.|Eg får melding frå dykk [kvar dag|heile tida], korleis stoppar eg det?|Kvifor ringjer seljarane dykkar når eg har reservert meg?", "Eg får ikkje logga inn, det berre står og spinn etter at eg har [identifisert meg|skrive koden].|Mi side har vist teknisk feil sidan {date}.|Innlogginga verkar ikkje, korkje på [pc-en|nettbrettet] eller telefonen.", "Appen viser {kwh} kWh for {date}, det kan ikkje stemme.|Forbruket i appen er ikkje oppdatert sidan {date}.|Appen krasjar etter oppdateringa så snart eg opnar [han|menyen].", "Ordre {order}: {product} skulle vore her {date}, og ingen veit kvar han er.|Sporinga {tracking} har stått stille i {days} dagar.|Eg tok fri for å ta imot {product}, og så kom det ingen.|Når kjem ordre {order}? Montøren er tinga til {soon}.", "Eg vil returnere {product}, ordre {order}.|{product} var [øydelagd|ripete|skadd] då han kom, kva gjer eg?|Returen {tracking} er send, men de seier at han ikkje har kome fram.", "Eg skreiv {date} og har ikkje fått noko svar.|Venta {minutes} minutt i telefonkø, og så vart samtalen broten.|Ingen ringjer tilbake sjølv om eg fekk time klokka {clock}.|Saka mi har lege i {days} dagar utan at nokon har rørt henne.", "Eg fekk feil beskjed om flyttinga {date} og må no betale dobbelt.|Den eg snakka med sa éin ting, og no seier de noko anna.|Kollegaen dykkar {agent} lova at gebyret på {kr} kr skulle bort, det stemte ikkje.", "Ville berre seie takk for [kjempegod|utruleg god] hjelp, alt ordna seg på {minutes} minutt.|Montøren som var her {date} var utruleg hyggeleg og nøye!|Tusen takk for rask levering, {product} er allereie i gang.", "Det hadde vore fint om appen kunne [vise kostnaden per time|seie frå når prisen er låg|samanlikne med {month} i fjor].|Kan de byrje å selje {product} [på avbetaling|i svart|med montering]?|Eit ønske: lat oss velje forfallsdato sjølve.", "Vi vurderer {product}, kva kostar det med montering i {town}?|Kva ville eg betale hos dykk om eg bruker {kwh} kWh i året?|Er {product} på lager, og kor lang er leveringstida?"},
          .feelings =
              {"Det er sikkert [noko enkelt|ei lita mistyding].|Det hastar ikkje.|Eg vil mest forstå korleis det heng saman.",
               "Eg er redd for at [det blir dyrt|eg må betale to gonger|det går til inkasso].|Vi veit ikkje heilt kva vi skal gjere.|Det kjennest [usikkert|stressande] sidan rekninga forfell {soon}.",
               "Dette er [heilt uakseptabelt|under all kritikk|ein vits].|Eg er [svært skuffa|lei av dykk|rasande].|Eg vil ha ei forklaring og erstatning.|Blir det ikkje løyst [denne veka|no], byter eg leverandør.",
               "Takk for at de finst!|De er [best|supre].|Ha ein fin dag!|Eg kjem til å tilrå dykk til [naboane|kollegaene]."},
          .asks =
              "Kan de hjelpe meg?|Kva gjer eg no?|Kva er det som gjeld?|Kan nokon forklare dette?|Eg vil ha beskjed [så snart som råd|seinast {soon}].|Når blir det løyst?|Kven skal eg snakke med?|Kan de sjekke det?|Kva skjer vidare?",
          .hopes = "Håpar på raskt svar.|Takk på førehand.|Ser fram til å høyre frå dykk.",
          .identifiers =
              "Fødselsnummeret mitt er {id}.|De når meg på {phone}.|Ring meg gjerne på {phone} etter klokka {clock}.|E-posten min er {mail}.|Svar helst til {mail}.|Pengane kan setjast inn på {iban}.|Adressa er {address}.|Eg heiter {name} og kan nåast på {phone}.",
          .closings =
              "Mvh {name}|Venleg helsing {name}|Helsing {first}|Med venleg helsing\n{name}\n{phone}|Helsing\n{name}\n{address}",
          .sent_from = "Sendt frå telefonen min|Sendt frå mobilen",
          .subjects = {"Spørsmål om faktura {invoice}|Fakturaen for {month}",
                       "Avtalegiro|Trekt to gonger",
                       "Tilbakebetaling {kr} kr|Kvar er pengane mine?",
                       "Straumbrot i {town}|Ingen straum",
                       "Målaravlesing|Målar {meter}",
                       "Tilkopling|Når blir vi kopla til?",
                       "Avtalen min|Spørsmål om avtalen",
                       "Flytting til {town}|Flyttemelding",
                       "Oppseiing|Avslutte avtalen",
                       "Kampanjen|Gjeld ikkje tilbodet?",
                       "Reklame|Avmelding",
                       "Får ikkje logga inn|Mi side",
                       "Appen|Feil i appen",
                       "Ordre {order}|Kvar er pakka mi?",
                       "Retur av ordre {order}|Reklamasjon",
                       "Ventar på svar|Ingen svarar",
                       "Feil beskjed|Ulike svar",
                       "Takk!|Ros",
                       "Framlegg|Eit ønske",
                       "Spørsmål om pris|Tilbod på {product}"},
          .follow_ups =
              {"Her er det de bad om: {invoice}.|Det var {date}.|Nummeret er {invoice}. Eg kan nåast på {phone}.",
               "Det gjeld ordre {order}.|Ordre {order}, og eg kan nåast på {phone}.",
               "Ja, det stemmer.|Nei, det har eg [ikkje gjort|allereie prøvd].|Det var {date}.",
               "Adressa er {address}.|Nummeret er {meter}.|Eg kan nåast på {phone}.",
               "Det var {date}.|Adressa er {address}.|Eg kan nåast på {phone}.",
               "Ja, gjerne.|Ja, det er greitt."},
          .thanks =
              "Takk for hjelpa!|Perfekt, takk.|Flott, då veit eg det.|Takk {agent}, no verkar det.",
          .grumbles =
              "Det var ikkje svar på spørsmålet mitt.|Då får eg vel [vente|ringje].|Det var ikkje det eg vart lova.",
          .note_openings =
              "Kunden ringjer:|Samtale.|Kunden lurer på:|Innkomande samtale, kunden seier:|Kunde på telefonen.",
          .automatic =
              "Takk for meldinga! Vi svarar [innan ein arbeidsdag|så snart vi kan]. Saksnummeret ditt er {case}.|Vi har fått saka di {case} og kjem tilbake til deg. Denne meldinga kan ikkje svarast på.",
          .bot =
              "Hei! Eg er assistenten til Exempelkraft. Eg leitar etter svar på spørsmålet ditt.|Eg fann denne sida om saka. Løyste det spørsmålet ditt?|Eg set deg over til ein kollega som kan hjelpe deg.",
          .agent_greetings = "Hei {first}!|Hei {first},|Hei, og takk for at du tek kontakt!|Hei!",
          .agent_solves =
              {"Eg har retta det no, og du får ein ny faktura [på {kr} kr|innan {days} dagar].|Eg ser kva som har skjedd: vi har rekna feil og trekkjer frå {kr} kr.|Tilbakebetalinga på {kr} kr er på veg til kontoen din.",
               "Leveringa av {product} er flytta til {soon}.|Eg har sendt ei ny pakke, ho kjem {soon}.|Returen er registrert, og {kr} kr blir betalte tilbake innan {days} dagar.",
               "Eg har sendt ei ny lenkje, prøv igjen etter klokka {clock}.|Feilen er retta, start appen på nytt, så skal det verke.|Det er fiksa og kjem fram hos deg {soon}.",
               "Montørane våre er på staden og reknar med å vere ferdige klokka {clock}.|Det er fiksa og kjem fram hos deg {soon}.|Ein montør kjem til dykk {soon}.",
               "Eg har lagt det inn, og du får ei stadfesting innan {days} dagar.|Eg har endra det frå og med {soon}.|Det er ordna, du treng ikkje gjere noko meir.",
               "Takk, det varmar! Eg helsar til kollegaene.|Takk for at du seier frå, eg har sendt det vidare til dei det gjeld."},
          .agent_asks =
              {"Kva faktura gjeld det?|Kan du sende [fakturanummeret|eit bilete av fakturaen], så ser eg på det?",
               "Kan du sende [ordrenummeret|eit bilete av pakka], så ser eg på det?|Kva er ordrenummeret ditt?",
               "Har du prøvd å starte appen på nytt?|Kva slags telefon har du?",
               "Kva adresse gjeld det?|Kan du sende målarnummeret?",
               "Frå kva dato skal det gjelde?|Kva adresse gjeld det?",
               "Kan eg vise det til kollegaene mine?|Kven var det du snakka med?"},
          .agent_looks =
              "Eg må spørje kollegaene mine og kjem tilbake seinast {soon}.|Eg har sendt det vidare til rett avdeling.|Vi undersøkjer saka og tek kontakt.",
          .agent_closings =
              "Helsing {agent}, Exempelkraft|Ha ein fin dag! {agent}|Venleg helsing\n{agent}\nExempelkraft kundeservice",
          .quote_header = "Den {date} skreiv {agent}:",
          .good_comments =
              "Raskt og hyggeleg.|God handsaming!|Fekk hjelp med ein gong.|Løyste problemet mitt på {minutes} minutt.",
          .bad_comments =
              "Måtte vente i {days} dagar.|Inga løysing.|Ein kjem aldri fram.|Ulike svar kvar gong.|Problemet er der framleis.",
          .months =
              "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
          .products =
              "ladeboksen|varmepumpa|den smarte termostaten|solcellepanelet|heimebatteriet|energimålaren|fastprisavtalen|spotprisavtalen",
          .first_names =
              "Sigrid|Olav|Gunnhild|Leiv|Solveig|Torbjørn|Marta|Arne|Eldbjørg|Ivar|Kjersti|Jostein|Brita|Odd",
          .last_names =
              "Vik|Haugen|Sætre|Fjelde|Hove|Nesse|Årdal|Bø|Rygg|Eide|Kvåle|Myklebust|Tveit|Dale",
          .streets = "Storgata|Kyrkjevegen|Skulevegen|Bjørkevegen|Fjordvegen|Åsvegen|Møllebakken",
          .towns = "Solvik|Nordvåg|Lillefoss|Åsheim|Granlia|Fjellbu|Skogvik|Eidsøyra",
          .colloquial = "ikkje=isje|noko=noke|korleis=kossen|dykk=dokke|berre=bere|også=og",
      };
  return words;
}

}  // namespace gehor::simulate
