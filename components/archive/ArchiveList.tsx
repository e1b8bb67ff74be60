// The list itself, virtualised: groups with headings that stay while their group is in view. Rows may come and
// go above the reader's place, and the place stays.
import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/virtual-core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isDeleteKey, takeChangeHere } from '@/components/deletion/deletion';
import { Notice } from '@/components/ui/Notice';
import { useMarking } from '@/components/undo/use-marking';
import { t } from '@/utils/i18n/translate';
import type { ListSettings } from '@/utils/model/archive-list';
import { ArchiveRow } from './ArchiveRow';
import { keptPlace } from './place';
import { RowIndex } from './row-index';
import { rowMark } from './row-marks';
import type { Shelf } from './shelf';
import { useBegun } from './use-begun';
import { usePages } from './use-pages';
import { useRowDeletion } from './use-row-deletion';
import type { Selection } from './use-selection';
import { useVirtualizer, watchRows } from './use-virtualizer';
import { groupName } from './words';

const HEADING_HEIGHT = 56; // pixels; only guesses until a row was measured
const ROW_HEIGHT = 112;

interface Props {
  shelf: Shelf;
  list: ListSettings;
  selection: Selection;
  nameOf(sourceId: number): string | undefined;
  /** Rows say their source: there are several. */
  sourcesNamed: boolean;
}

interface Section {
  key: string;
  posts: number;
  top: number;
  height: number;
  heading: VirtualItem | undefined;
  rows: VirtualItem[];
}

/** The rows in view by group. The range always holds the heading of each group that it touches. */
function sectionsOf(items: readonly VirtualItem[], index: RowIndex): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    const row = index.at(item.index);
    if (row.kind === 'group') {
      sections.push({
        key: row.key,
        posts: row.posts,
        top: item.start,
        height: item.size,
        heading: item,
        rows: [],
      });
      continue;
    }
    const section = sections.at(-1);
    if (!section) continue;
    section.rows.push(item);
    section.height = item.end - section.top;
  }
  return sections;
}

const isPlainX = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'x' && !ctrlKey && !metaKey && !altKey;

