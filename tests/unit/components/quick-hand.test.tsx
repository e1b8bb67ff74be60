// @vitest-environment happy-dom
// Guards those who are quicker than the screen: what is pressed right after a paint, while the worker has not answered yet,
// or while the browser is still going back, counts like everything else, and what was changed meanwhile is seen.
import { expect, test, vi } from 'vitest';
import { HighlightEditor } from '@/components/highlights/HighlightEditor';
import { HighlightItem } from '@/components/highlights/HighlightItem';
import type { HighlightActions } from '@/components/highlights/use-highlight-actions';
import { useHighlightActions } from '@/components/highlights/use-highlight-actions';
import { PostOrder } from '@/components/labels/PostOrder';
import { Options } from '@/components/options/Options';
import { PageAnswerView } from '@/components/page/PageAnswerView';
import { createRouter } from '@/components/panel/route';
import { Popup } from '@/components/popup/Popup';
import { ReaderView } from '@/components/reader/ReaderView';
import { Popover } from '@/components/ui/Popover';
import { useLoaded } from '@/components/use-loaded';
import { BacklistError } from '@/utils/core/errors';
import { changedReading, type ReadingChange } from '@/utils/model/reading';
import type { Settings } from '@/utils/model/settings';
import { play } from './play';
import { highlight, pageAnswer, post } from './samples';
import { click, find, press, settle, show, showUnpainted, type, unpainted } from './stage';

/** An answer that comes when it is let. */
function held() {
  const { promise, resolve } = Promise.withResolvers<null>();
  return { answer: promise, give: () => resolve(null) };
}
const key = (target: EventTarget, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
const sentOf = (stage: ReturnType<typeof play>, name: string) =>
  stage.sent.filter((each) => each.name === name).map(({ input }) => input);

test('what changes while a screen is read for the first time is read again', async () => {
  let posts = 1;
  const reading = held();
  const stage = play();
  const Count = () => {
    const { value } = useLoaded(
      async () => {
        const seen = posts;
        await reading.answer;
        return seen;
      },
      [],
      ({ of }) => of === 'posts',
    );
    return <p>{value}</p>;
  };
  const root = await showUnpainted(stage.services, <Count />);
  posts = 2;
  const told = stage.announce({ of: 'posts', sourceId: null });
  reading.give();
  await told;
  expect(root.textContent).toBe('2');
});

test('what takes longer to read than the next change takes to come is shown all the same', async () => {
  const readings: { seen: number; give(): void }[] = [];
  let posts = 1;
  const stage = play();
  const Count = () => {
    const { value } = useLoaded(
      async () => {
        const { answer, give } = held();
        const seen = posts;
        readings.push({ seen, give });
        await answer;
        return seen;
      },
      [],
      ({ of }) => of === 'posts',
    );
    return <p>{value}</p>;
  };
  const root = await show(stage.services, <Count />);
  posts = 2;
  await stage.announce({ of: 'posts', sourceId: null });
  posts = 3;
  await stage.announce({ of: 'posts', sourceId: null });
  expect(readings.map(({ seen }) => seen)).toEqual([1]);
  readings[0]?.give();
  await settle(5);
  expect(root.textContent).toBe('1');
  // Both changes are read together.
  readings[1]?.give();
  await settle(5);
  expect(root.textContent).toBe('3');
  expect(readings).toHaveLength(2);
});

test('Escape right after a sheet was opened closes the sheet, and leaves the post open', async () => {
  const left = vi.fn();
  const stage = play();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) left();
  });
  const closed = vi.fn();
  const root = await showUnpainted(
    stage.services,
    <Popover label="Sheet" sign="…" open onOpen={closed}>
      <button type="button">First</button>
    </Popover>,
  );
  expect(document.activeElement?.textContent).toBe('First');
  key(find(root, 'button', 'First'), 'Escape');
  expect(closed).toHaveBeenCalledWith(false);
  expect(left).not.toHaveBeenCalled();
});

