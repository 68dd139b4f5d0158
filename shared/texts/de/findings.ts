/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): readonly string[] => [values.names ?? []].flat().map(String);

const about =
  (say: (about: string) => string): Words =>
  (values) =>
    say(text(values, 'about'));

/** Kinds of values in JSON. */
const jsonKinds: Readonly<Record<string, string>> = {
  object: 'ein Objekt',
  array: 'eine Liste',
  string: 'ein Text',
  number: 'eine Zahl',
  boolean: 'true oder false',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

/** What should stand where JSON breaks off. */
const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `eine Zahl von höchstens ${most} Werten`,
  'fewer-levels': (most) => `eine Tiefe von höchstens ${most} Ebenen`,
  value: () => 'ein Wert',
  'name-or-brace': () => 'ein Name in Anführungszeichen oder }',
  name: () => 'ein Name in Anführungszeichen',
  colon: () => 'ein Doppelpunkt',
  'comma-or-brace': () => 'ein Komma oder }',
  'comma-or-bracket': () => 'ein Komma oder ]',
  'no-line-break': () => 'kein Zeilenumbruch oder Steuerzeichen in Anführungszeichen',
  'quotation-mark': () => 'ein schließendes Anführungszeichen',
  'known-escape': () => 'eine Escape-Sequenz, die JSON kennt',
  'nothing-more': () => 'nichts weiter',
};

