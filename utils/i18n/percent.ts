// Shares of a whole in the user's locale: 45% here, 45 % there.
import { perLocale } from './translate';

const percents = perLocale((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));

/** Hundredths with their sign, as the language writes them. */
export function formatPercent(hundredths: number): string {
  return percents().format(hundredths / 100);
}
