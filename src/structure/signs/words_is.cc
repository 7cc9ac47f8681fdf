// Icelandic, the commonest words only. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(gott|góð|góður|góða|góðan|gód|fínt|fín|fínn|ánægð*|ánægður|þægileg*|vingjarnleg*|kurteis*|
hjálpsam*|hjálpleg*|fljót|fljótt|fljótur|einfalt|auðvelt|fagleg*|duglega|duglegur|dugleg|snögg*|
vel gert|ánægja|jákvæ*|gaman|fékk hjálp|leysti)"},
    {Sign::kPraiseStrong,
     R"(frábær*|frábært|frábæra|æðisleg*|dásamleg*|stórkostleg*|snilld|besta|besti|bestu|mæli með|
fullkomi*|til fyrirmyndar|mjög ánægð*|yndisleg*|geggja*|meiriháttar|hrós|elska)"},
    {Sign::kBlame,
     R"(léleg*|lélegt|slæm|slæmt|slæmur|vont|óánægð*|vonbrigði|vonsvik*|pirr*|pirrandi|erfitt|ómögulegt|
hægt net|hægur|seint|dónaleg*|dýrt|dýr|ruglingsleg*|óskýr*|undarleg*|ósanngj*|óþarfi|því miður|
ekki gott|ekki nógu|þreytt á|reið|reiður|verr|kjánaleg*|óþolandi leiðinleg*|leiðinleg*)"},
    {Sign::kBlameStrong,
     R"(hræðileg*|ömurleg*|ömurlegt|hörmuleg*|fáránleg*|skammarleg*|óásættanleg*|óboðleg*|óþolandi|svik|
svindl*|þjófnað*|rugl|djöful*|andskot*|helvíti*|versta|til skammar|skandall|lygi|brandari)"},
    {Sign::kFault,
     R"(virkar ekki|virka ekki|virkaði ekki|ekki virk*|hætt að virka|hætti að virka|bilað|bilaður|biluð|
bilun|bilar|brotið|brotinn|brotin|skemmd*|skemmt|ekki komið|ekki kominn|ekki komin|kom ekki|
kom aldrei|aldrei komið|ekki fengið|aldrei fengið|fékk ekki|vantar|týnd*|týnt|röng|rangt|rangur|
vitlaus*|villa|villu|kemst ekki|get ekki|getum ekki|tvisvar|rukkað|rukkuð|rukkaður|of mikið|
seinkun|seinkað|ekki svarað|svarar ekki|enginn svarar|ekkert svar|ekkert net|netið dettur|
datt út|liggur niðri|liggur nidri|rafmagnslaus*|rafmagnsleysi|beðið í|búin að bíða|búinn að bíða|
bíð enn|lofað|stemmir ekki)"},
    {Sign::kTrouble,
     R"(vandamál*|vandræð*|vesen|enn ekki|ennþá|í staðinn fyrir|átti að|í hvert skipti|alltaf|biðröð|bið|
engin|aftur|ekki lengur|af hverju|hvers vegna)"},
    {Sign::kGoodNoFault, R"(ekkert vandamál|engin vandamál|ekkert mál|ekkert vesen|án vandræða)"},
    {Sign::kThanks, R"(takk|takk fyrir|kærar þakkir|þúsund þakkir|þakka|þakkir|þakklát*)"},
    {Sign::kThanksFor,
     R"(takk fyrir hjálpina|takk fyrir góða|takk fyrir frábær*|takk fyrir aðstoðina|
takk fyrir þjónustuna|vil þakka|þakka fyrir|kærar þakkir fyrir|takk kærlega fyrir|hrósa)"},
    {Sign::kPolite,
     R"(takk fyrirfram|með fyrirfram þökk|með kveðju|bestu kveðjur|kær kveðja|góðan dag|góðan daginn|
gott kvöld|góða helgi|vinsamlegast|gott að vita|já takk|nei takk|sem fyrst)"},
    {Sign::kIrony, R"(takk fyrir ekkert|takk fyrir ekki neitt|til hamingju með)"},
    {Sign::kNegator, R"(ekki|aldrei|enginn|engin|ekkert|hvorki|án|varla)"},
    {Sign::kBooster, R"(mjög|rosalega|svo|alveg|virkilega|ótrúlega|gríðarlega|afar|ofboðslega|of)"},
    {Sign::kFiller,
     R"(ég|við|þið|þú|þetta|það|er|var|hefur|hef|höfum|enn|ennþá|bara|líka|nú|að|og|verið|neitt|hann|hún|
sem|í)"},
    {Sign::kIf, R"(ef|hvort)"},
    {Sign::kBut, R"(en|hins vegar|því miður)"},
    {Sign::kAsk,
     R"(hvað|hvernig|hvenær|hvar|hver|hvort|hvaða|hvers vegna|af hverju|spurning|er hægt|eruð þið|
eigið þið|eruð|kostar|opnið|má ég|þarf ég|er til|getið þið sagt|langar að vita|velta fyrir)"},
    {Sign::kMay, R"(get ég|má ég|er hægt|er hægt að|getum við|er mögulegt)"},
    {Sign::kRequest,
     R"(getið þið|getur þú|geturðu|gætuð þið|gætir þú|væri hægt að|viljið þið|hjálpið|vantar hjálp)"},
    {Sign::kWant,
     R"(ég vil|við viljum|vil|langar|langar að|þarf|þurfum|ætla|ætla að|óska eftir|vantar)"},
    {Sign::kPlease, R"(vinsamlegast|vinsamlega|endilega)"},
    {Sign::kAction,
     R"(senda|sendið|breyta|breytið|bóka|afbóka|panta|afpanta|segja upp|uppsögn|hætta|loka|flytja|
uppfæra|skrá|skila|endurnýja|bæta við|fjarlægja|eyða|hafa samband|hringja|kvittun|afrit|virkja|
opna|kaupa|skipta)"},
    {Sign::kChange,
     R"(er að flytja|erum að flytja|flutt|fluttum|nýtt heimilisfang|ný kennitala|nýtt nafn|nýtt númer|
nýr eigandi|meðfylgjandi|hér með|álestur)"},
    {Sign::kWould, R"(það væri|væri|hefði verið|myndi vera)"},
    {Sign::kWish,
     R"(tillaga|legg til|ábending|ráð|hugmynd|óska þess|mættuð|ættuð að|þyrfti að|gaman væri|vildi óska)"},
    {Sign::kBetter, R"(betri|betra|hraðar|fljótar|einfaldara|skýrara|bæta|bætt|fleiri)"},
    {Sign::kAnswer, R"(nei|ekkert)"},
    {Sign::kMore, R"(meira|meiri)"},
    {Sign::kSoon, R"(innan|bara|aðeins)"},
    {Sign::kYou, R"(þið|ykkar|ykkur)"},
    {Sign::kComplain,
     R"(kvarta|kvörtun*|kvarta yfir|neytendasamtök*|neytendastof*|lögfræðing*|kæra|kæri|yfirmann*|
yfirmaður)"},
    {Sign::kDemand,
     R"(krefst|krefjumst|strax|tafarlaust|svar|svara|svarið|skýring*|lagið|lagfær*|laga|hvenær|hvar er|
vil fá|vinsamlegast svarið|núna)"},
    {Sign::kLeave,
     R"(aldrei aftur|í síðasta sinn|skipta um|skipti um|fer annað|fara annað|til samkeppnisaðila*|
missið viðskiptavin|mæli ekki með)"},
    {Sign::kCancel,
     R"(segja upp|segi upp|uppsögn|hætta í|hætta viðskiptum|loka reikning*|afpanta)"},
    {Sign::kSwitch, R"(skipta yfir|skipti yfir|færi mig til|fer til|fer yfir til|ódýrara hjá)"},
    {Sign::kProspect,
     R"(nýr viðskiptavinur|ekki viðskiptavinur|gerast viðskiptavinur|tilboð|áhuga á|að íhuga|
koma í viðskipti|áður en ég panta)"},
    {Sign::kCompensation,
     R"(endurgreið*|endurgreiðsl*|bætur|skaðabætur|afslátt*|peningana til baka|til baka|inneign)"},
    {Sign::kRepeat,
     R"(í annað sinn|í þriðja sinn|í fjórða sinn|mörgum sinnum|oft|aftur og aftur|enn og aftur|
hef hringt|er búin að hringja|er búinn að hringja|búin að senda)"},
    {Sign::kTimes, R"(sinnum|skipti)"},
    {Sign::kSpan, R"(klukkutíma|klst|daga|vikur|viku|mánuði|mánuð|ár|mínútur)"},
    {Sign::kNumber,
     R"(tvo|tvær|tvö|þrjá|þrjár|þrjú|fjóra|fjórar|fjögur|fimm|sex|sjö|átta|níu|tíu|marga|margar)"},
    {Sign::kStaff,
     R"(starfsmað*|starfsmenn|starfsfólk*|þjónust*|hjálpaði|hjálpuðu|aðstoð*|bílstjór*|tæknimað*|hann|
hún)"},
    {Sign::kApology,
     R"(afsak*|afsakið|biðst afsökunar|biðjumst afsökunar|afsökunar|fyrirgef*|leitt að heyra|
okkar mistök)"},
    {Sign::kRemedy,
     R"(ég laga|við lögum|ég sendi|við sendum|sé um|sjáum um|ég skal|hef samband|látum vita|kanna)"},
};

}  // namespace

std::span<const SignWords> icelandic_signs() { return kWords; }

}  // namespace gehor::structure
