// Messages from anybody: what is no message of the protocol, or not from who may send it, reaches no handler.

import { MESSAGES, type MessageName } from '@/utils/messaging/protocol';
import { answer, type Handlers, type Sender } from '@/utils/messaging/server';
import { sampleInput } from '../../hostile/sample-input';
import { type Fuzz, holds, textOf } from '../target';

const OWN = { id: 'own', origin: 'chrome-extension://own/' };
const SENDERS: Sender[] = [
  { id: 'own', url: 'https://page.example/', frameId: 0, tab: { id: 1 } },
  { id: 'own', url: 'chrome-extension://own/popup.html' },
  { id: 'other', url: 'chrome-extension://other/x.html' },
  { id: 'own', url: 'https://page.example/', frameId: 3, tab: { id: 1 } },
];

export const seeds = (Object.keys(MESSAGES) as MessageName[]).map(
  (name, n) => `${n % 4}${JSON.stringify({ name, input: sampleInput(name) })}`,
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const fuzz: Fuzz = async (data) => {
  const sender = SENDERS[(data[0] ?? 0) % 4] ?? {};
  let reached: string | null = null;
  const handlers = new Proxy({} as Handlers, {
    get: (_, name) => async () => {
      reached = String(name);
      return null;
    },
  });
  const reply = await answer(parsed(textOf(data.subarray(1))), sender, handlers, OWN);
  holds('what is refused reaches nobody', reply.ok === (reached !== null));
  if (reached === null) return;
  const { from } = MESSAGES[reached as MessageName];
  holds('a stranger reaches nobody', sender.id === OWN.id && sender.frameId !== 3);
  holds(
    'a page reaches what is for pages',
    from === 'page' ? sender.tab !== undefined : sender.tab === undefined,
  );
};
