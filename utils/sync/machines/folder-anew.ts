// Files that were read and are gone: either another machine compacted them, or the folder was restored from an old backup. Which
// of the two it was is known only after reading the whole folder again.
import { covers, type Entity, mergeEntities, newEntity } from '@/utils/machines/entity';
import type { Archive } from '@/utils/store/database';
import { allEntities } from '@/utils/store/machines/folder-reader';

/** Entities compared at once. */
const PORTION = 250;

export class ReadAnew {
  /** Names of files that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Names of files that are still to be read again. */
  readonly unread: Set<string>;
  readonly #told = new Map<string, Entity>();

  private constructor(gone: ReadonlySet<string>, unread: Set<string>) {
    this.gone = gone;
    this.unread = unread;
  }

  /** @returns null if every file that was read is there */
  static begin(taken: readonly string[], there: ReadonlySet<string>): ReadAnew | null {
    const gone = new Set(taken.filter((name) => !there.has(name)));
    return gone.size === 0 ? null : new ReadAnew(gone, new Set(taken.filter((name) => there.has(name))));
  }

  /** Notes an entity of the folder. */
  note({ id, f, s }: Entity): void {
    this.#told.set(id, mergeEntities(this.#told.get(id) ?? newEntity(id), { id, f, s }));
  }

  /** Whether the folder has everything that this archive knows. */
  async tellsAll(db: Archive): Promise<boolean> {
    for await (const rows of allEntities(db, PORTION))
      for (const { id, f, s } of rows)
        if (!covers(this.#told.get(id) ?? newEntity(id), { id, f, s })) return false;
    return true;
  }
}
