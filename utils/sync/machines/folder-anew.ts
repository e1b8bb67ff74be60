// Files that were taken in and are there no more: another machine tidied them up, or the folder was put back to what it was
// (a backup of the server's). Which of the two only shows once the folder was read from end to end.
import { covers, type Entity, mergeEntities, newEntity } from '@/utils/machines/entity';
import type { Archive } from '@/utils/store/database';
import { allEntities } from '@/utils/store/folder-reader';

/** Entities that are compared at once. */
const PORTION = 250;

export class ReadAnew {
  /** Names of files that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Names of files that were taken in once and are still to be read again. */
  readonly unread: Set<string>;
  readonly #told = new Map<string, Entity>();

  private constructor(gone: ReadonlySet<string>, unread: Set<string>) {
    this.gone = gone;
    this.unread = unread;
  }

  /** @returns null where every file that was taken in is there */
  static begin(taken: readonly string[], there: ReadonlySet<string>): ReadAnew | null {
    const gone = new Set(taken.filter((name) => !there.has(name)));
    return gone.size === 0 ? null : new ReadAnew(gone, new Set(taken.filter((name) => there.has(name))));
  }

  /** Notes what a file of the folder tells. */
  note({ id, f, s }: Entity): void {
    this.#told.set(id, mergeEntities(this.#told.get(id) ?? newEntity(id), { id, f, s }));
  }

  /** Whether the folder tells all that this archive knows. */
  async tellsAll(db: Archive): Promise<boolean> {
    for await (const rows of allEntities(db, PORTION))
      for (const { id, f, s } of rows)
        if (!covers(this.#told.get(id) ?? newEntity(id), { id, f, s })) return false;
    return true;
  }
}
