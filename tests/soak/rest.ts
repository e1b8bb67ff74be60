// The end of a soak: nothing is killed any more, and what was asked for comes to rest.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { jobsOf, send } from './ask';
import { stored } from './measure';

/** A check whose worker was killed is left alone until its lease is over, half a minute; and 200 sources have much to do. */
const REST = 900_000;
/** Between two looks at what is still to be done. */
const PAUSE = 500;

/** Looks until it holds. @returns whether it came to hold in time */
async function cameToHold(holds: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + REST;
  while (!(await holds())) {
    if (Date.now() > end) return false;
    await wait(PAUSE);
  }
  return true;
}

/** Waits until no job is due; the checkup rests and goes on while the others work. */
async function workToEnd(inside: Page): Promise<void> {
  const isDone = async () =>
    (await jobsOf(inside)).every(({ kind, notBefore }) => kind === 'checkup' || notBefore > Date.now());
  if (!(await cameToHold(isDone))) console.warn(`after ${REST} ms there is still work that is due`);
}

/** What the checkup finds, ordered as the reader orders it; one that does not come to its end is found as well. */
async function checkup(inside: Page): Promise<object> {
  const isOrdered = await cameToHold(async () => (await send(inside, 'archive.check', {}))?.ok === true);
  if (!isOrdered) return { unanswered: 1 };
  const checkupOf = async () => (await jobsOf(inside)).find(({ kind }) => kind === 'checkup');
  if (!(await cameToHold(async () => (await checkupOf())?.cursor.state === 'resting')))
    return { unfinished: 1 };
  const cursor = (await checkupOf())?.cursor ?? {};
  return Object.fromEntries(Object.entries(cursor).filter(([name]) => name.startsWith('last:')));
}

/**
 * Leaves the extension alone until every post is there, or for as long as that may take.
 * @param wanted posts that there are to be
 * @returns the posts that are there, and what the checkup finds
 */
export async function restOf(inside: Page, ids: readonly number[], wanted: number) {
  const end = Date.now() + REST;
  const postsNow = async () => (await stored(inside)).rows.posts ?? 0;
  let posts = 0;
  while (posts !== wanted && Date.now() < end) {
    // Asked again each time: a check that was under way has read what was there then.
    await Promise.all(ids.map((id) => send(inside, 'source.check', { id })));
    await workToEnd(inside);
    posts = await postsNow();
  }
  return { posts, found: await checkup(inside) };
}