test('a dismissal is taken back while the worker is still at it', async () => {
  const dismissing = held();
  const related = { post: post(1), terms: [], passage: null, address: null, score: 1 };
  const stage = play({
    replies: { 'page.dismiss': ({ undo }: { undo: boolean }) => (undo ? null : dismissing.answer) },
  });
  const root = await show(
    stage.services,
    <PageAnswerView answer={pageAnswer({ related: [related] })} onRetry={() => undefined} />,
  );
  await click(find(root, 'button', 'not related'));
  await click(find(root, 'button', 'Undo'));
  dismissing.give();
  await settle(5);
  expect(sentOf(stage, 'page.dismiss')).toMatchObject([{ undo: false }, { undo: true }]);
  expect(root.querySelector('.related-dismissed')).toBeNull();
});

test('what is no longer dismissed stands where it stood, also before the answer has it again', async () => {
  const related = [1, 2].map((id) => ({ post: post(id), terms: [], passage: null, address: null, score: 1 }));
  let answer = pageAnswer({ related });
  const stage = play({
    replies: { 'page.answer': () => answer, 'page.dismiss': () => null },
  });
  const root = await show(stage.services, <Popup tab={{ id: 7, url: answer.url }} />);
  await click(find(root, 'button', '“Post 1” is not related'));
  answer = pageAnswer({ related: related.slice(1) });
  await stage.announce({ of: 'page', tabId: 7 });
  await click(find(root, '.related-dismissed button'));
  const titles = () => [...root.querySelectorAll('.related .post-title')].map((title) => title.textContent);
  expect(titles()).toEqual(['Post 1', 'Post 2']);
  expect(document.activeElement?.getAttribute('aria-label')).toContain('“Post 1” is not related');
  answer = pageAnswer({ related });
  await stage.announce({ of: 'page', tabId: 7 });
  expect(titles()).toEqual(['Post 1', 'Post 2']);
});

