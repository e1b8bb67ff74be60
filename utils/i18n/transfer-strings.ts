// Imported by the page of import and export: registers what it says.
import './panel-strings';
import { enTransferPage } from './en-transfer-page';
import { addStrings } from './translate';

addStrings(enTransferPage);
