// When the probe looks at its page: as soon as it runs in a visible tab (the browser starts it when the document is there and
// has had its turn), once per navigation, and a few times more if it was no article and has grown. Between navigations it has a
// few listeners and no timer, so idle tabs are free; in a tab that was never visible it has one listener. Every page view pays
// for what runs here, mostly for compiling functions that run once, and for the first touch of each interface of the browser: so
// they are few, there is no observer and no idle callback, a page that is no article is not asked whether it is private, and
// nothing is said of it where nothing would come of it. The extension itself is not asked whether it is still there until then.
import { pageAddress } from '@/utils/core/page-address';
import { fingerprintOf } from '@/utils/extract/page/page-fingerprint';
import { isVast, readSight } from '@/utils/extract/page/page-sight';
import { hasRunningText } from '@/utils/extract/page/running-text';
import type { PageSight } from '@/utils/model/page';

/** Milliseconds after a navigation at which the page is looked at. A single-page app needs some time. */
const LOOKS = [0, 1_500, 4_000, 10_000];
const FIRST_IN_PLACE = 1;
/** Milliseconds after a click or key at which the address is compared, in browsers without navigation events. */
const BEHIND_A_CLICK = [50, 700, 2_500];

interface Watcher {
  send(sight: PageSight): Promise<unknown>;
  /** Whether the extension that started this is still there. */
  connected(): boolean;
  /** Whether the worker is to know of this document even if it is no article. */
  isWanted(): boolean;
  /** Called once, when the tab is first seen. */
  whenSeen(): void;
}

/** A page that is prerendered counts as hidden. */
const isSeen = (): boolean => document.visibilityState === 'visible';

/** Looks now and after each change of address. @returns whether it is still running, when called later */
export function watchPage({ send, connected, isWanted, whenSeen }: Watcher): () => boolean {
  let isBegun = false;
  let isEnded = false;
  let address = '';
  let navigation = 0;
  /** Of the page when it was last looked at; null before the first look. */
  let fingerprint: string | null = null;
  /** A message was sent for this document. */
  let isTold = false;
  /** A look that waits until the tab is visible. */
  let waiting: (() => void) | null = null;

  function atWork(): boolean {
    isEnded ||= !connected();
    return !isEnded;
  }

  /** The extension is gone, or its worker cannot be reached; in that case the next navigation tries again. A page is no place to complain. */
  function tell(sight: PageSight): void {
    if (!atWork()) return;
    isTold = true;
    send(sight).catch(atWork);
  }

  /**
   * The looks of one navigation. Reported is one that finds an article; and the first, where it may take something away that was
   * found before: in place of a page that was there, or where the worker wants to know of it.
   */
  function follow(first: number): void {
    const mine = ++navigation;
    const began = Date.now();
    /** What is no article was reported, or need not be. */
    let isSaid = false;
    address = pageAddress(document.URL);

    const isOver = () => mine !== navigation || isEnded;
    const plan = (n: number) => setTimeout(look, Math.max(0, began + (LOOKS[n] ?? 0) - Date.now()), n);
    /** A look at what changed only: an app changes the address first, and until its text changes too, this is still the page before. */
    function look(n: number): void {
      if (isOver()) return;
      if (!isSeen()) {
        waiting = () => look(n);
        return;
      }
      if (isVast(document)) return;
      const isLast = n >= LOOKS.length - 1;
      const found = fingerprintOf(document);
      const isNew = found !== fingerprint;
      fingerprint = found;
      if ((isNew || (isLast && !isSaid)) && report(n)) return;
      if (!isLast) plan(n + 1);
    }
    /** @returns whether that is all that is to be known of the page */
    function report(n: number): boolean {
      const article = hasRunningText(document);
      const isToBeSaid = article || (!isSaid && (n > 0 || isWanted()));
      isSaid = true;
      if (!isToBeSaid) return false;
      const sight = readSight(document, document.URL, article);
      // Of a private page nothing is said; but what was found for the page that it took the place of counts no more.
      if (sight.private === null || isTold) tell(sight);
      return article || sight.private !== null;
    }
    if (first === 0) look(0);
    else plan(first);
  }

  function checkAddress(): void {
    if (pageAddress(document.URL) !== address && atWork()) follow(FIRST_IN_PLACE);
  }
  function checkSoon(): void {
    for (const wait of BEHIND_A_CLICK) setTimeout(checkAddress, wait);
  }
  /** Looks at the page as at a new one. */
  function begin(): void {
    fingerprint = null;
    follow(0);
  }

  /** Back from the back-forward cache: the tab shows this page again, and its answer is another page's. */
  function shownAgain({ persisted }: PageTransitionEvent): void {
    if (persisted && atWork()) begin();
  }

  /**
   * Begins when the tab is first seen, and listens for navigations while it is: those of a tab that is not seen are nothing to
   * us, and are looked for again when it is.
   */
  function visibilityChanged(): void {
    const isFirst = isSeen() && !isBegun;
    if (isFirst) {
      isBegun = true;
      begin();
      whenSeen();
    } else if (!isBegun) return;
    const { navigation: api } = window as { navigation?: EventTarget };
    const set = isSeen() && (isFirst || atWork()) ? 'addEventListener' : 'removeEventListener';
    if (api) api[set]('currententrychange', checkAddress);
    else {
      // There is no event for pushState here. It follows a click or key, so the address is compared a few times after those.
      for (const type of ['popstate', 'hashchange']) window[set](type, checkAddress, true);
      for (const type of ['click', 'keydown']) window[set](type, checkSoon, { capture: true, passive: true });
    }
    if (!isSeen()) {
      // A page that is left is hidden first.
      window.addEventListener('pageshow', shownAgain);
      return;
    }
    checkAddress();
    waiting?.();
    waiting = null;
  }
  document.addEventListener('visibilitychange', visibilityChanged);
  visibilityChanged();
  return atWork;
}
