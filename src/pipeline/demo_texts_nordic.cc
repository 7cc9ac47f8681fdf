// What the customers of the demonstration company say in Norwegian (Bokmål), Danish and Finnish.
#include "pipeline/demo_texts.h"

namespace gehor::pipeline::demo {

const Phrases& norwegian() {
  static const Phrases phrases{
      .greetings = "Hei!|Hei,|God dag,|Heisann,|",
      .again =
          "Jeg har allerede skrevet til dere om dette.|Dette er andre gang jeg tar kontakt.|Dere "
          "skulle ringe tilbake, men det har ikke skjedd.",
      .asks =
          "Kan dere hjelpe meg?|Hva gjør jeg nå?|Håper på raskt svar.|Kan noen forklare dette?|",
      .closings = "Mvh {name}|Vennlig hilsen {name}|Hilsen {name}|",
      .identifiers =
          "Fødselsnummeret mitt er {id}.|Dere når meg på {phone}.|E-posten min er {mail}.|Svar "
          "helst til {mail}.",
      .months =
          "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
      .products = "ladeboksen|varmepumpen|termostaten",
      .situations = {
          "Jeg forstår ikke fakturaen for {month}, den er på {kr} kr.|Regningen ser helt annerledes ut og "
          "jeg finner ikke hva jeg betaler per kilowattime.",
          "Avtalegiro ble trukket to ganger i {month}, {kr} kr hver gang.|Jeg får fortsatt papirfaktura "
          "selv om jeg har avtalegiro.",
          "Jeg venter fortsatt på {kr} kr tilbake fra {month}.|Dere skylder meg {kr} kr, når kommer pengene?",
          "Strømmen har vært borte siden i morges, hele veien er mørk.|Strømbrudd igjen! Når kommer den "
          "tilbake?",
          "Målerstanden dere har stemmer ikke, jeg leste av {kwh} i dag.|Måleren skulle byttes i {month}, men ingen kom.",
          "Vi har ventet på tilkobling av det nye huset siden {month}.|Når blir solcellene godkjent?",
          "Selgeren sa fastpris, men i avtalen står det noe annet.|Hva er egentlig bindingstiden? Det står "
          "forskjellige ting på nettsiden.",
          "Vi flytter i slutten av {month} og vil ta med oss avtalen.|Jeg har flyttet, men får fortsatt "
          "regning for den gamle leiligheten.",
          "Jeg vil si opp avtalen min.|Hvorfor må jeg betale {kr} kr for å slutte?",
          "Kampanjeprisen jeg ble lovet står ikke på fakturaen.|I annonsen sto det tre måneder gratis, men "
          "jeg måtte betale {kr} kr.",
          "Slutt å sende meg reklame, jeg har meldt meg av flere ganger.|Jeg får melding fra dere hver dag.",
          "Jeg får ikke logget inn, det bare står og spinner.|Innloggingen virker ikke hverken på pc eller "
          "telefon.",
          "Appen viser {kwh} kWh i går, det kan ikke stemme.|Appen krasjer etter oppdateringen.",
          "Ordre {order}: {product} skulle vært her forrige uke, og ingen vet hvor den er.|Når kommer "
          "ordre {order}? Montøren er bestilt.",
          "Jeg vil returnere {product}, ordre {order}.|{product} var ødelagt da den kom.",
          "Jeg skrev for to uker siden og har ikke fått noe svar.|Ventet en time i telefonkø og så ble "
          "samtalen brutt.",
          "Jeg fikk feil beskjed om flyttingen og må nå betale dobbelt.|Kollegaen din sa noe helt annet i går.",
          "Ville bare si takk for kjempegod hjelp, alt ordnet seg på fem minutter.|Montøren som var her i "
          "dag var utrolig hyggelig!"}};
  return phrases;
}

const Phrases& danish() {
  static const Phrases phrases{
      .greetings = "Hej!|Hej,|Goddag,|Kære kundeservice,|",
      .again =
          "Jeg har allerede skrevet til jer om det her.|Det er anden gang jeg henvender mig.|I lovede "
          "at ringe tilbage, men det er ikke sket.",
      .asks =
          "Kan I hjælpe mig?|Hvad gør jeg nu?|Jeg håber på et hurtigt svar.|Kan nogen forklare mig det?|",
      .closings = "Mvh {name}|Venlig hilsen {name}|Hilsen {name}|",
      .identifiers = "I kan fange mig på {phone}.|Min mail er {mail}.|Svar gerne til {mail}.",
      .months =
          "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
      .products = "ladeboksen|varmepumpen|termostaten",
      .situations = {
          "Jeg forstår ikke min regning for {month}, den lyder på {kr} kr.|Regningen ser helt anderledes ud, "
          "og jeg kan ikke se hvad jeg betaler per kilowatttime.",
          "Der er trukket to gange i {month}, {kr} kr hver gang.|Jeg får stadig et girokort selvom jeg er "
          "tilmeldt betalingsservice.",
          "Jeg venter stadig på at få {kr} kr tilbage fra {month}.|I skylder mig {kr} kr, hvornår kommer "
          "pengene?",
          "Strømmen har været væk siden i morges, hele vejen er mørk.|Strømafbrydelse igen! Hvornår kommer "
          "den tilbage?",
          "Måleraflæsningen passer ikke, jeg aflæste {kwh} i dag.|Måleren skulle skiftes i {month}, men der "
          "kom ingen.",
          "Vi har ventet på tilslutning af det nye hus siden {month}.|Hvornår bliver solcellerne godkendt?",
          "Sælgeren sagde fast pris, men i aftalen står der noget andet.|Hvor lang er bindingsperioden "
          "egentlig? Der står forskellige ting på hjemmesiden.",
          "Vi flytter i slutningen af {month} og vil gerne tage aftalen med.|Jeg er flyttet, men får stadig "
          "regning for den gamle lejlighed.",
          "Jeg vil gerne opsige min aftale.|Hvorfor skal jeg betale {kr} kr for at stoppe?",
          "Den kampagnepris jeg blev lovet står ikke på regningen.|I annoncen stod der tre måneder gratis, "
          "men jeg skulle betale {kr} kr.",
          "Hold op med at sende mig reklamer, jeg har afmeldt mig flere gange.|Jeg får beskeder fra jer hver "
          "eneste dag.",
          "Jeg kan ikke logge ind, den bliver bare ved med at køre rundt.|Login virker hverken på computeren "
          "eller telefonen.",
          "Appen viser {kwh} kWh i går, det kan ikke passe.|Appen går ned efter opdateringen.",
          "Ordre {order}: {product} skulle være kommet i sidste uge, og ingen ved hvor den er.|Hvornår "
          "kommer ordre {order}? Montøren er bestilt.",
          "Jeg vil gerne returnere {product}, ordre {order}.|{product} var i stykker da den kom.",
          "Jeg skrev for to uger siden og har ikke fået noget svar.|Ventede en time i telefonkøen, og så "
          "blev forbindelsen afbrudt.",
          "Jeg fik forkert besked om flytningen og skal nu betale dobbelt.|Din kollega sagde noget helt "
          "andet i går.",
          "Jeg ville bare sige tak for rigtig god hjælp, alt gik i orden på fem minutter.|Montøren der var "
          "her i dag var så venlig og dygtig!"}};
  return phrases;
}

const Phrases& finnish() {
  static const Phrases phrases{
      .greetings = "Hei!|Hei,|Päivää,|Moi,|",
      .again =
          "Olen jo ottanut yhteyttä tästä asiasta.|Tämä on toinen kerta kun kirjoitan.|Lupasitte "
          "soittaa takaisin, mutta kukaan ei ole soittanut.",
      .asks =
          "Voitteko auttaa?|Mitä minun pitää tehdä?|Toivon pikaista vastausta.|Voiko joku selittää?|",
      .closings = "Terveisin {name}|Ystävällisin terveisin {name}|t. {name}|",
      .identifiers =
          "Henkilötunnukseni on {id}.|Tavoitatte minut numerosta {phone}.|Sähköpostini on {mail}.",
      .months =
          "tammikuun|helmikuun|maaliskuun|huhtikuun|toukokuun|kesäkuun|heinäkuun|elokuun|syyskuun|"
          "lokakuun|marraskuun|joulukuun",
      .products = "latausasema|lämpöpumppu|termostaatti",
      .situations = {
          "En ymmärrä {month} laskua, se on {kr} kr.|Lasku näyttää aivan erilaiselta enkä löydä siitä hintaa "
          "kilowattitunnilta.",
          "Suoraveloitus tehtiin {month} aikana kaksi kertaa, {kr} kr kummallakin kerralla.|Saan edelleen "
          "paperilaskun, vaikka minulla on suoramaksu.",
          "Odotan edelleen {kr} kruunun palautusta {month} laskusta.|Olette velkaa minulle {kr} kr, milloin "
          "rahat tulevat?",
          "Sähköt ovat olleet poikki aamusta asti, koko katu on pimeänä.|Taas sähkökatko! Milloin sähköt "
          "palaavat?",
          "Mittarilukema ei täsmää, luin tänään {kwh}.|Mittari piti vaihtaa {month} lopussa, mutta kukaan ei "
          "tullut.",
          "Olemme odottaneet uuden talon liittymää {month} alusta.|Milloin aurinkopaneelit hyväksytään?",
          "Myyjä lupasi kiinteän hinnan, mutta sopimuksessa lukee muuta.|Mikä sopimusaika oikeasti on? "
          "Verkkosivuilla lukee eri tavalla.",
          "Muutamme {month} lopussa ja haluamme pitää sopimuksen.|Olen muuttanut, mutta saan yhä laskun "
          "vanhasta asunnosta.",
          "Haluan irtisanoa sopimukseni.|Miksi lopettaminen maksaa {kr} kr?",
          "Luvattu kampanjahinta puuttuu laskulta.|Mainoksessa luvattiin kolme kuukautta ilmaiseksi, mutta "
          "jouduin maksamaan {kr} kr.",
          "Lopettakaa mainosten lähettäminen, olen perunut ne monta kertaa.|Saan teiltä viestejä joka päivä.",
          "En pääse kirjautumaan, sivu vain lataa.|Kirjautuminen ei toimi tietokoneella eikä puhelimella.",
          "Sovellus näyttää eiliselle {kwh} kWh, se ei voi pitää paikkaansa.|Sovellus kaatuu päivityksen "
          "jälkeen.",
          "Tilaus {order}: {product} piti toimittaa viime viikolla eikä kukaan tiedä missä se on.|Milloin "
          "tilaus {order} tulee? Asentaja on varattu.",
          "Haluan palauttaa tuotteen, tilaus {order}.|Tuote oli rikki kun se saapui, {product}.",
          "Kirjoitin kaksi viikkoa sitten enkä ole saanut vastausta.|Jonotin tunnin puhelimessa ja sitten "
          "puhelu katkesi.",
          "Sain väärän tiedon muutosta ja nyt joudun maksamaan kahteen kertaan.|Kollegasi sanoi eilen aivan "
          "muuta.",
          "Halusin vain kiittää loistavasta palvelusta, kaikki hoitui viidessä minuutissa.|Asentaja oli "
          "todella ystävällinen, kiitos!"}};
  return phrases;
}

}  // namespace gehor::pipeline::demo
