// Page views: what the probe saw → known post, linked posts, related posts → an answer stored for the tab. At most one
// computation per tab; a navigation makes the previous one obsolete. Answers are in session storage (in memory, gone with the
// browser); nothing else is kept of private windows.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { pageAddress } from '@/utils/core/page-address';
import { pageKey } from '@/utils/core/url-key';
import type { Sender } from '@/utils/messaging/server';
import {
  type PageAnswer,
  type PageProbe,
  type PageSight,
  pageProbeSchema,
  type RelatedPost,
} from '@/utils/model/page';
import type { Settings } from '@/utils/model/settings';
import { focusOn } from '@/utils/search/related/focus';
import { PageDismissals } from './page-dismissals';
import { fillAnswer, findRelated } from './page-finds';
import { PageTexts } from './page-texts';
import { blankAnswer, type PageServices, type StoredAnswer, type TabFacts } from './page-view';

const MOST_FEEDS = 10;

interface Run {
  address: string;
  article: boolean;
  /** Null if a navigation made it obsolete. */
  result: Promise<StoredAnswer | null>;
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '');
const originOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : null;

/** The page views of all tabs. */
export class PageAnswers {
  readonly #services: PageServices;
  readonly #runs = new Map<number, Run>();
  readonly #texts: PageTexts;
  readonly #dismissals: PageDismissals;

  constructor(services: PageServices) {
    this.#services = services;
    this.#texts = new PageTexts(services);
    this.#dismissals = new PageDismissals(services, async (tabId) => this.#runs.get(tabId)?.result);
  }

