// The keyword in the address bar: suggestions while the reader types, and what Enter does.
import { browser } from 'wxt/browser';

export interface OmniboxSuggestion {
  /** Put into the address bar when it is selected, and returned at Enter. */
  content: string;
  title: string;
  /** Places in the title to be marked, where the browser can [start, end). */
  marks: [number, number][];
  /** Shown after the title. */
  beside: string;
}

/** How the user wants it opened. */
export type OmniboxPlace = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface OmniboxAnswer {
  /** The line for the typed words themselves. */
  first: string;
  suggestions: OmniboxSuggestion[];
}

/** Milliseconds without typing before the text is looked up. */
const REST = 120;

/** Firefox shows plain text. Chrome parses XML, and refuses all suggestions if one is malformed. */
const hasMarkup = () => !import.meta.env.FIREFOX;

const plain = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ');
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** A suggestion in the browser's format. Marks that overlap or are outside of the title are left out. */
export function describe({ title, marks, beside }: OmniboxSuggestion, markup: boolean): string {
  if (!markup) return plain(beside === '' ? title : `${title} · ${beside}`);
  let at = 0;
  let words = '';
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > title.length) continue;
    words += `${escaped(title.slice(at, start))}<match>${escaped(title.slice(start, end))}</match>`;
    at = end;
  }
  words += escaped(title.slice(at));
  return beside === '' ? words : `${words} <dim>· ${escaped(beside)}</dim>`;
}

export interface OmniboxListener {
  started(): void;
  /** Answers what was typed. Of several calls at once only the last one's answer is shown. */
  typed(text: string): Promise<OmniboxAnswer>;
  /** Called within the user's gesture. */
  entered(text: string, place: OmniboxPlace): void;
}

/**
 * Listens to the address bar, where it has keywords (Firefox for Android has none). Call it synchronously at the top of the
 * worker.
 */
export function onOmnibox({ started, typed, entered }: OmniboxListener): void {
  if (!browser.omnibox) return;
  let last = 0;
  const answer = async (
    text: string,
    mine: number,
    suggest: (suggestions: { content: string; description: string }[]) => void,
  ) => {
    await new Promise((done) => setTimeout(done, REST));
    if (mine !== last) return;
    const { first, suggestions } = await typed(text);
    if (mine !== last) return;
    const markup = hasMarkup();
    browser.omnibox.setDefaultSuggestion({ description: markup ? escaped(first) : plain(first) });
    suggest(suggestions.map((each) => ({ content: each.content, description: describe(each, markup) })));
  };
  browser.omnibox.onInputStarted.addListener(started);
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    last += 1;
    answer(text, last, suggest).catch((error) =>
      console.error('Backlist: the address bar could not be answered.', error),
    );
  });
  browser.omnibox.onInputCancelled.addListener(() => {
    last += 1;
  });
  browser.omnibox.onInputEntered.addListener((text, place) => {
    last += 1;
    entered(text, place as OmniboxPlace);
  });
}
