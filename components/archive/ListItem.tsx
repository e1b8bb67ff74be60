// A row of the archive list in its place, with what clicks and keys on it do.
import type { VirtualItem } from '@tanstack/virtual-core';
import { isDeleteKey } from '@/components/deletion/deletion';
import type { Marking } from '@/components/undo/use-marking';
import { t } from '@/utils/i18n/translate';
import type { Post } from '@/utils/model/post';
import { ArchiveRow } from './ArchiveRow';
import type { Section } from './list-sections';
import { rowMark } from './row-marks';
import type { RowDeletion } from './use-row-deletion';
import type { Selection } from './use-selection';
import type { Rows } from './use-virtualizer';

/** What is the same for every row. */
export interface RowTools {
  virtualizer: Rows;
  selection: Selection;
  marking: Marking;
  deletion: RowDeletion;
}

interface Props extends RowTools {
  section: Section;
  item: VirtualItem;
  /** Undefined until it was read. */
  post: Post | undefined;
  /** Place of the post in its group, from 0. */
  offset: number;
  /** Place of the post in the whole list, from 0. */
  place: number;
  source: string | undefined;
  begun: number | undefined;
  short: boolean;
}

const isPlainX = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'x' && !ctrlKey && !metaKey && !altKey;

export function ListItem(props: Props) {
  const { section, item, post, offset, place, source, begun, short } = props;
  const { virtualizer, selection, marking, deletion } = props;
  const select = (upTo: boolean) => {
    if (!post) return;
    if (upTo) selection.extend(place);
    else selection.toggle(post.id, place);
  };
  // While posts are selected, a click anywhere in a row selects it; Enter still opens it.
  const onClick = (event: MouseEvent) => {
    const isBox = event.target instanceof HTMLInputElement;
    if (!selection.on || isBox || event.detail === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    select(event.shiftKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!post) return;
    const wanted = rowMark(post, event);
    if (wanted) void marking.mark([post.id], wanted.mark, t(wanted.done, { count: 1 }));
    else if (isPlainX(event)) select(event.shiftKey);
    else if (isDeleteKey(event) && selection.ids.size === 0) void deletion.deleteRow(post, item.index);
    else return;
    event.preventDefault();
  };
  return (
    <li
      class="year-post"
      data-index={item.index}
      data-post={post?.id}
      aria-setsize={section.posts}
      aria-posinset={offset + 1}
      ref={(element) => virtualizer.measureElement(element)}
      style={{ transform: `translateY(${item.start - section.top}px)` }}
      onClickCapture={onClick}
      onKeyDown={onKey}
    >
      <ArchiveRow
        post={post}
        source={source}
        begun={begun}
        short={short}
        selected={selection.on ? post !== undefined && selection.ids.has(post.id) : null}
        onSelect={select}
        onDelete={(row) => void deletion.deleteRow(row, item.index)}
      />
    </li>
  );
}
