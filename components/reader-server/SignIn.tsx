// Address, name and password of a reader server. The browser is asked for access in the click itself; the password goes to
// the worker once, and is forgotten here as soon as the server has taken it.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { addressOf } from '@/components/sources/AddSource';
import { Field } from '@/components/ui/Field';
import { say, useSaid } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';

interface Props {
  /** What is known already, of an account that is there. */
  address?: string;
  user?: string;
  /** What the button says. */
  label: string;
  onDone(title: string): void;
}

export function SignIn({ address = '', user = '', label, onDone }: Props) {
  const { send, requestSite } = useServices();
  const [typed, setTyped] = useState({ url: address, user, password: '' });
  const [missing, setMissing] = useState(false);
  useSaid(missing ? t('server.missing') : null);
  const action = useAction();
  const known = address !== '';
  const set = (field: keyof typeof typed) => (text: string) => {
    setTyped({ ...typed, [field]: text });
    setMissing(false);
    action.clear();
  };

  /** Runs within the click. */
  const connect = async () => {
    const lacks = typed.url.trim() === '' || typed.user.trim() === '' || typed.password === '';
    setMissing(lacks);
    if (lacks) return;
    let title = '';
    const done = await action.run(async () => {
      const site = addressOf(typed.url);
      if (site === null) throw new BacklistError('bad-address');
      if (!(await requestSite(site))) throw new BacklistError('permission-needed');
      say(t('server.working'));
      const [url, user] = [typed.url.trim(), typed.user.trim()];
      ({ title } = await send('reader.sign-in', { ...typed, url, user }));
    });
    if (!done) return;
    setTyped({ ...typed, password: '' });
    say(t('server.done', { title }));
    onDone(title);
  };

  return (
    <form
      class="server-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      {!known && (
        <Field
          label={t('server.address')}
          type="url"
          example={t('server.address.hint')}
          {...(/^\s*http:/i.test(typed.url) ? { hint: t('server.plain') } : {})}
          value={typed.url}
          onText={set('url')}
        />
      )}
      <Field label={t('server.user')} fixed={known} value={typed.user} onText={set('user')} />
      <Field
        label={t('server.password')}
        hint={t('server.password.explain')}
        type="password"
        value={typed.password}
        onText={set('password')}
      />
      {missing && <p class="notice-what">{t('server.missing')}</p>}
      {action.busy && <p class="working">{t('server.working')}</p>}
      {action.error && <Notice error={action.error} />}
      <button type="submit" class="button button-main" aria-busy={action.busy}>
        {label}
      </button>
    </form>
  );
}
