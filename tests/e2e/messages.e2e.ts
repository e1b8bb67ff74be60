// Promise: only what a page may ask is answered. Another extension, a page's own scripts, a frame and a content script that
// was taken over try every message of the protocol, with inputs that would be taken, in the real browser.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageName } from '@/utils/messaging/protocol';
import { copyOfRows } from '../harness/archive-rows';
import { atRest } from '../harness/at-rest';
import { EXTENSION } from '../harness/launch';
import { allowSites, switchOnEverywhere } from '../harness/site-access';
import { inWorker } from '../harness/worker';
import { writeOtherExtension } from '../hostile/other-extension';
import { everyMessage, isForPages } from '../hostile/sample-input';
import { useWorld } from './support';

const other = await writeOtherExtension();
afterAll(() => rmSync(other.folder, { recursive: true }));

const FRAMED = '<!doctype html><title>Framed</title><p>A page in a page.';
const world = useWorld({
  launch: () => ({ extension: `${EXTENSION},${other.folder}` }),
  routes: [
    ({ url }, response) => {
      if (url !== '/framed') return false;
      response.setHeader('content-type', 'text/html');
      response.end(FRAMED);
      return true;
    },
  ],
});

const MESSAGES = everyMessage();

type Reply = { ok: boolean; code?: string } | { refused: string };
type Replies = Record<string, Reply>;

/** Fields with which a message might pretend to come from somewhere else. */
const forged = (origin: string) => ({
  sender: { id: 'self', url: origin, origin, frameId: 0 },
  id: 'self',
  url: `${origin}sidepanel.html`,
  origin,
  frameId: 0,
  tab: { id: 1, url: origin },
  from: 'screen',
  __proto__: { from: 'screen' },
});

/** Sends every message to an extension from another one's page. */
const sendFrom = (page: Page, extensionId: string): Promise<Replies> =>
  page.evaluate(
    async ([id, messages]) => {
      const replies: Record<string, { ok: boolean } | { refused: string }> = {};
      for (const message of messages) {
        replies[message.name] = await chrome.runtime
          .sendMessage(id, message)
          .then((reply) => reply ?? { refused: 'nothing' })
          .catch((thrown) => ({ refused: String(thrown) }));
      }
      return replies;
    },
    [extensionId, MESSAGES] as const,
  );

/**
 * Sends every message from a content script of our own in the frames of a tab, as if its page had taken it over.
 * @returns the replies that each frame got, by the frame's number
 */
async function sendAsContentScript(address: string): Promise<Record<number, Replies>> {
  const { companion } = world;
  const told = JSON.stringify({
    address,
    messages: MESSAGES.map((message) => ({ ...message, ...forged(companion.url('')) })),
  });
  return inWorker(
    companion,
    async (text) => {
      const { address, messages } = JSON.parse(text);
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        args: [messages],
        func: async (all: { name: string }[]) => {
          const replies: Record<string, unknown> = {};
          for (const message of all) {
            replies[message.name] = await chrome.runtime
              .sendMessage(message)
              .then((reply) => reply ?? { refused: 'nothing' })
              .catch((thrown) => ({ refused: String(thrown) }));
          }
          return replies;
        },
      });
      return Object.fromEntries(results.map(({ frameId, result }) => [frameId, result]));
    },
    told,
  ) as Promise<Record<number, Replies>>;
}

