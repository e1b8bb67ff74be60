// Rows and answers as components get them, with what a test wants otherwise.
import type { ListedSource } from '@/components/archive-reading';
import type { Highlight } from '@/utils/model/highlight';
import type { PageAnswer } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';

export function post(id: number, change: Partial<Post> = {}): Post {
  const at = Date.UTC(2024, 0, 31 - id);
  return {
    id,
    sourceId: 1,
    guid: `guid-${id}`,
    urlKey: `example.org/${id}`,
    url: `https://example.org/${id}`,
    title: `Post ${id}`,
    published: at,
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    excerpt: `First words of post ${id}.`,
    readingMinutes: 4,
    contentHash: `hash-${id}`,
    addedAt: at,
    sortedAt: at,
    readAt: null,
    starredAt: null,
    ...change,
  };
}

export function source(id: number, change: Partial<ListedSource> = {}): ListedSource {
  return {
    id,
    kind: 'feed',
    url: `https://example.org/feed-${id}.xml`,
    siteUrl: 'https://example.org/',
    title: `Source ${id}`,
    lang: 'en',
    addedAt: 0,
    state: 'active',
    validators: null,
    seen: {},
    lastSuccessAt: null,
    lastCheck: null,
    nextCheckAt: 0,
    wait: null,
    moved: null,
    failures: 0,
    posts: 3,
    ...change,
  };
}

export function pageAnswer(change: Partial<PageAnswer> = {}): PageAnswer {
  return {
    tabId: 7,
    url: 'https://reading.example/article',
    title: 'An article',
    state: 'article',
    known: null,
    linked: [],
    related: [],
    feeds: [],
    error: null,
    ...change,
  };
}

/** Of words of post 1. */
export function highlight(id: number, change: Partial<Highlight> = {}): Highlight {
  return {
    id,
    postId: 1,
    urlKey: 'example.org/1',
    url: 'https://example.org/1',
    title: 'Post 1',
    madeIn: 'post',
    colour: 'yellow',
    note: '',
    tags: [],
    quote: {
      type: 'TextQuoteSelector',
      exact: 'leaves at noon',
      prefix: 'The ferry ',
      suffix: ', whether any',
    },
    position: { type: 'TextPositionSelector', start: 10, end: 24 },
    createdAt: id,
    changedAt: id,
    deletedAt: null,
    placings: { post: { found: true, score: 1, at: id }, page: null },
    ...change,
  };
}
