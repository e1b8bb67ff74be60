// Sources as the account carries them: which of an archive's follow, and what another machine's words ask of it.
import { plainLine } from '@/utils/core/plain-line';
import { type Entity, fieldOf, newEntity, same, withField } from '@/utils/machines/entity';
import { type Mirror, reconcile, type View } from '@/utils/machines/reconcile';
import { nextStamp, stampTime } from '@/utils/machines/stamp';
import { isFollowedKind, type Source } from '@/utils/model/source';

const INITIAL = { state: null, url: null };

export const viewOfSource = ({ state, url }: Pick<Source, 'state' | 'url'>): View => ({
  f: { state, url },
  s: {},
});

/** The entity of a source: the one that it had, one that names its address, or a new one. */
export function entityOfSource(
  source: Source,
  mirror: Mirror | undefined,
  entities: ReadonlyMap<string, Entity>,
): Entity {
  const known = entities.get(mirror?.entity ?? `source:${source.url}`);
  if (known) return known;
  const moved = [...entities.values()].find((entity) => entity.f.url?.v === source.url);
  return moved ?? newEntity(`source:${source.url}`);
}

/**
 * The entity of a source with what was done to it here. One that is met for the first time stays as it is in the account,
 * but that what is followed here is not taken away by a removal which this machine knew nothing of.
 */
export function notedSource(
  entity: Entity,
  source: Source,
  mirror: Mirror | undefined,
  { machine, at }: { machine: string; at: number },
): Entity {
  const there = fieldOf(entity, 'state');
  const revives = there?.v === 'removed' && source.state !== 'removed';
  const writtenAt = () => (!there ? at : revives ? Math.max(at, stampTime(there.t) + 1) : 0);
  const first = { initial: INITIAL, writtenAt };
  const noted = reconcile(entity, mirror?.seen ?? null, viewOfSource(source), { machine, at }, first);
  if (fieldOf(noted, 'about')) return noted;
  return withField(noted, 'about', { kind: source.kind, title: source.title }, nextStamp(at, machine));
}

/** The entity of a source whose row is gone for good. */
export const goneSource = (entity: Entity, { machine, at }: { machine: string; at: number }): Entity =>
  fieldOf(entity, 'state')?.v === 'removed'
    ? entity
    : withField(entity, 'state', 'removed', nextStamp(at, machine, fieldOf(entity, 'state')?.t));

const STATES = ['active', 'paused', 'kept', 'removed'] as const;

/** What an archive is asked to do about a source. */
export interface SourceOrder extends Pick<Source, 'state' | 'url' | 'kind' | 'title'> {
  entity: string;
  /** Of the row that stands for it, as it was when it was looked at; null where there is none. */
  mirror: Mirror | null;
}

/** What an entity asks of an archive; null where that stands there already, or this version cannot follow. */
export function orderOf({ id, f }: Entity, mirror: Mirror | null): SourceOrder | null {
  const state = STATES.find((each) => each === f.state?.v);
  const url = f.url?.v;
  const about = (f.about?.v ?? {}) as { kind?: unknown; title?: unknown };
  const { kind } = about;
  if (
    !state ||
    !isFollowedKind(kind) ||
    typeof url !== 'string' ||
    !/^https?:/.test(url) ||
    !URL.canParse(url)
  )
    return null;
  if (mirror && same(mirror.seen, viewOfSource({ state, url }))) return null;
  // Nothing comes only to go, or to be kept without anything in it.
  if (!mirror && (state === 'removed' || state === 'kept')) return null;
  return { entity: id, mirror, state, url, kind, title: plainLine(String(about.title ?? ''), 1_000) };
}