describe('messages', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    await allowSites(world.companion, '*://*/*');
    await switchOnEverywhere(world.companion);
    await atRest(world.companion);
  });

  it('another extension is answered nothing, and finds no file of ours', async () => {
    const { companion } = world;
    const before = await copyOfRows(companion);
    const page = await companion.context.newPage();
    await page.goto(`chrome-extension://${other.id}/page.html`);
    const replies = await sendFrom(page, companion.extensionId);
    expect(Object.keys(replies)).toEqual(MESSAGES.map(({ name }) => name));
    for (const reply of Object.values(replies)) expect(reply).toHaveProperty('refused');
    const port = await page.evaluate(
      (id) =>
        new Promise<string>((done) => {
          const opened = chrome.runtime.connect(id);
          opened.onMessage.addListener(() => done('answered'));
          opened.onDisconnect.addListener(() => done('closed'));
        }),
      companion.extensionId,
    );
    expect(port).toBe('closed');
    const file = await page.evaluate(
      (address) =>
        fetch(address)
          .then(() => 'read')
          .catch(() => 'refused'),
      companion.url('manifest.json'),
    );
    expect(file).toBe('refused');
    await page.close();
    expect(await copyOfRows(companion)).toEqual(before);
  });

  it('a page can send nothing at all', async () => {
    const { companion, tab, pages } = world;
    await tab.goto(`${pages.origin}/sample-article`);
    const found = await tab.evaluate((id) => {
      const { runtime } = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
      if (!runtime?.sendMessage) return 'no way';
      return runtime.sendMessage(id, { name: 'page.seen' }).catch(String);
    }, companion.extensionId);
    expect(found).toBe('no way');
    const heard = await tab.evaluate(async () => {
      const replies: unknown[] = [];
      for (const name of ['backlist-workshop', 'backlist-changes']) {
        const channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => replies.push(data);
        channel.postMessage({ to: 'workshop', id: '1', method: 'readShard', input: {} });
      }
      window.addEventListener('message', ({ data }) => replies.push(data));
      window.postMessage({ name: 'page.answer', input: { tabId: 1 } }, '*');
      await new Promise((later) => setTimeout(later, 500));
      return replies;
    });
    expect(heard).toEqual([{ name: 'page.answer', input: { tabId: 1 } }]);
  });

  it('a content script that was taken over sees nothing of what is kept in the browser’s own stores, and changes nothing', async () => {
    const { companion, tab, pages } = world;
    const address = `${pages.origin}/sample-article`;
    await tab.goto(address);
    const found = (await inWorker(
      companion,
      async (url) => {
        const open = (await chrome.tabs.query({})).find((each) => each.url === url);
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: open?.id ?? -1 },
          func: async () => {
            const answers: Record<string, string> = {};
            for (const area of ['local', 'sync', 'session'] as const) {
              const tried: Record<string, () => Promise<unknown>> = {
                read: () => chrome.storage[area].get(null),
                change: () => chrome.storage[area].set({ settings: { automatic: false } }),
                clear: () => chrome.storage[area].clear(),
              };
              for (const [name, act] of Object.entries(tried))
                answers[`${name} ${area}`] = await Promise.resolve()
                  .then(act)
                  .then(
                    () => 'done',
                    () => 'refused',
                  );
            }
            return answers;
          },
        });
        return frame?.result;
      },
      address,
    )) as Record<string, string>;
    expect(Object.keys(found)).toHaveLength(9);
    for (const [what, answer] of Object.entries(found)) expect(answer, what).toBe('refused');
  });

  it('a content script that was taken over gets what a page may ask and nothing else, whatever it says it is', async () => {
    const { companion, tab, pages } = world;
    const address = `${pages.origin}/sample-article`;
    await tab.goto(address);
    await tab.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: '/framed' }));
    });
    await tab.frameLocator('iframe').getByText('A page in a page').waitFor();
    const before = await copyOfRows(companion);
    const [top = {}, ...frames] = Object.entries(await sendAsContentScript(address))
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, replies]) => replies);
    expect(Object.keys(top).sort()).toEqual(MESSAGES.map(({ name }) => name as string).sort());
    for (const [name, reply] of Object.entries(top)) {
      if (!isForPages(name as MessageName))
        expect(reply, name).toMatchObject({ ok: false, code: 'bad-message' });
      else expect(reply, name).toHaveProperty('ok');
    }
    expect(frames).toHaveLength(1);
    for (const [name, reply] of Object.entries(frames[0] ?? {}))
      expect(reply, `${name} in a frame`).toMatchObject({ ok: false, code: 'bad-message' });
    // What a page may do is mark its own words; nothing that was there is another one.
    const after = await copyOfRows(companion);
    for (const [store, rows] of Object.entries(before)) {
      if (store !== 'highlights' && store !== 'meta') expect(after[store], store).toEqual(rows);
    }
  });
});
