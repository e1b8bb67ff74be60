// @vitest-environment happy-dom
// Guards highlights in the reader and in their list: edited, deleted with a way back, found by every filter, and those that
// lost their place shown as such.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { placeBeside } from '@/components/highlights/Floating';
import { fits, NO_FILTER } from '@/components/highlights/filter-highlights';
import { nextHighlight } from '@/components/highlights/use-highlight-keys';
import { Panel } from '@/components/panel/Panel';
import { createRouter, hashOf, parseRoute } from '@/components/panel/route';
import { BacklistError } from '@/utils/core/errors';
import type { Highlight } from '@/utils/model/highlight';
import { type Play, play } from './play';
import { highlight, post, source } from './samples';
import { click, expectAccessible, find, press, settle, show, type } from './stage';

const BODY = '<p>The ferry leaves at noon, whether anybody is on it or not. So it has been for years.</p>';

const quote = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' });
const lost = { post: { found: false, score: 0.41, at: 1 }, page: null };

/** A stage whose worker does what it is told with the highlights. */
function stageWith(highlights: Highlight[]): Play {
  const change = (ids: number[], to: Partial<Highlight>) => {
    for (const id of ids) {
      const at = highlights.findIndex((each) => each.id === id);
      const before = highlights[at];
      if (before) highlights[at] = { ...before, ...to };
    }
    return null;
  };
  return play({
    posts: [post(1, { title: 'Noon' }), post(2, { sourceId: 2, title: 'Dusk' })],
    sources: [source(1, { title: 'Ferry' }), source(2, { title: 'Harbour' })],
    bodies: { 1: BODY },
    highlights,
    replies: {
      'highlight.change': ({ id, ...to }: { id: number }) => change([id], to),
      'highlight.remove': ({ ids, undo }: { ids: number[]; undo: boolean }) =>
        change(ids, { deletedAt: undo ? null : 5 }),
    },
  });
}

async function open(stage: Play, hash: string) {
  window.location.hash = hash;
  const router = createRouter(window);
  return show(stage.services, <Panel router={router} query={signal('')} tab={signal(null)} inTab={false} />);
}
const quotes = (root: ParentNode) =>
  [...root.querySelectorAll('.highlight-item')].map((item) =>
    Number((item as HTMLElement).dataset.highlight),
  );

test('the routes of highlights are addresses', () => {
  for (const route of [{ view: 'highlights' as const }, { view: 'highlights' as const, id: 12 }])
    expect(parseRoute(hashOf(route))).toEqual(route);
});

test('the keys go from highlight to highlight, round and round, and on from where the reader has scrolled', () => {
  const height = window.innerHeight;
  const boxes = (...tops: number[]) => tops.map((top) => new DOMRect(0, top * height, 100, 20));
  // Nothing was gone to yet: the next one below the middle of the window, the last one above it.
  expect(nextHighlight(boxes(-1, 0.2, 0.7, 3), -1, false)).toBe(2);
  expect(nextHighlight(boxes(-1, 0.2, 0.7, 3), -1, true)).toBe(1);
  // The end of a post cannot be brought to the middle.
  expect(nextHighlight(boxes(-2, 0.7, 0.9), 1, false)).toBe(2);
  expect(nextHighlight(boxes(-2, 0.7, 0.9), 2, false)).toBe(0);
  expect(nextHighlight(boxes(0.4, 0.7, 0.9), 0, true)).toBe(2);
  expect(nextHighlight(boxes(-5, -3, 2, 4), 0, false)).toBe(2);
  expect(nextHighlight(boxes(-5, -3), -1, false)).toBe(0);
});

test('an empty list says how a highlight is made', async () => {
  const root = await open(play(), '#/highlights');
  expect(root.textContent).toContain('Nothing is highlighted yet.');
  await expectAccessible(root);
});

