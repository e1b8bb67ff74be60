// Lists of common words that come with the extension (content/word-lists.ts), for the engine.
import { browser } from 'wxt/browser';

/** A language's list, from a file of the extension. @throws TypeError where it cannot be read */
export async function readWordList(code: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/words/${code}.txt` as '/'));
  return response.text();
}
