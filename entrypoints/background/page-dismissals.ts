// Posts that the reader took out of a page's answer: kept in the archive, or, of private windows, in the answer alone.
import { BacklistError } from '@/utils/core/errors';
import { serialQueue } from '@/utils/core/serial-queue';
import type { PageServices } from './page-view';

type Services = Pick<PageServices, 'archive' | 'readSettings' | 'stored' | 'setBadge' | 'announce'>;

export class PageDismissals {
  readonly #services: Services;
  readonly #next = serialQueue();

  constructor(services: Services) {
    this.#services = services;
  }

  /**
   * Dismisses a post beside the page in a tab, or undoes that. Calls run one after the other.
   * @throws BacklistError `no-tab` where the tab has no answer
   */
  dismiss(tabId: number, postId: number, undo: boolean): Promise<null> {
    return this.#next(() => this.#dismissNow(tabId, postId, undo));
  }

  async #dismissNow(tabId: number, postId: number, undo: boolean): Promise<null> {
    const stored = await this.#services.stored.read(tabId);
    if (!stored) throw new BacklistError('no-tab');
    const { archive } = this.#services;
    const dismissed = stored.dismissed.filter((id) => id !== postId);
    if (stored.incognito) {
      if (!undo) dismissed.push(postId);
    } else if (stored.pageKey !== null) {
      if (undo) await archive.undismiss(stored.pageKey, postId);
      else await archive.dismiss(stored.pageKey, postId);
    }
    const related = stored.answer.related.filter(({ post }) => post.id !== postId);
    await this.#services.stored.write(tabId, {
      ...stored,
      dismissed,
      answer: { ...stored.answer, related },
      // Whether undoing it brings the post back only the engine knows.
      revision: undo ? -1 : stored.revision,
    });
    if ((await this.#services.readSettings()).automatic) await this.#services.setBadge(tabId, related.length);
    this.#services.announce({ of: 'page', tabId });
    return null;
  }
}
