// What a point is, beside it: title, source and date, and what it shares with most of those that it belongs with.
import { titleOf } from '@/components/posts/PostLink';
import { inARow } from '@/utils/i18n/translate';
import { bestWriting, lowerCase } from '@/utils/map/phrases';
import type { Place } from './map-model';
import { placeLines } from './map-words';
import type { Size } from './use-size';

interface Props {
  place: Place;
  source: string | undefined;
  /** Where the point is, in CSS pixels within the picture. */
  at: readonly [x: number, y: number];
  size: Size;
}

/** Pixels between a point and its card, and the widest that this is. */
const GAP = 14;
const WIDTH = 264;
/** The room that a card may need above or below. */
const HEIGHT = 150;
/** Words that are named. */
const WORDS = 5;

/** The words that a post shares with most others, the most shared first, each as it is mostly written. */
function sharedWords({ beside }: Place): string[] {
  const written = Map.groupBy(
    beside.flatMap(({ words }) => [...new Set(words)]),
    lowerCase,
  );
  return [...written.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS)
    .map((words) => bestWriting(countsOf(words)));
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function MapCard({ place, source, at: [x, y], size }: Props) {
  const [from, beside] = placeLines(place, source);
  const words = sharedWords(place);
  const width = Math.min(WIDTH, size.width - 16);
  const left = Math.min(Math.max(8, x - width / 2), size.width - width - 8);
  // On the side where fewer of its neighbours are, if there is room.
  const below = place.beside.filter((other) => other.place.y > place.y).length;
  const wanted = below * 2 > place.beside.length;
  const above = wanted ? y > HEIGHT : y > size.height - HEIGHT;
  return (
    <div
      class="map-card"
      aria-hidden="true"
      style={{
        left: `${left}px`,
        width: `${width}px`,
        ...(above ? { bottom: `${size.height - y + GAP}px` } : { top: `${y + GAP}px` }),
      }}
    >
      <p class="map-card-title" dir="auto">
        {titleOf(place.post)}
      </p>
      <p class="map-card-line" dir="auto">
        {from}
      </p>
      <p class="map-card-line">
        {beside}
        {words.length > 0 && <span class="map-card-words"> · {inARow(words)}</span>}
      </p>
    </div>
  );
}
