// Bad input: each gets a clear sentence or a sensible value, nothing is lost, and nothing runs.
import { describe, expect, test } from 'vitest';
import { goToView } from '../harness/doors';
import { allowSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { STRANGE_POSTS, strangeRoute } from '../pages/strange-feeds';
import { BUNDLED, find, grace, openSources, subscribe, useWorld } from './support';

const world = useWorld({
  routes: [strangeRoute],
  launch: () => ({ flags: ['--host-resolver-rules=MAP nowhere.example ~NOTFOUND'] }),
});

describe('an address that leads to no feed gets a clear sentence', () => {
  test.each([
    ['a text that is no feed', () => `${world.pages.origin}/plain.txt`, /not a feed|No feed was found/],
    ['an empty page', () => `${world.pages.origin}/empty`, /not a feed|No feed was found/],
    ['a page without a feed', () => `${world.pages.origin}/sample-article`, /No feed was found/],
    [
      'a page that is not there',
      () => `${world.pages.origin}/Nothing`,
      /nothing at this address|No feed was found/,
    ],
    ['30 MB', () => `${world.pages.origin}/large.rss`, /larger than Backlist accepts/],
    ['a name that does not resolve', () => 'http://nowhere.example/feed', /could not be reached/],
    ['no address at all', () => 'not an address', /not an address/],
  ])('%s', async (_what, address, sentence) => {
    const { companion } = world;
    await allowSites(companion, '*://*/*');
    const side = await openSources(companion);
    await find(side, address());
    await side.shows(sentence);
    expect((await storedCounts(companion)).posts).toBe(BUNDLED);
  });
});

describe('a strange feed', () => {
  test('arrives with sensible values, and two entries at one address are one post', async () => {
    const { companion } = world;
    const side = await subscribe(companion, `${world.pages.origin}/strange.rss`, 'A strange feed');
    await until('its posts', async () => (await storedCounts(companion)).posts > BUNDLED);
    await grace(1_000);
    expect((await storedCounts(companion)).posts).toBe(BUNDLED + STRANGE_POSTS);
    await goToView(side, 'Look up');
    for (const [words, title] of [
      ['glazier', 'No date on this letter'],
      ['lighthouse keeper notebooks', 'No id on the lighthouse'],
      ['marmalade recipe', 'Twice at one address'],
      ['porcelain parrot', /Nobody named the porcelain parrot|Untitled post/],
    ] as const) {
      await side.fill('textbox', /Look up/, words);
      await side.get('link', title);
    }
    await side.fill('textbox', /Look up/, 'glazier');
    await side.click('link', 'No date on this letter');
    await side.shows('Undated');
  });

  test('a feed that breaks off loses none of the posts that were there whole', async () => {
    const { companion } = world;
    const before = (await storedCounts(companion)).posts;
    const side = await subscribe(companion, `${world.pages.origin}/broken.rss`, 'A feed that breaks off');
    await until('its posts', async () => (await storedCounts(companion)).posts >= before + 2);
    await goToView(side, 'Look up');
    await side.fill('textbox', /Look up/, 'chandler candles');
    await side.get('link', 'The second whole item');
  });

  test('a hostile entry does not run in the reader', async () => {
    const { companion, pages } = world;
    const side = await openSources(companion);
    await goToView(side, 'Look up');
    await side.fill('textbox', /Look up/, 'after the script');
    await side.click('link', 'A hostile entry');
    await side.shows('After the script.');
    await grace();
    const [link] = await side.all('link', 'a link to press');
    if (link) await side.click('link', 'a link to press');
    await side.evaluate(`(() => {
      const all = [...document.querySelectorAll('*')].flatMap((e) => (e.shadowRoot ? [...e.shadowRoot.querySelectorAll('*')] : []));
      for (const one of all) for (const type of ['click', 'focus', 'error', 'load', 'toggle', 'mouseover']) one.dispatchEvent(new Event(type));
    })()`);
    await grace();
    expect(pages.requests.filter((request) => request.includes('/ran'))).toEqual([]);
    const left = await side.evaluate<string[]>(`[...document.querySelectorAll('*')]
      .flatMap((e) => (e.shadowRoot ? [...e.shadowRoot.querySelectorAll('script, iframe, object, embed, form, meta, base, [onclick], [onerror], [onload]')] : []))
      .map((e) => e.outerHTML)`);
    expect(left).toEqual([]);
  });
});
