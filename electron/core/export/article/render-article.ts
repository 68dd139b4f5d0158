/**
 * Renders an article with a profile: the path of its file, its whole text, and the places of its pictures. Pure: the same
 * article and profile give the same bytes in every time zone and locale. Called by `vault/` and `targets/`, mostly in the pool.
 */

import { AppError } from '../../../../shared/errors.ts';
import type { ExportProfile, TemplateProblem } from '../../../../shared/export-profile.ts';
import { backlinkTexts } from '../facts/backlinks.ts';
import type { ExportArticle, TextSource } from '../facts/export-article.ts';
import type { RecordValue } from '../facts/values.ts';
import { linkedArticles } from '../markdown/article-links.ts';
import {
  assetNames,
  bookNames,
  bookPathNames,
  fileNames,
  fileValues,
  pathNames,
  pathValues,
} from '../profiles/article-values.ts';
import { safeFolder, safePath } from '../profiles/file-name.ts';
import { type FrontMatterLine, parseFrontMatter, writeFrontMatter } from '../profiles/front-matter.ts';
import { parseTemplate, type Template } from '../profiles/templates/parse.ts';
import { renderTemplate } from '../profiles/templates/render.ts';
import { articleContent } from './article-content.ts';
import { withEndings } from './endings.ts';
import { linkedImages, type PlacedImage } from './image-links.ts';

/** A profile whose templates are read. */
export type CompiledProfile = {
  profile: ExportProfile;
  path: Template;
  frontMatter: FrontMatterLine[];
  body: Template;
  assets: Template;
};

export type ArticleFile = {
  /** Below the export folder, with forward slashes. */
  path: string;
  text: string;
  /** Those the text shows; each file once. */
  images: PlacedImage[];
  source: TextSource;
};

/** Throws `template-invalid` with `part`, `line`, `column`, `reason` and what its words need in its details. */
export function compileProfile(profile: ExportProfile): CompiledProfile {
  const isBook = profile.layout === 'book';
  const text = isBook ? bookNames : fileNames;
  return {
    profile,
    path: inPart('path', () => parseTemplate(profile.path, isBook ? bookPathNames : pathNames)),
    frontMatter: inPart('frontMatter', () => parseFrontMatter(profile.frontMatter, text)),
    body: inPart('body', () => parseTemplate(profile.body, text)),
    assets: inPart('assets', () =>
      parseTemplate(profile.assets, isBook ? [...bookPathNames, 'folder'] : assetNames),
    ),
  };
}

/** The first mistake of each part of a profile; empty when it can be used. */
export function profileProblems(profile: ExportProfile): TemplateProblem[] {
  const one = (part: TemplateProblem['part']): TemplateProblem[] => {
    const blank = { ...profile, path: '', frontMatter: '', body: '', assets: '', [part]: profile[part] };
    try {
      compileProfile(blank);
      return [];
    } catch (error) {
      return [templateProblem(error)];
    }
  };
  return (['path', 'frontMatter', 'body', 'assets'] as const).flatMap(one);
}

/** What was wrong with a template, of an error that says so; any other is thrown on. */
export function templateProblem(error: unknown): TemplateProblem {
  if (!(error instanceof AppError) || error.code !== 'template-invalid') throw error;
  const { part, line, column, reason, ...values } = error.details;
  return {
    part: part as TemplateProblem['part'],
    line: Number(line),
    column: Number(column),
    code: reason as TemplateProblem['code'],
    values: values as TemplateProblem['values'],
  };
}

/** Adds the part to a mistake that is found in it. */
export function inPart<T>(part: TemplateProblem['part'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'template-invalid') throw error;
    throw new AppError('template-invalid', { ...error.details, part }, error);
  }
}

/** Where the profile puts the article, whatever else is there: see `freePath`. */
export function articlePath(article: ExportArticle, compiled: CompiledProfile): string {
  return renderPath(compiled, pathValues(article));
}

export function renderPath({ path }: CompiledProfile, values: RecordValue): string {
  // A slash in a title makes no folder: those come from the template alone.
  return safePath(inPart('path', () => renderTemplate(path, values, (text) => text.replace(/[/\\]+/g, ' '))));
}

export function renderAssetsFolder({ assets }: CompiledProfile, values: RecordValue, path: string): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const folderMark = '\uE000';
  const text = inPart('assets', () =>
    renderTemplate(assets, { ...values, folder: folderMark }, (one) => one.replace(/[/\\]+/g, ' ')),
  );
  return safeFolder(text.replaceAll(folderMark, folder));
}

/**
 * `path`: where the file is, when that was settled before (it stays when the title changes); else where the profile puts
 * it. Images whose file is known are linked there, the others to where they came from.
 */
export function renderArticleFile(
  article: ExportArticle,
  profile: ExportProfile | CompiledProfile,
  path?: string,
): ArticleFile {
  const compiled = 'profile' in profile ? profile : compileProfile(profile);
  const place = path ?? articlePath(article, compiled);
  const folder = renderAssetsFolder(compiled, pathValues(article), place);
  const images = linkedImages(article.images, folder, place, compiled.profile.imageLinks);
  const articleLink = linkedArticles(article.links, place, compiled.profile.articleLinks);
  const content = articleContent(article, compiled.profile, { images, articleLink });
  const { profile: wanted } = compiled;
  const backlinks = backlinkTexts(article.backlinks, place, wanted);
  const values = fileValues({ ...article, ...content.facts }, content, backlinks, place);
  const head = inPart('frontMatter', () => writeFrontMatter(compiled.frontMatter, values));
  const body = inPart('body', () => renderTemplate(compiled.body, values));
  const text = fileText(head, withEndings(body, { article, content, backlinks }, wanted, 2));
  return { path: place, text, images: shownIn(text, images.used()), source: content.source };
}

/** Of a title picture the path is known, but not every template writes it. Names are of letters and digits alone. */
export function shownIn(text: string, images: readonly PlacedImage[]): PlacedImage[] {
  return images.filter((image) => text.includes(image.name));
}

/** Half a character cannot be written: what is compared with the file later is what the file will hold. */
export function fileText(head: string, body: string): string {
  const text = body
    .toWellFormed()
    .replace(/^\s*\n/, '')
    .trimEnd();
  return `${head}${head === '' || text === '' ? '' : '\n'}${text}${text === '' ? '' : '\n'}`;
}
