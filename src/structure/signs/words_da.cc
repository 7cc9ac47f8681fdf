// Danish. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(godt|god|gode|fin|fint|fine|flot|flotte|dejlig*|lækker|lækkert|lækre|tilfreds|tilfredse|glad for|
glade for|så glad|rar hjælp|rart|venlig|venligt|venlige|flink|flinke|sød|søde|hjælpsom*|hurtig|
hurtigt|hurtige|nem|nemt|nemme|let at|smidig*|tydelig*|professionel*|kompetent*|dygtig*|
effektiv*|tålmodig*|imødekommende|tryg|trygt|pålidelig*|serviceminded|behagelig*|sjovt|kan lide|
sætter pris på|intet at klage over|intet at udsætte|fik hjælp|løste det|løste det hele|løste mit|
løst problemet|imponeret|positiv*|kommer igen|handler gerne igen|køber gerne|køber helt sikkert|
bestiller igen|handler igen|ærlig*|godt gået|godt arbejde|flot arbejde|guld værd|uden problemer|
til tiden|fungerer fint|virker fint|virker perfekt|ros|prisværdig|høflig*|omsorgsfuld*|
super hurtig*|glad|blev glad|tålmodighed|omtanke|venlighed|hyggelig*|lyttede|tog sig tid|
tog sig god tid|hjertelig*|hjælpsomhed|fik hjælp med det samme|sparede|redder)"},
    {Sign::kPraiseStrong,
     R"(fantastisk*|fremragende|vidunderlig*|udmærket|enestående|suveræn*|super|superb*|top|i top|
perfekt*|bedst|bedste|meget tilfreds*|yderst tilfreds*|super tilfreds*|rigtig glad for|kæmpe ros|
stor ros|rose|anbefaler|kan anbefale|anbefales|kan kun anbefale|varmt anbefal*|elsker|
verdensklasse|over forventning*|kunde for livet|fem stjerner|topkarakter|kunne ikke være bedre|
aldrig været så tilfreds|helte|eminent*|forrygende|brilliant*|strålende|kanon|mega god*|
sådan skal det gøres|bliv ved|bliv ved med det|reddede dagen|reddede min|gjorde min dag|
ti ud af ti|10 ud af 10|hurra|bravo|engel|engle|lysende|magisk|skønt|skøn|herlig*)"},
    {Sign::kBlame,
     R"(for mange|for meget|for lidt|for lang|ikke acceptabelt|ikke det jeg|dårlig*|trist|kedelig*|
skuffet|skuffende|skuffede|utilfreds*|irriteret|irriterende|besværlig*|bøvlet|bøvl*|svært at|
vanskelig*|umulig*|langsom*|sløv|sløvt|sjusk*|uhøflig*|ubehagelig*|uforskammet|fræk|arrogant*|
ligegyldig*|uhjælpsom*|ikke hjælpsom*|dyr|dyrt|dyre|hundedyr*|forvirrende|uklar*|underligt|
mærkeligt|urimelig*|unødvendig*|ikke i orden|ikke ok|ikke okay|ikke godt|ikke godt nok|
ikke tilfreds|ikke glad|frustrer*|fortvivlet|bekymret|sur|vred|træt af|pinlig*|upålidelig*|
useriøs*|desværre|ingen hjælp|hjælper ikke|hjalp ikke|upersonlig*|værre|mangelfuld*|
forstår ikke hvordan i|forstår ikke hvorfor|meningsløs*|mistet tilliden|miste tålmodigheden|
uretfærdig*|spildt|spild af|chokeret|oprørt|farlig|råbte|sukkede|rullede med øjnene|nedladende|
idiotisk*|latterlig*|ringe|ikke fair|forkert behandling|sjask*|griner|afbrød|himlede|fnøs|
grinede ad|grinte ad|lo ad|talte ned|snerrede|hidsig|truede|spydig*|ovenfra og ned|nedværdigende|
suk|orker ikke|giver op|gav op|stressende|uhyggelig*|utryg*|rodet|rodede|bureaukrati|cirkus|
farce|vanvid|absurd|ulæselig*|uforståelig*|ubehøvlet|snerpet|hånligt|afvisende|dumt|dum|tåbelig*|
pjat|fusk|for galt|urimeligt|flabet|nærig*|useriøst)"},
    {Sign::kBlameStrong,
     R"(katastrof*|elendig*|værdiløs*|forfærdelig*|frygtelig*|rædsel*|rædsom*|grusom*|skandal*|
uacceptabel*|uacceptabelt|under al kritik|under lavmålet|skam|skammeligt|skammer|lort|lorte*|pis|
fandeme|fanden|for helvede|helvede|rasende|vanvittig*|helt sygt|svindel|svindler*|snydt|snyder|
snød|tyveri|røveri|værste|værst|håbløs*|horribel*|krænk*|diskriminer*|bægeret|en joke|joke|løgn*|
lyver|aldrig oplevet noget lignende|fy|ekstremt dårlig*|respektløs*|til grin|ulækker*|
elendig service)"},
    {Sign::kFault,
     R"(virker ikke|fungerer ikke|virkede ikke|fungerede ikke|holdt op med at virke|stoppet med at virke|
i stykker|gået i stykker|itu|ødelagt|ødelagte|knust|knuste|crasher|går ned|gik ned|fryser|hænger|
går i sort|sort skærm|blinker|kan ikke logge|kan ikke komme ind|kommer ikke ind|
kan ikke få adgang|kan ikke betale|kan ikke bruge|går ikke igennem|gik ikke igennem|ikke igennem|
ikke fået|aldrig fået|ikke modtaget|ikke kommet|ikke kom|kom ikke|kom aldrig|dukkede aldrig op|
dukkede ikke op|ikke dukket op|ikke leveret|ikke ankommet|mangler|manglede|forsvundet|forsvandt|
blevet væk|er væk|beskadiget|skadet|ridset|hul i|utæt|lækker vand|defekt*|fejlmeddelelse*|
fejlbesked*|forkert vare|forkert størrelse|forkert farve|forkert pris|forkert beløb|
forkert adresse|forkert navn|fik forkert|fået forkert|fået en forkert|sendt forkert|
sendt en forkert|fik den forkerte|er forkert|forkerte|forkert|fejl i|er fejl|sket en fejl|
dobbelt|trukket to gange|trukket for meget|hævet to gange|hævet for meget|trukket penge|opkrævet|
opkrævet for|rykker|rykkere|rykkergebyr|inkasso|kræver mig for|forsinket|forsinkelse*|
ikke svaret|svarer ikke|ingen svarer|svarer aldrig|aldrig svaret|ikke hørt|hører intet|
hører ikke|intet svar|ikke fået svar|ringer ikke tilbage|ringede aldrig|ventet i|har ventet|
ventet på|venter stadig|måtte vente|siddet i kø|strømafbryd*|strømsvigt|driftsforstyrr*|afbryd*|
er nede|ligger nede|nede igen|intet internet|ikke internet|ingen forbindelse|ingen dækning|
ingen strøm|uden strøm|intet signal|starter ikke|loader ikke|ustabil*|bliver afvist|afvist|
blokeret|spærret|smidt ud|smidt af|passer ikke|stemmer ikke|blev lovet|blevet lovet|lovede i|
lovede|lovet|på trods af|selv om jeg|selvom jeg|ikke refunderet|ikke tilbagebetalt|steget|steg|
sat prisen op|teknisk fejl|lagde på|lagt på|ikke gemt|stjålet|mug|brunt vand|understøtter ikke|
retur igen|tekniske problemer|*fejl|*forstyrrelser|*forsinkelse|*svigt|virker det ikke|
sidder fast|mødte ikke op|møder ikke op|mødte aldrig op|udeblev|sendt retur|
sendt tilbage til afsender|leveret til forkert|leveret til naboen|pakken var åbnet|åbnet pakke|
udsolgt|aldrig bestilt|ikke bestilt|har ikke bestilt|dobbelt så|for høj|alt for høj|for høje|
anslået forbrug|står stille|ude af drift|koden kommer ikke|får ingen kode|låst ude|lukket ude|
kontoen er låst|ugyldig*|gjaldt ikke|gælder åbenbart ikke|ikke registreret|
findes ikke i systemet|mistet ansøgningen|afslag|ingen afgørelse|ikke fået en afgørelse|
ingen faktura|aldrig skrevet under|skrev aldrig under|aldrig sagt ja|lokket til|presset til|
trækkes stadig|trækker stadig|bliver ved med at trække|bliver ved med at opkræve|falder ud|
ryger af|hakker|lagger|buffer|kun halvdelen|halvdelen af|ikke tømt|ikke hentet|ikke afhentet|
ingen kom|kom ingen|ikke ryddet|ikke saltet|ikke udbedret|lugter|stinker|oversvømmelse|
gik i stykker|løsnet|revnet|flækket|fejlsendt|forkert dato|forkert kunde|forkert person|
forkert nummer|ikke opdateret|knækket|knækkede|brækket|huller|pletter|død|dødt|helt dødt|
skrattende|skratter|afbrydes|afbrudt|bryder sammen|brudt sammen|fik ikke|fik vi ikke|
fik jeg ikke|fik aldrig|kom retur|lukket ned|sendt til en forkert|stemmer overhovedet ikke|
for sent)"},
    {Sign::kTrouble,
     R"(reklamen sagde|reklamen|annoncen|kampagnen|jeres kampagne|sælgeren sagde|sælgeren lovede|problem|
problemer|problemet|fejl|fejlen|bøvl|rod|rod i|i stedet for|istedet for|istedetfor|stadig|
stadigvæk|stadig ikke|endnu ikke|skulle være|skulle have|skulle være kommet|skulle have fået|
allerede betalt|alligevel|har betalt|hvorfor har i|hvorfor får jeg|hvordan kan|hver gang|
hver eneste|hele tiden|hele dagen|lang tid|for lang tid|så lang tid|evigheder|kø|køen|telefonkø|
nul|der sker intet|sker ikke noget|har prøvet|prøvet alt|kan ikke|får ikke|fik ikke|kunne ikke|
går ikke|glemt|larmer|støjer|ingen kan|*problem|*problemer|ikke længere|hvorfor|allerede|
indtil videre|igen|samme svar|kastebold|sendt rundt|sendes rundt|henvist|henvises|henviser|
sidder i kø|nummer i køen|telefonsvarer|robotten|chatbotten|botten|nye kunder|dyrere end|
mere end det|skjulte gebyr*|gebyr for|ekstra gebyr|gebyr|uden varsel|uden at nogen|ingen ved|
ved ikke|gætte|ifølge|appen siger|appen viser|troede|burde have|burde være|åbenbart|vist nok|
pludselig|tilfældigvis|hvor mange gange|hvem skal|hvem betaler|i mellemtiden|efter at i|siden i|
det har den|må jeg leve)"},
    {Sign::kGoodNoFault,
     R"(ingen problemer|intet problem|ikke noget problem|uden problemer|ingen fejl|uden bøvl|
ingen afbrydelser|virker igen|fungerer igen)"},
    {Sign::kThanks,
     R"(tak|tusind tak|tusinde tak|mange tak|hjertelig tak|taknemmelig*|takker|stor tak|1000 tak)"},
    {Sign::kThanksFor,
     R"(tak for hjælpen|tak for al hjælp|tak for god|tak for hurtig|tak for en|tak for et|tak for jeres|
tak for at i|tak fordi|tak til|takke|vil takke|vil gerne takke|ville bare takke|tusind tak for|
tusind tak til|mange tak for|tak skal i have|tak skal du have|give ros|rose jer|ros til|
stor tak til|tak for den gode|tak for fantastisk|kæmpe tak)"},
    {Sign::kPolite,
     R"(bestilt forkert|bestilte forkert|kom til at|klikkede forkert|skrev forkert|valgte forkert|
ved en fejl|på forhånd tak|tak på forhånd|tak for svar|tak for svaret|tak for hurtigt svar|
med venlig hilsen|venlig hilsen|med venlige hilsner|venlige hilsner|de bedste hilsner|
bedste hilsner|mange hilsner|kærlig hilsen|venligst|god weekend|god dag|godmorgen|god morgen|
god aften|god jul|hav en god dag|ha en god dag|ja tak|nej tak|ok tak|okay tak|tak i lige måde|
håber i kan hjælpe|godt at vide|rart at vide|så hurtigt som muligt|hurtigst muligt|snarest|
hurtigt svar|god bedring|svar udbedes|klager ikke|ikke en klage)"},
    {Sign::kIrony,
     R"(tak for ingenting|tak for lort|tak for intet|ironi|tillykke med|imponerende|
hvor svært kan det være|er det en joke|det er til grin|åbenbart|flot klaret)"},
    {Sign::kNegator,
     R"(ikke|aldrig|ingen|intet|ej|hverken|uden|næppe|knap|langt fra|alt andet end|kun lidt)"},
    {Sign::kBooster,
     R"(meget|virkelig|rigtig|rigtigt|ekstremt|utrolig|utroligt|så|helt|mega|super|kæmpe|totalt|
fuldstændig|sygt|enormt|yderst|særdeles|alt for|voldsomt|ret|mere end)"},
    {Sign::kFiller,
     R"(jeg|vi|i|du|de|den|det|en|et|mig|os|jer|dig|min|mit|mine|er|var|har|havde|endnu|nu|bare|også|
engang|på|at|jo|vel|nok|gerne|i dag|længere|selv|få|kunne|altid|lidt|han|hun|som|og|stadig|været|
blevet|noget|nogen)"},
    {Sign::kIf, R"(hvis|såfremt|om)"},
    {Sign::kBut, R"(men|derimot|dog|desværre)"},
    {Sign::kAsk,
     R"(hvad|hvordan|hvor|hvornår|hvem|hvilken|hvilke|hvilket|hvorfor|undrer|spørgsmål|et spørgsmål|
vil høre|vil lige høre|vil gerne høre|høre om|høre hvor|vil vide|vil gerne vide|ved i|ved du|
hvor meget|hvor længe|hvor lang|hvor mange|findes der|har i|gælder|skal jeg|skal man|passer det|
er det|er der|koster|betyder|hvornår kommer|tæller|behøver jeg|kommer der)"},
    {Sign::kMay,
     R"(kan jeg|kan man|må jeg|må man|er det muligt|kan vi|må vi|skal jeg|kan det lade sig gøre|
muligt at|har jeg lov)"},
    {Sign::kRequest,
     R"(kan i|kan du|kunne i|kunne du|vil i|vil du|gider i|kan nogen|hjælp mig|hjælpe mig|hjælp med|
hjælpe med|brug for hjælp|gerne|vær venlig|være så venlig|være så søde|beder jer|beder om|bedes|
kan jeg få|kan vi få|må jeg få|må jeg bede|i må gerne)"},
    {Sign::kWant,
     R"(jeg vil|vi vil|vil gerne|vil|ønsker|ønsker at|har brug for|jeg skal|vi skal|skal|skal have|
har tænkt|tænkte|ville gerne|skulle gerne|vil have)"},
    {Sign::kPlease, R"(venligst|vær venlig|vær så venlig|bedes)"},
    {Sign::kAction,
     R"(send|sende|sendt|ændre|ændring|ændre på|skifte|skift|bytte|byt|bestille|bestil|afbestille*|
afbestil|booke|booking|ombooke|flytte|flytning|opsige|opsig|opsigelse|afslutte|stoppe|opdatere|
opdater|registrere|registrer|anmelde|ansøge|ansøgning|afmelde|afmeld|framelde|framelding|tilføje|
tilføj|fjerne|fjern|slette|slet|aktivere|aktiver|deaktivere|åbne|lukke|spærre|tegne|pause|
forlænge|forny|returnere|retur|levere tilbage|hente|afhente|ringe mig|ring til mig|ringe til mig|
kontakt mig|kontakte mig|udskrive|kopi|kvittering|dele op|delt i|afdrag|nulstille|tilslutte|
installere|fortryde|annullere|annuller|rette|korriger*|reparere|sælge|købe|overføre|overdrage|
aflæsning|oprette|opret|opgradere|nedgradere|reservere|udsætte|stå på regningen)"},
    {Sign::kChange,
     R"(jeg flytter|vi flytter|flytter|er flyttet|flyttet|vi er flyttet|ny adresse|nye adresse|nyt navn|
nyt nummer|ny ejer|nyt telefonnummer|ny mail|ny e mail|skiftet navn|skiftet nummer|skiftet bank|
har solgt|ny bil|ny konto|nyt kontonummer|aflæsning|målerstand|hermed|afgået ved døden|er død|
døde|dødsbo|fuldmagt|vedhæftet|vedhæfter|vedlagt|her kommer|meddeler|glemt adgangskode|
glemt kode*|glemt password|har skiftet)"},
    {Sign::kWould,
     R"(det ville være|ville være|det kunne være|kunne være|det havde været|havde været|
det var rart hvis|ville gøre|ville sætte pris på|skulle være)"},
    {Sign::kWish,
     R"(forslag|et forslag|foreslår|tip|et tip|tips|ønske om|ønsker at i|ønsker mig|ønsker flere|gid|
håber at i|burde|i burde|bør|i bør|kunne i ikke|savner|idé|ide|en idé|input|hvorfor ikke|
gerne flere|vil gerne se|så gerne|kunne godt tænke mig|måtte gerne|indfør|ønskeseddel)"},
    {Sign::kBetter,
     R"(bedre|hurtigere|tydeligere|kortere|nemmere|billigere|lettere|forbedr*|flere|mere personale|
ville have hjulpet|havde hjulpet)"},
    {Sign::kAnswer, R"(nej|næ|intet|ingenting|nix)"},
    {Sign::kMore, R"(mere|lidt mere|være mere|været mere)"},
    {Sign::kSoon, R"(inden for|indenfor|kun|bare|på kun|mindre end|under)"},
    {Sign::kYou,
     R"(jer|jeres|i har|i sendte|i tog|i skrev|i lovede|i solgte|i ringede|at i|når i|som i har|i kan)"},
    {Sign::kComplain,
     R"(klage|klager|klage over|klaget|reklamere*|reklamation*|reklamerer|forbrugerklage*|forbrugerrådet|
forbrugerombuds*|anmelder jer|anmelde jer|politianmeld*|advokat|bestrider|utilfredshed|
tale med chefen|din chef|en leder|jeres chef|retten|ankenævn*|klagenævn*|patientklage*|
indsigelse|gør indsigelse)"},
    {Sign::kDemand,
     R"(kræver|kræve|krav|forlanger|omgående|øjeblikkeligt|straks|med det samme|svar|svare|inden|
vil have svar|forklare|forklaring|få styr på|ordne|fiks|fiks det|ret det|ret fejlen|ring|
ring til|bekræft|hvad gør i|hvornår får|hvornår kommer|hvad sker der|hvor længe skal|forventer|
jeg vil have|vi vil have|skal have|gør noget|hvor er|hvor bliver|afventer|send mig|nu)"},
    {Sign::kLeave,
     R"(skifte leverandør|skifter leverandør|skifte selskab|skifter selskab|skifte bank|skifter bank|
skifte udbyder|skifter udbyder|aldrig mere|aldrig handle|handler aldrig|aldrig igen|sidste gang|
går til konkurrent*|gå til konkurrent*|til konkurrenten|hos konkurrenten|skifter til en anden|
skifte til en anden|fundet en anden|finder en anden|finde en anden|anden leverandør|
anden udbyder|handle et andet sted|handler et andet sted|mistet en kunde|mister en kunde|
mister mig som kunde|ikke kunde længere|stopper som kunde|stoppe som kunde|
kommer ikke til at handle|vælger en anden|anbefaler ikke|kan ikke anbefale|ikke anbefale|
fraråder|hold jer væk|undgå|boykot*|forlader jer|til et andet selskab|andet selskab|
til en anden udbyder|nyt selskab|til nogle andre|ny udbyder)"},
    {Sign::kCancel,
     R"(opsige|opsiger|opsagt|opsigelse|afbestille|afbestiller|hæve købet|hæver købet|fortrydelsesret|
fortryder|annullere|annullerer|lukke min konto|slette min konto|melde mig ud|udmeldelse|
afslutte aftalen|afslutte abonnementet|afslutte mit abonnement)"},
    {Sign::kSwitch,
     R"(skifte til|skifter til|skiftet til|gå over til|går over til|gået over til|flytter til|vælger|
valgte|køber hos|handler hos|billigere hos)"},
    {Sign::kProspect,
     R"(blive kunde|bliver kunde|ikke kunde endnu|er ikke kunde|ikke kunde hos jer|ny kunde|
skifte til jer|gå over til jer|overvejer at skifte til|overvejer at bestille|overvejer at købe|
overvejer at tegne|overvejer at blive|interesseret i at|interesserede i at|interesseret i|
tilbud på|et tilbud|tegne abonnement|tegne aftale|før jeg bestiller|før jeg køber|
inden jeg køber|inden jeg bestiller|inden vi beslutter|ønsker en pris|prisoverslag)"},
    {Sign::kCompensation,
     R"(pengene tilbage|penge tilbage|mine penge|få pengene|få mine penge|tilbagebetaling|tilbagebetale*|
tilbagebetalt|refusion|refundere*|refunderet|erstatning|erstatte|kompensation|kompensere*|
kompenseret|prisnedslag|afslag i pris|nedslag i|kreditere*|kreditnota|slippe for at betale|
rabat på|godtgør*|betale tilbage)"},
    {Sign::kRepeat,
     R"(anden gang|andengang|tredje gang|fjerde gang|femte gang|sjette gang|flere gange|mange gange|
gang på gang|gentagne gange|endnu en gang|igen igen|har ringet|har skrevet til jer|har mailet|
tidligere henvendelse|som jeg skrev|som jeg sagde|igen og igen|rykker for svar|rykker for|
talt med jer|været i kontakt|kontaktet jer|ringet ind|ringet til jer|tredje pakke|fjerde pakke|
i træk|for tredje|for fjerde|som nævnt|har ringet og)"},
    {Sign::kTimes, R"(gange|gang|opkald|mails)"},
    {Sign::kSpan,
     R"(timer|time|dage|dag|døgn|uger|uge|måneder|måned|mdr|år|minutter|minut|min|aftener)"},
    {Sign::kNumber,
     R"(to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|tyve|tredive|fyrre|
halvtreds|hundrede|halv|halvanden)"},
    {Sign::kStaff,
     R"(personale*|montør*|tekniker*|installatør*|chauffør*|sælger*|sagsbehandler*|kundeservice|
kundecenter*|manden som|manden der|damen der|fyren der|ham der|hende der|dem der|kollega|
medarbejder*|butikken|hjalp|hjulpet|hjælpen|hjælper|betjening|behandling|behandlet|reception*|
sygeplejerske*|lægen|lærer*|buschauffør*|service|servicen|drengene|teamet|ansat*|i telefonen|
rådgivning|rådgiver*)"},
    {Sign::kApology,
     R"(beklager|beklager meget|undskyld|undskylder|undskyldning|ked af at høre|kede af at høre|ked af|
det er jeg ked af|vores fejl|min fejl|trist at høre)"},
    {Sign::kRemedy,
     R"(jeg ordner|vi ordner|jeg sender|vi sender|sender en ny|sørger for|jeg sørger|skal nok sørge|
jeg løser|jeg bestiller|tager hånd om|vender tilbage|jeg ringer|retter det|jeg retter|
retter fejlen|melder fejlen|prioriterer|undersøger|jeg krediterer|vi krediterer|jeg sletter|
sender videre|går videre med|jeg tjekker|fikser det|jeg fikser)"},
};

}  // namespace

std::span<const SignWords> danish_signs() { return kWords; }

}  // namespace gehor::structure
