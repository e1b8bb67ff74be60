// Plans what an exchange through a folder does to this archive: rows that the user changed become registers, entities that
// came in change rows. Reads only; a plan is carried out by folder-commit.ts.
import {
  type Entity,
  fieldOf,
  latestStamp,
  mergeEntities,
  newEntity,
  same,
  withField,
} from '@/utils/machines/entity';
import * as highlights from '@/utils/machines/folder/highlight-state';
import * as posts from '@/utils/machines/folder/post-state';
import { settlePost } from '@/utils/machines/folder/settle-post';
import { type Mirror, reconcile, type View } from '@/utils/machines/reconcile';
import { nextStamp, stampTime } from '@/utils/machines/stamp';
import type { Highlight } from '@/utils/model/highlight';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Archive } from '../database';
import type { EntityRow } from '../schema';
import { TOUCHES } from '../touched';
import type { BagRow } from './bag-row';
import { FolderEntities } from './folder-entities';
import { findPosts, postState } from './folder-reader';
import { type FolderWrite, nothingToWrite } from './folder-rows';

const lower = (names: readonly string[] = []) => [...new Set(names.map((name) => name.toLowerCase()))].sort();
/** Whether a row shows what is wanted; spellings and the order of tags do not count. */
const shows = (here: View, wanted: View): boolean =>
  same(here.f, wanted.f) &&
  Object.keys(wanted.s).every((set) => same(lower(here.s[set]), lower(wanted.s[set])));

const idOf = ({ key }: Mirror): number => Number(key.split(':')[1]);

/** The marks and the place of a post that differ from what is wanted. */
function askMarks(write: FolderWrite, id: number, here: View, wanted: View): void {
  const { read, star, later, position } = wanted.f;
  if (position !== null && !same(position, here.f.position))
    write.positions.push({ ...(position as unknown as Omit<ReadingPosition, 'postId'>), postId: id });
  const marks = (view: View): View => ({ f: { ...view.f, position: null, deleted: false }, s: view.s });
  if (shows(marks(here), marks(wanted))) return;
  write.marks.push({
    id,
    readAt: read as number | null,
    starredAt: star as number | null,
    laterAt: later as number | null,
    labels: [...(wanted.s.labels ?? [])],
  });
}

export class FolderPlan {
  readonly #db: Archive;
  readonly #machine: string;
  readonly #now: number;
  readonly #write: FolderWrite;
  /** What is asked of each row: a later look at one takes the place of an earlier. */
  readonly #asked = new Map<string, (write: FolderWrite) => void>();
  readonly #entities: FolderEntities;

  private constructor(db: Archive, machine: string, now: number, touches: number) {
    this.#db = db;
    this.#machine = machine;
    this.#now = now;
    this.#write = nothingToWrite(touches);
    this.#entities = new FolderEntities(db);
  }

  static async begin(db: Archive, machine: string, now: number): Promise<FolderPlan> {
    return new FolderPlan(db, machine, now, (await db.get('meta', TOUCHES)) ?? 0);
  }

