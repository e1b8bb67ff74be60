// @vitest-environment happy-dom
// Guards the settings' sections: what was asked of whom is counted and shown as it comes, the room by source with what was
// reckoned said so, and every link of the contents leads somewhere.
import { expect, test } from 'vitest';
import { Options } from '@/components/options/Options';
import { formatBytes } from '@/utils/i18n/bytes';
import { dayOf } from '@/utils/model/requests';
import { play } from './play';
import { source } from './samples';
import { click, expectAccessible, find, show } from './stage';

const rowsOf = (root: HTMLElement, caption: string) =>
  [...find(root, 'table', caption).querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test('what was asked of which server is shown, and follows as it grows', async () => {
  const requests: Record<string, Record<string, number>> = {};
  const stage = play({ requests });
  const root = await show(stage.services, <Options version="1.2.3" />);
  expect(root.textContent).toContain('Nobody was asked for anything');
  requests[dayOf(Date.now())] = { 'https://mills.example': 2, 'https://weirs.example': 1 };
  await stage.announce({ of: 'requests' });
  expect(rowsOf(root, 'What was asked for')).toEqual([
    ['Server', 'Today', 'Last 7 days'],
    ['mills.example', '2', '2'],
    ['weirs.example', '1', '1'],
    ['In all', '3', '3'],
  ]);
  await expectAccessible(root);
});

test('the room by source, and what is left of all', async () => {
  const stage = play({ sources: [source(1, { title: 'Mills' }), source(2, { title: 'Weirs' })] });
  const root = await show(stage.services, <Options version="1.2.3" />);
  expect(root.textContent).toContain('4 MB in all');
  expect(rowsOf(root, 'Room by source').slice(1)).toEqual([
    ['Mills', '3', 'about 1.2 MB'],
    ['Weirs', '3', '1.2 MB'],
    ['Search index, highlights and the rest', '', 'about 1.5 MB'],
  ]);
});

test('bytes in a unit that fits', () => {
  expect([0, 999, 1_500, 25_400_000, 3_000_000_000].map(formatBytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.5 kB',
    '25 MB',
    '3 GB',
  ]);
});

test('each link of the contents leads to a heading', async () => {
  const root = await show(play().services, <Options version="1.2.3" />);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.sections a')];
  expect(links).toHaveLength(9);
  for (const link of links) {
    const target = root.querySelector(link.getAttribute('href') ?? '');
    expect(target?.matches('h2, section')).toBe(true);
  }
});

test('the sign on pages: its form is chosen, and the sites it was sent away from come back', async () => {
  const stage = play({ settings: { automatic: true, markerHostsOff: ['quiet.example'] } });
  const root = await show(stage.services, <Options version="1.2.3" />);
  await click(find(root, 'input[value=card]'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { marker: 'card' } });
  await click(find(root, 'button', 'Show the sign again on quiet.example'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { markerHostsOff: [] } });
});
