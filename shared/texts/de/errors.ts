/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

/** `atRefresh`: the next step where nobody asked just now and Offprint itself will ask again. */
export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

/** The server as the reader knows it, from whichever detail names it. */
function server(details: ErrorDetails, otherwise = 'Der Server'): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? otherwise : host(named);
}

/** A file or folder by its whole path, else by what it is. */
function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `„${path}“`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    'Die Datei der Bibliothek',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

/** What the schema of a method says of a value (Zod’s codes); it has words of its own, for programmers. */
const unfit: Readonly<Record<string, string>> = {
  too_big: 'Das ist zu lang oder zu groß.',
  too_small: 'Das ist zu kurz oder zu klein.',
  invalid_type: 'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
  invalid_value: 'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
  invalid_format: 'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
};

const tryLater = {
  next: 'Versuchen Sie es in Kürze erneut.',
  atRefresh: 'Bei der nächsten Aktualisierung wird es erneut versucht.',
};

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('Sie sind offline.', 'Versuchen Sie es erneut, sobald die Verbindung wieder da ist.'),
  'host-not-found': (details) => ({
    title: `${server(details)} wurde nicht gefunden.`,
    next: 'Prüfen Sie die Adresse auf Tippfehler.',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)} hat die Verbindung abgelehnt.`,
    ...tryLater,
    next: 'Prüfen Sie die Adresse, oder versuchen Sie es in Kürze erneut.',
  }),
  'connection-lost': (details) => ({
    title: `Die Verbindung zu ${server(details, 'dem Server')} ist abgebrochen.`,
    ...tryLater,
  }),
  timeout: (details) => ({ title: `${server(details)} hat nicht rechtzeitig geantwortet.`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)} konnte seine Identität nicht nachweisen.`,
    next: 'Das Zertifikat ist ungültig, daher wurde nichts gelesen.',
  }),
  'private-address': fixed(
    'Diese Adresse führt in ein privates Netz.',
    'Ist das gewollt, fügen Sie die Adresse selbst hinzu: Was Sie eingeben, darf in Ihrem eigenen Netz liegen.',
  ),
  'http-unauthorised': fixed(
    'Dieser Feed verlangt Name und Passwort.',
    'Geben Sie beides in den Details des Feeds an oder in der Adresse: https://name:passwort@….',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)} lässt Offprint dies nicht lesen.`,
    next: 'Öffnen Sie die Seite im Browser und sehen Sie nach, ob sie einen anderen Feed anbietet.',
  }),
  'http-not-found': () => ({
    title: 'Unter dieser Adresse gibt es nichts.',
    next: 'Prüfen Sie sie auf Tippfehler, oder versuchen Sie es mit der Startseite der Website.',
    atRefresh: 'Der Feed ist vielleicht umgezogen: Suchen Sie auf der Website nach einer anderen Adresse.',
  }),
  'http-gone': () => ({
    title: 'Dieser Feed wurde endgültig eingestellt.',
    next: 'Suchen Sie auf der Website nach einem anderen.',
    atRefresh: 'Seine Artikel bleiben; er wird nicht mehr abgerufen.',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: 'Der Server bittet um weniger Anfragen.',
        next: 'Versuchen Sie es in Kürze erneut.',
        atRefresh: 'Offprint wartet und versucht es von selbst erneut.',
      };
    }
    const time = clockTime(until, Date.now());
    return {
      title: `Der Server bittet, bis ${time} zu warten.`,
      next: 'Versuchen Sie es danach erneut.',
      atRefresh: '',
    };
  },
  'http-client-error': (details) => ({
    title: `${server(details)} hat die Anfrage nicht angenommen${status(details)}.`,
    next: 'Prüfen Sie die Adresse, oder versuchen Sie es mit der Startseite der Website.',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)} hat selbst eine Störung${status(details)}.`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `${server(details)} meldet keine Änderung gegenüber einer Antwort, die es nie gab (304).`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? 'Die Antwort ist zu groß.' : `Die Antwort ist größer als ${bytes(limit)}.`,
      next: 'So viel sollte kein Feed brauchen, daher wurde sie nicht gelesen.',
    };
  },
  'bad-compression': () => ({ title: 'Die Antwort kam beschädigt an.', ...tryLater }),
  'redirect-loop': fixed(
    'Die Adresse leitet auf sich selbst zurück.',
    'Versuchen Sie es mit der Startseite der Website.',
  ),
  'too-many-redirects': fixed(
    'Die Adresse wird zu oft weitergeleitet.',
    'Versuchen Sie es mit der Startseite der Website.',
  ),
  'redirect-refused': fixed(
    'Die Adresse leitet an eine Stelle weiter, der zu folgen nicht sicher ist.',
    'Versuchen Sie es mit der Startseite der Website.',
  ),
  'empty-body': () => ({ title: 'Der Server hat eine leere Antwort gesendet.', ...tryLater }),
  'not-a-feed': fixed(
    'Das ist kein Feed.',
    'Versuchen Sie es mit der Startseite der Website: Offprint sucht dort nach Feeds.',
  ),
  'file-unreadable': (details) => ({
    title: `${place(details, 'Die Datei')} kann nicht gelesen werden.`,
    next: 'Prüfen Sie, ob sie noch da ist und Sie sie lesen dürfen.',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? 'Der Proxy des Systems leitet die Anfrage nicht weiter.'
        : `Der Proxy ${text(details, 'proxy') ?? ''} leitet die Anfrage nicht weiter.`,
    next: 'Prüfen Sie den Proxy in den Einstellungen.',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)} bittet, bis ${clockTime(amount(details, 'until') ?? 0, Date.now())} nicht angefragt zu werden.`,
    next: 'Versuchen Sie es danach erneut.',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? {
          title: 'Unter dieser Adresse wurde kein Feed gefunden.',
          next: 'Versuchen Sie es mit der Seite des Blogs selbst oder mit der Adresse seines RSS-Feeds.',
        }
      : {
          title: 'Die Website nennt keinen eigenen Feed dieses Autors.',
          next: 'Suchen Sie einen auf der Website des Autors, und fügen Sie ihn über seine Adresse hinzu.',
        },
  'no-own-feed': (details) => ({
    title: 'Was diese Adresse zeigt, hat keinen eigenen Feed.',
    next: `In der Nähe gibt es: ${text(details, 'feeds') ?? ''}. Fügen Sie einen davon über seine Adresse hinzu.`,
  }),
  'invalid-input': (details) => ({
    title: 'Das wurde nicht verstanden.',
    next:
      unfit[text(details, 'issue') ?? ''] ??
      reasonWords(details) ??
      'Prüfen Sie Ihre Eingabe und versuchen Sie es erneut.',
  }),
  'not-a-url': fixed(
    'Das ist keine Webadresse.',
    'Eine Adresse sieht so aus: dev.to/ben oder https://example.org/blog.',
  ),
  'unsupported-scheme': fixed(
    'Adressen dieser Art können nicht gelesen werden.',
    'Verwenden Sie eine, die mit http:// oder https:// beginnt.',
  ),
  'unknown-method': fixed(
    'Dieser Teil von Offprint fehlt.',
    'Aktualisieren Sie Offprint und versuchen Sie es erneut.',
  ),
  'not-found': fixed('Das ist nicht mehr in der Bibliothek.', 'Es wurde inzwischen vielleicht entfernt.'),
  'already-exists': fixed('Dieser Name ist schon vergeben.', 'Wählen Sie einen anderen Namen.'),
  'opml-invalid': fixed(
    'Diese Datei ist keine OPML-Liste.',
    'Exportieren Sie die Liste in Ihrem anderen Feedreader erneut.',
  ),
  'export-unreadable': (details) => ({
    title: 'Diese Datei kann nicht als das gelesen werden, was sie zu sein scheint.',
    next: `${reasonWords(details) ?? 'Sie ist vielleicht abgeschnitten'}. Exportieren Sie sie erneut und wählen Sie die neue Datei.`,
  }),
  'no-article': fixed('Auf der Seite wurde kein Artikel gefunden.', 'Der Text des Feeds bleibt.'),
  'not-a-page': fixed(
    'Die Adresse des Artikels führt nicht zu einer Webseite.',
    'Der Text des Feeds bleibt.',
  ),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)} gibt nicht an, ob Programme die Seiten abrufen dürfen.`,
          next: 'Offprint fragt später erneut. Öffnen Sie die Seite einstweilen im Browser.',
        }
      : {
          title: `${server(details)} bittet Programme, diese Seite nicht abzurufen.`,
          next: 'Offprint hält sich daran. Öffnen Sie die Seite im Browser.',
        },
  'not-a-recording': fixed(
    'Was der Server gesendet hat, lässt sich nicht abspielen.',
    'Öffnen Sie es im Browser: Es ist vielleicht eine Seite oder verlangt eine Anmeldung.',
  ),
  'not-a-picture': fixed(
    'Dort ist kein Bild, das sich anzeigen lässt.',
    'Öffnen Sie die Seite des Artikels im Browser.',
  ),
  'nothing-more': fixed('Die Seite enthält nicht mehr Text als der Feed.', 'Es gibt nichts zu ergänzen.'),
  'not-a-record': (details) => ({
    title: `${server(details)} antwortet mit etwas anderem als den Daten des Artikels.`,
    next: 'Was der Feed gesendet hat, bleibt, wie es ist.',
  }),
  'no-address': fixed(
    'Der Artikel hat keine Webadresse.',
    'Es gibt nichts, wovon sein Text abgerufen werden könnte.',
  ),
  'key-refused': (details) => ({
    title: `${server(details)} nimmt diesen API-Schlüssel nicht an.`,
    next: 'Er wurde vielleicht widerrufen. Erzeugen Sie dort in Ihren Einstellungen einen neuen und fügen Sie ihn hier ein.',
  }),
  'key-closed': (details) => ({
    title: `Der API-Schlüssel für ${server(details, 'den Server')} lässt sich nicht mehr öffnen.`,
    next: 'Der Schlüsselbund des Systems wurde geändert oder ist gesperrt. Entsperren Sie ihn, oder geben Sie den Schlüssel erneut ein.',
  }),
  'library-missing': (details) => ({
    title: `${place(details, 'Der Ordner der Bibliothek')} wurde nicht gefunden.`,
    next: 'Prüfen Sie, ob der Datenträger angeschlossen ist.',
  }),
  'library-locked': fixed(
    'Die Bibliothek wird von einem anderen Programm verwendet.',
    'Schließen Sie es und versuchen Sie es erneut.',
  ),
  'library-read-only': fixed(
    'In die Bibliothek kann nicht geschrieben werden.',
    'Lesen ist möglich; um etwas zu ändern, prüfen Sie die Zugriffsrechte ihres Ordners.',
  ),
  'library-newer': fixed(
    'Die Bibliothek stammt von einer neueren Version von Offprint.',
    'Aktualisieren Sie Offprint, um sie zu öffnen.',
  ),
  'library-not-a-folder': (details) => ({
    title: `${place(details, 'Der Ort der Bibliothek')} ist eine Datei, kein Ordner.`,
    next: 'Starten Sie Offprint mit einem anderen Ordner, oder verschieben Sie diese Datei.',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)} ist keine Offprint-Bibliothek.`,
    next: 'Kehren Sie zu einer Sicherung zurück, oder verschieben Sie die Datei, um neu zu beginnen.',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)} ist beschädigt.`,
    next: 'Retten Sie aus einer Kopie, was lesbar ist, oder kehren Sie zu einer Sicherung zurück.',
  }),
  'library-replaced': (details) => ({
    title: `${libraryFile(details)} wurde ersetzt oder entfernt, während die Bibliothek geöffnet war.`,
    next: 'Offprint schreibt nicht mehr hinein. Versuchen Sie es erneut, um die jetzige Bibliothek zu öffnen.',
  }),
  'disk-full': fixed(
    'Der Datenträger ist voll.',
    'Schaffen Sie Platz und versuchen Sie es erneut; nichts ist verloren.',
  ),
  'folder-full': fixed(
    'Am Ziel der Dateien ist kein Platz mehr.',
    'Was schon dort ist, ist vollständig. Schaffen Sie Platz und versuchen Sie es erneut.',
  ),
  'folder-busy': fixed(
    'Ein anderer Export schreibt gerade in diesen Ordner.',
    'Warten Sie, bis er fertig ist, und versuchen Sie es dann erneut.',
  ),
  'file-changed': fixed(
    'Die Datei wurde inzwischen geändert.',
    'Sie blieb, wie sie ist. Sehen Sie sie sich noch einmal an.',
  ),
  'file-taken': (details) => ({
    title: `Der Export „${text(details, 'name') ?? ''}“ schreibt diese Datei schon.`,
    next: 'Wählen Sie eine andere Datei.',
  }),
  'path-not-a-file': (details) => ({
    title: `„${text(details, 'file') ?? ''}“ ist schon da und ist keine Datei.`,
    next: 'Es wurde nicht angerührt. Wählen Sie einen anderen Ort.',
  }),
  'file-not-ours': (details) => ({
    title: `„${text(details, 'file') ?? ''}“ gibt es schon, und Offprint hat es nicht geschrieben.`,
    next: 'Es blieb unberührt. Wählen Sie eine andere Datei, oder wählen Sie diese noch einmal und stimmen Sie zu, sie zu ersetzen.',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title:
        folder === null
          ? 'In den Ordner kann nicht geschrieben werden.'
          : `In „${folder}“ kann nicht geschrieben werden.`,
      next: 'Wählen Sie einen anderen Ordner.',
    };
  },
  'system-refused': fixed(
    'Das System hat dies nicht übernommen.',
    'Dafür lässt sich nur das installierte Programm einrichten; ist es installiert, wählen Sie es in den Einstellungen des Systems.',
  ),
  'template-invalid': (details) => ({
    title: `Eine Vorlage des Profils enthält einen Fehler${templatePlace(details)}.`,
    next: mistakeWords(details.reason, details) ?? 'Sehen Sie beim Export der Artikel nach.',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? 'Der Vorgang endete, bevor er fertig war.',
    next: 'Sonst ist nichts beschädigt. Ein neuer Versuch kann helfen; wenn nicht, steht mehr im Protokoll.',
  }),
  'core-ended': fixed(
    'In Offprint ist ein Fehler aufgetreten; die Bibliothek wurde neu gestartet.',
    'Was vorher bestätigt wurde, ist erhalten. Wiederholen Sie den letzten Schritt.',
  ),
  'core-failing': fixed(
    'In Offprint tritt immer wieder ein Fehler auf.',
    'Nichts Aufbewahrtes ist verloren. Versuchen Sie es erneut; hilft das nicht, kopieren Sie die Diagnosedaten und melden Sie den Fehler.',
  ),
  cancelled: fixed('Abgebrochen.', 'Was bis dahin erledigt war, bleibt erhalten.'),
  internal: (details) => ({
    title: 'In Offprint ist etwas schiefgegangen.',
    next: text(details, 'message') ?? 'Versuchen Sie es erneut; bleibt der Fehler, starten Sie Offprint neu.',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `: ${templatePartNames[part as keyof typeof templatePartNames] ?? part}, Zeile ${line}, Spalte ${column}`;
}

function status(details: ErrorDetails): string {
  const code = amount(details, 'status') ?? amount(details, 'httpStatus');
  return code === null ? '' : ` (${code})`;
}

export function errorWords(error: WireError): ErrorText {
  return errorTexts[error.code](error.details);
}

/** Both in one note. */
export function errorNote(error: WireError): string {
  const { title, next } = errorWords(error);
  return next === '' ? title : `${title} ${next}`;
}

/** Why an exported file is as it is, or could not be written: `reason` may be an error’s code, too. null: nothing is told. */
export function fileReasonWords({ reason }: { reason: string | null }): string | null {
  const code = errorCodes.find((one) => one === reason);
  return code === undefined ? reasonWords({ reason }) : errorTexts[code]({}).title;
}
