// Formats amounts of data.
import { locale } from './translate';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the largest unit that fits, with two significant digits: '1.2 MB'. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unitDisplay = step === 0 ? 'long' : 'short';
  const format = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay } as const;
  const value = bytes / 1_000 ** step;
  return new Intl.NumberFormat(locale(), {
    ...format,
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
