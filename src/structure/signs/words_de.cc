// German. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(gut|gute|guter|gutes|guten|schön|schöne|schönes|zufrieden|zufriedene|freundlich|freundliche|
freundlicher|freundliches|nett|nette|netter|nettes|hilfsbereit*|hilfreich*|höflich*|schnell|
schnelle|schneller|schnelles|prompt|prompte|pünktlich|einfach zu|unkompliziert*|klar|
verständlich|professionell*|kompetent*|tüchtig|effizient*|geduldig*|zuvorkommend*|aufmerksam*|
zuverlässig*|reibungslos*|angenehm*|mag ich|gefällt|gefallen|schätze|schätzen|dankbar|froh|
freue mich|gefreut|nichts zu beanstanden|nichts auszusetzen|keine beschwerden|keine klagen|
geholfen|weitergeholfen|gelöst|sofort gelöst|ehrlich|ehrliche|gut gemacht|weiter so|fair|
preiswert|lob|positiv*|komme wieder|kaufe wieder|bestelle wieder|gerne wieder|immer wieder gerne|
empfehlenswert|funktioniert gut|funktioniert einwandfrei|klappt gut|bestens|sauber|beeindruckt|
liebevoll*|fürsorglich*|sympathisch*|verständnisvoll*|danke dafür|rechtzeitig|glücklich|geduld|
nahm sich zeit|zeit genommen|zugehört|herzlich|herzliche|freude|lächeln|flott|zügig|reibungslos)"},
    {Sign::kPraiseStrong,
     R"(ausgezeichnet*|hervorragend*|fantastisch*|phantastisch*|wunderbar*|großartig*|toll|tolle|toller|
tolles|super|klasse|spitze|spitzen*|perfekt*|einwandfrei*|genial*|prima|exzellent*|vorbildlich*|
vorzüglich*|beste|bester|bestes|am besten|sehr zufrieden|rundum zufrieden|äußerst zufrieden|
voll zufrieden|absolut zufrieden|sehr glücklich|begeistert|empfehle|kann ich empfehlen|
nur empfehlen|weiterempfehl*|liebe es|unschlagbar*|traumhaft*|erstklassig*|großes lob|ein lob|
dickes lob|kompliment|hut ab|gold wert|fünf sterne|5 sterne|volle punktzahl|übertroffen|
könnte nicht besser|besser geht es nicht|besser gehts nicht|helden|engel|mega|so muss das sein|
macht weiter so|tag gerettet|gerettet|zehn von zehn|10 von 10|bestnote|hurra|bravo|glänzend|
herrlich)"},
    {Sign::kBlame,
     R"(zu viele|zu viel|zu wenig|zu lang|nicht akzeptabel|schlecht*|schade|traurig|enttäusch*|
enttäuscht|enttäuschend|unzufrieden*|ärgerlich*|ärgere|ärger|verärgert|genervt|nervt|nervig*|
umständlich*|kompliziert*|schwierig*|unmöglich*|langsam*|schlampig*|schlamperei|unhöflich*|
unfreundlich*|unverschämt*|frech*|arrogant*|respektlos*|gleichgültig*|inkompetent*|überheblich*|
herablassend*|teuer|teure|überteuert*|verwirrend*|unklar*|unverständlich*|seltsam|merkwürdig|
unangemessen*|unnötig*|nicht in ordnung|nicht ok|nicht okay|nicht gut|nicht zufrieden|
nicht schön|nicht hilfreich|nicht freundlich|nicht nett|frustrier*|verzweifelt|besorgt|
beunruhigt|sauer|wütend|satt|leid|peinlich*|unzuverlässig*|unseriös*|leider|keine hilfe|
hilft nicht|hat nicht geholfen|unpersönlich*|mangelhaft*|ungenügend*|verstehe nicht warum|
sinnlos*|vertrauen verloren|ungerecht*|zeitverschwendung|verschwendung|schockiert|empört|
gefährlich|angeschrien|ausgelacht|abgewimmelt|lächerlich*|mies|miese|mieser|mieses|lausig*|
dürftig*|schwach|wimmelt|bedauerlich*|zumutung|unterbrach|augen verdreht|angeschnauzt|
von oben herab|gedroht|bedroht|abfällig|entnervt|gebe auf|aufgegeben|stressig|unheimlich*|
unangenehm*|chaos|chaotisch|bürokratie|zirkus|absurd|unleserlich|gierig*|quatsch|unsinn|blöd|
doof)"},
    {Sign::kBlameStrong,
     R"(katastroph*|furchtbar*|schrecklich*|entsetzlich*|grauenhaft*|grausam*|unterirdisch*|
unter aller sau|unter aller kanone|skandal*|inakzeptabel|inakzeptable*|unakzeptabel|schande|
schäm*|scheiße|scheiss*|scheiße*|verdammt*|beschissen*|wahnsinn|unfassbar*|betrug|betrogen|
betrüger*|abzocke|abgezockt|diebstahl|schlimmste*|schlimm|schlimmer|miserabel*|miserable*|
saftladen|frechheit|unverschämtheit|unerhört|diskriminier*|beleidig*|lüge*|gelogen|belogen|
verarscht|verarsche|witz|ein witz|das letzte|absolut unmöglich|hoffnungslos*|nie wieder|
erbärmlich*|sauerei|schlechteste*)"},
    {Sign::kFault,
     R"(funktioniert nicht|funktionieren nicht|funktionierte nicht|geht nicht|gehen nicht|ging nicht|
geht gar nicht|klappt nicht|geht nicht mehr|funktioniert nicht mehr|funktioniert seit|kaputt|
kaputte*|defekt*|beschädigt*|zerbrochen|zerbrach|zerkratzt|gerissen|stürzt ab|stürzt|abgestürzt|
hängt|hängt sich|eingefroren|friert ein|bricht ab|abbruch|abgebrochen|fehlermeldung*|fehlerhaft*|
kann mich nicht einloggen|nicht einloggen|nicht anmelden|komme nicht rein|komme nicht in|
kein zugriff|keinen zugriff|kann nicht bezahlen|kann nicht zahlen|lässt sich nicht|
nicht erhalten|nie erhalten|nicht bekommen|nie bekommen|nicht angekommen|nie angekommen|
nicht gekommen|kam nicht|kam nie|nicht geliefert|nie geliefert|nicht zugestellt|
nicht eingetroffen|nicht da|nicht gutgeschrieben|fehlt|fehlen|fehlte|fehlende*|verschwunden|
verloren|verloren gegangen|undicht|läuft aus|falsche*|falsch|falscher|falsches|statt dessen|
doppelt|zweimal|dreimal|zu viel abgebucht|zuviel abgebucht|abgebucht|belastet|berechnet|
in rechnung gestellt|mahnung*|mahngebühr*|inkasso*|verspätet|verspätung*|zu spät|verzögert|
verzögerung*|nicht geantwortet|keine antwort|antwortet nicht|antworten nicht|niemand antwortet|
niemand geht ran|nie geantwortet|nichts gehört|nicht gemeldet|niemand meldet|kein rückruf|
nicht zurückgerufen|keine rückmeldung|keine reaktion|gewartet|warte seit|warten seit|
warte immer noch|warte noch immer|warte schon|musste warten|lange warten|warteschleife*|
wartezeit*|stromausfall|ausfall|ausgefallen|störung*|kein internet|kein netz|kein strom|
keinen strom|keine verbindung|kein empfang|unterbrochen|startet nicht|lädt nicht|lädt ewig|
instabil*|abgelehnt|gesperrt|rausgeworfen|stimmt nicht|stimmen nicht|wurde versprochen|
versprochen|versprach|versprechen|obwohl|trotz|trotzdem|nicht erstattet|nicht zurückgezahlt|
nicht zurückbekommen|erhöht|preiserhöhung|technischer fehler|technische probleme|aufgelegt|
einfach aufgelegt|nicht gespeichert|gestohlen|schimmel*|verschimmelt|verdorben|*störung|*ausfall|
*fehler|immer noch nicht|noch nicht erhalten|noch nicht da|noch immer nicht|
noch nicht angekommen|dauert ewig|blinkt|undurchsichtig|zurück an den absender|
an den absender zurück|beim nachbarn abgegeben|falsch zugestellt|paket war offen|
geöffnetes paket|ausverkauft|vergriffen|nie bestellt|nicht bestellt|habe nichts bestellt|
doppelt so|zu hoch|viel zu hoch|geschätzt|geschätzter verbrauch|steht still|außer betrieb|
ging nicht durch|geht nicht durch|code kommt nicht|kein code|ausgesperrt|konto gesperrt|
ungültig*|gilt nicht|galt nicht|nicht registriert|nicht im system|verschlampt|ablehnung|
kein bescheid|keinen bescheid|nie unterschrieben|nicht unterschrieben|nie zugestimmt|gedrängt|
aufgeschwatzt|untergeschoben|buchen weiter|wird weiter abgebucht|weiterhin abgebucht|
bricht zusammen|ruckelt|puffert|nur die hälfte|hälfte der|nicht geleert|nicht abgeholt|
niemand kam|kam niemand|keiner kam|nicht geräumt|nicht repariert|stinkt|überschwemmung|
ging kaputt|abgefallen|gebrochen|löcher|flecken|falscher name|falsches datum|falsche nummer|
nicht aktualisiert|verwechselt|mehrmals belastet|zerstört|zerbrochene*|geplatzt|nicht erreichbar|
besetzt|keiner geht ran|aufgehängt)"},
    {Sign::kTrouble,
     R"(laut ihrer|werbung|die werbung|im prospekt|verkäufer versprach|sie behaupten|angeblich|problem|
probleme|problemen|fehler|statt|anstatt|stattdessen|immer noch|noch immer|noch nicht|sollte|
hätte|sollte längst|schon bezahlt|bereits bezahlt|bereits gezahlt|warum haben sie|warum wird|
warum bekomme|wie kann es|jedes mal|jedesmal|ständig|dauernd|ganze zeit|den ganzen tag|lange|
zu lange|ewig|ewigkeit|schlange|null|nichts passiert|passiert nichts|alles versucht|
habe versucht|kann nicht|können nicht|konnte nicht|nicht möglich|vergessen|laut|*problem|
*probleme|nicht mehr|nicht länger|warum|wieso|weshalb|gleiche antwort|weiterverbunden|
hin und her|verwiesen|warteschlange|anrufbeantworter|roboter|chatbot|neukunden|teurer als|
versteckte kosten|gebühr für|gebühr|ohne vorwarnung|ohne ankündigung|niemand weiß|keiner weiß|
laut app|app sagt|app zeigt|anscheinend|plötzlich|zufällig|wie oft|wer zahlt|wer bezahlt|
seit wochen|seit tagen|seit monaten)"},
    {Sign::kGoodNoFault,
     R"(keine probleme|kein problem|ohne probleme|problemlos*|keine fehler|keine störung*|
funktioniert wieder|geht wieder|ohne komplikationen|keinerlei probleme)"},
    {Sign::kThanks,
     R"(danke|dankeschön|vielen dank|besten dank|herzlichen dank|danke schön|danke sehr|tausend dank|
recht herzlichen dank|bedanke mich|bedanken)"},
    {Sign::kThanksFor,
     R"(danke für die hilfe|danke für ihre hilfe|danke für den|danke für die schnelle|danke für das|
danke an|danke dass|vielen dank an|vielen dank für die|vielen dank für ihre|vielen dank für den|
vielen dank für das|herzlichen dank an|herzlichen dank für|herzlichen dank|bedanke mich für|
bedanken für|bedanken bei|mich bedanken|uns bedanken|großer dank|ein großes dankeschön|
tausend dank|großes lob an|danke an das team)"},
    {Sign::kPolite,
     R"(falsch bestellt|aus versehen|versehentlich|mich vertippt|mich verklickt|falsch ausgewählt|
danke im voraus|vielen dank im voraus|besten dank im voraus|danke im vorraus|
vielen dank im vorraus|danke vorab|vielen dank vorab|vielen dank für ihre antwort|
danke für ihre antwort|vielen dank für eine antwort|vielen dank für ihre rückmeldung|
mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|freundliche grüße|
viele grüße|beste grüße|liebe grüße|schöne grüße|guten tag|guten morgen|guten abend|gute nacht|
schönen tag|schönes wochenende|schönen abend|frohe weihnachten|ja danke|nein danke|ok danke|
alles gut|gut zu wissen|wäre gut zu wissen|so schnell wie möglich|schnellstmöglich|
baldige antwort|schnelle antwort|bitte|sehr geehrte|ich freue mich auf|freue mich auf ihre|
am besten|wie schnell|wie gut|beschwere mich nicht|keine beschwerde)"},
    {Sign::kIrony,
     R"(danke für nichts|danke für gar nichts|vielen dank für nichts|ironie|herzlichen glückwunsch|
glückwunsch|wie schwer kann|wollt ihr mich|soll das ein witz|na toll|na super|
wirklich toll gemacht)"},
    {Sign::kNegator,
     R"(nicht|nie|niemals|kein|keine|keinen|keiner|keinem|keinerlei|weder|ohne|kaum|alles andere als|
wenig|nirgends|nix|nichts)"},
    {Sign::kBooster,
     R"(sehr|wirklich|so|total|absolut|extrem|unglaublich|äußerst|besonders|völlig|voll|ganz|echt|
richtig|super|überaus|wahnsinnig|zutiefst|rundum|viel zu|unheimlich|mehr als)"},
    {Sign::kFiller,
     R"(ich|wir|sie|ihr|du|er|es|mich|mir|uns|mein|meine|meinen|meiner|der|die|das|den|dem|ein|eine|
einen|ist|war|bin|sind|habe|haben|hatte|noch|jetzt|nur|auch|schon|mal|ja|doch|wohl|gerne|bisher|
leider|wird|wurde|worden|mit|dieser|einfach|bis|heute|gar|lange|immer)"},
    {Sign::kIf, R"(wenn|falls|sofern|sollten sie|ob)"},
    {Sign::kBut, R"(aber|jedoch|allerdings|leider|dennoch)"},
    {Sign::kAsk,
     R"(was|wie|wann|wo|wer|welche|welcher|welches|welchen|warum|wieso|weshalb|frage|fragen|eine frage|
wollte fragen|möchte fragen|möchte wissen|möchte gerne wissen|wissen ob|würde gerne wissen|
wissen sie|wie viel|wieviel|wie lange|wie hoch|wie viele|gibt es|haben sie|gilt|muss ich|
stimmt es|ist es|kostet|bedeutet|bieten sie|brauche ich|wofür|ich frage mich|auskunft|frage ob|
liefern sie)"},
    {Sign::kMay,
     R"(kann ich|kann man|darf ich|darf man|ist es möglich|können wir|dürfen wir|soll ich|
wäre es möglich|möglich zu|besteht die möglichkeit|könnte ich|wie kann ich|wo kann ich)"},
    {Sign::kRequest,
     R"(können sie|könnten sie|könnt ihr|kannst du|würden sie|könntet ihr|helfen sie|hilfe bei|
brauche hilfe|benötige hilfe|bitte sie|bitte|kann mir jemand|kann ich bekommen|
könnte ich bekommen|ich bitte um|wir bitten um|bitte um)"},
    {Sign::kWant,
     R"(ich möchte|wir möchten|möchte|möchten|ich will|wir wollen|ich würde gerne|würde gerne|würde gern|
benötige|brauche|ich muss|wir müssen|ich wünsche|hätte gerne|hätte gern|ich werde|habe vor|will)"},
    {Sign::kPlease, R"(bitte|seien sie so|wären sie so)"},
    {Sign::kAction,
     R"(senden|schicken|zusenden|zuschicken|schicken sie|senden sie|ändern|ändern sie|änderung|wechseln|
tauschen|umtauschen|umtausch|buchen|umbuchen|stornieren|storno|stornierung|bestellen|abbestellen|
kündigen|kündige|kündigung|beenden|aktualisieren|registrieren|anmelden|abmelden|ummelden|
beantragen|antrag|hinzufügen|entfernen|löschen|aktivieren|deaktivieren|öffnen|schließen|sperren|
abschließen|pausieren|verlängern|erneuern|zurückgeben|zurückschicken|rücksendung|retoure|
retournieren|abholen|rufen sie mich|rückruf|zurückrufen|kontaktieren sie|kopie|quittung|
rechnungskopie|aufteilen|ratenzahlung|raten zahlen|überweisen|zurücksetzen|installieren|
anschließen|widerrufen|widerrufe|widerruf|korrigieren|berichtigen|reparieren|kaufen|verkaufen|
übertragen|zählerstand|umziehen|umzug|verschieben|reservieren|eintragen|umstellen)"},
    {Sign::kChange,
     R"(ich ziehe um|wir ziehen um|ziehe um|ziehen um|umgezogen|bin umgezogen|sind umgezogen|
neue adresse|neue anschrift|neuer name|neue nummer|neue telefonnummer|neuer eigentümer|
neue bankverbindung|neue e mail|name geändert|namen geändert|habe verkauft|neues auto|
zählerstand|hiermit|verstorben|gestorben|nachlass|vollmacht|anbei|im anhang|beigefügt|
teile ihnen mit|teile mit|passwort vergessen|widerrufe)"},
    {Sign::kWould,
     R"(wäre|es wäre|würde mich freuen|würde helfen|hätte mir|wäre es|würde es begrüßen|könnte man|wären)"},
    {Sign::kWish,
     R"(vorschlag|mein vorschlag|vorschlagen|schlage vor|verbesserungsvorschlag|anregung|anregungen|tipp|
wunsch|wünsche mir|wünschte|wünschenswert|ich würde mir wünschen|sollten sie|sie sollten|
man sollte|sollte es|bitte fügen|idee|eine idee|warum nicht|vermisse|würde gerne sehen|
könnten sie nicht|hätte mir gewünscht|einführen)"},
    {Sign::kBetter,
     R"(besser|schneller antworten|verbesser*|kürzere|kürzer|einfacher|klarer|billiger|günstiger|
mehr personal|deutlicher|hätte geholfen)"},
    {Sign::kAnswer, R"(nein|nichts|nix|nö)"},
    {Sign::kMore, R"(mehr|etwas mehr|mehr an)"},
    {Sign::kSoon, R"(innerhalb|binnen|nur|in nur|weniger als|unter)"},
    {Sign::kYou, R"(ihr|ihre|ihren|ihrem|ihrer|euer|eure|euch|sie haben|haben sie mir)"},
    {Sign::kComplain,
     R"(beschwer*|beschwere|beschweren|beschwerde|reklamier*|reklamation*|verbraucherzentrale|
verbraucherschutz|schlichtungsstelle|anwalt|rechtsanwalt|anzeige|klage|rechtliche schritte|
widerspreche|widerspruch|ihren vorgesetzten|vorgesetzte*|ihren chef|bundesnetzagentur|monier*|
bemängel*|beanstand*)"},
    {Sign::kDemand,
     R"(verlange|fordere|fordern|erwarte|erwarten|umgehend|sofort|unverzüglich|antwort|antworten sie|
bis freitag|bis montag|bis zum|frist|erklären sie|erklärung|klären|klärung|beheben|behebung|
kümmern sie|tun sie|ich will|ich möchte mein|geben sie|wann bekomme|wann kommt|wann wird|wo ist|
wo bleibt|was passiert|wie lange noch|rufen sie|bestätigen sie|ersatz|endlich|prüfen sie)"},
    {Sign::kLeave,
     R"(anbieter wechseln|wechsle den anbieter|wechsele den anbieter|wechsel den anbieter|
anbieterwechsel|bank wechseln|wechsle die bank|nie wieder|nie mehr|niemals wieder|letztes mal|
das letzte mal|zur konkurrenz|zum mitbewerber|anderen anbieter|anderer anbieter|
einen anderen anbieter|woanders kaufen|kaufe woanders|woanders bestellen|kunden verloren|
kunden weniger|als kunden verloren|kein kunde mehr|nicht mehr kunde|nicht mehr bestellen|
bestelle nicht mehr|nicht mehr kaufen|nicht empfehlen|nicht weiterempfehlen|rate ab|finger weg|
boykott*|verlasse sie|zu einem anderen anbieter|anderes unternehmen|zu einem anderen|
neuen anbieter)"},
    {Sign::kCancel,
     R"(kündigen|kündige|kündigung|gekündigt|stornieren|storniere|widerrufen|widerrufe|vertrag beenden|
vertrag auflösen|abbestellen|konto löschen|konto schließen|zurücktreten|abmelden)"},
    {Sign::kSwitch,
     R"(wechseln zu|wechsle zu|wechsele zu|wechsel zu|gewechselt zu|zu wechseln|gehe zu|gehen zu|
kaufe bei|bestelle bei|günstiger bei|billiger bei)"},
    {Sign::kProspect,
     R"(kunde werden|kunde zu werden|neukunde|neuer kunde|noch kein kunde|kein kunde bei|bin kein kunde|
zu ihnen wechseln|überlege zu bestellen|überlege zu kaufen|interessiere mich für|
interessieren uns für|interesse an|ein angebot|angebot für|angebot anfordern|vertrag abschließen|
bevor ich bestelle|bevor ich kaufe|vor der bestellung|kostenvoranschlag|probeabo)"},
    {Sign::kCompensation,
     R"(geld zurück|mein geld|rückerstattung*|erstattung*|erstatten|erstattet|rückzahlung|zurückzahlen|
zurückerstatten|entschädigung*|entschädigen|kompensation|preisnachlass|nachlass|minderung|
gutschrift|gutschreiben|schadensersatz|schadenersatz|rabatt auf|kulanz|gutschein|
wiedergutmachung)"},
    {Sign::kRepeat,
     R"(zum zweiten mal|zum dritten mal|zum vierten mal|zum fünften mal|zum wiederholten mal|mehrmals|
mehrfach|mehrere male|viele male|immer wieder|schon wieder|wiederholt|erneut|nochmals|
habe angerufen|habe bereits angerufen|habe schon angerufen|habe geschrieben|wie ich schrieb|
wie gesagt|wie bereits erwähnt|wie erwähnt|erinnere an|meine letzte mail|meine letzte nachricht|
bereits kontaktiert|dritte mal|zweite mal|vierte mal)"},
    {Sign::kTimes, R"(mal|male|anrufe|mails|anrufen|versuche)"},
    {Sign::kSpan,
     R"(stunden|stunde|tage|tagen|tag|wochen|woche|monate|monaten|monat|jahre|jahren|minuten|minute|min)"},
    {Sign::kNumber,
     R"(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|
fünfzig|hundert|mehrere|mehreren|halbe)"},
    {Sign::kStaff,
     R"(personal|mitarbeiter*|team|techniker*|monteur*|fahrer*|verkäufer*|sachbearbeiter*|berater*|
kundenservice|kundendienst|kundenbetreu*|kolleg*|herr|herrn|frau|dame|der mann|die frau|geholfen|
hilfe|behandelt|behandlung|beratung|beraten|arzt|ärztin|schwester|lehrer*|service|filiale|
geschäft|leute|bedient)"},
    {Sign::kApology,
     R"(entschuldigung|entschuldigen|entschuldige|entschuldigen sie|tut mir leid|tut uns leid|
tut mir sehr leid|bedauere|bedauern|verzeihung|unser fehler|mein fehler|bitte um entschuldigung)"},
    {Sign::kRemedy,
     R"(ich kümmere|wir kümmern|ich schicke|wir schicken|ich sende|wir senden|schicken ihnen|sende ihnen|
ich sorge|wir sorgen|ich veranlasse|veranlassen|ich kläre|wir klären|ich prüfe|wir prüfen|
melde mich|melden uns|rufe sie|rufe zurück|korrigiere|korrigieren wir|ich buche|ich storniere|
leite weiter|leite es weiter|schreiben wir gut|schreibe ihnen|ich erstelle|beheben wir)"},
};

}  // namespace

std::span<const SignWords> german_signs() { return kWords; }

}  // namespace gehor::structure
