// Posts out of a seed: the same number gives the same words, so that a test can say beforehand what must arrive.
import { seededRandom } from '../seeded-random';

const WHO = [
  'The harbour master',
  'A retired surveyor',
  'Our night shift',
  'The lock keeper',
  'A young glazier',
  'The orchard team',
  'Every ferry pilot',
  'The map room',
  'One patient archivist',
  'The clock repairer',
];
const DID = [
  'measured',
  'rebuilt',
  'catalogued',
  'argued about',
  'quietly replaced',
  'sketched',
  'inherited',
  'weighed',
  'mended',
  'lost',
];
const WHAT = [
  'the tide tables',
  'a copper gutter',
  'three broken barometers',
  'the old signal box',
  'a drawer of seed packets',
  'the eastern retaining wall',
  'an unlabelled photograph',
  'the water clock',
  'two miles of hedge',
  'the parish weather diary',
];
const WHEN = [
  'before the frost came',
  'while the bridge was closed',
  'in the week of the regatta',
  'after a long silence',
  'on the shortest day',
  'as soon as the paint had dried',
  'without telling the committee',
  'during the spring floods',
];
const WHY = [
  'because the numbers no longer agreed',
  'so that nobody had to guess again',
  'and wrote down every mistake',
  'which surprised the insurers',
  'although the ladder was too short',
  'to the relief of the bees',
];

/** A sentence of our own making. */
function sentence(next: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  return `${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(WHEN)}, ${pick(WHY)}.`;
}

export interface SitePost {
  /** From 1 up; 1 is the oldest. */
  number: number;
  path: string;
  title: string;
  /** Milliseconds since 1970. */
  published: number;
  /** Paragraphs of plain text. */
  paragraphs: string[];
}

const FIRST_POST = Date.UTC(2015, 0, 5, 9);
const WEEK = 7 * 86_400_000;

/** `count` posts, oldest first, one a week. */
export function makePosts(count: number, seed = 1): SitePost[] {
  return Array.from({ length: count }, (_, index) => {
    const next = seededRandom(seed * 100_003 + index);
    const title = sentence(next).split(',')[0] ?? '';
    return {
      number: index + 1,
      path: `/posts/${index + 1}`,
      title: `${title} (no. ${index + 1})`,
      published: FIRST_POST + index * WEEK,
      paragraphs: Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => sentence(next)).join(' ')),
    };
  });
}
