// A browser with one tab and an archive with three posts, for tests of page views.
import { PageAnswers } from '@/entrypoints/background/page-answers';
import type { PageServices, StoredAnswer, TabFacts } from '@/entrypoints/background/page-view';
import { urlKey } from '@/utils/core/url-key';
import type { PageProbe, PageSight, PageText } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import { repairSettings, type Settings } from '@/utils/model/settings';
import { post } from '../components/samples';

export const PAGE = 'https://blog.example/page';
export const TAB = 7;

export const postAt = (id: number, url: string): Post => post(id, { guid: url, urlKey: urlKey(url), url });

export const probe = (change: Partial<PageProbe> = {}): PageProbe => ({
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
export const sender = (url = PAGE) => ({ tab: { id: TAB }, frameId: 0, url, documentId: 'd' });

/** What the probe says of a page that a look sees so. */
export const sightOf = ({ url, canonical, article, private: reason }: PageProbe): PageSight => ({
  ...{ url, canonical, article, private: reason },
});

/** A browser and an archive to play with; what happens in them is written down. */
export function makeWorld() {
  const stored = new Map<number, StoredAnswer>();
  const world = {
    posts: [
      postAt(1, 'https://blog.example/page'),
      postAt(2, 'https://a.example/2'),
      postAt(3, 'https://a.example/3'),
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
  const pages = new PageAnswers(services);
  /** The probe sees a page, and a look at it sees the same. */
  const see = (seen: PageProbe, from: ReturnType<typeof sender>): Promise<null> => {
    world.probe = seen;
    return pages.seen(sightOf(seen), from);
  };
  return { world, pages, see };
}