test('the list names post, colour, note and tags, newest first, and shows an orphan as such with its threshold', async () => {
  const stage = stageWith([
    highlight(1, { note: 'Be there', tags: ['sea'] }),
    highlight(2, { colour: 'pink', placings: lost, quote: quote('an old line') }),
  ]);
  const root = await open(stage, '#/highlights');
  expect(quotes(root)).toEqual([2, 1]);
  expect(find(root, '.highlight-home').textContent).toBe('Noon');
  expect(find(root, '[data-highlight="1"]').textContent).toMatch(/Yellow: leaves at noon.*Be there.*sea/);
  expect(find(root, '[data-highlight="2"]').textContent).toContain('No longer in the text');
  expect(find(root, '[data-highlight="2"]').textContent).toContain('41% alike; 60% are needed');
  await expectAccessible(root);
});

test('it is filtered by words, colour, tag, source, note and lost place, and shows all again', async () => {
  const stage = stageWith([
    highlight(1, { note: 'Árbol at noon', tags: ['sea'] }),
    highlight(2, { colour: 'pink', quote: quote('the gulls of dusk'), postId: 2 }),
    highlight(3, { colour: 'blue', placings: lost, quote: quote('a fence'), tags: ['land'] }),
    highlight(4, { postId: null, urlKey: 'else.example/', title: 'Elsewhere', quote: quote('a page only') }),
  ]);
  const root = await open(stage, '#/highlights');
  const seen = async () => {
    await settle(5);
    return quotes(root);
  };
  await type(find(root, 'input[type=text]'), 'ARBOL noon');
  expect(await seen()).toEqual([1]);
  expect(root.textContent).toContain('1 of 4 highlights');
  await click(find(root, 'button', 'Show all'));
  await click(find(root, '.filter-colours button', 'Pink'));
  expect(await seen()).toEqual([2]);
  await click(find(root, '.filter-colours button', 'Blue'));
  expect(await seen()).toEqual([3, 2]);
  await click(find(root, 'button', 'Show all'));
  await click(find(root, 'button', 'With a note'));
  expect(await seen()).toEqual([1]);
  await click(find(root, 'button', 'With a note'));
  await click(find(root, 'button', 'No longer in the text'));
  expect(await seen()).toEqual([3]);
  await click(find(root, 'button', 'Show all'));
  const choose = async (name: string, value: string) => {
    const select = find(root, `select[aria-label="${name}"]`) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return seen();
  };
  expect(await choose('Tag', 'land')).toEqual([3]);
  await choose('Tag', '');
  expect(await choose('Source', '2')).toEqual([2]);
  expect(await choose('Source', 'pages')).toEqual([4]);
  await type(find(root, 'input[type=text]'), 'nothing of it');
  expect(root.textContent).toContain('No highlight fits.');
  await expectAccessible(root);
});

test('one that loses its place while the list is shown is shown as such', async () => {
  const highlights = [highlight(1)];
  const stage = stageWith(highlights);
  const root = await open(stage, '#/highlights');
  expect(root.querySelector('.highlight-orphan')).toBeNull();
  highlights[0] = highlight(1, { placings: lost });
  await stage.announce({ of: 'highlights' });
  expect(find(root, '[data-highlight="1"] .highlight-orphan').textContent).toContain('No longer in the text');
});

test('what a search or a filter asks about and cannot be read is said, and read again', async () => {
  const stage = stageWith([highlight(1), highlight(2, { postId: 2 })]);
  const { details } = stage.services;
  if (!details) throw new Error('no details');
  const { withHomes, sourcesOfHighlights } = details;
  const refuse = () => Promise.reject(new BacklistError('internal'));
  stage.services.details = { ...details, sourcesOfHighlights: refuse };
  const root = await open(stage, '#/highlights');
  expect(root.querySelector('.notice')).not.toBeNull();
  stage.services.details.sourcesOfHighlights = sourcesOfHighlights;
  await click(find(root, '.notice button'));
  expect(root.querySelector('.notice')).toBeNull();
  expect(find(root, 'select[aria-label="Source"]').textContent).toContain('Harbour');

  stage.services.details.withHomes = refuse;
  await type(find(root, 'input[type=text]'), 'noon');
  expect(root.querySelector('.notice')).not.toBeNull();
  stage.services.details.withHomes = withHomes;
  await click(find(root, '.notice button'));
  expect(root.querySelector('.notice')).toBeNull();
  expect(root.textContent).toContain('2 of 2 highlights');
});

