// German.
#include "simulate/words.h"

namespace gehor::simulate {

const Words& words_de() {
  static const Words words{
      .greetings =
          "Hallo,|Guten Tag,|Guten Morgen,|Hallo zusammen,|Moin,|Hallo liebes Team,|Grüß Gott,",
      .letter_greetings =
          "Sehr geehrte Damen und Herren,|Liebe Kundenbetreuung,|Sehr geehrtes Team von Exempelkraft,",
      .background =
          "Ich bin seit {years} Jahren Kunde bei Ihnen.|Wir sind [eine Familie mit vier Personen|ein Rentnerpaar|eine kleine Firma] in {town}.|Es geht um [das Haus|die Wohnung|das Ferienhaus|das Büro] in {town}.|"
          "Ich schreibe im Namen [meiner Mutter|meines Vaters|meiner Nachbarin].|Zum Hintergrund Folgendes.",
      .again =
          "Ich habe mich deswegen [schon einmal|bereits] gemeldet.|Das ist schon das [zweite|dritte] Mal, dass ich in dieser Sache schreibe.|Seit meiner Nachricht vom {date} ist nichts passiert.|"
          "Sie wollten sich [innerhalb von {days} Tagen|noch in derselben Woche] melden, aber das ist nicht geschehen.|Ich habe am {date} mit {agent} darüber gesprochen.",
      .situations =
          {
              "Ich verstehe meine Rechnung für {month} nicht, sie beträgt {kr} kr und eine Zeile heißt nur [Anpassung|variabler Teil|Sonstiges].|Die Rechnung {invoice} sieht [diesen Monat|im Vergleich zu früher] ganz anders aus und ich erkenne nicht, was Netz und was Strom ist.|Ich habe eine Rechnung über {kr} kr bekommen, normalerweise ist es [die Hälfte|ein Drittel]. Warum ist sie so hoch?|Auf der Rechnung stehen {kwh} kWh, aber nicht für welchen Zeitraum.|Warum ist der Preis seit {month} um {percent} Prozent gestiegen, ohne dass Sie etwas gesagt haben?", "Im {month} wurde zweimal abgebucht, [jedes Mal|beide Male] {kr} kr.|Ich bekomme immer noch Rechnungen auf Papier, obwohl ich am Lastschriftverfahren teilnehme.|Sie haben {kr} kr abgebucht, obwohl ich [im {month}|vor langer Zeit] die Bank gewechselt habe.|Kann man die Fälligkeit auf [den 28.|das Monatsende] verschieben?|Ich habe eine Mahngebühr bekommen, obwohl das Geld am {date} auf dem Konto war.", "Ich warte seit {month} auf die Rückzahlung von {kr} kr.|Laut Schlussrechnung {invoice} schulden Sie mir {kr} kr. Wann kommt das Geld?|Die Gutschrift für die Bestellung {order} ist [immer noch nicht|noch nicht] auf dem Konto.", "In {town} ist seit [heute früh|{clock} Uhr] der Strom weg, die ganze Straße ist dunkel.|Schon wieder Stromausfall! [Die Gefriertruhe taut ab.|Das Büro steht still.]|Kein Strom im Haus und die Störungskarte zeigt nichts.|Wie lange dauert der Ausfall? Wir haben [ein Baby|alte Eltern|Tiere] zu Hause und es wird langsam kalt.|Der [dritte|vierte] Stromausfall in {days} Tagen, gibt es eine Entschädigung?", "Der Zählerstand bei Ihnen stimmt nicht, ich habe am {date} {kwh} abgelesen.|Der Zähler sollte am {date} getauscht werden, aber niemand ist gekommen.|Ich kann den Zählerstand nicht melden, die Seite nimmt die Zahlen für den Zähler {meter} nicht an.|Der Verbrauch wird schon den [zweiten|dritten] Monat geschätzt, warum lesen Sie nicht ab?", "Wir warten seit {month} auf den Anschluss [des neuen Hauses|der Garage|des Ladens].|Der Antrag auf Anschluss ging am {date} raus, [seitdem haben wir nichts gehört|und niemand antwortet].|Der Elektriker ist seit {days} Tagen fertig, aber Sie haben das Kabel nicht angeschlossen.|Wann wird die Anlage genehmigt, es geht um {product}?", "Der Verkäufer sprach von [einem Festpreis|{percent} Prozent Rabatt], aber im Vertrag steht etwas anderes.|Ich habe einen neuen Vertrag bekommen, dem ich nie zugestimmt habe.|Der Vertrag läuft im {month} aus, was passiert dann?|Sie haben am {date} [meine Mutter|meinen Großvater] angerufen und jetzt gibt es einen Vertrag, den niemand versteht.|Wie lang ist die Laufzeit eigentlich? Auf der Webseite steht etwas anderes als in der Bestätigung.", "Wir ziehen Ende {month} [nach {town} ]um und möchten den Vertrag mitnehmen.|Ich bin am {date} umgezogen, bekomme aber noch Rechnungen für [die alte Wohnung|das alte Haus].|Das Formular für den Umzug lässt sich nicht abschicken, es verlangt eine Nummer, die ich nicht habe.", "Ich möchte meinen Vertrag [zum {month}|so bald wie möglich] kündigen.|Ich habe im {month} gekündigt, aber der Vertrag läuft immer noch.|Warum soll ich {kr} kr zahlen, um aus dem Vertrag zu kommen?|Kann ich den Vertrag widerrufen? Es ist erst {days} Tage her.|Ich habe woanders [ein besseres Angebot|einen niedrigeren Preis] bekommen und möchte kündigen.", "Der versprochene Aktionspreis steht nicht auf der Rechnung {invoice}.|In der Anzeige stand drei Monate gratis, aber ich musste {kr} kr zahlen.|Der Aktionscode funktioniert an der Kasse nicht, Artikel: {product}.|Das Angebot galt offenbar nur für Neukunden, das stand nirgends.", "Schicken Sie mir keine Werbung mehr, ich habe mich schon [mehrmals|{days} Mal] abgemeldet.|Ich bekomme [jeden Tag|ständig] Nachrichten von Ihnen, wie stelle ich das ab?|Warum rufen Ihre Verkäufer an, obwohl ich widersprochen habe?", "Ich kann mich nicht anmelden, es lädt nur noch, nachdem ich [mich ausgewiesen|den Code eingegeben] habe.|Mein Konto zeigt seit dem {date} einen technischen Fehler.|Die Anmeldung funktioniert weder am [Rechner|Tablet] noch am Telefon.|Ich werde ständig abgemeldet, wenn ich die Rechnung ansehen will.", "Die App zeigt für den {date} {kwh} kWh, das kann nicht stimmen.|Der Verbrauch in der App wurde seit dem {date} nicht aktualisiert.|Nach dem Update stürzt die App ab, sobald ich [sie|das Menü] öffne.|Der Börsenpreis in der App ist [um {clock} Uhr|heute] ein anderer als auf der Webseite.", "Bestellung {order}: {product} sollte am {date} kommen und niemand weiß, wo die Lieferung ist.|Die Sendung {tracking} bewegt sich seit {days} Tagen nicht.|Ich habe mir extra freigenommen, {product} sollte geliefert werden, und niemand kam.|Wann kommt die Bestellung {order}? [Der Monteur ist für den|Der Elektriker ist für den] {soon} bestellt.|Sie haben nur die halbe Lieferung geschickt, es fehlt: {product}.", "Ich möchte {product} zurückgeben, Bestellung {order}.|Die Ware war [kaputt|zerkratzt|beschädigt], als sie ankam ({product}). Was mache ich jetzt?|Die Rücksendung {tracking} ist unterwegs, aber Sie sagen, sie sei nicht angekommen.|Kann ich gegen ein [größeres|kleineres] Modell tauschen? Es geht um {product}.", "Ich habe am {date} geschrieben und keine Antwort bekommen.|Ich war {minutes} Minuten in der Warteschleife und dann war die Leitung tot.|Niemand ruft zurück, obwohl ich einen Termin um {clock} Uhr bekommen habe.|Mein Anliegen liegt seit {days} Tagen da, ohne dass jemand etwas tut.", "Ich habe am {date} eine falsche Auskunft zum Umzug bekommen und soll jetzt doppelt zahlen.|Erst sagte man mir dies und jetzt sagen Sie etwas anderes.|Von {agent} wurde mir versprochen, dass die Gebühr von {kr} kr wegfällt, das stimmte nicht.", "Ich wollte mich nur für die [großartige|hervorragende] Hilfe bedanken, in {minutes} Minuten war alles erledigt.|Der Monteur, der am {date} hier war, war so freundlich und sorgfältig!|Der beste Kundendienst, den ich je erlebt habe, danke an {agent} für die Geduld.|Vielen Dank für die schnelle Lieferung, alles läuft schon ({product}).", "Es wäre schön, wenn die App [die Kosten pro Stunde zeigen|bei niedrigem Preis Bescheid geben|mit dem Vorjahr vergleichen] könnte.|Könnten Sie {product} auch [auf Raten|in Schwarz|mit Montage] anbieten?|Ein Wunsch: Lassen Sie uns den Zahltag selbst wählen.", "Wir überlegen, ob wir uns etwas anschaffen, {product}, was kostet das mit Montage in {town}?|Was würde ich bei Ihnen zahlen, wenn ich {kwh} kWh im Jahr verbrauche?|Ist der Artikel auf Lager ({product}) und wie lang ist die Lieferzeit?|Ich bin noch bis {month} bei einem anderen Anbieter, kann ich danach zu Ihnen wechseln?"},
      .feelings =
          {"Es ist sicher [etwas Einfaches|nur ein kleines Missverständnis].|Es eilt nicht.|Ich möchte vor allem verstehen, wie das zusammenhängt.",
           "Ich habe Angst, dass [es teuer wird|ich zweimal zahlen muss|es ans Inkasso geht].|Wir wissen nicht recht, was wir tun sollen.|Das ist [beunruhigend|belastend], weil die Rechnung am {soon} fällig ist.",
           "Das ist [völlig inakzeptabel|unter aller Kritik|ein schlechter Witz].|Ich bin [wirklich enttäuscht|es leid|stinksauer].|Ich verlange eine Erklärung und eine Entschädigung.|Wenn das nicht [diese Woche|jetzt] gelöst wird, wechsle ich den Anbieter.",
           "Danke, dass es Sie gibt!|Sie sind [die Besten|spitze].|Einen schönen Tag noch!|Ich werde Sie [den Nachbarn|im Büro] weiterempfehlen."},
      .asks =
          "Können Sie mir helfen?|Was soll ich jetzt tun?|Was gilt denn nun?|Kann mir das jemand erklären?|Ich hätte gern [so bald wie möglich|bis spätestens {soon}] Bescheid.|Wann wird das gelöst?|Mit wem soll ich sprechen?|Können Sie das bitte prüfen?|Wie geht es weiter?",
      .hopes =
          "Ich hoffe auf eine schnelle Antwort.|Vielen Dank im Voraus.|Ich freue mich auf Ihre Antwort.|Bitte melden Sie sich [heute noch|diese Woche].",
      .identifiers =
          "Sie erreichen mich unter {phone}.|Rufen Sie mich bitte nach {clock} Uhr unter {phone} an.|Meine Mailadresse ist {mail}.|Antworten Sie am besten an {mail}.|Bezahlt habe ich mit der Karte {card}.|Das Geld kann auf {iban} überwiesen werden.|Die Adresse ist {address}.|Ich heiße {name}, meine Nummer ist {phone}.|Der Vertrag läuft auf {name}.",
      .closings =
          "Mit freundlichen Grüßen\n{name}|Viele Grüße {first}|Freundliche Grüße, {name}|Beste Grüße\n{name}\n{phone}|Hochachtungsvoll\n{name}\n{address}|Gruß, {first}|MfG {name}",
      .sent_from = "Von meinem Telefon gesendet|Gesendet vom Handy",
      .subjects = {"Frage zur Rechnung {invoice}|Rechnung für {month}",
                   "Lastschrift|Doppelt abgebucht",
                   "Rückzahlung {kr} kr|Wo ist mein Geld?",
                   "Stromausfall in {town}|Kein Strom",
                   "Zählerstand|Zähler {meter}",
                   "Anschluss|Wann werden wir angeschlossen?",
                   "Mein Vertrag|Frage zum Vertrag",
                   "Umzug nach {town}|Umzugsmeldung",
                   "Kündigung|Vertrag beenden",
                   "Die Aktion|Gilt das Angebot nicht?",
                   "Werbung|Abmeldung",
                   "Anmeldung geht nicht|Mein Konto",
                   "Die App|Fehler in der App",
                   "Bestellung {order}|Wo ist mein Paket?",
                   "Rücksendung {order}|Reklamation",
                   "Warte auf Antwort|Keine Antwort",
                   "Falsche Auskunft|Verschiedene Antworten",
                   "Danke!|Lob",
                   "Vorschlag|Ein Wunsch",
                   "Preisfrage|Angebot {product}"},
      .follow_ups =
          {"Hier ist, was Sie wollten: {invoice}.|Das war am {date}.|Die Nummer ist {invoice}. Meine Nummer ist {phone}.",
           "Es geht um die Bestellung {order}.|Die Adresse ist {address}.|Bestellung {order}, und meine Nummer ist {phone}.",
           "Ja, das stimmt.|Nein, das habe ich [nicht gemacht|schon probiert].|Das war am {date}.",
           "Die Adresse ist {address}.|Die Nummer ist {meter}.|Es waren {kwh} am {date}.|Meine Nummer ist {phone}.",
           "Das war am {date}.|Die Adresse ist {address}.|Meine Nummer ist {phone}.",
           "Ja, gerne.|Ja, das ist in Ordnung.|Das war am {date}."},
      .thanks =
          "Danke für die Hilfe!|Perfekt, danke.|Prima, dann weiß ich Bescheid.|Danke {agent}, jetzt geht es.|Danke für die schnelle Antwort.",
      .grumbles =
          "Das beantwortet meine Frage nicht.|Dann muss ich wohl [warten|anrufen].|Das hat man mir anders versprochen.|Gut, aber zufrieden bin ich nicht.",
      .note_openings =
          "Kunde ruft an:|Anruf.|Kunde fragt:|Eingehender Anruf, Kunde sagt:|Kunde am Telefon.",
      .automatic =
          "Vielen Dank für Ihre Nachricht! Wir antworten [innerhalb eines Werktags|so bald wie möglich]. Ihre Vorgangsnummer ist {case}.|Wir haben Ihr Anliegen {case} erhalten und melden uns. Auf diese Nachricht kann nicht geantwortet werden.",
      .bot =
          "Hallo! Ich bin der Assistent von Exempelkraft. Ich suche nach einer Antwort auf Ihre Frage.|Ich habe diese Seite dazu gefunden. Hat das Ihre Frage beantwortet?|Ich verbinde Sie mit jemandem, der Ihnen helfen kann.",
      .agent_greetings =
          "Hallo {first},|Guten Tag {name},|Guten Tag und danke für Ihre Nachricht!|Guten Tag,",
      .agent_solves =
          {"Ich habe es korrigiert und Sie bekommen eine neue Rechnung [über {kr} kr|innerhalb von {days} Tagen].|Ich sehe, was passiert ist: Wir haben falsch gerechnet und ziehen {kr} kr ab.|Die Rückzahlung von {kr} kr ist auf dem Weg zu Ihrem Konto.|Ich bin die Rechnung durchgegangen und schicke eine Erklärung Zeile für Zeile.",
           "Die Lieferung ({product}) wurde auf den {soon} verschoben.|Ich habe ein neues Paket geschickt, es kommt am {soon}.|Die Rücksendung ist erfasst und {kr} kr werden innerhalb von {days} Tagen zurückgezahlt.", "Ich habe einen neuen Link geschickt, bitte versuchen Sie es nach {clock} Uhr noch einmal.|Der Fehler ist behoben, starten Sie die App neu, dann sollte es gehen.|Es ist behoben und ab dem {soon} bei Ihnen sichtbar.",
           "Unsere Monteure sind vor Ort und rechnen damit, um {clock} Uhr fertig zu sein.|Es ist behoben und ab dem {soon} bei Ihnen sichtbar.|Ein Monteur kommt am {soon} zu Ihnen.|Ich habe Ihren Zählerstand eingetragen und den Verbrauch neu berechnet.",
           "Ich habe es eingetragen und Sie bekommen innerhalb von {days} Tagen eine Bestätigung.|Ich habe es ab dem {soon} geändert.|Es ist erledigt, Sie müssen nichts weiter tun.|Ich schicke Ihnen die Bedingungen, damit Sie sie in Ruhe lesen können.",
           "Danke, das freut mich! Ich gebe es an die Kollegen weiter.|Danke, dass Sie es uns sagen, ich habe es an die Zuständigen weitergegeben."},
      .agent_asks =
          {"Um welche Rechnung geht es?|Könnten Sie mir [die Rechnungsnummer|ein Bild der Rechnung] schicken, damit ich nachsehen kann?|Wann wurde das Geld abgebucht?",
           "Könnten Sie mir [die Bestellnummer|ein Bild des Pakets] schicken, damit ich nachsehen kann?|Wie lautet Ihre Bestellnummer?",
           "Haben Sie die App schon neu gestartet?|Was für ein Telefon haben Sie?|Wann haben Sie den Fehler zum ersten Mal gesehen?",
           "Um welche Adresse geht es?|Könnten Sie mir die Nummer des Zählers schicken?|Könnten Sie den Zähler ablesen und mir den Stand schicken?",
           "Ab welchem Tag soll es gelten?|Um welche Adresse geht es?|Um welchen Vertrag geht es?",
           "Darf ich das meinen Kollegen zeigen?|Mit wem haben Sie gesprochen?"},
      .agent_looks =
          "Ich muss bei den Kollegen nachfragen und melde mich bis zum {soon}.|Ich habe es an die richtige Abteilung weitergegeben.|Wir gehen der Sache nach und melden uns.",
      .agent_closings =
          "Viele Grüße {agent}, Exempelkraft|Einen schönen Tag noch! {agent}|Freundliche Grüße\n{agent}\nExempelkraft Kundendienst",
      .quote_header = "Am {date} schrieb {agent}:",
      .good_comments =
          "Schnell und freundlich.|Gut behandelt worden!|Sofort Hilfe bekommen.|{agent} kannte sich aus.|Mein Problem war in {minutes} Minuten gelöst.",
      .bad_comments =
          "Musste {days} Tage warten.|Keine Lösung.|Man kommt nie durch.|Jedes Mal eine andere Antwort.|Das Problem besteht weiter.",
      .months =
          "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
      .products =
          "die Ladestation|die Wärmepumpe|das smarte Thermostat|die Solaranlage|die Heimbatterie|das Messgerät|das Festpreispaket|das variable Paket",
      .first_names =
          "Sabine|Jürgen|Petra|Stefan|Monika|Andreas|Julia|Markus|Ayşe|Heinz|Claudia|Lukas|Ingeborg|Mehmet|Anke|Torsten",
      .last_names =
          "Brinkmann|Hoffstedt|Kessler|Wiegand|Lorenz|Baumgart|Schütte|Özdemir|Rademacher|Vogt|Hartwig|Pohl|Strauß|Engelke|Röder|Grünwald",
      .streets =
          "Lindenweg|Bahnhofstraße|Schulstraße|Birkenallee|Am Hafen|Mühlweg|Kirchgasse|Wiesengrund",
      .towns =
          "Solbach|Norderau|Lindhausen|Strandheim|Mühlfelde|Altbrück|Grünhain am See|Ostermoor",
      .colloquial =
          "nicht=net|ich=i|ist=is|habe=hab|eine=ne|etwas=was|jetzt=jetz|mal=ma|nichts=nix|auch=au",
  };
  return words;
}

}  // namespace gehor::simulate
