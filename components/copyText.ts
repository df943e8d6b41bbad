/** Copies through a temporary field, which also works on plain http. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** Shown if the browser does not allow copying. The text must be selected. */
export const COPY_BY_HAND = 'Press Ctrl+C (⌘C) to copy';

/**
 * Copies text. `navigator.clipboard` exists only on https and localhost and may be denied; then the
 * older `execCommand` is tried.
 * @returns whether the text was copied
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
