// The scripts that run in pages: the probe, registered while automatic mode is on; a look and the extractor, injected.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import { inTurn } from '@/utils/core/in-turn';
import { hasAllSites } from './site-access';

const PROBE = 'probe';
const FILES = {
  probe: '/probe.js',
  look: '/look.js',
  extractor: '/extractor.js',
  capture: '/capture.js',
  highlighter: '/highlighter.js',
  passage: '/passage.js',
  marker: '/marker.js',
} as const;

/** Host names as match patterns; what is no host name is left out. */
function patterns(hosts: readonly string[]): string[] {
  return hosts.filter((host) => /^[\w.[\]:-]+$/.test(host)).map((host) => `*://${host}/*`);
}

type ProbeSettings = { automatic: boolean; hostsOff: readonly string[] };

const next = inTurn();

/**
 * Makes the registration of the probe what the settings say: on every page while automatic mode is on and the reader's
 * permission stands, except on hosts that were switched off. Repeating it changes nothing. One after the other, so that the
 * last one called holds.
 */
export function keepProbe(settings: ProbeSettings): Promise<void> {
  return next(() => putProbe(settings));
}

async function putProbe(settings: ProbeSettings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [PROBE] });
  if (!settings.automatic || !(await hasAllSites())) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [PROBE] });
    return;
  }
  const script = {
    id: PROBE,
    js: [FILES.probe.slice(1)],
    matches: ['*://*/*'],
    excludeMatches: patterns(settings.hostsOff),
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the probe in the pages that are open already: a registered script runs in new ones only. */
export async function startProbeInOpenTabs(hostsOff: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || !tab.url || hostsOff.includes(new URL(tab.url).hostname)) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [FILES.probe] });
      } catch (error) {
        // The browser's own pages and shops let nobody in; there is nothing to be done about it.
        console.warn('Backlist: a page could not be read.', error);
      }
    }),
  );
}

/**
 * Runs one of our scripts in the page of a tab and answers its result. `documentId`: only in that very document.
 * @throws BacklistError `permission-needed` where the browser does not let us in
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
 * One look at the page in a tab: a PageProbe, to be validated. `documentId`: only at that very document. Rejects where the
 * browser lets nobody in.
 */
export function lookAtTab(tabId: number, documentId?: string): Promise<unknown> {
  return injectInto(tabId, 'look', documentId);
}

/** The main text of the page in a tab: a PageText or null, to be validated. `documentId`: only of that very document. */
export function extractFromTab(tabId: number, documentId?: string): Promise<unknown> {
  return injectInto(tabId, 'extractor', documentId);
}

/** The page in a tab as HTML, as the reader sees it: a CapturedPage, to be validated. Rejects where the browser lets nobody in. */
export function captureTab(tabId: number): Promise<unknown> {
  return injectInto(tabId, 'capture');
}

/** What is used of a page's DOM by the one function that is sent into it; the worker is compiled without. */
interface PageLinks {
  document: { links: ArrayLike<{ href: string; textContent: string | null }> };
}

/** Runs in the page. */
function textOfLink(href: string): string {
  const { links } = (globalThis as unknown as PageLinks).document;
  for (let n = 0; n < links.length && n < 5_000; n += 1) {
    const text = links[n]?.href === href ? (links[n]?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
    if (text !== '') return text.slice(0, 300);
  }
  return '';
}

/** Letters of a selection that are taken. */
const LONGEST_SELECTION = 1_000;

/** What is selected on the page in a tab; empty where nothing is, or the page cannot be asked. Hostile, as all of a page. */
export async function selectionInTab(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String((globalThis as { getSelection?(): unknown }).getSelection?.() ?? ''),
    });
    return typeof answer?.result === 'string' ? answer.result.slice(0, LONGEST_SELECTION) : '';
  } catch (error) {
    // The browser's own pages let nobody in: then nothing is selected.
    console.warn('Backlist: a page could not be asked for its selection.', error);
    return '';
  }
}

/** What a link to an address is called on the page in a tab; empty where the page cannot be asked. Hostile, as all of a page. */
export async function linkTextInTab(tabId: number, href: string): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: textOfLink,
      args: [href],
    });
    return typeof answer?.result === 'string' ? answer.result.slice(0, 300) : '';
  } catch (error) {
    // The link has its address for a name then.
    console.warn('Backlist: a page could not be asked for the name of a link.', error);
    return '';
  }
}

/** Has the page in a tab listen for who wants to know the passage in view; false where the browser lets nobody in. */
export async function watchPassages(tabId: number): Promise<boolean> {
  try {
    await injectInto(tabId, 'passage');
    return true;
  } catch {
    // Without access the page's list stays as it is, which is what the reader chose.
    return false;
  }
}
