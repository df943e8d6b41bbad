/** Copies through a field of its own, the way that works on plain http, too. */
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

/** What to do where the browser does not let a script copy. The text has to be selected. */
export const COPY_BY_HAND = 'Press Ctrl+C (⌘C) to copy';

/**
 * Copies a text. `navigator.clipboard` is there on https and on localhost only, and may refuse; then
 * the browser's older command is tried.
 * @returns whether the text is in the clipboard
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
