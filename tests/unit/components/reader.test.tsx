// @vitest-environment happy-dom
// Guards the reader's parts: setting, outline, images, what comes after a post, keys.
import { afterEach, expect, test, vi } from 'vitest';
import { outlineOf } from '@/components/reader/outline';
import { ReaderView } from '@/components/reader/ReaderView';
import { minutesLeft } from '@/components/reader/ReadingFoot';
import { repairReading } from '@/utils/model/reading';
import { type Play, play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, press, settle, show } from './stage';

afterEach(() => vi.unstubAllGlobals());

const BODY = `<h2>First</h2><p>Words of it.</p><h3>Inner</h3><p>More.</p><h2>Second</h2>
  <p>Text<sup><a href="https://example.org/2#n">1</a></sup></p><img data-src="https://example.org/a.png">
  <p data-anchor="n">The note.</p>`;

async function read(stage: Play, went: number[] = []) {
  const root = await show(
    stage.services,
    <ReaderView
      id={2}
      passage={undefined}
      inTab={false}
      onBack={() => went.push(-1)}
      onGo={(id) => went.push(id)}
      onHelp={() => went.push(0)}
    />,
  );
  await settle(60);
  return root;
}
const stageOf = (more: Parameters<typeof play>[0] = {}) =>
  play({ posts: [post(1), post(2), post(3)], bodies: { 2: BODY }, ...more });

test('how posts are set is changed from the menu, by keyboard, and sent field by field', async () => {
  const stage = stageOf();
  const root = await read(stage);
  await press(document, 'a');
  const dialog = find(root, '[role=dialog]');
  expect(dialog.contains(document.activeElement)).toBe(true);
  await expectAccessible(root);
  await click(find(dialog, 'label', 'OpenDyslexic').querySelector('input') as HTMLElement);
  await click(find(dialog, 'button', 'Larger'));
  await click(find(dialog, 'label', 'Sepia').querySelector('input') as HTMLElement);
  expect(stage.sent.filter(({ name }) => name === 'reading.change').map(({ input }) => input)).toEqual([
    { face: 'dyslexic' },
    { size: 110 },
    { paper: 'sepia' },
  ]);
  expect(find(root, '.reader').dataset.face).toBe('dyslexic');
  expect(document.documentElement.dataset.paper).toBe('sepia');
  await press(find(dialog, 'button', 'Larger'), 'Escape');
  expect(root.querySelector('[role=dialog]')).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('How posts are set');
});

test('a post of which only the words could be kept says so above them, with the way to its page', async () => {
  const told = async (html: string) => {
    const root = await read(stageOf({ bodies: { 2: html } }));
    await expectAccessible(root);
    const link = root.querySelector<HTMLAnchorElement>('.sheet .calm a');
    return {
      words: find(root, '.sheet').textContent?.includes('Only the words of this post'),
      link: link?.href,
    };
  };
  expect(await told('<p data-words-only="">The lock gate was hung in May.</p>')).toEqual({
    words: true,
    link: post(2).url,
  });
  expect(await told('<p>The lock gate was hung in May.</p>')).toEqual({ words: false, link: undefined });
});

test('the outline has the headings of two levels and folds', async () => {
  const root = await read(stageOf());
  expect(root.querySelector('.outline')).toBeNull();
  await click(find(root, 'button', 'Outline'));
  const words = () => [...root.querySelectorAll('.outline-link')].map((link) => link.textContent);
  expect(words()).toEqual(['First', 'Inner', 'Second']);
  await expectAccessible(root);
  await click(find(root, '.outline-fold'));
  expect(words()).toEqual(['First', 'Second']);
});

test('an outline begins at the highest level there is', () => {
  const body = document.createElement('div');
  body.innerHTML = '<h4>a</h4><h3>b</h3><h4>c</h4><h5>d</h5><h3> </h3>';
  expect(outlineOf(body).map(({ text, parts }) => [text, parts.map((part) => part.text)])).toEqual([
    ['a', []],
    ['b', ['c']],
  ]);
});

test.each([
  ['never', false, false],
  ['ask', true, false],
  ['always', false, true],
] as const)('images: %s', async (images, asks, comes) => {
  const root = await read(stageOf({ settings: { reading: repairReading({ images }) } }));
  const image = find(root, '.reader-body').shadowRoot?.querySelector('img');
  expect(root.querySelector('.images-wait') !== null).toBe(asks);
  expect(image?.hasAttribute('src')).toBe(comes);
  expect(image?.alt).toBe('Image');
});

test('a source has its own choice of images', async () => {
  const stage = stageOf({
    settings: { reading: repairReading({ images: 'never', imagesOf: { 1: 'ask' } }) },
  });
  const root = await read(stage);
  await click(find(root, 'button', 'Always from Source 1'));
  expect(stage.sent.at(-1)).toEqual({
    name: 'reading.change',
    input: { imagesFor: { sourceId: 1, choice: 'always' } },
  });
});

