// `npm start` without a display: the reader's journey by itself, in the real browser with the built extension.
import { setTimeout as wait } from 'node:timers/promises';
import {
  closePanel,
  closePopup,
  goToView,
  lookUpSelection,
  openPanel,
  openPopup,
  panel,
  selectText,
} from '../harness/doors';
import { type Companion, launch } from '../harness/launch';
import { allowSites, grantSites, sitePattern } from '../harness/site-access';
import { badgeOf, storedCounts } from '../harness/stored';
import { shownAnswer } from '../harness/titles';
import { until } from '../harness/until';
import { stopWorker } from '../harness/worker';
import { feedRoute } from '../pages/sample-feed';
import { servePages } from '../pages/server';
import { beginTour, PICTURES } from './steps';

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Waits until nothing moves on a screen any more, so that pictures show the finished screen. */
const settle = () => wait(600);

async function journey(companion: Companion, origin: string): Promise<number> {
  const tour = await beginTour();
  const { step, picture } = tour;
  const { context } = companion;
  const article = `${origin}/sample-article`;
  const page = context.pages()[0] ?? (await context.newPage());

  await step('Install', async () => {
    const welcome = await until('the first-run page', () =>
      context.pages().find((one) => one.url().startsWith(companion.url('welcome.html'))),
    );
    await welcome.getByRole('button', { name: /Only when I click/ }).waitFor();
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === 17);
    await welcome.getByText('Scaling AI: Simplicity Over Better Models').waitFor();
    await settle();
    await picture('welcome', await welcome.screenshot());
    await welcome.getByRole('button', { name: /Only when I click/ }).click();
    await welcome.getByText('Backlist looks only when you click its button').first().waitFor();
    await welcome.close();
    return 'the first-run page opened, 17 posts of the bundled archive are in IndexedDB';
  });

  await step('Toolbar button on the sample article', async () => {
    // Without a screen no real press of the button gives access to the tab, so the site is allowed beforehand.
    if (companion.headless) await grantSites(companion, sitePattern(origin));
    await page.goto(article);
    await page.bringToFront();
    const popup = await openPopup(companion);
    const answer = await shownAnswer(popup);
    demand(
      answer.related.slice(0, 3).some((title) => title.startsWith('Data Mesh')),
      `“Data Mesh” is not among the first three: ${answer.related.join('; ')}`,
    );
    await settle();
    await picture('popup', await popup.screenshot());
    return `related: ${answer.related.join('; ')}`;
  });

  await step('Side panel from the popup', async () => {
    const side = await openPanel(companion);
    await side.shows(/17 posts, 2020 to 2026/);
    await side.get('link', 'Scaling AI: Simplicity Over Better Models');
    await settle();
    await picture('panel', await side.screenshot());
    return 'the archive by year, newest first: 17 posts, 2020 to 2026';
  });

  await step('Read a post in the panel', async () => {
    const side = await panel(companion);
    await side.click('link', 'Scaling AI: Simplicity Over Better Models');
    await side.shows(/What holds production AI back/);
    await settle();
    await picture('reader', await side.screenshot());
    return 'the reader shows its text';
  });

  await step('The worker is stopped', async () => {
    await stopWorker(companion);
    return 'it is gone; the next step has to wake it';
  });

  await step(
    companion.headless ? 'Look up in the panel' : 'Look up selected words by right-click',
    async () => {
      if (companion.headless) {
        const side = await panel(companion);
        await goToView(side, 'Look up');
        await side.fill('textbox', /Look up/, 'data lake');
      } else {
        await closePanel(companion);
        await selectText(page, 'data lake');
        await lookUpSelection(companion, page);
      }
      const side = await panel(companion);
      await side.get('link', 'Why Data Lakes are Failing the Modern Enterprise');
      await settle();
      await picture('lookup', await side.screenshot());
      return 'the passages that speak of “data lake” are shown';
    },
  );

  await step('Add a publication by its address', async () => {
    await allowSites(companion, sitePattern(origin));
    const side = await openPanel(companion);
    await goToView(side, 'Sources');
    await side.fill('textbox', /by its address/, `${origin}/paper-cup`);
    await side.click('button', 'Find');
    await side.click('button', /Add “The Morning Paper Cup”/);
    await side.shows(/Added “The Morning Paper Cup”/);
    await until('its three posts', async () => (await storedCounts(companion)).posts === 20);
    await settle();
    await picture('sources', await side.screenshot());
    return 'its feed was found, and its three posts are in the archive';
  });

  await step('The page of that source', async () => {
    const side = await panel(companion);
    await side.click('button', 'About the source “The Morning Paper Cup”');
    await side.shows(/Last attempt/);
    await side.shows(/3 new/);
    await settle();
    await picture('source', await side.screenshot());
    return 'its attempts, its posts by year, and when it is looked at next';
  });

  await step('Related posts on every page', async () => {
    await allowSites(companion, '*://*/*');
    const welcome = await context.newPage();
    await welcome.goto(companion.url('welcome.html'));
    await welcome.getByRole('button', { name: /On every page/ }).click();
    await welcome.getByText('From now on Backlist looks on every page').first().waitFor();
    await welcome.close();
    await page.goto(article);
    const badge = await until('the badge', async () => (await badgeOf(companion, article)) || null);
    const quiet = `${origin}/unrelated/hard-tax-return`;
    const other = await context.newPage();
    await other.goto(quiet);
    await wait(2_500);
    demand((await badgeOf(companion, quiet)) === '', 'a page on taxes has a badge');
    await other.close();
    return `the badge says ${badge} on the sample article, and nothing on a page about taxes`;
  });

  await closePopup(companion);
  console.log(`pictures: ${PICTURES}`);
  return tour.failed();
}

const pages = await servePages([feedRoute]);
const companion = await launch();
try {
  process.exitCode = (await journey(companion, pages.origin)) === 0 ? 0 : 1;
} finally {
  await companion.close();
  await pages.close();
}
