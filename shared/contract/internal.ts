/** Apart from the contract, which main has no need to load before there is a window. */
import type { MethodName } from '../contract.ts';

/** Methods a page may not call: they hand out file paths or belong to the main process. */
export const internalMethods: readonly MethodName[] = [
  'images.locate',
  'images.thumbnail',
  'recordings.locate',
];
