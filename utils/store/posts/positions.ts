// Reading positions: where the user stopped in posts.
import type { ReadingPosition } from '@/utils/model/reading';
import type { Archive } from '../database';
import { touch } from '../touched';
import { write } from '../write';

/** Stores a position, unless the post is gone. This does not change the archive's revision. */
export async function putPosition(db: Archive, position: ReadingPosition): Promise<void> {
  return write(db, ['posts', 'positions', 'touched', 'meta'], async (tx) => {
    if ((await tx.objectStore('posts').getKey(position.postId)) === undefined) return;
    await tx.objectStore('positions').put(position);
    await touch(tx, 'post', [position.postId], position.at);
  });
}
