/** Of the URL Standard what shared code uses: page and Node both have it, neither's types are in reach here. */
declare class URL {
  constructor(address: string);
  readonly host: string;
}
