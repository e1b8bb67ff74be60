// What the two dialects answer. Each is as strict as its documentation: a wrong method, a bad token, a parameter that is
// missing or a form of id that is not named there is refused.
import type { LibraryItem } from './library';
import { authOf, type ReaderAnswer, type ReaderRequest, type ReaderState } from './server';

const LONG = 'tag:google.com,2005:reader/item/';
const json = (value: unknown): ReaderAnswer => ({
  status: 200,
  type: 'application/json; charset=UTF-8',
  body: JSON.stringify(value),
});
const plain = (body: string, status = 200, headers: Record<string, string> = {}): ReaderAnswer => ({
  status,
  type: 'text/plain; charset=UTF-8',
  body,
  headers,
});
const problem = (status: number, what: string): ReaderAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ error_message: what }),
});

const isFresh = ({ dialect }: ReaderState) => dialect === 'freshrss';
const BAD = { freshrss: () => plain('Bad Request!', 400), miniflux: () => problem(400, 'bad request') };
const bad = (state: ReaderState): ReaderAnswer => BAD[state.dialect]();
const unauthorized = (state: ReaderState): ReaderAnswer =>
  isFresh(state)
    ? plain('Unauthorized!', 401, { 'Google-Bad-Token': 'true' })
    : plain('Unauthorized', 401, { 'X-Reader-Google-Bad-Token': 'true' });

function login(state: ReaderState, { method, form, query }: ReaderRequest): ReaderAnswer {
  if (!isFresh(state) && method !== 'POST') return plain('', 405);
  const given = method === 'POST' ? form : query;
  const [user, password] = [given.get('Email'), given.get('Passwd')];
  if (user === null || password === null)
    return isFresh(state) ? bad(state) : problem(401, 'access unauthorized');
  // A name that can be none of FreshRSS's users.
  if (isFresh(state) && !/^(?:\w[\w.@-]{1,38}|[0-9a-zA-Z])$/.test(user)) return bad(state);
  if (user !== state.user || password !== state.password)
    return isFresh(state) ? unauthorized(state) : problem(401, 'access unauthorized');
  const auth = authOf(state);
  return plain(`SID=${auth}\nLSID=${isFresh(state) ? 'null' : auth}\nAuth=${auth}\n`);
}

/** Whether a request is in the reader's name. Miniflux takes the header from GET only, and `T` from POST only. */
function isKnown(state: ReaderState, { method, authorization, form, query }: ReaderRequest): boolean {
  const byHeader = authorization === `GoogleLogin auth=${authOf(state)}`;
  if (state.disabled) return false;
  if (isFresh(state) || method === 'GET') return byHeader;
  return (form.get('T') ?? query.get('T')) === authOf(state);
}

function giveToken(state: ReaderState): ReaderAnswer {
  if (!isFresh(state)) return plain(authOf(state));
  const token = `${authOf(state).split('/')[1]}${state.issued}`.padEnd(57, 'Z');
  state.tokens.add(token);
  return plain(`${token}\n`);
}

const hexOf = ({ id }: LibraryItem) => BigInt.asUintN(64, id).toString(16).padStart(16, '0');

/** The item that a name stands for; null where the name is in no form that the dialect reads. */
function numberOf(written: string): bigint | null {
  if (written.startsWith(LONG)) {
    const hex = written.slice(LONG.length);
    return /^[0-9a-f]{16}$/.test(hex) ? BigInt.asIntN(64, BigInt(`0x${hex}`)) : null;
  }
  return /^-?\d+$/.test(written) ? BigInt(written) : null;
}

function named(state: ReaderState, form: URLSearchParams): LibraryItem[] | null {
  const numbers = form.getAll('i').map(numberOf);
  if (numbers.length === 0 || numbers.includes(null)) return null;
  const wanted = new Set(numbers);
  return state.library.items.filter(({ id }) => wanted.has(id));
}

/**
 * Where FreshRSS goes on: from the item of that number on, or the next one that there is, and without the first, which is
 * taken to be known. What is no number begins anew.
 */
function behind(items: readonly LibraryItem[], continuation: string): number {
  if (!/^\d+$/.test(continuation)) return 0;
  const from = items.findIndex(({ id }) => id <= BigInt(continuation));
  return from < 0 ? items.length : from + 1;
}

