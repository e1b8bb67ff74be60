// Promise: a post is taken up where the reader stopped, at any width; its pictures are fetched only as chosen; notes,
// code, mathematics and scripts of every direction are shown as they are meant.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPosition } from '@/utils/model/reading';
import { settle } from '../gallery/picture';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { grantSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { readingRoute } from '../pages/reading-feed';
import { BUNDLED, useWorld } from './support';

/** What came with each request for the picture. */
const cookies: (string | undefined)[] = [];
const world = useWorld({
  routes: [
    (request, response) => {
      if (request.url?.endsWith('/picture.png')) cookies.push(request.headers.cookie);
      if (request.url !== '/sign-in') return false;
      const kinds = ['lax=1', 'strict=1; SameSite=Strict'];
      response.setHeader(
        'set-cookie',
        kinds.map((cookie) => `${cookie}; Path=/`),
      );
      response.end();
      return true;
    },
    readingRoute,
  ],
});
const POSTS = 6;
let reader: Page;

beforeAll(async () => {
  if (!world.companion) return;
  const { companion, pages } = world;
  await grantSites(companion, sitePattern(pages.origin));
  await sendMessage(companion, 'source.add', { url: `${pages.origin}/reading.atom` });
  await until('the posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS);
  reader = await companion.context.newPage();
});

const ids = new Map<string, number>();

async function idOf(name: string): Promise<number> {
  if (ids.size === 0) {
    await reader.goto(world.companion.url('sidepanel.html'));
    const rows = await reader.evaluate(
      () =>
        new Promise<[string, number][]>((done) => {
          const opening = indexedDB.open('backlist');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('posts').objectStore('posts').getAll();
            asking.onsuccess = () => {
              opening.result.close();
              done(asking.result.map((post) => [String(post.url).split('/').at(-1) ?? '', post.id]));
            };
          };
        }),
    );
    for (const [key, id] of rows) ids.set(key, id);
  }
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no post ${name}`);
  return id;
}

/** Opens a post afresh, as the panel of a width, or in a tab. */
async function open(name: string, width = 400, tab = false): Promise<void> {
  const id = await idOf(name);
  await reader.goto('about:blank');
  await reader.setViewportSize({ width, height: 700 });
  await reader.goto(world.companion.url(`sidepanel.html${tab ? '?tab=1' : ''}#/post/${id}`));
  await reader.locator('.reader-body .body').waitFor();
}

const change = (reading: object) => sendMessage(world.companion, 'reading.change', reading);
const pictures = () => world.pages.requests.filter((request) => request.endsWith('/picture.png')).length;

describe('the place in a post', () => {
  it('is taken up at another width, by its words', async () => {
    await open('lock-gates', 400);
    const bars = (await reader.locator('.reader-scroll').boundingBox())?.y ?? 0;
    const below = (await reader.getByText('The crane comes on a barge').boundingBox())?.y ?? 0;
    await reader.mouse.move(200, 400);
    await reader.mouse.wheel(0, below - bars);
    const y = async (what: Locator) => (await what.boundingBox())?.y ?? -1;
    const fromTop = async () =>
      Math.abs(
        (await y(reader.getByText('The crane comes on a barge'))) -
          (await y(reader.locator('.reader-scroll'))),
      );
    await expect.poll(fromTop).toBeLessThan(2);
    // Leaving the screen has the place written, however soon after the last scroll.
    await reader.goto('about:blank');
    const id = await idOf('lock-gates');
    await until('the place to be kept', async () =>
      (await rowsOf<ReadingPosition>(world.companion, 'positions')).some(({ postId }) => postId === id),
    );
    await reader.goto(world.companion.url('sidepanel.html#/archive?state=begun'));
    await expect.poll(() => reader.locator(`[data-post="${id}"] .row-left`).textContent()).toContain('left');
    await open('lock-gates', 1100, true);
    await reader.getByText('Where you stopped').waitFor();
    await expect.poll(fromTop).toBeLessThan(60);
    // It holds while the panel is drawn narrower.
    await reader.setViewportSize({ width: 300, height: 700 });
    await expect.poll(() => reader.evaluate(() => document.documentElement.clientWidth)).toBe(300);
    await settle(reader);
    await expect.poll(fromTop).toBeLessThan(60);
    await reader.getByRole('button', { name: 'From the beginning' }).click();
    await expect
      .poll(() => reader.locator('.reader-scroll').evaluate((element) => element.scrollTop))
      .toBe(0);
  });
});

describe('remote pictures', () => {
  it('promise: none is asked for unless the reader chose so, and then without referrer and cookies', async () => {
    expect(pictures()).toBe(0);
    await world.tab.goto(`${world.pages.origin}/sign-in`);
    expect(await world.tab.evaluate(() => document.cookie)).toBe('lax=1; strict=1');
    await change({ images: 'never' });
    await open('lock-gates');
    expect(await reader.getByRole('button', { name: /Show 1 image/ }).count()).toBe(0);
    await change({ images: 'ask' });
    await open('lock-gates');
    await reader.getByRole('button', { name: 'Show 1 image' }).waitFor();
    expect(pictures()).toBe(0);
    await reader.getByRole('button', { name: 'Show 1 image' }).click();
    await reader.locator('.body img').scrollIntoViewIfNeeded();
    await until('the picture', () => pictures() === 1);
    expect(cookies).toEqual([undefined]);
    await open('lock-gates');
    await reader.getByRole('button', { name: 'Always from The Canal Papers' }).click();
    await open('lock-gates');
    // The choice may still be on its way; it comes to the screen that is open.
    await expect.poll(() => reader.getByRole('button', { name: /Show 1 image/ }).count()).toBe(0);
    await reader.locator('.body img[src]').scrollIntoViewIfNeeded();
    expect(await reader.locator('.body img').getAttribute('referrerpolicy')).toBe('no-referrer');
  });
});

describe('a picture that does not come', () => {
  it('shows its description, and its caption stays', async () => {
    await change({ images: 'always' });
    await open('night-levels');
    const picture = reader.locator('.body img');
    await picture.scrollIntoViewIfNeeded();
    await until('the failure', async () => (await picture.getAttribute('class')) === 'broken');
    expect(await picture.getAttribute('alt')).toBe('A heron on the upper gate at dawn');
    expect((await picture.boundingBox())?.width).toBeGreaterThan(100);
    await change({ images: 'ask' });
  });
});

describe('on paper', () => {
  it('a post stands alone, from its first to its last line, black on white, with its address', async () => {
    await change({ paper: 'sepia' });
    await open('lock-gates', 400, true);
    await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { sheet, page, ground, ink } = await reader.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return {
        sheet: document.querySelector('.reader-body')?.getBoundingClientRect().bottom ?? 0,
        page: document.documentElement.scrollHeight,
        ground: backgroundColor,
        ink: color,
      };
    });
    // Nothing is cut off by a part that scrolls.
    expect(sheet).toBeGreaterThan(2_000);
    expect(page).toBeGreaterThanOrEqual(Math.floor(sheet));
    expect([ground, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(await reader.locator('.sheet-address').isVisible()).toBe(true);
    for (const other of ['.panel-head', '.reader-bar', '.reading-foot', '.post-order', '.after-post'])
      expect(await reader.locator(other).isVisible()).toBe(false);
    await reader.emulateMedia({ media: null, colorScheme: null });
    await change({ paper: 'theme' });
  });
});

describe('what is hard to set', () => {
  it('code is coloured without a change to its text', async () => {
    await open('lock-gates');
    await until('colours', () => reader.evaluate(() => (CSS.highlights.get('code-keyword')?.size ?? 0) > 3));
    expect(await reader.locator('pre code').first().innerHTML()).not.toContain('<span');
  });

  it('code has no colours where the reader’s own stand for ours: it would look selected', async () => {
    await reader.emulateMedia({ forcedColors: 'active' });
    try {
      await open('lock-gates');
      // As long as it takes elsewhere, and longer.
      await reader.waitForTimeout(1_000);
      expect(await reader.evaluate(() => CSS.highlights.get('code-keyword')?.size ?? 0)).toBe(0);
    } finally {
      await reader.emulateMedia({ forcedColors: 'none' });
    }
  });

  it('wide tables and code scroll by themselves, the post does not', async () => {
    await open('lock-gates', 280);
    const wide = await reader.evaluate(() => {
      const scroller = document.querySelector('.reader-scroll');
      return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
    });
    expect(wide).toBe(0);
    expect(await reader.locator('.body table').getAttribute('tabindex')).toBe('0');
  });

  it('mathematics is drawn by the browser', async () => {
    await open('weir-sums');
    expect(await reader.locator('math[display=block] msqrt').count()).toBe(1);
  });

  it('Arabic runs from right to left, code in it from left to right', async () => {
    await open('arabic');
    const direction = (selector: string) =>
      reader
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect([
      await direction('.body p'),
      await direction('.body pre'),
      await direction('.sheet-title'),
    ]).toEqual(['rtl', 'ltr', 'rtl']);
  });
});

describe('around the text', () => {
  it.each([
    ['lock-gates', 'pumped up again at night'],
    ['night-levels', 'uses the lower gate as a bridge'],
    ['weir-sums', 'leant a door against it'],
  ])('a note of %s opens in place, and Escape goes back to its sign', async (name, words) => {
    await open(name);
    const height = () => reader.locator('.reader-body').evaluate((element) => element.clientHeight);
    const before = await height();
    await reader.locator('.body a[data-note]').first().focus();
    await reader.keyboard.press('Enter');
    const note = reader.getByRole('note', { name: 'Note 1' });
    expect(await note.textContent()).toContain(words);
    expect(await note.textContent()).not.toContain('↩');
    expect(await height()).toBe(before);
    // It stays below its sign while the panel is drawn narrower.
    await reader.setViewportSize({ width: 290, height: 700 });
    await settle(reader);
    const below = async () => {
      const sign = await reader.locator('.body a[data-note][aria-expanded=true]').boundingBox();
      return ((await note.boundingBox())?.y ?? 0) - ((sign?.y ?? 0) + (sign?.height ?? 0));
    };
    await expect.poll(below).toBeLessThan(20);
    expect(await below()).toBeGreaterThan(0);
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.locator('.reader-body .note').count()).toBe(0);
    expect(await reader.getByRole('heading', { level: 1 }).count()).toBe(1);
    await expect
      .poll(() =>
        reader.evaluate(() =>
          document.querySelector('.reader-body')?.shadowRoot?.activeElement?.hasAttribute('data-note'),
        ),
      )
      .toBe(true);
  });

  it('the outline leads to its headings and tells where the reading is', async () => {
    await open('lock-gates', 1200, true);
    await reader
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('button', { name: 'Hanging them' })
      .click();
    await until(
      'the heading',
      async () => (await reader.locator('.outline [aria-current=location]').textContent()) === 'Hanging them',
    );
  });

  it('posts that belong together are named below: by the engine, and by their links', async () => {
    await open('night-levels');
    await reader.locator('.sheet-end').scrollIntoViewIfNeeded();
    const below = reader.locator('.after-post');
    await below.getByRole('heading', { name: 'This post links to' }).waitFor();
    const section = (name: string) =>
      below.locator('section', { has: reader.getByRole('heading', { name }) });
    for (const name of ['This post links to', 'Posts that link to this one'])
      await expect
        .poll(() => section(name).getByRole('link').allTextContents())
        .toEqual(['How a pair of lock gates was hung']);
    await open('data-mesh-decentralized-ownership-practice');
    await reader.locator('.sheet-end').scrollIntoViewIfNeeded();
    const beside = () => section('Beside this post').locator('.post-title').allTextContents();
    await expect.poll(beside).toContain('Why Data Lakes are Failing the Modern Enterprise');
    expect((await beside()).join()).not.toContain('Data Mesh');
    // Nothing belongs beside this one, so nothing is said.
    await open('plain');
    await reader.locator('.neighbours').scrollIntoViewIfNeeded();
    await reader.waitForTimeout(1_000);
    expect(await reader.locator('.after-post').textContent()).toBe('');
  });
});

