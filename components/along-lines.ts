// Pictures of time run as the reader's lines do: from the right where Arabic is spoken.
import { direction } from '@/utils/i18n/translate';

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key that does, where lines begin at the left, what this one is meant to do. */
export const keyAlongLines = (key: string): string => (direction() === 'rtl' ? (MIRRORED[key] ?? key) : key);

/** How far a pointer is from where the lines of a box begin, in CSS pixels. */
export const fromLineStart = ({ clientX }: { clientX: number }, { left, right }: DOMRect): number =>
  direction() === 'rtl' ? right - clientX : clientX - left;
