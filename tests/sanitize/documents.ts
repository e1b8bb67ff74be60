// Documents that carry payloads to the doors, each as an honest publication would write them.
import type { Payload } from './payloads';

export const SITE = 'https://check.example';

/** What an entry of a document is known by afterwards: its place in the list. */
export const nameOf = (n: number) => `check-${n}`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XML can't hold the others, however they are written. */
const inXml = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

export function feedOf(payloads: readonly Payload[]): string {
  const items = payloads.map(
    ({ payload }, n) =>
      `<item><guid isPermaLink="false">${nameOf(n)}</guid><link>${SITE}/post</link><title>Post ${n}</title>` +
      `<content:encoded>${escaped(inXml(payload))}</content:encoded></item>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Check</title><link>${SITE}/</link><description>x</description>${items.join('')}</channel></rss>`
  );
}

export function shardOf(payloads: readonly Payload[]): string {
  const posts = payloads.map(({ payload }, n) => ({
    guid: nameOf(n),
    url: `${SITE}/post`,
    title: `Post ${n}`,
    published: null,
    updated: null,
    authors: [],
    tags: [],
    lang: null,
    summary: '',
    html: payload,
  }));
  return JSON.stringify({ format: 1, posts });
}

const SENTENCE =
  'The keeper of the lower lock writes down every boat that passes, with its name, its load and the weather of the hour. ';

/** A page whose article is around the payload. */
export const pageOf = (payload: string) =>
  `<!doctype html><title>A page</title><main><article><h1>A page</h1><p>${SENTENCE.repeat(3)}</p><div>${payload}</div>` +
  `<p>${SENTENCE.repeat(3)}</p></article></main>`;

/** A file of wallabag. */
export const fileOf = (payloads: readonly Payload[]) =>
  JSON.stringify(
    payloads.map(({ payload }, n) => ({
      is_archived: 0,
      is_starred: 0,
      title: nameOf(n),
      url: `${SITE}/post-${n}`,
      content: payload,
      tags: [],
      created_at: '2024-01-02T03:04:05+0000',
    })),
  );
