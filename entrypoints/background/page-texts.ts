// The main texts of pages: what the extractor hands over, which is hostile input until it is looked at, read in the workshop.
import { pageAddress } from '@/utils/core/page-address';
import { type PageText, pageSourceSchema } from '@/utils/model/page';
import type { PageServices } from './page-view';

export class PageTexts {
  private readonly services: Pick<PageServices, 'extract' | 'readText'>;
  /** The text read last, so that the same page need not be read again when only the question has changed. */
  private last: { tabId: number; address: string; text: PageText } | null = null;

  constructor(services: Pick<PageServices, 'extract' | 'readText'>) {
    this.services = services;
  }

  forget(tabId: number): void {
    if (this.last?.tabId === tabId) this.last = null;
  }

  /** The page's main text, or null where it has none after all, or where the tab shows another page by now. */
  async of(tabId: number, address: string, documentId: string | undefined): Promise<PageText | null> {
    // A probe's message (it names its document) tells of a new visit, whose text is read afresh.
    const { last } = this;
    if (documentId === undefined && last?.tabId === tabId && last.address === address) return last.text;
    const extracted = await this.services.extract(tabId, documentId);
    if (extracted === null || extracted === undefined) return null;
    const source = pageSourceSchema.parse(extracted);
    if (pageAddress(source.url) !== address) return null;
    const text = await this.services.readText(source);
    if (text === null) return null;
    this.last = { tabId, address, text };
    return text;
  }
}