  /**
   * The probe saw a page. Only an article is read further; other pages are read when the user asks.
   * @throws BacklistError `bad-message` when it claims to be another site's
   */
  async seen(sight: PageSight, sender: Sender & { documentId?: string | undefined }): Promise<null> {
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId !== 0) throw new BacklistError('bad-message');
    // A single-page app came to a private page: the previous page's answer is removed.
    if (sight.private) return this.#clear(tabId);
    if (originOf(sight.url) === null || originOf(sight.url) !== originOf(sender.url)) {
      throw new BacklistError('bad-message', { message: 'a page may speak for its own site only' });
    }
    const settings = await this.#services.readSettings();
    // Automatic mode was switched off while the page was open.
    if (!settings.automatic) return null;
    if (settings.hostsOff.includes(hostOf(sight.url))) return this.#clear(tabId);
    const address = pageAddress(sight.url);
    if (!sight.article) return this.#passed(tabId, address);
    const probe = await this.#lookAt(tabId, sender.documentId);
    // The tab has another page by now, of which the probe will tell.
    if (!probe || pageAddress(probe.url) !== address) return null;
    await this.#start(tabId, probe, settings, sender.documentId).result;
    return null;
  }

  /** Runs `look` in an article; null if it is gone or we have no access. */
  async #lookAt(tabId: number, documentId: string | undefined): Promise<PageProbe | null> {
    try {
      return pageProbeSchema.parse(await this.#services.look(tabId, documentId));
    } catch (error) {
      if (!(error instanceof BacklistError)) console.warn('Backlist: a page could not be looked at.', error);
      return null;
    }
  }

  /** A page that is no article: removes the previous page's answer. */
  async #passed(tabId: number, address: string): Promise<null> {
    const stored = await this.#services.stored.read(tabId);
    const isAnswered = stored?.address === address && stored.answer.state !== 'article';
    return isAnswered ? null : this.#clear(tabId);
  }

  /** The answer for the page in a tab: the stored one if it is current, or a new one. */
  async answer(tabId: number): Promise<PageAnswer> {
    // A page that navigates while it is read is read once more.
    const answer = (await this.#tryAnswer(tabId)) ?? (await this.#tryAnswer(tabId));
    if (answer) return answer;
    const tab = await this.#tabOf(tabId);
    return blankAnswer(tabId, tab, 'not-article', null);
  }

  /** Canonical identity of the page in a tab, if it was read. */
  async keyOf(tabId: number, url: string): Promise<string | null> {
    const stored = await this.#services.stored.read(tabId);
    return stored?.address === pageAddress(url) ? stored.pageKey : null;
  }

  /** The stored answer for the page at an address, if there is one. */
  async madeFor(tabId: number, url: string): Promise<PageAnswer | null> {
    const stored = await this.#services.stored.read(tabId);
    return stored?.address === pageAddress(url) ? stored.answer : null;
  }

  async #tryAnswer(tabId: number): Promise<PageAnswer | null> {
    const tab = await this.#tabOf(tabId);
    if (tab.url === undefined) return blankAnswer(tabId, tab, 'unreadable', 'permission-needed');
    if (!/^https?:/i.test(tab.url)) return blankAnswer(tabId, tab, 'unreadable', null);
    const settings = await this.#services.readSettings();
    if (settings.hostsOff.includes(hostOf(tab.url))) return blankAnswer(tabId, tab, 'off', null);

    const address = pageAddress(tab.url);
    const running = this.#runs.get(tabId);
    if (running?.address === address) return (await running.result)?.answer ?? null;
    const stored = await this.#services.stored.read(tabId);
    const ours = stored?.address === address ? stored : null;
    if (ours && (await this.#isCurrent(ours, settings))) return ours.answer;

    try {
      const probe = pageProbeSchema.parse(await this.#services.look(tabId));
      if (probe.private) {
        await this.forget(tabId);
        return blankAnswer(tabId, tab, 'private', null);
      }
      // The page's own address counts only if the browser confirms it.
      if (pageAddress(probe.url) !== address) return null;
      return (await this.#start(tabId, probe, settings, undefined).result)?.answer ?? null;
    } catch (thrown) {
      const { code } = toBacklistError(thrown);
      // Access by the click may have ended; the stored answer is better than nothing.
      if (ours) return ours.answer;
      return blankAnswer(tabId, tab, 'unreadable', code === 'internal' ? null : code);
    }
  }

  /**
   * The posts related to a passage of the page in a tab, best first; none if the page has no answer. The answer for the whole page
   * stays.
   */
  async beside(tabId: number, passage: string): Promise<RelatedPost[]> {
    const { url } = await this.#tabOf(tabId);
    const stored = await this.#services.stored.read(tabId);
    if (url === undefined || stored?.answer.state !== 'article' || stored.address !== pageAddress(url))
      return [];
    const { hostsOff } = await this.#services.readSettings();
    if (hostsOff.includes(hostOf(url))) return [];
    const text = await this.#texts.of(tabId, stored.address, undefined);
    return text ? (await findRelated(this.#services.archive, focusOn(text, passage), stored)).related : [];
  }

  /** Dismisses a post beside the page in a tab, or undoes that. @throws BacklistError `no-tab` where the tab has no answer */
  dismiss(tabId: number, postId: number, undo: boolean): Promise<null> {
    return this.#dismissals.dismiss(tabId, postId, undo);
  }

  /** A tab was closed. */
  async forget(tabId: number): Promise<void> {
    this.#runs.delete(tabId);
    this.#texts.forget(tabId);
    await this.#services.stored.remove(tabId);
  }

  /** Removes the answer of a tab. */
  async #clear(tabId: number): Promise<null> {
    const had = await this.#services.stored.read(tabId);
    await this.forget(tabId);
    if (!had) return null;
    await this.#services.setBadge(tabId, 0);
    this.#services.announce({ of: 'page', tabId });
    return null;
  }

  async #tabOf(tabId: number): Promise<TabFacts> {
    const tab = await this.#services.tab(tabId);
    if (!tab) throw new BacklistError('no-tab');
    return tab;
  }

  async #isCurrent(stored: StoredAnswer, settings: Settings): Promise<boolean> {
    return stored.amount === settings.amount && stored.revision === (await this.#services.archive.revision());
  }

  /** Starts a computation, or joins the running one for the same page. */
  #start(tabId: number, probe: PageProbe, settings: Settings, documentId: string | undefined): Run {
    const address = pageAddress(probe.url);
    const running = this.#runs.get(tabId);
    if (running?.address === address && running.article === probe.article) return running;
    const run: Run = { address, article: probe.article, result: Promise.resolve(null) };
    this.#runs.set(tabId, run);
    run.result = this.#compute(tabId, run, probe, settings, documentId).finally(() => {
      if (this.#runs.get(tabId) === run) this.#runs.delete(tabId);
    });
    return run;
  }

  async #compute(
    tabId: number,
    run: Run,
    probe: PageProbe,
    settings: Settings,
    documentId: string | undefined,
  ): Promise<StoredAnswer | null> {
    const services = this.#services;
    const isLatest = () => this.#runs.get(tabId) === run;
    const before = await services.stored.read(tabId);
    if (settings.automatic && before && before.address !== run.address) await services.setBadge(tabId, 0);

    const tab = await services.tab(tabId);
    const key = pageKey(probe.url, probe.canonical);
    const stored: StoredAnswer = {
      answer: {
        ...blankAnswer(tabId, { url: probe.url, title: probe.title, incognito: false }, 'not-article', null),
        feeds: probe.feeds.slice(0, MOST_FEEDS),
      },
      address: run.address,
      pageKey: key,
      revision: await services.archive.revision(),
      amount: settings.amount,
      incognito: tab?.incognito ?? false,
      dismissed: before?.address === run.address ? before.dismissed : [],
    };
    try {
      await fillAnswer(this.#services.archive, stored, probe, () =>
        this.#texts.of(tabId, run.address, documentId),
      );
    } catch (thrown) {
      console.error('Backlist: a page could not be answered.', thrown);
      stored.answer.error = toBacklistError(thrown).code;
    }

    const now = await services.tab(tabId);
    const moved = now?.url !== undefined && pageAddress(now.url) !== run.address;
    if (!now || moved || !isLatest()) return null;
    await services.stored.write(tabId, stored);
    if (settings.automatic) await services.setBadge(tabId, stored.answer.related.length);
    services.announce({ of: 'page', tabId });
    return stored;
  }
}