function listIds(state: ReaderState, { query }: ReaderRequest): ReaderAnswer {
  const fresh = isFresh(state);
  if (!fresh && query.get('output') !== 'json') return bad(state);
  const stream = query.get('s') ?? '';
  const which = /^user\/-\/state\/com\.google\/(.+)$/.exec(stream)?.[1];
  let items = state.library.items.toSorted((a, b) => Number(b.crawled - a.crawled));
  if (stream.startsWith('feed/')) items = items.filter(({ feed }) => feed === stream);
  else if (which === 'starred') items = items.filter(({ starred }) => starred);
  else if (which === 'read') items = items.filter(({ read }) => read);
  // FreshRSS takes what it does not know for everything.
  else if (which !== 'reading-list' && !fresh) return problem(500, 'unknown stream type');
  if (fresh && !stream.startsWith('feed/')) {
    const hidden = new Set(
      state.library.feeds.flatMap((feed) => (feed.hidden || feed.unlisted ? [feed.id] : [])),
    );
    items = items.filter(({ feed }) => !hidden.has(feed));
  }
  if (query.get('xt') === 'user/-/state/com.google/read') items = items.filter(({ read }) => !read);
  const from = Number(query.get('ot') ?? 0);
  // By when it came, or by when it was published.
  if (from > 0)
    items = items.filter(
      ({ crawled, published }) => (fresh ? Number(crawled / 1_000_000n) : published) >= from,
    );
  if (query.get('r') === 'o') items.reverse();
  const count = Math.min(Number(query.get('n') ?? 20), state.cap);
  const continuation = query.get('c') ?? '';
  const begin = fresh ? behind(items, continuation) : Number(continuation) || 0;
  const page = items.slice(begin, begin + count);
  const itemRefs = page.map(({ id }) => ({ id: String(id) }));
  const last = page.at(-1);
  if (fresh)
    return json({ itemRefs, ...(last && page.length >= count ? { continuation: String(last.id) } : {}) });
  const more = begin + page.length < items.length;
  return json({ itemRefs, ...(more ? { continuation: String(begin + page.length) } : {}) });
}

/** FreshRSS: characters that old clients stumble over, in their full width; of names, more of them. */
const WIDE = new Map([...'&<>?\\/,;'].map((plain, n) => [plain, '＆＜＞？＼／，；'[n] ?? plain]));
const wide = (line: string): string => line.replace(/[&<>]/g, (sign) => WIDE.get(sign) ?? sign);
const wideName = (line: string): string => line.replace(/[&<>?\\/,;]/g, (sign) => WIDE.get(sign) ?? sign);

function toJson(state: ReaderState, item: LibraryItem): object {
  const fresh = isFresh(state);
  const who = fresh ? 'user/-' : 'user/7';
  const feed = state.library.feeds.find(({ id }) => id === item.feed);
  const categories = [`${who}/state/com.google/reading-list`, `${who}/label/${feed?.folder ?? ''}`];
  if (item.read) categories.push(`${who}/state/com.google/read`);
  if (item.starred) categories.push(`${who}/state/com.google/starred`);
  categories.push(...item.labels.map((label) => `${who}/label/${label}`));
  // FreshRSS gives half a million bytes of it, in whole characters.
  const html = fresh
    ? new TextDecoder().decode(new TextEncoder().encode(item.html).slice(0, 500_000)).replace(/\uFFFD$/, '')
    : item.html;
  const content = { content: html, ...(fresh ? {} : { direction: 'ltr' }) };
  return {
    id: LONG + hexOf(item),
    crawlTimeMsec: String(item.crawled / 1_000n),
    timestampUsec: String(item.crawled),
    published: item.published,
    title: fresh ? wide(item.title) : item.title,
    canonical: [{ href: item.url }],
    alternate: [{ href: item.url, ...(fresh ? {} : { type: 'text/html' }) }],
    categories,
    origin: { streamId: item.feed, title: feed?.title ?? '', htmlUrl: feed?.siteUrl ?? '' },
    summary: content,
    ...(fresh ? {} : { content, updated: item.published }),
    ...(fresh && item.files.length === 0
      ? {}
      : { enclosure: item.files.map((href) => ({ href, type: 'audio/mpeg' })) }),
    ...(item.author ? { author: fresh ? wide(item.author) : item.author } : {}),
  };
}

