// 'Check now': the worker takes the order at once and reads the source later; until the result is there, it is under way.
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { useAction } from '@/components/use-action';
import type { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { Source } from '@/utils/model/source';

/** Milliseconds after which a check that brought no result is no longer waited for. */
const PATIENCE = 30_000;

export interface Checking {
  waiting: boolean;
  error: BacklistError | null;
  check(): void;
}

export function useCheck(source: Source | undefined): Checking {
  const { send } = useServices();
  const { run, busy, error } = useAction();
  const [ordered, setOrdered] = useState<number | null>(null);
  const under = ordered !== null && (source?.lastCheck?.at ?? 0) < ordered;
  useEffect(() => {
    if (ordered === null) return;
    const patience = setTimeout(() => setOrdered(null), PATIENCE);
    return () => clearTimeout(patience);
  }, [ordered]);
  const check = async () => {
    if (!source || under) return;
    const now = Date.now();
    say(t('sources.checking'));
    if (await run(() => send('source.check', { id: source.id }))) setOrdered(now);
  };
  return { waiting: under || busy, error, check: () => void check() };
}
