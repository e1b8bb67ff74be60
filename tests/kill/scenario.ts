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

type Fault = readonly [name: string, play: (play: Play, now: () => number) => Play];

const FAULTS: readonly Fault[] = [
  ['no fault', (play) => play],
  ['no fault', (play) => play],
  ['resets', (play) => faults.reset(faults.nth(2, 5), play)],
  ['truncated', (play) => faults.truncated(faults.nth(1, 4), play)],
  ['500', (play) => faults.failing(faults.nth(3), play)],
  ['429', (play, now) => faults.busy(faults.nth(2, 3), 5_400, play, now)],
  ['changing ETags', (play) => faults.changingEtags(play)],
];

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
        const publication = { title: `Harbour ${n}`, posts: makePosts(one.count, one.seed) };
        return {
          kind: one.kind,
          origin,
          url: origin + KINDS[one.kind].path,
          play: one.fault[1](KINDS[one.kind].play(publication), now),
          get posts() {
            return publication.posts;
          },
          publish() {
            publication.posts = makePosts(one.count + 1, one.seed).map((post) =>
              post.number === one.count - 2 ? { ...post, paragraphs: [...post.paragraphs, 'Mended.'] } : post,
            );
          },
        };
      }),
  };
}