test('a note opens below its sign and closes with Escape, the post stays open', async () => {
  const went: number[] = [];
  const root = await read(stageOf(), went);
  const shadow = find(root, '.reader-body').shadowRoot as ShadowRoot;
  const sign = shadow.querySelector<HTMLElement>('a[data-note]') as HTMLElement;
  await click(sign);
  expect(shadow.querySelector('.note')?.textContent).toBe('The note.');
  expect(sign.getAttribute('aria-expanded')).toBe('true');
  expect(shadow.activeElement).toBe(shadow.querySelector('.note'));
  shadow
    .querySelector('.note')
    ?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
  expect(shadow.querySelector('.note')).toBeNull();
  expect(shadow.activeElement).toBe(sign);
  expect(went).toEqual([]);
});

test('letters are keys, unless they were switched off; what is typed is not', async () => {
  const went: number[] = [];
  const stage = stageOf();
  await read(stage, went);
  await press(document, 'j');
  await press(document, 'k');
  await press(document, 'o');
  await press(document, 'f');
  expect(went).toEqual([3, 1]);
  expect(stage.used).toContainEqual(['openAddress', 'https://example.org/2']);
  expect(stage.sent).toContainEqual({ name: 'post.mark', input: { ids: [2], starred: true } });
  const off = stageOf({ settings: { reading: repairReading({ letterKeys: false }) } });
  const quiet: number[] = [];
  await read(off, quiet);
  await press(document, 'j');
  expect(quiet).toEqual([]);
});

test('letters in the sheet of settings do nothing to the post', async () => {
  const went: number[] = [];
  const root = await read(stageOf(), went);
  await press(document, 'a');
  await press(find(root, '[role=dialog] input'), 'j');
  expect(went).toEqual([]);
});

test('a post that is read aloud has its controls, and says when there is no voice', async () => {
  const voices = [{ name: 'Ada', voiceURI: 'ada', lang: 'en', localService: true, default: true }];
  const spoken: string[] = [];
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => [...voices],
    cancel: () => undefined,
    speak: (utterance: { text: string }) => spoken.push(utterance.text),
  });
  vi.stubGlobal('speechSynthesis', synth);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  const stage = stageOf();
  const root = await read(stage);
  await press(document, 'l');
  // The bar is loaded when it is first wanted.
  await vi.waitFor(
    async () => {
      await settle(20);
      expect(spoken).toEqual(['First']);
    },
    { timeout: 30_000 },
  );
  await expectAccessible(root);
  await press(document, '.');
  expect(spoken).toEqual(['First', 'Words of it.']);
  voices.length = 0;
  synth.dispatchEvent(new Event('voiceschanged'));
  await settle(20);
  expect(find(root, '.aloud').textContent).toContain('no voice on this computer');
  await press(find(root, 'button', 'Stop reading aloud'), 'x');
  await click(find(root, 'button', 'Stop reading aloud'));
  expect(root.querySelector('.aloud')).toBeNull();
});

test('under a post stand what belongs beside it, what it links to, and what links to it', async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        this.seen([{ isIntersecting: true }]);
      }
      disconnect() {
        this.seen([]);
      }
    },
  );
  const beside = { post: post(9), terms: ['gates'], passage: null, address: null, score: 1 };
  const stage = stageOf({
    citations: { cites: [post(1)], citedBy: [post(3)] },
    replies: { 'reading.related': () => [beside] },
  });
  const root = await read(stage);
  const words = (find(root, '.after-post').textContent ?? '').replace(/\s+/g, ' ');
  expect(words).toMatch(
    /Beside this post.*Post 9.*This post links to.*Post 1.*Posts that link to this one.*Post 3/,
  );
  expect(find(root, '.after-post').querySelector('button[aria-label*="not related"]')).toBeNull();
  await expectAccessible(root);
});

test('time that is left', () => {
  expect([minutesLeft(10, 0), minutesLeft(10, 0.55), minutesLeft(10, 0.98), minutesLeft(10, 1)]).toEqual([
    10, 5, 1, 0,
  ]);
});

test('a star that is given before the opening was noted is kept', async () => {
  const stage = stageOf({
    // The worker may take its time to wake.
    replies: {
      'post.mark': ({ read }: { read?: boolean }) => (read ? new Promise(() => undefined) : []) as never,
    },
  });
  const root = await read(stage);
  await click(find(root, 'button', 'Star'));
  const marks = stage.sent.filter(({ name }) => name === 'post.mark').map(({ input }) => input);
  expect(marks).toEqual([
    { ids: [2], read: true },
    { ids: [2], starred: true },
  ]);
});
