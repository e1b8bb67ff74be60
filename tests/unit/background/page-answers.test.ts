// Promises: three things told apart; at most one computation per tab; nothing of a page that was left; nothing on disk
// of a private window; nothing from a site that was switched off.
import { beforeEach, describe, expect, it } from 'vitest';
import { PageAnswers } from '@/entrypoints/background/page-answers';
import type { PageServices, StoredAnswer, TabFacts } from '@/entrypoints/background/page-view';
import { BacklistError } from '@/utils/core/errors';
import { urlKey } from '@/utils/core/url-key';
import type { PageProbe, PageSight, PageText } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import { repairSettings, type Settings } from '@/utils/model/settings';

const PAGE = 'https://blog.example/page';
const TAB = 7;

const post = (id: number, url: string): Post => ({
  id,
  sourceId: 1,
  guid: url,
  urlKey: urlKey(url),
  url,
  title: `Post ${id}`,
  published: null,
  updated: null,
  authors: [],
  tags: [],
  lang: null,
  excerpt: '',
  readingMinutes: 1,
  contentHash: '',
  addedAt: 0,
  sortedAt: 0,
  readAt: null,
  starredAt: null,
});

const probe = (change: Partial<PageProbe> = {}): PageProbe => ({
  url: PAGE,
  canonical: null,
  article: true,
  private: null,
  links: [],
  feeds: [],
  title: 'Page',
  ...change,
});
const textOf = (url: string): PageText => ({
  url,
  title: 'Page',
  lang: 'en',
  text: 'words',
  headings: [],
  tags: [],
  published: null,
});
const sender = (url = PAGE) => ({ tab: { id: TAB }, frameId: 0, url, documentId: 'd' });

/** What the probe says of a page that a look sees so. */
const sightOf = ({ url, canonical, article, private: reason }: PageProbe): PageSight => ({
  ...{ url, canonical, article, private: reason },
});

/** Something that waits, once it is reached, until it is opened. */
function gate() {
  const arrival = Promise.withResolvers<undefined>();
  const opening = Promise.withResolvers<undefined>();
  const wait = () => {
    arrival.resolve(undefined);
    return opening.promise;
  };
  return { wait, reached: arrival.promise, open: () => opening.resolve(undefined) };
}

/** A browser and an archive to play with; what happens in them is written down. */
function makeWorld() {
  const stored = new Map<number, StoredAnswer>();
  const world = {
    posts: [
      post(1, 'https://blog.example/page'),
      post(2, 'https://a.example/2'),
      post(3, 'https://a.example/3'),
    ],
    hits: [3],
    duplicates: [] as number[],
    revision: 1,
    settings: { ...repairSettings(null), automatic: true } as Settings,
    tab: { url: PAGE, title: 'Tab', incognito: false } as TabFacts | null,
    probe: probe() as unknown,
    source: undefined as unknown,
    noText: false,
    dismissed: new Map<string, Set<number>>(),
    excluded: [] as number[][],
    badges: [] as number[],
    log: [] as string[],
    stored,
    beforeExtract: async () => undefined,
    afterRelated: async () => undefined,
    beforeDismiss: async () => undefined,
  };
  const services: PageServices = {
    archive: {
      revision: async () => world.revision,
      isEmpty: async () => world.posts.length === 0,
      postsByUrlKeys: async (keys) =>
        keys.flatMap((key) => world.posts.filter((candidate) => candidate.urlKey === key)),
      getPosts: async (ids) => ids.map((id) => world.posts.find((candidate) => candidate.id === id)),
      dismissedFor: async (key) => world.dismissed.get(key) ?? new Set(),
      async dismiss(key, id) {
        await world.beforeDismiss();
        world.dismissed.set(key, new Set([...(world.dismissed.get(key) ?? []), id]));
      },
      async undismiss(key, id) {
        world.dismissed.get(key)?.delete(id);
      },
      async relatedTo(_, { exclude }) {
        world.excluded.push([...exclude]);
        const hits = world.hits
          .filter((id) => !exclude.has(id))
          .map((id) => ({ id, terms: ['t'], passage: null, score: 1 }));
        await world.afterRelated();
        return { hits, duplicates: world.duplicates };
      },
    },
    readSettings: async () => world.settings,
    tab: async () => world.tab,
    async look() {
      world.log.push('look');
      if (world.probe instanceof Error) throw world.probe;
      return world.probe;
    },
    async extract() {
      world.log.push('extract');
      const url = world.tab?.url ?? '';
      await world.beforeExtract();
      return world.source === undefined ? { url, html: '<p>…</p>' } : world.source;
    },
    async readText({ url }) {
      world.log.push('readText');
      return world.noText ? null : textOf(url);
    },
    stored: {
      read: async (tabId) => structuredClone(stored.get(tabId)) ?? null,
      async write(tabId, answer) {
        stored.set(tabId, structuredClone(answer));
      },
      async remove(tabId) {
        stored.delete(tabId);
      },
    },
    async setBadge(_, count) {
      world.badges.push(count);
    },
    announce: (change) => world.log.push(`announce ${change.of}`),
  };
  return { world, pages: new PageAnswers(services) };
}

