/**
 * The texts of the language that was loaded, one module an area. English is their shape: another language's folder does not
 * compile as long as anything is missing in it or takes other values. It knows no language itself, so that languages may use
 * what is built on it. See README.md.
 */

/** Areas by name. */
type LoadedCatalogue = Readonly<Record<string, unknown>>;

let loaded: LoadedCatalogue | null = null;

/** null: English. Before any module of texts is read, as these take their words when they are read. */
export function setCatalogue(catalogue: LoadedCatalogue | null): void {
  loaded = catalogue;
}

/** One area's texts in the language that was loaded; `english` where none was. */
export function inLanguage<Texts>(area: string, english: Texts): Texts {
  return loaded === null ? english : (loaded[area] as Texts);
}
