// The page of import and export: wiring only.
import '@/components/styles/transfer.css';
import '@/utils/i18n/transfer-strings';
import { browser } from 'wxt/browser';
import { applyLastTheme } from '@/components/theme';
import { TransferView } from '@/components/transfer/TransferView';
import { ToolsContext } from '@/components/transfer/tools';
import { mount } from '../screens/mount';
import { openPanel } from '../screens/open-panel';
import { makeServices } from '../screens/services';
import { makeTools } from './tools';

applyLastTheme();

async function start(): Promise<void> {
  const window = await browser.windows.getCurrent();
  const windowId = window.id ?? browser.windows.WINDOW_ID_CURRENT;
  const services = makeServices((request) => void openPanel(windowId, request));
  mount(
    services,
    'title.transfer',
    <ToolsContext.Provider value={makeTools()}>
      <TransferView />
    </ToolsContext.Provider>,
  );
}

void start();
