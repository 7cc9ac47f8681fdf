// Finnish.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_fi() {
  static const Words words{
      .greetings = "Hei!|Hei,|Päivää,|Moi,|Hei asiakaspalvelu,|Huomenta!|Terve,|Moikka,",
      .letter_greetings = "Asiakaspalvelulle|Hyvä Exempelkraft,|Hyvä vastaanottaja,",
      .background =
          "Olen ollut asiakkaanne {years} vuotta.|Olemme [nelihenkinen perhe|eläkeläispariskunta|pieni yritys].|Asia koskee [taloa|asuntoa|mökkiä|toimistoa].|"
          "Hoidan tätä asiaa [äitini|isäni|naapurini] puolesta.|Tausta on seuraava.",
      .again =
          "Olen jo ottanut yhteyttä [tästä|samasta] asiasta.|Tämä on [toinen|kolmas] kerta kun kirjoitan samasta asiasta.|Mitään ei ole tapahtunut sen jälkeen kun otin yhteyttä {date}.|"
          "Lupasitte palata asiaan [{days} päivän kuluessa|saman viikon aikana], mutta kukaan ei ole palannut.|Puhuin tästä {date}, palvelija oli {agent}.",
      .situations =
          {"En ymmärrä {month} laskua, se on {kr} kr ja yksi rivi on vain [oikaisu|muuttuva osa|muu].|Lasku {invoice} näyttää aivan erilaiselta [tässä kuussa|kuin ennen] enkä näe, mikä on siirtoa ja mikä sähköä.|Sain laskun, {kr} kr, yleensä se on [puolet|kolmasosa] siitä. Miksi se on niin suuri?|Laskulla lukee {kwh} kWh, mutta ei miltä ajalta.|Miksi hinta on noussut {percent} prosenttia {month} jälkeen ilman mitään ilmoitusta?", "Suoramaksu veloitettiin {month} aikana kaksi kertaa, {kr} kr [kummallakin kerralla|joka kerta].|Saan edelleen paperilaskun, vaikka minulla on suoramaksu.|Olette veloittaneet {kr} kr, vaikka vaihdoin pankkia [jo aikoja sitten|{month} alussa].|Voiko eräpäivää siirtää [kuun loppuun|palkkapäivän jälkeen]?|Sain muistutusmaksun, vaikka rahat olivat tilillä {date}.", "Odotan edelleen {kr} kruunun palautusta {month} laskusta.|Laskun {invoice} mukaan olette velkaa minulle {kr} kr, milloin rahat tulevat?|Tilauksen {order} hyvitys [ei vieläkään näy|ei näy] tilillä.", "Sähköt ovat olleet poikki [aamusta asti|kello {clock} alkaen], koko katu on pimeänä.|Taas sähkökatko! [Pakastin sulaa.|Toimisto seisoo.]|Talossa ei ole sähköä eikä häiriökartta näytä mitään.|Kauanko katko kestää? Meillä on [vauva|iäkkäät vanhemmat|eläimiä] kotona ja alkaa tulla kylmä.|[Kolmas|Neljäs] sähkökatko {days} päivän aikana, saako siitä korvausta?", "Mittarilukema ei täsmää, luin {date} lukeman {kwh}.|Mittari piti vaihtaa {date}, mutta kukaan ei tullut.|En voi ilmoittaa lukemaa, sivu ei hyväksy mittarin {meter} numeroita.|Kulutus on arvioitu jo [toista|kolmatta] kuukautta peräkkäin, miksi ette lue mittaria?", "Olemme odottaneet [uuden talon|autotallin|myymälän] liittymää {month} alusta.|Liittymähakemus lähetettiin {date}, [emmekä ole kuulleet mitään|eikä kukaan vastaa].|Sähköasentaja oli valmis {days} päivää sitten, mutta kaapelia ei ole kytketty.|Milloin {product} hyväksytään?", "Myyjä lupasi [kiinteän hinnan|{percent} prosentin alennuksen], mutta sopimuksessa lukee muuta.|Sain uuden sopimuksen, jota en ole hyväksynyt.|Sopimus päättyy {month} lopussa, mitä sitten tapahtuu?|Soititte [äidilleni|isoisälleni] {date} ja nyt on sopimus, jota kukaan ei ymmärrä.|Mikä sopimusaika oikeasti on? Verkkosivuilla lukee eri tavalla.", "Muutamme {month} lopussa ja haluamme pitää sopimuksen.|Muutin {date}, mutta saan yhä laskun vanhasta [asunnosta|talosta].|Muuttoilmoitusta ei voi lähettää, se vaatii [käyttöpaikan numeron|numeron], jota minulla ei ole.", "Haluan irtisanoa sopimukseni [{month} alusta|mahdollisimman pian].|Irtisanoin sopimuksen {month} aikana, mutta se on yhä voimassa.|Miksi lopettaminen maksaa {kr} kr?|Voinko perua sopimuksen? Siitä on vasta {days} päivää.|Olen saanut muualta [paremman tarjouksen|halvemman hinnan] ja haluan lopettaa.", "Luvattu kampanjahinta puuttuu laskulta {invoice}.|Mainoksessa luvattiin kolme kuukautta ilmaiseksi, mutta jouduin maksamaan {kr} kr.|Kampanjakoodi ei toimi kassalla, tuote on {product}.|Tarjous koski ilmeisesti vain uusia asiakkaita, sitä ei lukenut missään.", "Lopettakaa mainosten lähettäminen, olen perunut ne [monta|{days}] kertaa.|Saan teiltä viestejä [joka päivä|koko ajan], miten ne saa loppumaan?|Miksi myyjänne soittavat, vaikka olen kieltänyt sen?", "En pääse kirjautumaan, sivu vain lataa kun olen [tunnistautunut|antanut koodin].|Omat sivut ovat näyttäneet teknistä virhettä {date} lähtien.|Kirjautuminen ei toimi [tietokoneella|tabletilla] eikä puhelimella.|Minut kirjataan ulos koko ajan kun yritän katsoa laskua.", "Sovellus näyttää {date} kulutukseksi {kwh} kWh, se ei voi pitää paikkaansa.|Sovelluksen kulutus ei ole päivittynyt {date} jälkeen.|Sovellus kaatuu päivityksen jälkeen heti kun avaan [sen|valikon].|Sovelluksen pörssihinta on eri kuin verkkosivuilla [kello {clock}|tänään].", "Tilaus {order}: {product} piti toimittaa {date} eikä kukaan tiedä missä se on.|Seuranta {tracking} on ollut paikallaan {days} päivää.|Otin vapaata toimituksen takia, tilattuna {product}, eikä ketään tullut.|Milloin tilaus {order} tulee? [Asentaja on varattu|Sähkömies tulee] {soon}.|Lähetitte vain puolet toimituksesta, {product} puuttuu.", "Haluan palauttaa tuotteen, {product}, tilaus {order}.|Tuote oli [rikki|naarmuilla|vaurioitunut] kun se saapui, {product}. Mitä teen?|Palautus {tracking} on lähetetty, mutta sanotte ettei se ole saapunut.|Voiko tuotteen {product} vaihtaa [suurempaan|pienempään] malliin?", "Kirjoitin {date} enkä ole saanut vastausta.|Jonotin puhelimessa {minutes} minuuttia ja sitten puhelu katkesi.|Kukaan ei soita takaisin, vaikka sain ajan kello {clock}.|Asiani on seissyt {days} päivää ilman että kukaan on koskenut siihen.", "Sain väärän tiedon muutosta {date} ja nyt joudun maksamaan kahteen kertaan.|Se jonka kanssa puhuin sanoi yhtä ja nyt sanotte toista.|Kollegasi {agent} lupasi, että {kr} kruunun maksu poistetaan, se ei pitänyt paikkaansa.", "Halusin vain kiittää [loistavasta|erinomaisesta] palvelusta, kaikki hoitui {minutes} minuutissa.|Asentaja, joka kävi {date}, oli todella ystävällinen ja huolellinen!|Paras asiakaspalvelu jonka olen kohdannut, kiitos kärsivällisyydestä, {agent}.|Suuri kiitos nopeasta toimituksesta, {product} on jo käytössä.", "Olisi hyvä, jos sovellus voisi [näyttää tuntihinnan|ilmoittaa kun hinta on matala|verrata viime vuoteen].|Voisitteko alkaa myydä tuotetta {product} [osamaksulla|mustana|asennettuna]?|Toive: antakaa meidän valita eräpäivä itse.", "Harkitsemme hankintaa, {product}, mitä se maksaa asennettuna?|Mitä maksaisin teillä, jos kulutan {kwh} kWh vuodessa?|Onko {product} varastossa ja mikä on toimitusaika?|Olen toisen yhtiön asiakas {month} loppuun, voinko sitten vaihtaa teille?"},
      .feelings =
          {"Kyseessä on varmasti [jotain yksinkertaista|pieni väärinkäsitys].|Asialla ei ole kiire.|Haluaisin lähinnä ymmärtää miten tämä toimii.",
           "Pelkään, että [tästä tulee kallista|joudun maksamaan kahdesti|lasku menee perintään].|Emme oikein tiedä mitä tehdä.|Tilanne tuntuu [epävarmalta|raskaalta], koska lasku erääntyy {soon}.",
           "Tämä on [täysin kohtuutonta|ala-arvoista|naurettavaa].|Olen [todella pettynyt|kyllästynyt teihin|raivoissani].|Vaadin selityksen ja korvauksen.|Ellei tämä ratkea [tällä viikolla|nyt], vaihdan yhtiötä.",
           "Kiitos että olette olemassa!|Olette [parhaita|mahtavia].|Hyvää päivänjatkoa!|Suosittelen teitä [naapureille|työkavereille]."},
      .asks =
          "Voitteko auttaa?|Mitä minun pitää tehdä?|Miten tämä menee?|Voiko joku selittää tämän?|Haluan tiedon [mahdollisimman pian|viimeistään {soon}].|Milloin asia ratkeaa?|Kenen kanssa minun pitäisi puhua?|Voitteko tarkistaa asian?|Mitä seuraavaksi tapahtuu?",
      .hopes =
          "Toivon pikaista vastausta.|Kiitos etukäteen.|Odotan vastaustanne.|Palatkaa asiaan [tänään|tämän viikon aikana].",
      .identifiers =
          "Henkilötunnukseni on {id}.|Tavoitatte minut numerosta {phone}.|Soittakaa minulle numeroon {phone} kello {clock} jälkeen.|Sähköpostini on {mail}.|Vastatkaa mieluiten osoitteeseen {mail}.|Maksoin kortilla {card}.|Rahat voi maksaa tilille {iban}.|Osoite on {address}.|Nimeni on {name} ja numeroni {phone}.|Sopimus on nimellä {name}, {id}.",
      .closings =
          "Terveisin {name}|Ystävällisin terveisin {name}|t. {first}|Terveisin\n{name}\n{phone}|Kunnioittavasti\n{name}\n{address}|Terkuin {first}",
      .sent_from = "Lähetetty puhelimestani|Lähetetty kännykästä",
      .subjects = {"Kysymys laskusta {invoice}|Liian suuri lasku",
                   "Suoramaksu|Veloitettu kahdesti",
                   "Palautus {kr} kr|Missä rahani ovat?",
                   "Sähkökatko|Ei sähköä",
                   "Mittarilukema|Mittari {meter}",
                   "Liittymä|Milloin meidät kytketään?",
                   "Sopimukseni|Kysymys sopimuksesta",
                   "Muutto|Muuttoilmoitus",
                   "Irtisanominen|Sopimuksen päättäminen",
                   "Kampanja|Eikö tarjous ole voimassa?",
                   "Mainokset|Peruutus",
                   "En pääse kirjautumaan|Omat sivut",
                   "Sovellus|Vika sovelluksessa",
                   "Tilaus {order}|Missä pakettini on?",
                   "Palautus, tilaus {order}|Viallinen tuote",
                   "Odotan vastausta|Kukaan ei vastaa",
                   "Väärä tieto|Eri vastauksia",
                   "Kiitos!|Kehuja",
                   "Ehdotus|Toive",
                   "Hintakysymys|Tarjouspyyntö"},
      .follow_ups =
          {"Tässä pyytämänne tieto: {invoice}.|Se oli {date}.|Numero on {invoice}. Numeroni on {phone}.",
           "Kyseessä on tilaus {order}.|Osoite on {address}.|Tilaus {order}, numeroni on {phone}.",
           "Kyllä, pitää paikkansa.|Ei, en ole [tehnyt niin|vielä kokeillut].|Se oli {date}.",
           "Osoite on {address}.|Numero on {meter}.|Lukema oli {kwh}, {date}.|Numeroni on {phone}.",
           "Se oli {date}.|Osoite on {address}.|Numeroni on {phone}.",
           "Kyllä, mielellään.|Kyllä, se sopii.|Se oli {date}."},
      .thanks =
          "Kiitos avusta!|Täydellistä, kiitos.|Hienoa, nyt tiedän.|Kiitos {agent}, nyt toimii.|Kiitos nopeasta vastauksesta.",
      .grumbles =
          "Tämä ei vastannut kysymykseeni.|Sitten täytyy kai [odottaa|soittaa].|Tätä minulle ei luvattu.|Selvä, mutta huonosti hoidettu.",
      .note_openings =
          "Asiakas soittaa:|Puhelu.|Asiakas kysyy:|Saapunut puhelu, asiakas sanoo:|Asiakas puhelimessa.",
      .automatic =
          "Kiitos viestistäsi! Vastaamme [yhden työpäivän kuluessa|mahdollisimman pian]. Asianumerosi on {case}.|Olemme vastaanottaneet asiasi {case} ja palaamme siihen. Tähän viestiin ei voi vastata.",
      .bot =
          "Hei! Olen Exempelkraftin avustaja. Etsin vastausta kysymykseesi.|Löysin tämän sivun aiheesta. Ratkaisiko se asiasi?|Yhdistän sinut kollegalle, joka voi auttaa.",
      .agent_greetings = "Hei {first}!|Hei {first},|Hei ja kiitos yhteydenotostasi!|Hei!",
      .agent_solves =
          {"Olen korjannut asian ja saat uuden laskun[, {kr} kr| {days} päivän kuluessa].|Näen mitä on tapahtunut: laskimme väärin ja hyvitämme {kr} kr.|Palautus, {kr} kr, on matkalla tilillesi.|Kävin laskun läpi ja lähetän selityksen rivi riviltä.",
           "Toimitus on siirretty, uusi päivä on {soon}.|Lähetin uuden paketin, se tulee {soon}.|Palautus on kirjattu ja {kr} kr maksetaan takaisin {days} päivän kuluessa.",
           "Lähetin uuden linkin, kokeile uudelleen kello {clock} jälkeen.|Vika on korjattu, käynnistä sovellus uudelleen, niin sen pitäisi toimia.|Asia on korjattu ja näkyy sinulla {soon}.",
           "Asentajamme ovat paikalla ja arvioivat olevansa valmiita kello {clock}.|Asia on korjattu ja näkyy sinulla {soon}.|Asentaja tulee luoksenne {soon}.|Kirjasin mittarilukemasi ja laskin kulutuksen uudelleen.",
           "Kirjasin asian ja saat vahvistuksen {days} päivän kuluessa.|Muutos on voimassa alkaen {soon}.|Asia on hoidettu, sinun ei tarvitse tehdä muuta.|Lähetän ehdot, niin voit lukea ne rauhassa.",
           "Kiitos, tämä lämmittää! Kerron kollegoille.|Kiitos kun kerroit, välitin asian eteenpäin."},
      .agent_asks =
          {"Mitä laskua asia koskee?|Voisitko lähettää [laskun numeron|kuvan laskusta], niin katson asiaa?|Milloin rahat veloitettiin?",
           "Voisitko lähettää [tilausnumeron|kuvan paketista], niin katson asiaa?|Mikä on tilausnumerosi?",
           "Oletko kokeillut käynnistää sovelluksen uudelleen?|Millainen puhelin sinulla on?|Milloin näit vian ensimmäisen kerran?",
           "Mitä osoitetta asia koskee?|Voisitko lähettää mittarin numeron?|Voisitko lukea mittarin ja lähettää lukeman?",
           "Mistä päivästä alkaen?|Mitä osoitetta asia koskee?|Mitä sopimusta asia koskee?",
           "Saanko näyttää tämän kollegoilleni?|Kenen kanssa puhuit?"},
      .agent_looks =
          "Minun täytyy kysyä kollegoiltani, palaan asiaan viimeistään {soon}.|Olen siirtänyt asian oikealle osastolle.|Selvitämme asiaa ja palaamme siihen.",
      .agent_closings =
          "Terveisin {agent}, Exempelkraft|Hyvää päivänjatkoa! {agent}|Ystävällisin terveisin\n{agent}\nExempelkraft asiakaspalvelu",
      .quote_header = "{date} {agent} kirjoitti:",
      .good_comments =
          "Nopeaa ja ystävällistä.|Hyvää palvelua!|Sain apua heti.|Asia ratkesi {minutes} minuutissa.",
      .bad_comments =
          "Jouduin odottamaan {days} päivää.|Ei ratkaisua.|Läpi ei pääse koskaan.|Joka kerta eri vastaus.|Ongelma on yhä olemassa.",
      .months =
          "tammikuun|helmikuun|maaliskuun|huhtikuun|toukokuun|kesäkuun|heinäkuun|elokuun|syyskuun|lokakuun|marraskuun|joulukuun",
      .products =
          "latausasema|lämpöpumppu|älytermostaatti|aurinkopaneeli|kotiakku|energiamittari|kiinteä sopimus|pörssisopimus",
      .first_names =
          "Aino|Matti|Liisa|Juhani|Päivi|Ville|Helmi|Timo|Sari|Onni|Eeva|Antti|Tuula|Mikko|Hanna|Pekka|Leena|Yusuf",
      .last_names =
          "Korpela|Mäkinen|Lahtinen|Heikkilä|Rantanen|Salonen|Koivisto|Hämäläinen|Järvinen|Niemi|Laaksonen|Ahola|Hassan|Kettunen|Peltola|Vainio",
      .streets = "Koulukatu|Rantatie|Koivutie|Kirkkokatu|Myllytie|Satamakatu|Mäntytie|Asemakatu",
      .towns = "Solvik|Rantakylä|Koivulahti|Niittymäki|Hiekkaranta|Kivikoski|Peltola|Mäntyharju",
      .colloquial =
          "minä=mä|minun=mun|minulla=mulla|minut=mut|olen=oon|tämä=tää|tästä=täst|mutta=mut|kuin=ku|kun=ku|niin=nii|sitten=sit|vielä=viel|enkä=enkä|että=et",
  };
  return words;
}

}  // namespace gehor::simulate
