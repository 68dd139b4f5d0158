/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { counted, number } from '../format.ts';

/** A tag without a colour of its own has the usual one. */
export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: 'habitual',
  red: 'rojo',
  orange: 'naranja',
  yellow: 'amarillo',
  green: 'verde',
  teal: 'verde azulado',
  blue: 'azul',
  violet: 'violeta',
  pink: 'rosa',
  grey: 'gris',
};

export const tagTexts = {
  mergeTitle: 'Combinar etiquetas',
  keepNames: 'Los otros nombres siguen valiendo',
  merge: 'Combinar',
  title: 'Etiquetas',
  find: 'Buscar una etiqueta',
  findPlaceholder: 'Parte de un nombre',
  noneYet: 'Ningún artículo tiene etiquetas aún. Pulsa T en uno para ponerle la primera.',
  noneFound: 'Ninguna etiqueta se llama así.',
  colour: 'Color',
  tag: 'Etiqueta',
  remove: 'Eliminar etiqueta',
  otherNames: 'Otros nombres',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: 'Separados por comas. Escribir o buscar uno de ellos equivale a esta etiqueta.',
  merged: (articles: number, tag: string) =>
    `${counted(articles, 'artículo etiquetado', 'artículos etiquetados')} ahora con «${tag}»`,
  mergeInto: (tags: number) => `Unir ${number(tags)} etiquetas en una`,
  choose: (tag: string) => `Elegir ${tag} para combinar`,
  edit: (tag: string) => `Editar la etiqueta ${tag}`,
  more: (tags: number) => `${counted(tags, 'etiqueta')} más: escribe para buscar.`,
  changed: (tag: string) => `Etiqueta «${tag}» cambiada`,
  removed: (tag: string, articles: number) =>
    `Etiqueta «${tag}» quitada de ${counted(articles, 'artículo')}.`,
  /** `articles` null: not known. */
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`En ${counted(articles, 'artículo')}.`]),
      'Los artículos se quedan aunque elimines la etiqueta. Si le pones el nombre de otra, se combinan.',
      ...(hasChildren ? ['Las etiquetas que contiene también cambian de nombre.'] : []),
    ].join(' '),
};

export const tagManyTexts = {
  titleOfList: 'Etiquetar toda la lista',
  titleOfPicked: 'Etiquetar todo lo seleccionado',
  tag: 'Etiquetar',
  tagAll: 'Etiquetar todo',
  add: 'Añadir',
  addHint: 'Etiquetas separadas por comas.',
  remove: 'Quitar',
  titleOf: (articles: number) => `Etiquetar ${counted(articles, 'artículo')}`,
};
