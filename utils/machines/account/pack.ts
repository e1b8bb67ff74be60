// Entities → items of the browser's account (storage.sync), and back. docs/sync.md draws the format.
//
// Each item is a bag of entities that can be read by itself, so machines that write at the same time, item by item, break nothing:
// whoever reads merges all items, and whoever writes lays out the merged state. The layout depends on the state alone, so that all
// machines write the same.
import { fromBase64, toBase64 } from '@/utils/core/base64';
import { canonical, type Entity, latestStamp } from '@/utils/machines/entity';
import { isEntity } from '@/utils/machines/entity-shape';
import { squeeze, unsqueeze } from '@/utils/machines/squeeze';

/** What the browsers allow: bytes in all and of one item, its key and its value as JSON. */
export const QUOTA_BYTES = 102_400;
export const QUOTA_BYTES_PER_ITEM = 8_192;
/** Share of the quotas that is used: browsers count slightly differently. */
const ROOM = 0.96;
const MOST_BUCKETS = 64;
/** Most bytes of an unpacked item. */
const MOST_READ = 2_000_000;

const VERSION = 1;
const KEY = /^b(\d+)\.(\d+)\.(\d+)$/;

export type Items = Record<string, string>;

export interface Packed {
  items: Items;
  /** Ids of entities that do not fit. */
  left: string[];
}

export interface Unpacked {
  entities: Entity[];
  /** Keys of the items that were read, and may be replaced. */
  read: string[];
  /** Keys of our items that cannot be read. */
  damaged: string[];
  /** There are items of a later version, which are left alone. */
  newer: boolean;
}

const bytesOf = (key: string, value: string) => key.length + value.length + 2;

/** FNV-1a, 32 bits: which bucket an entity lies in. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < id.length; n += 1) value = Math.imul(value ^ id.charCodeAt(n), 0x01000193) >>> 0;
  return value;
}

const RANKS = ['setting:', 'source:'] as const;
/** Settings first, then sources, then removed sources; within each the newest first. */
function rank(entity: Entity): string {
  const kind = RANKS.findIndex((prefix) => entity.id.startsWith(prefix));
  return String(kind === 1 && entity.f.state?.v === 'removed' ? RANKS.length : kind);
}

/** The order in which entities get room. */
export function inOrder(entities: readonly Entity[]): Entity[] {
  const keyed = entities.map((entity) => ({ entity, rank: rank(entity), stamp: latestStamp(entity) }));
  const descending = (a: string, b: string) => (a > b ? -1 : a < b ? 1 : 0);
  keyed.sort(
    (a, b) =>
      descending(b.rank, a.rank) || descending(a.stamp, b.stamp) || descending(b.entity.id, a.entity.id),
  );
  return keyed.map(({ entity }) => entity);
}

/** The items of a number of buckets; null where one is too large. */
async function layOut(entities: readonly Entity[], buckets: number): Promise<Items | null> {
  const bags = Array.from({ length: buckets }, (): Entity[] => []);
  for (const entity of entities) bags[hash(entity.id) % buckets]?.push(entity);
  const items: Items = {};
  for (const [n, bag] of bags.entries()) {
    if (bag.length === 0) continue;
    bag.sort((a, b) => (a.id < b.id ? -1 : 1));
    const key = `b${VERSION}.${buckets}.${n}`;
    const value = toBase64(await squeeze(canonical(bag)));
    if (bytesOf(key, value) > QUOTA_BYTES_PER_ITEM * ROOM) return null;
    items[key] = value;
  }
  return items;
}

/** The items of the fewest buckets; null where they do not fit. */
async function fitted(entities: readonly Entity[]): Promise<Items | null> {
  for (let buckets = 1; buckets <= MOST_BUCKETS; buckets *= 2) {
    const items = await layOut(entities, buckets);
    if (!items) continue;
    const bytes = Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
    return bytes <= QUOTA_BYTES * ROOM ? items : null;
  }
  return null;
}

/** Lays entities out, as many as there is room for. */
export async function pack(entities: readonly Entity[]): Promise<Packed> {
  const ordered: Entity[] = [];
  const left: string[] = [];
  for (const entity of inOrder(entities)) {
    // One that is too large for any item is left out, and the others are packed.
    const isSmall = canonical(entity).length < QUOTA_BYTES_PER_ITEM / 2;
    if (isSmall || (await fitted([entity]))) ordered.push(entity);
    else left.push(entity.id);
  }
  const all = await fitted(ordered);
  if (all) return { items: all, left };
  let [fits, most] = [0, ordered.length];
  let items: Items = {};
  while (most - fits > 1) {
    const half = Math.floor((fits + most) / 2);
    const some = await fitted(ordered.slice(0, half));
    if (some) [fits, items] = [half, some];
    else most = half;
  }
  return { items, left: [...left, ...ordered.slice(fits).map(({ id }) => id)] };
}

async function readItem(value: unknown): Promise<Entity[] | null> {
  if (typeof value !== 'string') return null;
  try {
    const read: unknown = JSON.parse(await unsqueeze(fromBase64(value), MOST_READ));
    return Array.isArray(read) && read.every(isEntity) ? read : null;
  } catch {
    // Damaged, or not our format.
    return null;
  }
}

/** Reads all our items; never throws. */
export async function unpack(stored: Readonly<Record<string, unknown>>): Promise<Unpacked> {
  const found: Unpacked = { entities: [], read: [], damaged: [], newer: false };
  for (const [key, value] of Object.entries(stored)) {
    const version = Number(KEY.exec(key)?.[1] ?? 0);
    if (version === 0) continue;
    if (version > VERSION) {
      found.newer = true;
      continue;
    }
    const entities = await readItem(value);
    if (!entities) found.damaged.push(key);
    else {
      found.read.push(key);
      found.entities.push(...entities);
    }
  }
  return found;
}
