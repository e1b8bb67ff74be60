// On real input: a publication of several hundred posts is subscribed to, all of them arrive, and ten pages are visited.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goToView, openPanel } from '../harness/doors';
import { switchOnEverywhere } from '../harness/site-access';
import { badgeOf, storedCounts } from '../harness/stored';
import { shownAnswer } from '../harness/titles';
import { until } from '../harness/until';
import { corpusRoute, readCorpus } from '../pages/corpus-site';
import { BUNDLED, subscribe, useWorld } from './support';

const TITLE = 'The 18F blog';
const VISITS = 10;
const corpus = await readCorpus('blog-18f');
const world = useWorld({ routes: corpus ? [corpusRoute(TITLE, corpus)] : [] });

describe('a real publication', () => {
  beforeEach((context) => {
    if (corpus) return;
    console.log('skipped: no corpora');
    context.skip('skipped: no corpora');
  });
  beforeAll(async () => {
    if (corpus && world.companion) await switchOnEverywhere(world.companion);
  });

  test('is found from its front page, and all of its posts arrive', async () => {
    const { companion, pages } = world;
    const wanted = BUNDLED + (corpus?.posts.length ?? 0);
    const began = Date.now();
    await subscribe(companion, `${pages.origin}/`, TITLE);
    await until(`${wanted} posts`, async () => (await storedCounts(companion)).posts === wanted, 120_000);
    const counts = await storedCounts(companion);
    console.log(
      `figures: ${counts.posts - BUNDLED} posts arrived in ${Date.now() - began} ms, ${counts.segments} index segment(s)`,
    );
    expect(counts.bodies).toBe(wanted);
  }, 150_000);

  test('ten of its readers’ pages are visited, and related posts are shown', async () => {
    const { companion, pages, tab } = world;
    const { posts, queries } = corpus ?? { posts: [], queries: [] };
    await tab.goto(`${pages.origin}/sample-article`);
    await tab.bringToFront();
    const side = await openPanel(companion);
    await goToView(side, 'This page');
    let answered = 0;
    let right = 0;
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const number = Math.floor((visit * queries.length) / VISITS);
      const query = queries[number];
      if (!query) throw new Error('the collection has too few pages');
      const address = `${pages.origin}/query/${number}`;
      await tab.goto(address);
      const began = Date.now();
      await side.shows(query.title.replace(/\s+/g, ' ').trim().slice(0, 40));
      const { related } = await shownAnswer(side);
      times.push(Date.now() - began);
      const relevant = new Set(
        posts.filter((post) => query.relevant.includes(post.id)).map((post) => post.title),
      );
      const hit = related.some((title) => relevant.has(title));
      answered += related.length > 0 ? 1 : 0;
      right += hit ? 1 : 0;
      console.log(
        `figures: “${query.title}”: ${related.length} shown, badge “${await badgeOf(companion, address)}”, ${hit ? 'a linked post among them' : 'no linked post among them'}`,
      );
    }
    times.sort((a, b) => a - b);
    console.log(
      `figures: ${answered} of ${VISITS} pages answered, ${right} with a post that it links to or that links to it; ${times[VISITS / 2]} ms median from load to answer in the panel`,
    );
    expect(answered).toBeGreaterThanOrEqual(VISITS / 2);
    expect(right).toBeGreaterThanOrEqual(VISITS / 3);
  }, 150_000);
});
