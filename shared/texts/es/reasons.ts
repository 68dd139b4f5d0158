/** Why something was refused or failed, in words. */
import type { ErrorReason } from '../../error-reasons.ts';
import { number } from '../format.ts';
import { amount, text, textOrNull, wordsFor } from '../values.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = (values: Values) => string;

/** Sentences, but for what stands in brackets or behind a file: those begin small and have no full stop. */
export const reasonTexts: Record<ErrorReason, Words> = {
  'took-too-long': () => 'Tardó demasiado y se abandonó.',
  'out-of-memory': (values) => `Usó más de ${number(amount(values, 'megabytes'))} MB de memoria.`,
  'thread-ended': (values) => `Su hilo terminó: ${text(values, 'message')}.`,
  'key-characters': () => 'Una clave solo tiene letras y cifras.',
  'host-not-forem': () => 'Este sitio no está entre los que usan Forem. Añádelo antes en la configuración.',
  'tag-without-name': () => 'Una etiqueta necesita un nombre además de las barras.',
  'note-empty': () => 'Una nota necesita palabras.',
  'rule-without-condition': () => 'Una regla necesita una condición, como tag:rust o feed:"Rust Blog".',
  'time-passed': () => 'Ese momento ya pasó. Elige uno futuro.',
  'place-missing': () => 'Elige adónde debe ir.',
  'path-not-whole': () => 'Hace falta una ruta completa, desde la raíz del disco.',
  'too-many-links': (values) =>
    `Son ${number(amount(values, 'count'))} artículos; se pueden copiar a la vez los enlaces de ${number(amount(values, 'most'))} como máximo. Reduce la selección.`,
  'offline-without-query': () => 'Sin una consulta se descargaría todo. Indica qué conservar o desactívalo.',
  'pages-without-fetch': () =>
    'las páginas anteriores solo se pueden descargar cuando el canal ya está descargado',
  'regex-too-slow': () =>
    'La expresión regular tarda demasiado. Acota la consulta con otros términos o simplifícala.',
  'request-too-large': () => 'Es demasiado grande o no es JSON.',
  'header-name': (values) =>
    `«${text(values, 'header')}» no vale como nombre de cabecera: solo letras, cifras y guiones.`,
  'header-of-connection': (values) =>
    `«${text(values, 'header')}» no se puede fijar: es de la conexión, no del canal.`,
  'header-of-address': (values) => `«${text(values, 'header')}» no se puede fijar: se toma de la dirección.`,
  'header-of-body': (values) => `«${text(values, 'header')}» no se puede fijar: la petición no tiene cuerpo.`,
  'header-of-cache': (values) =>
    `«${text(values, 'header')}» no se puede fijar: Offprint pregunta por los cambios con lo que le dio el servidor.`,
  'header-of-encoding': (values) =>
    `«${text(values, 'header')}» no se puede fijar: indica qué puede descomprimir Offprint.`,
  'header-of-user-agent': (values) => `«${text(values, 'header')}» no se puede fijar: tiene un campo propio.`,
  'header-not-sent': (values) =>
    `«${text(values, 'header')}» no se puede fijar: un lector de canales no la envía.`,
  'header-twice': (values) => `«${text(values, 'header')}» aparece dos veces.`,
  'header-value': (values) =>
    `El valor de «${text(values, 'header')}» contiene un salto de línea o un carácter no admitido en cabeceras.`,
  'user-agent-value': () =>
    'El agente de usuario contiene un salto de línea o un carácter no admitido en cabeceras.',
  'username-colon': () => 'Un nombre de usuario no puede contener dos puntos.',
  'login-control': () =>
    'El usuario y la contraseña no pueden contener saltos de línea ni otros caracteres de control.',
  'login-and-authorization': () =>
    'Authorization se forma con el usuario y la contraseña: indica una cosa o la otra.',
  'retype-password': () => 'Vuelve a escribir la contraseña: ya no se puede leer.',
  'retype-header': (values) =>
    `Vuelve a escribir el valor de «${text(values, 'header')}»: ya no se puede leer.`,
  'proxy-missing': () => 'Falta la dirección del proxy.',
  'proxy-not-an-address': () =>
    'Esto no es una dirección. Un proxy es algo como http://proxy.example:3128 o socks5://127.0.0.1:1080.',
  'proxy-scheme': (values) => `Un proxy usa http, https, socks4 o socks5, no ${text(values, 'scheme')}.`,
  'proxy-without-host': () => 'La dirección no indica servidor.',
  'proxy-with-path': () => 'La dirección de un proxy acaba tras el puerto.',
  'proxy-percent': () => 'El nombre o la contraseña contienen un % que no está escrito como %25.',
  'proxy-asks-login': () => 'Pide usuario y contraseña (407).',
  'proxy-timeout': (values) => `No respondió en ${number(amount(values, 'seconds'))} segundos.`,
  'names-no-article': () => 'no indica ningún artículo',
  'other-machine': () => 'está en otro equipo',
  'not-added-by-reader': () => 'los archivos solo se leen donde los has añadido tú',
  'not-a-file': () => 'no es un archivo',
  'no-version': () => 'No tiene versión.',
  'found-damaged': () => 'Se encontró dañado.',
  'edited-since-export': () => 'editado después de exportarse',
  'edited-and-beside': () => 'editado después de exportarse; el texto nuevo está al lado',
  'leads-outside': () => 'su carpeta es un enlace que lleva fuera de la carpeta de exportación',
  'nothing-selected': () => 'no hay nada seleccionado',
  deselected: () => 'ya no seleccionado',
  'deselected-and-edited': () => 'ya no seleccionado, pero editado después de exportarse',
};

/** Of an error’s details, or of an exported file: known ones in words, any other as it is; null: there is none. */
export const reasonWords = (values: Values): string | null =>
  wordsFor(reasonTexts, values.reason, values) ?? textOrNull(values, 'reason');
