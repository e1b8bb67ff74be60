// Promise: the panel follows the passage in view on the page beside it, and looks at no page while it shows another view.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { goToView } from '../harness/doors';
import type { RemotePage } from '../harness/remote-page';
import { until } from '../harness/until';
import { readPage, renderPage } from '../pages/page-html';
import type { Route } from '../pages/server';
import { grace, openBeside, useWorld } from './support';

/** Two subjects of the archive on one long page. */
const twoSubjects: Route = async (request, response) => {
  if (request.url !== '/two-subjects') return false;
  const halves = await Promise.all(
    ['mesh-domain-teams', 'mesh-in-retail', 'never-trust-vpn', 'gartner-security-fabric'].map(
      async (name) => {
        const file = path.join(import.meta.dirname, '../pages/related', `${name}.md`);
        return readPage(await readFile(file, 'utf8')).markdown;
      },
    ),
  );
  response.setHeader('content-type', 'text/html; charset=utf-8');
  // Lines so far apart that only one subject is in view at a time.
  response.end(
    renderPage(`# Notes of the week\n${halves.join('\n\n')}`).replace(
      '</style>',
      'article p{line-height:3.4}</style>',
    ),
  );
  return true;
};
const world = useWorld({ routes: [twoSubjects] });
let side: RemotePage;

const titles = () =>
  side.evaluate<string[]>(
    '[...document.querySelectorAll(".related .post-title")].map((title) => title.textContent)',
  );
const inView = () => side.evaluate<boolean>('document.querySelector(".in-view") !== null');
const scrollTo = (share: number) =>
  world.tab.evaluate((to) => window.scrollTo(0, document.documentElement.scrollHeight * to), share);

describe('beside a long page', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    side = await openBeside(world, 'two-subjects');
    await until('the related posts', async () => (await titles()).length > 1);
  });

  it('the list follows what is being read, and goes back at the beginning', async () => {
    const whole = await titles();
    expect(await inView()).toBe(false);
    await scrollTo(0.75);
    await until('the passage', inView);
    await until('its subject first', async () => /Cybersecurity Mesh/i.test((await titles())[0] ?? ''));
    await scrollTo(0.3);
    await until('the other subject first', async () => /Data Mesh/i.test((await titles())[0] ?? ''));
    await scrollTo(0);
    await until('the page as a whole', async () => !(await inView()));
    expect(await titles()).toEqual(whole);
  });

  it('is in the order of the passage again after another view was shown', async () => {
    await scrollTo(0.75);
    await until('the passage', inView);
    await goToView(side, 'Archive');
    await scrollTo(0.3);
    await grace();
    await goToView(side, 'This page');
    await until('the related posts', async () => (await titles()).length > 1);
    await until('the passage that is in view by then', async () =>
      /Data Mesh/i.test((await titles())[0] ?? ''),
    );
  });

  it('is told nothing more of once a password can be typed there', async () => {
    await scrollTo(0.75);
    await until('its subject first', async () => /Cybersecurity Mesh/i.test((await titles())[0] ?? ''));
    await world.tab.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { type: 'password' });
      document.querySelector('article')?.prepend(field);
    });
    await scrollTo(0.3);
    await grace(3_000);
    expect((await titles())[0]).toMatch(/Cybersecurity Mesh/i);
    await world.tab.evaluate(() => document.querySelector('input')?.remove());
    await scrollTo(0.31);
    await until('the other subject first', async () => /Data Mesh/i.test((await titles())[0] ?? ''));
  });
});
