import { jsonForScript } from '#lib/format/jsonForScript.ts';

/** Structured data about the page (JSON-LD). Browsers do not execute it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for a script
      dangerouslySetInnerHTML={{ __html: jsonForScript(data) }}
    />
  );
}
