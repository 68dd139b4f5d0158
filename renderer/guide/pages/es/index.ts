/** All pages of the guide in one language (this folder’s). */
import type { GuidePage } from '../../guide-page.ts';

export const files = import.meta.glob<GuidePage>('./*.md', { eager: true, import: 'default' });
