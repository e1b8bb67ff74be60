// @vitest-environment happy-dom
// Guards the reader servers among the sources: connecting one, its subscriptions behind it, its page, signing in again.
import { expect, test } from 'vitest';
import { SourcesView } from '@/components/sources/SourcesView';
import { SourceView } from '@/components/sources/SourceView';
import { BacklistError } from '@/utils/core/errors';
import { play } from './play';
import { source } from './samples';
import { click, expectAccessible, find, settle, show, type } from './stage';

const URL = 'https://ada@rss.example/api/greader.php';
const account = (change: object = {}) =>
  source(1, { kind: 'reader', url: URL, title: 'ada · rss.example', ...change });
const subscription = (id: number, change: object = {}) =>
  source(id, { kind: 'subscription', url: `${URL}#feed/${id}`, title: `Paper ${id}`, ...change });
/** As the button and the Enter key do. */
async function submit(root: ParentNode): Promise<void> {
  find(root, '.server-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settle(5);
}

const failed = {
  at: 1,
  outcome: 'failed',
  added: 0,
  changed: 0,
  error: 'sign-in-needed',
  facts: {},
} as const;

test('connects a server: access at the click, the password sent once and gone from the form', async () => {
  let right = false;
  const stage = play({
    sources: [],
    replies: {
      'reader.sign-in': () => {
        if (!right) throw new BacklistError('wrong-password');
        return { id: 1, title: 'ada · rss.example' };
      },
    },
  });
  const root = await show(stage.services, <SourcesView heading="h1" scrolls />);
  await click(find(root, 'button', 'Connect a reader server'));
  await expectAccessible(root);
  await submit(root);
  expect(root.textContent).toContain('Address, name and password are all needed.');
  expect(stage.used).toEqual([]);
  const fields = () => [...root.querySelectorAll<HTMLInputElement>('.server-form input')];
  const [address, user, password] = fields();
  await type(address as HTMLInputElement, 'http://192.168.1.5:8080/');
  expect(root.textContent).toContain('An address with http alone');
  await expectAccessible(root);
  await type(address as HTMLInputElement, 'rss.example');
  expect(root.textContent).not.toContain('An address with http alone');
  await type(user as HTMLInputElement, ' ada ');
  await type(password as HTMLInputElement, 'secret words');
  await submit(root);
  await settle(5);
  expect(stage.used).toEqual([['requestSite', 'https://rss.example/']]);
  expect(root.textContent).toContain('The server does not accept this name and password.');
  right = true;
  await submit(root);
  await settle(5);
  expect(stage.sent.at(-1)).toEqual({
    name: 'reader.sign-in',
    input: { url: 'rss.example', user: 'ada', password: 'secret words' },
  });
  expect(root.textContent).toContain('Connected to “ada · rss.example”.');
  expect(root.innerHTML).not.toContain('secret words');
  await expectAccessible(root);
});

test('shows subscriptions behind their server, once they are asked for', async () => {
  const stage = play({ sources: [account(), source(2), subscription(3), subscription(4)] });
  const root = await show(stage.services, <SourcesView heading="h1" scrolls />);
  await settle(5);
  expect(root.textContent).not.toContain('Paper 3');
  await click(find(root, 'button', '2 subscriptions: ada · rss.example'));
  expect(root.textContent).toContain('Paper 3');
  expect(root.textContent).toContain('Through ada · rss.example');
  // Nothing to check or pause of one alone.
  expect(root.querySelector('[aria-label="Check now: “Paper 3”"]')).toBeNull();
  expect(root.querySelector('[aria-label="Check now: “ada · rss.example”"]')).not.toBeNull();
  await expectAccessible(root);
});

test('the page of a server tells how far its entries are, and follows again what was removed here', async () => {
  const reader = { items: 4_000, waiting: 1_000, marks: 3, left: [{ stream: 'feed/9', title: 'Old paper' }] };
  const stage = play({ sources: [account(), subscription(3)], reader });
  const root = await show(stage.services, <SourceView id={1} onBack={() => undefined} />);
  await settle(5);
  expect(root.textContent).toContain('3,000 of 4,000 entries are here');
  expect(root.textContent).toContain('3 marks of yours wait to be sent to the server.');
  expect(root.textContent).toContain('https://rss.example/api/greader.php');
  expect(root.textContent).not.toContain('ada@');
  expect(root.querySelector('.server-form')).toBeNull();
  await click(find(root, 'button', 'Follow “Old paper” again'));
  expect(stage.sent.at(-1)).toEqual({ name: 'reader.follow', input: { id: 1, stream: 'feed/9' } });
  await expectAccessible(root);
});

test('after the password was changed the page asks for it, and for nothing else', async () => {
  const stage = play({
    sources: [account({ lastCheck: failed })],
    replies: { 'reader.sign-in': () => ({ id: 1, title: 'ada · rss.example' }) },
  });
  const root = await show(stage.services, <SourceView id={1} onBack={() => undefined} />);
  await settle(5);
  expect(root.textContent).toContain('The server wants you to sign in again.');
  const password = find(root, '.server-form input[type=password]') as HTMLInputElement;
  await type(password, 'new words');
  await submit(root);
  await settle(5);
  expect(stage.sent.at(-1)).toEqual({
    name: 'reader.sign-in',
    input: { url: 'https://rss.example/api/greader.php', user: 'ada', password: 'new words' },
  });
  await expectAccessible(root);
});

test('the page of a subscription leads to its server', async () => {
  const stage = play({ sources: [account(), subscription(3)] });
  const root = await show(stage.services, <SourceView id={3} onBack={() => undefined} />);
  await settle(5);
  expect(root.textContent).toContain('Read through ada · rss.example');
  expect(root.textContent).toContain('Only here: on the server it stays subscribed.');
  await click(find(root, 'button', 'About this server'));
  expect(stage.used.at(-1)).toEqual(['show', { show: 'source', sourceId: 1 }]);
  await expectAccessible(root);
});