test('promise: what was deleted stays in its place with the way back, and is found among the deleted', async () => {
  const stage = stageWith([highlight(1, { note: 'Keep me' }), highlight(2, { quote: quote('other') })]);
  const root = await open(stage, '#/highlights');
  await click(find(root, '[data-highlight="1"] button', 'Delete'));
  expect(stage.sent).toContainEqual({ name: 'highlight.remove', input: { ids: [1], undo: false } });
  expect(quotes(root)).toEqual([2, 1]);
  expect(document.activeElement?.textContent).toBe('Undo');
  await expectAccessible(root);
  await click(find(root, '[data-highlight="1"] button', 'Undo'));
  expect(stage.sent).toContainEqual({ name: 'highlight.remove', input: { ids: [1], undo: true } });
  expect(find(root, '[data-highlight="1"]').textContent).toContain('Keep me');

  await click(find(root, '[data-highlight="1"] button', 'Delete'));
  window.location.hash = '#/archive';
  const again = await open(stage, '#/highlights');
  expect(quotes(again)).toEqual([2]);
  await click(find(again, 'button', 'Deleted'));
  expect(quotes(again)).toEqual([1]);
  await click(find(again, 'button', 'Bring the highlight back'));
  expect(stage.sent.at(-1)).toEqual({ name: 'highlight.remove', input: { ids: [1], undo: true } });
});

test('it is edited in the list; a note that was cleared can be taken back', async () => {
  const stage = stageWith([highlight(1, { note: 'First thought', tags: ['sea'] })]);
  const root = await open(stage, '#/highlights/1');
  const note = find(root, 'textarea') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(note);
  await expectAccessible(root);
  await click(find(root, '.highlight-editor label.swatch-green input'));
  expect(stage.sent).toContainEqual({ name: 'highlight.change', input: { id: 1, colour: 'green' } });
  note.value = '';
  note.dispatchEvent(new Event('input', { bubbles: true }));
  await type(find(root, '.highlight-editor input[type=text]'), 'sea, boats ,');
  await click(find(root, 'button', 'Save'));
  expect(stage.sent.at(-1)).toEqual({
    name: 'highlight.change',
    input: { id: 1, note: '', tags: ['sea', 'boats'] },
  });
  expect(root.querySelector('textarea')).toBeNull();
  await click(find(root, 'button', 'Take the change back'));
  expect(stage.sent.at(-1)).toEqual({
    name: 'highlight.change',
    input: { id: 1, note: 'First thought', tags: ['sea'] },
  });
});

test('promise: a note that is being written is kept when the editor is left otherwise', async () => {
  const stage = stageWith([highlight(1)]);
  const root = await open(stage, '#/highlights/1');
  const note = find(root, 'textarea') as HTMLTextAreaElement;
  note.value = 'Half a thought';
  note.dispatchEvent(new Event('input', { bubbles: true }));
  await settle(5);
  await click(find(root, 'a.view-link', 'Archive'));
  expect(stage.sent).toContainEqual({
    name: 'highlight.change',
    input: { id: 1, note: 'Half a thought', tags: [] },
  });
});

test('under a post its highlights are listed, with those that are no longer in its text', async () => {
  const stage = stageWith([
    highlight(1),
    highlight(2, { quote: quote('words that nobody wrote here at all') }),
  ]);
  const root = await open(stage, '#/post/1');
  await settle(30);
  expect(root.textContent).toContain('2 highlights in this post');
  expect(find(root, '[data-highlight="1"] button', 'In the text').textContent).toBe('In the text');
  const placed = stage.sent.find(({ name }) => name === 'highlight.placed')?.input as {
    placed: { id: number; found: boolean; score: number }[];
  };
  // The first is where it was, which was known; the second is news.
  expect(placed.placed).toMatchObject([{ id: 2, found: false }]);
  expect(placed.placed[0]?.score).toBeLessThan(0.6);
  await expectAccessible(root);
});

