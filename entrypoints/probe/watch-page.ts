// When the probe looks at its page: once per navigation, at idle, in a tab that is seen. Between navigations it holds
// a few listeners and no timer, so that idle tabs are free.
import { pageAddress } from '@/utils/core/page-address';
import { markOf } from '@/utils/extract/page-mark';
import { privateReason } from '@/utils/extract/private-page';
import { isVast, readProbe } from '@/utils/extract/read-probe';
import { hasRunningText } from '@/utils/extract/running-text';
import type { PageProbe } from '@/utils/model/page';
import { delay, domQuiet, idle, visible } from './moments';

/** How long a page may go on building itself after a navigation, in milliseconds. */
const BUILDING = 10_000;
/** Looks per navigation. */
const MOST_LOOKS = 6;
/** Time that an app gets to put the new page in place of the old. */
const SETTLE = 500;

interface Watcher {
  send(probe: PageProbe): Promise<unknown>;
  /** Whether the extension that started this is still there. */
  connected(): boolean;
}

/** Looks now and after each change of address. Answers whether it is at work, when asked later. */
export function watchPage({ send, connected }: Watcher): () => boolean {
  const end = new AbortController();
  const { signal } = end;
  let address = '';
  let mark: string | null = null;
  let navigation = 0;

  function atWork(): boolean {
    if (!connected()) end.abort();
    return !signal.aborted;
  }

  /** One look; what it sees is sent if it is the first that is, or an article. Answers what is left to do. */
  async function look(
    before: string | null,
    isLast: boolean,
    sent: boolean,
  ): Promise<'done' | 'sent' | 'wait'> {
    const now = markOf(document);
    // An app changes the address first: until its text changes too, this is still the page before.
    if (now === before && !isLast) return 'wait';
    // Of a page that was told of, nothing more is wanted than that it has become an article, or private.
    if (sent && !hasRunningText(document) && !privateReason(document, location.href)) {
      mark = now;
      return 'sent';
    }
    const probe = readProbe(document, location.href);
    if (probe.private) {
      // Nothing of it is said; but what was found for the page that it took the place of counts no more.
      if (mark !== null) await send(probe);
      mark = now;
      return 'done';
    }
    await send(probe);
    mark = now;
    return probe.article ? 'done' : 'sent';
  }

  /** One navigation's looks. The first is sent; another only when the page has become an article meanwhile. */
  async function follow(before: string | null): Promise<void> {
    const mine = ++navigation;
    const until = Date.now() + BUILDING;
    let sent = false;
    if (before !== null) await delay(SETTLE);
    for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
      await visible(signal);
      await idle();
      if (mine !== navigation || !atWork() || isVast(document)) return;
      const isLast = looks === MOST_LOOKS || Date.now() >= until;
      const left = await look(before, isLast, sent);
      if (left === 'done' || isLast) return;
      sent ||= left === 'sent';
      // A page that stays as it was looked at is looked at no more.
      if (!(await domQuiet(until, signal)) && sent) return;
    }
  }

  function start(before: string | null): void {
    address = pageAddress(location.href);
    follow(before).catch(() => {
      // The extension is gone, or its worker cannot be reached; in that case the next navigation tries again. A page
      // is no place to complain.
      atWork();
    });
  }

  function check(): void {
    if (atWork() && pageAddress(location.href) !== address) start(mark);
  }

  const listen = (
    target: EventTarget,
    types: string[],
    listener: (event: Event) => void,
    until: AbortSignal = signal,
  ) => {
    for (const type of types)
      target.addEventListener(type, listener, { signal: until, capture: true, passive: true });
  };
  listen(window, ['pageshow'], (event) => {
    // Back from the back-forward cache: the tab shows this page again, and its answer is another page's.
    if ((event as PageTransitionEvent).persisted && atWork()) start(null);
  });
  /** Navigations of a tab that is not seen are nothing to us: they are looked for again when it is. */
  let unseen: AbortController | null = null;
  function listenWhileSeen(): void {
    unseen?.abort();
    unseen = null;
    if (document.visibilityState !== 'visible' || !atWork()) return;
    unseen = new AbortController();
    const seen = unseen.signal;
    const { navigation: api } = window as { navigation?: EventTarget };
    if (api) {
      listen(api, ['currententrychange'], check, seen);
    } else {
      listen(window, ['popstate', 'hashchange'], check, seen);
      // Nothing tells of pushState here: it follows a click or a key, so a few looks after those find it.
      listen(
        window,
        ['click', 'keydown'],
        () => {
          for (const wait of [50, 700, 2_500]) setTimeout(check, wait);
        },
        seen,
      );
    }
    check();
  }
  signal.addEventListener('abort', () => unseen?.abort(), { once: true });
  listen(document, ['visibilitychange'], listenWhileSeen);
  start(null);
  listenWhileSeen();
  return atWork;
}
