/** Words of the sidebar. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/sidebar.ts';

export const { sidebarTexts } = inLanguage('sidebar', english);
