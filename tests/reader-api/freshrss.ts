// A real FreshRSS that is running, for whoever has one. What its reader does on its pages is done through the same API.
import { readerPlaces } from '@/utils/sync/reader/places';

/** `http://name:password@host/path/` of one whose API is switched on; null where there is none. */
const ADDRESS = process.env.BACKLIST_FRESHRSS ?? null;
export const FRESHRSS = ADDRESS === null ? null : new URL(ADDRESS);

/** Ids of a request for a list. */
const PAGE = 5_000;
/** Entries of a request for contents. */
const BATCH = 100;

const STATE = 'user/-/state/com.google';

export interface FreshEntry {
  /** As Backlist names it: sixteen hexadecimal digits. */
  guid: string;
  feed: string;
  title: string;
  author: string;
  url: string;
  /** In seconds since 1970. */
  published: number;
  html: string;
  /** Of its folder, its labels and its own tags. */
  tags: string[];
  read: boolean;
  starred: boolean;
}

interface Item {
  id: string;
  title: string;
  author?: string;
  published: number;
  canonical: { href: string }[];
  origin: { streamId: string };
  summary: { content: string };
  categories: string[];
}

const toEntry = (item: Item): FreshEntry => ({
  guid: item.id.slice(item.id.lastIndexOf('/') + 1),
  feed: item.origin.streamId,
  title: item.title,
  author: item.author ?? '',
  url: item.canonical[0]?.href ?? '',
  published: item.published,
  html: item.summary.content,
  tags: item.categories
    .filter((category) => !category.startsWith(STATE))
    .map((category) => category.replace('user/-/label/', '')),
  read: item.categories.includes(`${STATE}/read`),
  starred: item.categories.includes(`${STATE}/starred`),
});

export class FreshRss {
  /** What a reader copies from the browser's address bar. */
  readonly address: string;
  readonly base: string;
  readonly user: string;
  readonly password: string;
  #auth = '';

  private constructor(url: URL) {
    this.user = decodeURIComponent(url.username);
    this.password = decodeURIComponent(url.password);
    this.address = `${url.origin}${url.pathname.replace(/\/$/, '')}/i/`;
    this.base = readerPlaces(this.address)[0] ?? '';
  }

  static async signIn(url: URL): Promise<FreshRss> {
    const server = new FreshRss(url);
    const body = new URLSearchParams({ Email: server.user, Passwd: server.password });
    const answer = await fetch(`${server.base}/accounts/ClientLogin`, { method: 'POST', body });
    server.#auth = /^Auth=(.*)$/m.exec(await answer.text())?.[1] ?? '';
    if (server.#auth === '')
      throw new Error(`${server.base} does not accept BACKLIST_FRESHRSS's name and password`);
    return server;
  }

  async #ask(path: string, form?: URLSearchParams): Promise<string> {
    const answer = await fetch(`${this.base}/reader/api/0/${path}`, {
      headers: { authorization: `GoogleLogin auth=${this.#auth}` },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  /** Titles of the subscriptions, by their streams. */
  async feeds(): Promise<Map<string, string>> {
    const { subscriptions } = JSON.parse(await this.#ask('subscription/list?output=json'));
    return new Map(subscriptions.map(({ id, title }: { id: string; title: string }) => [id, title]));
  }

  /** Ids of a subscription's entries. */
  async ids(feed: string): Promise<string[]> {
    const ids: string[] = [];
    for (let from = ''; ; ) {
      const query = new URLSearchParams({ output: 'json', n: String(PAGE), s: feed, c: from });
      const page = JSON.parse(await this.#ask(`stream/items/ids?${query}`));
      ids.push(...page.itemRefs.map(({ id }: { id: string }) => id));
      if (!page.continuation) return ids;
      from = page.continuation;
    }
  }

  async entries(ids: readonly string[]): Promise<FreshEntry[]> {
    const entries: FreshEntry[] = [];
    for (let at = 0; at < ids.length; at += BATCH) {
      const form = new URLSearchParams(ids.slice(at, at + BATCH).map((id) => ['i', id]));
      entries.push(...JSON.parse(await this.#ask('stream/items/contents', form)).items.map(toEntry));
    }
    return entries;
  }

  /** Puts a tag on entries, or takes it off: `state/com.google/read`, `label/later`. */
  async mark(guids: readonly string[], tag: string, on: boolean): Promise<void> {
    const ids = guids.map((guid) => ['i', `tag:google.com,2005:reader/item/${guid}`]);
    const token = (await this.#ask('token')).trim();
    await this.#ask(
      'edit-tag',
      new URLSearchParams([['T', token], [on ? 'a' : 'r', `user/-/${tag}`], ...ids]),
    );
  }
}
