/**
 * All texts of the interface, one module an area and one folder a language. English is the shape: another language's folder
 * does not compile as long as anything is missing in it or takes other values. See README.md.
 */
export type Catalogue = typeof import('./en/index.ts');

let loaded: Catalogue | null = null;

/** null: English. Before any module of texts is read, as these take their words when they are read. */
export function setCatalogue(catalogue: Catalogue | null): void {
  loaded = catalogue;
}

/** One area's texts in the language that was loaded; `english` where none was. */
export function inLanguage<Area extends keyof Catalogue>(
  area: Area,
  english: Catalogue[Area],
): Catalogue[Area] {
  return loaded === null ? english : loaded[area];
}
