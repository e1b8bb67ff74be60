// Entities as an exchange through a folder will leave them: read when they are asked for, and told where they have changed.
import { type Entity, newEntity, same } from '@/utils/machines/entity';
import * as highlights from '@/utils/machines/folder/highlight-state';
import * as posts from '@/utils/machines/folder/post-state';
import type { Archive } from '../database';
import type { EntityRow } from '../schema';

/** The name under which a highlight is found when the post arrives that it was made in. */
function waitsFor(entity: Entity): { name?: string[] } {
  const about = entity.id.startsWith('highlight:') ? highlights.readAbout(entity) : null;
  return about && about.post !== null ? { name: [`in:${about.post}`] } : {};
}

export class FolderEntities {
  readonly #db: Archive;
  readonly #known = new Map<string, { entity: Entity; stored: EntityRow | undefined; own: boolean }>();

  constructor(db: Archive) {
    this.#db = db;
  }

  /** The rows of those that differ from what is stored; what the user changed is to be sent from `now` on. */
  changed(now: number): EntityRow[] {
    const rows: EntityRow[] = [];
    for (const { entity, stored, own } of this.#known.values()) {
      if (stored && !own && same(entity, { id: stored.id, f: stored.f, s: stored.s })) continue;
      const name = posts.namesOfEntity(entity);
      const unsent = own ? now : stored?.unsent;
      rows.push({
        ...entity,
        of: 'folder',
        ...(name.length > 0 ? { name } : waitsFor(entity)),
        ...(unsent === undefined ? {} : { unsent }),
      });
    }
    return rows;
  }

  /** The entity of an id; an empty one where there is none. */
  async get(id: string): Promise<Entity> {
    const known = this.#known.get(id);
    if (known) return known.entity;
    const stored = await this.#db.get('entities', ['folder', id]);
    const entity = stored ? { id, f: stored.f, s: stored.s } : newEntity(id);
    this.#known.set(id, { entity, stored, own: false });
    return entity;
  }

  /** @param own the user changed it here, so that it is to be sent */
  async put(entity: Entity, own: boolean): Promise<void> {
    await this.get(entity.id);
    const known = this.#known.get(entity.id);
    this.#known.set(entity.id, { entity, stored: known?.stored, own: own || (known?.own ?? false) });
  }

  /** The entities that are about a post: its own, and those that other archives know it by. */
  async about(state: posts.PostState): Promise<Entity[]> {
    const names = posts.namesOfPost(state);
    const ids = new Set<string>();
    for (const name of names)
      for (const [, id] of await this.#db.getAllKeysFromIndex('entities', 'name', name, 50)) ids.add(id);
    for (const [id, { entity }] of this.#known)
      if (posts.namesOfEntity(entity).some((name) => names.includes(name))) ids.add(id);
    const found = await Promise.all([...ids].map((id) => this.get(id)));
    return found.filter((entity) => posts.isAbout(entity, state));
  }
}
