/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. */
import { type ErrorCode, type ErrorDetails, errorCodes, type WireError } from '../../errors.ts';
import { bytes, clockTime, host } from '../format.ts';
import { spanishTime } from '../hours.ts';
import { amountOrNull as amount, textOrNull as text } from '../values.ts';
import { templatePartNames } from './export.ts';
import { reasonWords } from './reasons.ts';
import { mistakeWords } from './template-mistakes.ts';

/** `atRefresh`: the next step where nobody asked just now and Offprint itself will ask again. */
export type ErrorText = { title: string; next: string; atRefresh?: string };

type Words = (details: ErrorDetails) => ErrorText;

/** The server as the reader knows it, from whichever detail names it. */
function server(details: ErrorDetails, otherwise = 'El servidor'): string {
  const named = text(details, 'host') ?? text(details, 'url') ?? text(details, 'address');
  return named === null ? otherwise : host(named);
}

/** A file or folder by its whole path, else by what it is. */
function place(details: ErrorDetails, otherwise: string): string {
  const path = text(details, 'file') ?? text(details, 'folder');
  return path === null ? otherwise : `«${path}»`;
}

function libraryFile(details: ErrorDetails): string {
  const folder = text(details, 'folder');
  return place(
    folder === null || text(details, 'file') !== null ? details : { file: `${folder}/library.db` },
    'El archivo de la biblioteca',
  );
}

const fixed =
  (title: string, next: string): Words =>
  () => ({ title, next });

/** What the schema of a method says of a value (Zod’s codes); it has words of its own, for programmers. */
const unfit: Readonly<Record<string, string>> = {
  too_big: 'Es demasiado largo o grande.',
  too_small: 'Es demasiado corto o pequeño.',
  invalid_type: 'Revisa lo escrito y vuelve a intentarlo.',
  invalid_value: 'Revisa lo escrito y vuelve a intentarlo.',
  invalid_format: 'Revisa lo escrito y vuelve a intentarlo.',
};

const tryLater = {
  next: 'Vuelve a intentarlo dentro de un rato.',
  atRefresh: 'Se reintentará en la próxima actualización.',
};

