// Where the user stopped in posts: written as the reading goes on, read when a post is opened again.
import type { ReadingPosition } from '@/utils/model/reading';
import type { Archive } from './database';
import { touch } from './touched';
import { write } from './write';

/** Keeps a position; that of a post which is gone is not kept. No change of the archive: its revision stays. */
export async function putPosition(db: Archive, position: ReadingPosition): Promise<void> {
  return write(db, ['posts', 'positions', 'touched', 'meta'], async (tx) => {
    if ((await tx.objectStore('posts').getKey(position.postId)) === undefined) return;
    await tx.objectStore('positions').put(position);
    await touch(tx, 'post', [position.postId], position.at);
  });
}
