/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { amount, text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

const header =
  (say: (name: string) => string): Words =>
  (values) =>
    say(`„${text(values, 'header')}“`);

/** Sentences, but for what stands in brackets or behind a file: those begin small and have no full stop. */
export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => 'Es hat zu lange gedauert und wurde abgebrochen.',
  'out-of-memory': (values) =>
    `Es hat mehr als ${number(amount(values, 'megabytes'))} MB Speicher gebraucht.`,
  'thread-ended': (values) => `Sein Thread wurde beendet: ${text(values, 'message')}.`,
  'key-characters': () => 'Ein Schlüssel besteht nur aus Buchstaben und Ziffern.',
  'host-not-forem': () =>
    'Diese Website ist nicht als Forem-Website bekannt. Fügen Sie sie zuerst in den Einstellungen hinzu.',
  'tag-without-name': () => 'Ein Schlagwort braucht neben den Schrägstrichen einen Namen.',
  'note-empty': () => 'Eine Notiz braucht Text.',
  'rule-without-condition': () => 'Eine Regel braucht eine Bedingung, etwa tag:rust oder feed:"Rust Blog".',
  'time-passed': () => 'Dieser Zeitpunkt ist vorbei. Wählen Sie einen künftigen.',
  'place-missing': () => 'Wählen Sie, wohin exportiert werden soll.',
  'path-not-whole': () => 'Nötig ist ein vollständiger Pfad, ab der Wurzel des Laufwerks.',
  'too-many-links': (values) =>
    `Das sind ${number(amount(values, 'count'))} Artikel; höchstens ${number(amount(values, 'most'))} Links lassen sich auf einmal kopieren. Grenzen Sie die Auswahl ein.`,
  'offline-without-query': () =>
    'Ohne Suchanfrage würde alles geladen. Geben Sie an, was offline bleiben soll, oder schalten Sie es aus.',
  'pages-without-fetch': () => 'ältere Seiten lassen sich erst laden, wenn der Feed abgerufen ist',
  'regex-too-slow': () =>
    'Der reguläre Ausdruck dauert zu lange. Grenzen Sie die Suche mit weiteren Begriffen ein, oder vereinfachen Sie ihn.',
  'request-too-large': () => 'Es ist zu groß oder kein JSON.',
  'header-name': header(
    (name) => `${name} ist kein Name für einen Header: nur Buchstaben, Ziffern und Bindestriche.`,
  ),
  'header-of-connection': header(
    (name) => `${name} lässt sich nicht festlegen: Er gehört zur Verbindung, nicht zum Feed.`,
  ),
  'header-of-address': header(
    (name) => `${name} lässt sich nicht festlegen: Er ergibt sich aus der Adresse.`,
  ),
  'header-of-body': header((name) => `${name} lässt sich nicht festlegen: Die Anfrage hat keinen Inhalt.`),
  'header-of-cache': header(
    (name) =>
      `${name} lässt sich nicht festlegen: Offprint fragt mit den Angaben des Servers nach Änderungen.`,
  ),
  'header-of-encoding': header(
    (name) => `${name} lässt sich nicht festlegen: Er nennt, was Offprint entpacken kann.`,
  ),
  'header-of-user-agent': header(
    (name) => `${name} lässt sich nicht festlegen: Dafür gibt es ein eigenes Feld.`,
  ),
  'header-not-sent': header(
    (name) => `${name} lässt sich nicht festlegen: Ein Feedreader hat so etwas nicht zu senden.`,
  ),
  'header-twice': header((name) => `${name} ist doppelt angegeben.`),
  'header-value': header(
    (name) => `Der Wert von ${name} enthält einen Zeilenumbruch oder ein in Headern unzulässiges Zeichen.`,
  ),
  'user-agent-value': () =>
    'Der User-Agent enthält einen Zeilenumbruch oder ein in Headern unzulässiges Zeichen.',
  'username-colon': () => 'Ein Benutzername darf keinen Doppelpunkt enthalten.',
  'login-control': () =>
    'Benutzername und Passwort dürfen keine Zeilenumbrüche oder anderen Steuerzeichen enthalten.',
  'login-and-authorization': () =>
    'Authorization entsteht aus Benutzername und Passwort: Geben Sie nur eines von beiden an.',
  'retype-password': () => 'Geben Sie das Passwort erneut ein: Es lässt sich nicht mehr lesen.',
  'retype-header': header(
    (name) => `Geben Sie den Wert von ${name} erneut ein: Er lässt sich nicht mehr lesen.`,
  ),
  'proxy-missing': () => 'Die Adresse des Proxys fehlt.',
  'proxy-not-an-address': () =>
    'Das ist keine Adresse. Ein Proxy sieht aus wie http://proxy.example:3128 oder socks5://127.0.0.1:1080.',
  'proxy-scheme': (values) =>
    `Ein Proxy spricht http, https, socks4 oder socks5, nicht ${text(values, 'scheme')}.`,
  'proxy-without-host': () => 'Die Adresse nennt keinen Host.',
  'proxy-with-path': () => 'Die Adresse eines Proxys endet nach dem Port.',
  'proxy-percent': () => 'Name oder Passwort enthalten ein %, das nicht als %25 geschrieben ist.',
  'proxy-asks-login': () => 'Er verlangt Name und Passwort (407).',
  'proxy-timeout': (values) =>
    `Er hat nicht innerhalb von ${number(amount(values, 'seconds'))} Sekunden geantwortet.`,
  'names-no-article': () => 'es nennt keinen Artikel',
  'other-machine': () => 'sie liegt auf einem anderen Rechner',
  'not-added-by-reader': () => 'gelesen werden nur Dateien, die Sie selbst hinzugefügt haben',
  'not-a-file': () => 'es ist keine Datei',
  'no-version': () => 'Die Version fehlt.',
  'found-damaged': () => 'Es war beschädigt.',
  'edited-since-export': () => 'nach dem Export bearbeitet',
  'edited-and-beside': () => 'nach dem Export bearbeitet; der neue Text liegt daneben',
  'leads-outside': () => 'sein Ordner ist ein Verweis, der aus dem Exportordner hinausführt',
  'nothing-selected': () => 'nichts ist ausgewählt',
  deselected: () => 'nicht mehr ausgewählt',
  'deselected-and-edited': () => 'nicht mehr ausgewählt, aber nach dem Export bearbeitet',
};

/** Of an error’s details, or of an exported file: known ones in words, any other as it is; null: there is none. */
export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
