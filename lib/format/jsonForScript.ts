const ESCAPED: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Serializes a value as JSON that is safe inside a `<script>`: no text in it can end the element or
 * begin a comment, and it parses to the same value.
 * @param value plain data, as `JSON.stringify` takes it
 */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => ESCAPED[one] ?? one);
}
