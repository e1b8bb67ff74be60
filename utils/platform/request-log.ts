// Counts the worker's requests in storage.local, for the settings to show. Only origins are kept, never addresses.
import { browser } from 'wxt/browser';
import { addRequests, type RequestDays, repairRequests } from '@/utils/model/requests';

const KEY = 'requests';

export async function readRequests(): Promise<RequestDays> {
  return repairRequests((await browser.storage.local.get(KEY))[KEY]);
}

let waiting = new Map<string, number>();
let writing: Promise<void> | null = null;

async function write(): Promise<void> {
  while (waiting.size > 0) {
    const counts = waiting;
    waiting = new Map();
    await browser.storage.local.set({ [KEY]: addRequests(await readRequests(), counts, Date.now()) });
  }
}

/** Counts a request; resolves when it is stored, together with those that came meanwhile. */
export function noteRequest(url: string): Promise<void> {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return Promise.resolve();
  const { origin } = new URL(url);
  waiting.set(origin, (waiting.get(origin) ?? 0) + 1);
  writing ??= write().finally(() => {
    writing = null;
  });
  return writing;
}

/** A `fetch` that counts requests, including redirects to other origins. A count that cannot be stored does not stop one. */
export function countingFetch(announced: () => void): typeof fetch {
  const note = (url: string) =>
    noteRequest(url).then(announced, (error) =>
      console.error('Backlist: a request could not be counted.', error),
    );
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    void note(url);
    const response = await fetch(input, init);
    if (response.redirected && new URL(response.url).origin !== new URL(url).origin) void note(response.url);
    return response;
  };
}
