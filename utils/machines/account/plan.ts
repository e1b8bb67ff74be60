// Plans an exchange with the browser's account: notes what changed here, merges what is there, and lists what to write to the
// archive and the account. Pure; carrying out a plan twice changes nothing more.
import { covers, type Entity, mergeEntities, newEntity, same } from '@/utils/machines/entity';
import type { Mirror } from '@/utils/machines/reconcile';
import type { Settings } from '@/utils/model/settings';
import type { Source } from '@/utils/model/source';
import { follows, sourceKey } from './followed';
import { type Items, pack, type Unpacked, unpack } from './pack';
import { agreedSettings, notedSetting, SETTING_NAMES, settingKey, settingMirrors } from './settings';
import { entityOfSource, goneSource, notedSource, orderOf, type SourceOrder, viewOfSource } from './sources';

/** What an archive knows about the account. */
export interface AccountRows {
  sources: Source[];
  entities: Map<string, Entity>;
  mirrors: Map<string, Mirror>;
}

/** The input from the worker: the account's items, and the state of this machine. */
export interface AccountOrder {
  stored: Record<string, unknown>;
  settings: Settings;
  machine: string;
  now: number;
}

export interface AccountPlan {
  /** To be stored in the archive first. */
  entities: Entity[];
  mirrors: Mirror[];
  gone: string[];
  /** Settings to change, each only if it still has its old value (`was`). */
  settings: { name: keyof Settings; was: unknown; shall: unknown }[];
  settingMirrors: Mirror[];
  sources: SourceOrder[];
  /** To be written to the account last. */
  write: Items;
  remove: string[];
  /** Titles of entities that do not fit. */
  left: string[];
  newer: boolean;
}

/** Entities with others merged into them. */
function merged(known: ReadonlyMap<string, Entity>, others: Iterable<Entity>): Map<string, Entity> {
  const entities = new Map(known);
  for (const entity of others)
    entities.set(entity.id, mergeEntities(entities.get(entity.id) ?? newEntity(entity.id), entity));
  return entities;
}

/**
 * The entities with what changed here since they were last compared. A change counts as made without knowing what has come in
 * since; only a row that meets its entity for the first time is compared with the merged state.
 */
function noteHere({ sources, entities: known, mirrors }: AccountRows, order: AccountOrder, there: Unpacked) {
  const by = { machine: order.machine, at: order.now };
  const entities = new Map(known);
  const met = merged(known, there.entities);
  for (const name of SETTING_NAMES) {
    const key = settingKey(name);
    const entity = (mirrors.has(key) ? entities : met).get(key) ?? newEntity(key);
    entities.set(key, notedSetting(entity, mirrors.get(key), order.settings, name, by));
  }
  const kept: Mirror[] = [];
  const alive = new Set(sources.map(({ id }) => sourceKey(id)));
  for (const source of sources.filter(follows)) {
    const key = sourceKey(source.id);
    const mirror = mirrors.get(key);
    // A source that was removed before it was ever told of needs no entity.
    if (!mirror && source.state === 'removed') continue;
    const entity = notedSource(entityOfSource(source, mirror, mirror ? entities : met), source, mirror, by);
    entities.set(entity.id, entity);
    kept.push({ key, entity: entity.id, seen: viewOfSource(source) });
  }
  const gone = [...mirrors.values()].filter(({ key }) => key.startsWith('source:') && !alive.has(key));
  for (const mirror of gone) {
    // Another row may stand for the entity by now.
    if (kept.some(({ entity }) => entity === mirror.entity)) continue;
    const entity = entities.get(mirror.entity) ?? newEntity(mirror.entity);
    entities.set(entity.id, goneSource(entity, by));
  }
  return { entities, mirrors: kept, gone: gone.map(({ key }) => key) };
}

/** Whether an item has the same entities already: another browser may compress differently. */
async function isSaid(stored: unknown, wanted: string, key: string): Promise<boolean> {
  const [there, here] = await Promise.all([unpack({ [key]: stored }), unpack({ [key]: wanted })]);
  const byId = new Map(there.entities.map((entity) => [entity.id, entity]));
  return (
    there.read.length > 0 &&
    there.entities.length === here.entities.length &&
    here.entities.every((entity) => covers(byId.get(entity.id) ?? newEntity(entity.id), entity))
  );
}

/** Items to write, and items of other layouts to remove. */
async function planItems(
  stored: Readonly<Record<string, unknown>>,
  there: Unpacked,
  entities: ReadonlyMap<string, Entity>,
): Promise<{ write: Items; remove: string[]; left: string[] }> {
  const told = [...entities.values()].filter(({ f, s }) => Object.keys({ ...f, ...s }).length > 0);
  const packed = await pack(told);
  const write: Items = {};
  for (const [key, value] of Object.entries(packed.items))
    if (!(await isSaid(stored[key], value, key))) write[key] = value;
  // Only items that were read: their entities are in what is written.
  const remove = there.read.filter((key) => !(key in packed.items));
  return { write, remove, left: packed.left };
}

function planSettings(before: Settings, agreed: Settings): AccountPlan['settings'] {
  const names = Object.keys(agreed) as (keyof Settings)[];
  return names
    .filter((name) => !same(before[name], agreed[name]))
    .map((name) => ({ name, was: before[name], shall: agreed[name] }));
}

function titleOf(id: string, entities: ReadonlyMap<string, Entity>): string {
  const about = entities.get(id)?.f.about?.v as { title?: unknown } | undefined;
  return String(about?.title ?? id.replace(/^\w+:/, ''));
}

/** @returns what is to be done, in the order of its fields */
export async function planAccount(rows: AccountRows, order: AccountOrder): Promise<AccountPlan> {
  const there = await unpack(order.stored);
  const { entities: noted, mirrors, gone } = noteHere(rows, order, there);
  const entities = merged(noted, there.entities);
  const agreed = agreedSettings(order.settings, entities);
  const mirrorOf = new Map(mirrors.map((mirror) => [mirror.entity, mirror]));
  const { left, ...items } = await planItems(order.stored, there, entities);
  return {
    entities: [...entities.values()].filter((entity) => !same(entity, rows.entities.get(entity.id))),
    mirrors: [...settingMirrors(order.settings), ...mirrors],
    gone,
    settings: planSettings(order.settings, agreed),
    settingMirrors: settingMirrors(agreed),
    sources: [...entities.values()].flatMap((entity) => {
      const asked = entity.id.startsWith('source:') && orderOf(entity, mirrorOf.get(entity.id) ?? null);
      return asked ? [asked] : [];
    }),
    ...items,
    left: left.map((id) => titleOf(id, entities)).sort(),
    newer: there.newer,
  };
}
