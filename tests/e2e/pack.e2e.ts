// A publisher's pack from end to end: made by the command, hosted as static files, found on a page, added in the real
// browser; one edited post costs one shard, and a shard that is not what the manifest names changes nothing.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import type { Route } from '../pages/server';
import { BUNDLED, subscribe, useWorld } from './support';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TITLE = 'Letters from the Quay';
const YEARS = [2022, 2023, 2024];

let folder: string;
const served = (file: string) => path.join(folder, 'out', file);

/** The folder of the pack as a static host has it, and a page that names it. */
const host: Route = async (request, response) => {
  if (request.url === '/letters') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>${TITLE}</title><link rel="alternate" type="application/vnd.backlist.pack+json" title="${TITLE}" href="/pack/manifest.json"><p>Letters.`,
    );
    return true;
  }
  const [, file] = /^\/pack\/([\w-]+\.json)$/.exec(request.url ?? '') ?? [];
  if (file === undefined) return false;
  response.setHeader('content-type', 'application/json');
  response.end(await readFile(served(file)));
  return true;
};
const world = useWorld({ routes: [host] });

const write = (year: number, words: string) =>
  writeFile(
    path.join(folder, `letter-${year}.md`),
    `---\ntitle: A letter of ${year}\ndate: ${year}-03-05\nurl: /letters/${year}\ntags: [quay]\n---\n\n${words}\n`,
  );
const make = () =>
  promisify(execFile)(
    path.join(ROOT, 'node_modules/.bin/tsx'),
    [
      'content/pack.ts',
      folder,
      '--out',
      path.join(folder, 'out'),
      '--title',
      TITLE,
      '--url',
      world.pages.origin,
    ],
    { cwd: ROOT },
  );

describe('a publisher’s pack', () => {
  let page: Page;
  const asked = () => world.pages.requests.filter((request) => request.startsWith('GET /pack/'));
  const lastAttempt = () => page.locator('.source-facts > div', { hasText: 'Last attempt' });
  /** Checks, and answers what was asked for meanwhile. */
  const check = async (words: RegExp) => {
    const before = asked().length;
    await page.getByRole('button', { name: 'Check now' }).click();
    await lastAttempt().getByText(words).waitFor();
    return asked().slice(before);
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backlist-letters-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is found on a page that names it, and brings every post', async () => {
    for (const year of YEARS) await write(year, `What the tide of ${year} left on the quay.`);
    await make();
    const { companion, pages } = world;
    await subscribe(companion, `${pages.origin}/letters`, TITLE);
    await until('its posts', async () => (await storedCounts(companion)).posts === BUNDLED + 3);
    page = await companion.context.newPage();
    await page.goto(companion.url('sidepanel.html?tab=1#/source/2'));
    await page.getByText(`Pack ${pages.origin}/pack/manifest.json`).waitFor();
    expect(new Set(asked())).toEqual(new Set(['manifest', ...YEARS].map((name) => `GET /pack/${name}.json`)));
  });

  test('costs its manifest and one shard where one post was edited', async () => {
    await write(2023, 'What the tide of 2023 took away again.');
    await make();
    expect(await check(/^1 changed/)).toEqual(['GET /pack/manifest.json', 'GET /pack/2023.json']);
  });

  test('costs its manifest alone where nothing changed', async () => {
    await make();
    expect(await check(/^Not modified/)).toEqual(['GET /pack/manifest.json']);
  });

  test('changes nothing by a shard that is not what the manifest names, and names it', async () => {
    await write(2024, 'What the tide of 2024 brought instead.');
    await make();
    const good = await readFile(served('2024.json'), 'utf8');
    await writeFile(served('2024.json'), good.replace('brought', 'bought'));
    expect(await check(/^Damaged/)).toEqual(['GET /pack/manifest.json', 'GET /pack/2024.json']);
    await page.getByText('The part 2024.json is not the one that the pack’s manifest names.').waitFor();
    expect((await storedCounts(world.companion)).posts).toBe(BUNDLED + 3);
    await page.getByRole('button', { name: 'See its posts' }).click();
    await page.getByRole('link', { name: 'A letter of 2024', exact: true }).click();
    await page.getByText('What the tide of 2024 left on the quay.').waitFor();

    await writeFile(served('2024.json'), good);
    await page.goto(world.companion.url('sidepanel.html?tab=1#/source/2'));
    await page.reload();
    expect(await check(/^1 changed/)).toEqual(['GET /pack/manifest.json', 'GET /pack/2024.json']);
  });
});
