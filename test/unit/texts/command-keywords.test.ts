/** What people type finds the command, whatever it is called here. */
import { describe, expect, it } from 'vitest';
import { fuzzyFilter } from '../../../renderer/commands/fuzzy.ts';
import * as english from '../../../shared/texts/en/index.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { Catalogue } from '../../../shared/texts/load-catalogue.ts';
import { loaders } from '../../../shared/texts/load-catalogue.ts';

type Id = keyof typeof english.commands.commandTitles;

/** As the palette looks through them, with all of them on offer. */
function finder(catalogue: Catalogue): (typed: string) => Id[] {
  const ids = Object.keys(catalogue.commands.commandTitles) as Id[];
  return (typed) =>
    fuzzyFilter(
      ids,
      typed,
      (id) => catalogue.commands.commandTitles[id],
      (id) => ({
        title: english.commands.commandTitles[id],
        words: `${catalogue.commandKeywords.commandKeywords[id]}, ${english.commandKeywords.commandKeywords[id]}`,
      }),
    );
}

/** Where several commands answer, as with “bookmarks”, it needs not be the very first. */
const mostBefore = 3;

/** By language: what is typed, and which command must be among the first. */
const asked: Record<Language, readonly (readonly [string, Id])[]> = {
  en: [
    ['save search', 'smart.new'],
    ['new smart feed', 'smart.new'],
    ['statistics', 'library.statistics'],
    ['stats', 'library.statistics'],
    ['charts', 'library.statistics'],
    ['snippets', 'library.snippets'],
    ['annotations', 'annotations.panel'],
    ['all annotations', 'annotations.all'],
    ['preferences', 'settings'],
    ['prefs', 'settings'],
    ['options', 'settings'],
    ['configuration', 'settings'],
    ['dark mode', 'theme.dark'],
    ['night', 'theme.dark'],
    ['light mode', 'theme.light'],
    ['zen', 'zen'],
    ['full screen', 'zen'],
    ['fullscreen', 'zen'],
    ['focus mode', 'zen'],
    ['unsubscribe', 'feed.unsubscribe'],
    ['unfollow', 'feed.unsubscribe'],
    ['delete feed', 'feed.unsubscribe'],
    ['remove feed', 'feed.unsubscribe'],
    ['subscribe', 'feed.add'],
    ['rss', 'feed.add'],
    ['new feed', 'feed.add'],
    ['opml', 'opml.export'],
    ['import opml', 'opml.import'],
    ['pocket', 'opml.import'],
    ['migrate', 'opml.import'],
    ['sync', 'library.refresh'],
    ['reload', 'library.refresh'],
    ['update', 'library.refresh'],
    ['starred', 'go.saved'],
    ['favorites', 'go.saved'],
    ['favourites', 'go.saved'],
    ['bookmarks', 'go.saved'],
    ['star', 'article.toggleSaved'],
    ['bookmark', 'article.toggleSaved'],
    ['read later', 'go.later'],
    ['history', 'undo.history'],
    ['shortcuts', 'keys'],
    ['hotkeys', 'keys'],
    ['keyboard shortcuts', 'keys'],
    ['cheat sheet', 'help'],
    ['manual', 'guide'],
    ['docs', 'guide'],
    ['filters', 'rules.manage'],
    ['labels', 'tags.manage'],
    ['rename tag', 'tags.manage'],
    ['label', 'article.tag'],
    ['font', 'reading.text'],
    ['zoom in', 'reading.larger'],
    ['zoom out', 'reading.smaller'],
    ['line height', 'reading.looser'],
    ['word wrap', 'reading.wrapCode'],
    ['toc', 'article.outline'],
    ['backlinks', 'article.mentions'],
    ['diff', 'article.changes'],
    ['browser', 'article.original'],
    ['readability', 'article.fullText'],
    ['comments', 'article.discussion'],
    ['podcast', 'player.toggle'],
    ['tts', 'speech.toggle'],
    ['text to speech', 'speech.toggle'],
    ['catch up', 'list.markAllRead'],
    ['select all', 'list.pickAll'],
    ['remind', 'article.snooze'],
    ['hide', 'article.toggleMuted'],
    ['trash', 'article.remove'],
    ['images', 'article.pictures'],
    ['share', 'article.copyLink'],
    ['obsidian', 'library.export'],
    ['login', 'account'],
    ['api key', 'account'],
    ['upgrade', 'updates'],
    ['bug report', 'diagnostics'],
    ['licenses', 'licences'],
    ['open source', 'licences'],
    ['getting started', 'welcome'],
    ['backfill', 'feed.fetchOlder'],
    ['clip', 'page.save'],
    ['saved search', 'smart.edit'],
    ['compact', 'density'],
    ['backup', 'settings'],
    ['ctrl f', 'find'],
    ['right click', 'menu'],
    ['annotate', 'highlight.add'],
  ],
  de: [
    ['Optionen', 'settings'],
    ['Nachtmodus', 'theme.dark'],
    ['dunkel', 'theme.dark'],
    ['Vollbild', 'zen'],
    ['abonnieren', 'feed.add'],
    ['Feed löschen', 'feed.unsubscribe'],
    ['Favoriten', 'go.saved'],
    ['Lesezeichen', 'go.saved'],
    ['Anmerkungen', 'annotations.panel'],
    ['Diagramm', 'library.statistics'],
    ['Codeschnipsel', 'library.snippets'],
    ['Anleitung', 'guide'],
    ['schriftgrosse', 'reading.larger'],
    ['Inhaltsverzeichnis', 'article.outline'],
    ['preferences', 'settings'],
    ['stats', 'library.statistics'],
  ],
  es: [
    ['preferencias', 'settings'],
    ['estadisticas', 'library.statistics'],
    ['modo oscuro', 'theme.dark'],
    ['pantalla completa', 'zen'],
    ['suscribirse', 'feed.add'],
    ['eliminar canal', 'feed.unsubscribe'],
    ['favoritos', 'go.saved'],
    ['anotaciones', 'annotations.panel'],
    ['fragmentos', 'library.snippets'],
    ['manual', 'guide'],
    ['dark mode', 'theme.dark'],
  ],
  'pt-BR': [
    ['preferências', 'settings'],
    ['estatisticas', 'library.statistics'],
    ['modo escuro', 'theme.dark'],
    ['tela cheia', 'zen'],
    ['assinar', 'feed.add'],
    ['excluir feed', 'feed.unsubscribe'],
    ['favoritos', 'go.saved'],
    ['anotações', 'annotations.panel'],
    ['trechos', 'library.snippets'],
    ['manual', 'guide'],
    ['dark mode', 'theme.dark'],
  ],
  ja: [
    ['環境設定', 'settings'],
    ['グラフ', 'library.statistics'],
    ['ダークモード', 'theme.dark'],
    ['全画面', 'zen'],
    ['登録解除', 'feed.unsubscribe'],
    ['フィード 削除', 'feed.unsubscribe'],
    ['お気に入り', 'go.saved'],
    ['注釈', 'annotations.panel'],
    ['スニペット', 'library.snippets'],
    ['使い方', 'guide'],
    ['preferences', 'settings'],
  ],
  'zh-CN': [
    ['首选项', 'settings'],
    ['图表', 'library.statistics'],
    ['深色模式', 'theme.dark'],
    ['全屏', 'zen'],
    ['退订', 'feed.unsubscribe'],
    ['收藏夹', 'go.saved'],
    ['批注', 'annotations.panel'],
    ['代码片段', 'library.snippets'],
    ['手册', 'guide'],
    ['preferences', 'settings'],
  ],
};

describe.each(Object.entries(asked) as [Language, (typeof asked)[Language]][])(
  'the palette in %s',
  (language, list) => {
    it.each(list)('finds by “%s” %s', async (typed, id) => {
      const catalogue = language === 'en' ? english : await loaders[language]?.();
      expect(finder(catalogue as Catalogue)(typed).slice(0, mostBefore)).toContain(id);
    });
  },
);

describe('the words of commands', () => {
  it.each(['en', ...Object.keys(loaders)] as Language[])('are each said once in %s', async (language) => {
    const catalogue = language === 'en' ? english : ((await loaders[language as 'de']?.()) as Catalogue);
    for (const [id, words] of Object.entries(catalogue.commandKeywords.commandKeywords)) {
      const names = words.split(', ').map((name) => name.toLowerCase());
      expect(new Set(names).size, `${id}: ${words}`).toBe(names.length);
      expect(names, id).not.toContain('');
    }
  });
});
