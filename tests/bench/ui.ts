// Measures how soon the screens show something, in the real extension in a real browser:
//   npm run --silent bench:ui [-- --posts 17,1000,100000] [--runs 5] [--keep FOLDER]
// Prints one JSON object; progress goes to stderr. 17 are the bundled archive alone, more are filled up with generated posts;
// 100,000 take some six minutes to fill on a quiet machine, so that FOLDER may keep the filled archives: the next command
// with it measures the build at hand in them. `measured` in the output says what is timed from where to where.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Companion, launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { BenchWorker, bundle } from './bench-worker';
import { firstBookmark, writeBookmarks } from './bookmarks';
import { round, spread } from './figures';
import { fillArchive } from './fill-archive';
import { firstList } from './first-list';
import { firstPaint } from './first-paint';
import { generatedPosts } from './generated-posts';
import { mainThreadOf } from './page-trace';
import { type PopupPage, type PopupTimes, popupTimes, putExtension } from './real-popup';

const USAGE = 'usage: npm run --silent bench:ui [-- --posts 17,1000,100000] [--runs 5] [--keep FOLDER]';
/** Posts of the bundled archive. */
const BUNDLED = 17;

/** Posts of which a map is made. */
const MOST_MAPPED = 1_000;
/** Each is asked what belongs beside it, on a machine that does other things as well; in milliseconds. */
const MAPPING = 900_000;

const MEASURED = {
  list: 'from the navigation of popup.html or sidepanel.html to the frame after the one with the first post’s title',
  paragraph:
    'from the navigation of sidepanel.html#/post/… to the frame after the one with the first paragraph of the newest post’s text',
  popup:
    'the real toolbar popup: from the call of action.openPopup, or from its page’s navigation, to the browser’s paint of its list (Largest Contentful Paint); of that until its markup was read, its scripts had run, and anything was painted. `empty` is a page with one line of text, opened by the same call in turns with it; `ours` what the popup takes longer',
  map: `the longest task of the main thread of sidepanel.html#/map, in milliseconds on a processor, from its navigation until the map was asked for, laid out and painted; up to ${MOST_MAPPED} posts, as each is asked what belongs beside it`,
  bookmarks: 'the browser’s own chrome://bookmarks with as many bookmarks: from navigation to its first item',
  cold: 'the first screen after the browser was started with the archive on disk; median of the runs',
  warm: 'opened again in the running browser; median of the runs',
} as const;

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '17,1000,100000' },
    runs: { type: 'string', default: '5' },
    keep: { type: 'string' },
  },
});
const sizes = values.posts.split(',').map(Number);
const runs = Number(values.runs);
if (!(runs >= 1) || sizes.some((size) => !Number.isInteger(size) || size < BUNDLED)) {
  console.error(`${USAGE}\nThe bundled archive's ${BUNDLED} posts are always there.`);
  process.exit(2);
}

const say = (message: string): void => console.error(message);
const headless = process.env.DISPLAY === undefined && process.env.BACKLIST_DISPLAY === undefined;

/** The first paragraph of a post's text, in the reader's shadow tree. */
const FIRST_PARAGRAPH = `document.querySelector('.reader-body')?.shadowRoot?.querySelector('.body p')?.textContent?.trim()`;

/** What is timed: a number of milliseconds, in a browser in which nothing or everything was shown before. */
type Timed = (companion: Companion) => Promise<number>;

/** Where all of it happens: whoever keeps the archives keeps it as well, as the browser goes by its path. */
const folder = values.keep ?? (await mkdtemp(path.join(tmpdir(), 'backlist-ui-')));
const extension = path.join(folder, 'extension');

async function withBrowser<T>(profile: string, use: (companion: Companion) => Promise<T>): Promise<T> {
  const companion = await launch({ headless, profile, extension });
  try {
    return await use(companion);
  } finally {
    await companion.close();
  }
}

/** Makes an archive of so many posts in a profile; answers the id of its newest post. */
async function makeArchive(profile: string, posts: number): Promise<number> {
  return withBrowser(profile, async (companion) => {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED, 60_000);
    if (posts > BUNDLED) {
      const worker = await BenchWorker.over(companion);
      await worker.wake(await bundle('tests/bench/in-worker/engine.ts'));
      await fillArchive(worker, generatedPosts(posts - BUNDLED), () => undefined, say, false);
    }
    const stored = (await storedCounts(companion)).posts;
    if (stored !== posts) throw new Error(`${stored} posts were stored in place of ${posts}`);
    return newestPost(companion);
  });
}

/** Read by an index, as all rows of a large archive would not fit into one answer. */
async function newestPost(companion: Companion): Promise<number> {
  const page = await companion.context.newPage();
  await page.goto(companion.url('manifest.json'));
  const id = await page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const walking = db
            .transaction('posts')
            .objectStore('posts')
            .index('sortedAt')
            .openKeyCursor(null, 'prev');
          walking.onsuccess = () => {
            db.close();
            done(Number(walking.result?.primaryKey));
          };
        };
      }),
  );
  await page.close();
  return id;
}

