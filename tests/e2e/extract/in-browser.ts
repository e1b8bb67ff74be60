// The extraction core in a real browser's page: the DOM of a test library parses and sanitises differently, so nothing
// that it says of safety could be believed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ExtractCalls } from './page-script';

/** Why there is no browser to test with; `npm test` says so. */
const NO_BROWSER = process.env.BACKLIST_NO_BROWSER;
const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface ExtractPage {
  page: Page;
  /** What the page asked the network for. */
  requests: string[];
  /** Calls a function of the extraction core in the page. */
  call<N extends keyof ExtractCalls>(
    name: N,
    ...input: Parameters<ExtractCalls[N]>
  ): Promise<ReturnType<ExtractCalls[N]>>;
}

async function bundle(): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'backlist-extract-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir,
      lib: {
        entry: path.join(import.meta.dirname, 'page-script.ts'),
        formats: ['iife'],
        name: 'extractTests',
        fileName: () => 'page-script.js',
      },
    },
  });
  const script = await readFile(path.join(outDir, 'page-script.js'), 'utf8');
  await rm(outDir, { recursive: true });
  return script;
}

/** Opens a page with the extraction core before the file's tests, and closes it after them. */
export function useExtract(): ExtractPage {
  const world = { requests: [] as string[] } as ExtractPage;
  let browser: Browser | undefined;
  beforeEach((context) => {
    if (NO_BROWSER) context.skip(`skipped: ${NO_BROWSER}`);
  });
  beforeAll(async () => {
    if (NO_BROWSER) return;
    const [content, launched] = await Promise.all([
      bundle(),
      chromium.launch({
        executablePath: process.env.BACKLIST_BROWSER ?? '/usr/bin/chromium',
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      }),
    ]);
    browser = launched;
    const page = await browser.newPage();
    await page.addScriptTag({ content });
    page.on('request', (request) => world.requests.push(request.url()));
    world.page = page;
    world.call = (name, ...input) =>
      page.evaluate(
        ([method, values]) => (window.extract[method] as (...all: unknown[]) => never)(...values),
        [name, input as unknown[]] as const,
      );
  });
  afterAll(async () => {
    await browser?.close();
  });
  return world;
}
