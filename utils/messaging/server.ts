// The checked server: checks sender and input of a message before its handler runs. Messages from pages are hostile input.
import { browser } from 'wxt/browser';
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { MESSAGES, type MessageInput, type MessageName, type MessageOutput, type Reply } from './protocol';

/** The sender, as the browser reports it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | {
        id?: number | undefined;
        url?: string | undefined;
        incognito?: boolean | undefined;
        windowId?: number | undefined;
      }
    | undefined;
}

export type Handlers = {
  [N in MessageName]: (input: MessageInput<N>, sender: Sender) => Promise<MessageOutput[N]>;
};

/** Whether a sender may send messages of our own screens (`screen`), or of the top frame of a page (`page`). */
export function maySend(from: 'page' | 'screen', sender: Sender, ownId: string, ownOrigin: string): boolean {
  if (sender.id !== ownId) return false;
  if (from === 'screen') return sender.url?.startsWith(ownOrigin) ?? false;
  return sender.tab?.id !== undefined && sender.frameId === 0;
}

function isName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name);
}

/**
 * Answers one message. Never throws: errors are in the reply.
 * @param own the extension's id and origin (`chrome-extension://…/`)
 */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
  own: { id: string; origin: string },
): Promise<Reply<MessageName>> {
  try {
    if (typeof message !== 'object' || message === null || !('name' in message) || !isName(message.name)) {
      throw new BacklistError('bad-message', { message: 'unknown message' });
    }
    const { name } = message;
    if (!maySend(MESSAGES[name].from, sender, own.id, own.origin)) {
      throw new BacklistError('bad-message', { message: `${name} may not be sent from here` });
    }
    const parsed = MESSAGES[name].input.safeParse('input' in message ? message.input : undefined);
    if (!parsed.success) {
      throw new BacklistError('bad-message', {
        message: `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
      });
    }
    // `Handlers` ties each name to its input and output, but the compiler loses that for a union of names.
    const handle = handlers[name] as (input: unknown, sender: Sender) => Promise<MessageOutput[MessageName]>;
    return { ok: true, value: await handle(parsed.data, sender) };
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'internal') console.error('Backlist:', thrown);
    return { ok: false, code: error.code, facts: { ...error.facts }, message: error.message };
  }
}

/** Listens for messages. Call it synchronously at the top of the worker; the handlers await what they need. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: unknown) => void) => {
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
    void answer(message, sender, handlers, own).then(respond);
    // Keeps the channel open for the answer.
    return true;
  });
}
