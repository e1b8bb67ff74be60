// The highlights of one post, in the order of its text. What was deleted here keeps its place among them, with its way back.
import { useRef } from 'preact/hooks';
import { useDetails } from '@/components/services';
import { useLoaded } from '@/components/use-loaded';
import type { BacklistError } from '@/utils/core/errors';
import type { Highlight } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import { type HighlightActions, useHighlightActions } from './use-highlight-actions';

export interface HighlightsOfPost {
  /** Those that exist; undefined until they were read. */
  existing: readonly Highlight[] | undefined;
  /** Those that exist and those that were deleted here. */
  listed: readonly Highlight[];
  knownTags: readonly string[];
  actions: HighlightActions;
  find(id: number): Highlight | undefined;
  /** Takes in a highlight that was just made, before the list is read again. */
  add(highlight: Highlight): void;
  error: BacklistError | null;
  reload(): void;
}

export function usePostHighlights(post: Post): HighlightsOfPost {
  const details = useDetails();
  const { value, error, reload } = useLoaded(
    () => details.highlightsOfPost(post),
    [details, post.id, post.urlKey],
    (change) => change.of === 'highlights',
  );
  const actions = useHighlightActions(reload);
  const seen = useRef(new Map<number, Highlight>());
  for (const one of value ?? []) seen.current.set(one.id, one);
  const existing = new Set(value?.map(({ id }) => id));
  const listed = [...seen.current.values()]
    .filter(({ id }) => existing.has(id) || actions.isRemoved(id))
    .sort((a, b) => a.position.start - b.position.start || a.id - b.id);
  return {
    existing: value,
    listed,
    knownTags: [...new Set(listed.flatMap(({ tags }) => tags))],
    actions,
    find: (id) => seen.current.get(id),
    add: (highlight) => seen.current.set(highlight.id, highlight),
    error,
    reload,
  };
}