function contents(state: ReaderState, { method, form }: ReaderRequest): ReaderAnswer {
  if (method !== 'POST' || (!isFresh(state) && form.get('output') !== 'json')) return bad(state);
  const items = named(state, form);
  // Miniflux, up to 2.2, refuses to answer nothing at all.
  if (items === null || (!isFresh(state) && items.length === 0)) return bad(state);
  // FreshRSS writes each by itself: of what it cannot write only the comma is there.
  const written = items
    .slice(0, state.itemCap)
    .map((item) => (isFresh(state) && item.broken ? '' : JSON.stringify(toJson(state, item))));
  const answer = { id: 'user/-/state/com.google/reading-list', updated: Math.floor(Date.now() / 1_000) };
  return { ...json(answer), body: `${JSON.stringify(answer).slice(0, -1)},"items":[${written.join()}]}` };
}

function editTag(state: ReaderState, { method, form }: ReaderRequest): ReaderAnswer {
  if (method !== 'POST') return isFresh(state) ? unauthorized(state) : plain('', 405);
  // PHP reads a thousand fields of a form, and passes over the rest (max_input_vars).
  const token = new URLSearchParams([...form].slice(0, 1_000)).get('T') ?? '';
  if (isFresh(state) && !state.tokens.has(token)) return unauthorized(state);
  const items = named(state, form);
  const tags = [...form.getAll('a'), ...form.getAll('r')];
  if (items === null || tags.length === 0) return bad(state);
  if (form.getAll('i').length > state.markCap) return plain('Payload Too Large', 413);
  // As it was until 2025: what is read already becomes unread by being marked read.
  const turned = (item: LibraryItem, field: 'read' | 'starred', value: boolean) =>
    isFresh(state) ? value : !item[field] && value;
  for (const [name, value] of [
    ['a', true],
    ['r', false],
  ] as const)
    for (const tag of form.getAll(name)) {
      const field = /^user\/-\/state\/com\.google\/(read|starred)$/.exec(tag)?.[1];
      if (!field) return bad(state);
      for (const item of items)
        item[field as 'read' | 'starred'] = turned(item, field as 'read' | 'starred', value);
    }
  return plain('OK');
}

function subscriptions(state: ReaderState, { query }: ReaderRequest): ReaderAnswer {
  if (query.get('output') !== 'json') return isFresh(state) ? plain('Not Implemented!', 501) : bad(state);
  const who = isFresh(state) ? 'user/-' : 'user/7';
  const listed = state.library.feeds.filter(({ unlisted }) => !unlisted);
  return json({
    subscriptions: listed.map(({ id, title, url, siteUrl, folder }) => ({
      id,
      title: isFresh(state) ? wideName(title) : title,
      categories: [{ id: `${who}/label/${folder}`, label: folder }],
      url,
      htmlUrl: siteUrl,
      iconUrl: '',
    })),
  });
}

export function answerReader(state: ReaderState, request: ReaderRequest): ReaderAnswer {
  const { path } = request;
  if (path.startsWith('outside:'))
    return {
      status: path === 'outside:/i/' || path === 'outside:/' ? 200 : 404,
      type: 'text/html',
      body: '<title>FreshRSS</title>',
    };
  if (isFresh(state) && path === '') return plain('OK');
  if (isFresh(state) && !state.on) return plain('Service Unavailable!', 503);
  if (isFresh(state) && path === '/check/compatibility')
    return plain(
      request.authorization.startsWith('GoogleLogin auth=')
        ? 'PASS'
        : 'FAIL get HTTP Authorization header! Wrong Web server configuration.',
    );
  if (path === '/accounts/ClientLogin') return login(state, request);
  if (!path.startsWith('/reader/api/0/'))
    return isFresh(state)
      ? bad(state)
      : { status: path === '/unread' ? 200 : 404, type: 'text/html', body: '<title>Miniflux</title>' };
  if (!isKnown(state, request)) return unauthorized(state);
  switch (path.slice('/reader/api/0/'.length)) {
    case 'token':
      return giveToken(state);
    case 'subscription/list':
      return subscriptions(state, request);
    case 'stream/items/ids':
      return listIds(state, request);
    case 'stream/items/contents':
      return contents(state, request);
    case 'edit-tag':
      return editTag(state, request);
    default:
      // Miniflux answers what it does not know with an empty list.
      return isFresh(state) ? bad(state) : json([]);
  }
}
