// Writes the user's marks on posts: read, starred, reading list, tags.
import { MOST_LABELS, tidyLabel } from '@/utils/model/labels';
import type { Post } from '@/utils/model/post';
import { type MarkChange, markChange, withoutChange } from '@/utils/model/post-marks';
import type { Archive } from '../database';
import { MARK_STORES, noteReaderMarks } from '../reader-server/reader-marks';
import { bumpRevision } from '../revision';
import { touch } from '../touched';
import { write } from '../write';

/** Changes posts and returns what that changed; ids without a post are skipped. */
async function changePosts(
  db: Archive,
  ids: Iterable<number>,
  now: number,
  change: (post: Post) => Post,
): Promise<MarkChange[]> {
  return write(db, ['posts', 'touched', 'meta', ...MARK_STORES], async (tx) => {
    const posts = tx.objectStore('posts');
    const changes: MarkChange[] = [];
    const rows: { before: Post; after: Post }[] = [];
    for (const id of ids) {
      const post = await posts.get(id);
      if (!post) continue;
      const next = change(post);
      const made = markChange(post, next);
      if (!made) continue;
      await posts.put(next);
      changes.push(made);
      rows.push({ before: post, after: next });
    }
    await noteReaderMarks(tx, rows, now);
    // A sync that read these rows before must not write them back as they were.
    if (changes.length > 0) {
      await bumpRevision(tx);
      await touch(
        tx,
        'post',
        changes.map(({ id }) => id),
        now,
      );
    }
    return changes;
  });
}

/** Marks to set; absent ones stay. */
export interface PostMark {
  read?: boolean | undefined;
  starred?: boolean | undefined;
  /** On the reading list. */
  later?: boolean | undefined;
}

function marked(post: Post, mark: PostMark, now: number): Post {
  const { laterAt: was, ...row } = post;
  const laterAt = mark.later === undefined ? was : mark.later ? (was ?? now) : undefined;
  return {
    ...row,
    readAt: mark.read === undefined ? post.readAt : mark.read ? (post.readAt ?? now) : null,
    starredAt: mark.starred === undefined ? post.starredAt : mark.starred ? (post.starredAt ?? now) : null,
    ...(laterAt === undefined ? {} : { laterAt }),
  };
}

/** Marks posts and returns what that changed; ids without a post are skipped. */
export function markPosts(
  db: Archive,
  ids: readonly number[],
  mark: PostMark,
  now: number,
): Promise<MarkChange[]> {
  return changePosts(db, ids, now, (post) => marked(post, mark, now));
}

/** Tags with some added and others removed: each once in whatever case, at most MOST_LABELS. */
function labelled(post: Post, add: readonly string[], remove: readonly string[]): Post {
  const { labels: before = [], ...row } = post;
  const gone = new Set(remove.map((label) => label.toLowerCase()));
  const labels = before.filter((label) => !gone.has(label.toLowerCase()));
  for (const label of add.map(tidyLabel)) {
    const isThere = labels.some((own) => own.toLowerCase() === label.toLowerCase());
    if (label !== '' && !isThere && labels.length < MOST_LABELS) labels.push(label);
  }
  return { ...row, ...(labels.length > 0 ? { labels } : {}) };
}

/** Adds and removes the user's own tags, and returns what that changed; ids without a post are skipped. */
export function labelPosts(
  db: Archive,
  ids: readonly number[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
  now = Date.now(),
): Promise<MarkChange[]> {
  return changePosts(db, ids, now, (post) => labelled(post, add, remove));
}

/** Undoes changes, except where the user has changed the same again; ids without a post are skipped. */
export async function unmarkPosts(
  db: Archive,
  changes: readonly MarkChange[],
  now = Date.now(),
): Promise<void> {
  const byPost = new Map(changes.map((change) => [change.id, change]));
  await changePosts(db, byPost.keys(), now, (post) => {
    const change = byPost.get(post.id);
    return change ? withoutChange(post, change) : post;
  });
}
