// What can be done with a highlight, each with its way back: what was deleted, or lost its note, stays at hand until the
// reader goes elsewhere.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { t } from '@/utils/i18n/translate';
import type { Highlight, HighlightColour } from '@/utils/model/highlight';

export interface HighlightChange {
  colour?: HighlightColour;
  note?: string;
  tags?: string[];
}

export interface HighlightActions {
  action: Action;
  /** Deleted here. */
  isRemoved(id: number): boolean;
  /** As they were before they lost a note or a tag here. */
  before(id: number): Highlight | undefined;
  remove(highlight: Highlight): Promise<void>;
  restore(highlight: Highlight): Promise<void>;
  change(highlight: Highlight, change: HighlightChange): Promise<boolean>;
  takeBack(highlight: Highlight): Promise<void>;
}

function loses(highlight: Highlight, { note, tags }: HighlightChange): boolean {
  const lostNote = note !== undefined && highlight.note !== '' && note !== highlight.note;
  return lostNote || (tags !== undefined && highlight.tags.some((tag) => !tags.includes(tag)));
}

function withEntry<V>(map: ReadonlyMap<number, V>, id: number, value: V | undefined): ReadonlyMap<number, V> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(id);
  else changed.set(id, value);
  return changed;
}

/** `reload` is called after each change: this screen does not hear its own. */
export function useHighlightActions(reload: () => void): HighlightActions {
  const { send } = useServices();
  const action = useAction();
  const [removed, setRemoved] = useState<ReadonlyMap<number, true>>(new Map());
  const [earlier, setEarlier] = useState<ReadonlyMap<number, Highlight>>(new Map());

  const setGone = async ({ id }: Highlight, gone: boolean) => {
    if (!(await action.also(() => send('highlight.remove', { ids: [id], undo: !gone })))) return;
    setRemoved((before) => withEntry(before, id, gone ? true : undefined));
    say(t(gone ? 'highlight.removed' : 'highlight.restored'));
    reload();
  };
  const change = async (highlight: Highlight, wanted: HighlightChange) => {
    const done = await action.also(() => send('highlight.change', { id: highlight.id, ...wanted }));
    if (!done) return false;
    if (loses(highlight, wanted)) setEarlier((before) => withEntry(before, highlight.id, highlight));
    say(t('highlight.saved'));
    reload();
    return true;
  };
  return {
    action,
    isRemoved: (id) => removed.has(id),
    before: (id) => earlier.get(id),
    remove: (highlight) => setGone(highlight, true),
    restore: (highlight) => setGone(highlight, false),
    change,
    takeBack: async ({ id }) => {
      const was = earlier.get(id);
      if (!was) return;
      const { note, tags } = was;
      if (!(await action.also(() => send('highlight.change', { id, note, tags })))) return;
      setEarlier((before) => withEntry(before, id, undefined));
      say(t('highlight.saved'));
      reload();
    },
  };
}
