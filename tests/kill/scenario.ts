// What one run syncs: two publications of some kinds, with or without a fault, and what they publish later.
import { seededRandom } from '../seeded-random';
import * as faults from '../sites/faults';
import { KIND_NAMES, KINDS, type KindName } from '../sites/kinds/all';
import type { Play } from '../sites/play';
import { makePosts, type SitePost } from '../sites/sentences';

export interface SyncedSite {
  kind: KindName;
  url: string;
  origin: string;
  play: Play;
  /** Publishes a new post and an edited one. */
  publish(): void;
  posts: SitePost[];
}

type Which = Parameters<typeof faults.reset>[0];
type Fault = readonly [name: string, play: (play: Play, now: () => number, broken?: Which) => Play];

const FAULTS: readonly Fault[] = [
  ['no fault', (play) => play],
  ['no fault', (play) => play],
  ['resets', (play, _now, broken) => faults.reset(broken ?? faults.nth(2, 5), play)],
  ['truncated', (play, _now, broken) => faults.truncated(broken ?? faults.nth(1, 4), play)],
  ['500', (play, _now, broken) => faults.failing(broken ?? faults.nth(3), play)],
  ['429', (play, now) => faults.busy(faults.nth(2, 3), 5_400, play, now)],
  ['changing ETags', (play) => faults.changingEtags(play)],
];

/**
 * Where a list's page cannot be read, its first words are kept until it can, and beside it from then on. So the same pages
 * have to fail in both runs, however often they are asked for: these, until the site publishes again.
 */
const brokenPages =
  (isBroken: () => boolean): Which =>
  ({ url }) =>
    isBroken() && /\/posts\/\d*3$/.test(url.pathname);

export interface Scenario {
  /** For messages. */
  name: string;
  /** Fresh sites that know of no request yet. */
  sites(now: () => number): SyncedSite[];
}

/** @param size posts of a publication at most */
export function scenarioOf(seed: number, size: number): Scenario {
  const next = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const chosen = [0, 1].map((n) => ({
    // Each kind has its turn first.
    kind: n === 0 ? (KIND_NAMES[seed % KIND_NAMES.length] as KindName) : pick(KIND_NAMES),
    fault: pick(FAULTS),
    count: Math.ceil(size * (0.3 + 0.7 * next())),
    seed: seed * 2 + n,
  }));
  return {
    name: `seed ${seed}: ${chosen.map((one) => `${one.count} posts by ${one.kind}, ${one.fault[0]}`).join('; ')}`,
    sites: (now) =>
      chosen.map((one, n) => {
        const origin = `https://site-${n}.example`;
        let published = false;
        const broken = one.kind === 'list' ? brokenPages(() => !published) : undefined;
        const publication = { title: `Harbour ${n}`, posts: makePosts(one.count, one.seed) };
        return {
          kind: one.kind,
          origin,
          url: origin + KINDS[one.kind].path,
          play: one.fault[1](KINDS[one.kind].play(publication), now, broken),
          get posts() {
            return publication.posts;
          },
          publish() {
            published = true;
            publication.posts = makePosts(one.count + 1, one.seed).map((post) =>
              post.number === one.count - 2 ? { ...post, paragraphs: [...post.paragraphs, 'Mended.'] } : post,
            );
          },
        };
      }),
  };
}