export const errorTexts: Record<ErrorCode, Words> = {
  offline: fixed('No hay conexión.', 'Vuelve a intentarlo cuando se restablezca.'),
  'host-not-found': (details) => ({
    title: `No se encontró ${server(details, 'el servidor')}.`,
    next: 'Comprueba si la dirección tiene alguna errata.',
  }),
  'connection-refused': (details) => ({
    title: `${server(details)} rechazó la conexión.`,
    ...tryLater,
    next: 'Comprueba la dirección o vuelve a intentarlo dentro de un rato.',
  }),
  'connection-lost': (details) => ({
    title: `Se cortó la conexión con ${server(details, 'el servidor')}.`,
    ...tryLater,
  }),
  timeout: (details) => ({ title: `${server(details)} no respondió a tiempo.`, ...tryLater }),
  tls: (details) => ({
    title: `${server(details)} no pudo demostrar su identidad.`,
    next: 'Su certificado no es válido, así que no se leyó nada.',
  }),
  'private-address': fixed(
    'Esta dirección lleva a una red privada.',
    'Si es lo que quieres, añade tú esa dirección: lo que escribes sí puede estar en tu propia red.',
  ),
  'http-unauthorised': fixed(
    'Este canal pide un usuario y una contraseña.',
    'Indícalos en los detalles del canal o en la dirección: https://usuario:contraseña@….',
  ),
  'http-forbidden': (details) => ({
    title: `${server(details)} no deja que Offprint lea esto.`,
    next: 'Abre la página en un navegador para ver si ofrece otro canal.',
  }),
  'http-not-found': () => ({
    title: 'No hay nada en esta dirección.',
    next: 'Comprueba si tiene una errata o prueba con la portada del sitio.',
    atRefresh: 'Puede haberse mudado: busca otra dirección en el sitio.',
  }),
  'http-gone': () => ({
    title: 'Este canal se retiró definitivamente.',
    next: 'Busca otro en el sitio.',
    atRefresh: 'Sus artículos se quedan; no se volverá a consultar.',
  }),
  'http-rate-limited': (details) => {
    const until = amount(details, 'until');
    if (until === null) {
      return {
        title: 'El servidor pidió ir más despacio.',
        next: 'Vuelve a intentarlo dentro de un rato.',
        atRefresh: 'Offprint espera y lo reintenta solo.',
      };
    }
    const time = spanishTime(clockTime(until, Date.now()));
    return {
      title: `El servidor pidió esperar hasta ${time}.`,
      next: 'Vuelve a intentarlo después.',
      atRefresh: '',
    };
  },
  'http-client-error': (details) => ({
    title: `${server(details)} no aceptó la petición${status(details)}.`,
    next: 'Comprueba la dirección o prueba con la portada del sitio.',
  }),
  'http-server-error': (details) => ({
    title: `${server(details)} tiene un problema propio${status(details)}.`,
    ...tryLater,
  }),
  'unasked-not-modified': (details) => ({
    title: `${server(details)} dice que nada ha cambiado desde una respuesta que nunca dio (304).`,
    ...tryLater,
  }),
  'too-large': (details) => {
    const limit = amount(details, 'maxBytes');
    return {
      title: limit === null ? 'La respuesta es demasiado grande.' : `La respuesta supera ${bytes(limit)}.`,
      next: 'Es más de lo que debería necesitar un canal, así que no se leyó.',
    };
  },
  'bad-compression': () => ({ title: 'La respuesta llegó dañada.', ...tryLater }),
  'redirect-loop': fixed('La dirección lleva de vuelta a sí misma.', 'Prueba con la portada del sitio.'),
  'too-many-redirects': fixed('La dirección redirige demasiadas veces.', 'Prueba con la portada del sitio.'),
  'redirect-refused': fixed(
    'La dirección redirige a un lugar que no es seguro.',
    'Prueba con la portada del sitio.',
  ),
  'empty-body': () => ({ title: 'El servidor envió una respuesta vacía.', ...tryLater }),
  'not-a-feed': fixed('Esto no es un canal.', 'Prueba con la portada del sitio: Offprint busca sus canales.'),
  'file-unreadable': (details) => ({
    title: `No se puede leer ${place(details, 'el archivo')}.`,
    next: 'Comprueba que sigue ahí y que tienes permiso para leerlo.',
  }),
  'proxy-failed': (details) => ({
    title:
      details.ofSystem === true
        ? 'El proxy del sistema no transmite la petición.'
        : `El proxy ${text(details, 'proxy') ?? ''} no transmite la petición.`,
    next: 'Revisa el proxy en la configuración.',
  }),
  'asked-to-wait': (details) => ({
    title: `${server(details)} pidió que no se le consulte hasta ${spanishTime(clockTime(amount(details, 'until') ?? 0, Date.now()))}.`,
    next: 'Vuelve a intentarlo después.',
  }),
  'no-feeds-found': (details) =>
    details.author === undefined
      ? {
          title: 'No se encontró ningún canal en esta dirección.',
          next: 'Prueba con la página del blog o con la dirección de su canal RSS.',
        }
      : {
          title: 'El sitio no indica ningún canal propio de este autor.',
          next: 'Búscalo en la web del autor y añádelo por su dirección.',
        },
  'no-own-feed': (details) => ({
    title: 'Lo que muestra esta dirección no tiene canal propio.',
    next: `Cerca hay: ${text(details, 'feeds') ?? ''}. Añade uno de ellos por su dirección.`,
  }),
  'invalid-input': (details) => ({
    title: 'No se ha entendido.',
    next:
      unfit[text(details, 'issue') ?? ''] ??
      reasonWords(details) ??
      'Revisa lo escrito y vuelve a intentarlo.',
  }),
  'not-a-url': fixed(
    'Esto no es una dirección web.',
    'Una dirección es algo como dev.to/ben o https://example.org/blog.',
  ),
  'unsupported-scheme': fixed(
    'Este tipo de dirección no se puede leer.',
    'Usa una que empiece por http:// o https://.',
  ),
  'unknown-method': fixed('Falta esta parte de Offprint.', 'Actualiza Offprint y vuelve a intentarlo.'),
  'not-found': fixed('Ya no está en la biblioteca.', 'Puede que se haya eliminado entretanto.'),
  'already-exists': fixed('Ya existe uno con ese nombre.', 'Elige otro nombre.'),
  'opml-invalid': fixed(
    'Este archivo no es una lista OPML.',
    'Vuelve a exportar la lista desde tu otro lector.',
  ),
  'export-unreadable': (details) => ({
    title: 'Este archivo no se puede leer como lo que parece ser.',
    next: `${reasonWords(details) ?? 'Puede estar incompleto'}. Vuelve a exportarlo y elige el archivo nuevo.`,
  }),
  'no-article': fixed('No se encontró ningún artículo en la página.', 'Se queda el texto del canal.'),
  'not-a-page': fixed('La dirección del artículo no lleva a una página web.', 'Se queda el texto del canal.'),
  'robots-refused': (details) =>
    details.isForNow === true
      ? {
          title: `${server(details)} no dice si los programas pueden descargar sus páginas.`,
          next: 'Offprint volverá a preguntar. Mientras tanto, abre la página en tu navegador.',
        }
      : {
          title: `${server(details)} pide a los programas que no descarguen esta página.`,
          next: 'Offprint lo respeta. Abre la página en tu navegador.',
        },
  'not-a-recording': fixed(
    'Lo que envió el servidor no se puede reproducir.',
    'Ábrelo en el navegador: puede ser una página o requerir que inicies sesión.',
  ),
  'not-a-picture': fixed(
    'Lo que hay ahí no es una imagen que se pueda mostrar.',
    'Abre la página del artículo en tu navegador.',
  ),
  'nothing-more': fixed('La página no tiene más texto que el canal.', 'No hay nada que añadir.'),
  'not-a-record': (details) => ({
    title: `${server(details)} responde con algo que no es la ficha del artículo.`,
    next: 'Lo que envió el canal se queda como está.',
  }),
  'no-address': fixed('El artículo no tiene dirección web.', 'No hay de dónde descargar su texto.'),
  'key-refused': (details) => ({
    title: `${server(details)} no acepta esta clave de API.`,
    next: 'Puede que se haya revocado. Crea una nueva en tu configuración del sitio y pégala aquí.',
  }),
  'key-closed': (details) => ({
    title: `Ya no se puede abrir la clave de API de ${server(details, 'este sitio')}.`,
    next: 'El llavero del sistema ha cambiado o está bloqueado. Desbloquéalo o vuelve a escribir la clave.',
  }),
  'library-missing': (details) => ({
    title: `No se encuentra ${place(details, 'la carpeta de la biblioteca')}.`,
    next: 'Comprueba que su disco está conectado.',
  }),
  'library-locked': fixed('Otro programa está usando la biblioteca.', 'Ciérralo y vuelve a intentarlo.'),
  'library-read-only': fixed(
    'No se puede escribir en la biblioteca.',
    'Puedes leer; para hacer cambios, revisa los permisos de su carpeta.',
  ),
  'library-newer': fixed(
    'La biblioteca se creó con una versión más nueva de Offprint.',
    'Actualiza Offprint para abrirla.',
  ),
  'library-not-a-folder': (details) => ({
    title: `${place(details, 'El lugar de la biblioteca')} es un archivo, no una carpeta.`,
    next: 'Inicia Offprint con otra carpeta o mueve ese archivo.',
  }),
  'library-not-a-database': (details) => ({
    title: `${libraryFile(details)} no es una biblioteca de Offprint.`,
    next: 'Vuelve a una copia de seguridad o mueve el archivo para empezar de cero.',
  }),
  'library-damaged': (details) => ({
    title: `${libraryFile(details)} está dañado.`,
    next: 'Salva de una copia lo que se pueda leer o vuelve a una copia de seguridad.',
  }),
  'library-replaced': (details) => ({
    title: `${libraryFile(details)} se ha reemplazado o eliminado mientras la biblioteca estaba abierta.`,
    next: 'Offprint ya no escribe en él. Vuelve a intentarlo para abrir la biblioteca que hay ahora.',
  }),
  'disk-full': fixed('El disco está lleno.', 'Libera espacio y vuelve a intentarlo; no se ha perdido nada.'),
  'folder-full': fixed(
    'No queda espacio en el destino de los archivos.',
    'Lo que hay allí está completo. Libera espacio y vuelve a intentarlo.',
  ),
  'folder-busy': fixed(
    'Otra exportación está escribiendo en esa carpeta.',
    'Espera a que termine y vuelve a intentarlo.',
  ),
  'file-changed': fixed('El archivo ha cambiado entretanto.', 'Se ha dejado como está. Vuelve a revisarlo.'),
  'file-taken': (details) => ({
    title: `La exportación «${text(details, 'name') ?? ''}» ya escribe este archivo.`,
    next: 'Elige otro archivo.',
  }),
  'path-not-a-file': (details) => ({
    title: `«${text(details, 'file') ?? ''}» ya existe y no es un archivo.`,
    next: 'Se ha dejado como está. Elige otro lugar.',
  }),
  'file-not-ours': (details) => ({
    title: `«${text(details, 'file') ?? ''}» ya existe y no lo escribió Offprint.`,
    next: 'No se ha tocado. Elige otro archivo, o vuelve a elegir este y acepta reemplazarlo.',
  }),
  'folder-not-writable': (details) => {
    const folder = text(details, 'folder') ?? text(details, 'path');
    return {
      title: folder === null ? 'No se puede escribir en la carpeta.' : `No se puede escribir en «${folder}».`,
      next: 'Elige otra carpeta.',
    };
  },
  'system-refused': fixed(
    'El sistema no lo ha aceptado.',
    'Solo se puede configurar con el programa instalado; si lo está, cámbialo en la configuración del sistema.',
  ),
  'template-invalid': (details) => ({
    title: `Una plantilla del perfil tiene un error${templatePlace(details)}.`,
    next: mistakeWords(details.reason, details) ?? 'Revísala donde se exportan los artículos.',
  }),
  'job-ended': (details) => ({
    title: reasonWords(details) ?? 'Se interrumpió antes de terminar.',
    next: 'Nada más ha sufrido daños. Puede servir reintentarlo; si no, el registro dice más.',
  }),
  'core-ended': fixed(
    'Offprint ha sufrido un fallo interno y ha vuelto a abrir la biblioteca.',
    'Lo confirmado antes se conserva. Repite lo último que hiciste.',
  ),
  'core-failing': fixed(
    'Offprint sufre un fallo interno una y otra vez.',
    'No se ha perdido nada de lo guardado. Vuelve a intentarlo; si se repite, copia el diagnóstico y avisa.',
  ),
  cancelled: fixed('Cancelado.', 'Lo hecho hasta entonces se conserva.'),
  internal: (details) => ({
    title: 'Algo ha fallado dentro de Offprint.',
    next: text(details, 'message') ?? 'Vuelve a intentarlo; si continúa, reinicia Offprint.',
  }),
};

function templatePlace(details: ErrorDetails): string {
  const [part, line, column] = [text(details, 'part'), amount(details, 'line'), amount(details, 'column')];
  if (part === null || line === null || column === null) return '';
  return `: ${templatePartNames[part as keyof typeof templatePartNames] ?? part}, línea ${line}, columna ${column}`;
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