describe('reading aloud', () => {
  it('speaks sentence by sentence with a voice of this computer, and marks what it says', async () => {
    await reader.addInitScript(STUB_VOICE);
    await open('plain');
    await reader.keyboard.press('l');
    const spoken = () => reader.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    const marked = () =>
      reader.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range)).join());
    await until('the first sentence', async () => (await spoken()).length === 1);
    expect(await spoken()).toEqual([
      'A note without headings, images or anything else: the ferry does not run on Mondays from now on. (Here, 1)',
    ]);
    await expect.poll(marked).toMatch(/^A note without/);
    await reader.evaluate(() => (window as unknown as { finish(): void }).finish());
    await until('the next sentence', async () => (await marked()).startsWith('On other days'));
    await reader.getByLabel('Speed').selectOption('1.5');
    await until('the speed', async () => (await spoken()).at(-1)?.endsWith('(Here, 1.5)') ?? false);
    await reader.keyboard.press('l');
    await reader.getByRole('button', { name: 'Read on' }).waitFor();
    await reader.keyboard.press(',');
    await expect.poll(marked).toMatch(/^A note without/);
    await reader.getByRole('button', { name: 'Stop reading aloud' }).click();
    await expect.poll(marked).toBe('');
    await change({ rate: 1 });
  });
});

/** Voices that note what they are to say, and end a sentence when they are told to. */
const STUB_VOICE = `
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const voices = [
    { name: 'Far', voiceURI: 'far', lang: 'en-GB', localService: false, default: true },
    { name: 'Here', voiceURI: 'here', lang: 'en-GB', localService: true, default: false },
  ];
  let current = null;
  window.finish = () => current.onend();
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel() {},
    speak(utterance) {
      current = utterance;
      window.spoken.push(utterance.text + ' (' + utterance.voice.name + ', ' + utterance.rate + ')');
    },
  }) });
`;
