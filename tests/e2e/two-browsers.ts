// Two browsers, as two machines of one reader.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { PASSWORD, USER } from '../converge/webdav-server';
import { type Companion, type LaunchOptions, launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { BUNDLED } from './support';

export const PATIENCE = 120_000;

export interface TwoBrowsers {
  home: Companion;
  work: Companion;
}

/** Starts both into `browsers`, from which they can be closed whatever happens, and waits for the bundled archive in each. */
export async function launchTwo(browsers: Partial<TwoBrowsers>, home: LaunchOptions = {}): Promise<void> {
  browsers.home = await launch(home);
  // Two windows on one screen would take the keys from each other: the second has none.
  browsers.work = await launch({ headless: true });
  for (const machine of [browsers.home, browsers.work])
    await until('the bundled archive', async () => (await storedCounts(machine)).posts === BUNDLED, PATIENCE);
}

/** Sets the folder up in the settings, with the reader's clicks. */
export async function setUpFolder(
  machine: Companion,
  { url, name, passphrase }: { url: string; name: string; passphrase: string },
): Promise<void> {
  const page = await machine.context.newPage();
  await page.goto(machine.url('options.html'));
  await page.getByRole('button', { name: 'Set up a folder…' }).click();
  await page.getByLabel('Address of the folder').fill(url);
  await page.getByLabel('User name').fill(USER);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const again = page.getByLabel('Passphrase once more');
  if (await again.isVisible()) await again.fill(passphrase);
  await page.getByLabel('Name of this machine').fill(name);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page
    .getByText('Exchange now')
    .or(page.getByText('not the passphrase'))
    .first()
    .waitFor({ timeout: PATIENCE });
}

/** Starts both before the file's tests, with the bundled archive in each, and ends them after. */
export function useTwoBrowsers(begin: () => Promise<void>, end: () => Promise<void>): TwoBrowsers {
  const browsers = {} as TwoBrowsers;
  beforeEach((context) => {
    const missing = process.env.BACKLIST_NO_BROWSER;
    if (missing) context.skip(`skipped: ${missing}`);
  });
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    await begin();
    await launchTwo(browsers);
  });
  afterAll(async () => {
    await browsers.home?.close();
    await browsers.work?.close();
    await end();
  });
  return browsers;
}
