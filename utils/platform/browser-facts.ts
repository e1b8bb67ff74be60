// What this browser is and allows, for a bug report. No address of a site is among it, only how many there are.
import { browser } from 'wxt/browser';
import type { BrowserFacts } from '@/utils/model/diagnostics';

interface Firefox {
  getBrowserInfo?(): Promise<{ name: string; version: string }>;
}

/** The most specific first: most browsers also call themselves Chrome. */
const NAMES = /\b(Edg|OPR|Vivaldi|Firefox|HeadlessChrome|Chrome)\/([\d.]+)/g;

/** Name and version, as the browser tells them or as its user agent has them. */
async function browserName(): Promise<string> {
  const { getBrowserInfo } = browser.runtime as Firefox;
  if (getBrowserInfo) {
    const { name, version } = await getBrowserInfo.call(browser.runtime);
    return `${name} ${version}`;
  }
  const found = [...navigator.userAgent.matchAll(NAMES)];
  const [, name, version] = found.find(([, each]) => each !== 'Chrome') ?? found[0] ?? [];
  return name === undefined ? 'unknown' : `${name} ${version}`;
}

async function platformName(): Promise<string> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return `${os} ${arch}`;
}

const EVERYWHERE = new Set(['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*']);

/** Names of interfaces that phones, Firefox or older browsers have not. */
const INTERFACES = [
  'commands',
  'contextMenus',
  'downloads',
  'offscreen',
  'omnibox',
  'sidePanel',
  'sidebarAction',
] as const;

/** Reads them all. */
export async function browserFacts(): Promise<BrowserFacts> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const has = browser as unknown as Record<string, unknown>;
  const storage = (navigator as { storage?: StorageManager }).storage;
  const { usage = null, quota = null } = (await storage?.estimate()) ?? {};
  return {
    version: browser.runtime.getManifest().version,
    browser: await browserName(),
    platform: await platformName(),
    language: browser.i18n.getUILanguage(),
    permissions: [...permissions].sort(),
    sites: origins.some((origin) => EVERYWHERE.has(origin)) ? 'all' : origins.length,
    interfaces: Object.fromEntries(INTERFACES.map((name) => [name, Boolean(has[name])])),
    storage: { usage, quota, persisted: (await storage?.persisted?.()) ?? null },
  };
}
