// Promise: what a reader copies into a bug report tells what helps and nothing of what they read. The real settings page, with
// a word planted wherever the reader and their publications leave words.
import { expect, test } from 'vitest';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { serveSite } from '../sites/serve';
import { BUNDLED, subscribe, useWorld } from './support';

const SECRET = 'zqxsecret';
const POSTS = 3;
const world = useWorld();

test('the report is shown, copied as it is shown, and holds no word of the reader’s', async () => {
  const { companion } = world;
  const posts = makePosts(POSTS).map((post) => ({ ...post, title: `${SECRET} ${post.title}` }));
  const site = await serveSite(KINDS.feed.play({ title: SECRET, posts }));
  try {
    await (await subscribe(companion, site.origin + KINDS.feed.path, SECRET)).close();
    await until('its posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS);
  } finally {
    await site.close();
  }
  // The site is gone: the next check fails, with its address in what went wrong.
  const sources = await rowsOf<{ id: number; title: string }>(companion, 'sources');
  const source = sources.find(({ title }) => title === SECRET);
  await sendMessage(companion, 'source.check', { id: source?.id ?? 0 });
  await until('the check to fail', async () =>
    (await rowsOf<{ error?: string }>(companion, 'attempts')).some(
      ({ error }) => error !== undefined && error !== null,
    ),
  );
  const [post] = await rowsOf<{ id: number; title: string }>(companion, 'posts');
  await sendMessage(companion, 'post.label', { ids: [post?.id ?? 0], add: [SECRET], remove: [] });
  await sendMessage(companion, 'settings.change', { hostsOff: [`${SECRET}.example`] });

  const page = await companion.context.newPage();
  await page.goto(companion.url('options.html#diagnostics'));
  const shown = page.locator('.diagnostics-text');
  await shown.waitFor();
  const report = await shown.inputValue();
  expect(report).toMatch(/^browser: (?:Headless)?Chrome \d+/m);
  expect(report).toMatch(new RegExp(`^rows: .*\\bposts: ${BUNDLED + POSTS}\\b`, 'm'));
  expect(report).toContain('hostsOff: 1');
  expect(report).toMatch(/^unreachable: 1 sources now; 1 attempts/m);
  expect(report.toLowerCase()).not.toContain(SECRET);
  expect(report).not.toMatch(/https?:|127\.0\.0\.1|localhost/);

  await page.getByRole('button', { name: 'Copy', exact: false }).first().click();
  await page.getByText('Copied', { exact: false }).first().waitFor();
  const pasted = await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    document.body.append(field);
    field.focus();
    return field.id;
  });
  await page.keyboard.press('ControlOrMeta+V');
  // The system hands its clipboard over in its own time.
  await until('what was pasted', () => page.locator(`#${pasted}`).inputValue());
  expect(await page.locator(`#${pasted}`).inputValue()).toBe(report);
});
