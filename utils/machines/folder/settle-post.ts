// Settles a post's row with its entity. Pure, so that it can be tested with random replicas
// (tests/unit/machines/replicas.test.ts).
import { type Entity, fieldOf, same } from '../entity';
import { reconcile, type View, type Writer } from '../reconcile';
import { firstMeetingOf, type PostState, viewOfPost, wantedOfPost } from './post-state';

export interface SettledPost {
  /** The entity with what the user changed here. */
  noted: Entity;
  /** Whether anything was changed here. */
  news: boolean;
  /** What the row shows, and what it should show. */
  here: View;
  wanted: View;
  /** Whether it should be deleted. */
  deleted: boolean;
  /** What the row will show after that: later differences are the user's changes. */
  seen: View;
}

/**
 * @param known the entity, merged with all others about this post
 * @param before what the row showed when it was last compared; null at the first meeting
 * @param clicked whether the user changed the row (otherwise something came in)
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
  // Deletions from before the first exchange stay this archive's own.
  if (!clicked) first.initial = { ...first.initial, deleted: state.deleted };
  const noted = reconcile(known, before, here, by, first);
  const wanted = wantedOfPost(noted);
  return {
    noted,
    news: !same(noted, known),
    here,
    wanted,
    deleted: fieldOf(noted, 'deleted') ? wanted.f.deleted === true : state.deleted,
    // A deletion is carried out after this is written, and compared once more then. A deleted post has no row to mark.
    seen: state.deleted ? here : { f: { ...wanted.f, deleted: false }, s: wanted.s },
  };
}
