// Scripts in pages: registers the probe while automatic mode is on, and injects the others when they are needed.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import { serialQueue } from '@/utils/core/serial-queue';
import { hasAllSites } from './site-access';

const PROBE = 'probe';
const MARKED = 'marked';
const FILES = {
  probe: '/probe.js',
  marked: '/marked.js',
  look: '/look.js',
  extractor: '/extractor.js',
  capture: '/capture.js',
  highlighter: '/highlighter.js',
  passage: '/passage.js',
  marker: '/marker.js',
} as const;

/** Host names as match patterns; what is not a host name is left out. */
function patterns(hosts: readonly string[]): string[] {
  return hosts.filter((host) => /^[\w.[\]:-]+$/.test(host)).map((host) => `*://${host}/*`);
}

type ProbeSettings = { automatic: boolean; hostsOff: readonly string[] };

const next = serialQueue();

/**
 * Registers the probe as the settings say: on every page while automatic mode is on and we have permission, except on hosts
 * that were switched off. Repeating it changes nothing. Calls run one after the other, so that the last one counts.
 */
export function keepProbe(settings: ProbeSettings): Promise<void> {
  return next(() => putProbe(settings));
}

/** Whether scripts run on pages unasked. */
const isAtWork = async ({ automatic }: ProbeSettings) => automatic && (await hasAllSites());

type PageScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const together = (list: readonly string[] = []) => [...list].sort().join(' ');

/**
 * Registers a script on the pages that match; where none do, it is not registered. Where nothing changes nothing is done: at
 * each change the browser has every page's process read all scripts again.
 */
async function keepScript(script: PageScript & { matches: string[] }): Promise<void> {
  const ids = [script.id];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids });
  const whole = { ...script, allFrames: false, persistAcrossSessions: true };
  if (script.matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids });
  } else if (!registered) await browser.scripting.registerContentScripts([whole]);
  else if (
    together(registered.matches) !== together(script.matches) ||
    together(registered.excludeMatches) !== together(script.excludeMatches)
  )
    await browser.scripting.updateContentScripts([whole]);
}

async function putProbe(settings: ProbeSettings): Promise<void> {
  await keepScript({
    id: PROBE,
    js: [FILES.probe.slice(1)],
    matches: (await isAtWork(settings)) ? ['*://*/*'] : [],
    excludeMatches: patterns(settings.hostsOff),
    runAt: 'document_idle',
  });
}

/** Of a name the hosts of its layouts too (`www.`, `m.`), which addresses are known without (core/url-key.ts). */
const siteOf = (host: string): string => (/^[\w.-]+$/.test(host) ? `*.${host}` : host);

/**
 * Lets the probe know the sites where something is highlighted: there it tells of pages that are no articles, too.
 * @param hosts as they are in `urlKey`s, without their ports
 */
export function keepMarked(settings: ProbeSettings, hosts: readonly string[]): Promise<void> {
  return next(async () =>
    keepScript({
      id: MARKED,
      js: [FILES.marked.slice(1)],
      matches: (await isAtWork(settings)) ? hosts.map((host) => `*://${siteOf(host)}/*`) : [],
      excludeMatches: patterns(settings.hostsOff),
      runAt: 'document_start',
    }),
  );
}

/** Starts the probe in pages that are already open: a registered script runs in new ones only. It tells of each. */
export async function startProbeInOpenTabs(hostsOff: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || !tab.url || hostsOff.includes(new URL(tab.url).hostname)) return;
      try {
        await browser.scripting.executeScript({
          target: { tabId: tab.id },
          files: [FILES.marked, FILES.probe],
        });
      } catch (error) {
        // No extension has access to the browser's own pages and stores.
        console.warn('Backlist: a page could not be read.', error);
      }
    }),
  );
}

/**
 * Runs one of our scripts in the page of a tab and returns its result. `documentId`: only in that very document.
 * @throws BacklistError `permission-needed` where we have no access
 */
export async function injectInto(
  tabId: number,
  script: keyof typeof FILES,
  documentId?: string,
): Promise<unknown> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  try {
    const [result] = await browser.scripting.executeScript({ target, files: [FILES[script]] });
    return result?.result;
  } catch (cause) {
    // Chrome: 'must request permission to access the respective host'; Firefox: 'Missing host permission for the tab'.
    throw new BacklistError(/permission/i.test(String(cause)) ? 'permission-needed' : 'internal', { cause });
  }
}

/**
 * A PageProbe of the page in a tab, to be validated. `documentId`: only of that very document. Rejects where we have no access.
 */
export function lookAtTab(tabId: number, documentId?: string): Promise<unknown> {
  return injectInto(tabId, 'look', documentId);
}

/** The page in a tab as the extractor returns it: a PageSource or null, to be validated. `documentId`: only of that document. */
export function extractFromTab(tabId: number, documentId?: string): Promise<unknown> {
  return injectInto(tabId, 'extractor', documentId);
}

/** The page in a tab as the user sees it: a CapturedPage, to be validated. Rejects where we have no access. */
export function captureTab(tabId: number): Promise<unknown> {
  return injectInto(tabId, 'capture');
}

/** The part of the DOM that the function below uses; the worker is compiled without the DOM library. */
interface PageLinks {
  document: { links: ArrayLike<{ href: string; textContent: string | null }> };
}

/** The text of the link to an address. Runs in the page. */
function textOfLink(href: string): string {
  const { links } = (globalThis as unknown as PageLinks).document;
  for (let n = 0; n < links.length && n < 5_000; n += 1) {
    const text = links[n]?.href === href ? (links[n]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
    if (text !== '') return text.slice(0, 300);
  }
  return '';
}

/** Longest selection and link text, in UTF-16 units. */
const LONGEST_SELECTION = 1_000;
const LONGEST_LINK_TEXT = 300;

/** The selected text in a tab; empty where nothing is selected or we have no access. Hostile input. */
export async function selectionInTab(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String((globalThis as { getSelection?(): unknown }).getSelection?.() ?? ''),
    });
    return typeof answer?.result === 'string' ? answer.result.slice(0, LONGEST_SELECTION) : '';
  } catch (error) {
    // No extension has access to the browser's own pages: then nothing is selected.
    console.warn('Backlist: a page could not be asked for its selection.', error);
    return '';
  }
}

/** The text of a link to an address in a tab; empty where there is none or we have no access. Hostile input. */
export async function linkTextInTab(tabId: number, href: string): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: textOfLink,
      args: [href],
    });
    return typeof answer?.result === 'string' ? answer.result.slice(0, LONGEST_LINK_TEXT) : '';
  } catch (error) {
    // Then the link is named by its address.
    console.warn('Backlist: a page could not be asked for the name of a link.', error);
    return '';
  }
}

/** Starts the script that reports the passage in view in a tab; false where we have no access. */
export async function watchPassages(tabId: number): Promise<boolean> {
  try {
    await injectInto(tabId, 'passage');
    return true;
  } catch (error) {
    // Without access the list stays as it is for the whole page, which is what the user chose.
    console.warn('Backlist: a page could not be watched for its passage.', error);
    return false;
  }
}