test.each([
  ['is kept', null, ['light']],
  ['is refused', new BacklistError('quota'), ['system']],
] as const)('a choice in the settings stands while it %s', async (_, refusal, after) => {
  const { promise, resolve, reject } = Promise.withResolvers<null>();
  let theme: Settings['theme'] = 'system';
  const stage = play({ replies: { 'settings.change': () => promise } });
  stage.services.readSettings = async () => ({ ...stage.settings, theme });
  const root = await show(stage.services, <Options version="1.2.3" />);
  const chosen = () =>
    [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
      .filter(({ checked, value }) => checked && ['system', 'light', 'dark'].includes(value))
      .map(({ value }) => value);
  await click(find(root, 'label', 'Light').querySelector('input') as HTMLElement);
  expect(chosen()).toEqual(['light']);
  // Another change is told, and read without this one.
  await stage.announce({ of: 'settings' });
  expect(chosen()).toEqual(['light']);
  if (refusal) reject(refusal);
  else {
    theme = 'light';
    resolve(null);
  }
  await settle(5);
  expect(chosen()).toEqual(after);
});

test('of two choices in the settings, one right after the other, both are kept', async () => {
  const first = held();
  const stage = play({ replies: { 'settings.change': () => first.answer } });
  const root = await show(stage.services, <Options version="1.2.3" />);
  const choose = (words: string) => click(find(root, 'label', words).querySelector('input') as HTMLElement);
  await choose('Dark');
  await choose('Light');
  first.give();
  await settle(5);
  expect(sentOf(stage, 'settings.change')).toEqual([{ theme: 'dark' }, { theme: 'light' }]);
});

test('two tags, one right after the other, are both put on', async () => {
  const first = held();
  const stage = play({ replies: { 'post.label': () => first.answer } });
  const root = await show(stage.services, <PostOrder post={post(1)} />);
  for (const label of ['One', 'Two']) {
    await type(find(root, '.label-add input'), label);
    find(root, '.label-add').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle(5);
  }
  first.give();
  await settle(5);
  expect(sentOf(stage, 'post.label')).toMatchObject([{ add: ['One'] }, { add: ['Two'] }]);
  expect([...root.querySelectorAll('.label-list li')].map((each) => each.textContent)).toEqual([
    'One',
    'Two',
  ]);
});

test('how posts are set stays as chosen, however long the worker and the settings take', async () => {
  const first = held();
  const stage = play({
    posts: [post(1)],
    bodies: { 1: '<p>Words.</p>' },
    replies: {
      async 'reading.change'(change: ReadingChange) {
        await first.answer;
        stage.settings.reading = changedReading(stage.settings.reading, change);
      },
    },
  });
  const { readSettings } = stage.services;
  let slow = 0;
  stage.services.readSettings = async () => {
    const settings = { ...(await readSettings()) };
    await new Promise((done) => setTimeout(done, slow));
    return settings;
  };
  const root = await show(
    stage.services,
    <ReaderView
      id={1}
      passage={undefined}
      inTab={false}
      onBack={() => undefined}
      onGo={() => undefined}
      onHelp={() => undefined}
    />,
  );
  await settle(60);
  await press(document, 'a');
  slow = 400;
  await click(find(root, '[role=dialog] label', 'OpenDyslexic').querySelector('input') as HTMLElement);
  const faces = new Set<string | undefined>();
  first.give();
  for (let n = 0; n < 30; n += 1) {
    await settle(20);
    faces.add(find(root, '.reader').dataset.face);
  }
  expect([...faces]).toEqual(['dyslexic']);
});

test('a note that is left while a colour is being kept is kept too', async () => {
  const colour = held();
  const stage = play({ replies: { 'highlight.change': () => colour.answer } });
  const Editor = () => {
    const actions = useHighlightActions(() => undefined);
    return (
      <HighlightEditor highlight={highlight(1)} actions={actions} knownTags={[]} onClose={() => undefined} />
    );
  };
  const root = await show(stage.services, <Editor />);
  await click(find(root, 'label', 'Green').querySelector('input') as HTMLElement);
  const field = find(root, 'textarea') as HTMLTextAreaElement;
  field.value = 'Nobody has measured it.';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle(5);
  await show(stage.services, <p>Another view</p>);
  colour.give();
  await settle(5);
  expect(sentOf(stage, 'highlight.change')).toMatchObject([
    { colour: 'green' },
    { note: 'Nobody has measured it.' },
  ]);
});

test('an editor takes the keys from its first moment on, and gives the focus back at once', async () => {
  const actions = {
    action: { error: null },
    isRemoved: () => false,
    before: () => undefined,
    change: async () => true,
  } as unknown as HighlightActions;
  const stage = play();
  const root = await showUnpainted(
    stage.services,
    <HighlightItem highlight={highlight(1)} actions={actions} knownTags={[]} open />,
  );
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  key(find(root, 'textarea'), 'Escape');
  await unpainted();
  expect(document.activeElement?.className).toContain('highlight-edit');
});

/** A window whose history goes back in its own time. */
function slowWindow() {
  const entries = ['#/archive'];
  const target = new EventTarget();
  let at = 0;
  const backs: (() => void)[] = [];
  const fake = {
    location: {
      get hash() {
        return entries[at] ?? '';
      },
    },
    history: {
      pushState: (_: unknown, __: string, hash: string) => {
        at += 1;
        entries.splice(at, entries.length, hash);
      },
      replaceState: (_: unknown, __: string, hash: string) => {
        entries[at] = hash;
      },
      back: () => {
        backs.push(() => {
          at -= 1;
          target.dispatchEvent(new Event('popstate'));
        });
      },
    },
    addEventListener: target.addEventListener.bind(target),
  };
  return { window: fake as unknown as Window, entries: () => entries.slice(0, at + 1), backs };
}

test('where the reader goes while the browser is still going back is not taken back', () => {
  const { window, entries, backs } = slowWindow();
  const router = createRouter(window);
  router.go({ view: 'post', id: 1 });
  router.back();
  router.go({ view: 'sources' });
  expect(router.route.value).toEqual({ view: 'sources' });
  for (const back of backs) back();
  expect(router.route.value).toEqual({ view: 'sources' });
  expect(entries()).toEqual(['#/archive', '#/sources']);
});

test('Escape pressed twice in one view goes back once', () => {
  const { window, entries, backs } = slowWindow();
  const router = createRouter(window);
  router.go({ view: 'sources' });
  router.go({ view: 'post', id: 1 });
  router.back();
  router.back();
  for (const back of backs) back();
  expect(router.route.value).toEqual({ view: 'sources' });
  expect(entries()).toEqual(['#/archive', '#/sources']);
});
