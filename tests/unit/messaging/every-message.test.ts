// Promise: each message of the protocol, also one that is added tomorrow, reaches its handler from where it may come and from
// nowhere else, whatever it says of itself.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { MessageName } from '@/utils/messaging/protocol';
import { answer, type Handlers, type Sender } from '@/utils/messaging/server';
import { everyMessage, isForPages } from '../../hostile/sample-input';

const own = { id: 'own-id', origin: 'chrome-extension://own-id/' };
const screen: Sender = { id: 'own-id', url: 'chrome-extension://own-id/popup.html' };
const page: Sender = { id: 'own-id', url: 'https://page.example/', frameId: 0, tab: { id: 7 } };
const STRANGERS: [string, Sender][] = [
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
  ['a content script of another extension', { ...page, id: 'other' }],
  ['a frame', { ...page, frameId: 3 }],
  ['a page without a tab', { id: 'own-id', url: 'https://page.example/' }],
  ['a page whose address only begins like ours', { id: 'own-id', url: 'https://chrome-extension://own-id/' }],
  ['nobody', {}],
];
const MESSAGES = everyMessage();
const LONG = 'x'.repeat(100_000_000);

/** The values, each with one of its texts a hundred megabytes long. */
function* withLongText(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield LONG;
  else if (Array.isArray(value))
    for (const [n, part] of value.entries()) for (const long of withLongText(part)) yield value.with(n, long);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value))
      for (const long of withLongText(part)) yield { ...value, [name]: long };
}

/** Whether a message from a sender reaches a handler, and the reply. */
async function send(message: unknown, sender: Sender) {
  const reached = vi.fn(async () => null);
  const handlers = new Proxy({} as Handlers, { get: () => reached });
  const reply = await answer(message, sender, handlers, own);
  return { reached: reached.mock.calls.length > 0, reply };
}

describe.each(MESSAGES)('$name', (message) => {
  const may = isForPages(message.name) ? page : screen;

  it('reaches its handler from where it may come', async () => {
    expect(await send(message, may)).toEqual({ reached: true, reply: { ok: true, value: null } });
  });

  it.each([...STRANGERS, isForPages(message.name) ? STRANGERS[0] : (['a page', page] as const)] as [
    string,
    Sender,
  ][])('is refused to %s', async (_, sender) => {
    const { reached, reply } = await send({ ...message, sender: screen, from: 'screen', ...screen }, sender);
    expect(reached).toBe(false);
    expect(reply).toMatchObject({ ok: false, code: 'bad-message' });
  });

  it('is refused with a text of any length', async () => {
    for (const input of withLongText(message.input))
      expect((await send({ name: message.name, input }, may)).reached, Object.keys(input ?? {}).join()).toBe(
        false,
      );
  });

  it('is refused with a field too many', async () => {
    if (typeof message.input !== 'object' || message.input === null) return;
    const { reached } = await send({ name: message.name, input: { ...message.input, more: 1 } }, may);
    expect(reached).toBe(false);
  });
});

it('whatever is sent, nothing is thrown, and what is no message reaches nobody', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...MESSAGES.map(({ name }) => name as string), '__proto__', 'toString', ''),
      fc.anything({ maxDepth: 3, withNullPrototype: true }),
      fc.constantFrom(screen, page, ...STRANGERS.map(([, sender]) => sender)),
      async (name, input, sender) => {
        const { reached, reply } = await send({ name, input }, sender);
        expect(reply.ok).toBe(reached);
        if (reached) expect(sender).toBe(isForPages(name as MessageName) ? page : screen);
      },
    ),
    { numRuns: 2_000 },
  ));
