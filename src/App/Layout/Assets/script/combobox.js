// A long list of countries can be typed into: in any spelling, with or without accents, by code or by another name (data-also).
import accessibleAutocomplete from 'accessible-autocomplete';

export const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function enhanceCombobox(select) {
  const words = select.dataset;
  const options = [...select.options].filter(o => o.value).map(o => ({ text: o.text.trim(), keys: [o.text, o.value, ...(o.dataset.also ?? '').split('|')].map(plain) }));
  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.selectedOptions[0]?.value ? select.selectedOptions[0].text.trim() : '',
    confirmOnBlur: false,
    inputClasses: 'govuk-input',
    source: (query, answer) => answer(found(options, plain(query.trim()))),
    tNoResults: () => words.noResults ?? '',
    tStatusQueryTooShort: () => '',
    tStatusNoResults: () => words.noResults ?? '',
    tStatusSelectedOption: (option, count, at) => `${option} ${at + 1}/${count}`,
    tStatusResults: (count, option) => `${count} ${option ?? ''}`,
    tAssistiveHint: () => words.hint ?? '',
  });
}

/** Names that begin with the letters come before names that hold them. */
function found(options, letters) {
  const begins = options.filter(o => o.keys.some(k => k.startsWith(letters)));
  return [...begins, ...options.filter(o => !begins.includes(o) && o.keys.some(k => k.includes(letters)))].map(o => o.text);
}
