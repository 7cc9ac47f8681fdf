// Norwegian, Bokmål and Nynorsk. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(bra|kjempebra|kjempefin*|fornøyd|fornøyde|nøgd|nøgde|fin|fint|fine|flott|flotte|god|godt|gode|
hyggelig*|hyggeleg*|vennlig|vennlige|vennleg|venleg|venlege|snill|snilt|snille|hjelpsom*|rask|
raskt|raske|smidig|enkel|enkelt|enkle|lett å|tydelig|tydelige|tydeleg|profesjonell*|proff|proft|
proffe|kunnskapsrik*|dyktig*|flink*|effektiv*|tålmodig*|tolmodig*|imøtekommende|imøtekommande|
trygg|trygt|prisverdig|pålitelig*|serviceinnstilt|blid|blide|ryddig*|liker|likar|likte|
setter pris på|set pris på|ingenting å klage på|ingen klager|fikk hjelp|fekk hjelp|løste seg|
løste det|ordnet seg|glad for|så glad|gøy|artig|kult|deilig|imponert|positiv*|kommer tilbake|
handler gjerne igjen|handler igjen|bestiller igjen|bestiller gjerne|ærlig|ærleg|bra jobba|
godt jobba|bra jobbet|godt jobbet|gull verdt|hatten av|ros|skryt|på skinner|på skjener|
uten problemer|i tide|koselig*|koseleg*|fungerer fint|virker fint|fungerer perfekt|glad|
blei glad|ble glad|tålmodighet|tolmod|omtanke|vennlighet|trivelig*|triveleg*|herlig*|herleg*|
lyttet|lytta|tok seg tid|tok seg tida|lun|raus*|skryt til|takksam for)"},
    {Sign::kPraiseStrong,
     R"(fantastisk*|strålende|strålande|utmerket|utmerka|utmerkte|framifrå|enestående|suveren*|topp|
toppen|perfekt*|superbra|super|knallbra|kanonbra|best|beste|kjempefornøyd*|veldig fornøyd*|
svært fornøyd*|meget fornøyd*|storfornøyd*|svært nøgd*|veldig nøgd*|så fornøyd*|anbefaler|
kan anbefale|anbefales|tilrår|elsker|elskar|verdensklasse|over forventning*|all ære|ære til|
stor ros|berømme|berømmelse|helter|helt fantastisk|for en service|for ein service|
kunde for livet|fem stjerner|terningkast seks|terningkast 6|rå|råbra|upåklagelig|upåklageleg|
kunne ikke vært bedre|aldri vært så fornøyd|nydelig*|mirakel|eksemplarisk*|slik skal det gjøres|
sånn skal det gjøres|stå på|fortsett sånn|reddet dagen|redda dagen|gjorde dagen|ti av ti|
10 av 10|toppkarakter|heia|hurra|bravo|engel|engler|lysende|magisk)"},
    {Sign::kBlame,
     R"(for mange|for mye|for lite|for dårlig|for lang|ikke akseptabelt|ikkje akseptabelt|ikke det jeg|
dårlig*|dårleg*|trist|kjedelig*|skuffet|skuffa|skuffende|skuffande|misfornøyd*|misnøgd*|irritert|
irriterende|irriterande|tungvint|tungvindt|vanskelig*|vanskeleg*|umulig*|umogleg*|treg|tregt|
trege|seint|slurv*|uhøflig*|uhøfleg*|uforskammet|uforskamma|frekk*|arrogant*|nonsjalant*|
lite hjelpsom*|ikke hjelpsom*|dyr|dyrt|dyre|svindyr*|forvirrende|forvirrande|uklar|uklart|uklare|
rart|merkelig|merkeleg|urimelig*|urimeleg*|unødvendig*|ikke ok|ikkje ok|ikke greit|ikkje greit|
ikke bra|ikkje bra|ikke fornøyd|ikkje nøgd|ikke godt nok|frustrer*|fortvilet|fortvila|bekymret|
uroleg|sur|sint|forbanna|forbannet|lei av|luta lei|pinlig*|pinleg*|upålitelig*|useriøs*|
dessverre|diverre|ingen hjelp|hjelper ikke|hjelpte ikke|hjalp ikke|hjelper ikkje|upersonlig*|
verre|mangelfull*|forstår ikke hvordan dere|meningsløs*|mista tilliten|mistet tilliten|
urettferdig*|bortkastet|bortkasta|sjokkert|opprørt|farlig|uholdbart|respektløst|sukket|skrek|
kjeftet|kjefta|hånlig|nedlatende|nedlatande|idiotisk*|latterlig*|latterleg*|imponerende dårlig|
tull|tøys|avbrøt|himlet|fnyste|lo av|lo av meg|ler av|snakket over|snerret|hissig|truende|trua|
truet|spydig*|ovenfra og ned|nedverdigende|sukk|orker ikke|orkar ikkje|gir opp|gav opp|ga opp|
stressende|skummelt|ubehagelig*|usikker*|rotete|kronglete|byråkrati|sirkus|farse|galskap|absurd|
uleselig*|uforståelig*|utrivelig*|surt|sur og|håner|arrogant|avvisende|respektløs*|drøyt|
skandaløst|bedrøvelig*|stakkarsleg|smålig*|gjerrig*|grinete)"},
    {Sign::kBlameStrong,
     R"(katastrof*|elendig*|elendig|verdiløs*|verdilaus*|forferdelig*|forferdeleg*|grusom*|skandal*|
uakseptabel*|uakseptabelt|under enhver kritikk|under ein kvar kritikk|skam|skammelig*|skammeleg*|
dritt|drittservice|drittdårlig|faen|fanden|helvete|jævla|jævlig|rasende|rasande|vanvittig*|
helt sykt|svindel|svindler*|lurt|lurte|tyveri|ran|verste|verst|håpløs*|håplaus*|horribel*|krenk*|
diskriminer*|begeret|en vits|ein vits|løgn*|lyver|lyg|aldri opplevd maken|fy|så dårlig|
skremmende|sjikaner*|elendig service)"},
    {Sign::kFault,
     R"(uriktig*|fungerer ikke|funker ikke|virker ikke|verkar ikkje|fungerer ikkje|fungerar ikkje|
funkar ikkje|fungerte ikke|virket ikke|virka ikke|nå virker ikke|sluttet å virke|
sluttet å fungere|slutta å virke|slutta å fungere|slutta å verka|sluttet å sende|sluttet å|
slutta å|ødelagt|ødelagte|øydelagt|øydelagde|i stykker|istykker|knust|knuste|krasjer|krasjet|
kræsjer|henger seg|heng seg|fryser|låser seg|kommer ikke inn|kjem ikkje inn|får ikke logget|
får ikke logga|får ikkje logga|kan ikke logge|kan ikkje logge|får ikke til|får ikkje til|
får ikke betalt|får ikke brukt|får ikke tilgang|går ikke å|går ikke an|gjekk ikkje|ikke fått|
ikkje fått|aldri fått|ikke kommet|ikkje komme|ikkje komen|ikkje kome|ikke kom|kom ikke|kom ikkje|
kom aldri|dukket aldri opp|ikke dukket opp|dukka aldri opp|ikke mottatt|ikkje motteke|
ikke levert|ikkje levert|ikke ankommet|mangler|manglar|manglet|mangla|forsvunnet|forsvant|
forsvann|borte|kommet bort|komme bort|skadet|skada|hull i|har hull|lekker|lek|defekt*|
feilmelding*|feil vare|feil størrelse|feil storleik|feil farge|feil pris|feil beløp|feil adresse|
feil navn|feil namn|feil postnummer|fikk feil|fekk feil|fått feil|sendt feil|har feil|er feil|
blitt feil|vart feil|ble feil|feil på|rekna feil|dobbelt|trukket to ganger|trekt to gonger|
belastet to ganger|trukket for mye|belastet for|belasta for|purring|purringer|purregebyr|inkasso|
krevd for|fakturert for|fortsatt fakturert|forsinket|forsinka|forsinkelse*|ikke svart|
ikkje svart|svarer ikke|svarar ikkje|ingen svarer|ingen svarar|svarer aldri|aldri svart|
ikke hørt|ikkje høyrt|hører ingenting|høyrer ingenting|ikke noe svar|ikke fått svar|
ikkje fått svar|ringer ikke tilbake|ringte aldri|ventet i|venta i|har ventet|har venta|ventet på|
venta på|venter fortsatt|ventar framleis|måtte vente|stått i kø|sittet i kø|strømbrudd|
straumbrot|avbrudd|avbrot|driftsforstyrr*|nede igjen|nede att|er nede|ligger nede|låg nede|
ikke nett|ikkje nett|ingen dekning|null dekning|ingen strøm|uten strøm|utan straum|ikke strøm|
strømmen gikk|strømmen forsvant|straumen gjekk|starter ikke|startar ikkje|laster ikke|
laster og laster|lastar og lastar|ustabil*|blir avvist|avvist|avviser|blokkert|sperret|kastet ut|
kasta ut|stemmer ikke|stemmer ikkje|stemmer da ikke|ble lovet|blitt lovet|blitt lova|vart lova|
lovet dere|lovte dere|lovte|lova de|lovet|til tross for|selv om jeg|sjølv om|ikke refundert|
ikkje refundert|ikke tilbakebetalt|gikk opp|gjekk opp|satt opp prisen|feil siffer|noko feil|
noe feil|la på|lagt på|ikke lagret|gitt opp|hakker|bråker|bråkar|stjålet|stole|mugg*|brunt vann|
teknisk feil|*brudd|*brot|*feil|tekniske problemer|ingen adgang|*forstyrrelse|*forsinkelse|
kom tilbake til meg|møter ikke opp|møtte ikke opp|ikke møter opp|møtte aldri opp|møter aldri|
sendt i retur|sendt tilbake til avsender|levert til feil|levert til naboen|pakken var åpnet|
åpnet pakke|utsolgt|utseld|aldri bestilt|aldri tinga|ikke bestilt|ikkje tinga|har ikke bestilt|
dobbelt så|for høy|for høg|alt for høy|beregnet forbruk|anslått forbruk|står stille|
har stått stille|ute av drift|gikk ikke gjennom|går ikke gjennom|gjekk ikkje gjennom|
koden kommer ikke|får ingen kode|låst ute fra|utestengt|kontoen er låst|ugyldig*|gjaldt ikke|
gjelder ikke likevel|ikke registrert|ikkje registrert|finnes ikke i systemet|mistet søknaden|
avslag|ingen vedtak|ikke noe vedtak|ingen faktura|aldri skrevet under|aldri skrive under|
skrev aldri under|skreiv aldri under|aldri sagt ja|lurt til|presset til|pressa til|
trekkes fortsatt|trekker fortsatt|trekk framleis|fortsetter å trekke|fortsetter å fakturere|
faller ut|fell ut|detter ut|dett ut|ramler ut|bufrer|lagger|bare halvparten|halvparten av|
ikke tømt|ikkje tømt|ikke hentet|ikkje henta|ingen kom|kom ingen|ikke brøytet|ikkje brøytt|
ikke strødd|ikke fikset|lukter|luktar|stinker|lekkasje|oversvømmelse|gått i stykker|gjekk sund|
gått sund|løsnet|løsna|sprukket|sprukke|feilsendt|feillevert|feil dato|feil kunde|feil person|
feil nummer|feil adresse igjen|ikke oppdatert|framleis ikkje|enno ikkje fått|knekt|knekte|
brukket|rifter|flekker|dau|daud|død)"},
    {Sign::kTrouble,
     R"(reklamen sa|reklamen|annonsen|i annonsen|kampanjen|nyhetsbrevet|selgeren sa|selgeren lovte|
selgaren|problem|problemer|problemet|problema|feil|feilen|trøbbel|krøll|tull med|i stedet for|
istedenfor|istadenfor|i staden for|istedet for|fortsatt|fremdeles|framleis|enda ikke|enno ikkje|
skulle vært|skulle ha|skulle kommet|skulle vore|skulle få|allerede betalt|alt betalt|likevel|
har betalt|som jeg har betalt|hvorfor har dere|hvordan kan|korleis kan|kvifor har|hver gang|
kvar gong|hele tiden|heile tida|hele dagen|lang tid|for lang tid|evigheter|kø|køen|telefonkø|
null|ingenting skjer|skjer ingenting|har prøvd|prøvd alt|kan ikke|kan ikkje|får ikke|får ikkje|
fikk ikke|fekk ikkje|går ikke|går ikkje|glemt|gløymt|*problem|*problemer|ikke lenger|
ikkje lenger|ikkje lengre|hvorfor|kvifor|allerede|hittil|igjen|samme svar|same svaret|kasteball|
sendt rundt|sendes rundt|henvist|henvises|viser til|sitter i kø|plass nummer|telefonsvarer|
roboten|chatboten|boten|nye kunder|dyrere enn|dyrare enn|mer enn det|skjulte gebyr*|gebyr for|
ekstra gebyr|uten forvarsel|utan varsel|uten at noen|ingen vet|vet ikke|veit ikkje|gjette|ifølge|
i følge|appen sier|appen viser|trodde|trudde|burde vært|burde ha|tydeligvis|visstnok|plutselig|
tilfeldigvis|hvor mange ganger|hvem skal|hvem betaler|skulle liksom)"},
    {Sign::kGoodNoFault,
     R"(ingen problemer|ingen problem|ikke noe problem|ikkje noko problem|uten problemer|utan problem|
ingen feil|ingen avbrudd|virker igjen|fungerer igjen|verkar att)"},
    {Sign::kThanks,
     R"(takk|tusen takk|mange takk|hjertelig takk|hjarteleg takk|takknemlig|takksam|takker|takkar|
stor takk)"},
    {Sign::kThanksFor,
     R"(takk for hjelpen|takk for hjelpa|takk for all hjelp|takk for god|takk for rask|takk for bra|
takk for fin|takk for flott|takk for framifrå|takk for en|takk for ein|takk for et|takk for at|
takk til|takke|vil takke|ville takke|vil bare takke|tusen takk for|tusen takk til|
takk skal dere ha|takk skal du ha|gi ros|gi skryt|gje ros|skryte av|vil berømme|stor takk til|
takk for hyggelig|takk for service*)"},
    {Sign::kPolite,
     R"(bestilt feil|bestilte feil|tinga feil|kom i skade for|klikket feil|skrev feil|valgte feil|
ved en feil|ved et uhell|ved ein feil|takk på forhånd|takk på førehand|på forhånd takk|
på førehand takk|takk for svar|takk for raskt svar|takknemlig for svar|takknemlig for hjelp|
med vennlig hilsen|med venleg helsing|med vennleg helsing|vennlig hilsen|venleg helsing|
beste helsing|beste hilsen|med hilsen|vennligst|god helg|god dag|god morgen|god kveld|god jul|
god påske|ha en fin dag|ha en god dag|ha ein fin dag|ha det bra|ja takk|nei takk|ok takk|
takk det samme|håper dere kan hjelpe|hadde vært fint å vite|så snart som mulig|
så raskt som mulig|så fort som mulig|snarest|så bra|god bedring|hjelpe meg raskt|raskt svar|
vær så god|ver så god|klager ikke|klagar ikkje|ikke en klage)"},
    {Sign::kIrony,
     R"(takk for ingenting|takk for ingen ting|takk for null|ironi|gratulerer med|
takk skal dere ha for ingenting|imponerende|latterlig|for en vits|hvor vanskelig kan det være|
kor vanskeleg kan det vera|er det mulig|er det mogleg at)"},
    {Sign::kNegator,
     R"(ikke|ikkje|ikkj|aldri|ingen|ingenting|inkje|verken|korkje|uten|utan|neppe|knapt|langt fra|
alt annet enn|lite)"},
    {Sign::kBooster,
     R"(veldig|svært|meget|kjempe|ekstremt|utrolig|utruleg|så|helt|heilt|virkelig|verkeleg|skikkelig|
skikkeleg|totalt|fullstendig|sykt|super|ekstra|enormt|ganske så|særs|altfor|alt for|mykje|mye|
mer enn|meir enn)"},
    {Sign::kFiller,
     R"(jeg|eg|vi|me|dere|de|dykk|du|den|det|dei|en|ein|ei|et|eit|meg|oss|deg|min|mitt|mine|er|var|har|
hadde|ennå|enda|enno|nå|no|bare|berre|også|engang|i|på|at|jo|vel|nok|gjerne|i dag|lenger|selv|
sjølv|få|kunne|alltid|litt|han|hun|ho|som|og|fortsatt|framleis|vært|vore|blitt|noe|noko|noen|
nokon|å)"},
    {Sign::kIf, R"(hvis|om|dersom|viss|ifall)"},
    {Sign::kBut, R"(men|derimot|imidlertid|dessverre)"},
    {Sign::kAsk,
     R"(hva|kva|hvordan|korleis|hvor|kvar|kor|når|hvem|kven|hvilken|hvilke|hvilket|kva for|hvorfor|
kvifor|lurer på|lurer på om|lurte på|spørsmål|et spørsmål|eit spørsmål|vil vite|vet dere|vet du|
veit de|hvor mye|kor mykje|hvor lenge|kor lenge|hvor lang|finnes det|finst det|har dere|har de|
gjelder|må jeg|må eg|stemmer det|er det|koster|kostar|betyr|tyder|hvor mange|når kommer|inngår|
trenger jeg|kvar finn)"},
    {Sign::kMay,
     R"(kan jeg|kan eg|kan man|kan ein|får jeg|får eg|går det an|går det an å|er det mulig|er det mogleg|
kan vi|kan me|skal jeg|skal eg|lov å|har jeg lov|mulig å|mogleg å)"},
    {Sign::kRequest,
     R"(kan dere|kan de|kan du|kunne dere|kunne du|kunne de|kan noen|kan nokon|vil dere|hjelp meg|
hjelpe meg|hjelp med|trenger hjelp|treng hjelp|dere må gjerne|gjerne|vær så snill|ver så snill|
vær snill|ber dere|ber om|ber om at|kan jeg få|kan eg få|kan vi få|få tilsendt)"},
    {Sign::kWant,
     R"(jeg vil|eg vil|vi vil|me vil|vil gjerne|vil|ønsker|ønskjer|ønsker å|trenger|treng|jeg skal|
eg skal|vi skal|me skal|må|har tenkt|tenkte|vil ha|skulle gjerne|skal)"},
    {Sign::kPlease, R"(vennligst|venlegast|vær så snill|ver så snill|ver venleg|vær vennlig)"},
    {Sign::kAction,
     R"(send|sende|senda|sendt|endre*|endra|endring|bytte|bytta|byt|bytt|bestille|bestill|tinge|
avbestille*|avbestill|booke|ombooke|flytte time|flytte timen|flytte|flytting|si opp|sei opp|
oppsigelse|avslutte|avslutt|stoppe|oppdatere|oppdater|registrere|registrer|melde|melda|søke|
søknad|avmelde|legge til|legg til|legg inn|ta bort|fjerne|fjern|slette|slett|aktivere|aktiver|
deaktivere|åpne|stenge|sperre|tegne|pause|forlenge|fornye|returnere|retur|levere tilbake|hente|
ringe meg|ring meg|kontakt meg|kontakte meg|skrive ut|kopi|kvittering|dele opp|delbetale|
tilbakestille|nullstille|koble|installere|angre|angrer|annullere*|rette|korriger*|fikse|selge|
kjøpe|kjøp|overføre|måleravlesning|slå sammen|oppgradere|nedgradere|reservere|bestilling av|
tilbud|utsette)"},
    {Sign::kChange,
     R"(jeg flytter|vi flytter|flytter|flyttar|har flyttet|har flytta|flyttet|flytta|ny adresse|
nytt navn|nytt namn|nytt nummer|ny eier|ny eigar|nytt telefonnummer|ny e post*|byttet navn|
byttet nummer|byttet bank|har solgt|har seld|ny bil|ny konto|nytt kontonummer|avlesning|
målerstand|målarstand|herved|gått bort|døde|avdød|dødsbo|fullmakt|vedlagt|vedlegger|legger ved|
her kommer|melder fra|melder om|glemt passord*|gløymt passord*|angrer|angrar|låst ute)"},
    {Sign::kWould,
     R"(det hadde vært|hadde vært|hadde vore|det hadde vore|ville vært|ville vore|ville være|
det ville være|skulle ønske|skulle ønskje|hadde gjort|ville gjort|kunne vært|kunne vore|
hadde satt pris på|er fint om|burde vært)"},
    {Sign::kWish,
     R"(forslag|framlegg|foreslår|føreslår|tips|et tips|ønske om|ønsker at|ønsker meg|ønskjer at|
skulle ønske|skulle ønskje|håper dere|burde|dere burde|de burde|bør|dere bør|kunne dere ikke|
savner|saknar|la oss|lat oss|idé|ide|en idé|innspill|hvorfor ikke|kvifor ikkje|gjerne flere|
vil gjerne se|ser gjerne|kunne tenke meg)"},
    {Sign::kBetter,
     R"(bedre|betre|raskere|raskare|tydeligere|tydelegare|kortere|kortare|enklere|enklare|billigere|
billegare|forbedre*|forbetr*|flere|fleire|mer personale|hadde hjulpet|ville hjulpet)"},
    {Sign::kAnswer, R"(nei|niks|ingenting|ingen ting|inkje|intet)"},
    {Sign::kMore, R"(mer|meir|litt mer|være mer|vært mer)"},
    {Sign::kSoon, R"(innen|innan|bare|berre|kun|på bare|mindre enn|under)"},
    {Sign::kYou, R"(dere|deres|dykk|dykkar|dokker|de har|de tok|de sende|de lova)"},
    {Sign::kComplain,
     R"(klage|klager|klagar|klaga|klage på|reklamere*|reklamasjon*|reklamerer|forbrukerrådet|
forbrukartilsynet|forbrukertilsynet|forbrukerklageutvalget|anmelder dere|anmelde|politianmeld*|
advokat|bestrider|bestrir|misnøye|snakke med sjefen|sjefen din|sjefen hennes|sjefen hans|
lederen din|en leder|tingrett*|forliksråd*|klagenemnd*|klagesak|sivilombud*)"},
    {Sign::kDemand,
     R"(krever|kreve|krev|forlanger|omgående|umiddelbart|straks|med en gang|med ein gong|svar|svare|
svare på|innen|innan|vil ha svar|vil ha tilbake|forklare|forklaring|ordne|ordne opp|rydd opp|
fiks|fikse|fiks det|rett opp|rette opp|ring|ringer|sjefen|bekreft|hva gjør dere|når får|
når kommer|hva skjer|hvor lenge skal|forventer|jeg vil ha|eg vil ha|vi vil ha|skal ha|gjør noe|
hvor er|kvar er|hvor blir|skal annullerast|kva skjer|regner med)"},
    {Sign::kLeave,
     R"(bytte leverandør|bytter leverandør|byttar leverandør|bytte selskap|bytter selskap|bytte bank|
bytter bank|bytte operatør|bytter operatør|aldri mer|aldri meir|aldri handle|handler aldri|
handlar aldri|aldri igjen|siste gang|siste gong|går til konkurrent*|gå til konkurrent*|
til konkurrenten|bytter til en annen|bytte til en annen|byttar til ein annan|funnet en annen|
finne en annen|finner meg en annen|finn meg ein annan|annen leverandør|handle et annet sted|
handler et annet sted|mistet en kunde|mista ein kunde|mister en kunde|mister meg som kunde|
ikke kunde lenger|slutter som kunde|kommer ikke til å handle|velger en annen|anbefaler ikke|
kan ikke anbefale|ikke anbefale|fraråder|styr unna|hold dere unna|boikott*|forlater dere|
til et annet selskap|til en annen leverandør|annet selskap|annen operatør|eit anna selskap|
ein annan leverandør|til noen andre|nytt selskap)"},
    {Sign::kCancel,
     R"(si opp|sier opp|seier opp|sei opp|sagt opp|oppsigelse|avbestille|avbestiller|heve kjøpet|
hever kjøpet|angrerett|angrer på|avslutte abonnement*|annullere|annullerast|stenge kontoen|
slette kontoen|avslutte avtalen|avslutte abonnementet|avslutte kundeforhold*)"},
    {Sign::kSwitch,
     R"(bytte til|bytter til|byttar til|byttet til|gå over til|går over til|gått over til|flytter til|
velger|valgte|kjøper hos|handler hos|billigere hos|billegare hos)"},
    {Sign::kProspect,
     R"(bli kunde|bli ny kunde|blir kunde|ikke kunde ennå|er ikke kunde|ikke kunde hos dere|ikkje kunde|
ny kunde|bytte til dere|gå over til dere|bytte til dykk|vurderer å bytte til|vurderer å bestille|
vurderer å kjøpe|vurderer å gå over|vurderer å tegne|interessert i å|interesserte i å|
interessert i|tilbud på|et tilbud|eit tilbod|pristilbud|pristilbod|tegne avtale|tegne abonnement|
før jeg bestiller|før eg tingar|før jeg kjøper|før vi bestemmer|før jeg bestemmer|ønsker pris|
prisoverslag)"},
    {Sign::kCompensation,
     R"(pengene tilbake|pengane tilbake|pengane attende|penger tilbake|få tilbake pengene|
tilbakebetaling|tilbakebetale*|tilbakebetalt|refusjon|refundere*|refundert|erstatning|erstatte|
kompensasjon|kompensere*|kompensert|prisavslag|avslag i pris|avslag på|kreditere*|kreditnota|
slippe å betale|rabatt på|godtgjør*|oppreisning|spanderer|kr inn på|betale tilbake)"},
    {Sign::kRepeat,
     R"(andre gang|andre gangen|tredje gang|tredje gangen|fjerde gang|femte gang|sjette gang|
flere ganger|fleire gonger|mange ganger|mange gonger|gang på gang|gong på gong|gjentatte ganger|
nok en gang|nok ein gong|enda en gang|har ringt|har sendt flere|har skrevet til dere|har mailet|
tidligere henvendelse|som jeg skrev|som jeg sa|igjen og igjen|minner om|purrer på|
snakket med dere|vært i kontakt|kontaktet dere|ringt inn|ringt dere|tredje pakke|fjerde pakke|
på rad|for tredje|for fjerde|som nevnt)"},
    {Sign::kTimes, R"(ganger|gonger|gang|gong|samtaler|samtalar|mailer|eposter)"},
    {Sign::kSpan,
     R"(timer|timar|time|dager|dagar|dag|døgn|uker|uke|veker|veke|måneder|månader|måned|månad|mnd|år|
minutter|minutt|min|kvelder)"},
    {Sign::kNumber,
     R"(to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|tjue|tretti|førti|
femti|hundre|halv|halvannen)"},
    {Sign::kStaff,
     R"(personale*|montør*|tekniker*|teknikar*|installatør*|sjåfør*|selger*|seljar*|saksbehandler*|
saksbehandlar*|kundeservice|kundesenter*|mannen som|damen som|dama som|han som|hun som|ho som|
kollega|medarbeider*|butikken|hjalp|hjelpte|hjulpet|hjelpt|hjelpen|hjelpa|behandling|møtt av|
behandlet|resepsjon*|sykepleier*|lege|legen|lærer*|sjåføren|service|servicen|gutta|karene|teamet|
ansatt*|på telefonen|jobba|jobbet)"},
    {Sign::kApology,
     R"(beklager|beklagar|beklager virkelig|ber om unnskyldning|unnskyld|unnskylder|orsak|orsakar|
leit å høre|leit å høyre|dumt å høre|lei for|lei meg for|vår feil|min feil|trist å høre|
synd å høre)"},
    {Sign::kRemedy,
     R"(jeg fikser|eg fiksar|vi fikser|skal fikse|jeg ordner|eg ordnar|vi ordner|ordner det|jeg sender|
vi sender|eg sender|sender en ny|skal sørge for|jeg sørger for|jeg løser|jeg bestiller|
tar hånd om|jeg kommer tilbake|vi kommer tilbake|jeg ringer deg|retter opp|retter det|jeg retter|
melder feilen|jeg melder|prioriterer|undersøker|jeg krediterer|vi krediterer|jeg sletter|
jeg tar det videre|sender videre|skal sjekke|får ordnet)"},
};

}  // namespace

std::span<const SignWords> norwegian_signs() { return kWords; }

}  // namespace gehor::structure
