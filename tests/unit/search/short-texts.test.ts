// Promise: what two texts share by accident counts the less, the shorter they are.
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { seededRandom } from '@/tests/seeded-random';
import type { Features } from '@/utils/search/related/features';
import { relatedTo } from '@/utils/search/related/related';
import { randomText, word } from './made-up-text';

const TITLE = `${word(11)} ${word(12)} ${word(13)}`;

/** The highest of each feature beside a page that begins with the title of every post. */
async function highest(pageWords: number, postWords: number): Promise<(name: keyof Features) => number> {
  const random = seededRandom(7);
  const posts = Array.from({ length: 12 }, (_, id) => ({
    id,
    title: TITLE,
    text: randomText(random, postWords),
    tags: [],
    lang: 'en',
    url: null,
    published: null,
  }));
  const text = `${TITLE} ${randomText(random, pageWords)}`;
  const page = { url: '', title: '', lang: 'en', text, headings: [], tags: [], published: null };
  const { explanation } = await relatedTo(page, await MemoryIndex.of(posts), {
    amount: 'normal',
    explain: true,
  });
  return (name) => Math.max(...(explanation?.candidates ?? []).map(({ features }) => features[name]));
}

describe('of short texts', () => {
  it.each(['title', 'titlePhrase'] as const)(
    'a page of a few words says little by the %s of a post',
    async (name) => {
      expect((await highest(8, 200))(name)).toBeLessThan(0.3);
      expect((await highest(800, 200))(name)).toBeGreaterThan(0.8);
    },
  );

  it.each(['phrases', 'sharedPairs'] as const)('posts of a few words say little by %s', async (name) => {
    expect((await highest(200, 8))(name)).toBeLessThan(0.3);
    expect((await highest(200, 800))(name)).toBeGreaterThan(0.8);
  });
});
