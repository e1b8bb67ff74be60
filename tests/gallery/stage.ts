// Where the pictures are taken: a browser with the built extension, a few publications of our own under names of their own,
// one clock for all of it, and the ways to whatever is to be seen.
import type { Page } from 'playwright-core';
import type { MessageInput, MessageName, MessageOutput, Reply } from '@/utils/messaging/protocol';
import { type Companion, launch } from '../harness/launch';
import { grantSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { servePages } from '../pages/server';
import { Clock, NAMED, NOW } from './clock';
import { routes, type Site } from './publications';
import { shiftTimes } from './shift-times';

/** The bundled archive's posts. */
const BUNDLED = 17;
const CUP = 'The Morning Paper Cup';
/** When pages are looked at: a while after the last check, as it is in life. */
const LATER = NOW + 20 * 60_000;
/** The language of the pictures; dates and numbers follow it. */
const LANG = 'en-US';

/** How much is stored, and how much could be: what a browser reckons differs from machine to machine, and from run to run. */
const DISK = 'navigator.storage.estimate = async () => ({ usage: 2_400_000, quota: 60_000_000_000 });';

/** What is drawn is drawn whole and in one way, whatever was drawn before and on whichever thread. */
const SAME_PIXELS = [
  '--disable-partial-raster',
  '--disable-font-subpixel-positioning',
  '--disable-skia-runtime-opts',
  '--disable-checker-imaging',
  '--disable-threaded-animation',
  '--disable-threaded-scrolling',
  '--num-raster-threads=1',
  '--force-color-profile=srgb',
];

export interface PostName {
  id: number;
  url: string | null;
  title: string;
  sourceId: number;
}

export class Stage {
  private readonly opened: Page[] = [];

  private constructor(
    readonly companion: Companion,
    readonly clock: Clock,
    readonly site: Site,
    /** One of the extension's own pages that shows nothing, from which messages are sent. */
    readonly desk: Page,
    private readonly end: () => Promise<void>,
  ) {}

  /** A browser in which Backlist was installed at `installed`, with access to every site. */
  static async open(installed = NOW): Promise<Stage> {
    process.env.TZ = 'UTC';
    const site: Site = { failing: false };
    const pages = await servePages(routes(site));
    const companion = await launch({
      headless: true,
      flags: [
        `--lang=${LANG}`,
        `--host-resolver-rules=MAP *.example ${new URL(pages.origin).host}`,
        '--force-device-scale-factor=1',
        '--font-render-hinting=none',
        '--disable-lcd-text',
        ...SAME_PIXELS,
      ],
    });
    const close = async () => {
      await companion.close();
      await pages.close();
    };
    try {
      const { context } = companion;
      await until(
        'the bundled archive',
        async () => (await storedCounts(companion)).posts === BUNDLED,
        30_000,
      );
      await grantSites(companion, '*://*/*');
      // The transpiler that runs the drawing may wrap functions in a helper of this name.
      await context.addInitScript(NAMED);
      await context.addInitScript(DISK);
      const clock = await Clock.of(companion);
      const desk = context.pages()[0] ?? (await context.newPage());
      await desk.goto(companion.url('manifest.json'));
      for (const page of context.pages()) if (page !== desk) await page.close();
      await shiftTimes(desk, installed);
      await clock.set(installed);
      return new Stage(companion, clock, site, desk, close);
    } catch (thrown) {
      await close();
      throw thrown;
    }
  }

  close(): Promise<void> {
    return this.end();
  }

  /** Sends the worker what a screen would send, and answers its reply. */
  async send<N extends MessageName>(name: N, input: MessageInput<N>): Promise<MessageOutput[N]> {
    const reply = (await this.desk.evaluate((message) => chrome.runtime.sendMessage(message), {
      name,
      input,
    })) as Reply<N>;
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.message}`);
    return reply.value;
  }

  /** A new tab with one of the extension's own pages, or any page of the web. */
  async tab(address: string, size = { width: 1000, height: 700 }): Promise<Page> {
    const page = await this.companion.context.newPage();
    await page.setViewportSize(size);
    this.opened.push(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(/^(https?|chrome):/.test(address) ? address : this.companion.url(address));
    return page;
  }

  /** Closes whatever was opened for a picture, and forgets what was typed and when it is. */
  async clear(): Promise<void> {
    await this.clock.set(NOW, LATER);
    await this.desk.evaluate(async () => {
      const kept = Object.keys(await chrome.storage.session.get(null));
      await chrome.storage.session.remove(kept.filter((key) => key.startsWith('draft-')));
    });
    for (const page of this.opened.splice(0)) if (!page.isClosed()) await page.close();
  }

  /** Zooms all of the extension's own pages, as the browser's own menu does. 1 is as they are. */
  zoom(factor: number): Promise<void> {
    return this.desk.evaluate(async (wanted) => {
      const tab = await chrome.tabs.getCurrent();
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, wanted);
    }, factor);
  }

  /** The browser's number of a tab, which comes to the front for it. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const ask = async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1;
    return inWorker(this.companion, ask, null);
  }

  /** What was opened for this picture, in its order. */
  get tabs(): readonly Page[] {
    return this.opened;
  }

  /** Has a source looked at, and waits until that is over. */
  async check(title: string): Promise<void> {
    const id = await this.source(title);
    const checks = async () =>
      (await this.rows<{ sourceId: number }>('attempts')).filter((one) => one.sourceId === id).length;
    const before = await checks();
    await this.send('source.check', { id });
    await until(`a check of ${title}`, async () => (await checks()) > before, 30_000);
  }

  /** Holds the picture of the last import still in the midst of its work, or (null) lets it be done again. */
  holdImport(done: number | null, slices = 1): Promise<void> {
    return this.desk.evaluate(
      (held) =>
        new Promise<void>((ready, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onsuccess = () => {
            const tx = opening.result.transaction('imports', 'readwrite');
            const walking = tx.objectStore('imports').openCursor(null, 'prev');
            walking.onsuccess = () => {
              const row = walking.result?.value;
              const state = held.done === null ? 'done' : 'running';
              walking.result?.update({ ...row, state, done: held.done ?? row.done, slices: held.slices });
            };
            tx.oncomplete = () => {
              opening.result.close();
              ready();
            };
            tx.onabort = () => fail(tx.error);
          };
        }),
      { done, slices },
    );
  }

  /** Has Backlist take the disk for full, as after a write that failed, or for mended. */
  fillDisk(full: boolean): Promise<void> {
    return this.desk.evaluate(async (wanted) => {
      if (!wanted) return chrome.storage.session.remove('full-disk');
      // As if 4 GB more had been free: with less, the worker finds room again once somebody deletes a file.
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      await chrome.storage.session.set({ 'full-disk': { at: Date.now(), free: quota - usage + 4e9 } });
    }, full);
  }

  /** Has the Morning Paper Cup answer with an error. */
  failOne(): Promise<void> {
    this.site.failing = true;
    return this.check(CUP);
  }

  /** Has it answer again. */
  mendOne(): Promise<void> {
    this.site.failing = false;
    return this.check(CUP);
  }

  private rows<T>(store: string): Promise<T[]> {
    return this.desk.evaluate(
      (name) =>
        new Promise<T[]>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const asking = opening.result.transaction(name).objectStore(name).getAll();
            asking.onerror = () => fail(asking.error);
            asking.onsuccess = () => {
              opening.result.close();
              done(asking.result);
            };
          };
        }),
      store,
    );
  }

  posts(): Promise<PostName[]> {
    return this.rows<PostName>('posts');
  }

  /** Id of the post whose title begins so. */
  async post(title: string): Promise<number> {
    const found = (await this.posts()).find((post) => post.title.startsWith(title));
    if (!found) throw new Error(`no post “${title}”`);
    return found.id;
  }

  /** Id of the source whose title begins so. */
  async source(title: string): Promise<number> {
    const found = (await this.rows<{ id: number; title: string }>('sources')).find((one) =>
      one.title.startsWith(title),
    );
    if (!found) throw new Error(`no source “${title}”`);
    return found.id;
  }

  /** The text of a post, as it is searched. */
  async text(id: number): Promise<string> {
    const found = (await this.rows<{ id: number; text: string }>('bodies')).find((body) => body.id === id);
    if (!found) throw new Error(`post ${id} has no text`);
    return found.text;
  }

  /** Waits until the index is put together: what an archive answers changes while that is going on. */
  async settled(): Promise<void> {
    const kinds = ['backfill', 'full-text', 'links', 'merge', 'purge', 'reindex'];
    const isDue = ({ kind, notBefore }: { kind: string; notBefore: number }) =>
      kinds.includes(kind) && notBefore <= NOW + 60_000;
    await until(
      'the archive to settle',
      async () => !(await this.rows<{ kind: string; notBefore: number }>('jobs')).some(isDue),
      90_000,
    );
  }

  /** Adds a publication and waits for its posts. */
  async subscribe(url: string, posts: number): Promise<number> {
    const before = (await storedCounts(this.companion)).posts;
    const { id } = await this.send('source.add', { url });
    await until(
      `the posts of ${url}`,
      async () => (await storedCounts(this.companion)).posts >= before + posts,
      90_000,
    );
    return id;
  }
}
