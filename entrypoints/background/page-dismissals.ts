// Posts that the reader took out of a page's answer: kept in the archive, or, of private windows, in the answer alone.
import { BacklistError } from '@/utils/core/errors';
import { serialQueue } from '@/utils/core/serial-queue';
import type { PageServices } from './page-view';

type Services = Pick<PageServices, 'archive' | 'readSettings' | 'stored' | 'setBadge' | 'announce'>;

export class PageDismissals {
  readonly #services: Services;
  readonly #underway: (tabId: number) => Promise<unknown>;
  readonly #next = serialQueue();

  /** @param underway ends with the answer that is being made for a tab now, if there is one */
  constructor(services: Services, underway: (tabId: number) => Promise<unknown>) {
    this.#services = services;
    this.#underway = underway;
  }

  /**
   * Dismisses a post beside the page in a tab, or undoes that. Calls run one after the other.
   * @throws BacklistError `no-tab` where the tab has no answer
   */
  dismiss(tabId: number, postId: number, undo: boolean): Promise<null> {
    return this.#next(() => this.#dismissNow(tabId, postId, undo));
  }

  async #dismissNow(tabId: number, postId: number, undo: boolean): Promise<null> {
    const { archive, stored: answers } = this.#services;
    const { automatic } = await this.#services.readSettings();
    const asked = await answers.read(tabId);
    if (!asked) throw new BacklistError('no-tab');
    if (!asked.incognito && asked.pageKey !== null) {
      if (undo) await archive.undismiss(asked.pageKey, postId);
      else await archive.dismiss(asked.pageKey, postId);
    }
    // An answer that was begun before may hold the post.
    await this.#underway(tabId);
    const stored = await answers.read(tabId);
    // The tab has gone on to another page, or is closed.
    if (stored?.address !== asked.address) return null;
    const dismissed = stored.dismissed.filter((id) => id !== postId);
    if (stored.incognito && !undo) dismissed.push(postId);
    const related = stored.answer.related.filter(({ post }) => post.id !== postId);
    await answers.write(tabId, {
      ...stored,
      dismissed,
      answer: { ...stored.answer, related },
      // Whether undoing it brings the post back only the engine knows.
      revision: undo ? -1 : stored.revision,
    });
    if (automatic) await this.#services.setBadge(tabId, related.length);
    this.#services.announce({ of: 'page', tabId });
    return null;
  }
}
