/** Words of a feed's page. */
import { clockTime, counted, number } from '../format.ts';
import { spanishTime } from '../hours.ts';

const removedWords = (count: number): string => counted(count, 'artículo eliminado', 'artículos eliminados');

export const answerTexts = {
  headersCopied: 'Cabeceras copiadas',
  none: 'Aún no ha habido respuesta.',
  copyHeaders: 'Copiar cabeceras',
  headers: 'Cabeceras',
  status: (status: number) => `Estado: ${status}`,
  /** `when` as “hace 5 min”. */
  cameFrom: (status: string, when: string, url: string) => `${status}, ${when}, de ${url}`,
};

export const doctorTexts = {
  running: 'Pidiendo el canal y leyéndolo línea por línea…',
  hint: 'Pide el canal al servidor una vez y lo compara con las especificaciones: con qué pueden tropezar otros lectores, y dónde.',
  examining: 'Examinando…',
  examine: 'Examinar el canal',
  again: 'Volver a examinar',
  sound: 'El canal cumple su especificación y se sirve como es debido.',
};

export const feedPageTexts = {
  overview: 'Resumen',
  log: 'Registro',
  answer: 'Respuesta',
  doctor: 'Examen',
  settings: 'Opciones',
  feed: 'Canal',
  sections: 'Secciones',
};

export const feedSettingsTexts = {
  fullText: 'Texto completo de la página',
  usual: 'Lo decide Offprint',
  halfHourly: 'Cada media hora',
  hourly: 'Cada hora',
  sixHourly: 'Cada seis horas',
  daily: 'Una vez al día',
  weekly: 'Una vez a la semana',
  name: 'Título',
  tags: 'Etiquetas para artículos nuevos',
  none: 'Ninguna',
  section: 'Nombre y lugar',
  folder: 'Carpeta',
  checked: 'Comprobación',
  notify: 'Avisarme de los artículos nuevos',
  pause: 'Pausar',
  pauseHint: 'Sigue en la biblioteca y no se le piden artículos nuevos.',
  keeping: 'Conservación',
  unsubscribe: 'Cancelar suscripción',
  everyMinutes: (minutes: number) => `Cada ${number(minutes)} minutos`,
};

export const headersTexts = {
  stored: 'Guardado',
  replace: 'Reemplazar',
  value: 'Valor',
  headers: 'Cabeceras',
  hint: 'Se envían con cada petición; por ejemplo, un token. Solo al servidor de este canal.',
  add: 'Añadir una cabecera',
  save: 'Guardar las cabeceras',
  /** A header may have no name yet. */
  replaceValue: (name: string) =>
    name === '' ? 'Reemplazar el valor de esta cabecera' : `Reemplazar el valor de ${name}`,
  newValue: (name: string) => `Nuevo valor de ${name}`,
  remove: (name: string) => (name === '' ? 'Quitar esta cabecera' : `Quitar ${name}`),
};

export const logTexts = {
  none: 'Aún no se ha comprobado.',
  title: 'Comprobaciones, la última primero',
  took: (ms: number) => `${number(ms)} ms`,
  more: (count: number) => `Y ${number(count)} más.`,
};

export const loginTexts = {
  title: 'Inicio de sesión',
  userName: 'Usuario',
  none: 'Ninguno',
  password: 'Contraseña',
  stored: 'Guardada',
  replacePassword: 'Reemplazar la contraseña',
  replace: 'Reemplazar',
  newPassword: 'Contraseña nueva',
  save: 'Guardar los datos',
  keep: 'Dejar la guardada',
  remove: 'Quitar los datos',
};

export const overviewTexts = {
  hasGaps: 'Faltan entradas intermedias.',
  offline: 'No hay conexión. Lo que hay aquí se puede leer; las comprobaciones seguirán cuando vuelva.',
  checking: 'Comprobando…',
  checkNow: 'Comprobar ahora',
  nextCheck: 'Próxima comprobación',
  requests: 'Peticiones',
  articles: 'Artículos',
  olderEntries: 'Entradas anteriores',
  feed: 'Canal',
  site: 'Sitio',
  about: 'Descripción',
  moved: (address: string) =>
    `El servidor dice que este canal se ha mudado a ${address}. No hay que hacer nada: Offprint adopta la dirección nueva cuando la próxima respuesta lo confirme.`,
  otherFeed: (address: string) => `El sitio puede tener otro canal: ${address}`,
  counts: (articles: number, unread: number) =>
    `${counted(articles, 'artículo')}, ${number(unread)} sin leer`,
  /** `when` as “hace 5 min”. */
  subscribed: (when: string) => `Suscripción: ${when}.`,
};

export const requestTexts = {
  userAgent: 'Agente de usuario',
  usualAgent: 'El de Offprint',
  agentHint: 'Le dice al servidor quién pregunta. Algunos solo sirven canales a nombres que conocen.',
  title: 'Cómo se pide',
  noKeyring:
    'Este sistema no tiene un llavero para proteger secretos: la contraseña y los valores de las cabeceras se guardan hasta que salgas de Offprint y después se piden de nuevo.',
};

export const unsubscribeTexts = {
  ask: 'Cancelar suscripción…',
  noneLost: 'No ha traído artículos; no se pierde nada.',
  keepSaved: 'Conservar los artículos guardados y etiquetados',
  keep: 'Conservar el canal',
  unsubscribe: 'Cancelar suscripción',
  question: (articles: number) =>
    `${articles === 1 ? 'Su artículo sale de la biblioteca.' : `Sus ${counted(articles, 'artículo')} salen de la biblioteca.`} Se puede deshacer durante una hora, mientras Offprint esté abierto.`,
  done: (removed: number, kept: number) =>
    kept > 0
      ? `Suscripción cancelada: ${removedWords(removed)}, ${counted(kept, 'guardado conservado', 'guardados conservados')}.`
      : `Suscripción cancelada: ${removedWords(removed)}.`,
};

export const checkTexts = {
  already: 'Ya se está comprobando.',
  offline: 'Sin comprobar: no hay conexión.',
  mustWait: (until: number, now: number) =>
    `Sin consultar: el servidor pidió esperar hasta ${spanishTime(clockTime(until, now))}.`,
  checked: (outcome: string) => `Recién comprobado. ${outcome}`,
};