  /** What is to be written. */
  end(): FolderWrite {
    this.#write.entities.push(...this.#entities.changed(this.#now));
    for (const ask of this.#asked.values()) ask(this.#write);
    return this.#write;
  }

  /** Rows that the user changed. */
  async touched(key: string, at: number): Promise<void> {
    const [kind, number] = key.split(':');
    const id = Number(number);
    this.#write.done.push(key);
    const settle = (row: number, changedAt: number | null) =>
      kind === 'post' ? this.#settlePost(row, changedAt) : this.#settleHighlight(row, changedAt);
    const entity = await settle(id, at);
    // Another row may be of the same entity: a post that came again, a passage that was marked in both.
    const rows = entity === null ? [] : await this.#db.getAllFromIndex('mirrors', 'entity', entity);
    for (const other of rows) if (other.key !== key) await settle(idOf(other), null);
  }

  /** What another machine says. */
  async incoming(entity: Entity): Promise<void> {
    await this.#entities.put(mergeEntities(await this.#entities.get(entity.id), entity), false);
    if (entity.id.startsWith('post:')) {
      const names = posts.namesOfEntity(await this.#entities.get(entity.id));
      const mirrored = await this.#db.getAllFromIndex('mirrors', 'entity', entity.id);
      const ids = new Set([...(await findPosts(this.#db, names)), ...mirrored.map(idOf)]);
      for (const id of ids) await this.#settlePost(id, null);
    } else if (entity.id.startsWith('highlight:')) await this.#settleEntityOfHighlight(entity.id);
  }

  /** This machine, by the name that the others show. */
  async introduce(name: string): Promise<void> {
    const id = `machine:${this.#machine}`;
    let entity = await this.#entities.get(id);
    const stamp = (field: string) => nextStamp(this.#now, this.#machine, fieldOf(entity, field)?.t);
    if (fieldOf(entity, 'name')?.v !== name) entity = withField(entity, 'name', name, stamp('name'));
    await this.#entities.put(withField(entity, 'at', this.#now, stamp('at')), true);
  }

  /** Files that are known now, and files that are there no more. */
  bags(known: readonly BagRow[], gone: readonly string[]): void {
    this.#write.bags.push(...known);
    this.#write.bagsGone.push(...gone);
  }

  /** Entities that were sent as they are. */
  sent(rows: readonly EntityRow[]): void {
    for (const { id, unsent } of rows) if (unsent !== undefined) this.#write.sent.push({ id, unsent });
  }

  /** @returns its entity's id; null where there is no such post, or nothing to say of it */
  async #settlePost(id: number, at: number | null): Promise<string | null> {
    const key = `post:${id}`;
    const state = await postState(this.#db, id);
    const mirror = await this.#db.get('mirrors', key);
    if (!state) {
      // Its source went, and it with it: no word of the user's about the post. While that can be undone, it is only
      // skipped, and looked at again then (removal.ts).
      const isHere = await this.#db.getKey('posts', id);
      if (mirror && isHere === undefined && (await this.#db.getKey('bin', id)) === undefined)
        this.#asked.set(key, ({ gone }) => gone.push(key));
      return null;
    }
    const entityId = posts.postEntityId(state);
    const about = await this.#entities.about(state);
    const known = about.reduce(mergeEntities, newEntity(entityId));
    const by = { machine: this.#machine, at: at ?? this.#now };
    const settled = settlePost(known, mirror?.seen ?? null, state, by, at !== null);
    const { news, here, wanted, seen } = settled;
    await this.#wake(entityId);
    if (about.length === 0 && !news && !mirror) return null;
    if (news) {
      let { noted } = settled;
      const own = fieldOf(await this.#entities.get(entityId), 'about');
      if (!own) noted = withField(noted, 'about', posts.aboutPost(state), nextStamp(by.at, by.machine));
      await this.#entities.put(mergeEntities(await this.#entities.get(entityId), noted), true);
    }
    const mirrors = { key, entity: entityId, seen };
    this.#asked.set(key, (write) => {
      if (!same(mirrors, mirror)) write.mirrors.push(mirrors);
      if (settled.deleted !== state.deleted) (settled.deleted ? write.remove : write.restore).push(id);
      if (!state.deleted) askMarks(write, id, here, wanted);
    });
    return entityId;
  }

  /** Highlights that were made in a post, perhaps before it was here. */
  async #wake(entityId: string): Promise<void> {
    for (const [, id] of await this.#db.getAllKeysFromIndex('entities', 'name', `in:${entityId}`, 1_000))
      await this.#settleEntityOfHighlight(id);
  }

  /** Name of the post that a highlight was made in; null where it is not here, or not here any more. */
  async #homeOf({ postId }: Highlight): Promise<string | null> {
    const state = postId === null ? null : await postState(this.#db, postId);
    return state && posts.postEntityId(state);
  }

  /** The post of this archive that a highlight was made in; null where it is not here. */
  async #postOf({ post }: highlights.AboutHighlight): Promise<number | null> {
    const [id = null] = post === null ? [] : await findPosts(this.#db, [post.replace(/^post:/, '')]);
    return id;
  }

  async #settleHighlight(id: number, at: number | null): Promise<string | null> {
    const key = `highlight:${id}`;
    const [row, mirror] = await Promise.all([this.#db.get('highlights', id), this.#db.get('mirrors', key)]);
    if (!row) return this.#settleGone(key, mirror, at);
    const home = await this.#homeOf(row);
    const entityId = mirror?.entity ?? (await highlights.highlightEntityId(row, home));
    const known = await this.#entities.get(entityId);
    const by = { machine: this.#machine, at: at ?? this.#now };
    const here = highlights.viewOfHighlight(row);
    let noted = reconcile(known, mirror?.seen ?? null, here, by, highlights.firstMeetingOf(row));
    const isNew = !fieldOf(noted, 'about');
    // One in plain yellow without a word is a highlight as well.
    if (isNew)
      noted = withField(
        noted,
        'about',
        highlights.aboutHighlight(row, home),
        nextStamp(row.createdAt, by.machine),
      );
    if (!same(noted, known)) await this.#entities.put(noted, true);
    const wanted = highlights.wantedOfHighlight(noted);
    const next = { key, entity: entityId, seen: wanted };
    const about = highlights.readAbout(noted);
    const postId = home === null && about ? await this.#postOf(about) : row.postId;
    const changed = { ...highlights.asWanted(row, wanted, stampTime(latestStamp(noted))), postId };
    this.#asked.set(key, (write) => {
      if (!same(next, mirror)) write.mirrors.push(next);
      if (!shows(here, wanted) || postId !== row.postId)
        write.highlights.push({ row: changed, mirror: { entity: entityId, seen: wanted } });
    });
    return entityId;
  }

  /** A row that is gone for good was deleted, if that was not known. */
  async #settleGone(key: string, mirror: Mirror | undefined, at: number | null): Promise<string | null> {
    if (!mirror) return null;
    const known = await this.#entities.get(mirror.entity);
    const wanted = highlights.wantedOfHighlight(known);
    if (mirror.seen.f.deleted === null && wanted.f.deleted === null) {
      const when = at ?? this.#now;
      const stamp = nextStamp(when, this.#machine, fieldOf(known, 'deleted')?.t);
      await this.#entities.put(withField(known, 'deleted', when, stamp), true);
    }
    this.#asked.set(key, ({ gone }) => gone.push(key));
    return mirror.entity;
  }

  /** The row of a highlight's entity: changed as it says, or made where there is none. */
  async #settleEntityOfHighlight(entityId: string): Promise<void> {
    const mirrors = await this.#db.getAllFromIndex('mirrors', 'entity', entityId);
    let stands = false;
    for (const mirror of mirrors) {
      const id = idOf(mirror);
      stands ||= (await this.#db.getKey('highlights', id)) !== undefined;
      await this.#settleHighlight(id, null);
    }
    const entity = await this.#entities.get(entityId);
    const wanted = highlights.wantedOfHighlight(entity);
    const about = highlights.readAbout(entity);
    if (stands || !about || wanted.f.deleted !== null) return;
    const postId = await this.#postOf(about);
    const { post: _, ...place } = about;
    const blank = { ...place, postId, colour: 'yellow' as const, note: '', tags: [], deletedAt: null };
    const row = highlights.asWanted(
      { ...blank, changedAt: about.createdAt, placings: { post: null, page: null } },
      wanted,
      stampTime(latestStamp(entity)),
    );
    this.#asked.set(entityId, (write) =>
      write.highlights.push({ row, mirror: { entity: entityId, seen: wanted } }),
    );
  }
}
