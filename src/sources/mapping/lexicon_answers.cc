// Words of graded answers: how strongly, good or bad or neither. Folded; English, Swedish,
// Norwegian (both), Danish, Finnish, German. Forms are listed, not stemmed: these words are few.
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources::words {
namespace {

constexpr AnswerWords kAnswerWords[] = {
    {AnswerPart::kSlightly,
     "slightly little hardly barely lite litet nagot litt noe lidt hieman vahan etwas wenig knappast "
     "neppe naeppe kaum tuskin"},
    {AnswerPart::kSomewhat,
     "somewhat fairly quite rather moderately partly partially mostly mainly generally reasonably "
     "extent ganska delvis tamligen relativt ratt nagorlunda nokso ganske nokon noksa delvist nogenlunde "
     "rimelig rimeligt overvejende melko jokseenkin osittain kohtalaisen suhteellisen ziemlich eher "
     "teilweise einigermassen relativ stort overvagande viss"},
    {AnswerPart::kVery,
     "very highly strongly really definitely particularly especially so mycket valdigt sarskilt "
     "starkt definitivt absolut svaert veldig meget sterkt saerlig sardeles erittain hyvin todella "
     "vahvasti kovin erityisen ehdottomasti sehr stark besonders wirklich"},
    {AnswerPart::kExtremely,
     "extremely completely totally fully entirely absolutely exceptionally helt fullt fullstandigt "
     "totalt extremt ytterst oerhort ekstremt fullstendig yderst fuldstaendig fuldt fuldstaendigt "
     "taysin aarimmaisen kokonaan vollig voll absolut ausserst vollstandig extrem"},
    {AnswerPart::kGood,
     "satisfied good happy pleased positive likely agree easy helpful friendly well up great nice "
     "recommend satisfactory like love fast clear safe "
     "nojd nojda nojt bra god gott goda positiv positivt positiva troligt trolig sannolikt sannolik "
     "instammer haller latt latta enkelt enkel hjalpsam tillfredsstallande glad trygg "
     "fornoyd fornoyde nogd godt gode positive sannsynlig sannsynleg enig einig lett enkle "
     "tilfreds tilfredse sandsynligt sandsynlig let nemt nem "
     "tyytyvainen tyytyvaisia hyva hyvin todennakoinen todennakoisesti samaa helppo helppoa "
     "positiivinen "
     "zufrieden gut gute positiv wahrscheinlich einfach leicht zustimmung zu"},
    {AnswerPart::kBad,
     "dissatisfied unsatisfied poor bad unhappy displeased negative unlikely disagree difficult hard "
     "unhelpful unfriendly down unsatisfactory dislike unclear slow "
     "missnojd missnojda missnojt dalig daligt daliga negativ negativt negativa otroligt osannolikt "
     "osannolik svart svar svara krangligt besvarligt otillfredsstallande ledsen otrygg "
     "misfornoyd misfornoyde misnogd darlig darleg darlige negativt usannsynlig usannsynleg uenig "
     "ueinig vanskelig vanskeleg "
     "utilfreds utilfredse darligt usandsynligt usandsynlig svaert svaer besvaerligt "
     "tyytymaton tyytymattomia huono huonosti epatodennakoinen epatodennakoisesti eri vaikea vaikeaa "
     "hankala negatiivinen "
     "unzufrieden schlecht schlechte unwahrscheinlich schwierig schwer mangelhaft"},
    {AnswerPart::kBest,
     "excellent outstanding superb exceptional perfect best amazing fantastic delighted brilliant "
     "utmarkt utmarkta perfekt bast fantastiskt fantastisk toppen "
     "utmerket utmerkt framifra fremragende fortraeffelig udmaerket bedst erinomainen erinomaista "
     "loistava paras ausgezeichnet hervorragend exzellent"},
    {AnswerPart::kWorst,
     "terrible awful horrible worst unacceptable dreadful appalling abysmal "
     "uselt forfarligt fruktansvart oacceptabelt samst katastrof forferdelig elendig elendigt "
     "forfaerdelig uacceptabelt uakseptabelt surkea kamala onneton ungenugend furchtbar "
     "inakzeptabel"},
    {AnswerPart::kNeither,
     "neither neutral ok okay fair average acceptable adequate mixed medium indifferent undecided "
     "varken neutralt godkant godkand medel medelmattig medelmattigt acceptabelt bade blandat lagom "
     "verken noytral noytralt middels akseptabelt hverken middel middelmadig middelmadigt gennemsnitlig "
     "kumpikaan neutraali kohtalainen keskinkertainen tyydyttava siltavalilta weder mittel "
     "mittelmassig durchschnittlich befriedigend teils akzeptabel"},
    {AnswerPart::kNot,
     "not no never nor inte ej icke ikke ikkje inkje nej nei ei en eika enka eivat nicht kein keine nein"},
    {AnswerPart::kAtAll,
     "all alls whatsoever lainkaan ollenkaan slet gar uberhaupt overhuvudtaget overhuvud overhodet "
     "hele"},
    {AnswerPart::kYes, "yes ja jo kylla joo jepp"},
    {AnswerPart::kFill,
     "or nor and with comment comments i am was is it the a an at to my me we our of be would in as "
     "than eller och med kommentar jag ar var det i att og jeg er at den pa som tai ja olen oli "
     "mina oder und mit ich bin war es feedback experience service some det tatt hele degree satisfaction "
     "rating response thumb thumbs score mielta enough eller stor del till grad vis hoj hog"},
};

}  // namespace

std::span<const AnswerWords> answer_words() { return kAnswerWords; }

// Whole answers that are none: they are left out, whatever the column.
std::string_view no_answer_phrases() {
  return "dont know|do not know|i dont know|i do not know|not sure|unsure|cant say|cannot say|"
         "cant remember|dont know cant remember|dont know cant say|dont know not sure|"
         "no opinion|no view|prefer not to say|prefer not to answer|rather not say|did not say|"
         "not applicable|does not apply|doesnt apply|na|n a|not answered|no answer|no response|"
         "not rated|unrated|no rating|skipped|refused|declined to answer|offered|unoffered|"
         "not offered|pending|did not use|not used|no experience|"
         "vet ej|vet inte|vet inte kan inte svara|jag vet inte|ingen uppfattning|ingen asikt|"
         "ingen mening|vill inte svara|vill ej svara|kan inte svara|kan ej svara|kan inte bedoma|"
         "kan ej bedoma|ej svar|inget svar|inte relevant|ej aktuellt|inte aktuellt|ej relevant|"
         "vet ikke|veit ikkje|vet ikke ikke relevant|ved ikke|ved ikke ikke relevant|ikke relevant|"
         "ikke aktuelt|ingen formening|ingen oppfatning|kan ikke svare|onsker ikke a svare|"
         "onsker ikke at svare|ubesvart|ubesvaret|"
         "en tieda|ei tiedossa|en osaa sanoa|en osaa vastata|eos|ei mielipidetta|en halua vastata|"
         "ei vastausta|ei koske minua|"
         "weiss nicht|weiss ich nicht|keine meinung|keine angabe|keine antwort|kann ich nicht "
         "beurteilen|nicht zutreffend|trifft nicht zu";
}

}  // namespace gehor::sources::words
