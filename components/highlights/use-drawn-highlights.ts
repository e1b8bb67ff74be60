// Draws the highlights of a post into its text, and tells what became of each.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { HighlightPainter } from '@/utils/highlighting/highlight-painter';
import highlightStyle from '@/utils/highlighting/highlights.css?raw';
import { drawnHighlight, type Highlight, type Placed } from '@/utils/model/highlight';

let sheet: CSSStyleSheet | undefined;

/** The styles of highlights, for the shadow root in which they are drawn. */
function styleHighlights(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightStyle);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

export interface DrawnHighlights {
  painter: HighlightPainter | null;
  /** The highlights as they stand in this very text, once that was searched for them. */
  placed: ReadonlyMap<number, Placed>;
}

/** `body` holds the text; it is drawn anew when the highlights change. */
export function useDrawnHighlights(
  root: ShadowRoot,
  body: Element | null,
  highlights: readonly Highlight[] | undefined,
): DrawnHighlights {
  const { send } = useServices();
  const [placed, setPlaced] = useState<ReadonlyMap<number, Placed>>(new Map());
  const shown = useRef(highlights);
  shown.current = highlights;
  const painter = useMemo(
    () =>
      body &&
      new HighlightPainter(body, (results) => {
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
  useEffect(() => styleHighlights(root), [root]);
  useEffect(() => () => painter?.end(), [painter]);
  // Which words, in which colour, not what was written: a note being typed draws nothing anew.
  const drawn = highlights?.map(({ id, colour }) => `${id} ${colour}`).join();
  useEffect(() => {
    if (highlights) void painter?.set(highlights.map((each) => drawnHighlight(each, 'post')));
  }, [painter, drawn]);
  return { painter, placed };
}
