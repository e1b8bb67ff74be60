// Draws the highlights of a post into its text, and tells what became of each.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { MarkKeeper } from '@/utils/marking/mark-keeper';
import marksStyle from '@/utils/marking/marks.css?raw';
import { type Highlight, markOf, type Placed } from '@/utils/model/highlight';

let sheet: CSSStyleSheet | undefined;

/** The styles of marks, for the shadow root in which they are. */
function styleMarks(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(marksStyle);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

export interface Marks {
  keeper: MarkKeeper | null;
  /** The highlights as they stand in this very text, once that was searched for them. */
  placed: ReadonlyMap<number, Placed>;
}

/** `body` holds the text; it is drawn anew when the highlights change. */
export function useMarks(
  root: ShadowRoot,
  body: Element | null,
  highlights: readonly Highlight[] | undefined,
): Marks {
  const { send } = useServices();
  const [placed, setPlaced] = useState<ReadonlyMap<number, Placed>>(new Map());
  const shown = useRef(highlights);
  shown.current = highlights;
  const keeper = useMemo(
    () =>
      body &&
      new MarkKeeper(body, (results) => {
        setPlaced(new Map(results.map((each) => [each.id, each])));
        const known = new Map(shown.current?.map(({ id, placings }) => [id, placings.post]));
        const news = results.filter(({ id, found, score }) => {
          const before = known.get(id);
          return before?.found !== found || before.score !== score;
        });
        // The list of highlights tells of it; nothing here waits for that.
        if (news.length > 0) send('highlight.placed', { placed: news }).catch(console.error);
      }),
    [body],
  );
  useEffect(() => styleMarks(root), [root]);
  useEffect(() => () => keeper?.end(), [keeper]);
  // What was marked, not what was written: a note being typed draws nothing anew.
  const drawn = highlights?.map(({ id, colour }) => `${id} ${colour}`).join();
  useEffect(() => {
    if (highlights) void keeper?.set(highlights.map((each) => markOf(each, 'post')));
  }, [keeper, drawn]);
  return { keeper, placed };
}
