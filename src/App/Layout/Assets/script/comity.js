// Adds to what the server drew; every page is whole without it.
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { enhanceCombobox } from './combobox.js';
import { enhanceCopy, enhancePrint } from './keep.js';
import { enhanceLine } from './line.js';
import { enhanceMap } from './map.js';
import { enhancePasskey } from './passkey.js';
import { enhancePng } from './png.js';
import { enhanceTable } from './table.js';
import { enhanceToggle } from './toggle.js';

const each = (selector, enhance) => document.querySelectorAll(selector).forEach(enhance);
const component = Component => element => new Component(element);

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
each('[data-module="govuk-checkboxes"]', component(Checkboxes));
each('[data-module="govuk-error-summary"]', component(ErrorSummary));
each('[data-module="govuk-notification-banner"]', component(NotificationBanner));
each('[data-module="govuk-radios"]', component(Radios));
each('[data-module="govuk-skip-link"]', component(SkipLink));
each('select[data-autocomplete]', enhanceCombobox);
each('table[data-sortable]', enhanceTable);
each('.c-frame > .c-map', enhanceMap);
each('.c-frame > .c-line', enhanceLine);
each('a[data-save-png]', enhancePng);
each('input[data-toggles]', enhanceToggle);
each('form[data-passkey]', enhancePasskey);
each('button[data-copy]', enhanceCopy);
each('button[data-print]', enhancePrint);
each('[data-script]', element => { element.hidden = false; });