export function ArchiveList({ shelf, list, selection, nameOf, sourcesNamed }: Props) {
  const index = useMemo(() => new RowIndex(shelf.groups), [shelf]);
  const pages = usePages(shelf);
  const scroller = useRef<HTMLDivElement>(null);
  const deletion = useRowDeletion(scroller);
  const marking = useMarking();
  const focused = useRef<number | null>(null);
  const [kept] = useState(() => keptPlace.take(shelf.key));
  const restored = useRef(kept);

  // The row that holds the focus stays in the document however far it is scrolled away, and so do the headings.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = new Set(defaultRangeExtractor(range));
      if (focused.current !== null && focused.current < index.rows) rows.add(focused.current);
      for (const row of [...rows]) rows.add(index.at(row).heading);
      return [...rows].sort((a, b) => a - b);
    },
    [index],
  );
  const estimateSize = useCallback(
    (row: number) => (index.at(row).kind === 'group' ? HEADING_HEIGHT : ROW_HEIGHT),
    [index],
  );
  // Counted from the end: new posts come at the top, and the rows below keep their measured heights.
  const getItemKey = useCallback((row: number) => index.rows - row, [index]);
  const virtualizer = useVirtualizer({
    count: index.rows,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: 6,
    initialOffset: kept?.offset ?? 0,
    initialMeasurementsCache: kept?.measurements ?? [],
  });
  const items = virtualizer.getVirtualItems();
  const postAt = (at: number) => {
    const row = index.at(at);
    return row.kind === 'post' ? pages.post(row.key, row.offset) : undefined;
  };
  const offset = virtualizer.scrollOffset ?? 0;
  const top = items.find((item) => item.end > offset);

  const shown = items.map(({ index: row }) => `${row}:${postAt(row)?.id}`).join();
  const begun = useBegun(items.flatMap(({ index: row }) => postAt(row)?.id ?? []));
  useLayoutEffect(() => watchRows(virtualizer, scroller.current), [shown]);

  // Hold the place when rows were added or taken away above it.
  const anchor = useRef<{ rows: number; fromEnd: number; into: number } | null>(null);
  useLayoutEffect(() => {
    const held = anchor.current;
    // What is done to a row in view leaves those above it where they are.
    if (takeChangeHere() || !held || offset <= 0 || held.rows === index.rows) return;
    const row = index.rows - held.fromEnd;
    const start = virtualizer.getOffsetForIndex(Math.max(0, row), 'start')?.[0];
    if (start !== undefined) virtualizer.scrollToOffset(start + held.into);
  }, [index]);
  useLayoutEffect(() => {
    anchor.current = top
      ? { rows: index.rows, fromEnd: index.rows - top.index, into: offset - top.start }
      : null;
  });

  // Back from the reader: the focus returns to the row that it left, as soon as that row is there.
  useLayoutEffect(() => {
    const wanted = restored.current?.focusedPost;
    if (wanted == null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-post="${wanted}"] a`);
    if (!link) return;
    restored.current = null;
    link.focus({ preventScroll: true });
  });
  const focusedPost = useRef<number | null>(null);
  useLayoutEffect(
    () => () =>
      keptPlace.keep({
        list: shelf.key,
        offset: virtualizer.scrollOffset ?? 0,
        measurements: virtualizer.takeSnapshot(),
        focusedPost: focusedPost.current,
      }),
    [virtualizer],
  );

  return (
    <>
      {pages.error && <Notice error={pages.error} />}
      {begun.error && <Notice error={begun.error} />}
      {deletion.action.error && <Notice error={deletion.action.error} />}
      {marking.action.error && <Notice error={marking.action.error} />}
      <div
        class="view-scroll archive-scroll"
        ref={scroller}
        onFocusIn={(event) => {
          const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
          focused.current = row ? Number(row.dataset.index) : null;
          focusedPost.current = row?.dataset.post ? Number(row.dataset.post) : null;
        }}
      >
        <div class="archive-length" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {sectionsOf(items, index).map((section) => (
            <section
              key={section.key}
              class="year"
              aria-labelledby={`group-${section.key}`}
              style={{ top: `${section.top}px`, height: `${section.height}px` }}
            >
              <h2
                class={/^\d{4}$/.test(section.key) ? 'year-heading' : 'year-heading group-named'}
                id={`group-${section.key}`}
                data-index={section.heading?.index}
                ref={(element) => virtualizer.measureElement(element)}
              >
                <span class="year-number">{groupName(section.key, list, nameOf)}</span>
                <span class="year-count">{t('count.posts', { count: section.posts })}</span>
              </h2>
              <ol class="year-posts">
                {section.rows.map((item) => {
                  const row = index.at(item.index);
                  const place = row.kind === 'post' ? row.offset : 0;
                  const post = pages.post(section.key, place);
                  const select = (upTo: boolean) => {
                    if (!post) return;
                    const at = index.placeOf(item.index);
                    if (upTo) selection.extend(at);
                    else selection.toggle(post.id, at);
                  };
                  return (
                    <li
                      key={post ? `post-${post.id}` : `row-${item.key}`}
                      class="year-post"
                      data-index={item.index}
                      data-post={post?.id}
                      aria-setsize={section.posts}
                      aria-posinset={place + 1}
                      ref={(element) => virtualizer.measureElement(element)}
                      style={{ transform: `translateY(${item.start - section.top}px)` }}
                      onClickCapture={(event) => {
                        // While posts are selected, a click anywhere in a row selects it; Enter still opens it.
                        const isBox = event.target instanceof HTMLInputElement;
                        if (!selection.on || isBox || event.detail === 0 || event.ctrlKey || event.metaKey)
                          return;
                        event.preventDefault();
                        event.stopPropagation();
                        select(event.shiftKey);
                      }}
                      onKeyDown={(event) => {
                        if (!post) return;
                        const marked = rowMark(post, event);
                        if (marked) void marking.mark([post.id], marked.mark, t(marked.done, { count: 1 }));
                        else if (isPlainX(event)) select(event.shiftKey);
                        else if (isDeleteKey(event) && selection.ids.size === 0)
                          void deletion.deleteRow(post, item.index);
                        else return;
                        event.preventDefault();
                      }}
                    >
                      <ArchiveRow
                        post={post}
                        source={post && sourcesNamed ? nameOf(post.sourceId) : undefined}
                        begun={post && begun.of(post.id)}
                        short={list.group === 'year' && /^\d/.test(section.key)}
                        selected={selection.on ? post !== undefined && selection.ids.has(post.id) : null}
                        onSelect={select}
                        onDelete={(row) => void deletion.deleteRow(row, item.index)}
                      />
                    </li>
                  );
                })}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
