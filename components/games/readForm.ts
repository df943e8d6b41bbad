import { cleanQ, type Filters, parseFilters } from '#lib/gameQuery/filters.ts';

/** What the form of filters says. */
export function readForm(form: HTMLFormElement): Filters {
  const values = new FormData(form);
  return parseFilters((name) => values.get(name)?.toString());
}

/** Makes the form say what was chosen elsewhere: by a link, or by going back. */
export function fillForm(form: HTMLFormElement, filters: Filters): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) {
      const value = filters[control.name as keyof Filters] ?? '';
      control.value = String(value);
    }
    // What is being typed may have a space at its end that the search has not.
    if (control instanceof HTMLInputElement && cleanQ(control.value) !== filters.q) {
      control.value = filters.q;
    }
  }
}
