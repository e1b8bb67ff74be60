// Which posts of the list are selected, to do something with all of them.
import { useState } from 'preact/hooks';
import { type Action, useAction } from '@/components/use-action';
import type { Shelf } from './shelf';

export interface Selection {
  /** Whether posts are being selected: boxes stand in the list. */
  on: boolean;
  ids: ReadonlySet<number>;
  /** Selects a post, or no longer. @param place among all posts of the list, from 0 */
  toggle(id: number, place: number): void;
  /** Selects all from the last one that was chosen up to this. */
  extend(place: number): void;
  all(): void;
  start(): void;
  end(): void;
  action: Action;
}

const NONE: ReadonlySet<number> = new Set();

export function useSelection(shelf: Shelf | undefined): Selection {
  const [state, setState] = useState({ on: false, ids: NONE, anchor: 0 });
  const action = useAction();
  const take = (part: (ids: readonly number[]) => readonly number[], anchor: number) =>
    void action.also(async () => {
      const taken = part((await shelf?.ids()) ?? []);
      setState((before) => ({ on: true, ids: new Set([...before.ids, ...taken]), anchor }));
    });
  return {
    on: state.on,
    ids: state.ids,
    action,
    toggle: (id, place) =>
      setState((before) => {
        const ids = new Set(before.ids);
        if (!ids.delete(id)) ids.add(id);
        return { on: true, ids, anchor: place };
      }),
    extend(place) {
      const [first, last] = [Math.min(state.anchor, place), Math.max(state.anchor, place)];
      take((ids) => ids.slice(first, last + 1), place);
    },
    all: () => take((ids) => ids, 0),
    start: () => setState({ on: true, ids: NONE, anchor: 0 }),
    end: () => setState({ on: false, ids: NONE, anchor: 0 }),
  };
}
