// Promises: three things told apart; at most one computation per tab; nothing of a page that was left; nothing on disk
// of a private window; nothing from a site that was switched off.
import { beforeEach, describe, expect, it } from 'vitest';
import { BacklistError } from '@/utils/core/errors';
import { makeWorld, PAGE, postAt, probe, sender, sightOf, TAB } from './page-world';

let { world, pages, see } = makeWorld();
beforeEach(() => {
  ({ world, pages, see } = makeWorld());
});

describe('a page that the probe saw', () => {
  it('is answered with the known post, the linked posts and the related posts, apart', async () => {
    await see(probe({ links: ['https://www.a.example/2/?utm_source=x', PAGE] }), sender());
    const answer = world.stored.get(TAB)?.answer;
    expect(answer?.state).toBe('article');
    expect(answer?.known?.id).toBe(1);
    expect(answer?.linked.map((linked) => linked.id)).toEqual([2]);
    expect(answer?.related.map((related) => related.post.id)).toEqual([3]);
    expect(world.excluded).toEqual([[1]]);
    expect(world.badges.at(-1)).toBe(1);
    expect(world.log).toEqual(['look', 'extract', 'readText', 'announce page']);
  });

  it('is read in the workshop, and not where it is', async () => {
    world.source = { url: world.tab?.url ?? '', html: '<p>long</p>', text: 'read there' };
    expect((await pages.answer(TAB)).error).not.toBeNull();
    world.source = { url: 'https://blog.example/other', html: '<p>another page by now</p>' };
    await see(probe(), sender());
    expect(world.log).not.toContain('readText');
  });

  it('costs no extraction where it is no article, or the archive is empty', async () => {
    await see(probe({ article: false }), sender());
    expect(world.log).toEqual([]);
    world.posts = [];
    await see(probe(), sender());
    expect(world.log).not.toContain('extract');
    expect(world.badges.at(-1)).toBe(0);
  });

  it('knows itself by another address where its text is the same', async () => {
    world.posts = world.posts.slice(1);
    world.hits = [];
    world.duplicates = [2];
    await see(probe(), sender());
    expect(world.stored.get(TAB)?.answer.known?.id).toBe(2);
  });

  it('may speak for its own site only, from the top frame', async () => {
    await expect(see(probe(), sender('https://evil.example/'))).rejects.toThrow(BacklistError);
    await expect(see(probe(), { ...sender(), frameId: 1 })).rejects.toThrow(BacklistError);
    await see(probe({ canonical: 'https://a.example/2' }), sender());
    expect(world.stored.get(TAB)?.answer.known?.id).toBe(1);
  });

  it('is left alone when private, when its site is off, and when automatic mode is off', async () => {
    await see(probe({ private: 'password', url: '' }), sender());
    world.settings = { ...world.settings, hostsOff: ['blog.example'] };
    await see(probe(), sender());
    world.settings = { ...world.settings, hostsOff: [], automatic: false };
    await see(probe(), sender());
    expect(world.stored.size).toBe(0);
    expect(world.log).toEqual([]);
  });

  it('is told no more of once the app that showed it came to a private one', async () => {
    await see(probe(), sender());
    await see(probe({ private: 'login', url: '', article: false }), sender());
    expect(world.stored.size).toBe(0);
    expect(world.badges.at(-1)).toBe(0);
    expect(world.log.filter((line) => line.startsWith('announce'))).toHaveLength(2);
  });

  it('that is no article is not looked at, and takes what was said of the one before', async () => {
    await see(probe(), sender());
    const next = 'https://blog.example/front';
    world.tab = { url: next, title: '', incognito: false };
    world.log.length = 0;
    await see(probe({ url: next, article: false, links: ['https://a.example/2'] }), sender(next));
    expect([world.log, world.badges.at(-1), world.stored.size]).toEqual([['announce page'], 0, 0]);
    // What it has is read when the reader asks, and stays then.
    expect((await pages.answer(TAB)).linked.map(({ id }) => id)).toEqual([2]);
    await see(probe({ url: next, article: false }), sender(next));
    expect(world.stored.get(TAB)?.answer.linked).toHaveLength(1);
  });

  it('that lets nobody in any more, or is another by now, is not answered', async () => {
    world.probe = new BacklistError('permission-needed');
    await pages.seen(sightOf(probe()), sender());
    world.probe = probe({ url: 'https://blog.example/next' });
    await pages.seen(sightOf(probe()), sender());
    expect(world.stored.size).toBe(0);
    expect(world.log).toEqual(['look', 'look']);
  });

  it('seen twice at once is computed once', async () => {
    await Promise.all([see(probe(), sender()), see(probe(), sender()), pages.answer(TAB)]);
    expect(world.log.filter((line) => line === 'extract')).toHaveLength(1);
  });

  it('and left while it is computed leaves nothing behind', async () => {
    const next = 'https://blog.example/next';
    world.beforeExtract = async () => {
      world.beforeExtract = async () => undefined;
      world.tab = { url: next, title: '', incognito: false };
      await see(probe({ url: next }), sender(next));
    };
    await see(probe(), sender());
    expect(world.stored.get(TAB)?.answer.url).toBe(next);
    expect(world.log.filter((line) => line.startsWith('announce'))).toHaveLength(1);
  });

  it('and left for a page without a probe leaves nothing behind', async () => {
    world.beforeExtract = async () => {
      world.tab = { url: 'https://other.example/', title: '', incognito: false };
    };
    await see(probe(), sender());
    expect(world.stored.size).toBe(0);
  });

  it('tells the code of what went wrong, and what it knows all the same', async () => {
    world.source = { hostile: true };
    await see(probe(), sender());
    expect(world.stored.get(TAB)?.answer).toMatchObject({ error: 'internal', known: { id: 1 }, related: [] });
  });
});

