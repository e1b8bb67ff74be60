// Facts about this browser for a bug report: how many sites it allows, but no address.
import { browser } from 'wxt/browser';
import type { BrowserFacts } from '@/utils/model/diagnostics';

interface Firefox {
  getBrowserInfo?(): Promise<{ name: string; version: string }>;
}

/** Names in user agents. Most browsers also call themselves Chrome. */
const NAMES = /\b(Edg|OPR|Vivaldi|Firefox|HeadlessChrome|Chrome)\/([\d.]+)/g;

/** Name and version, from the browser itself or its user agent. */
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

/** Interfaces that are missing on phones, in Firefox or in older browsers. */
const INTERFACES = [
  'commands',
  'contextMenus',
  'downloads',
  'offscreen',
  'omnibox',
  'sidePanel',
  'sidebarAction',
] as const;

/** Collects all facts. */
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
