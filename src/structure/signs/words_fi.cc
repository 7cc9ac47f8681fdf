// Finnish, by stems where a stem says it. See sign_words.h.
#include "structure/signs/sign_words.h"

namespace gehor::structure {
namespace {

constexpr SignWords kWords[] = {
    {Sign::kPraise,
     R"(hyvä|hyvää|hyvät|hyvin|hyvällä|hyviä|mukava*|kiva|kivaa|kivasti|kivat|ystävälli*|ystävällinen|
avulia*|avuli*|tyytyväi*|nopea|nopeaa|nopeasti|nopeat|helppo|helppoa|helposti|selkeä*|selkeästi|
ammattitaitoi*|ammattimai*|asiantunte*|asiantunti*|osaava*|tehoka*|kärsivälli*|kohtelia*|
luotettav*|sujuva*|sujuvasti|sujui|toimiva|miellyttäv*|pidän|pidin|tykkään|tykkäsin|arvostan|
arvostamme|kiitettäv*|iloinen|iloisia|ilahdu*|ilo asioida|ei valittamista|ei moittimista|
ei mitään valittamista|sain apua|sai apua|autto|auttoi hienosti|hoitui|hoitui hienosti|
asioin mielelläni|tulen uudestaan|tilaan uudestaan|tilaan taas|rehelli*|hienosti|hieno|hienoa|
hienot|toimii hyvin|toimii hienosti|toimi hyvin|ajallaan|ajoissa|laadukas*|laadukka*|
hinnan arvoi*|palvelualti*|vaivattom*|vaivatto*|lämmin|plussaa|positiivi*|kehua|kehut|hyvä homma|
hyvin hoidettu|iloiseksi|ilahduin|kärsivällisyys|kuunteli|jaksoi auttaa|lämpimästi|sydämelli*|
herttai*|hymy*|leppoisa*|reipas|reippaa*|ripeä*|ripeästi|asiallinen|asiallisesti|joustava*|
joustavasti)"},
    {Sign::kPraiseStrong,
     R"(loistav*|erinomai*|mahtav*|upea*|upeaa|upeasti|fantasti*|ihana*|ihanasti|huippu*|paras|parasta|
parhaat|täydelli*|erittäin tyytyväi*|todella tyytyväi*|tosi tyytyväi*|suosittelen|suositella|
voin suositella|suosittelemme|rakastan|ylitti odotu*|yli odotusten|kympin|täysi kymppi|
kymmenen pistettä|viisi tähteä|hatunnosto|nostan hattua|kultaa|ykkönen|ykkösluok*|super|
superhyv*|mainio*|kiitettävä|iso käsi|ihmeelli*|vertaansa vaill*|ei voisi olla parempi|sankari*|
priima|timanttista|näin sen pitää|jatkakaa samaan malliin|pelasti päivän|pelasti|teki päiväni|
kymmenen kautta kymmenen|hurraa|bravo|enkeli*|loistoporukka|parhautta|ihmeellisen hyvä)"},
    {Sign::kBlame,
     R"(liian monta|liian paljon|liian vähän|liian kallis|huono|huonoa|huonosti|huonot|huonompi|pettyny*|
pettymy*|tyytymät*|ärsyttä*|ärsyttävää|turhautta*|turhautun*|harmi|harmittaa|harmillista|
hankala*|hankalaa|vaikea*|vaikeaa|mahdoto*|mahdotonta|hidas|hidasta|hitaasti|hitaat|töykeä*|
töykeästi|tyly*|ylimieli*|epäystävälli*|epäkohtelia*|välinpitämät*|kallis|kallista|kalliit|
kalliimpi|sekava*|sekavaa|epäselv*|outo|outoa|kummalli*|kohtuuto*|kohtuutonta|turha|turhaa|
en ole tyytyväinen|ei ole ok|ei ole kivaa|ei hyvä|ei kiva|väsyny* odott*|kyllästyny*|vihai*|
suuttun*|nolo|noloa|epäluotettav*|epäammatti*|valitettavasti|valitettavaa|ikävä|ikävää|ikävästi|
ei auta|ei auttanut|ei apua|puutteelli*|en ymmärrä miksi|en ymmärrä miten|merkitykset*|
luottamus meni|epäreilu*|ajanhukkaa|ajan hukkaa|järkyttyn*|vaarallista|vaarallinen|nöyryyttä*|
huusi|tiuski|haukkui|typer*|naurettav*|surkuhupai*|luokatto*|heikko|heikkoa|heikosti|pettynyt|
kurja|kurjaa|piittaamat*|ala arvoi*|voi kun|ette edes|ei edes|keskeytti|naureskeli|
nauroi minulle|pyöritteli silmiään|tuhahti|ärähti|uhkaili|uhkasi|piikitte*|alentuva*|nöyryytt*|
huokaisi|en jaksa|kyllästyttää|luovutin|luovutan|stressaa*|pelottava*|epämiellyttä*|epävarma*|
sotku*|sekamelska|byrokrati*|sirkus*|farssi*|hulluutta|järjetön|järjetöntä|järjettömän|absurd*|
epäselvää|vaikeaselko*|vihaiseksi|hermot|hermo meni|raivostutt*|tympeä*|tympi*|nihkeä*|penseä*|
kohtuuttoman|ylihinta*|kiskontaa|hävytön|hävytöntä|röyhkeä*)"},
    {Sign::kBlameStrong,
     R"(surkea*|surkeaa|kamala*|kamalaa|hirveä*|hirveää|karmea*|katastrof*|järkyttäv*|törkeä*|törkeää|
kelvoto*|kelvotonta|häpeälli*|häpeä|häpeäisitte|hävetk*|skandaal*|paska|paskaa|paskat|perseestä|
perkele|vittu|saatana|helvetti|helvetin|raivo*|huijaus*|huijat*|huijar*|huijasi|varasta*|varkau*|
ryöstö*|pahin|ala arvoista|alaarvoi*|ei hyväksyttäv*|mahdoton hyväksyä|sietämät*|valehtel*|
valhe*|pelleily*|pelleilyä|vitsi|syrji*|loukkaa*|loukkaav*|ennenkuulumat*|täysin käsittämät*|
käsittämättöm*|käsittämätöntä|käsittämätön|surkein|surkeinta|huonoin|huonointa)"},
    {Sign::kFault,
     R"(ei toimi|eivät toimi|ei toiminut|ei toimineet|lakkasi toimimasta|lakannut toimimasta|
ei enää toimi|rikki|rikkoutu*|rikkinäi*|särkyn*|särky*|hajonn*|hajosi|hajalla|kaatuu|kaatui|
jumittaa|jumissa|jumittuu|jäätyy|pätkii|pätki*|katkeilee|katkesi|katkos*|katko|sähkökatko*|
poikki|en pääse|ei pääse|emme pääse|en päässyt|en saa auki|en saa maksettua|ei onnistu|
ei onnistunut|en pysty|emme pysty|ei voi maksaa|ei saanut|en ole saanut|ei ole saanut|
emme ole saaneet|en saanut|emme saaneet|ei ole tullut|ei tullut|ei tule|ei ole saapunut|
ei saapunut|ei ole toimitettu|ei toimitettu|puuttuu|puuttui|puuttuvat|puuttuva|kadonn*|katosi|
hukassa|hukannu*|vaurioitu*|vahingoittun*|vuotaa|viallinen|viallisen|viallisia|vika|vikaa|
virheilmoit*|virheelli*|virhe|virhettä|väärä|väärän|väärää|väärät|väärin|väärässä|väärällä|
kahdesti|kahteen kertaan|kaksi kertaa|veloitettu|veloititte|veloitetaan|laskutettu väärin|
laskuttaa|laskutatte|laskutettu|perintä*|maksumuistutu*|karhu*|myöhässä|myöhästy*|viivästy*|
ei vastaa|ei vastata|ei ole vastattu|ei vastannut|ette vastaa|kukaan ei vastaa|ei vastausta|
ei mitään vastausta|en ole kuullut|ei kuulu mitään|ei soiteta|ei soittanut|olen odottanut|
odotettu|odottanut|odotin|jouduin odottamaan|joutui odottamaan|jonott*|jonossa|jono|ei verkkoa|
ilman verkkoa|ei nettiä|ilman sähköä|sähköt poikki|sähköt poissa|ei sähköä|ei yhteyttä|ei kuulu|
ei käynnisty|ei lataa|ei lataudu|ei avaudu|hylätään|hylätty|estetty|lukittu|ei pidä paikkaansa|
ei täsmää|ei näy|luvattiin|luvattu|lupasi|lupasitte|vaikka lupasitte|siitä huolimatta|
ei ole palautettu|rahoja ei|rahat eivät|ei ole hyvitetty|ei löydy|nousi|nostettu|korotettu|
tekninen vika|häiriö*|hometta|homeessa|pilaantun*|ei hyväksy|ei tallennu|kortti ei|
jouduin maksamaan|joudun maksamaan|jouduin|*häiriö|*virhe|*katkos|*vika|*katko|
palautui lähettäjälle|palautettiin lähettäjälle|toimitettu väärään|jätetty naapurille|
paketti oli auki|avattu paketti|loppuunmyyty|loppu varastosta|en ole tilannut|emme ole tilanneet|
ei ole tilattu|ei tilattu|kaksinkertai*|tuplasti|liian suuri|liian iso|liian korkea|
arvioitu kulutus|arviolasku*|ei liiku|ei ole liikkunut|pois käytöstä|ei mene läpi|ei mennyt läpi|
koodi ei tule|ei tule koodia|lukossa|tili on lukittu|virheellinen koodi|ei kelpaa|ei kelvannut|
ei päde|ei ole rekisteröity|ei löydy järjestelmästä|hukattu|hukannut|hylättiin|ei päätöstä|
ei ole tullut päätöstä|ei laskua|en ole allekirjoittanut|en allekirjoittanut|en ole suostunut|
painostet*|veloitetaan edelleen|veloitus jatkuu|laskutus jatkuu|laskutatte edelleen|tippuu|
putoaa|pätkii koko|vain puolet|ei ole tyhjennetty|ei tyhjennetty|ei haettu|ei ole haettu|
kukaan ei tullut|ei kukaan|ei aurattu|ei hiekoitettu|ei ole korjattu|ei korjattu|löyhkää|vuoto|
tulva|meni rikki|irtosi|halkesi|säröllä|särkynyt|kolhu*|tahra*|reikä|reikiä|repeyty*|naarmu*|
väärä päivä|väärä nimi|väärä asiakas|väärä numero|väärä osoite|väärään osoitteeseen|
väärään paikkaan|ei päivity|ei päivittynyt|kuollut|mykkä|katkeaa|katkeili|sammuu|sammui|
näyttää väärin|ei vastannut kukaan|ei ilmesty*|ei tullutkaan|ei saapunutkaan|ei toiminutkaan|
maksoin turhaan|turhaan|myöhässä taas|ei palvella|ei palvelua|ei apua)"},
    {Sign::kTrouble,
     R"(mainoksessa|mainoksen mukaan|kampanja*|mainos|väittää|väitätte|väitti|ongelm*|ongelma|ongelmia|
vieläkään|edelleen|edelleenkään|yhä|yhä vain|sen sijaan|sijasta|piti olla|piti tulla|
pitäisi olla jo|olisi pitänyt|olen jo maksanut|jo maksettu|vaikka|silti|miksi ette|miksi en|
miten voi olla|kuinka voi olla|joka kerta|koko ajan|koko päivän|aina kun|kauan|liian kauan|
liian pitkä|ikuisuu*|ei mitään|mitään ei tapahdu|yrittän* monta|olen yrittänyt|en voi|ei voi|
ette ole|unohtanut|unohditte|puolikas|ei ota|ei ottanut|tuplana|meluaa|haisee|*ongelma|*ongelmia|
ei enää|eivät enää|miksi|miksei|taas|jälleen|sama vastaus|pompotel*|pallotel*|pompoteltavana|
siirretään|siirrettiin|ohjattiin|neuvottiin soittamaan|jonon*|jonossa|vastaaja|robotti|botti|
uusille asiakkaille|uudet asiakkaat|kalliimpi kuin|enemmän kuin luvattiin|piilokulu*|lisämaksu*|
palvelumaksu*|toimitusmaksu|varoittamatta|ilman varoitusta|kukaan ei tiedä|en tiedä|arvata|
sovelluksen mukaan|sovellus väittää|sovellus näyttää|teidän mukaan|teidän mukaanne|luulin|
ilmeisesti|kuulemma|muka|yhtäkkiä|sattumalta|montako kertaa|kuka maksaa|kuka korvaa|
päivästä toiseen|ei edes|viikosta toiseen)"},
    {Sign::kGoodNoFault,
     R"(ei ongelmia|ei ongelmaa|ilman ongelmia|ei mitään ongelmia|ei virheitä|ei vikaa|toimii taas|
ei katkoksia)"},
    {Sign::kThanks,
     R"(kiitos|kiitoksia|kiitän|kiitämme|kiitollinen|kiitti|tuhannet kiitokset|paljon kiitoksia|
suuri kiitos|suuret kiitokset|kiitokset|iso kiitos)"},
    {Sign::kThanksFor,
     R"(kiitos avusta|kiitos hyvästä|kiitos nopeasta|kiitos loistava*|kiitos erinomai*|
kiitos ystävällisestä|kiitos mukava*|kiitos palvelusta|kiitos kun|kiitos että|kiitos teille|
kiitos asiakaspalvelij*|suuri kiitos|suuret kiitokset|iso kiitos|lämmin kiitos|
lämpimät kiitokset|haluan kiittää|haluaisin kiittää|kiittää|kiitokset teille|kiitokset avusta|
kiitokset hyvästä|kiitokset|tuhannet kiitokset|lähetän kiitokset|terveisiä ja kiitoksia|
kiitos *lle|kiitokset *lle|kiitos *sta|kiitos *stä)"},
    {Sign::kPolite,
     R"(tilasin väärän|tilasin vahingossa|vahingossa|tilattu väärä|kirjoitin väärin|valitsin väärän|
kiitos etukäteen|kiitos jo etukäteen|etukäteen kiittäen|kiitos vastauksesta|
kiitos vastauksestanne|ystävällisin terveisin|ystävällisesti|terveisin|parhain terveisin|
hyvää päivää|hyvää huomenta|hyvää iltaa|hyvää viikonloppua|hyvää joulua|hyvää päivänjatkoa|
mukavaa päivää|mukavaa viikonloppua|hyvää jatkoa|joo kiitos|ei kiitos|no kiitos|kyllä kiitos|
hyvä tietää|olisi hyvä tietää|mahdollisimman pian|mahdollisimman nopeasti|niin pian kuin|
nopeaa vastausta|pikaista vastausta|huomenta|hei hyvä|en valita|tämä ei ole valitus|
kiitos sinulle)"},
    {Sign::kIrony,
     R"(kiitos ei mistään|kiitos tyhjästä|kiitos vaan|kiitti vaan|ironia*|onnittelut|onneksi olkoon|
hienosti hoidettu taas|kuinka vaikeaa voi olla|miten vaikeaa voi olla|onko tämä vitsi)"},
    {Sign::kNegator,
     R"(ei|en|et|emme|ette|eivät|älkää|älä|ilman|tuskin|koskaan|ikinä|eikä|enkä|emmekä|eipä|kaukana|
vaikkei|ettei|jottei|ellei|muttei)"},
    {Sign::kBooster,
     R"(erittäin|todella|tosi|hyvin|aivan|ihan|niin|äärimmäisen|uskomattoman|täysin|super|varsin|aika|
oikein|liian|valtavan|pirun|enemmän kuin)"},
    {Sign::kFiller,
     R"(minä|mä|me|te|se|sitä|nyt|vielä|vieläkään|enää|jo|myös|edes|ole|oo|ollut|on|oli|olen|olin|olemme|
ihan|vain|vaan|sitten|taas|kyllä|tämä|tätä|meille|minulle|mulle|mitään|vieläkin|kai|kuitenkaan)"},
    {Sign::kIf, R"(jos|mikäli|ellei)"},
    {Sign::kBut, R"(mutta|kuitenkin|valitettavasti|vaikka)"},
    {Sign::kAsk,
     R"(mitä|mikä|miten|kuinka|milloin|koska tulee|missä|mistä|mihin|kuka|kumpi|paljonko|montako|miksi|
onko|oletteko|saako|saanko|voiko|voinko|pitääkö|täytyykö|tarvitseeko|tarvitsenko|kannattaako|
kuuluuko|tukeeko|käykö|löytyykö|toimiiko|tuleeko|ehtiikö|kysyisin|kysyn|kysymys|kysyä|
haluaisin tietää|haluan tietää|tiedättekö|mietin|kuinka kauan|kuinka paljon|maksaako|onkohan|
minne|*eekö|*aako|*ääkö|*iiko|*uuko|mitenkä|millainen|minkä)"},
    {Sign::kMay,
     R"(voiko|voinko|saako|saanko|voidaanko|voimmeko|onko mahdollista|onnistuuko|onnistuisiko|voisinko|
saisinko|saisiko|pääseekö|käykö)"},
    {Sign::kRequest,
     R"(voitteko|voisitteko|voitko|voisitko|voisiko|saisinko|saisimmeko|voinko saada|*isitteko|*isittekö|
*isitkö|*isitko|auttakaa|autatteko|tarvitsen apua|tarvitsisin|pyydän|pyytäisin|pyydämme|
pyytäisimme|toivoisin saavani)"},
    {Sign::kWant,
     R"(haluan|haluaisin|haluamme|haluaisimme|tahdon|tarvitsen|tarvitsemme|pitäisi|täytyy|pitää|
minun pitää|aion|aiomme|olisi tarkoitus|tulisi|toivon)"},
    {Sign::kPlease, R"(ystävällisesti|olkaa hyvä|olkaa ystävällisiä|pyydän|kiitos)"},
    {Sign::kAction,
     R"(lähettä*|lähetä|lähetäkää|lähettäkää|lähettäisi*|muuttaa osoit*|muuttaa|muutan|muutamme|muutos|
muutto*|vaihtaa|vaihda|vaihtakaa|vaihto|varata|varaus|perua|peruuttaa|peruutta*|peruuttakaa|peru|
irtisano*|irtisanoa|lopettaa|päättää sopimus*|päivittää|päivittäkää|rekisteröi*|ilmoittaa|hakea|
hakemus|lisätä|lisätkää|poistaa|poistakaa|aktivoida|avata|sulkea|sulkekaa|tilata|tilaan|uusia|
jatkaa|palauttaa|palautus|noutaa|soittaa minulle|soittakaa|ottakaa yhteyttä|ota yhteyttä|
yhteydenotto|kopio|kopion|kuitti|kuitin|siirtää|siirto|jakaa osiin|osamaksu|asentaa|kytkeä|
nollata|korjata|korjatkaa|ostaa|myydä|lukema|maksuaika*|lisäaika*|laskun sähköpost*|uuden laskun|
hyvittäkää|tehdä sopimus|vuokrata)"},
    {Sign::kChange,
     R"(muutan|muutamme|muutimme|muutin|olemme muuttaneet|olen muuttanut|uusi osoite|uusi osoitteemme|
osoitteeni on|uusi nimi|uusi numero|uusi omistaja|uusi puhelinnumero|uusi sähköposti*|
nimi muuttu*|osoite muuttu*|vaihtui|vaihdoin|olen myynyt|lukema|lukemat|mittarilukema|
tässä lukema|nukkui pois|kuoli|kuollut|kuolinpesä*|valtakirja|liitteenä|liitän|ohessa|tässä on|
ilmoitan|täten|unohdin salasana*|asun nyt|tässä uusi)"},
    {Sign::kWould, R"(olisi|olis|ois|voisi olla|olisipa|saisi olla|voisi)"},
    {Sign::kWish,
     R"(ehdotus|ehdotan|ehdottaisin|ehdotuksena|toive|toivomus|toivon että|toivoisin|toivoisimme|
toivomme|vinkki|pitäisi olla|kannattaisi|voisitte|voisitte lisätä|idea|ideana|parannusehdot*|
kehitysehdot*|kehittää|kehittäkää|lisätkää|lisää|olisipa|kunpa|olisi hyvä jos|olisi kiva jos|
olisi mukava jos|olisi hienoa jos|miksei|saisi olla|kaipaan|kaipaisin)"},
    {Sign::kBetter,
     R"(parempi|parempaa|paremmin|nopeammin|nopeampi|nopeampaa|selkeämpi|selkeämmin|helpompi|helpommin|
halvempi hinta|paranta*|parannus*|olisi auttanut)"},
    {Sign::kAnswer, R"(eipä|ei mitään|en mitään|ei mikään|ei kiitos)"},
    {Sign::kMore, R"(enemmän|hieman enemmän|olla enemmän)"},
    {Sign::kSoon, R"(vain|sisällä|alle|kuluessa|jo muutamassa)"},
    {Sign::kYou, R"(te|teidän|teille|teiltä|teillä|*nne|*sitte|*atte|*itte)"},
    {Sign::kComplain,
     R"(valitus|valituksen|valittaa|valitan palvel*|reklamaatio*|reklamoi*|reklamoida|kuluttaja asiamie*|
kuluttajansuoja*|kuluttajariita*|kuluttajaneuvon*|rikosilmoitu*|asianajaj*|lakimie*|oikeuteen|
kiistän|esimiehe*|esimies|esihenkilö*|pomon|muistutus palvel*|kantelu*|oikaisuvaatimu*)"},
    {Sign::kDemand,
     R"(vaadin|vaadimme|vaatimu*|välittömästi|heti|pikaisesti|vastatkaa|vastausta|vastaus|vastaisitte|
selitys|selittäkää|selityksen|korjatkaa|korjattava|hoitakaa|hoitakaa kuntoon|tehkää jotain|
palauttakaa|lähettäkää|soittakaa|milloin|mitä aiotte|odotan|odotamme|edellytän|missä on|missä|
kauanko|koska saan|nyt heti|mennessä|ehtiikö)"},
    {Sign::kLeave,
     R"(vaihdan palveluntarjoaj*|vaihdamme palveluntarjoaj*|vaihdan operaattori*|vaihdamme operaattori*|
vaihtaa operaattori*|vaihdan yhtiö*|vaihdan pankki*|vaihtaa pankki*|vaihdan sähköyhtiö*|
vaihdan toimittaj*|vaihdan liittymä* toise*|ei enää koskaan|en enää koskaan|en enää ikinä|
en ikinä enää|koskaan enää|viimeinen kerta|viimeisen kerran|siirryn kilpailija*|
siirrymme kilpailija*|kilpailijalle|kilpailijoille|menetitte asiakkaan|menetätte asiakkaan|
menettää asiakkaan|menetätte asiakkaa*|en asioi enää|en tilaa enää|en osta enää|en suosittele|
en voi suositella|emme suosittele|boikot*|vältän|etsin toisen|löysin toisen|lopetan asiakkuu*|
lähden muualle|asioin muualla|ostan muualta|toiseen yhtiöön|toiselle toimittajalle|
toiselle operaattorille|vaihdan operaattoria|vaihdan yhtiötä|vaihdan pankkia|vaihdan toimittajaa)"},
    {Sign::kCancel,
     R"(irtisano*|irtisanon|irtisanoa|irtisanomi*|lopettaa sopimu*|lopetan sopimu*|lopettaa tilauk*|
lopetan tilauk*|peruutan tilauk*|peruuttaa sopimu*|perun sopimu*|päättää sopimu*|päätän sopimu*|
purkaa kaup*|puran kaup*|sulkea tilini|sulkekaa tilini)"},
    {Sign::kSwitch,
     R"(vaihdan|vaihdamme|siirryn|siirrymme|siirtyä|vaihdoin|siirryin|halvempi|halvemmalla)"},
    {Sign::kProspect,
     R"(uusi asiakas|uudeksi asiakkaaksi|asiakkaaksi|en ole vielä asiakas|en ole asiakas|
en ole teidän asiakas|harkitsen tilaamista|harkitsen sopimusta|harkitsemme siirtymistä|
harkitsen siirtymistä|harkitsen ostamista|harkitsen|harkitsemme|kiinnostunut|kiinnostuneita|
kiinnostaisi|tarjous|tarjouksen|tarjouspyyntö*|hintatarjou*|tehdä sopimuksen|ennen kuin tilaan|
ennen kuin ostan|ennen tilaamista|ennen ostoa)"},
    {Sign::kCompensation,
     R"(rahat takaisin|rahani takaisin|rahojen palautu*|rahanpalautu*|palauttakaa rahat|palautta* raha*|
hyvity*|hyvitätte|hyvittä*|korvau*|korvata|korvaatte|korvaamme|korvaisitte|kompensaatio*|
kompensoi*|alennusta|hinnanalennu*|vahingonkorvau*|lähettäkää raha|maksakaa takaisin)"},
    {Sign::kRepeat,
     R"(toisen kerran|kolmannen kerran|neljännen kerran|viidennen kerran|toinen kerta|kolmas kerta|
neljäs kerta|monta kertaa|useita kertoja|useaan otteeseen|useasti|monesti|uudelleen ja uudelleen|
kerta toisensa jälkeen|taas kerran|jälleen kerran|olen soittanut|olen kysynyt|
olen laittanut viesti*|laitoin jo viesti*|kuten kerroin|kuten kirjoitin|aiempi yhteydenot*|
aiemmin yhteydessä|olin yhteydessä|olen ollut yhteydessä|muistutan)"},
    {Sign::kTimes, R"(kertaa|kerran|kertoja|puhelua|viestiä)"},
    {Sign::kSpan,
     R"(tuntia|tunnin|tunti|päivää|päivän|viikkoa|viikon|viikko sitten|kuukautta|kuukauden|
kuukausi sitten|kuukausi|kk|vuotta|vuoden|minuuttia|minuutin|min|vrk|viikkoja|kuukausia|päiviä|
tunteja)"},
    {Sign::kNumber,
     R"(kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|sata|monta|usean|useita|
puoli|yli|kolmatta|toista|neljättä|viidettä|*toista|*kymmentä)"},
    {Sign::kStaff,
     R"(henkilökun*|asentaj*|teknik*|kuski*|kuljettaj*|myyjä*|asiakaspalvelij*|asiakaspalvelu*|
virkailij*|hoitaj*|lääkäri*|opettaj*|työntekij*|kollega*|auttoi|autto|autettiin|apu|avusta|
palvelu*|palveli|kohtelu*|neuvoi|neuvoja|jaksoi|kaupassa|myymälä*|tiimi*|porukka|hän)"},
    {Sign::kApology,
     R"(pahoittelut|pahoittelen|pahoittelemme|pahoitteluni|pahoittelumme|anteeksi|pyydän anteeksi|
pyydämme anteeksi|olen pahoillani|olemme pahoillamme|ikävä kuulla|valitettavaa kuulla|
meidän virhe*|virhe on meidän)"},
    {Sign::kRemedy,
     R"(hoidan|hoidamme|selvitän|selvitämme|lähetän|lähetämme|järjestän|järjestämme|korjaan|korjaamme|
tilaan teille|tilaan sinulle|palaan asiaan|palaamme asiaan|soitan takaisin|soitan sinulle|
välitän|välitämme|hyvitän|hyvitämme|poistan|poistamme|varaan|mitätöin|mitätöimme|
teen vikailmoituk*|otan asian|tarkistan)"},
};

}  // namespace

std::span<const SignWords> finnish_signs() { return kWords; }

}  // namespace gehor::structure
