/** What the doctor finds in a feed, in words. */
import type { FeedFinding } from '../../model/feeds.ts';
import type { FindingCode, FindingValues } from '../../model/findings.ts';
import { number, weekdayName, wireSize } from '../format.ts';
import { amount, text } from '../values.ts';

type Words = (values: FindingValues) => string;

const names = (values: FindingValues): readonly string[] => [values.names ?? []].flat().map(String);

/** Kinds of values in JSON. */
const jsonKinds: Readonly<Record<string, string>> = {
  object: 'un objeto',
  array: 'una lista',
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  null: 'null',
};
const jsonKind = (values: FindingValues, name: string): string =>
  jsonKinds[text(values, name)] ?? text(values, name);

/** What should stand where JSON breaks off. */
const jsonExpected: Readonly<Record<string, (most: string) => string>> = {
  'fewer-values': (most) => `no más de ${most} valores`,
  'fewer-levels': (most) => `no más de ${most} niveles`,
  value: () => 'un valor',
  'name-or-brace': () => 'un nombre entre comillas o }',
  name: () => 'un nombre entre comillas',
  colon: () => 'un signo de dos puntos',
  'comma-or-brace': () => 'una coma o }',
  'comma-or-bracket': () => 'una coma o ]',
  'no-line-break': () => 'que no hubiera saltos de línea ni caracteres de control entre comillas',
  'quotation-mark': () => 'una comilla de cierre',
  'known-escape': () => 'una secuencia de escape que JSON conozca',
  'nothing-more': () => 'que no hubiera nada más',
};

