// Reads lists of posts from the extension's screens, by the names that a screen reader hears.
import type { RemotePage } from './remote-page';
import { PATIENCE, until } from './until';

/** What the popup or the panel says of a page once it has an answer. */
export interface ShownAnswer {
  /** Titles of related posts, best first. */
  related: string[];
  /** All the text. */
  text: string;
}

const DISMISS = /^“(.*)” is not related to this page$/s;
const SILENT =
  /Nothing in the archive belongs|is not an article|lets no extension|did not read it|switched off/;

/** Waits for the answer about the page: related posts, or one of the sentences that say why there are none. */
export async function shownAnswer(screen: RemotePage, milliseconds = PATIENCE): Promise<ShownAnswer> {
  const answer = async (): Promise<ShownAnswer | null> => {
    const dismissals = await screen.all('button', DISMISS);
    const text = await screen.text();
    const related = dismissals.map((thing) => DISMISS.exec(thing.name)?.[1] ?? '');
    return related.length > 0 || SILENT.test(text) ? { related, text } : null;
  };
  return until('an answer about the page', answer, milliseconds).catch(async (error: Error) => {
    throw new Error(`${error.message}\nthe screen says:\n${await screen.text()}`);
  });
}
