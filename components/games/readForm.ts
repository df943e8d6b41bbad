import { cleanQ, type Filters, parseFilters } from '#lib/gameQuery/filters.ts';

/** Reads the filters from the form. */
export function readForm(form: HTMLFormElement): Filters {
  const values = new FormData(form);
  return parseFilters((name) => values.get(name)?.toString());
}

/** Writes filters that were set elsewhere (a link, the back button) into the form. */
export function fillForm(form: HTMLFormElement, filters: Filters): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      const value = filters[control.name as keyof Filters] ?? '';
      control.value = String(value);
    }
    // Text being typed may end with a space that the normalized search does not have.
    if (control instanceof HTMLInputElement && cleanQ(control.value) !== filters.q) {
      control.value = filters.q;
    }
  }
}
