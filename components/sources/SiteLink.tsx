// The link to a publication's own page, which opens in a tab of its own.
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';

interface Props {
  url: string;
  text: string;
  /** For who cannot see beside which source it stands. */
  label?: string;
}

export function SiteLink({ url, text, label }: Props) {
  const { openAddress } = useServices();
  return (
    <a
      class="quiet-link"
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={(event) => {
        event.preventDefault();
        openAddress(url);
      }}
    >
      {text}
      <Icon name="external" />
    </a>
  );
}
