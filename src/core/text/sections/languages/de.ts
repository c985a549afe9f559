import type { SectionWording } from "../wording.ts";

/** German. Source: common knowledge of how news sites of Germany, Austria and Switzerland word their pages. */
export const DE: SectionWording = {
  related: [
    ...["mehr zum thema", "zum thema", "lesen sie auch", "lesen sie mehr", "lesen sie weiter"],
    ...["lesen sie hier", "auch interessant", "das könnte sie auch interessieren"],
    ...["das könnte sie interessieren", "das könnte dich auch interessieren", "weitere artikel"],
    ...["weitere meldungen", "weitere nachrichten", "weitere themen", "weiterlesen", "mehr lesen"],
    ...["mehr aus", "mehr artikel", "mehr nachrichten", "verwandte artikel", "verwandte themen"],
    ...["ähnliche artikel", "passend dazu", "siehe auch", "meistgelesen", "meist gelesen"],
    ...["am meisten gelesen", "beliebte artikel", "beliebt", "empfohlen", "empfehlungen der redaktion"],
    ...["unsere empfehlungen", "top themen", "aktuelle meldungen", "aktuelle nachrichten"],
    ...["neueste artikel", "neueste nachrichten", "die neuesten nachrichten", "nicht verpassen"],
    ...["mehr dazu", "mehr zu", "aus dem archiv", "hintergrund"],
  ],
  comments: [
    ...["kommentare", "leserkommentare", "kommentar schreiben", "kommentar verfassen", "ihre meinung"],
    ...["diskutieren sie mit", "jetzt mitdiskutieren", "schreiben sie einen kommentar", "die diskussion"],
    ...["beiträge", "leserbriefe", "alle kommentare"],
  ],
  controls: [
    ...["teilen", "artikel teilen", "drucken", "artikel drucken", "merken", "artikel merken"],
    ...["speichern", "link kopieren", "per mail", "per e-mail", "e-mail senden", "kommentar"],
    ...["kommentare", "kommentieren", "gefällt mir", "startseite", "suche", "menü", "anmelden"],
    ...["abmelden", "registrieren", "abo", "abonnieren", "vorlesen", "artikel anhören", "anhören"],
    ...["weiter", "zurück", "nach oben", "zum seitenanfang", "bildergalerie", "galerie", "video"],
    ...["videos", "alle anzeigen", "mehr anzeigen", "mehr laden", "schließen", "akzeptieren"],
    ...["alle akzeptieren", "ablehnen", "einstellungen", "impressum", "datenschutz", "agb", "kontakt"],
    ...["anzeige", "werbung", "antworten", "melden", "newsletter", "feedback", "folgen", "fehler melden"],
    ...["schriftgröße"],
  ],
  invitations: [
    ...["folgen sie", "folgen sie uns", "folge uns", "folgt uns", "besuchen sie uns", "abonnieren sie"],
    ...["jetzt abonnieren", "newsletter abonnieren", "melden sie sich", "jetzt anmelden"],
    ...["hier anmelden", "für den newsletter", "laden sie", "jetzt herunterladen", "werden sie mitglied"],
    ...["unterstützen sie", "schreiben sie uns", "schicken sie uns", "haben sie hinweise"],
    ...["kontaktieren sie", "klicken sie hier", "hier klicken", "um weiterzulesen", "jetzt testen"],
    ...["bleiben sie", "diesen artikel weiterlesen", "sie haben bereits ein abo"],
  ],
  platforms: [
    ...["newsletter", "whatsapp kanal", "kanal", "app", "unsere app", "soziale medien"],
    ...["sozialen netzwerken"],
  ],
  notices: [
    ...["copyright", "alle rechte vorbehalten", "schlagwörter", "schlagworte", "stichwörter", "themen"],
    ...["lesezeit", "lesedauer", "min lesezeit", "minuten lesezeit", "anzeige", "werbung"],
    ...["wir verwenden cookies", "diese website verwendet", "diese webseite verwendet"],
    ...["mit ihrer zustimmung", "ich bin kein roboter", "bitte aktivieren", "sicherheitscode"],
    ...["hinweis der redaktion", "mit material von", "dieser artikel erschien"],
    ...["dieser text erschien", "korrektur", "empfohlener externer inhalt", "externer inhalt"],
  ],
  endMarks: ["dpa", "afp", "reuters", "epd", "kna", "sid", "apa"],
  tickers: [
    ...["eilmeldung", "live", "liveticker", "live ticker", "newsticker", "ticker", "aktuell", "jetzt"],
    ...["wetter", "verkehr", "börse", "dax", "eil"],
  ],
  credits: [
    ...["foto", "fotos", "bild", "bilder", "bildquelle", "bildnachweis", "fotograf", "fotografin"],
    ...["quelle bild", "grafik", "illustration", "archivfoto", "archivbild", "symbolbild", "symbolfoto"],
    ...["video", "karikatur", "bildrechte", "fotocredit", "foto von"],
  ],
  captions: [
    ...["bildunterschrift", "bildbeschreibung", "im bild", "auf dem bild", "infografik", "karte"],
    ...["tabelle"],
  ],
  authorLabels: [
    ...["quelle"],
    ...["von", "autor", "autorin", "autoren", "text", "bericht", "redaktion", "ein bericht von"],
    ...["eine analyse von", "ein kommentar von", "kommentar von", "interview", "das interview führte"],
    ...["übersetzung", "aus dem englischen von", "reporter", "korrespondent", "korrespondentin"],
    ...["verfasst von"],
  ],
  authorPrepositions: [
    ...["von", "ein bericht von", "eine analyse von", "ein kommentar von", "kommentar von"],
    ...["ein interview von", "eine reportage von", "ein gastbeitrag von", "aufgezeichnet von"],
    ...["unser korrespondent", "aus"],
  ],
  published: [
    ...["veröffentlicht", "veröffentlicht am", "erschienen", "erschienen am", "datum", "stand"],
    ...["erstellt", "erstellt am", "publiziert", "publiziert am", "vom", "erstveröffentlichung"],
    ...["artikel vom"],
  ],
  updated: [
    ...["aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "letzte aktualisierung"],
    ...["zuletzt geändert", "update", "geändert", "letzte änderung"],
  ],
  topics: [
    ...["nachrichten", "politik", "inland", "ausland", "deutschland", "welt", "europa", "wirtschaft"],
    ...["finanzen", "börse", "sport", "fußball", "kultur", "gesellschaft", "panorama", "wissen"],
    ...["wissenschaft", "gesundheit", "technik", "digital", "netzwelt", "umwelt", "klima", "reise"],
    ...["auto", "meinung", "kommentar", "kolumne", "lokales", "regional", "region", "vermischtes"],
    ...["medien", "feuilleton", "bildung", "verkehr", "energie", "leben", "unterhaltung", "wetter"],
    ...["justiz", "exklusiv", "interview", "analyse", "reportage"],
  ],
};