/** Selects 'leaves at noon,' in the reader's text, as far as this DOM can, and asks for the bar by its key. */
async function selectAndAsk(root: HTMLElement): Promise<HTMLElement> {
  const shadow = find(root, '.reader-body').shadowRoot;
  const text = shadow?.querySelector('p')?.firstChild;
  if (!shadow || !text) throw new Error('no text');
  const range = document.createRange();
  range.setStart(text, 10);
  range.setEnd(text, 25);
  range.getClientRects = () =>
    [{ top: 50, bottom: 60, left: 10, right: 90, width: 80 }] as unknown as DOMRectList;
  const clone = { rangeCount: 1, getRangeAt: () => range, removeAllRanges: () => undefined };
  Object.assign(shadow, { getSelection: () => clone });
  const createRange = document.createRange.bind(document);
  document.createRange = () => {
    const made = createRange();
    made.getClientRects = range.getClientRects;
    return made;
  };
  await press(document, 'h');
  document.createRange = createRange;
  return find(root, '[role=toolbar][aria-label="Highlight the selection"]');
}

test('by keyboard: what is selected in the text, `h`, a colour', async () => {
  const stage = stageWith([]);
  const root = await open(stage, '#/post/1');
  const bar = await selectAndAsk(root);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Yellow');
  await expectAccessible(root);
  await press(document.activeElement as Element, 'ArrowRight');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Green');
  await press(document.activeElement as Element, 'ArrowLeft');
  await press(document.activeElement as Element, 'ArrowLeft');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Copy');
  await click(find(bar, 'button', 'Blue'));
  expect(stage.sent.find(({ name }) => name === 'highlight.add')?.input).toMatchObject({
    postId: 1,
    colour: 'blue',
    // The comma was selected, the blank before it was not.
    quote: { exact: 'leaves at noon,', prefix: 'The ferry ' },
  });
});

test('promise: a note begun from the bar is kept when one presses elsewhere', async () => {
  const made = highlight(9);
  const stage = stageWith([]);
  const { send } = stage.services;
  stage.services.send = (name, input) =>
    name === 'highlight.add' ? (Promise.resolve(made) as never) : send(name, input);
  const root = await open(stage, '#/post/1');
  await click(find(await selectAndAsk(root), 'button', 'write a note'));
  const dialog = find(root, '[role=dialog]', 'Edit the highlight');
  await expectAccessible(dialog);
  const note = find(dialog, 'textarea') as HTMLTextAreaElement;
  note.value = 'Half a thought';
  note.dispatchEvent(new Event('input', { bubbles: true }));
  await settle(5);
  document.dispatchEvent(new Event('pointerdown'));
  await settle(5);
  expect(root.querySelector('[role=dialog]')).toBeNull();
  expect(stage.sent).toContainEqual({
    name: 'highlight.change',
    input: { id: 9, note: 'Half a thought', tags: [] },
  });
});

test('a surface stays in its view, above or below its text', () => {
  const size = { width: 200, height: 40 };
  const view = { width: 280, height: 500 };
  expect(placeBeside({ top: 100, bottom: 120, left: 100, right: 140 }, size, view, true)).toEqual({
    top: 52,
    left: 20,
  });
  expect(placeBeside({ top: 10, bottom: 30, left: 0, right: 10 }, size, view, true)).toEqual({
    top: 38,
    left: 8,
  });
  expect(placeBeside({ top: 470, bottom: 490, left: 260, right: 280 }, size, view, false)).toEqual({
    top: 422,
    left: 72,
  });
});

test('what was deleted elsewhere is not shown among the others', () => {
  const gone = highlight(1, { deletedAt: 3 });
  const facts = { stays: () => false, title: () => undefined, source: () => null };
  expect(fits(gone, NO_FILTER, facts)).toBe(false);
  expect(fits(gone, { ...NO_FILTER, deleted: true }, facts)).toBe(true);
});
