// Scripts in pages: registers the probe while automatic mode is on, and injects the others when they are needed.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import { serialQueue } from '@/utils/core/serial-queue';
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

/** Starts the probe in pages that are already open: a registered script runs in new ones only. */
export async function startProbeInOpenTabs(hostsOff: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || !tab.url || hostsOff.includes(new URL(tab.url).hostname)) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [FILES.probe] });
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