/** Each in a browser that was just started, and then again and again in one. */
async function coldAndWarm(profile: string, timed: Timed): Promise<{ coldMs: number; warmMs: number }> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run++) cold.push(await withBrowser(profile, timed));
  await withBrowser(profile, async (companion) => {
    await timed(companion);
    for (let run = 0; run < runs; run++) warm.push(await timed(companion));
  });
  return { coldMs: spread(cold).p50, warmMs: spread(warm).p50 };
}

const middle = (times: readonly PopupTimes[], of: keyof PopupTimes): number =>
  spread(times.map((one) => one[of])).p50;

/** The real popup and an empty page in turns; null, with why, where the browser at hand does not open or time it. */
async function realPopup(profile: string) {
  try {
    return await withBrowser(profile, async (companion) => {
      const all: Record<PopupPage, PopupTimes[]> = { popup: [], empty: [] };
      for (let run = -1; run < runs; run++) {
        for (const page of ['popup', 'empty'] as const) {
          const times = await popupTimes(companion, page);
          // The first of each is not like those that follow.
          if (run >= 0) all[page].push(times);
        }
      }
      const of = (page: PopupPage) => ({
        fromCallMs: middle(all[page], 'fromCallMs'),
        fromNavigationMs: middle(all[page], 'fromNavigationMs'),
      });
      const [popup, empty] = [of('popup'), of('empty')];
      return {
        ...popup,
        parsedMs: middle(all.popup, 'parsedMs'),
        scriptsMs: middle(all.popup, 'scriptsMs'),
        firstPaintMs: middle(all.popup, 'firstPaintMs'),
        empty,
        ours: {
          fromCallMs: round(popup.fromCallMs - empty.fromCallMs, 1),
          fromNavigationMs: round(popup.fromNavigationMs - empty.fromNavigationMs, 1),
        },
      };
    });
  } catch (error) {
    say(`the real popup was not measured: ${String(error)}`);
    return null;
  }
}

/** The longest task of the map's page while its first map is made; null for so many posts that it would take hours. */
async function mapTask(
  profile: string,
  posts: number,
): Promise<{ longestTaskMs: number; madeMs: number } | null> {
  if (posts > MOST_MAPPED) return null;
  // A profile that is kept is to have no map the next time either.
  const mapped = `${profile}-map`;
  await cp(profile, mapped, { recursive: true, force: true });
  try {
    return await withBrowser(mapped, async (companion) => {
      const url = companion.url('sidepanel.html?tab=1#/map');
      const page = await companion.context.newPage();
      const started = performance.now();
      const { longestOfAll } = await mainThreadOf(companion.cdp, url, async () => {
        await page.goto(url);
        await page.locator('.map-canvas').waitFor({ timeout: MAPPING });
      });
      return { longestTaskMs: round(longestOfAll, 1), madeMs: round(performance.now() - started, 0) };
    });
  } finally {
    await rm(mapped, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bookmarksOf(posts: number) {
  const profile = await mkdtemp(path.join(tmpdir(), 'backlist-bookmarks-'));
  try {
    await writeBookmarks(profile, generatedPosts(posts));
    return await coldAndWarm(profile, firstBookmark);
  } catch (error) {
    say(`the browser’s bookmarks were not measured: ${String(error)}`);
    return null;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The profile with so many posts, made unless it is kept, and the id of its newest post. */
async function profileOf(posts: number): Promise<{ profile: string; newest: number }> {
  const profile = path.join(folder, `posts-${posts}`);
  const filled = path.join(folder, `posts-${posts}.filled`);
  if (existsSync(filled)) return { profile, newest: await withBrowser(profile, newestPost) };
  say(`${posts} posts: filling`);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const newest = await makeArchive(profile, posts);
  await writeFile(filled, '');
  return { profile, newest };
}

async function measure(posts: number) {
  const { profile, newest } = await profileOf(posts);
  const reader: Timed = (companion) =>
    firstPaint(companion, companion.url(`sidepanel.html?tab=1#/post/${newest}`), FIRST_PARAGRAPH);
  const told = <T>(what: string, measuring: () => Promise<T>): Promise<T> => {
    say(`${posts} posts: ${what}`);
    return measuring();
  };
  return {
    posts,
    firstList: {
      popup: await told('list of the popup', () => coldAndWarm(profile, (one) => firstList(one, 'popupMs'))),
      panel: await told('list of the panel', () => coldAndWarm(profile, (one) => firstList(one, 'panelMs'))),
    },
    firstParagraph: await told('first paragraph', () => coldAndWarm(profile, reader)),
    popup: await told('the real popup', () => realPopup(profile)),
    map: await told('the map', () => mapTask(profile, posts)),
    beside: { bookmarks: await told('the browser’s bookmarks', () => bookmarksOf(posts)) },
    load: round(loadavg()[0] ?? 0, 1),
  };
}

try {
  await mkdir(folder, { recursive: true });
  await putExtension(extension);
  const sized = [];
  for (const size of sizes) sized.push(await measure(size));
  const result = { sizes: sized, measured: MEASURED, machine: { cores: availableParallelism() }, runs };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
