// Sets the folder up in two steps: where it is, tried at once; then the passphrase that locks it.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Field } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { useSaid } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import type { FolderLook, FolderTools } from './folder-tools';

/** Characters: fewer can be guessed by whoever has the files. */
const SHORTEST = 12;

interface Props {
  tools: FolderTools;
  onStarted(url: string): Promise<void>;
  onCancel(): void;
}

export function FolderSetup({ tools, onStarted, onCancel }: Props) {
  const { requestSite } = useServices();
  const [login, setLogin] = useState({ url: '', user: '', password: '' });
  const [look, setLook] = useState<FolderLook | null>(null);
  const trying = useAction();
  const set = (field: keyof typeof login) => (text: string) => {
    setLogin({ ...login, [field]: text });
    setLook(null);
  };
  /** Runs within the click, as the browser asks for access only there. */
  const tryIt = (event: Event) => {
    event.preventDefault();
    void trying.run(async () => {
      const url = tools.address(login.url);
      if (!(await requestSite(url))) throw new BacklistError('permission-needed');
      setLook(await tools.look(login));
    });
  };
  return (
    <>
      <form class="folder-form" onSubmit={tryIt}>
        <Field
          label={t('folder.url')}
          hint={t('folder.url.hint')}
          type="url"
          value={login.url}
          onText={set('url')}
        />
        <Field label={t('folder.user')} autocomplete="username" value={login.user} onText={set('user')} />
        <Field
          label={t('folder.password')}
          hint={t('folder.password.hint')}
          type="password"
          value={login.password}
          onText={set('password')}
        />
        <div class="folder-buttons">
          <button type="submit" class="button" aria-busy={trying.busy}>
            {t(trying.busy ? 'folder.trying' : 'folder.try')}
          </button>
          <button type="button" class="quiet-button" onClick={onCancel}>
            {t('folder.cancel')}
          </button>
        </div>
        {trying.error && <Notice error={trying.error} />}
      </form>
      {look && (
        <Passphrase
          look={look}
          suggestion={tools.suggestedName()}
          onStart={async (passphrase, name) => {
            await tools.open(login, passphrase, name);
            await onStarted(look.url);
          }}
        />
      )}
    </>
  );
}

interface PassphraseProps {
  look: FolderLook;
  suggestion: string;
  onStart(passphrase: string, machineName: string): Promise<void>;
}

function Passphrase({ look, suggestion, onStart }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [name, setName] = useState(suggestion);
  const starting = useAction();
  const problem =
    look.used || passphrase === ''
      ? null
      : passphrase.length < SHORTEST
        ? t('folder.passphrase.short', { count: SHORTEST })
        : again !== '' && again !== passphrase
          ? t('folder.passphrase.differ')
          : null;
  const told = t(look.used ? 'folder.found' : 'folder.new');
  useSaid(told);
  useSaid(problem);
  const isReady = passphrase !== '' && name.trim() !== '' && !problem && (look.used || again === passphrase);
  const start = (event: Event) => {
    event.preventDefault();
    if (isReady) void starting.run(() => onStart(passphrase, name.trim()));
  };
  return (
    <form class="folder-form" onSubmit={start}>
      <p>{told}</p>
      {look.others > 0 && <p class="setting-explanation">{t('folder.others', { count: look.others })}</p>}
      {look.insecure && (
        <p class="machines-warning">
          <Icon name="alert" />
          <span>{t('folder.insecure')}</span>
        </p>
      )}
      <Field
        label={t('folder.passphrase')}
        hint={t(look.used ? 'folder.passphrase.there' : 'folder.passphrase.new')}
        type="password"
        autocomplete={look.used ? 'current-password' : 'new-password'}
        value={passphrase}
        onText={setPassphrase}
      />
      {!look.used && (
        <Field
          label={t('folder.passphrase.again')}
          type="password"
          autocomplete="new-password"
          value={again}
          onText={setAgain}
        />
      )}
      <p class="folder-problem">{problem}</p>
      <Field label={t('folder.name')} hint={t('folder.name.hint')} value={name} onText={setName} />
      <div class="folder-buttons">
        <button type="submit" class="button" disabled={!isReady} aria-busy={starting.busy}>
          {t(starting.busy ? 'folder.starting' : 'folder.start')}
        </button>
      </div>
      {starting.error && <Notice error={starting.error} />}
    </form>
  );
}
