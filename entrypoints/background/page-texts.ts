// The main texts of pages: HTML from the extractor (hostile input), read in the workshop.
import { pageAddress } from '@/utils/core/page-address';
import { type PageText, pageSourceSchema } from '@/utils/model/page';
import type { PageServices } from './page-view';

export class PageTexts {
  readonly #services: Pick<PageServices, 'extract' | 'readText'>;
  /** The last text, so that the same page is not read again for another query. */
  #last: { tabId: number; address: string; text: PageText } | null = null;

  constructor(services: Pick<PageServices, 'extract' | 'readText'>) {
    this.#services = services;
  }

  forget(tabId: number): void {
    if (this.#last?.tabId === tabId) this.#last = null;
  }

  /** The page's main text, or null if it has none, or the tab shows another page by now. */
  async of(tabId: number, address: string, documentId: string | undefined): Promise<PageText | null> {
    // A document id comes from the probe and means a new visit: its text is read again.
    const last = this.#last;
    if (documentId === undefined && last?.tabId === tabId && last.address === address) return last.text;
    const extracted = await this.#services.extract(tabId, documentId);
    if (extracted === null || extracted === undefined) return null;
    const source = pageSourceSchema.parse(extracted);
    if (pageAddress(source.url) !== address) return null;
    const text = await this.#services.readText(source);
    if (text === null) return null;
    this.#last = { tabId, address, text };
    return text;
  }
}
