/** Highlights and notes. */

import { AppError } from '../../../shared/errors.ts';
import type { Annotation } from '../../../shared/model/annotations.ts';
import { announceArticles } from '../base/announce.ts';
import type { EventBus } from '../base/events.ts';
import type { Undo } from '../changes/undo.ts';
import { getArticle } from '../library/articles/article-read.ts';
import type { Library } from '../library/connection/open.ts';
import {
  annotationsOf,
  changeAnnotation,
  deleteAnnotation,
  findAnnotation,
  insertAnnotation,
  listAnnotations,
  restoreAnnotation,
} from '../library/marks/annotations-table.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = { library: Library; undo: Undo; bus: EventBus; now: () => number };

export const annotationHandlers: AreaHandlers<'annotations', Ports> = {
  'annotations.of': ({ library }, { articleId }) => ({ annotations: annotationsOf(library, articleId) }),

  'annotations.list': ({ library }, { search, ...page }) => listAnnotations(library, search, page),

  'annotations.add': (context, annotation) => {
    const { library, now, undo } = context;
    const { summary } = getArticle(library, annotation.articleId);
    if (annotation.selector === null && annotation.text === '') {
      throw new AppError('invalid-input', { field: 'text', reason: 'note-empty' });
    }
    const id = insertAnnotation(library, annotation, now());
    const undoId = undo.add({
      kind: annotation.selector === null ? 'note' : 'highlight',
      name: summary.title,
      count: 1,
      weight: 1,
      undo: () => {
        deleteAnnotation(library, id);
        announce(context, annotation.articleId);
      },
    });
    announce(context, annotation.articleId);
    return { annotation: existing(context, id), undoId };
  },

  'annotations.update': (context, { annotationId, ...change }) => {
    const { library, now, undo } = context;
    const before = existing(context, annotationId);
    if (before.selector === null && change.text === '') {
      throw new AppError('invalid-input', { field: 'text', reason: 'note-empty' });
    }
    changeAnnotation(library, annotationId, change, now());
    const undoId = undo.add(putBack(context, before, 'change-annotation'));
    announce(context, before.articleId);
    return { annotation: existing(context, annotationId), undoId };
  },

  'annotations.remove': (context, { annotationId }) => {
    const before = existing(context, annotationId);
    deleteAnnotation(context.library, annotationId);
    const undoId = context.undo.add(putBack(context, before, 'remove-annotation'));
    announce(context, before.articleId);
    return { undoId };
  },
};

function existing({ library }: Ports, id: number): Annotation {
  const annotation = findAnnotation(library, id);
  if (annotation === null) throw new AppError('not-found', { what: 'annotation', id });
  return annotation;
}

function putBack(context: Ports, before: Annotation, kind: 'change-annotation' | 'remove-annotation') {
  return {
    kind,
    name: (before.selector?.exact ?? before.text).slice(0, 60),
    count: 1,
    weight: 1,
    undo: () => {
      restoreAnnotation(context.library, before);
      announce(context, before.articleId);
    },
  } as const;
}

/** Lists and counts may depend on it: an article that has annotations is found by them, and kept. */
function announce(context: Ports, articleId: number): void {
  context.bus.emit('annotations.changed', { articleId });
  announceArticles(context, [articleId]);
}