const nothingToRead = 'Dieser Eintrag hat weder Titel noch Text: Es gibt nichts zu lesen.';
const jsonFeedVersion = 'Schreiben Sie "https://jsonfeed.org/version/1.1"';

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': about(
    (about) =>
      `„${about}“ enthält ein einzelnes „&“, das „&amp;“ geschrieben werden muss: Strenge Feedreader weisen den ganzen Feed zurück.`,
  ),
  'entity-undeclared': about(
    (about) =>
      `${about} ist eine Entity von HTML, die XML nicht kennt: Schreiben Sie das Zeichen selbst oder seine Nummer.`,
  ),
  'reference-illegal': about(
    (about) => `${about} steht für ein Zeichen, das XML verbietet: Lassen Sie es weg.`,
  ),
  'less-than-bare': about(
    (about) => `„${about}“ beginnt mit einem „<“, das kein Tag einleitet: Es muss „&lt;“ geschrieben werden.`,
  ),
  'tag-unclosed': about((about) => `${about} wird nie geschlossen: Feedreader müssen raten, wo es endet.`),
  'tag-crossed': about(
    (about) =>
      `${about} wird erst nach dem umgebenden Element geschlossen: Die beiden überkreuzen sich, was XML nicht erlaubt.`,
  ),
  'tag-stray': about((about) => `${about} schließt etwas, das nie geöffnet wurde.`),
  'tag-case': about(
    (about) => `${about} passt nicht zu seinem Start-Tag: XML unterscheidet Groß- und Kleinschreibung.`,
  ),
  'tag-malformed': about(
    (about) =>
      `„${about}“ ist nicht wie ein Tag geschrieben: Es fehlt wohl ein Anführungszeichen, ein Leerzeichen oder „>“.`,
  ),
  'attribute-unquoted': about(
    (about) => `Der Wert des Attributs ${about} steht nicht in Anführungszeichen, wie XML es verlangt.`,
  ),
  'attribute-twice': about(
    (about) =>
      `Das Attribut ${about} steht zweimal an einem Element: Strenge Feedreader weisen den ganzen Feed zurück.`,
  ),
  'prefix-undeclared': about(
    (about) =>
      `${about} verwendet ein Präfix, das nicht mit xmlns deklariert ist: Strenge Feedreader weisen den ganzen Feed zurück.`,
  ),
  'declaration-late': () =>
    'Vor der XML-Deklaration steht etwas, oft eine Leerzeile; sie muss ganz am Anfang stehen.',
  'text-outside': about(
    (about) => `„${about}“ steht außerhalb des äußersten Elements des Feeds, wo kein Text stehen darf.`,
  ),
  'root-twice': about(
    (about) => `${about} beginnt ein zweites Dokument hinter dem ersten: Feedreader sehen nur eines davon.`,
  ),
  doctype: () =>
    'Ein DOCTYPE nützt einem Feed nichts, und vorsichtige Feedreader weisen ihn zurück: Lassen Sie ihn weg.',
  'comment-dashes': () => 'Ein Kommentar enthält „--“, das XML nur an seinem Ende erlaubt.',
  'cdata-end': () => '„]]>“ steht in gewöhnlichem Text, wo es „]]&gt;“ geschrieben werden muss.',
  'cut-off': about(
    (about) =>
      `Der Feed endet, bevor ${about} endet: Er wurde wohl abgeschnitten, und es könnten Einträge fehlen.`,
  ),
  'too-many-elements': about(
    (about) => `Der Feed hat mehr als ${about} Elemente: Geprüft wurde nur, was vor dieser Stelle steht.`,
  ),
  'answer-empty': () => 'Die Antwort ist leer.',
  'web-page': () => 'Das ist eine Webseite, kein Feed.',
  'no-feed': () => 'Hier ist kein Feed: weder RSS noch Atom noch JSON Feed.',
  'encoding-of-server': (values) =>
    `Laut Server ist der Feed ${text(values, 'named')}, tatsächlich ist er ${text(values, 'real')}: Feedreader, die dem Server glauben, zeigen falsche Zeichen.`,
  'encoding-of-feed': (values) =>
    `Laut eigener Angabe ist der Feed ${text(values, 'named')}, tatsächlich ist er ${text(values, 'real')}: Feedreader, die ihr glauben, zeigen falsche Zeichen.`,
  'encoding-unlabelled': (values) =>
    `Der Feed ist nicht UTF-8 und nennt seine Kodierung nicht (${text(values, 'encoding')} ist geraten): Schreiben Sie ihn in UTF-8.`,
  'utf8-broken': () => 'Hier stehen Bytes, die kein UTF-8 sind: Die Zeichen an dieser Stelle sind verloren.',
  'letters-lost': () =>
    'Hier ging ein Zeichen verloren, bevor der Feed geschrieben wurde: Es steht ein Ersatzzeichen da.',
  'byte-order-mark-inside': () =>
    'Mitten im Text steht eine Byte-Order-Mark: Wahrscheinlich wurde eine Datei mitsamt der ihren eingefügt.',
  'control-characters': (values) =>
    `Das Zeichen ${text(values, 'sign')} ist in Feeds nicht erlaubt: Strenge Feedreader weisen alles zurück.`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')} ist ein Steuerzeichen: Wahrscheinlich wurde ein Anführungszeichen oder Strich aus windows-1252 falsch umgewandelt.`,
  'atom-draft': () =>
    'Das ist Atom 0.3, ein 2005 aufgegebener Entwurf: Viele Feedreader kennen nur Atom 1.0.',
  'atom-namespace': () =>
    'Der Feed liegt nicht im Namensraum von Atom, http://www.w3.org/2005/Atom: Strenge Feedreader finden nichts darin.',
  'atom-feed-title-missing': () =>
    'Der Feed hat keinen title: Feedreader müssen ihn nach seiner Adresse benennen.',
  'atom-feed-id-missing': () =>
    'Der Feed hat keine id: Atom verlangt eine, damit er nach einem Umzug derselbe bleibt.',
  'atom-feed-updated-missing': () =>
    'Der Feed hat kein updated: Atom verlangt den Zeitpunkt der letzten Änderung.',
  'atom-entry-title-missing': () => 'Dieser Eintrag hat keinen title: Atom verlangt einen, und sei er leer.',
  'atom-entry-id-missing': () =>
    'Dieser Eintrag hat keine id: Ändern sich Adresse oder Titel, erscheint er wieder als neu.',
  'atom-entry-updated-missing': () =>
    'Dieser Eintrag hat kein updated: Feedreader können geänderte Einträge nicht von unveränderten unterscheiden.',
  'atom-id-relative': (values) =>
    `Die id „${text(values, 'id')}“ ist keine vollständige Adresse (https:…, tag:…, urn:…): Andere Feeds haben vielleicht dieselbe.`,
  'atom-author-missing': () =>
    'Weder dieser Eintrag noch der Feed nennt einen author: Feedreader können nicht sagen, wer ihn geschrieben hat.',
  'atom-alternate-missing': () => 'Dieser Eintrag hat weder Inhalt noch einen Link: Er führt nirgendwohin.',
  'atom-link-without-address': () =>
    'Dieser link hat kein href: Bei Atom steht die Adresse in diesem Attribut.',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}> hat den Typ „${text(values, 'type')}“: Atom kennt dort nur text, html und xhtml.`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}> gilt als XHTML, ist aber kein einzelnes <div> aus dem Namensraum von XHTML: Strenge Feedreader zeigen nichts.`,
  'channel-title-missing': () =>
    'Der channel hat keinen title: Feedreader müssen den Feed nach seiner Adresse benennen.',
  'channel-link-missing': () => 'Der channel hat keinen link: Feedreader können nicht zur Website führen.',
  'channel-description-missing': () =>
    'Der channel hat keine description: RSS verlangt eine, und sei sie leer.',
  'channel-missing': () => 'Es gibt keinen <channel>: Die meisten Feedreader finden nichts in diesem Feed.',
  'rss-version-missing': () =>
    '<rss> hat keine version: Schreiben Sie version="2.0", damit Feedreader wissen, was kommt.',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}" legt den ganzen Feed in einen Namensraum, und RSS hat keinen: Strenge Feedreader finden nichts darin.`,
  'item-empty': () => nothingToRead,
  'guid-missing': () =>
    'Dieser Eintrag hat keine guid: Ändern sich Adresse oder Titel, erscheint er wieder als neu.',
  'about-missing': () =>
    'Dieser Eintrag hat kein rdf:about: Beim nächsten Abruf ist nicht zu erkennen, dass er derselbe ist.',
  'guid-no-address': (values) =>
    `Die guid „${text(values, 'guid')}“ ist keine Adresse: Ohne isPermaLink="false" versuchen Feedreader, sie zu öffnen.`,
  'address-relative': (values) =>
    `„${text(values, 'address')}“ ist keine vollständige Adresse: RSS verlangt Links, die mit https:// oder einem anderen Schema beginnen.`,
  'enclosure-relative': (values) =>
    `„${text(values, 'address')}“ ist keine vollständige Adresse, daher ist die Datei nicht zu finden.`,
  'enclosure-without-file': (values) =>
    `Der enclosure fehlt ${names(values).join(' und ')}: Es gibt keine Datei.`,
  'enclosure-incomplete': (values) =>
    `Der enclosure fehlt ${names(values).join(' und ')}: Feedreader wissen nicht, ob sie die Datei verwenden können.`,
  'enclosure-length': (values) =>
    `Die length der enclosure ist „${text(values, 'length')}“: Es muss eine Zahl von Bytes sein.`,
  'json-broken': (values) =>
    `Das JSON bricht hier ab: Erwartet wurde ${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')}. Feedreader können nichts von diesem Feed lesen.`,
  'json-name-twice': (values) =>
    `„${text(values, 'name')}“ steht zweimal in einem Objekt: Feedreader behalten nur eines von beiden.`,
  'json-version-missing': () =>
    `Die version fehlt: ${jsonFeedVersion}, woran Feedreader einen JSON Feed erkennen.`,
  'json-version-unknown': (values) =>
    `Die version „${text(values, 'version')}“ ist keine von JSON Feed: ${jsonFeedVersion}.`,
  'json-title-missing': () =>
    'Der Feed hat keinen title: Feedreader müssen ihn nach seiner Adresse benennen.',
  'json-items-missing': () => 'Es gibt keine Liste items: Feedreader finden keine Einträge.',
  'json-id-missing': () =>
    'Dieser Eintrag hat keine id: Feedreader überspringen ihn oder zeigen ihn nach jeder Änderung als neu.',
  'json-id-number': () =>
    'Diese id ist eine Zahl: JSON Feed verlangt einen Text, am besten die Adresse des Eintrags.',
  'json-content-missing': () =>
    'Dieser Eintrag hat weder content_html noch content_text: JSON Feed verlangt eines davon.',
  'json-wrong-kind': (values) =>
    `„${text(values, 'name')}“ ist ${jsonKind(values, 'kind')}, JSON Feed hat dort ${jsonKind(values, 'wanted')}: Feedreader lassen es aus.`,
  'json-attachment-incomplete': (values) =>
    `Dem Anhang fehlt ${names(values).join(' und ')}: Feedreader können ihn nicht verwenden.`,
  'date-unreadable': (values) =>
    `${text(values, 'name')} „${text(values, 'text')}“ ist kein lesbares Datum. Es sieht aus wie ${text(values, 'example')}.`,
  'date-in-the-future': (values) =>
    `„${text(values, 'text')}“ liegt in der Zukunft: Feedreader setzen den Eintrag bis dahin nach oben oder blenden ihn aus.`,
  'date-without-zone': (values) =>
    `„${text(values, 'text')}“ nennt keine Zeitzone: Jeder Feedreader hält es für seine eigene Zeit. Ergänzen Sie +0000 oder Z.`,
  'date-zone-unusual': (values) =>
    `„${text(values, 'zone')}“ ist keine Zeitzone von RSS: Schreiben Sie den Abstand, etwa +0200.`,
  'date-zone-unknown': (values) =>
    `„${text(values, 'zone')}“ ist keine Zeitzone von RSS, und auch Offprint kennt sie nicht: Schreiben Sie den Abstand, etwa +0200.`,
  'date-weekday-wrong': (values) =>
    `„${text(values, 'text')}“ war ein ${weekdayName(amount(values, 'weekday'))}, nicht ${text(values, 'written')}: Eines von beiden ist ein Fehler.`,
  'date-format': (values) =>
    `Offprint versteht „${text(values, 'text')}“, aber nicht jeder Feedreader. Es sollte aussehen wie ${text(values, 'example')}.`,
  'element-twice': (values) =>
    `<${text(values, 'element')}> steht hier zweimal: Feedreader nehmen eines von beiden, und nicht alle dasselbe.`,
  'atom-id-repeated': (values) =>
    `Ein anderer Eintrag hat dieselbe id „${text(values, 'id')}“ und denselben Änderungszeitpunkt: Feedreader zeigen nur einen von beiden.`,
  'guid-repeated': (values) =>
    `Auch ein anderer Eintrag hat „${text(values, 'id')}“: Die meisten Feedreader halten beide für denselben und zeigen nur einen.`,
  'self-missing': (values) =>
    `Der Feed nennt seine eigene Adresse nicht (${text(values, 'name')}), mit der Feedreader ihm bei einem Umzug folgen.`,
  'self-differs': (values) =>
    `Der Feed nennt als seine Adresse ${text(values, 'named')}, kam aber von ${text(values, 'real')}.`,
  'body-script': () => 'Im Text steht ein Skript: Feedreader entfernen es, und was es gezeigt hätte, fehlt.',
  'body-frame': (values) => {
    const from = text(values, 'host') === '' ? '' : ` von ${text(values, 'host')}`;
    return `Im Text steht ein Frame${from}: Feedreader zeigen stattdessen einen Link oder nichts.`;
  },
  'image-insecure': (values) =>
    `„${text(values, 'address')}“ wird unverschlüsselt geladen: Feedreader im Web zeigen es nicht an. Verwenden Sie https.`,
  'body-address-relative': (values) =>
    `„${text(values, 'address')}“ ist eine relative Adresse ohne xml:base: Feedreader müssen raten, wo sie beginnt. Schreiben Sie sie mit https:// aus.`,
  'body-empty': () =>
    'Dieser Eintrag hat einen Titel, aber keinen Text: Offline gibt es nichts zu lesen oder zu durchsuchen.',
  'body-large': (values) =>
    `Allein dieser Text hat ${wireSize(amount(values, 'bytes'))}: Eingebettete Bilder gehören neben den Feed.`,
  'excerpts-only': () =>
    'Der Feed enthält nur die Anfänge seiner Artikel: Offline lassen sie sich weder lesen noch durchsuchen.',
  'title-markup': () =>
    'Dieser Titel enthält HTML: Manche Feedreader zeigen die Tags, wie sie dastehen. Titel sind reiner Text.',
  'validators-missing': (values) =>
    `Der Server sendet weder ETag noch Last-Modified: Jeder Abruf überträgt ${wireSize(amount(values, 'bytes'))}, auch wenn es nichts Neues gibt.`,
  'content-type-missing': (values) =>
    `Der Server sagt nicht, was er sendet: Manche Feedreader und Browser erkennen keinen Feed. Richtig wäre ${text(values, 'right')}.`,
  'content-type-wrong': (values) =>
    `Laut Server ist das ${text(values, 'type')}: Manche Feedreader und Browser erkennen keinen Feed. Richtig wäre ${text(values, 'right')}.`,
  'content-type-other': (values) =>
    `Laut Server ist das ${text(values, 'type')}, aber es ist ein anderes Format: Richtig wäre ${text(values, 'right')}.`,
  'compression-missing': (values) =>
    `Der Server sendet ${wireSize(amount(values, 'bytes'))} unkomprimiert: Mit gzip wäre es ein Bruchteil.`,
  'freshness-missing': () =>
    'Der Server sagt nicht, wie lange eine Antwort gilt (Cache-Control): Jeder Feedreader fragt, so oft er will.',
  'freshness-long': () =>
    'Die Antwort gilt angeblich mehr als einen Tag: Wer sich daran hält, erfährt spät von neuen Einträgen.',
  'https-exists': (values) =>
    `Denselben Feed gibt es mit https: ${text(values, 'url')}. Verwenden Sie diese Adresse.`,
  'moved-permanently': (values) =>
    `Der Feed ist endgültig umgezogen nach ${text(values, 'url')}: Offprint folgt, wenn zwei Antworten hintereinander übereinstimmen.`,
  more: (values) => `Und ${number(amount(values, 'count'))} weitere derselben Art.`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
