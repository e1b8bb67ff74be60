// How the exchange fares: when, what, with whom; what went wrong, and the ways out.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { say, useSaid } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { formatRelative } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import type { FolderState } from '@/utils/model/folder-state';
import type { FolderTools } from './folder-tools';

interface Props {
  state: FolderState;
  tools: FolderTools;
  onChanged(): void;
}

export function FolderStatus({ state, tools, onChanged }: Props) {
  const { send, requestSite } = useServices();
  const acting = useAction();
  const now = Date.now();
  useSaid(state.running ? t('folder.running') : null);
  /** Runs within the click: access may have been taken back. */
  const exchange = () =>
    acting.run(async () => {
      if (state.problem?.code === 'permission-needed' && !(await requestSite(state.url)))
        throw new BacklistError('permission-needed');
      await send('folder.exchange', {});
      onChanged();
    });
  return (
    <div class="folder-status">
      <p class="folder-address">{state.url}</p>
      <p class="setting-explanation">
        {state.running
          ? t('folder.running')
          : state.at === null
            ? t('folder.never')
            : t('folder.at', {
                when: formatRelative(state.at, now),
                received: state.received,
                sent: state.sent,
              })}
        {!state.running && state.waiting > 0 && ` ${t('folder.waiting', { count: state.waiting })}`}
      </p>
      {state.problem && <Notice error={state.problem} />}
      {state.machines.length > 0 && (
        <>
          <h4 class="folder-others">{t('folder.machines')}</h4>
          <ul class="plain-list">
            {state.machines.map(({ name, at }) => (
              <li key={name + at} class="host">
                <span dir="auto">{name}</span>
                <span class="setting-explanation">{formatRelative(at, now)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {state.machines.length === 0 && state.at !== null && (
        <p class="setting-explanation">{t('folder.alone')}</p>
      )}
      <Asides state={state} />
      <div class="folder-buttons">
        <button
          type="button"
          class="button"
          aria-busy={acting.busy || state.running}
          onClick={() => void exchange()}
        >
          {t('folder.exchange')}
        </button>
        <Ending tools={tools} onChanged={onChanged} />
      </div>
      {acting.error && <Notice error={acting.error} />}
    </div>
  );
}

function Asides({ state: { asides } }: Pick<Props, 'state'>) {
  if (asides.length === 0) return null;
  return (
    <details class="folder-asides">
      <summary>
        <Icon name="alert" /> {t('folder.asides', { count: asides.length })}
      </summary>
      <p class="setting-explanation">{t('folder.asides.explain')}</p>
      <ul class="plain-list">
        {asides.map(({ name, why }) => (
          <li key={name}>
            <span class="folder-file">{name}</span> {t(`folder.aside.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Two ways out, each asked about once more. */
function Ending({ tools, onChanged }: Omit<Props, 'state'>) {
  const { send } = useServices();
  const [asked, setAsked] = useState<'stop' | 'erase' | null>(null);
  const ending = useAction();
  const end = (erase: boolean) =>
    ending.run(async () => {
      await send('folder.stop', { erase });
      await tools.forget();
      say(t(erase ? 'folder.erased' : 'folder.stopped'));
      onChanged();
    });
  if (asked === null)
    return (
      <>
        <button type="button" class="quiet-button" onClick={() => setAsked('stop')}>
          {t('folder.stop')}
        </button>
        <button type="button" class="quiet-button" onClick={() => setAsked('erase')}>
          {t('folder.erase')}
        </button>
      </>
    );
  return (
    <div class="folder-ending">
      <p>{t(asked === 'erase' ? 'folder.erase.sure' : 'folder.stop.sure')}</p>
      <div class="folder-buttons">
        <button
          type="button"
          class="button"
          aria-busy={ending.busy}
          onClick={() => void end(asked === 'erase')}
        >
          {t(asked === 'erase' ? 'folder.erase.yes' : 'folder.stop.yes')}
        </button>
        <button type="button" class="quiet-button" onClick={() => setAsked(null)}>
          {t('folder.cancel')}
        </button>
      </div>
      {ending.error && <Notice error={ending.error} />}
    </div>
  );
}
