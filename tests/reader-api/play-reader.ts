// A reader server that answers without a network.
import { answerReader } from './answers';
import type { Dialect, Library } from './library';
import type { ReaderState } from './server';

/** As a server has it that was never asked. */
export const newReaderState = (dialect: Dialect, library: Library): ReaderState => ({
  dialect,
  library,
  user: 'ada',
  password: 'the api password',
  on: true,
  tokens: new Set(),
  issued: 0,
  cap: 10_000,
  itemCap: 10_000,
  markCap: 10_000,
});

/** Answers what is asked below a base (`https://rss.example/api/greader.php`), and has anything else fetched otherwise. */
export function readerFetch(base: string, state: () => ReaderState, others: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!url.href.startsWith(base)) return others(input, init);
    const given = answerReader(state(), {
      method: init?.method ?? 'GET',
      path: url.pathname.slice(new URL(base).pathname.length),
      query: url.searchParams,
      form: init?.body instanceof URLSearchParams ? init.body : new URLSearchParams(),
      authorization: new Headers(init?.headers).get('authorization') ?? '',
    });
    return new Response(given.body, {
      status: given.status,
      headers: { 'content-type': given.type, ...given.headers },
    });
  };
}