describe('an answer that is asked for', () => {
  it('is the stored one while page, archive and settings are the same', async () => {
    await see(probe(), sender());
    world.tab = { url: `${PAGE}#section`, title: '', incognito: false };
    expect((await pages.answer(TAB)).related).toHaveLength(1);
    expect(world.log.filter((line) => line === 'look')).toHaveLength(1);
  });

  it('is made anew once posts were added, without reading the page again', async () => {
    await see(probe(), sender());
    world.posts.push(postAt(4, 'https://a.example/4'));
    world.hits = [3, 4];
    world.revision += 1;
    expect((await pages.answer(TAB)).related).toHaveLength(2);
    expect(world.log.filter((line) => line === 'extract')).toHaveLength(1);
    expect(world.badges.at(-1)).toBe(2);
  });

  it('is the old one where the page lets nobody in any more', async () => {
    await pages.answer(TAB);
    world.revision += 1;
    world.probe = new BacklistError('permission-needed');
    expect((await pages.answer(TAB)).related).toHaveLength(1);
  });

  it('sets no number on the button unless automatic mode is on', async () => {
    world.settings = { ...world.settings, automatic: false };
    expect((await pages.answer(TAB)).related).toHaveLength(1);
    expect(world.badges).toEqual([]);
  });

  it.each<[string, () => void, object]>([
    [
      'no access',
      () => (world.tab = { url: undefined, title: 'T', incognito: false }),
      { state: 'unreadable', error: 'permission-needed' },
    ],
    [
      'the browser’s own page',
      () => (world.tab = { url: 'chrome://settings', title: '', incognito: false }),
      { state: 'unreadable', error: null },
    ],
    [
      'the web store',
      () => (world.probe = new BacklistError('internal')),
      { state: 'unreadable', error: null },
    ],
    [
      'a page that does not answer',
      () => (world.probe = new BacklistError('timeout')),
      { state: 'unreadable', error: 'timeout' },
    ],
    ['nonsense from the page', () => (world.probe = { url: 1 }), { state: 'unreadable', error: null }],
    [
      'a private page',
      () => (world.probe = probe({ private: 'checkout', url: '' })),
      { state: 'private', error: null },
    ],
    ['a site that is off', () => (world.settings.hostsOff = ['blog.example']), { state: 'off', error: null }],
    [
      'no article',
      () => (world.probe = probe({ article: false })),
      { state: 'not-article', known: { id: 1 } },
    ],
    ['no text after all', () => (world.noText = true), { state: 'not-article', related: [] }],
  ])('for %s says so', async (_, arrange, expected) => {
    arrange();
    expect(await pages.answer(TAB)).toMatchObject(expected);
  });

  it('for a page that claims another address is none', async () => {
    world.probe = probe({ url: 'https://bank.example/' });
    expect(await pages.answer(TAB)).toMatchObject({ state: 'not-article', related: [] });
    expect(world.stored.size).toBe(0);
  });

  it('for a tab that is gone is an error', async () => {
    world.tab = null;
    await expect(pages.answer(TAB)).rejects.toMatchObject({ code: 'no-tab' });
  });
});

it('a closed tab leaves nothing behind', async () => {
  await see(probe(), sender());
  await pages.forget(TAB);
  expect(world.stored.size).toBe(0);
});
