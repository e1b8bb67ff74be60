// Posts from a seeded generator, with the word frequencies of natural text: a common vocabulary by Zipf's law, and for
// each topic words of its own, which come in bursts.
import { seededRandom } from '../seeded-random';

/** A post as the archive bench takes it: one line of its JSON Lines input. */
export interface BenchPost {
  title: string;
  text: string;
  /** ISO 8601, or null where unknown. */
  date: string | null;
  lang: string | null;
  url: string | null;
}

const COMMON = 30_000;
const TOPICS = 400;
const TOPIC_WORDS = 300;
/** Share of words that come from the post's topic. */
const OF_TOPIC = 0.35;
/** A topic word that was just used is used again this often: words come in bursts. */
const BURST = 0.25;

const SYLLABLES = [
  'ba',
  'cor',
  'den',
  'fi',
  'gol',
  'ha',
  'jun',
  'ke',
  'lam',
  'mo',
  'nis',
  'pra',
  'que',
  'rol',
  'su',
];
/** The most frequent words of English, which carry no subject and make two fifths of a text. */
const FUNCTION_WORDS = (
  'the of and to a in is it that for was on with as be by at this are from or an have not but they you which we one all ' +
  'were there when can has more if will would about so what their who do its up out than then them some could into only'
).split(' ');
const ENDINGS = ['t', 'n', 'ra', 'lo', 'min', 'der', 'ka', 'st', 'vel', 'gum'];

/** A pronounceable word of its own for each number. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number; ; rest = Math.floor(rest / SYLLABLES.length) - 1) {
    word = (SYLLABLES[rest % SYLLABLES.length] ?? '') + word;
    if (rest < SYLLABLES.length) break;
  }
  return word + (ENDINGS[number % ENDINGS.length] ?? '');
}

/** The common word of a rank. */
const commonWord = (rank: number): string => FUNCTION_WORDS[rank] ?? wordOf(rank);

/** A rank below `size` by Zipf's law (exponent 1), by inversion of the continuous distribution. */
const zipf = (random: () => number, size: number): number =>
  Math.min(size - 1, Math.floor((size + 1) ** random()) - 1);

function wordsOf(random: () => number, topic: number, count: number): string[] {
  const words: string[] = [];
  let lastOfTopic = '';
  for (let n = 0; n < count; n++) {
    if (random() >= OF_TOPIC) words.push(commonWord(zipf(random, COMMON)));
    else {
      if (lastOfTopic === '' || random() >= BURST)
        lastOfTopic = wordOf(COMMON + topic * TOPIC_WORDS + zipf(random, TOPIC_WORDS));
      words.push(lastOfTopic);
    }
  }
  return words;
}

function sentences(words: readonly string[], random: () => number): string {
  const blocks: string[] = [];
  for (let at = 0; at < words.length; ) {
    const inBlock: string[] = [];
    for (let n = 0; n < 5 && at < words.length; n++) {
      const length = 8 + Math.floor(random() * 14);
      const sentence = words.slice(at, at + length).join(' ');
      inBlock.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
      at += length;
    }
    blocks.push(inBlock.join(' '));
  }
  return blocks.join('\n\n');
}

/** `count` posts of about `words` words; the same for the same seed. */
export function* generatedPosts(count: number, words = 500, seed = 1): Generator<BenchPost> {
  const random = seededRandom(seed);
  const first = Date.UTC(2005, 0, 1);
  const span = Date.UTC(2026, 0, 1) - first;
  for (let n = 0; n < count; n++) {
    const topic = zipf(random, TOPICS);
    const length = Math.round(words * (0.5 + random()));
    yield {
      title: wordsOf(random, topic, 4 + Math.floor(random() * 5)).join(' '),
      text: sentences(wordsOf(random, topic, length), random),
      date: new Date(first + Math.floor((span * n) / count)).toISOString(),
      lang: 'en',
      url: `https://generated.example/${seed}/${n}`,
    };
  }
}
