// What a row and its entity come to when they are looked at together: pure, so that random replicas can try it
// (tests/unit/machines/replicas.test.ts).
import { type Entity, fieldOf, same } from '../entity';
import { reconcile, type View, type Writer } from '../reconcile';
import { firstMeetingOf, type PostState, viewOfPost, wantedOfPost } from './post-state';

export interface SettledPost {
  /** The entity with what the reader changed here. */
  noted: Entity;
  /** Whether that is anything. */
  news: boolean;
  /** What the row shows, and what it shall show. */
  here: View;
  wanted: View;
  /** Whether it shall be deleted. */
  deleted: boolean;
  /** What the row will show once that is done: what differs from it later is the reader's doing. */
  seen: View;
}

/**
 * @param known the entity as it is known, with all that is about this post
 * @param before what the row showed when it was last looked at; null at the first meeting
 * @param clicked whether the reader changed the row, so that this is no mere look at what came in
 */
export function settlePost(
  known: Entity,
  before: View | null,
  state: PostState,
  by: Writer,
  clicked: boolean,
): SettledPost {
  const here = viewOfPost(state);
  const first = firstMeetingOf(here, by.at);
  // What was deleted long before anything was exchanged is this archive's own affair.
  if (!clicked) first.initial = { ...first.initial, deleted: state.deleted };
  const noted = reconcile(known, before, here, by, first);
  const wanted = wantedOfPost(noted);
  return {
    noted,
    news: !same(noted, known),
    here,
    wanted,
    deleted: fieldOf(noted, 'deleted') ? wanted.f.deleted === true : state.deleted,
    // A deletion is done after this is written: it is looked at once more then. What is deleted has no row to mark.
    seen: state.deleted ? here : { f: { ...wanted.f, deleted: false }, s: wanted.s },
  };
}
