// Promise: what is shown of what left this computer is counted by server and day, forgotten after a week, and bounded.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addRequests, countRequests, dayOf, MOST_ORIGINS, repairRequests } from '@/utils/model/requests';
import { countingFetch, noteRequest, readRequests } from '@/utils/platform/request-log';

const NOW = new Date(2026, 4, 20, 12).getTime();
const DAY = 24 * 60 * 60_000;
const one = (origin: string, count = 1) => new Map([[origin, count]]);

beforeEach(() => fakeBrowser.reset());

it('today and seven days, the most first; older days fall out', () => {
  let days = addRequests({}, one('https://a.example', 5), NOW - 7 * DAY);
  days = addRequests(days, one('https://a.example', 3), NOW - 6 * DAY);
  days = addRequests(days, one('https://b.example'), NOW);
  days = addRequests(days, one('https://b.example'), NOW);
  expect(Object.keys(days)).toEqual([dayOf(NOW - 6 * DAY), dayOf(NOW)]);
  expect(countRequests(days, NOW)).toEqual([
    { origin: 'https://a.example', today: 0, week: 3 },
    { origin: 'https://b.example', today: 2, week: 2 },
  ]);
  expect(countRequests(days, NOW + 2 * DAY)).toEqual([{ origin: 'https://b.example', today: 0, week: 2 }]);
});

it('a day holds so many servers, and the rest as one', () => {
  const many = new Map(Array.from({ length: MOST_ORIGINS + 50 }, (_, n) => [`https://${n}.example`, 1]));
  const counts = Object.values(addRequests({}, many, NOW))[0] ?? {};
  expect(Object.keys(counts)).toHaveLength(MOST_ORIGINS + 1);
  expect(counts['*']).toBe(50);
});

it('what is damaged costs nothing but itself', () => {
  expect(repairRequests('x')).toEqual({});
  expect(repairRequests({ '2026-05-20': { 'https://a.example': 2, b: 'x' }, never: { c: 1 } })).toEqual({
    '2026-05-20': { 'https://a.example': 2 },
  });
});

it('requests at once are all counted, by origin only, and our own files are none', async () => {
  const urls = ['https://a.example/feed?secret=1', 'https://a.example/2', 'https://b.example/'];
  await Promise.all([...urls, ...urls, 'chrome-extension://own/pack.json'].map(noteRequest));
  const [counts] = Object.values(await readRequests());
  expect(counts).toEqual({ 'https://a.example': 4, 'https://b.example': 2 });
});

it('a redirect to another server counts there too', async () => {
  const response = { redirected: true, url: 'https://there.example/feed' } as Response;
  vi.stubGlobal('fetch', async () => response);
  const told = vi.fn();
  expect(await countingFetch(told)('https://here.example/feed')).toBe(response);
  await vi.waitFor(async () =>
    expect(Object.values(await readRequests())[0]).toEqual({
      'https://here.example': 1,
      'https://there.example': 1,
    }),
  );
  expect(told).toHaveBeenCalled();
  vi.unstubAllGlobals();
});
