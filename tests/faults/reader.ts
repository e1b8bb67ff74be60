// The reader server that operations are tried with, and the account there.
import type { Archive } from '@/utils/store/database';
import { signIn } from '@/utils/sync/reader/sign-in';
import { createRunner } from '@/utils/sync/runner';
import { makeItem, makeLibrary } from '../reader-api/library';
import { newReaderState } from '../reader-api/play-reader';
import { READER, readerState, world } from './shelf';

export const SIGN_IN = { url: READER, user: 'ada', password: 'the api password' };

/** A server with two subscriptions and three entries, and an account that was never checked. @returns its source's id */
export async function signedIn(): Promise<number> {
  readerState.now = newReaderState('freshrss', makeLibrary('freshrss', 2, 3));
  return (await signIn(await world(), SIGN_IN)).id;
}

/** The account with everything taken in. @returns its source's id */
export async function allIn(): Promise<number> {
  const id = await signedIn();
  await createRunner(await world()).run();
  return id;
}

/** Two entries more on the server, named here and not taken in yet. */
export async function moreWaits(db: Archive, accountId: number): Promise<void> {
  const { library } = readerState.now;
  for (const n of [3, 4]) {
    const feed = library.feeds[n % 2];
    if (!feed) throw new Error('no feed');
    const item = makeItem('freshrss', n, feed, { title: `Late ${n}`, html: `<p>The late number ${n}.</p>` });
    library.items.push(item);
    await db.put('readerItems', { accountId, item: item.id.toString(16).padStart(16, '0'), wanted: n });
  }
}

/** The first feed is hidden on the server: no list names its entries any more. */
export function hideFeed(): void {
  const [feed] = readerState.now.library.feeds;
  if (!feed) throw new Error('no feed');
  feed.hidden = true;
}
