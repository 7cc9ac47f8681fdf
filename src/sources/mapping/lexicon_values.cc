// Words that fill closed columns: channels, statuses, authors, yes and no, "nothing here".
// Folded; English, Swedish, Norwegian, Danish, Finnish, German.
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources::words {
namespace {

constexpr ChannelWords kChannelWords[] = {
    {Channel::kPhone,
     "phone|telephone|telephone call|phone call|call|calls|voice|voicemail|call center|callback|"
     "inbound call|hotline|cell phone|mobile phone|telefon|telefonsamtal|samtal|tfn|tel|ring|"
     "telefoni|vaxel|vaxeln|telefonsvarare|callback|aterringning|ringt|inringning|telefonsamtale|"
     "samtale|tlf|oppringning|opkald|telefonopkald|puhelin|puhelu|puhelut|puhelimitse|soitto|"
     "vaihde|anruf|telefonat|telefonisch"},
    {Channel::kEmail,
     "email|e-mail|e mail|emails|mejl|e-post|epost|e-postmeddelande|epostmeddelande|e-mejl|"
     "brevlada|sahkoposti|s-posti|sposti|e-mails|mailbox|inbox|funktionsbrevlada|e-postadress"},
    {Channel::kChat,
     "chat|live chat|livechat|chatt|webchat|web chat|webbchatt|web_widget|nettprat|chatten|"
     "messaging|messenger chat|keskustelu|chat-keskustelu|direktchatt|native_messaging|"
     "asiakaspalveluchat"},
    {Channel::kForm,
     "form|web form|webform|web|website|webpage|web page|online|online form|internet|portal|"
     "self service|self-service|selfservice|customer portal|app|mobile app|mobile|mobile device|"
     "api|open api|open311|e-service|eservice|web service|widget|formular|webbformular|"
     "kontaktformular|e-tjanst|etjanst|e-tjanster|webb|webben|webbplats|hemsida|hemsidan|mina "
     "sidor|"
     "appen|mobilapp|felanmalningsapp|skjema|kontaktskjema|nettskjema|nettside|nett|min side|"
     "digitalt skjema|webformular|hjemmeside|selvbetjening|mit|borger.dk|lomake|verkkolomake|"
     "yhteydenottolomake|verkkosivu|verkko|verkkopalvelu|sovellus|asiointipalvelu|asiointi|"
     "kontaktformular|webseite|onlineformular|iphone|android|ios|smartphone app"},
    {Channel::kSocial,
     "social|social media|facebook|facebook messenger|messenger|twitter|x.com|instagram|linkedin|"
     "tiktok|youtube|whatsapp|trustpilot|google reviews|google review|reddit|snapchat|sosiala|"
     "sociala medier|some|sosiale medier|sociale medier|sosiaalinen media|soziale medien|telegram|"
     "community|forum|tweet|facebook post|google play|app store|any_channel"},
    {Channel::kSms,
     "sms|text message|text|txt|mms|textmeddelande|tekstmelding|tekstbesked|"
     "tekstiviesti|smsmeddelande"},
    {Channel::kLetter,
     "letter|letters|postal|postal mail|post mail|us mail|mail letter|paper|paper form|fax|brev|"
     "post brev|papper|pappersblankett|blankett|papir|brevpost|kirje|paperi|paperilomake|posti|"
     "kirjeposti|faksi|brief|postweg|schreiben"},
    {Channel::kVisit,
     "visit|walk in|walk-in|walkin|in person|in-person|counter|front desk|face to face|"
     "face-to-face|store|shop|office visit|kiosk|branch|reception|desk|besok|besoket|kassa|kassan|"
     "disk|butik|butiken|reception|personligt besok|personligt|medborgarkontor|medborgarservice|"
     "oppmote|fremmote|butikk|personlig oppmote|skranke|besok pa kontor|servicetorg|personlig "
     "fremmode|fremmode|butikken|borgerservice|kaynti|asiakaskaynti|kayntiasiointi|toimipiste|"
     "palvelupiste|myymala|kassalla|besuch|vor ort|filiale|personlich|schalter"},
    {Channel::kBot,
     "bot|chatbot|chatbott|chattbot|chattbott|virtual assistant|virtual agent|voicebot|voice bot|"
     "ivr|talsvar|chatbotti|botti|assistant|robot|digital assistent"},
    {Channel::kSurvey,
     "survey|questionnaire|enkat|undersokning|kundundersokning|undersokelse|sporreundersokelse|"
     "sporgeskema|kysely|asiakaskysely|umfrage|feedback form"},
    {Channel::kInternal,
     "internal|staff|employee|agent|system|proactive|field|inspector|intern|internt|interna|"
     "personal|medarbetare|egen upptackt|ansatt|sisainen|henkilosto|intern meldung|mitarbeiter|"
     "crew|self initiated|staff generated"},
    {Channel::kOther,
     "other|others|unspecified|unknown|ovrigt|ovrig|annat|annan|okand|annet|andre|ukjent|andet|"
     "anden|ukendt|muu|muut|tuntematon|sonstige|sonstiges|andere|unbekannt"},
};

constexpr PhraseList kStateWords[] = {
    {static_cast<int>(State::kOpen),
     "open|opened|new|pending|in progress|in_progress|inprogress|assigned|unassigned|waiting|on "
     "hold|onhold|hold|reopened|re-opened|active|started|ongoing|working|work in progress|to do|"
     "todo|queued|draft|submitted|received|acknowledged|accepted|awaiting|unresolved|unsolved|"
     "escalated|in process|snoozed|incoming|under review|backlog|not started|overdue|oppen|oppet|"
     "oppna|ny|nytt|nya|pagaende|pagar|paborjad|paborjat|vantar|vantande|vilande|tilldelad|"
     "tilldelat|under handlaggning|handlaggs|under arbete|mottagen|mottaget|inkommen|inkommet|"
     "registrerad|registrerat|ateroppnad|ateroppnat|aktiv|aktivt|parkerad|bevakning|besvaras|"
     "obesvarad|obesvarat|ej avslutad|ej avslutat|ej paborjad|apen|apent|aben|abent|pagaaende|"
     "paagaaende|pabegynt|under behandling|venter|avventer|afventer|pa vent|tildelt|mottatt|"
     "modtaget|gjenapnet|genabnet|igangvaerende|i gang|ubesvart|ubesvaret|registrert|registreret|"
     "avoin|avoinna|uusi|kesken|kasittelyssa|odottaa|odottaa vastausta|vireilla|vastaanotettu|"
     "avattu uudelleen|siirretty|tyon alla|offen|neu|in bearbeitung|wartend|ausstehend|laufend|"
     "zugewiesen|ruckfrage"},
    {static_cast<int>(State::kClosed),
     "closed|close|resolved|solved|completed|complete|done|finished|cancelled|canceled|"
     "duplicate|rejected|archived|fixed|answered|ended|merged|withdrawn|terminated|handled|"
     "avslutad|avslutat|avslutade|stangd|stangt|lost|atgardad|atgardat|klar|klart|fardig|"
     "fardigt|besvarad|besvarat|makulerad|makulerat|avvisad|avvisat|arkiverad|dubblett|"
     "slutford|slutfort|hanterad|hanterat|avbruten|avsluttet|avslutta|lukket|lukka|ferdig|"
     "ferdigbehandlet|besvart|avvist|arkivert|fullfort|utfort|annullert|afsluttet|lost|"
     "faerdig|faerdigbehandlet|besvaret|afvist|annulleret|arkiveret|udfort|fuldfort|suljettu|"
     "ratkaistu|valmis|paatetty|paattynyt|kasitelty|vastattu|peruttu|hylatty|arkistoitu|"
     "kuitattu|geschlossen|gelost|erledigt|abgeschlossen|beendet|storniert|abgelehnt|"
     "beantwortet"},
};

constexpr PhraseList kAuthorWords[] = {
    {static_cast<int>(Author::kCustomer),
     "customer|client|user|end user|end-user|enduser|requester|visitor|consumer|caller|contact|"
     "lead|member|citizen|patient|guest|buyer|incoming|inbound|in|received|kund|kunden|"
     "medborgare|brukare|inkommande|inringare|anvandare|mottagen|kunde|bruker|innbygger|"
     "innkommende|bruger|borger|indgaende|indkommende|asiakas|kayttaja|saapuva|soittaja|"
     "kuntalainen|nutzer|benutzer|anrufer|eingehend|human"},
    {static_cast<int>(Author::kAgent),
     "agent|staff|admin|operator|employee|representative|rep|support|advisor|handler|teammate|"
     "outgoing|outbound|out|sent|service|customer service|handlaggare|medarbetare|utgaende|"
     "kundservice|kundtjanst|radgivare|skickad|saksbehandler|medarbeider|ansatt|kundeservice|"
     "utgaende|radgiver|sagsbehandler|medarbejder|udgaende|kasittelija|asiakaspalvelija|"
     "asiakaspalvelu|virkailija|lahteva|tyontekija|mitarbeiter|sachbearbeiter|kundendienst|"
     "ausgehend|team member"},
    {static_cast<int>(Author::kBot),
     "bot|chatbot|virtual assistant|virtual agent|assistant|robot|ai|chatbott|chattbot|chattbott|"
     "botti|automated agent|digital assistent"},
    {static_cast<int>(Author::kSystem),
     "system|automation|automated|auto|activity|trigger|notification|jarjestelma|workflow"},
};

constexpr PhraseList kScaleEnds[] = {
    {+1,
     "very satisfied|extremely satisfied|completely satisfied|satisfied|very good|excellent|"
     "strongly agree|very likely|extremely likely|very easy|extremely easy|good|best|great|"
     "outstanding|delighted|very happy|happy|mycket nojd|nojd|mycket bra|utmarkt|bast|bra|"
     "instammer helt|mycket troligt|mycket latt|mycket enkelt|mycket positivt|svaert fornoyd|"
     "svart fornoyd|fornoyd|meget bra|utmerket|helt enig|svaert sannsynlig|meget lett|meget "
     "tilfreds|tilfreds|meget godt|meget god|fremragende|meget sandsynligt|meget let|erittain "
     "tyytyvainen|tyytyvainen|erinomainen|erittain hyva|hyva|taysin samaa mielta|erittain "
     "helppo|erittain todennakoisesti|sehr zufrieden|zufrieden|sehr gut|ausgezeichnet|"
     "hervorragend|stimme voll zu|sehr einfach"},
    {-1,
     "very dissatisfied|extremely dissatisfied|dissatisfied|unsatisfied|very poor|poor|terrible|"
     "awful|worst|bad|very bad|strongly disagree|very unlikely|not at all likely|very difficult|"
     "extremely difficult|unacceptable|unhappy|very unhappy|mycket missnojd|missnojd|mycket "
     "daligt|daligt|samst|inte alls nojd|instammer inte alls|inte alls troligt|mycket svart|"
     "svaert misfornoyd|misfornoyd|meget darlig|svaert darlig|helt uenig|svaert vanskelig|meget "
     "utilfreds|utilfreds|meget darligt|meget svaert|erittain tyytymaton|tyytymaton|erittain "
     "huono|huono|taysin eri mielta|erittain vaikea|en lainkaan todennakoisesti|sehr "
     "unzufrieden|unzufrieden|sehr schlecht|schlecht|stimme gar nicht zu|sehr schwierig"},
};

}  // namespace

std::span<const ChannelWords> channel_words() { return kChannelWords; }
std::span<const PhraseList> state_words() { return kStateWords; }
std::span<const PhraseList> author_words() { return kAuthorWords; }
std::span<const PhraseList> scale_ends() { return kScaleEnds; }

std::string_view missing_strong() {
  return "n/a|#n/a|na|n.a.|n.a|null|nil|nan|(null)|<null>|#null!|#ref!|(blank)|(empty)|"
         "-|--|---|.|?|not applicable|not available|not answered|no answer given|"
         "did not answer|no response|no answer|not stated|not specified|unspecified|not given|"
         "none given|not provided|no comment given|no value|[null]|[empty]|undefined|"
         "no data|not recorded|not known|ej angivet|ej angiven|inte angivet|uppgift saknas|"
         "ej besvarat|ej besvarad|inget svar|ej svar|svarade inte|har inte svarat|ej tillampligt|"
         "ej aktuellt|ej kant|ikke oppgitt|ikke angitt|ikke besvart|ikke svart|"
         "ikke aktuelt|ikke tilgjengelig|ikke relevant|ikke angivet|ikke oplyst|ikke besvaret|"
         "intet svar|uoplyst|ei vastausta|ei vastattu|ei vastannut|ei annettu|ei ilmoitettu|"
         "ei tiedossa|ei saatavilla|ei maaritelty|keine angabe|k.a.|k. a.|"
         "nicht angegeben|keine antwort|nicht beantwortet|entfallt";
}
std::string_view missing_weak() {
  return "none|unknown|not known|undetermined|okand|okant|ukjent|ukendt|tuntematon|unbekannt|ingen|"
         "ingen angiven|0000-00-00|00:00|0000-00-00 00:00:00|1900-01-01|1970-01-01";
}
std::string_view yes_words() { return "1|true|t|yes|y|x|ja|j|on|sant|sann|kylla|k|wahr|1.0|v|✓|✔"; }
std::string_view no_words() {
  return "0|false|f|no|n|nej|nei|off|falskt|usann|ei|e|nein|falsch|0.0";
}
std::string_view languages() {
  return "sv|swe|sve|se|svenska|swedish|svensk|ruotsi|schwedisch|nb|nn|no|nor|nob|nno|norsk|"
         "norska|norwegian|bokmal|nynorsk|norja|norwegisch|da|dan|dk|dansk|danska|danish|tanska|"
         "danisch|fi|fin|finska|finnish|finsk|suomi|finnisch|en|eng|engelska|english|engelsk|"
         "englanti|englisch|de|deu|ger|tyska|german|tysk|saksa|deutsch|fr|fra|fre|franska|french|"
         "fransk|ranska|es|spa|spanska|spanish|spansk|espanja|ar|ara|arabiska|arabic|arabisk|pl|"
         "pol|"
         "polska|polish|polsk|so|som|somaliska|somali|ru|rus|ryska|russian|russisk|venaja|et|est|"
         "estniska|estonian|is|isl|islandska|icelandic|islandsk|lt|lv|uk|ukr|ukrainska|ukrainian|"
         "tr|tur|fa|persiska|persian|zh|chi|chinese|kinesiska|it|ita|italian|italienska|nl|nld|"
         "dutch|pt|por|portuguese|se-no|samiska|sami";
}
std::string_view positive_words() {
  return "good great excellent thanks thank helpful friendly brilliant fantastic wonderful happy "
         "pleased amazing perfect professional caring kind polite superb satisfied love loved "
         "lovely outstanding best fast quick easy "
         "bra tack tackar jattebra utmarkt fantastisk fantastiskt perfekt nojd trevlig trevligt "
         "vanlig snabbt snabb hjalpsam kanonbra toppen suverant smidigt enkelt glad "
         "takk flott kjempebra utmerket fornoyd hyggelig rask raskt hjelpsom supert godt topp "
         "tak godt rigtig tilfreds venlig venligt hurtig hurtigt hjaelpsom dejligt super "
         "kiitos kiitti hyva hyvin loistava loistavaa erinomainen erinomaista mahtava ystavallinen "
         "ystavallista nopea nopeasti sujuvasti tyytyvainen mukava ihana helppo "
         "danke gut super toll prima freundlich hervorragend zufrieden schnell perfekt";
}
std::string_view negative_words() {
  return "bad terrible awful horrible poor worst rude slow waiting waited late disappointed "
         "disappointing unacceptable angry frustrated frustrating useless broken wrong complaint "
         "never disgusting appalling unhappy dissatisfied ridiculous failed delay delayed problem "
         "daligt dalig samst hemskt missnojd besviken fruktansvart vantat vanta langsamt sent "
         "trasig fel oacceptabelt otrevlig otrevligt arg irriterad katastrof problem "
         "darlig darlege verst misfornoyd skuffet forferdelig ventet treg tregt odelagt feil "
         "uakseptabelt uhoflig sint "
         "darligt elendig vaerst utilfreds skuffende forfaerdelig ventede langsom langsomt forkert "
         "uacceptabelt sur "
         "huono huonosti surkea kamala karmea pettynyt tyytymaton hidas hitaasti rikki vaarin "
         "vihainen toykea jonotin odottaa myohassa ongelma "
         "schlecht schlimm furchtbar unzufrieden enttauscht langsam kaputt falsch unfreundlich "
         "inakzeptabel";
}
std::string_view negations() {
  return "not no never isnt wasnt didnt dont doesnt cant couldnt without nothing inte ej icke "
         "ingen inget inga aldrig ikke ikkje ingen intet aldri ei en eivat ole nicht kein keine "
         "nie";
}

}  // namespace gehor::sources::words
