// Asking a server: what each of its answers is called, and what is never sent.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHostLanes } from '@/utils/sync/host-lanes';
import { type FetchWorld, originOf, type PoliteRequest, politeFetch } from '@/utils/sync/polite-fetch';
import { type Site, type SiteMode, startSite } from '../../sites/site';

const DAY = 86_400_000;
const LIMIT = 10 * 1024 * 1024;
let site: Site;
let online: boolean;
const world: FetchWorld = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  online: () => online,
  lanes: createHostLanes(0, async () => undefined),
  mayFetch: async () => true,
};
const ask = (over: Partial<PoliteRequest> = {}, given: Partial<FetchWorld> = {}) =>
  politeFetch(
    { ...world, ...given },
    { url: site.feedUrl, limit: LIMIT, trustedOrigin: site.origin, ...over },
  );

beforeEach(async () => {
  online = true;
  site = await startSite();
});
afterEach(() => site.close());

describe('what an answer is called', () => {
  it.each<[SiteMode, string, Record<string, unknown>]>([
    ['error', 'http-status', { status: 500 }],
    ['missing', 'not-found', { status: 404 }],
    ['gone', 'gone', { status: 410 }],
    ['busy', 'rate-limited', { status: 429, retryAfterSeconds: 7_200 }],
    ['challenge', 'challenge', { status: 403 }],
    ['cut', 'unreachable', {}],
    ['huge', 'too-large', { limit: LIMIT }],
    ['huge-announced', 'too-large', { limit: LIMIT }],
  ])('%s: %s', async (mode, code, facts) => {
    site.mode = mode;
    await expect(ask()).rejects.toMatchObject({ code, facts: { url: site.feedUrl, ...facts } });
  });

  it('a redirect without end, or to where the browser does not let us read: redirected', async () => {
    site.files.set('/round', { type: 'text/plain', text: '', redirect: { status: 301, to: '/round' } });
    await expect(ask({ url: `${site.origin}/round` })).rejects.toMatchObject({ code: 'redirected' });
  });

  it('says where an answer came from in the end', async () => {
    site.files.set('/old', { type: 'text/plain', text: '', redirect: { status: 301, to: '/feed' } });
    expect(await ask({ url: `${site.origin}/old` })).toMatchObject({ url: site.feedUrl, status: 200 });
  });

  it('a challenge that is named by nothing but its page', async () => {
    const page = '<!doctype html><title>Just a moment...</title>';
    for (const status of [200, 403, 503]) {
      const answering: typeof fetch = async () => new Response(page, { status });
      await expect(ask({}, { fetch: answering })).rejects.toMatchObject({
        code: 'challenge',
        facts: { status },
      });
    }
  });

  it('busy until a date: as seconds', async () => {
    site.mode = 'busy-until';
    const error = await ask().catch((thrown) => thrown);
    expect(error.code).toBe('rate-limited');
    expect(error.facts.retryAfterSeconds).toBeGreaterThan(10_700);
    expect(error.facts.retryAfterSeconds).toBeLessThan(10_900);
  });

  it('slow: timeout, in the time given', async () => {
    site.mode = 'slow';
    await expect(ask({ timeout: 80 })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('a body that never ends: timeout, as its time is the request’s', async () => {
    const stalling: typeof fetch = async (_input, init) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('<rss>'));
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
      });
      return new Response(body);
    };
    await expect(ask({ timeout: 50 }, { fetch: stalling })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('an answer that is cut off: unreachable, and nobody is asked again', async () => {
    site.mode = 'cut';
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
    await new Promise((done) => setTimeout(done, 50));
    expect(site.requests).toHaveLength(1);
  });

  it('a name that does not resolve, a port that refuses: unreachable', async () => {
    await expect(
      ask({ url: 'http://127.0.0.1:9/', trustedOrigin: 'http://127.0.0.1:9' }),
    ).rejects.toMatchObject({ code: 'unreachable' });
    await expect(ask({ url: 'http://no-such-name.invalid/' })).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('no network: offline, and nobody is asked', async () => {
    online = false;
    await expect(ask()).rejects.toMatchObject({ code: 'offline' });
    expect(site.requests).toEqual([]);
  });

  it('no permission: nobody is asked', async () => {
    await expect(ask({}, { mayFetch: async () => false })).rejects.toMatchObject({
      code: 'permission-needed',
    });
    expect(site.requests).toEqual([]);
  });

  it.each(['ftp://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'nothing'])(
    '%s: bad-address',
    async (url) => {
      await expect(ask({ url })).rejects.toMatchObject({ code: 'bad-address' });
    },
  );
});

describe('promise: nothing leaves', () => {
  it('sends no cookies and no referrer', async () => {
    const seen: RequestInit[] = [];
    const spy: typeof fetch = (input, init) => {
      seen.push(init ?? {});
      return fetch(input, init);
    };
    await ask({}, { fetch: spy });
    expect(seen[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('does not go to a private address that the reader did not name', async () => {
    await expect(ask({ trustedOrigin: 'https://example.org' })).rejects.toMatchObject({
      code: 'private-address',
    });
    expect(site.requests).toEqual([]);
  });

  it('does not look at what a redirect to another private origin brings', async () => {
    const inside = await startSite();
    const redirecting: typeof fetch = async (_input, init) => {
      const response = await fetch(inside.feedUrl, init);
      return response;
    };
    const request = ask({}, { fetch: redirecting });
    await expect(request).rejects.toMatchObject({ code: 'private-address' });
    await inside.close();
  });
});

describe('conditional requests', () => {
  it('sends the validators of the last answer and hears that nothing changed', async () => {
    const first = await ask();
    if (first.kind !== 'fresh') throw new Error('expected an answer');
    expect(await ask({ validators: first.validators })).toMatchObject({ kind: 'not-modified' });
    expect(site.requests.map((request) => request.status)).toEqual([200, 304]);
  });

  it.each([
    ['eight days old and more', -8 * DAY - 1_000],
    ['from the future', DAY],
  ])('leaves validators out that are %s', async (_what, age) => {
    const first = await ask();
    if (first.kind !== 'fresh' || !first.validators) throw new Error('expected validators');
    expect(await ask({ validators: { ...first.validators, at: Date.now() + age } })).toMatchObject({
      kind: 'fresh',
    });
  });
});

describe('one request per host at a time', () => {
  it('waits for the one before, and for the pause', async () => {
    const log: string[] = [];
    const lanes = createHostLanes(5, async () => {
      log.push('pause');
    });
    const task =
      (name: string, fails = false) =>
      async () => {
        log.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 10));
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const a = lanes.run('a.example', task('first', true));
    const b = lanes.run('a.example', task('second'));
    await Promise.all([expect(a).rejects.toThrow('first'), b]);
    expect(log).toEqual(['first begins', 'first ends', 'pause', 'second begins', 'second ends']);
  });

  it('knows the origin of an address', () => {
    expect(originOf('https://example.org/feed')).toBe('https://example.org');
    expect(originOf('nothing')).toBeNull();
  });
});
