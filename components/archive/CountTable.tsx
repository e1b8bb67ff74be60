// A picture's facts as a table, for who cannot see it: what is counted, and how many posts.
import { t } from '@/utils/i18n/translate';

interface Props {
  caption: string;
  /** What a row stands for, as the head of the first column. */
  head: string;
  rows: readonly { key: string | number; label: string; count: number }[];
}

export function CountTable({ caption, head, rows }: Props) {
  return (
    <details class="glance-table">
      <summary>{t('brush.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="glance-table-scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{t('brush.posts')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, count }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{t('list.found', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
