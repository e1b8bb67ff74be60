// Promise: a page gets the posts that belong beside it, with the reason, or nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryIndex } from '@/tests/bench/memory-index';
import { readPage } from '@/tests/pages/page-html';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { relatedTo } from '@/utils/search/related/related';
import { bundledPosts } from './bundled-posts';
import { page } from './page-text';

const PAGES = join(import.meta.dirname, '../../pages');

interface TestPage {
  page: PageText;
  about: string | null;
}

function pagesIn(folder: string): TestPage[] {
  return readdirSync(join(PAGES, folder)).map((file) => {
    const source = readFileSync(join(PAGES, folder, file), 'utf8');
    const { title, markdown } = readPage(source);
    const text = markdown.replaceAll(/^#+ /gm, '');
    const url = `https://example.org/${file}`;
    return {
      page: { url, title, lang: null, text, headings: [], tags: [], published: null },
      about: /^about: (.+)$/m.exec(source)?.[1] ?? null,
    };
  });
}

describe('beside 17 short abstracts', () => {
  const posts = bundledPosts();
  let index: MemoryIndex;
  beforeAll(async () => {
    index = await MemoryIndex.of(posts.map(({ document }) => document));
  });
  const shown = async (asked: PageText): Promise<string[]> => {
    const { hits } = await relatedTo(asked, index, { amount: 'normal' });
    return hits.map(({ id }) => posts.find(({ document }) => document.id === id)?.slug ?? '');
  };

  it('pages on their subjects show the right post, nearly always first', async () => {
    const pages = pagesIn('related');
    expect(pages.length).toBeGreaterThanOrEqual(25);
    const wrong: string[] = [];
    let first = 0;
    for (const { page: asked, about } of pages) {
      const slugs = await shown(asked);
      if (!slugs.slice(0, 3).includes(about ?? '')) wrong.push(`${asked.title}: ${slugs}`);
      if (slugs[0] === about) first++;
    }
    expect(wrong.length / pages.length, wrong.join('\n')).toBeLessThan(0.1);
    expect(first / pages.length).toBeGreaterThan(0.85);
  });

  it('pages on other subjects show nothing', async () => {
    const pages = pagesIn('unrelated');
    expect(pages.length).toBeGreaterThanOrEqual(25);
    const noisy: string[] = [];
    for (const { page: asked } of pages) {
      const slugs = await shown(asked);
      if (slugs.length > 0) noisy.push(`${asked.title}: ${slugs}`);
    }
    expect(noisy).toEqual([]);
  });

  it('pages as the web has them, long and short, with what stands around them, are no harder', async () => {
    const related = pagesIn('related-cluttered');
    const right: string[] = [];
    for (const { page: asked, about } of related)
      if ((await shown(asked))[0] === about) right.push(asked.title);
    expect(right.length / related.length, right.join('\n')).toBeGreaterThan(0.85);
    for (const { page: asked } of pagesIn('unrelated-cluttered'))
      expect(await shown(asked), asked.title).toEqual([]);
  });

  it('a page on two subjects shows a post on each', async () => {
    const texts = new Map(pagesIn('related').map(({ page: { url, text } }) => [url, text]));
    const halves = ['mesh-domain-teams', 'mesh-in-retail', 'never-trust-vpn', 'gartner-security-fabric'].map(
      (name) => texts.get(`https://example.org/${name}.md`) ?? '',
    );
    const slugs = await shown(page('Notes of the week', halves.join('\n\n')));
    expect(slugs).toEqual(expect.arrayContaining(['data-mesh', 'cybersecurity-mesh']));
  });

  it('an empty page, a page without words and a very long one are answered', async () => {
    expect(await shown(page('', ''))).toEqual([]);
    expect(await shown(page('!!!', '… — 🙂'))).toEqual([]);
    const long = `${'the soup and the spoon are on the table again. '.repeat(4_000)}\n\nend`;
    expect(await shown(page('Soup', long))).toEqual([]);
  });

  it('few shows no more than normal, and normal no more than many', async () => {
    for (const { page: asked } of pagesIn('related').slice(0, 8)) {
      const counts = [];
      for (const amount of ['few', 'normal', 'many'] as const)
        counts.push((await relatedTo(asked, index, { amount })).hits.length);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }
  });
});

describe('beside a single short abstract', () => {
  const shownBy = async (pages: readonly PageText[], post: IndexDocument): Promise<number> => {
    const index = await MemoryIndex.of([{ ...post, id: 0 }]);
    let shown = 0;
    for (const asked of pages) shown += (await relatedTo(asked, index, { amount: 'normal' })).hits.length;
    return shown;
  };

  it('most pages that begin on its subject show it, and no page on something else', async () => {
    const related = pagesIn('related');
    const unrelated = pagesIn('unrelated').map(({ page: one }) => one);
    let right = 0;
    for (const { slug, document } of bundledPosts()) {
      const pages = related
        .filter(({ about }) => about === slug)
        .map(({ page: one }) => ({ ...one, text: one.text.slice(0, 300) }));
      right += await shownBy(pages, document);
      expect(await shownBy(unrelated, document)).toBe(0);
    }
    expect(right / related.length).toBeGreaterThan(0.8);
  });
});

describe('beside 17 short abstracts and a long post on something else', () => {
  const gates = (): IndexDocument => {
    const text = readFileSync(join(PAGES, 'reading/lock-gates.html'), 'utf8')
      .replaceAll(/<\/(?:p|h\d|li|td)>/g, '\n\n')
      .replaceAll(/<[^>]+>/g, '');
    return { id: 99, title: 'How a pair of lock gates was hung', tags: [], lang: 'en', text };
  };
  const ask = async () => {
    const index = await MemoryIndex.of([...bundledPosts().map(({ document }) => document), gates()]);
    const { title, markdown } = readPage(readFileSync(join(PAGES, 'sample-article.md'), 'utf8'));
    return relatedTo(page(title, markdown), index, { amount: 'normal', explain: true });
  };

  it('the long post is not shown, for all the words that it shares, and surely less than what belongs there', async () => {
    const { hits, explanation } = await ask();
    expect(hits.length).toBeGreaterThanOrEqual(4);
    expect(hits.map(({ id }) => id)).not.toContain(99);
    const surest = [...(explanation?.candidates ?? [])].sort((a, b) => b.confidence - a.confidence);
    expect(surest.map(({ id }) => id).indexOf(99)).toBeGreaterThanOrEqual(5);
  });

  it('the reasons are words of the subject, not those that everybody uses', async () => {
    const { hits } = await ask();
    for (const { terms } of hits) {
      const words = terms.join(' ').toLowerCase().split(' ');
      for (const word of ['order', 'night', 'take', 'say', 'case', 'team', 'owns'])
        expect(words).not.toContain(word);
    }
    expect(hits[0]?.terms.slice(0, 2)).toEqual(['domain ownership', 'data mesh']);
  });

  it('of most posts two to four are named, as the page writes them', async () => {
    const { hits } = await ask();
    for (const { terms } of hits) expect(terms.length).toBeLessThanOrEqual(4);
    expect(hits.filter(({ terms }) => terms.length >= 2).length).toBeGreaterThanOrEqual(4);
    const written = readFileSync(join(PAGES, 'sample-article.md'), 'utf8');
    for (const { terms } of hits) for (const term of terms) expect(written).toContain(term);
  });
});
