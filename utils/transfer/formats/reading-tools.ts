// What readers of feeds and of pages export as JSON of their own: starred items as Google Reader listed them (Inoreader, FreshRSS,
// The Old Reader), and annotations of Hypothesis.
import * as z from 'zod/mini';
import { readerItem } from '@/utils/feeds/reader-api';
import type { Bundle } from '../bundle';
import { momentOf } from '../field-values';
import { headOf } from '../read-text';
import { highlightOf, postOf, type Read, unreadable } from '../records';
import { any, elements, field, list, present, text } from './json-elements';

/** Whether a JSON text of this beginning lists items as Google Reader did. */
export const isStarredItems = (head: string): boolean =>
  /"items"\s*:\s*\[/.test(head) && /"(?:alternate|canonical)"\s*:/.test(head);

const item = z.record(z.string(), z.unknown());

/** The records of starred items. A file that calls itself the list of those has no others. */
export async function* readStarred(bundle: Bundle, file: string): AsyncGenerator<Read> {
  const isAllStarred = /"id"\s*:\s*"[^"]*\/starred"/.test(
    (await headOf(bundle.open(file))).split('"items"')[0] ?? '',
  );
  yield* elements(bundle, file, '$.items.*', item, function* (one, where) {
    const found = readerItem(one);
    if (!found) {
      yield unreadable(where, 'bad-row');
      return;
    }
    const { entry, crawled, read, starred } = found;
    const annotations = Array.isArray(one.annotations) ? one.annotations : [];
    yield postOf(entry.title ?? where, {
      format: 'starred',
      url: entry.url,
      title: entry.title,
      html: entry.html ?? '',
      authors: entry.authors,
      tags: entry.tags,
      published: entry.published,
      savedAt: crawled ?? entry.published,
      read,
      starred: starred || isAllStarred,
      highlights: present(
        annotations.map((mark) =>
          highlightOf({ quote: field(mark, 'text'), note: field(mark, 'note'), at: field(mark, 'added_on') }),
        ),
      ),
      guid: entry.url ?? `starred:${entry.guid}`,
    });
  });
}

export const isHypothesis = (head: string): boolean =>
  /"annotations"\s*:\s*\[/.test(head) && /"export_userid"|"client_version"/.test(head);

const annotation = z.object({ uri: text, text, tags: list, created: any, document: any, target: any });

/** The words that an annotation is about; null for one of the whole page. */
function quoteOf(target: unknown): unknown {
  const selectors = Array.isArray(target) ? field(target[0], 'selector') : null;
  return Array.isArray(selectors)
    ? field(
        selectors.find((one) => field(one, 'type') === 'TextQuoteSelector'),
        'exact',
      )
    : null;
}

/** The records of Hypothesis's annotations, a post each; those of one page come together when they are taken in. */
export async function* readHypothesis(bundle: Bundle, file: string): AsyncGenerator<Read> {
  yield* elements(bundle, file, '$.annotations.*', annotation, function* (one, where) {
    const titles = field(one.document, 'title');
    const mark = highlightOf({
      quote: quoteOf(one.target),
      note: one.text,
      at: one.created,
      tags: one.tags ?? [],
    });
    yield postOf(where, {
      format: 'hypothesis',
      url: one.uri,
      title: Array.isArray(titles) ? titles[0] : titles,
      savedAt: momentOf(one.created),
      ...(mark ? { highlights: [mark] } : { note: one.text, tags: one.tags ?? [] }),
    });
  });
}
