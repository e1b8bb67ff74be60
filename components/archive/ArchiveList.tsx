// The list itself, virtualised: groups with headings that stay while their group is in view.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/ui/Notice';
import { useMarking } from '@/components/undo/use-marking';
import type { ListSettings } from '@/utils/model/archive-list';
import { ListItem } from './ListItem';
import { ListSection } from './ListSection';
import { sectionsOf } from './list-sections';
import { keptPlace } from './place';
import { RowIndex } from './row-index';
import type { Shelf } from './shelf';
import { useBegun } from './use-begun';
import { useListPlace } from './use-list-place';
import { useListRows } from './use-list-rows';
import { usePages } from './use-pages';
import { useRowDeletion } from './use-row-deletion';
import type { Selection } from './use-selection';
import { watchRows } from './use-virtualizer';
import { groupName } from './words';

interface Props {
  shelf: Shelf;
  list: ListSettings;
  selection: Selection;
  nameOf(sourceId: number): string | undefined;
  /** Rows say their source: there are several. */
  sourcesNamed: boolean;
}

export function ArchiveList({ shelf, list, selection, nameOf, sourcesNamed }: Props) {
  const index = useMemo(() => new RowIndex(shelf.groups), [shelf]);
  const pages = usePages(shelf);
  const scroller = useRef<HTMLDivElement>(null);
  const deletion = useRowDeletion(scroller);
  const marking = useMarking();
  const focusedRow = useRef<number | null>(null);
  const focusedPost = useRef<number | null>(null);
  const [kept] = useState(() => keptPlace.take(shelf.key));
  const virtualizer = useListRows(index, scroller, focusedRow, kept);
  const items = virtualizer.getVirtualItems();
  const inView = items.map((item) => {
    const row = index.at(item.index);
    return row.kind === 'post' ? pages.post(row.key, row.offset) : undefined;
  });
  const begun = useBegun(inView.flatMap((post) => post?.id ?? []));
  const shown = items.map(({ index: row }, n) => `${row}:${inView[n]?.id}`).join();
  useLayoutEffect(() => watchRows(virtualizer, scroller.current), [shown]);
  useListPlace({ list: shelf.key, index, virtualizer, scroller, focusedPost, kept });

  const errors = [pages.error, begun.error, deletion.action.error, marking.action.error];
  const tools = { virtualizer, selection, marking, deletion };
  return (
    <>
      {errors.map((error) => error && <Notice error={error} />)}
      <div
        class="view-scroll archive-scroll"
        ref={scroller}
        onFocusIn={(event) => {
          const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
          focusedRow.current = row ? Number(row.dataset.index) : null;
          focusedPost.current = row?.dataset.post ? Number(row.dataset.post) : null;
        }}
      >
        <div class="archive-length" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {sectionsOf(items, index).map((section) => (
            <ListSection
              key={section.key}
              section={section}
              name={groupName(section.key, list, nameOf)}
              virtualizer={virtualizer}
            >
              {section.rows.map((item) => {
                const offset = item.index - section.heading.index - 1;
                const post = pages.post(section.key, offset);
                return (
                  <ListItem
                    {...tools}
                    key={post ? `post-${post.id}` : `row-${item.key}`}
                    section={section}
                    item={item}
                    post={post}
                    offset={offset}
                    place={index.placeOf(item.index)}
                    source={post && sourcesNamed ? nameOf(post.sourceId) : undefined}
                    begun={post && begun.of(post.id)}
                    short={list.group === 'year' && /^\d/.test(section.key)}
                  />
                );
              })}
            </ListSection>
          ))}
        </div>
      </div>
    </>
  );
}
