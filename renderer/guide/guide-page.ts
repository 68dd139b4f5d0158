/** What a page of the user guide is, once it was read from its Markdown. */

/**
 * The element, what it is at or leads to, and what is in it. `target`: of a heading its anchor, the same in every language; of a
 * link another page (`search.md#where`) or an address on the web; of others nothing. In short, as six languages of it are shipped.
 */
export type GuideElement = readonly [name: string, target: string, ...children: GuideNode[]];
export type GuideNode = string | GuideElement;
export type GuidePage = { title: string; body: readonly GuideNode[] };
