// A page view: what is stored of it, and what answering it needs of browser and archive.
import type { Change } from '@/utils/messaging/changes';
import type { PageAnswer, PageSource, PageState, PageText, RelatedPost } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import type { Settings } from '@/utils/model/settings';

/** A tab as the browser reports it. `url` is missing without access to the page. */
export interface TabFacts {
  url: string | undefined;
  title: string | undefined;
  incognito: boolean;
}

/** An answer with what it was made from, by which it is known to be out of date. */
export interface StoredAnswer {
  answer: PageAnswer;
  address: string;
  pageKey: string | null;
  /** Of the archive, when the answer was made. */
  revision: number;
  amount: Settings['amount'];
  incognito: boolean;
  /** Posts dismissed in a private window: they are not written to the archive. */
  dismissed: number[];
}

/** What an answer needs of the archive. */
export interface PageArchive {
  /** Changes with every write. */
  revision(): Promise<number>;
  isEmpty(): Promise<boolean>;
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
  getPosts(ids: readonly number[]): Promise<(Post | undefined)[]>;
  dismissedFor(key: string): Promise<Set<number>>;
  dismiss(key: string, postId: number): Promise<void>;
  undismiss(key: string, postId: number): Promise<void>;
  /** The engine: what belongs beside a page, and posts that are the page at another address. */
  relatedTo(
    page: PageText,
    options: { amount: Settings['amount']; exclude: ReadonlySet<number> },
  ): Promise<{ hits: (Omit<RelatedPost, 'post' | 'address'> & { id: number })[]; duplicates: number[] }>;
}

export interface PageServices {
  archive: PageArchive;
  readSettings(): Promise<Settings>;
  /** Null for a tab that is gone. */
  tab(tabId: number): Promise<TabFacts | null>;
  /** What the injected scripts gave back: hostile input. @throws BacklistError `permission-needed`, or any error */
  look(tabId: number, documentId?: string): Promise<unknown>;
  extract(tabId: number, documentId: string | undefined): Promise<unknown>;
  /** The main text of a page that is too large to be read where it is. */
  readText(page: PageSource): Promise<PageText | null>;
  stored: {
    read(tabId: number): Promise<StoredAnswer | null>;
    write(tabId: number, stored: StoredAnswer): Promise<void>;
    remove(tabId: number): Promise<void>;
  };
  setBadge(tabId: number, count: number): Promise<void>;
  announce(change: Change): void;
}

/** An answer with nothing in it. */
export function blankAnswer(
  tabId: number,
  tab: TabFacts,
  state: PageState,
  error: PageAnswer['error'],
): PageAnswer {
  return {
    tabId,
    url: tab.url ?? '',
    title: tab.title ?? '',
    state,
    known: null,
    linked: [],
    related: [],
    feeds: [],
    error,
  };
}
