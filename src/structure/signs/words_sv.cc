// Swedish. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(bra|jättebra|kanonbra|skitbra|braigt|nöjd|nöjda|nöjt|jättenöjd*|supernöjd*|fin|fint|fina|
jättefin*|trevlig*|jättetrevlig*|vänlig|vänligt|vänliga|snäll|snällt|snälla människor|hjälpsam*|
smidig|smidigt|smidiga|snabb|snabbt|snabba|enkel|enkelt|enkla|lätt att|tydlig|tydligt|tydliga|
professionell*|proffsig*|kunnig*|duktig*|effektiv|effektivt|effektiva|tålmodig*|omtänksam*|
lugn och|trygg|tryggt|prisvärd*|pålitlig*|service minded|serviceminded|gillar|tycker om|
uppskattar|uppskattat|fungerar fint|funkar fint|fungerar perfekt|funkar perfekt|
inget att klaga på|inga klagomål|fick hjälp|löste sig|löste det|löst mitt|glad över|glad för|
så glad|kul|roligt|gött|schysst*|skönt|imponerad|positiv|positivt|nöje|
bästa hälsningar från en nöjd|kommer tillbaka|handlar gärna igen|handlar igen|beställer igen|
ärlig|ärligt|fungerar utmärkt|välkommen känsla|bra jobbat|hatten av|guld värd*|eloge|som en dans|
utan krångel|helt utan problem|i tid|bra gjort|glad|gladare|blev glad|tålamod|orkade|extra mil|
generös*|omtanke|vänlighet|mysig*|mysigt|härlig*|härligt|rolig|tacksam för att ni|äntligen någon|
lyssnade|tog sig tid|tog er tid)"},
    {Sign::kPraiseStrong,
     R"(fantastisk*|underbar*|utmärkt*|enastående|strålande|suverän*|toppen|topp|perfekt*|superbra|kanon|
grymt|grym|bäst|bästa|helnöjd*|mycket nöjd*|väldigt nöjd*|så nöjd*|otroligt nöjd*|rekommenderar|
kan rekommendera|varmt rekommenderas|älskar|imponerande bra|superb*|världsklass|klockren*|
briljant*|över förväntan|överträffade|guldstjärna|kund för livet|fem stjärnor|
kundservice när den är som bäst|stor eloge|all heder|heder åt|beröm|hjältar|hjälte|
aldrig varit så nöjd|kan inte bli bättre|magiskt bra|bästa jag|vilken service|så ska det se ut|
fortsätt så|gjorde min dag|räddade|tio av tio|10 av 10|toppbetyg|högsta betyg|heja|hurra|bravo|
ängel|änglar|lysande|kalas|kalasbra|finfin*|ni är bäst)"},
    {Sign::kBlame,
     R"(för många|för mycket|för lite|för lång|för dåligt|inte acceptabelt|inte vad jag|dålig*|dåligt|
trist|tråkig*|besviken|besvikna|missnöjd*|missnöje|irriterad*|irriterande|krånglig*|krångel|
svårt att|svår att|omöjlig*|långsam*|segt|seg|slarv*|otrevlig*|oförskämd*|nonchalant*|arrogant*|
ohjälpsam*|dyr|dyrt|dyra|svindyr*|förvirrande|otydlig*|konstigt|märkligt|orimlig*|onödig*|
inte ok|inte okej|inte rätt|inte bra|inte nöjd|inte roligt|inte kul|jobbigt|frustrer*|orolig*|
sur|arg|förbannad*|trött på|tröttnat|pinsam*|opålitlig*|oseriös*|ledsen över|synd att|tyvärr|
noll koll|ingen koll|ingen hjälp|hjälper inte|hjälpte inte|inte till hjälp|otrygg*|opersonlig*|
fult|kass|kasst|kassa|sämre|sämst|dålig service|fattar inte|förstår inte hur ni|undermålig*|
bristfällig*|brister|suckade|skrek|hånade|skällde|svor åt|otillräcklig*|ologisk*|chockad|
upprörd*|meningslös*|tappat förtroendet|inget förtroende|orättvist|fel bemötande|illa|
bortkastad*|tidsödande|fiasko|farligt|vårdslös*|ska det vara så|är det meningen att|
vad håller ni på med|avbröt|himlade|fnös|flinade|skrattade åt|pratade över|snäste|snäsig|drumlig|
hotfull*|hotade|spydig*|dryg|drygt|idiotförklar*|bemöttes som|behandlad som|nedlåtande|suck|
orkar inte|less på|gav upp|ger upp|stressad|stressande|skrämmande|obehaglig*|osäker*|rörig*|
rörigt|krångligt|virrvarr|byråkrati|soppa|cirkus|fars|vansinne|galet|absurt|skumt|luddig*|
obegriplig*|oläslig*)"},
    {Sign::kBlameStrong,
     R"(katastrof*|usel*|uselt|värdelös*|fruktansvärd*|bedrövlig*|vidrig*|skandal*|oacceptabel*|
oacceptabelt|under all kritik|skam|skäms|skamlig*|skit|skitdålig*|jävla|jävlar|fan|förbannat|
rasande|vansinnig*|helt sjukt|äckl*|bedrägeri|bedragare|lurad|lurade|blåst|blåsta|stöld|rån|
lurendrejeri|aldrig varit med om något liknande|sämsta|urdålig*|respektlös*|kränk*|diskriminer*|
förfärlig*|droppen|skämt|ett skämt|fy|lögn*|ljuger|ljög|stinker|så dåligt|värre|hemsk|hemskt|
hemska|hemskaste)"},
    {Sign::kFault,
     R"(för tredje gången|fungerar inte|funkar inte|fungera inte|fungerar ej|funkar ej|fungerade inte|
funkade inte|slutat fungera|slutade fungera|slutat att fungera|trasig*|sönder|går sönder|
gick sönder|kraschar|kraschade|krashar|hänger sig|låser sig|laggar|bryts|buggar|kommer inte in|
kan inte logga in|går inte att logga|kommer inte åt|kommer ej in|går inte att|gick inte att|
går ej att|kan inte betala|kan inte använda|inte fått|ej fått|inte fatt|aldrig fått|inte kommit|
inte kom|kom inte|aldrig kommit|kom aldrig|dök aldrig upp|dök inte upp|inte levererat|
inte levererad|inte levererats|inte dykt upp|ej levererat|ej kommit|har inte anlänt|saknas|
saknar|fattas|försvunnit|försvunnen|borttappa*|tappat bort|skadad*|skadat|krossad*|krossat|
läcker|läckt|repig|defekt*|felaktig*|felmeddelande|felmärkt|ur funktion|strömavbrott|fel vara|
fel storlek|fel färg|fel pris|fel belopp|fel adress|fel summa|fel produkt|fel kontakt|fick fel|
fått fel|skickat fel|blivit fel|blev fel|är fel på|står fel|dubbelt|dubbeldebiterad|
dragit pengar|drog pengar|två gånger för samma|dubbla dragningar|debiterat|debiterad för|
debiterats|överdebiter*|felfaktur*|fakturerar|fakturerad|krav på|inkasso|påminnelse på|
påminnelseavgift|försenad*|förseningar|försening|blev sen|är sen|senast i|inte svarat|
inte svarar|svarar inte|ingen svarar|svarar aldrig|aldrig svarat|inget svar|inte fått svar|
ingen återkoppling|inte återkommit|ringer inte upp|ringde aldrig|hör inget|inte hört|väntat i|
väntar fortfarande|väntat på|väntat sen|väntat sedan|får vänta|fick vänta|suttit i kö|har väntat|
avbrott|driftstör*|inget internet|inget nät|ingen ström|ingen täckning|ligger nere|ligger ner|
går ner|låg nere|nere igen|dött|är död|snurrar bara|laddar inte|startar inte|går inte igång|
blinkar|blinkar rött|svart skärm|nekas|nekad|blockerad|spärrad|utloggad|kastas ut|höll inte|
håller inte|stämmer inte|stämmer ej|blev lovad|blivit lovad|blivit lovat|lovade|lovat|trots att|
inte kommer fram|kom fram skadad|har ändrat utan|utan att fråga|återbetalning har inte|
pengarna har inte|inga pengar|inte ersatt|inte återbetalat|tekniskt fel|oväntat fel|
internetproblem|stulen|stulet|möglig*|rutten|ruttet|brunt vatten|vattnet är brunt|utan ström|
lade på|la på|kopplades bort|bortkopplad|höjt priset|höjde priset|gått upp|för mycket betalt|
räknat fel|ta betalt för|*störning|*störningar|*avbrott|en påminnelse|fått påminnelse|
en inkassokrav|fick en faktura|tillbaka till avsändaren|i retur|hämtat av någon annan|
levererat till fel|lämnats hos|öppnat paket|paketet var öppnat|slängt|utsålt|slut i lager|
restnoterad*|aldrig beställt|inte beställt|har inte beställt|vi har ingen|jag har ingen|
har aldrig haft|dubbelt så|för hög|alldeles för|uppskattad förbrukning|står still|
har stått still|ur drift|dött igen|gick inte igenom|går inte igenom|studsar|koden kommer inte|
får ingen kod|låst ute|utelåst|kontot är låst|ogiltig*|gäller inte|gällde inte|drogs inte av|
inte registrerad|finns inte i systemet|tappat bort min|kommit bort|kom bort|fått avslag|
inget beslut|inget besked|ingen faktura|skrev aldrig på|aldrig skrivit på|aldrig tackat ja|
inte tackat ja|lurade på|sålde på|påtvingad|dras fortfarande|fortsätter dra|fortsätter fakturera|
stänger kl|stängt när|tappar|tappar anslutningen|buffrar|hackar|fryser|bara hälften|hälften av|
inte hälften|inte borttaget|ligger kvar|inte tömts|inte tömt|inte hämtat|ingen kom|kom ingen|
ingen dök|inte plogat|inte sandat|inte åtgärdat|luktar|stinker|läcka|översvämning|gått sönder|
lossnat|spruckit|felskickad|felleverans*|felbeställd|fel datum|fel namn|fel kund|fel person|
fel nummer|fel adress igen|inte uppdaterad)"},
    {Sign::kTrouble,
     R"(kampanjen sa|reklamen sa|reklamen|annonsen|enligt annonsen|er kampanj|er reklam|säljaren sa|
säljaren lovade|gått upp|lovar|problem|problemet|problemen|fel|felet|strul*|krånglar|krånglat|
istället för|i stället för|fortfarande|skulle ha|skulle kommit|skulle få|skulle ha kommit|
redan betalt|redan betalat|redan skickat|ändå|varför säger|varför har ni|varför får jag inte|
hur kan|hur kan det|*problem|*fel|varje gång|hela tiden|hela dagen|lång tid|så lång tid|
för lång tid|tar evigheter|evigheter|kö|kötid*|telefonkö*|noll|inget händer|händer inget|
har provat|jag har provat|testat allt|provat allt|svårt|högljudd*|går inte|kan inte|kunde inte|
fick inte|går ej|kan ej|har ni glömt|bortglömd|glömt|missat|missade|missar|inte längre|ej längre|
varför|hur kommer det sig|redan|hittills|igen|samma sak|samma svar|bollas|skickas runt|
skickad runt|hänvisas|hänvisad|hänvisar|kopplas runt|sitter i|plats nummer|telefonsvararen|
roboten|chattboten|boten|nya kunder|dyrare än|mer än vad|dolda avgifter|avgift för|extra avgift|
utan förvarning|utan att någon|ingen vet|vet inte|gissa|märkligt nog|enligt appen|appen säger|
appen visar|ändå inte|trodde|har jag väntat|borde ha|är tydligen|tydligen|plötsligt|av en slump|
slumpen|hur många gånger|vem ska|vem betalar)"},
    {Sign::kGoodNoFault,
     R"(inga problem|inga som helst problem|inget problem|utan problem|inga fel|inga avbrott|inget strul|
utan strul|inga konstigheter|inga bekymmer|funkar igen|fungerar igen|inget krångel)"},
    {Sign::kThanks,
     R"(tack|tackar|tusen tack|tackar och bockar|stort tack|tack så mycket|tack så jättemycket|tacksam|
tacksamma|varmt tack|tack snälla)"},
    {Sign::kThanksFor,
     R"(tack för hjälpen|tack för all hjälp|tack för snabb*|tack för bra|tack för fin*|tack för en|
tack för ett|tack för er|tack för att ni|tack för att du|tack för god|tack för trevlig*|
tack för utmärkt|tack för mig|tack till|tacka|vill tacka|vill bara tacka|tack vare|
stort tack till|stort tack för|tusen tack för|tusen tack till|tack så mycket för|ge en eloge|
ge beröm|tacka er|så tacksam för|tack för fantastisk*)"},
    {Sign::kPolite,
     R"(beställt fel|beställde fel|råkat beställa|råkade|klickade fel|skrev fel|valde fel|av misstag|
tack på förhand|på förhand tack|tack för mig hej|tack för svar|tack för snabbt svar|
tacksam för svar|tacksam för hjälp|tacksam för snabbt svar|tacksam för snabb|tack för ordet|
med vänlig hälsning|med vänliga hälsningar|vänlig hälsning|vänliga hälsningar|vänligen|
bästa hälsningar|snälla|trevlig helg|trevlig dag|ha en bra dag|ha en fin dag|ha det bra|
ha en trevlig|god morgon|god dag|god kväll|god jul|bra dag|hoppas ni kan hjälpa|ja tack|nej tack|
okej tack|ok tack|tack och hej|tack hej|tack för att jag fick|tack för kaffet|
tack för att du väntat|hur bra|snabbt svar|tack detsamma|så bra så|bra fråga|bra priser|
så snabbt som möjligt|så fort som möjligt|vore bra att veta|bra att veta|klagar inte|
inte ett klagomål)"},
    {Sign::kIrony,
     R"(tack för ingenting|tack för inget|ironi|ironiskt|grattis till|tack så mycket för ingenting|
jo tack|kul för er|jättekul|vilket skämt|hur svårt kan det vara|skrattretande|stort grattis|
eller hur)"},
    {Sign::kNegator,
     R"(inte|ej|icke|aldrig|ingen|inget|inga|knappast|varken|utan|föga|inte alls|inte särskilt|
långt ifrån|allt annat än|knappt|inte speciellt|slutade vara|utan att)"},
    {Sign::kBooster,
     R"(mycket|väldigt|jätte|extremt|otroligt|så|helt|verkligen|riktigt|fullkomligt|totalt|oerhört|sjukt|
super|alldeles|extra|enormt|grymt|ytterst|himla|ohyggligt|mer än)"},
    {Sign::kFiller,
     R"(jag|vi|ni|du|de|den|det|en|ett|mig|oss|er|dig|min|mitt|mina|är|var|har|hade|ännu|än|nu|bara|
också|ens|i|på|att|ju|väl|nog|gärna|idag|igår|längre|själv|få|kunna|alltid|lite|han|hon|som|och|
fortfarande|riktigt|varit|blivit|några|något|nån|nåt)"},
    {Sign::kIf, R"(om|ifall|såvida|såvitt)"},
    {Sign::kBut, R"(men|däremot|dock|fast|tyvärr)"},
    {Sign::kAsk,
     R"(vad|hur|när|var|vem|vilken|vilket|vilka|varför|undrar|undrade|undrar om|fråga|frågor|en fråga|
skulle vilja veta|vill veta|vet ni|vet du|hur mycket|hur länge|hur lång|finns det|har ni|ingår|
gäller|får man|behöver jag|måste jag|stämmer det|är det|hur gör|kostar|funderar på om|vad kostar|
hur många|när kommer|innebär)"},
    {Sign::kMay,
     R"(kan jag|kan man|får jag|går det att|går det|är det möjligt|kan vi|får vi|går det bra|kan jag få|
ska jag|behöver man|finns möjlighet|finns det möjlighet|möjligt att)"},
    {Sign::kRequest,
     R"(kan ni|kan du|skulle ni kunna|skulle du kunna|kan någon|vill ni|hjälpa mig|hjälp mig|hjälp med|
behöver hjälp|kan ni hjälpa|ni får gärna|gärna|var snäll och|var vänlig|be er|ber er|kan jag få|
kan vi få|får jag be|önskar få)"},
    {Sign::kWant,
     R"(jag vill|vi vill|vill|skulle vilja|önskar|behöver|jag ska|vi ska|måste|har tänkt|tänkte|
jag skulle|vi skulle|vill ha|tänker|ska)"},
    {Sign::kPlease, R"(vänligen|snälla|var god|var vänlig|var vänliga)"},
    {Sign::kAction,
     R"(skicka*|ändra*|ändring|byta|byt|boka*|avboka*|omboka|boka om|avbeställ*|beställ|beställa|
säga upp|säg upp|uppsägning|avsluta|avsluta mitt|flytta|flytt|uppdatera|registrera|anmäla|
anmälan|ansöka|ansökan|avregistrera|lägga till|lägg till|ta bort|tar bort|aktivera|avaktivera|
öppna|stänga av|spärra|teckna|pausa|förlänga|förnya|returnera|retur|lämna tillbaka|hämta|
ringa upp|ring mig|ringa mig|kontakta mig|maila|mejla|skriva ut|kopia|kvitto|dela upp|delbetala|
sätta upp|återställa|nollställa|koppla|installera|ångra|makulera|rätta|korrigera|fixa|laga|sälja|
köpa|mätarställning|skriva över|överlåta|föra över|betala tillbaka|hämtning|leverera)"},
    {Sign::kChange,
     R"(jag flyttar|vi flyttar|flyttar|flyttat|har flyttat|ska flytta|ny adress|nya adressen|nytt namn|
nytt nummer|nytt telefonnummer|ny ägare|ny mejl*|bytt adress|bytt nummer|bytt namn|bytt mejl*|
har bytt|har sålt|ny bil|vi har fått|avläst|avläsning|mätarställningen är|har bytt bank|härmed|
avlidit|gått bort|dödsbo*|fullmakt|bifogar|bifogat|här kommer|meddelar|lösenord|portat|skickas|
glömt lösenord*)"},
    {Sign::kWould,
     R"(det vore|vore|hade varit|det hade|skulle vara|skulle det vara|det skulle vara|skulle uppskatta|
hade uppskattat|skulle underlätta|hade underlättat|bör vara|skulle bli)"},
    {Sign::kWish,
     R"(förslag|ett förslag|föreslår|tips|mitt tips|ett tips|önskemål|önskar att|önskar att ni|
jag önskar att|hoppas att ni|borde|ni borde|man borde|bör ni|skulle önska|saknar en|
saknar möjlighet*|lägg in|inför|lägga in|idé|en idé|synpunkt|synpunkter|kunde ni inte|gärna fler|
varför inte|skulle gärna se|ser gärna|vill se|vill gärna se|skulle vilja se)"},
    {Sign::kBetter,
     R"(bättre|snabbare|tydligare|kortare|enklare|billigare|smidigare|förbättra|förbättring*|förbättras|
fler|mer personal|fler personal|tidigare svar|hade hjälpt|skulle hjälpt)"},
    {Sign::kAnswer, R"(nej|nä|inget|ingenting|inga|nope)"},
    {Sign::kMore, R"(mer|mera|lite mer|vara mer|varit mer)"},
    {Sign::kSoon, R"(inom|bara|endast|på bara|mindre än|under)"},
    {Sign::kYou, R"(ni|er|ert|era)"},
    {Sign::kComplain,
     R"(klaga|klagomål|klagar|reklamera*|reklamation*|reklamerar|framföra mitt missnöje|arn|
reklamationsnämnd*|konsumentverket|konsumentombuds*|anmäler er|anmäla er|polisanmäl*|överklaga*|
bestrider|bestrida|advokat|jurist|ivo|tingsrätt*|hallå konsument|missnöje|prata med chefen|
prata med din chef|er chef|jo anmäl*)"},
    {Sign::kDemand,
     R"(kräver|kräva|krav|begär|omgående|omedelbart|genast|svara|svar|skynda|inom|senast|vill ha svar|
vill ha tillbaka|förklara|förklaring|åtgärda|åtgärdas|åtgärd|ta tag i|lös det|lös detta|fixa|
ring|dra tillbaka|bekräfta|vad gör ni|när får|när kommer|vad händer|hur länge ska|förväntar mig|
förvänta|rätta till|ordna|gör något|var är|hur blir det|jag vill ha|vi vill ha|ska ha|
vill ha en förklaring|nu)"},
    {Sign::kLeave,
     R"(byta leverantör|byter leverantör|byter bolag|byta bolag|byter bank|byta bank|byter operatör|
byta operatör|bytt leverantör|aldrig mer|aldrig handla|handlar aldrig|aldrig igen|sista gången|
lämnar er|lämna er|går till en konkurrent|gå till konkurrent*|till konkurrenten|
byter till en annan|byta till en annan|byter till konkurrent*|hittat en annan|annan leverantör|
handla någon annanstans|handla någon annan stans|förlorat en kund|förlorar en kund|förlorad kund|
inte kund längre|slutar som kund|sluta som kund|kommer inte handla|kommer inte att handla|
vänder mig till någon annan|vänder mig till konkurrent*|ni blir av med mig|väljer en annan|
väljer någon annan|undviker er|undvik|rekommenderar inte|inte rekommendera|avråder|bojkott*|
till ett annat bolag|till en annan leverantör|annat bolag|annan operatör|nytt bolag|
går till någon annan|söker mig till|byter företag)"},
    {Sign::kCancel,
     R"(säga upp|säger upp|säg upp|sagt upp|uppsägning*|avsluta mitt|avbeställ*|häva köpet|häver köpet|
ångerrätt|ångrar|vill ångra|avsluta abonnemang*|avsluta avtal*|avboka*|stänga mitt konto|
stäng mitt konto)"},
    {Sign::kSwitch,
     R"(byta till|byter till|bytt till|går över till|gå över till|flyttar till|gått över till|väljer|
valde|köper hos|handlar hos|billigare hos)"},
    {Sign::kProspect,
     R"(bli kund|bli ny kund|blir kund|inte kund än|är inte kund|inte kund hos er|ej kund|ny kund|
byta till er|gå över till er|byter till er|funderar på att teckna|funderar på att bli|
funderar på att köpa|funderar på att skaffa|intresserad av att|intresserade av att|
intresserad av|intresserade av|offert|en offert|vill teckna|teckna avtal|teckna abonnemang|
köpfunder*|vad kostar det att teckna|innan jag beställer|innan jag köper|innan jag bestämmer|
överväger att|vill ha pris|få ett pris|prisförslag|jämför elavtal|innan vi bestämmer)"},
    {Sign::kCompensation,
     R"(pengarna tillbaka|pengar tillbaka|få tillbaka pengarna|tillbaka pengarna|få tillbaka mina pengar|
återbetalning|återbetala|återbetalas|återbetalt|ersättning|ersätta|ersätter|kompensation|
kompensera*|kompenserad|prisavdrag|skadestånd|avdrag på|kreditera*|kredit|rabatt på|rabatt som|
slippa betala|gottgör*|bjuder på|bjuda på|sätta in pengarna|betala tillbaka|tillgodo)"},
    {Sign::kRepeat,
     R"(andra gången|tredje gången|fjärde gången|femte gången|sjätte gången|flera gånger|många gånger|
upprepade gånger|gång på gång|åter igen|återigen|ännu en gång|än en gång|ringt flera|
mejlat flera|har redan ringt|har ringt|har mejlat|har mailat|skrivit till er|tidigare ärende|
som jag skrev|som jag sa|igen och igen|påminner om|påminnelse om mitt|pratat med er|
varit i kontakt|kontaktat er|jag ringde|ringt in|ringt er|hörde av mig|ni säger varje gång|
tredje paketet|fjärde paketet|för tredje|för fjärde|för andra gången|en gång till|flera ggr)"},
    {Sign::kTimes, R"(gånger|ggr|ggn|samtal|mejl|mail|gången|vändor)"},
    {Sign::kSpan,
     R"(timmar|timme|tim|h|dagar|dag|veckor|vecka|månader|månad|mån|år|minuter|min|dygn|kvällar)"},
    {Sign::kNumber,
     R"(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|tjugo|trettio|fyrtio|
femtio|hundra|en hel|halv|ett halvt|en halv)"},
    {Sign::kStaff,
     R"(personal|personalen|montör*|tekniker*|installatör*|chaufför*|säljare*|handläggare*|kundtjänst|
kundservice|killen|tjejen|mannen som|kvinnan som|han som|hon som|er kollega|medarbetare*|butiken|
hjälpte|hjälpt|hjälper|hjälpen|bemötande|bemött|bemötandet|receptionen|sköterska*|läkare*|
lärare*|föraren|busschaufför*|service|servicen|grabbarna|gubbarna|kassan|kassörska*|jobbat|
teamet)"},
    {Sign::kApology,
     R"(beklagar|beklagar verkligen|ber om ursäkt|be om ursäkt|ursäkta|ursäkt|förlåt|tråkigt att höra|
ledsen för|ledsen att|ledsamt att höra|vi är ledsna|tråkigt att det blev|vårt fel|mitt fel)"},
    {Sign::kRemedy,
     R"(jag fixar|vi fixar|ska fixa|jag ordnar|vi ordnar|jag skickar|vi skickar|skickar en ny|skickar ut|
ska se till|jag ser till|jag löser|vi löser|jag bokar|vi bokar|tar jag hand om|tar hand om|
jag återkommer|vi återkommer|jag ringer upp|rättar|jag rättar|åtgärdar|felanmäler|jag felanmäler|
skickar en tekniker|prioriterar|jag undersöker|vi undersöker|lägger ett ärende|jag krediterar|
vi krediterar|jag makulerar|vidare till)"},
};

}  // namespace

std::span<const SignWords> swedish_signs() { return kWords; }

}  // namespace gehor::structure