export const findingTexts: Record<FindingCode, Words> = {
  'ampersand-bare': (values) =>
    `«${text(values, 'about')}» contiene un «&» suelto, que debe escribirse «&amp;»: los lectores estrictos rechazan todo el canal.`,
  'entity-undeclared': (values) =>
    `${text(values, 'about')} es una entidad de HTML que XML no conoce: escribe el propio carácter o su número.`,
  'reference-illegal': (values) =>
    `${text(values, 'about')} representa un carácter que XML prohíbe: quítalo.`,
  'less-than-bare': (values) =>
    `«${text(values, 'about')}» empieza con un «<» suelto que no abre ninguna etiqueta: debe escribirse «&lt;».`,
  'tag-unclosed': (values) =>
    `${text(values, 'about')} no se cierra: los lectores tienen que adivinar dónde acaba.`,
  'tag-crossed': (values) =>
    `${text(values, 'about')} se cierra después del elemento que lo contiene: ambos se cruzan, y XML no lo permite.`,
  'tag-stray': (values) => `${text(values, 'about')} cierra algo que nunca se abrió.`,
  'tag-case': (values) =>
    `${text(values, 'about')} no coincide con su etiqueta de apertura: XML distingue mayúsculas de minúsculas.`,
  'tag-malformed': (values) =>
    `«${text(values, 'about')}» no está escrito como una etiqueta: busca unas comillas, un espacio o un «>» que falten.`,
  'attribute-unquoted': (values) =>
    `El atributo ${text(values, 'about')} no tiene un valor entre comillas, como exige XML.`,
  'attribute-twice': (values) =>
    `El atributo ${text(values, 'about')} aparece dos veces en un elemento: los lectores estrictos rechazan todo el canal.`,
  'prefix-undeclared': (values) =>
    `${text(values, 'about')} usa un prefijo que no se declaró con xmlns: los lectores estrictos rechazan todo el canal.`,
  'declaration-late': () =>
    'Hay algo antes de la declaración XML, que debe ir la primera: suele ser una línea en blanco.',
  'text-outside': (values) =>
    `«${text(values, 'about')}» está fuera del elemento raíz del canal, donde no puede haber texto.`,
  'root-twice': (values) =>
    `${text(values, 'about')} empieza un segundo documento tras el primero: los lectores solo ven uno de los dos.`,
  doctype: () =>
    'Un DOCTYPE no sirve de nada en un canal, y los lectores prudentes rechazan lo que lo lleva: quítalo.',
  'comment-dashes': () => 'Un comentario contiene «--», que XML solo permite al final.',
  'cdata-end': () => '«]]>» aparece en texto normal, donde debe escribirse «]]&gt;».',
  'cut-off': (values) =>
    `El canal termina antes que ${text(values, 'about')}: probablemente se cortó y pueden faltar entradas.`,
  'too-many-elements': (values) =>
    `El canal tiene más de ${text(values, 'about')} elementos: solo se revisó lo que hay antes de este punto.`,
  'answer-empty': () => 'La respuesta está vacía.',
  'web-page': () => 'Esto es una página web, no un canal.',
  'no-feed': () => 'Aquí no hay ningún canal: no contiene RSS, Atom ni JSON Feed.',
  'encoding-of-server': (values) =>
    `El servidor dice que el canal es ${text(values, 'named')}, pero es ${text(values, 'real')}: los lectores que se fían del servidor muestran letras rotas.`,
  'encoding-of-feed': (values) =>
    `El canal dice que es ${text(values, 'named')}, pero es ${text(values, 'real')}: los lectores que se fían de él muestran letras rotas.`,
  'encoding-unlabelled': (values) =>
    `El canal no es UTF-8 y no dice qué es (${text(values, 'encoding')} es una suposición): escríbelo en UTF-8.`,
  'utf8-broken': () => 'Aquí hay bytes que no son UTF-8: las letras que había se han perdido.',
  'letters-lost': () =>
    'Aquí se perdió una letra antes de escribir el canal: contiene un carácter de sustitución.',
  'byte-order-mark-inside': () =>
    'Hay una marca de orden de bytes en medio del texto: probablemente se pegó un archivo con la suya.',
  'control-characters': (values) =>
    `El carácter ${text(values, 'sign')} no está permitido en un canal: los lectores estrictos lo rechazan entero.`,
  'control-characters-latin': (values) =>
    `${text(values, 'sign')} es un carácter de control: probablemente se convirtió mal una comilla o raya de windows-1252.`,
  'atom-draft': () =>
    'Esto es Atom 0.3, un borrador abandonado en 2005: muchos lectores solo conocen Atom 1.0.',
  'atom-namespace': () =>
    'El canal no está en el espacio de nombres de Atom, http://www.w3.org/2005/Atom: los lectores estrictos no encuentran nada en él.',
  'atom-feed-title-missing': () => 'El canal no tiene title: los lectores deben nombrarlo por su dirección.',
  'atom-feed-id-missing': () =>
    'El canal no tiene id: Atom lo exige para que siga siendo el mismo cuando se mude.',
  'atom-feed-updated-missing': () => 'El canal no tiene updated: Atom exige la fecha de su último cambio.',
  'atom-entry-title-missing': () => 'Esta entrada no tiene title: Atom exige uno, aunque esté vacío.',
  'atom-entry-id-missing': () =>
    'Esta entrada no tiene id: si se edita su dirección o su título, los lectores la vuelven a mostrar como nueva.',
  'atom-entry-updated-missing': () =>
    'Esta entrada no tiene updated: los lectores no distinguen una entrada editada de otra sin cambios.',
  'atom-id-relative': (values) =>
    `El id «${text(values, 'id')}» no es una dirección completa (https:…, tag:…, urn:…): otros canales pueden tener el mismo.`,
  'atom-author-missing': () =>
    'Ni esta entrada ni el canal indican autor: los lectores no pueden decir quién la escribió.',
  'atom-alternate-missing': () =>
    'Esta entrada no tiene contenido ni un enlace a él: no lleva a ninguna parte.',
  'atom-link-without-address': () => 'Este link no tiene href: en Atom la dirección va en ese atributo.',
  'atom-text-type': (values) =>
    `<${text(values, 'element')}> tiene el tipo «${text(values, 'type')}»: ahí Atom solo conoce text, html y xhtml.`,
  'atom-xhtml-div': (values) =>
    `<${text(values, 'element')}> dice ser XHTML, pero no es un único <div> del espacio de nombres de XHTML: los lectores estrictos no muestran nada.`,
  'channel-title-missing': () =>
    'El channel no tiene title: los lectores deben nombrar el canal por su dirección.',
  'channel-link-missing': () => 'El channel no tiene link: los lectores no pueden llevar al sitio.',
  'channel-description-missing': () => 'El channel no tiene description: RSS exige una, aunque esté vacía.',
  'channel-missing': () => 'No hay <channel>: la mayoría de los lectores no encuentra nada en este canal.',
  'rss-version-missing': () =>
    '<rss> no tiene versión: escribe version="2.0" para que los lectores sepan qué esperar.',
  'rss-namespace': (values) =>
    `xmlns="${text(values, 'namespace')}" pone todo el canal en un espacio de nombres, y RSS no tiene: los lectores estrictos no encuentran nada en él.`,
  'item-empty': () => 'Esta entrada no tiene título ni texto: no hay nada que leer.',
  'guid-missing': () =>
    'Esta entrada no tiene guid: si se edita su dirección o su título, los lectores la vuelven a mostrar como nueva.',
  'about-missing': () =>
    'Esta entrada no tiene rdf:about: nada dice que sea la misma en la próxima comprobación.',
  'guid-no-address': (values) =>
    `El guid «${text(values, 'guid')}» no es una dirección: pon isPermaLink="false" o los lectores intentarán abrirlo.`,
  'address-relative': (values) =>
    `«${text(values, 'address')}» no es una dirección completa: RSS quiere enlaces que empiecen por https:// u otro esquema.`,
  'enclosure-relative': (values) =>
    `«${text(values, 'address')}» no es una dirección completa, así que no se puede encontrar el archivo.`,
  'enclosure-without-file': (values) =>
    `El enclosure no tiene ${names(values).join(' ni ')}: no hay archivo.`,
  'enclosure-incomplete': (values) =>
    `El enclosure no tiene ${names(values).join(' ni ')}: los lectores no saben si pueden usar el archivo.`,
  'enclosure-length': (values) =>
    `El length del enclosure es «${text(values, 'length')}»: debe ser un número de bytes.`,
  'json-broken': (values) =>
    `El JSON se interrumpe aquí: se esperaba ${jsonExpected[text(values, 'expected')]?.(text(values, 'most')) ?? text(values, 'expected')}. Los lectores no pueden leer nada de este canal.`,
  'json-name-twice': (values) =>
    `«${text(values, 'name')}» aparece dos veces en un objeto: los lectores conservan solo uno de los dos.`,
  'json-version-missing': () =>
    'No hay version: escribe "https://jsonfeed.org/version/1.1", por la que los lectores reconocen un JSON Feed.',
  'json-version-unknown': (values) =>
    `La versión «${text(values, 'version')}» no es de JSON Feed: escribe "https://jsonfeed.org/version/1.1".`,
  'json-title-missing': () => 'El canal no tiene title: los lectores deben nombrarlo por su dirección.',
  'json-items-missing': () => 'No hay lista de items: los lectores no encuentran entradas.',
  'json-id-missing': () =>
    'Esta entrada no tiene id: los lectores pueden saltársela o mostrarla como nueva con cada edición.',
  'json-id-number': () =>
    'Este id es un número: JSON Feed quiere un texto, a ser posible la dirección de la entrada.',
  'json-content-missing': () =>
    'Esta entrada no tiene content_html ni content_text: JSON Feed exige uno de ellos.',
  'json-wrong-kind': (values) =>
    `«${text(values, 'name')}» es ${jsonKind(values, 'kind')}, donde JSON Feed tiene ${jsonKind(values, 'wanted')}: los lectores lo omiten.`,
  'json-attachment-incomplete': (values) =>
    `El adjunto no tiene ${names(values).join(' ni ')}: los lectores no pueden usarlo.`,
  'date-unreadable': (values) =>
    `El ${text(values, 'name')} «${text(values, 'text')}» no es una fecha legible. Su aspecto debe ser ${text(values, 'example')}.`,
  'date-in-the-future': (values) =>
    `«${text(values, 'text')}» está en el futuro: los lectores ponen la entrada arriba hasta entonces o la ocultan.`,
  'date-without-zone': (values) =>
    `«${text(values, 'text')}» no indica zona horaria: cada lector la toma por la suya. Añade +0000 o Z.`,
  'date-zone-unusual': (values) =>
    `«${text(values, 'zone')}» no es una de las zonas horarias de RSS: escribe la diferencia, como +0200.`,
  'date-zone-unknown': (values) =>
    `«${text(values, 'zone')}» no es una de las zonas horarias de RSS, y Offprint tampoco la conoce: escribe la diferencia, como +0200.`,
  'date-weekday-wrong': (values) =>
    `El día «${text(values, 'text')}» fue ${weekdayName(amount(values, 'weekday'))}, no ${text(values, 'written')}: uno de los dos es un error.`,
  'date-format': (values) =>
    `Offprint entiende «${text(values, 'text')}», pero no todos los lectores lo hacen. Debería ser como ${text(values, 'example')}.`,
  'element-twice': (values) =>
    `<${text(values, 'element')}> aparece aquí dos veces: los lectores toman uno de los dos, y no todos el mismo.`,
  'atom-id-repeated': (values) =>
    `Otra entrada tiene el id «${text(values, 'id')}» y la misma hora de actualización: los lectores muestran solo una de las dos.`,
  'guid-repeated': (values) =>
    `Otra entrada tiene también «${text(values, 'id')}»: la mayoría de los lectores las toma por una y muestra solo una.`,
  'self-missing': (values) =>
    `El canal no indica su propia dirección (${text(values, 'name')}), por la que los lectores lo siguen cuando se muda.`,
  'self-differs': (values) =>
    `El canal dice que su dirección es ${text(values, 'named')}, pero vino de ${text(values, 'real')}.`,
  'body-script': () => 'El texto contiene un script: los lectores lo quitan, y falta lo que habría mostrado.',
  'body-frame': (values) =>
    `El texto contiene un marco${text(values, 'host') === '' ? '' : ` de ${text(values, 'host')}`}: los lectores muestran un enlace en su lugar, o nada.`,
  'image-insecure': (values) =>
    `«${text(values, 'address')}» se carga sin cifrado: los lectores web no la muestran. Usa https.`,
  'body-address-relative': (values) =>
    `«${text(values, 'address')}» es una dirección relativa sin xml:base: los lectores deben adivinar dónde empieza. Escríbela entera con https://.`,
  'body-empty': () => 'Esta entrada tiene título y no texto: no hay nada que leer o buscar sin conexión.',
  'body-large': (values) =>
    `Solo este texto ocupa ${wireSize(amount(values, 'bytes'))}: las imágenes incrustadas en él deben ir fuera del canal.`,
  'excerpts-only': () =>
    'El canal solo contiene el principio de sus artículos: no se pueden leer ni buscar sin conexión.',
  'title-markup': () =>
    'Este título contiene HTML: algunos lectores muestran las etiquetas tal cual. Los títulos son texto sin formato.',
  'validators-missing': (values) =>
    `El servidor no envía ETag ni Last-Modified: cada comprobación transfiere ${wireSize(amount(values, 'bytes'))}, aunque no haya nada nuevo.`,
  'content-type-missing': (values) =>
    `El servidor no dice qué envía: algunos lectores y navegadores no lo toman por un canal. Debería ser ${text(values, 'right')}.`,
  'content-type-wrong': (values) =>
    `El servidor dice que es ${text(values, 'type')}: algunos lectores y navegadores no lo toman por un canal. Debería ser ${text(values, 'right')}.`,
  'content-type-other': (values) =>
    `El servidor dice que es ${text(values, 'type')}, pero es otro formato: debería ser ${text(values, 'right')}.`,
  'compression-missing': (values) =>
    `El servidor envía ${wireSize(amount(values, 'bytes'))} sin comprimir: con gzip sería una fracción.`,
  'freshness-missing': () =>
    'El servidor no dice cuánto vale una respuesta (Cache-Control): cada lector pregunta con la frecuencia que quiere.',
  'freshness-long': () =>
    'Se dice que la respuesta vale más de un día: los lectores que lo respetan se enteran tarde de las entradas nuevas.',
  'https-exists': (values) =>
    `El mismo canal está disponible con https: ${text(values, 'url')}. Usa esa dirección.`,
  'moved-permanently': (values) =>
    `El canal se ha mudado definitivamente a ${text(values, 'url')}: Offprint lo sigue cuando dos respuestas seguidas coinciden.`,
  more: (values) => `Y ${number(amount(values, 'count'))} más del mismo tipo.`,
};

export const findingWords = ({ code, values }: Pick<FeedFinding, 'code' | 'values'>): string =>
  findingTexts[code](values);
