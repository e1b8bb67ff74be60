import { describe, expect, it, vi } from 'vitest';
import { BacklistError } from '@/utils/core/errors';
import { answer, type Handlers, type Sender } from '@/utils/messaging/server';

const own = { id: 'own-id', origin: 'chrome-extension://own-id/' };
const screen: Sender = { id: 'own-id', url: 'chrome-extension://own-id/popup.html' };
const page: Sender = { id: 'own-id', url: 'https://example.org/', frameId: 0, tab: { id: 7 } };

/** Handlers that record what reaches them. */
function recorder() {
  const reached = vi.fn(async () => null);
  const handlers = new Proxy({} as Handlers, { get: () => reached });
  return { reached, handlers };
}

const probe = {
  url: 'https://example.org/',
  canonical: null,
  article: true,
  private: null,
};

describe('promise: only what a page may ask is answered', () => {
  it.each([
    ['a page asks for settings', { name: 'settings.change', input: {} }, page],
    ['a page looks something up', { name: 'lookup', input: { query: 'x', limit: 5, offset: 0 } }, page],
    ['another extension', { name: 'page.seen', input: probe }, { ...page, id: 'other' }],
    ['a frame inside a page', { name: 'page.seen', input: probe }, { ...page, frameId: 3 }],
    [
      'a page that only looks like ours',
      { name: 'source.add', input: { url: 'https://x.example' } },
      { id: 'own-id', url: 'https://own-id/' },
    ],
    ['an unknown name', { name: 'constructor', input: {} }, screen],
    ['no object', 'page.seen', page],
    [
      'an oversized address',
      { name: 'page.seen', input: { ...probe, url: `https://e.org/${'x'.repeat(5000)}` } },
      page,
    ],
    [
      'links, which are read by a look and not sent',
      { name: 'page.seen', input: { ...probe, links: ['https://e.org'] } },
      page,
    ],
    ['a field that is not in the protocol', { name: 'page.seen', input: { ...probe, html: '<b>' } }, page],
  ])('refuses: %s', async (_name, message, sender) => {
    const { reached, handlers } = recorder();
    expect(await answer(message, sender, handlers, own)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(reached).not.toHaveBeenCalled();
  });

  it('answers a page that was looked at, and a screen', async () => {
    const { reached, handlers } = recorder();
    expect(await answer({ name: 'page.seen', input: probe }, page, handlers, own)).toEqual({
      ok: true,
      value: null,
    });
    expect(
      await answer({ name: 'settings.change', input: { theme: 'dark' } }, screen, handlers, own),
    ).toMatchObject({ ok: true });
    expect(reached).toHaveBeenCalledTimes(2);
  });
});

it('an error travels as its code and facts', async () => {
  const handlers = {
    'source.check': async () => {
      throw new BacklistError('unknown-source', { facts: { id: 3 } });
    },
  };
  const reply = await answer(
    { name: 'source.check', input: { id: 3 } },
    screen,
    handlers as unknown as Handlers,
    own,
  );
  expect(reply).toMatchObject({ ok: false, code: 'unknown-source', facts: { id: 3 } });
});
