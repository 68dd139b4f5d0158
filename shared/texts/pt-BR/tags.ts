/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { counted, number } from '../format.ts';

/** A tag without a colour of its own has the usual one. */
export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: 'padrão',
  red: 'vermelho',
  orange: 'laranja',
  yellow: 'amarelo',
  green: 'verde',
  teal: 'verde-azulado',
  blue: 'azul',
  violet: 'violeta',
  pink: 'rosa',
  grey: 'cinza',
};

export const tagTexts = {
  mergeTitle: 'Mesclar etiquetas',
  keepNames: 'Os outros nomes continuam valendo',
  merge: 'Mesclar',
  title: 'Etiquetas',
  find: 'Encontrar uma etiqueta',
  findPlaceholder: 'Parte de um nome',
  noneYet: 'Nenhum artigo tem etiqueta ainda. Pressione T em um para dar a primeira.',
  noneFound: 'Nenhuma etiqueta tem esse nome.',
  colour: 'Cor',
  tag: 'Etiqueta',
  remove: 'Remover etiqueta',
  otherNames: 'Outros nomes',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: 'Separados por vírgulas. Digitar ou pesquisar um deles vale por esta etiqueta.',
  merged: (articles: number, tag: string) =>
    `${counted(articles, 'artigo etiquetado', 'artigos etiquetados')} agora com “${tag}”`,
  mergeInto: (tags: number) => `Unir ${number(tags)} etiquetas em uma`,
  choose: (tag: string) => `Escolher ${tag} para mesclar`,
  edit: (tag: string) => `Editar a etiqueta ${tag}`,
  more: (tags: number) => `Mais ${counted(tags, 'etiqueta')}: digite para encontrar.`,
  changed: (tag: string) => `Etiqueta “${tag}” alterada`,
  removed: (tag: string, articles: number) => `Etiqueta “${tag}” tirada de ${counted(articles, 'artigo')}.`,
  /** `articles` null: not known. */
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`Em ${counted(articles, 'artigo')}.`]),
      'Os artigos ficam quando a etiqueta sai. Renomear para uma etiqueta existente mescla as duas.',
      ...(hasChildren ? ['As etiquetas dentro dela são renomeadas junto.'] : []),
    ].join(' '),
};

export const tagManyTexts = {
  titleOfList: 'Etiquetar toda a lista',
  titleOfPicked: 'Etiquetar tudo o que está selecionado',
  tag: 'Etiquetar',
  tagAll: 'Etiquetar tudo',
  add: 'Adicionar',
  addHint: 'Etiquetas separadas por vírgulas.',
  remove: 'Tirar',
  titleOf: (articles: number) => `Etiquetar ${counted(articles, 'artigo')}`,
};
