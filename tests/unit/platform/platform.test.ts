// The wrappers of browser.* against WXT's fake browser, with what it lacks stubbed.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wakeAt } from '@/utils/platform/alarms';
import { setBadge } from '@/utils/platform/badge';
import { keepMarked, keepProbe, lookAtTab } from '@/utils/platform/page-scripts';
import { writeSession } from '@/utils/platform/session';
import { changeSettings, readSettings, watchSettings } from '@/utils/platform/settings';
import { needEverySite, requestOrigins, sitePattern, sitePatterns } from '@/utils/platform/site-access';

/** Puts stubs where the fake browser has nothing. */
function stub(area: string, methods: Record<string, unknown>): void {
  Object.defineProperty(browser, area, { value: methods, configurable: true, writable: true });
}

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the initial ones until something else is stored, field by field', async () => {
    expect(await readSettings()).toMatchObject({ automatic: false, amount: 'normal' });
    await browser.storage.local.set({ settings: { amount: 'few', theme: 7 } });
    expect(await readSettings()).toMatchObject({ amount: 'few', theme: 'system' });
  });

  it('keep every one of several changes made at once', async () => {
    await Promise.all([
      changeSettings({ amount: 'many' }),
      changeSettings({ theme: 'dark' }),
      changeSettings({ welcomed: true }),
    ]);
    expect(await readSettings()).toMatchObject({ amount: 'many', theme: 'dark', welcomed: true });
  });

  it('tell who watches them, until told not to', async () => {
    const heard = vi.fn();
    const end = watchSettings(heard);
    await changeSettings({ amount: 'few' });
    const [few, before] = [{ amount: 'few' }, { amount: 'normal' }].map((one) =>
      expect.objectContaining(one),
    );
    expect(heard).toHaveBeenCalledWith(few, before);
    end();
    await changeSettings({ amount: 'many' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('site access', () => {
  it.each([
    ['https://blog.example/feed.xml?x=1', '*://blog.example/*'],
    ['http://127.0.0.1:8080/feed', '*://127.0.0.1/*'],
    ['chrome://settings', null],
    ['file:///etc/passwd', null],
    ['not an address', null],
  ])('for %s is asked as %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });

  it.each([
    ['https://blog.example/feed', ['*://blog.example/*', '*://www.blog.example/*']],
    ['https://www.blog.example/feed', ['*://www.blog.example/*', '*://blog.example/*']],
    ['http://127.0.0.1:8080/feed', ['*://127.0.0.1/*']],
    ['http://localhost/feed', ['*://localhost/*']],
    ['not an address', []],
  ])('for %s the prompt names %s', (url, patterns) => {
    expect(sitePatterns(url)).toEqual(patterns);
  });

  it.each([
    [60, false],
    [61, true],
  ])('of %d sites for every site: %s, as is told before', async (count, every) => {
    const request = vi.fn(async () => true);
    stub('permissions', { request });
    const urls = Array.from({ length: count }, (_, at) => `https://blog${at}.example/feed`);
    expect(needEverySite([...urls, ...urls])).toBe(every);
    await requestOrigins(urls);
    const [asked] = request.mock.calls[0] as unknown as [{ origins: string[] }];
    expect(asked.origins.includes('*://*/*')).toBe(every);
    expect(asked.origins).toHaveLength(every ? 1 : 2 * count);
  });
});

describe('the probe', () => {
  const scripting = (registered: { id: string; matches?: string[]; excludeMatches?: string[] }[]) => ({
    getRegisteredContentScripts: vi.fn(async () => registered),
    registerContentScripts: vi.fn(async () => undefined),
    updateContentScripts: vi.fn(async () => undefined),
    unregisterContentScripts: vi.fn(async () => undefined),
  });
  const allow = (granted: boolean) => stub('permissions', { contains: async () => granted });

  it('is registered while automatic mode is on and access stands, without the sites that are off', async () => {
    allow(true);
    const scripts = scripting([]);
    stub('scripting', scripts);
    await keepProbe({ automatic: true, hostsOff: ['bank.example', 'no host/*'] });
    expect(scripts.registerContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({ js: ['probe.js'], excludeMatches: ['*://bank.example/*'], allFrames: false }),
    ]);
  });

  it('is brought up to date where it is registered, and goes with the mode or the access', async () => {
    allow(true);
    const scripts = scripting([{ id: 'probe' }]);
    stub('scripting', scripts);
    await keepProbe({ automatic: true, hostsOff: [] });
    expect(scripts.updateContentScripts).toHaveBeenCalledTimes(1);
    await keepProbe({ automatic: false, hostsOff: [] });
    allow(false);
    await keepProbe({ automatic: true, hostsOff: [] });
    expect(scripts.unregisterContentScripts).toHaveBeenCalledTimes(2);
    expect(scripts.registerContentScripts).not.toHaveBeenCalled();
  });

  it('knows the sites with highlights, and none where it does not run', async () => {
    allow(true);
    const scripts = scripting([]);
    stub('scripting', scripts);
    const hosts = ['blog.example', '127.0.0.1', '[::1]'];
    await keepMarked({ automatic: true, hostsOff: ['bank.example'] }, hosts);
    expect(scripts.registerContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({
        js: ['marked.js'],
        // Highlights are known without the hosts of a site's layouts.
        matches: ['*://*.blog.example/*', '*://*.127.0.0.1/*', '*://[::1]/*'],
        excludeMatches: ['*://bank.example/*'],
        // Before the probe.
        runAt: 'document_start',
      }),
    ]);
    const known = { matches: ['*://*.quay.example/*', '*://*.blog.example/*'], excludeMatches: [] };
    const registered = scripting([{ id: 'marked', ...known }]);
    stub('scripting', registered);
    // The same sites, in whatever order: no page's process has to read the scripts again.
    await keepMarked({ automatic: true, hostsOff: [] }, ['blog.example', 'quay.example']);
    await keepMarked({ automatic: true, hostsOff: [] }, []);
    await keepMarked({ automatic: false, hostsOff: [] }, hosts);
    allow(false);
    await keepMarked({ automatic: true, hostsOff: [] }, hosts);
    expect(registered.unregisterContentScripts).toHaveBeenCalledTimes(3);
    expect(registered.updateContentScripts).not.toHaveBeenCalled();
  });

  it('is what the last of several calls at once says', async () => {
    allow(true);
    const registered: { id: string }[] = [];
    const scripts = scripting(registered);
    scripts.registerContentScripts.mockImplementation(async () => {
      if (registered.length > 0) throw new Error('Duplicate script ID');
      registered.push({ id: 'probe' });
    });
    scripts.unregisterContentScripts.mockImplementation(async () => void registered.pop());
    stub('scripting', scripts);
    const keep = (automatic: boolean) => keepProbe({ automatic, hostsOff: [] });
    await Promise.all([keep(true), keep(true), keep(false)]);
    expect(registered).toEqual([]);
    await Promise.all([keep(false), keep(true)]);
    expect(registered).toEqual([{ id: 'probe' }]);
  });

  it.each([
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'permission-needed',
    ],
    ['Missing host permission for the tab', 'permission-needed'],
    ['The extensions gallery cannot be scripted.', 'internal'],
  ])('where the browser says "%s": %s', async (message, code) => {
    stub('scripting', { executeScript: () => Promise.reject(new Error(message)) });
    await expect(lookAtTab(1)).rejects.toMatchObject({ code });
  });
});

it('the badge is empty for none, and a closed tab is no error', async () => {
  const setBadgeText = vi.fn(async () => undefined);
  stub('action', {
    setBadgeText,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  });
  await setBadge(1, 0);
  await setBadge(1, 3);
  await setBadge(1, 200);
  expect(setBadgeText.mock.calls).toEqual([
    [{ tabId: 1, text: '' }],
    [{ tabId: 1, text: '3' }],
    [{ tabId: 1, text: '99+' }],
  ]);
  stub('action', { setBadgeText: () => Promise.reject(new Error('No tab with id: 1.')) });
  await setBadge(1, 1);
  stub('action', { setBadgeText: () => Promise.reject(new Error('other')) });
  await expect(setBadge(1, 1)).rejects.toThrow('other');
});

it('session storage makes room for what is new by dropping its own kind', async () => {
  await browser.storage.session.set({ 'page:1': 'a', 'page:2': 'b', other: 'c' });
  const { session } = browser.storage;
  const set = vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
  await writeSession('page:3', 'd', 'page:');
  expect(set).toHaveBeenCalledTimes(2);
  expect(await session.get(null)).toEqual({ 'page:3': 'd', other: 'c' });
});

it('the alarm is set once for a time, moved with it, and cleared', async () => {
  const create = vi.spyOn(browser.alarms, 'create');
  const soon = Date.now() + 60_000;
  await wakeAt(soon);
  await wakeAt(soon + 10);
  expect(create).toHaveBeenCalledTimes(1);
  await wakeAt(soon + 60_000);
  expect(create).toHaveBeenCalledTimes(2);
  await wakeAt(null);
  expect(await browser.alarms.getAll()).toEqual([]);
});
