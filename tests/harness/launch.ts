// Starts a Chromium-family browser with the built, unmodified extension in a profile of its own.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { openUnchanged } from './unchanged-browser';
import { until } from './until';

/** The built extension. */
export const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Flags that keep the browser's own traffic and questions out of the tests. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

export interface LaunchOptions {
  /** Folder of the extension; the build unless said otherwise. */
  extension?: string;
  /** Folder of a profile that is kept; otherwise the browser has a new one, which goes when it closes. */
  profile?: string;
  /** The browser's program; BACKLIST_BROWSER as `npm test` and `npm start` set it. */
  browser?: string;
  /** No window at all. Otherwise the browser opens on `display`, or where DISPLAY points. */
  headless?: boolean;
  display?: string;
  /** More flags, such as host-resolver rules. */
  flags?: string[];
  /** Where the browser writes every request it makes, with who asked for it. */
  netLog?: string;
  /**
   * Folder of downloads, written by the browser itself. Otherwise they are taken over by whoever drives it, and one that
   * an extension began never ends.
   */
  downloads?: string;
  /** Nothing of the browser is changed: tabs behind another are hidden, as they are to a person. */
  unchanged?: boolean;
}

/** A running browser with the extension. */
export interface Companion {
  context: BrowserContext;
  /** A session of the whole browser, from which every target can be reached. */
  cdp: CDPSession;
  extensionId: string;
  headless: boolean;
  display: string | undefined;
  /** The address of one of the extension's own pages. */
  url(page: string): string;
  close(): Promise<void>;
}

/** Says in a new profile where downloads go; nobody is asked. */
async function setDownloads(profile: string, folder: string): Promise<void> {
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  const download = { default_directory: folder, prompt_for_download: false };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ download }));
}

/** A browser as Playwright starts it: every tab believes that it is seen. */
async function openChanged(
  program: string,
  profile: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  headless: boolean,
) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless,
    viewport: headless ? { width: 1200, height: 800 } : null,
    // Playwright hides what a person sees otherwise: the extension's own pop-ups, and (for a screen) the scroll bars.
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
      '--hide-scrollbars',
    ],
    args,
    env,
  });
  return { context, end: () => context.close() };
}

/**
 * Launches the browser and waits until the extension's worker is installed.
 * @throws Error with a sentence where the browser does not load the extension.
 */
export async function launch(options: LaunchOptions = {}): Promise<Companion> {
  const program = options.browser ?? process.env.BACKLIST_BROWSER ?? '/usr/bin/chromium';
  const display = options.display ?? process.env.BACKLIST_DISPLAY ?? process.env.DISPLAY;
  const headless = options.headless ?? display === undefined;
  const extension = options.extension ?? EXTENSION;
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'backlist-profile-')));
  if (options.downloads !== undefined) await setDownloads(profile, options.downloads);
  const args = [
    ...QUIET,
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...(headless ? [] : ['--window-position=0,0', '--window-size=1200,840']),
    ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(options.flags ?? []),
  ];
  const env = display === undefined ? process.env : { ...process.env, DISPLAY: display };
  const { context, end } = options.unchanged
    ? await openUnchanged(program, profile, [...args, ...(headless ? ['--headless=new'] : [])], env)
    : await openChanged(program, profile, args, env, headless);
  const browser = context.browser();
  if (!browser) throw new Error('the browser gave no control session');
  const cdp = await browser.newBrowserCDPSession();
  if (options.downloads !== undefined) await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const worker = await until(
    `the extension's worker (does ${program} accept --load-extension?)`,
    async () => {
      const found = context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://'));
      // One that is stopped before it was installed is never started again.
      const isInstalled = await found?.evaluate("registration.active?.state === 'activated'");
      return isInstalled ? found : null;
    },
    30_000,
  ).catch(async (error) => {
    // Nobody else can close it, and who launched it would not end while it runs.
    await end();
    throw error;
  });
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    cdp,
    extensionId,
    headless,
    display,
    url: (page) => `chrome-extension://${extensionId}/${page}`,
    async close() {
      await end();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
