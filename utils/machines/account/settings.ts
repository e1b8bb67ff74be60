// Settings as entities: one each, so that one that does not fit affects no other.
import { type Entity, fieldOf, type Json, newEntity } from '@/utils/machines/entity';
import { type FirstMeeting, type Mirror, reconcile, type View, viewOf } from '@/utils/machines/reconcile';
import { repairSettings, type Settings } from '@/utils/model/settings';
import { FOLLOWING, FOLLOWING_SETS, settingOf, withSetting } from '@/utils/model/settings-scope';

const INITIAL = repairSettings({});

const isSet = (name: string): name is (typeof FOLLOWING_SETS)[number] =>
  (FOLLOWING_SETS as readonly string[]).includes(name);

export const SETTING_NAMES: readonly string[] = [...FOLLOWING, ...FOLLOWING_SETS];
export const settingKey = (name: string): string => `setting:${name}`;

function viewOfSetting(settings: Settings, name: string): View {
  return isSet(name)
    ? { f: {}, s: { members: settings[name] } }
    : { f: { value: settingOf(settings, name) as Json }, s: {} };
}

/** At the first meeting, the value here counts less than what any machine chose. */
const firstMeeting = (name: string): FirstMeeting => ({
  initial: isSet(name) ? {} : { value: settingOf(INITIAL, name) as Json },
  writtenAt: () => 0,
});

/** The entity of a setting with what was chosen here. */
export function notedSetting(
  entity: Entity,
  mirror: Mirror | undefined,
  settings: Settings,
  name: string,
  by: { machine: string; at: number },
): Entity {
  return reconcile(entity, mirror?.seen ?? null, viewOfSetting(settings, name), by, firstMeeting(name));
}

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

/** The settings with the account's values, repaired; others stay. */
export function agreedSettings(settings: Settings, entities: ReadonlyMap<string, Entity>): Settings {
  let agreed = settings;
  for (const name of FOLLOWING) {
    const register = fieldOf(entities.get(settingKey(name)) ?? newEntity(''), 'value');
    if (register) agreed = withSetting(agreed, name, register.v);
  }
  for (const name of FOLLOWING_SETS) {
    const members = viewOf(entities.get(settingKey(name)), {}, ['members']).s.members ?? [];
    if (!isSameSet(members, settings[name])) agreed = { ...agreed, [name]: members };
  }
  return repairSettings(agreed);
}

/** The mirrors of all settings. */
export const settingMirrors = (settings: Settings): Mirror[] =>
  SETTING_NAMES.map((name) => ({
    key: settingKey(name),
    entity: settingKey(name),
    seen: viewOfSetting(settings, name),
  }));
