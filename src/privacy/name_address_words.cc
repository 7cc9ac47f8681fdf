// Words that say: here is an address, here is an account at a bank.
#include "privacy/name_lists.h"

namespace gehor::privacy::name_lists {

const std::string_view kGiroWords =
    "bg pg bankgiro plusgiro postgiro bankgironummer plusgironummer bgnr pgnr bankgirot "
    "plusgirot giro bankgironr plusgironr";

const std::string_view kBankWords =
    "clearing clearingnummer clearingnr clearingnumret clnr reg regnr registreringsnummer "
    "bankreg blz bankleitzahl";

const std::string_view kAccountWords =
    "konto kontot kontoen kontonr kontonummer kontonummeret kontonumret kontonumro kontonummern "
    "kontoa bankkonto bankkontot bankkontoen bankkontonummer bankkontonr lønnskonto lönekonto "
    "sparkonto lønkonto nemkonto nemkontoen tili tilin tilille tililleni tililtä tililtäni "
    "tilini tilinumero tilinumeroni pankkitili pankkitilille pankkitilini bankaccount "
    "bankareikningur bankareikning reikningsnúmer";

const std::string_view kStreetNouns =
    "gate gata gatan gaten gade väg vägen vei veien veg vegen vej plass plads plats torg torv "
    "alle grand stræde tie katu kuja polku boulevard straße weg platz brygge bakke park "
    "street road avenue lane drive way court";

const std::string_view kBeforeStreets =
    "västra östra norra södra gamla nya stora lilla nordre søndre vestre østre gamle store "
    "lille nørre sønder vester øster ny nye övre nedre inre yttre sankt st gl kong dronning "
    "iso vanha uusi gammel mellan am im zum zur";

const std::string_view kAddressWords =
    "adress adressen adresse adressa adressene osoite osoitteessa osoitteeni osoitteeseen "
    "osoitteesta bor bodde bodd bur flyttar flyttat flytta flytter flyttet flyttede asun asumme "
    "muutan muutimme wohne wohnen wohnhaft address live living lives anschrift heimilisfang "
    "gatuadress hjemmeadresse leveransadress fakturaadress leveringsadresse hemadress "
    "toimitusosoite";

const std::string_view kBoxWords = "postboks postbox postfach pobox box boks pl pb";

const std::string_view kEnglishStreets =
    "street st road rd avenue ave lane ln drive dr court ct place pl square sq terrace close "
    "way boulevard blvd crescent gardens grove hill mews row walk parade highway hwy parkway "
    "pkwy circle cir trail loop route plaza alley";

}  // namespace gehor::privacy::name_lists
