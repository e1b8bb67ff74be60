// How the exchange with the browser's account fares, in words.
import type { MachinesReading } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { useLoaded } from '@/components/use-loaded';
import { formatRelative } from '@/utils/i18n/dates';
import { listInWords, t } from '@/utils/i18n/translate';

/** Titles that are named of what has no room. */
const NAMED = 20;

export function AccountWords({ machines }: { machines: MachinesReading }) {
  const { value } = useLoaded(
    () => machines.accountState(),
    [machines],
    (change) => change.of === 'account',
  );
  if (!value) return <p class="setting-explanation">{t('account.never')}</p>;
  if (value.absent) return <p class="setting-explanation">{t('account.absent')}</p>;
  const { at, problem, newer, left } = value;
  const warnings = [
    ...(problem ? [t(`account.problem.${problem}`)] : []),
    ...(newer ? [t('account.newer')] : []),
    ...(left.length > 0
      ? [t('account.left', { count: left.length, names: listInWords(left.slice(0, NAMED)) })]
      : []),
  ];
  return (
    <>
      <p class="setting-explanation">
        {at === null ? t('account.never') : t('account.at', { when: formatRelative(at, Date.now()) })}
      </p>
      {warnings.map((words) => (
        <p key={words} class="machines-warning">
          <Icon name="alert" />
          <span>{words}</span>
        </p>
      ))}
    </>
  );
}
