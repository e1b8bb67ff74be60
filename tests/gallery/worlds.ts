// The archives of the pictures: as it is after the installation, lived in for a year, with thousands of posts, and empty.
import type { HighlightColour } from '@/utils/model/highlight';
import { NOW } from './clock';
import { CANAL, harbour, PAPER_CUP } from './publications';
import { Stage } from './stage';

const DAY = 86_400_000;

/** Posts of the archive with thousands. */
const THOUSANDS = 3_000;

async function mark(
  stage: Stage,
  title: string,
  words: string,
  colour: HighlightColour,
  note = '',
  tags: string[] = [],
): Promise<void> {
  const postId = await stage.post(title);
  const text = await stage.text(postId);
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${title}” has no words “${words}”`);
  const end = start + words.length;
  await stage.send('highlight.add', {
    postId,
    colour,
    note,
    tags,
    quote: {
      type: 'TextQuoteSelector',
      exact: words,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    position: { type: 'TextPositionSelector', start, end },
  });
}

/** Highlights in four colours, with notes and tags, one of which has lost its place. */
async function markUp(stage: Stage): Promise<void> {
  await mark(stage, 'How a pair of lock gates', 'A flat mitre seals badly', 'yellow');
  await mark(
    stage,
    'How a pair of lock gates',
    'a beam that is kept dries, and a beam that dries checks and twists',
    'green',
    'Ask the yard whether they still do.',
    ['timber', 'for the talk'],
  );
  await mark(stage, 'No ferry on Mondays', 'the ferry does not run on Mondays', 'pink', '', ['ferries']);
  const { id } = await stage.send('highlight.add', {
    postId: await stage.post('A page of sums'),
    colour: 'blue',
    note: '',
    tags: [],
    quote: {
      type: 'TextQuoteSelector',
      exact: 'a weir hums when the rain is an hour old',
      prefix: '',
      suffix: '',
    },
    position: { type: 'TextPositionSelector', start: 40, end: 80 },
  });
  await stage.send('highlight.placed', { placed: [{ id, found: false, score: 0.31 }] });
}

/** Reads on one day in two or three, more in winter, the oldest first. */
async function readForAYear(stage: Stage): Promise<void> {
  const ids = (await stage.posts()).map(({ id }) => id).sort((a, b) => a - b);
  let next = 0;
  for (let day = 330; day >= 0 && next < ids.length - 60; day -= 2 + ((day * 7) % 5)) {
    await stage.clock.set(NOW - day * DAY);
    const many = 1 + (day % 13 === 0 ? 2 : 0);
    await stage.send('post.mark', { ids: ids.slice(next, next + many), read: true });
    next += many;
  }
}

/** A year of use: four publications, one of which fails, reading, stars, tags, highlights. */
async function lived(): Promise<Stage> {
  const stage = await Stage.open(NOW - 364 * DAY);
  await stage.subscribe(harbour(140), 140);
  await stage.subscribe(PAPER_CUP, 3);
  await stage.subscribe(CANAL, 6);
  await readForAYear(stage);
  await stage.clock.set(NOW);
  const title = (await stage.posts()).map((post) => post.title);
  const harbourPosts = title.filter((one) => /tide tables|signal box|water clock/.test(one)).slice(0, 5);
  for (const one of harbourPosts)
    await stage.send('post.mark', { ids: [await stage.post(one)], later: true });
  for (const one of ['Data Mesh', 'How a pair of lock gates', 'Sustainable Software'])
    await stage.send('post.mark', { ids: [await stage.post(one)], starred: true });
  await stage.send('post.label', {
    ids: [await stage.post('Data Mesh'), await stage.post('Why Data Lakes')],
    add: ['for the talk', 'data'],
    remove: [],
  });
  await stage.send('reading.position', {
    postId: await stage.post('The night levels'),
    offset: 300,
    quote: '',
    progress: 0.4,
  });
  await markUp(stage);
  for (const title of ['Felipe', 'The Harbour', 'The Canal', 'The Morning']) await stage.check(title);
  await stage.settled();
  await stage.clear();
  return stage;
}

/** @public each named for what it shows; a screen says which one it is seen in */
export const WORLDS = {
  /** Just installed: the bundled archive and nothing else. */
  installed: async () => {
    const stage = await Stage.open(NOW);
    await stage.settled();
    await stage.clear();
    return stage;
  },
  lived,
  thousands: async () => {
    const stage = await Stage.open(NOW);
    await stage.subscribe(harbour(THOUSANDS), THOUSANDS);
    await stage.settled();
    await stage.clear();
    return stage;
  },
  /** The reader has removed the bundled archive, and added nothing. */
  empty: async () => {
    const stage = await Stage.open(NOW);
    await stage.send('source.remove', { id: await stage.source('') });
    await stage.clear();
    return stage;
  },
} as const;
export type WorldName = keyof typeof WORLDS;
