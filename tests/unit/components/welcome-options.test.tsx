// @vitest-environment happy-dom
// Guards the first-run page and the settings: access is asked for within the click, and what happened is said.
import { expect, test } from 'vitest';
import { Options } from '@/components/options/Options';
import { Welcome } from '@/components/welcome/Welcome';
import { play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, settle, show } from './stage';

test('the first-run page shows the archive that is there, and how to open it', async () => {
  const { services } = play({ posts: [post(1), post(2)] });
  const root = await show(services, <Welcome panelKeys="Alt+Shift+Y" />);
  expect(find(root, 'aside').textContent).toContain('Post 1');
  expect(root.textContent).toContain('Side panel: Alt+Shift+Y');
  await expectAccessible(root);
});

test('on every page: access is asked for within the click, then the switch is set', async () => {
  const stage = play();
  const root = await show(stage.services, <Welcome panelKeys={null} />);
  find(root, 'button', 'On every page').click();
  expect(stage.used).toEqual([['requestEverySite', undefined]]);
  await settle(10);
  expect(stage.sent[0]).toEqual({ name: 'settings.automatic', input: { on: true } });
  expect(root.textContent).toContain('From now on Backlist looks on every page.');
  expect(find(root, 'button', 'On every page').getAttribute('aria-pressed')).toBe('true');
});

test('a declined request is said, and nothing is switched on', async () => {
  const stage = play({ granted: false });
  const root = await show(stage.services, <Welcome panelKeys={null} />);
  await click(find(root, 'button', 'On every page'));
  await settle(10);
  expect(stage.sent[0]).toEqual({ name: 'settings.automatic', input: { on: false } });
  expect(root.textContent).toContain('did not give access');
});

test('the bar for selections can be switched off where Backlist looks at every page', async () => {
  const off = await show(play().services, <Options version="1.2.3" />);
  expect(off.textContent).not.toContain('Offer highlighting');
  const stage = play({ settings: { automatic: true } });
  const root = await show(stage.services, <Options version="1.2.3" />);
  const [, bar] = root.querySelectorAll<HTMLElement>('[role=switch]');
  if (!bar) throw new Error('no second switch');
  await click(bar);
  expect(stage.sent).toEqual([{ name: 'settings.change', input: { selectionBar: false } }]);
});

test('settings take effect at once', async () => {
  const stage = play({ settings: { hostsOff: ['news.example'] } });
  const root = await show(stage.services, <Options version="1.2.3" />);
  await expectAccessible(root);
  find(root, '[role=switch]').click();
  expect(stage.used.at(-1)?.[0]).toBe('requestEverySite');
  await settle(10);
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.automatic', input: { on: true } });
  await click(find(root, 'input[value=few]'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { amount: 'few' } });
  await click(find(root, 'input[value=dark]'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { theme: 'dark' } });
  expect(document.documentElement.dataset.theme).toBe('dark');
  await click(find(root, 'button', 'Switch on again: news.example'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { hostsOff: [] } });
});

test('promise: every setting says what it does, and is undone with one press', async () => {
  const before = {
    automatic: true,
    hostsOff: ['news.example'],
    marker: 'dot',
    markerHostsOff: ['maps.example'],
  } as const;
  const stage = play({
    settings: { ...before, hostsOff: [...before.hostsOff], markerHostsOff: [...before.markerHostsOff] },
  });
  const root = await show(stage.services, <Options version="1.2.3" />);
  const settings = [...root.querySelectorAll('.setting')];
  expect(settings.length).toBeGreaterThanOrEqual(7);
  for (const setting of settings)
    expect(setting.querySelector('.setting-explanation')?.textContent, setting.textContent ?? '').toMatch(
      /\w.*\./,
    );
  const undone = async (press: HTMLElement, field: string, value: unknown) => {
    await click(press);
    await settle(10);
    await click(find(root, '.undo-notice button'));
    await settle(10);
    expect(stage.sent.at(-1)?.input).toEqual({ [field]: value });
  };
  await undone(find(root, 'input[value=few]'), 'amount', 'normal');
  await undone(find(root, 'input[value=card]'), 'marker', 'dot');
  await undone(find(root, 'input[value=dark]'), 'theme', 'system');
  const [everyPage, bar] = root.querySelectorAll<HTMLElement>('[role=switch]');
  if (!everyPage || !bar) throw new Error('no second switch');
  await undone(bar, 'selectionBar', true);
  await undone(everyPage, 'on', true);
});

test('shortcuts: what the browser has bound, what it has not, and the keys of our own screens', async () => {
  const stage = play();
  const root = await show(stage.services, <Options version="1.2.3" />);
  const lines = [...root.querySelectorAll('.keys-line')].map((line) => line.textContent);
  expect(lines).toContain('Alt+Shift+UOpen the popup');
  expect(lines).toContain('No key yetSave this page as you see it');
  expect(lines).toContain('/To the field for looking up');
  expect(lines.some((line) => line?.startsWith('jn'))).toBe(true);
  await click(find(root, 'button', 'Change them in the browser'));
  expect(stage.used.at(-1)?.[0]).toBe('openShortcutSettings');
});

test('shortcuts: a browser that holds none, as on a phone, is not said to have any to change', async () => {
  const { services } = play();
  const root = await show({ ...services, readShortcuts: async () => [] }, <Options version="1.2.3" />);
  const lines = [...root.querySelectorAll('.keys-line')].map((line) => line.textContent);
  expect(lines).toContain('/To the field for looking up');
  expect(lines.some((line) => line?.startsWith('No key yet'))).toBe(false);
  expect([...root.querySelectorAll('button')].map((button) => button.textContent)).not.toContain(
    'Change them in the browser',
  );
});

test('the links to the sections say which one is being read, and at the end the last', async () => {
  const root = await show(play().services, <Options version="1.2.3" />);
  const current = () => find(root, '.sections [aria-current="location"]').textContent;
  expect(current()).toBe('Sources');
  const page = document.documentElement;
  const tall = { clientHeight: 900, scrollHeight: 4000, scrollTop: 1000 };
  for (const [name, value] of Object.entries(tall))
    Object.defineProperty(page, name, { configurable: true, writable: true, value });
  const stand = (id: string, top: number) => {
    find(root, `#${id}`).getBoundingClientRect = () => new DOMRect(0, top, 100, 20);
  };
  for (const [at, link] of [...root.querySelectorAll<HTMLAnchorElement>('.sections a')].entries())
    stand(link.hash.slice(1), -1000 + at * 400);
  document.dispatchEvent(new Event('scroll'));
  await settle();
  expect(current()).toBe('On all your machines');
  page.scrollTop = 3100;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.sections a')) stand(link.hash.slice(1), 700);
  document.dispatchEvent(new Event('scroll'));
  await settle();
  expect(current()).toBe('About');
  for (const name of Object.keys(tall)) Reflect.deleteProperty(page, name);
});
