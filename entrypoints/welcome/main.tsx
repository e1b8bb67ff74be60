// The first-run page: wiring only.
import '@/utils/i18n/welcome-strings';
import '@/components/styles/welcome.css';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/welcome/Welcome';
import { begin, mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';

begin();

async function start(): Promise<void> {
  const [window, commands] = await Promise.all([browser.windows.getCurrent(), browser.commands.getAll()]);
  const windowId = window.id ?? browser.windows.WINDOW_ID_CURRENT;
  const keys = commands.find((command) => command.name === 'open-panel')?.shortcut || null;
  const services = makeServices((request) => void openPanel(windowId, request));
  await mount(services, 'title.welcome', <Welcome panelKeys={keys} />);
}

void start();
