// @vitest-environment happy-dom
// Guards saving: what became of it in words, with the way back; the texts of a post, and access asked for in the click.
import { expect, test } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { ReaderView } from '@/components/reader/ReaderView';
import { FullText } from '@/components/sources/FullText';
import { SourceView } from '@/components/sources/SourceView';
import { BacklistError } from '@/utils/core/errors';
import type { SaveAnswer } from '@/utils/model/saving';
import { play } from './play';
import { pageAnswer, post, source } from './samples';
import { click, expectAccessible, find, settle, show } from './stage';

const tab = { id: 7, url: 'https://reading.example/article' };
const saved = (change: Partial<SaveAnswer> = {}): SaveAnswer => ({
  outcome: 'saved',
  post: post(1),
  text: 'article',
  ...change,
});
const page = (known = false) => ({ 'page.answer': () => pageAnswer({ known: known ? post(1) : null }) });

test('a page is saved from the popup, and not kept after all', async () => {
  const stage = play({ replies: { ...page(), 'page.save': () => saved() } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await expectAccessible(root);
  await click(find(root, 'button', 'Save this page'));
  expect(stage.sent).toContainEqual({ name: 'page.save', input: { tabId: 7 } });
  expect(find(root, '.save-result').textContent).toContain('Saved “Post 1” in your archive.');
  await expectAccessible(root);
  await click(find(root, '.save-result button', 'Undo'));
  expect(stage.sent).toContainEqual({ name: 'post.delete', input: { ids: [1] } });
  expect(find(root, '.save-result').textContent).toContain('Not kept after all.');
});

test.each<[Partial<SaveAnswer>, string]>([
  [{ outcome: 'known' }, '“Post 1” is in your archive already.'],
  [{ text: 'page' }, 'It is no article'],
  [{ text: 'none' }, 'there was nothing to read'],
])('says of %o what it came to', async (change, words) => {
  const stage = play({ replies: { ...page(), 'page.save': () => saved(change) } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', 'Save this page'));
  expect(find(root, '.save-result').textContent).toContain(words);
});

test('says why a page was not saved', async () => {
  const refuse = () => Promise.reject(new BacklistError('private-page'));
  const stage = play({ replies: { ...page(), 'page.save': refuse } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', 'Save this page'));
  expect(find(root, '.notice').textContent).toContain('password or payment form');
  await expectAccessible(root);
});

test('there is nothing to save where the page is private or none', async () => {
  const stage = play({ replies: { 'page.answer': () => pageAnswer({ state: 'private' }) } });
  const root = await show(stage.services, <Popup tab={tab} />);
  expect(root.textContent).not.toMatch(/Save(?!d)/);
  const none = await show(
    play({ replies: page() }).services,
    <Popup tab={{ id: 7, url: 'chrome://settings/' }} />,
  );
  expect(none.textContent).not.toMatch(/Save(?!d)/);
});

test('a link that the menu saved without its text: told by the next popup, and fetched once access is given', async () => {
  const notice = { at: 1, answer: saved({ text: 'no-access' }), error: null };
  const stage = play({ replies: { ...page(), 'page.saved': () => notice } });
  const root = await show(stage.services, <Popup tab={tab} />);
  expect(find(root, '.save-result').textContent).toContain('no access to example.org');
  await expectAccessible(root);
  find(root, 'button', 'Allow access and fetch it').click();
  // Asked within the click itself.
  expect(stage.used.at(-1)).toEqual(['requestSite', 'https://example.org/1']);
  await settle(5);
  expect(stage.sent).toContainEqual({ name: 'post.fetch', input: { id: 1 } });
  expect(find(root, '.save-result').textContent).toContain('Its text is being fetched.');
});

test('the text of the tab is taken for a known post, and given back', async () => {
  const answer = { taken: true, tab: 1_240, kept: 130, before: 'feed' };
  const stage = play({ replies: { ...page(true), 'post.retake': () => answer } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', 'Take the text from this tab'));
  expect(stage.sent).toContainEqual({ name: 'post.retake', input: { tabId: 7, postId: 1, anyway: false } });
  expect(find(root, '.retake').textContent).toContain('1,240 words in place of 130');
  await expectAccessible(root);
  await click(find(root, '.retake button', 'Undo'));
  expect(stage.sent).toContainEqual({ name: 'post.text', input: { id: 1, from: 'feed' } });
});

test('a shorter one is taken only when the reader says so', async () => {
  const answer = { taken: false, tab: 130, kept: 1_240, before: 'feed' };
  const stage = play({ replies: { ...page(true), 'post.retake': () => answer } });
  const root = await show(stage.services, <Popup tab={tab} />);
  await click(find(root, 'button', 'Take the text from this tab'));
  expect(find(root, '.retake').textContent).toContain('Nothing was changed.');
  await click(find(root, 'button', 'Take it all the same'));
  expect(stage.sent.at(-1)).toEqual({ name: 'post.retake', input: { tabId: 7, postId: 1, anyway: true } });
});

const reader = (stage: ReturnType<typeof play>) =>
  show(
    stage.services,
    <ReaderView
      id={1}
      passage={undefined}
      inTab
      onBack={() => undefined}
      onGo={() => undefined}
      onHelp={() => undefined}
    />,
  );

test('the older text of a post is shown beside the one in use, and used again', async () => {
  const older = {
    postId: 1,
    from: 'feed',
    html: '<p>The short one.</p>',
    text: 'The short one.',
    contentHash: 'h',
    keptAt: 0,
  } as const;
  const stage = play({
    posts: [post(1, { textFrom: 'page', readAt: 1 })],
    bodies: { 1: '<p>The long one.</p>' },
    versions: [older],
  });
  const root = await reader(stage);
  const shadow = () => find(root, '.reader-body').shadowRoot?.textContent;
  expect(find(root, '.texts').textContent).toContain('From the feed · 3 words');
  expect(shadow()).toContain('The long one.');
  await expectAccessible(root);
  await click(find(root, '.texts-option', 'From the feed').querySelector('input') as HTMLElement);
  expect(shadow()).toContain('The short one.');
  await expectAccessible(root);
  await click(find(root, 'button', 'Use this text'));
  expect(stage.sent).toContainEqual({ name: 'post.text', input: { id: 1, from: 'feed' } });
});

test('a link without its text says so in the reader, and can have it fetched', async () => {
  const stage = play({ posts: [post(1, { textFrom: 'page', readAt: 1 })], bodies: { 1: '' } });
  const root = await reader(stage);
  await expectAccessible(root);
  await click(find(root, 'button', 'Fetch its text'));
  expect(stage.used).toContainEqual(['requestSite', 'https://example.org/1']);
  expect(stage.sent).toContainEqual({ name: 'post.fetch', input: { id: 1 } });
});

test('full text is the reader’s choice, tells how far it is, and asks for the site that is missing', async () => {
  const stage = play({
    fullText: { waiting: 4, read: 6, better: 5, barred: 2, barredUrl: 'https://posts.example/1' },
  });
  const root = await show(stage.services, <FullText id={1} />);
  expect(root.textContent).toContain('4 pages wait to be read');
  expect(root.textContent).toContain('6 pages were read; 5 had more than the feed.');
  await expectAccessible(root);
  await click(find(root, 'button', 'Allow posts.example'));
  expect(stage.used).toEqual([['requestSite', 'https://posts.example/1']]);
  expect(stage.sent).toEqual([
    { name: 'source.fullText', input: { id: 1, order: 'again', host: 'posts.example' } },
  ]);
  await click(find(root, 'label', 'As its feed gives them').querySelector('input') as HTMLElement);
  expect(stage.sent.at(-1)).toEqual({ name: 'source.fullText', input: { id: 1, order: 'off', host: null } });
});

test('the page of saved pages has nothing to check, pause or move', async () => {
  const stage = play({
    sources: [source(1, { kind: 'saved', url: 'backlist:saved', siteUrl: null, title: 'Saved pages' })],
  });
  const root = await show(stage.services, <SourceView id={1} onBack={() => undefined} />);
  expect(find(root, 'h1').textContent).toBe('Saved pages');
  expect(root.textContent).not.toMatch(/Check now|Pause|Edit the address|Next check|backlist:/);
  find(root, 'button', 'Remove it with its posts');
  await expectAccessible(root);
});
