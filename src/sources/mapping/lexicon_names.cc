// Words of column names, by what they are about: English, Swedish, Norwegian (both), Danish,
// Finnish, German. Folded; in the order of those languages within a list.
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources::words {
namespace {

constexpr TopicWords kNameWords[] = {
    {Topic::kTime,
     "date dates datetime time timestamp when day clock moment datum tid tidpunkt tidsstampel "
     "klockslag tidspunkt dato klokkeslett klokkeslaet tidsstempel paiva paivays paivamaara pvm "
     "aika ajankohta kello kellonaika aikaleima zeit zeitpunkt zeitstempel uhrzeit"},
    {Topic::kCreate,
     "created create creation open opened opening received receipt reported report submitted "
     "submission registered registration logged login started start begin began begun incoming "
     "entered raised raise arrived arrival asked requested posted sent sending written initiated "
     "inkom inkommen inkommet inkomna inkomst skapad skapat skapade skapades skapelse oppnad "
     "oppnat oppnades mottagen mottaget mottogs mottagning registrerad registrerat registrering "
     "registrerades anmald anmaldes anmalning anmalan ankomst ankom paborjad startad upprattad "
     "inskickad inskickat skickad skickat skickades inlamnad inlamnat rapporterad opprettet "
     "oppretta opprettelse opprettelses mottatt mottak mottaks registrert registrerings innkommet "
     "innkom innkomst meldt apnet apna startet sendt innsendt innmeldt oppstart oprettet "
     "oprettelse oprettelses modtaget modtagelse modtagelses modtaget abnet indkommet indkom "
     "indsendt anmeldt registreret luotu luonti luomis luoto avattu avaus saapunut saapui "
     "saapumis saapumisen saatu vastaanotettu vastaanotto kirjattu kirjaus kirjaamis aloitettu "
     "aloitus alku alkoi lahetetty lahetys jatetty jatto ilmoitettu rekisteroity erstellt "
     "erstellung erstellungs eroffnet eroffnung eingang eingangs eingegangen angelegt anlage "
     "gestartet beginn gemeldet erfasst gesendet"},
    {Topic::kClose,
     "closed close closes closure closing resolved resolve resolution solved solution completed "
     "complete completion finished finish ended end done avslutad avslutat avslutats avslut "
     "avslutades avsluts stangd stangt stangdes stangning lost losning losnings lostes klar klart "
     "klarmarkerad klarmarkerat klarrapporterad fardig fardigstalld slutford slut atgardad "
     "atgardat "
     "avsluttet avslutta avslutning avslutnings avslutt lukket lukking lukkes lukke ferdig "
     "ferdigstilt losnings lukning luknings afsluttet afslutning afslutnings faerdig "
     "faerdiggjort suljettu sulkeminen sulkemis sulku sulkeutui ratkaistu ratkaisu ratkaisun "
     "ratkaisuaika paattynyt paattyi paatetty paattymis paattaminen valmis valmistunut "
     "valmistui geschlossen abgeschlossen erledigt gelost abschluss schliessung beendet ende "
     "hangup"},
    {Topic::kDue,
     "due deadline target promised promise expected committed commitment sla forfall forfallo "
     "forfaller forfallen frist tidsfrist sista lofte lofte utlovad utlovat utlovades lovad "
     "atgardas losas slutforas lovat malsatt malsattning maltid maldatum svarsfrist forfalls lovet lofte losningsfrist "
     "forfald forfalder lovede maaraaika maaraajan maarapaiva erapaiva viimeistaan "
     "tavoite tavoiteaika luvattu lupaus lupauspaiva takaraja fallig falligkeit spatestens "
     "zieldatum zugesagt"},
    {Topic::kLatest,
     "senast seneste senest sidst siste sist latest last viimeisin viimeksi letzte"},
    {Topic::kFirst,
     "first initial forsta forst forste ensimmainen ensimmaisen ensi erste ersten erster erst"},
    {Topic::kReply,
     "response respond replied reply responded answer answered svar svars svarat svarad svarade "
     "aterkoppling tilbakemelding tilbagemelding besvarad besvarat besvarades besvarande svart besvart besvarelse besvaret svarede vastaus "
     "vastauksen vastattu vastaamis antwort beantwortet reaktion reaktionen"},
    {Topic::kUpdate,
     "updated update updates modified changed change activity touched andrad andrat andrades "
     "andring andrings uppdaterad uppdaterat uppdatering aktivitet aktivitets handelse endret "
     "endring endrings oppdatert oppdatering aendret aendring aendrings opdateret opdatering "
     "muokattu muokkaus paivitetty paivitys paivittynyt muutettu muutos geandert anderung "
     "aktualisiert aktualisierung"},
    {Topic::kEscalate, "escalation escalated eskalering eskalerad eskalert eskaleret eskalointi"},
    {Topic::kId,
     "key uuid guid uniqueid identifier reference referens referense referanse tunnus tunniste "
     "tunnistenumero lopnummer lopenummer lobenummer lopnr lopenr lobenr kennung kenn "
     "diarienummer dnr diarie journalnummer arkivnummer aktnummer identitet beteckning viite "
     "viitenumero"},
    {Topic::kNumber, "number nummer numero num nbr"},
    {Topic::kCode, "code codes kod koder kode koodi"},
    {Topic::kCustomer,
     "customer customers client clients consumer user member subscriber citizen resident "
     "requester requestor caller complainant buyer guest visitor account tenant passenger "
     "kund kunden kundens kunder medborgare brukare bestallare inringare anmalare konto "
     "abonnent medlem hyresgast resenar kunde kundens bruker brukere innringer innbygger "
     "leietaker klient opkalder borger bruger kober lejer asiakas asiakkaan asiakkuus kayttaja "
     "kayttajan jasen soittaja tilaaja vuokralainen kuntalainen nutzer benutzer anrufer mitglied "
     "burger"},
    {Topic::kRespondent,
     "respondent respondents participant respondenten deltagare deltaker deltager uppgiftslamnare "
     "vastaaja vastaajan befragte teilnehmer"},
    {Topic::kCase,
     "contact case ticket request issue incident inquiry enquiry conversation interaction "
     "complaint call chat session thread dialog dialogue arende arendet arenden sak saks sag sags "
     "henvendelse henvendelses henvendelsen kontakt kontakten samtal samtals samtalet forfragan "
     "felanmalan foresporsel foresporgsel hendelse samtale samtalen opkald anrop oppringning "
     "trad tapaus tapauksen tiketti tiketin asia asian yhteydenotto yhteydenoton palvelupyynto "
     "palvelupyynnon pyynto pyynnon keskustelu keskustelun puhelu puhelun vorgang vorgangs "
     "anfrage anliegen anruf gesprach gesprachs fall supportarende"},
    {Topic::kMessage,
     "message messages msg utterance turn post entry article line meddelande meddelandet inlagg "
     "melding meldingen innlegg indlaeg besked ytring yttrande replik viesti viestin "
     "puheenvuoro nachricht nachrichten beitrag ausserung"},
    {Topic::kSurvey,
     "survey questionnaire feedback review reviews recension recensioner anmeldelse anmeldelser omtale "
     "arvostelu arvostelut enkat enkaten undersokning undersokelse sporreundersokelse "
     "sporgeskema tilfredshedsundersogelse undersogelse kysely kyselyn umfrage befragung palaute "
     "palautteen tilbakemelding tilbagemelding aterkoppling"},
    {Topic::kChannel,
     "channel source medium origin via kanal kanalen kontaktvag inkomstkalla kalla ingang kilde "
     "kanava kanavan kontaktweg quelle kontaktkanal eingangskanal"},
    {Topic::kMethod,
     "method mode intake satt kontaktsatt kontaktmate kontaktform mate henvendelsesform "
     "henvendelsesmate metod metode form tapa yhteydenottotapa kontaktart eingangsart methode"},
    {Topic::kStatus,
     "status state stage disposition tillstand tilstand lage arendestatus tila tilanne vaihe "
     "zustand bearbeitungsstand"},
    {Topic::kDepartment,
     "department dept agency division directorate bureau office unit branch ministry ward clinic "
     "avdelning avdelningen forvaltning forvaltningen enhet enheten verksamhet verksamhetsomrade "
     "namnd kontor sektion avdeling avdelingen etat etaten seksjon virksomhet kommunalomrade "
     "afdeling afdelingen enhed forvaltnings virksomhed sektor osasto osaston yksikko yksikon "
     "toimiala toimialan vastuuosasto vastuuyksikko virasto abteilung fachbereich dienststelle "
     "referat amt einheit bereich store shop butik butiken butikk filial mottagning vardcentral "
     "sjukhus hospital sykehus sygehus sairaala toimipiste toimipisteen myymala filiale"},
    {Topic::kService,
     "service services tjanst tjanster tjeneste tjenester palvelu palvelun dienst"},
    {Topic::kOrganisation,
     "organisation organization company trust municipality kommun kommune kunta foretag bolag "
     "firma virksomheden yritys bedrift selskap selskab organisaatio unternehmen"},
    {Topic::kResponsible,
     "owner responsible ansvarig ansvar ansvarlig vastuu vastuullinen vastuutaho omistaja "
     "zustandig eier ejer"},
    {Topic::kTeam,
     "team group queue inbox mailbox skill grupp gruppen ko gruppe gruppen innboks indbakke "
     "brevlada postlada inkorg jono jonon ryhma ryhman tiimi postilaatikko saapuneet "
     "warteschlange handlaggargrupp arbetsgrupp funktionsbrevlada"},
    {Topic::kAgent,
     "agent agents assignee assigned handler operator employee staff advisor adviser "
     "representative rep handlaggare medarbetare handlaggaren tilldelad saksbehandler behandler "
     "radgiver medarbeider tildelt sagsbehandler medarbejder tildelt kasittelija "
     "asiakaspalvelija tyontekija osoitettu bearbeiter mitarbeiter sachbearbeiter zugewiesen "
     "responder teammate admin developer seller merchant"},
    {Topic::kSegment,
     "segment segmentet tier kundgrupp kundtyp kundkategori kundsegment kundegruppe kundetype "
     "malgruppe malgrupp asiakasryhma asiakastyyppi asiakassegmentti segmentti kohderyhma "
     "kundengruppe kundentyp audience"},
    {Topic::kLanguage, "language lang locale sprak spraket sprog kieli sprache"},
    {Topic::kReason,
     "reason reasons category categories topic topics tag tags label labels theme themes cause "
     "classification intent kategori kategorier orsak orsaken arendetyp tema teman etikett "
     "etiketter rubricering klassificering klassning arsak arsaken sakstype arsag arsagen sagstype "
     "emneord luokka luokan luokittelu luokitus syy syyn kategoria avainsana tunnisteet aihealue "
     "grund kategorie thema anlass schlagwort stichwort problem issue anliegen amnesomrade "
     "temaomrade sakomrade fagomrade emneomrade arendeomrade kontaktanledning fel feil fejl vika fault defect"},
    {Topic::kType, "type types typ typen typer tyyppi tyypin art kind class klass slag"},
    {Topic::kSub,
     "sub subcategory subtype subtopic subreason detail details detailed descriptor specific "
     "underkategori undertyp undergrupp detalj detaljer underkategorier undertype undergruppe "
     "alaluokka alakategoria tarkenne tarkennus unterkategorie detaillierung"},
    {Topic::kMain,
     "main primary principal huvud huvudsaklig primar hoved hovedkategori paa paaluokka "
     "ensisijainen haupt"},
    {Topic::kAuthor,
     "author sender role speaker direction side avsandare roll riktning talare avsender rolle "
     "retning afsender lahettaja rooli suunta puhuja absender richtung sprecher"},
    {Topic::kScore,
     "score scores scoring rating ratings rate rated grade satisfaction satisfied csat nps ces "
     "stars star mark experience upplevelse upplevelsen helhetsupplevelse helhetsintryck opplevelse "
     "oplevelse kokemus erlebnis betyg betyget nojdhet nojd poang omdome vardering helhetsbetyg vurdering "
     "karakter tilfredshet fornoyd fornoydhet poeng poengsum tilfredshed tilfreds bedommelse "
     "point arvosana arvio arviointi pisteet tyytyvaisyys yleisarvosana bewertung zufriedenheit "
     "zufrieden punkte punktzahl"},
    {Topic::kScale, "categorical numeric numerical ordinal likert scale skala asteikko"},
    {Topic::kEffort,
     "effort ease easy easiness anstrangning latthet enkelhet enkelt anstrengelse innsats indsats "
     "besvaer nemhed helppous vaivattomuus vaiva aufwand einfachheit ces"},
    {Topic::kRecommend,
     "nps recommend recommendation likelihood likely promoter troligt sannolikt sannsynlig "
     "sannsynlighet sandsynligt todennakoisesti wahrscheinlich rekommendera rekommendation "
     "rekommendationsvilja anbefale anbefaling anbefalingsvilje anbefalingsvillighed suositella "
     "suosittelu suositteluhalukkuus weiterempfehlung empfehlung"},
    {Topic::kText,
     "text comment comments description feedback body content remark remarks notes verbatim "
     "transcript transcription freetext kommentar kommentarer kommentaren meddelande "
     "meddelandet beskrivning beskrivningen fritext anteckning anteckningar synpunkt synpunkter "
     "innehall fritextsvar arendetext fritekst beskrivelse melding tekst innhold merknad "
     "indhold bemaerkning bemaerkninger besked kuvaus viesti viestin teksti kommentti kommentit "
     "sisalto vapaa vapaateksti palaute avoin nachricht beschreibung inhalt freitext bemerkung "
     "kommentare ruckmeldung plaintext utterance statement"},
    {Topic::kQuestion,
     "question questions fraga fragan fragetext fragor sporsmal sporgsmal kysymys kysymyksen "
     "frage fragen"},
    {Topic::kSubject,
     "subject title headline heading summary rubrik rubriken amne amnet amnesrad arendemening "
     "titel "
     "sammanfattning tittel emne overskrift sammendrag otsikko aihe yhteenveto betreff"},
    {Topic::kAmount,
     "amount price total sum value cost charge charges revenue belopp summa pris ordervarde varde "
     "kostnad belop verdi belob vaerdi hinta maara arvo yhteensa summa betrag preis umsatz wert "
     "totalt loppusumma"},
    {Topic::kProduct,
     "product products item sku model goods produkt produkten artikel artikelnummer vara varan "
     "varunamn produktnamn vare varenavn tuote tuotteen tuotenimi ware"},
    {Topic::kPurchase,
     "order orders purchase purchased purchases bought invoice transaction sale sales sold payment "
     "paid payer basket "
     "checkout kop kopt kopet koptes bestallning bestallnings ordrar betalning betald faktura "
     "kvitto ordre kjop kjopt bestilling betaling betalt kob kobt kvittering tilaus tilauksen "
     "ostos osto ostettu maksu maksettu maksutapa lasku kauppa kuitti kauf kaufdatum bestellung "
     "rechnung zahlung "
     "gekauft"},
    {Topic::kGeo,
     "zip zipcode postal postcode postalcode city town village district districts neighborhood "
     "neighbourhood borough street avenue address latitude longitude coordinate coordinates "
     "location county region country census precinct precincts landmark geolocation geography "
     "intersection parcel block place postnummer postnr postort ort stad adress adressen gata "
     "lan land distrikt omrade stadsdel postadress gatuadress fastighet sted postst adresse "
     "fylke bydel gade gateadresse kommunenr poststed omradet latitud longitud koordinater "
     "koordinat postinumero kaupunki osoite katu alue maakunta kaupunginosa paikka sijainti "
     "koordinaatit maa plz postleitzahl strasse bezirk stadt standort stadtteil koordinaten police "
     "park cross"},
    {Topic::kDuration,
     "duration minutes minute seconds hours days elapsed wait waiting handling age length tenure "
     "minuter sekunder timmar dagar langd vantetid samtalstid handlaggningstid losningstid "
     "svarstid taltid varighet ventetid taletid svartid minutter dager sekunder losningstid "
     "behandlingstid sagsbehandlingstid saksbehandlingstid timer dage laengde kesto odotusaika "
     "minuutit minuuttia sekunnit tunnit vuorokautta kasittelyaika ratkaisuaika puheaika "
     "dauer wartezeit minuten sekunden stunden tage bearbeitungszeit"},
    {Topic::kCount,
     "count counts quantity qty antal antall lukumaara kpl menge anzahl reopens offset index turn "
     "sequence position rank reopenings attempts forsok yrityksia"},
    {Topic::kPriority,
     "priority severity urgency impact prioritet bradska allvarlighet alvorlighet hastegrad "
     "kiireellisyys prioriteetti prioritat dringlichkeit"},
    {Topic::kPerson,
     "person firstname lastname surname gender sex birth birthdate fornamn efternamn kon alder "
     "fodelsedatum fodelsear kjonn fornavn etternavn fodselsdato efternavn kon fodselsdag etunimi "
     "sukunimi sukupuoli ika syntymaaika vorname nachname geschlecht alter geburtsdatum partner "
     "dependents senior"},
    {Topic::kPersonId,
     "ssn personnummer personnr fodselsnummer fodselsnr personnumre cpr henkilotunnus hetu "
     "sozialversicherungsnummer organisationsnummer orgnr orgnummer organisasjonsnummer ytunnus"},
    {Topic::kEmail,
     "email mail epost mejl mailadress epostadress mejladress epostadresse mailadresse "
     "sahkoposti sahkopostiosoite emailadresse"},
    {Topic::kPhone,
     "phone telephone mobile cell telefon telefonnummer telefonnr mobil mobilnummer telnr tlf "
     "tlfnr mobilnr mobiltelefon puhelin puhelinnumero puhelinnro matkapuhelin msisdn handynummer "
     "rufnummer phonenumber clid callerid anummer"},
    {Topic::kSentiment,
     "sentiment tone emotion mood criticality polarity tonalitet tonlage kansla stemning folelse "
     "tunne tunnelma savy stimmung"},
    {Topic::kFlag,
     "flag vip consent identifiable anonymous anonym anonymized gdpr sensitive spam deleted "
     "reopened duplicate urgent breached breach overdue abandoned missed transferred bounced "
     "samtycke kansligt raderad bradskande akut dublett missad tappad aterkommande samtykke "
     "slettet gjenapnet genabnet haster duplikat sletted suostumus poistettu kiireellinen "
     "uudelleenavattu einwilligung geloscht dringend recontact contactable automated"},
    {Topic::kOutcome,
     "outcome result resultat utfall udfald tulos ergebnis beslut action atgard atgarder tiltak "
     "tiltag toimenpide toimenpiteet massnahme losningskod avslutskod avslutsorsak"},
    {Topic::kShort,
     "short abbreviation abbr acronym kort kortnamn forkortning forkortelse kortnavn lyhenne "
     "kurz kurzel abkurzung"},
    {Topic::kName, "name names namn navn nimi nimen bezeichnung benamning betegnelse"},
    {Topic::kFile,
     "url link attachment attachments filename html href lank bilaga vedlegg lenke bilag "
     "liite linkki anhang useragent browser ip"},
    {Topic::kData,
     "data uppgifter personuppgifter opplysninger personopplysninger oplysninger "
     "personoplysninger henkilotiedot henkilotietoja personendaten"},
    {Topic::kPrivate, "internal intern interna internt sisainen interne private"},
};

// Too short or too common to be part of a compound.
constexpr TopicWords kWholeNameWords[] = {
    {Topic::kTime, "at on dt ts stamp den klo kl utc gmt"},
    {Topic::kId, "id ids ref refs"},
    {Topic::kNumber, "no nr nro"},
    {Topic::kCase, "sr"},
    {Topic::kFirst, "fr 1st"},
    {Topic::kTime, "am"},
    {Topic::kAuthor, "from fran fra von"},
    {Topic::kBy, "by av af"},
    {Topic::kChannel, "media"},
    {Topic::kPhone, "tel ani cli src"},
    {Topic::kGeo, "lat lon lng x y geo site plats"},
    {Topic::kFlag, "is has was had ar har contains innehaller inneholder indeholder sisaltaa"},
    {Topic::kDuration, "sec secs min mins hrs sek tim"},
    {Topic::kText, "note fri"},
};

}  // namespace

std::span<const TopicWords> name_words() { return kNameWords; }
std::span<const TopicWords> whole_name_words() { return kWholeNameWords; }
std::string_view name_stop_words() {
  return "of the a an for to in with and or this that your our my i att for och om till det den "
         "de som pa med er til og et en ja tai info information data field der die das und zum zur "
         "des im";
}

}  // namespace gehor::sources::words
