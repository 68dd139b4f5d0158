/** What a page of the user guide is, once it was read from its Markdown. */

/** `id`: of headings, the same in every language. `href`: of links: another page (`search.md#where`), or an address on the web. */
export type GuideElement = { name: string; id?: string; href?: string; children: readonly GuideNode[] };
export type GuideNode = string | GuideElement;
export type GuidePage = { title: string; body: readonly GuideNode[] };
