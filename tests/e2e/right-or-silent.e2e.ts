// Right or silent: pages that concern a post of the bundled archive name it among the first three; others get nothing.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RemotePage } from '../harness/remote-page';
import { badgeOf } from '../harness/stored';
import { type ShownAnswer, shownAnswer } from '../harness/titles';
import { readPage } from '../pages/page-html';
import { pageNames } from '../pages/server';
import { openBeside, useWorld } from './support';

const CONTENT = path.resolve(import.meta.dirname, '../../content/felipe-hlibco');
const world = useWorld();
let side: RemotePage;

/** Visits a page and reads what the panel beside it says. */
async function visit(folder: string, name: string): Promise<ShownAnswer & { badge: string }> {
  const file = path.resolve(import.meta.dirname, '../pages', folder, `${name}.md`);
  const { title } = readPage(await readFile(file, 'utf8'));
  const address = `${world.pages.origin}/${folder}/${name}`;
  await world.tab.goto(address);
  await side.shows(title);
  const answer = await shownAnswer(side);
  return { ...answer, badge: await badgeOf(world.companion, address) };
}

/** The title of the post that a page concerns: `about` in its front matter is the post's slug. */
async function wantedTitle(name: string): Promise<string> {
  const source = await readFile(path.resolve(import.meta.dirname, '../pages/related', `${name}.md`), 'utf8');
  const slug = /^about: *(.+)$/m.exec(source)?.[1];
  const file = (await readdir(CONTENT)).find((one) => one.endsWith(`-${slug}.md`));
  if (!file) throw new Error(`${name}: there is no post ${slug}`);
  return readPage(await readFile(path.join(CONTENT, file), 'utf8')).title;
}

const [related, unrelated] = await Promise.all([pageNames('related'), pageNames('unrelated')]);

describe('right or silent', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    side = await openBeside(world, 'sample-article');
  });

  test.for(related)('%s names its post among the first three', async (name) => {
    const answer = await visit('related', name);
    expect(answer.related.slice(0, 3)).toContain(await wantedTitle(name));
    expect(answer.badge).toBe(String(answer.related.length));
  });

  test.for(unrelated)('%s gets nothing', async (name) => {
    const answer = await visit('unrelated', name);
    expect(answer.related).toEqual([]);
    expect(answer.badge).toBe('');
  });
});
