// Nothing leaves: the only requests are to the sources that the reader added. The browser's own log of every request,
// with who asked for it, is the witness; so is what the extension may do at install.
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { goToView, openPanel, openPopup } from '../harness/doors';
import { EXTENSION } from '../harness/launch';
import { requestsOf } from '../harness/net-log';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { shownAnswer } from '../harness/titles';
import { until } from '../harness/until';
import { feedRoute } from '../pages/sample-feed';
import { servePages } from '../pages/server';
import { BUNDLED, grace, subscribe, useWorld } from './support';

const netLog = path.join(mkdtempSync(path.join(tmpdir(), 'backlist-net-')), 'net.json');
const world = useWorld({ launch: () => ({ netLog }) });

describe('nothing leaves', () => {
  test('the browser itself finds nothing to warn of in the manifest', async () => {
    const page = await world.companion.context.newPage();
    await page.goto('chrome://extensions');
    const manifest = await readFile(path.join(EXTENSION, 'manifest.json'), 'utf8');
    const info = await page.evaluate<{
      permissions: {
        simplePermissions: unknown[];
        runtimeHostPermissions?: { hosts: { granted: boolean }[] };
      };
    }>(`chrome.developerPrivate.getExtensionInfo(${JSON.stringify(world.companion.extensionId)})`);
    expect(info.permissions.simplePermissions).toEqual([]);
    expect(info.permissions.runtimeHostPermissions?.hosts.filter((host) => host.granted) ?? []).toEqual([]);
    expect(JSON.parse(manifest)).not.toHaveProperty('host_permissions');
    expect(JSON.parse(manifest)).not.toHaveProperty('content_scripts');
    await page.close();
  });

  test('only the source that was added is asked, whatever is read and looked up', async () => {
    const { companion, pages, tab } = world;
    const site = await servePages([feedRoute]);
    try {
      await switchOnEverywhere(companion);
      const side = await subscribe(companion, `${site.origin}/paper-cup.atom`, 'The Morning Paper Cup');
      await until('its posts', async () => (await storedCounts(companion)).posts === BUNDLED + 3);
      const before = pages.requests.length;
      for (const name of ['sample-article', 'unrelated/kitchen-dal'])
        await tab.goto(`${pages.origin}/${name}`);
      await tab.goto(`${pages.origin}/sample-article`);
      await tab.bringToFront();
      await shownAnswer(await openPopup(companion));
      await goToView(side, 'Look up');
      await side.fill('textbox', /Look up/, 'data lake');
      await side.click('link', 'Why Data Lakes are Failing the Modern Enterprise');
      await side.shows(/big data projects fail/);
      await goToView(await openPanel(companion), 'Archive');
      await grace();
      expect(pages.requests.slice(before)).toEqual([
        'GET /sample-article',
        'GET /unrelated/kitchen-dal',
        'GET /sample-article',
      ]);
    } finally {
      await companion.close();
      await site.close();
    }
    const requests = await requestsOf(netLog, companion.extensionId);
    const own = `chrome-extension://${companion.extensionId}`;
    const asked = new Set(
      requests.byExtension.filter((url) => !url.startsWith(own)).map((url) => new URL(url).origin),
    );
    expect([...asked]).toEqual([site.origin]);
    const visited = new Set(requests.byPages.map((url) => new URL(url).origin));
    expect([...visited].filter((origin) => origin !== pages.origin)).toEqual([]);
  });
});