let { world, pages } = makeWorld();

/** The probe sees a page, and a look at it sees the same. */
function see(seen: PageProbe, from: ReturnType<typeof sender>): Promise<null> {
  world.probe = seen;
  return pages.seen(sightOf(seen), from);
}
beforeEach(() => {
  ({ world, pages } = makeWorld());
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
    world.posts.push(post(4, 'https://a.example/4'));
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

describe('a post that was dismissed', () => {
  it('goes at once and stays away, until that is taken back', async () => {
    await see(probe(), sender());
    await pages.dismiss(TAB, 3, false);
    expect((await pages.answer(TAB)).related).toEqual([]);
    expect(world.badges.at(-1)).toBe(0);
    await see(probe(), sender());
    expect((await pages.answer(TAB)).related).toEqual([]);
    await pages.dismiss(TAB, 3, true);
    expect((await pages.answer(TAB)).related).toHaveLength(1);
  });

  it('and another one right after it are both gone', async () => {
    world.hits = [2, 3];
    await see(probe(), sender());
    await Promise.all([pages.dismiss(TAB, 2, false), pages.dismiss(TAB, 3, false)]);
    expect((await pages.answer(TAB)).related).toEqual([]);
  });

  it.each([false, true])(
    'while its page is answered anew is gone all the same: private %s',
    async (incognito) => {
      world.tab = { url: PAGE, title: '', incognito };
      await see(probe(), sender());
      world.revision += 1;
      const held = gate();
      world.afterRelated = held.wait;
      const anew = pages.answer(TAB);
      await held.reached;
      const dismissed = pages.dismiss(TAB, 3, false);
      held.open();
      await Promise.all([anew, dismissed]);
      expect((await pages.answer(TAB)).related).toEqual([]);
      expect(world.badges.at(-1)).toBe(0);
    },
  );

  it('of a page that is left meanwhile changes nothing of the next one', async () => {
    await see(probe(), sender());
    const held = gate();
    world.beforeDismiss = held.wait;
    const dismissed = pages.dismiss(TAB, 2, false);
    await held.reached;
    const next = 'https://blog.example/next';
    world.tab = { url: next, title: '', incognito: false };
    world.hits = [];
    await see(probe({ url: next }), sender(next));
    held.open();
    await dismissed;
    expect(world.stored.get(TAB)?.address).toBe(next);
    expect(world.badges.at(-1)).toBe(0);
    expect(world.dismissed.get('blog.example/page')).toEqual(new Set([2]));
  });

  it('in a private window is remembered in memory only', async () => {
    world.tab = { url: PAGE, title: '', incognito: true };
    await see(probe(), sender());
    await pages.dismiss(TAB, 3, false);
    await see(probe(), sender());
    expect((await pages.answer(TAB)).related).toEqual([]);
    expect(world.dismissed.size).toBe(0);
  });
});

describe('a passage of the page', () => {
  it('is answered from the text that was read, without the page itself and what was dismissed', async () => {
    await see(probe(), sender());
    world.log.length = 0;
    world.excluded.length = 0;
    const related = await pages.beside(TAB, 'words in view');
    expect(related.map(({ post: found }) => found.id)).toEqual([3]);
    expect(world.log).toEqual([]);
    expect(world.excluded).toEqual([[1]]);
    await pages.dismiss(TAB, 3, false);
    await pages.beside(TAB, 'words in view');
    expect(world.excluded.at(-1)).toEqual([1, 3]);
    // What the page as a whole was answered stays.
    expect((await pages.answer(TAB)).state).toBe('article');
  });

  it('is not answered where the tab shows another page, or its site was switched off', async () => {
    await see(probe(), sender());
    world.settings = { ...world.settings, hostsOff: ['blog.example'] };
    expect(await pages.beside(TAB, 'words')).toEqual([]);
    world.settings = { ...world.settings, hostsOff: [] };
    world.tab = { url: 'https://blog.example/other', title: '', incognito: false };
    expect(await pages.beside(TAB, 'words')).toEqual([]);
  });
});

it('a closed tab leaves nothing behind', async () => {
  await see(probe(), sender());
  await pages.forget(TAB);
  expect(world.stored.size).toBe(0);
});
