// A passage with its marked places.
import type { Passage } from '@/utils/model/page';

interface Piece {
  text: string;
  marked: boolean;
}

/** The passage cut at its marks. Marks that overlap or lie outside the text are cut to size, not trusted. */
export function piecesOf({ text, marks }: Passage): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

export function Marked({ passage }: { passage: Passage }) {
  return (
    <bdi>{piecesOf(passage).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</bdi>
  );
}
