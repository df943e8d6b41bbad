import { jsonForScript } from '#lib/format/jsonForScript.ts';

/** Data for machines about the page it stands on (JSON-LD). No browser runs it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for a script
      dangerouslySetInnerHTML={{ __html: jsonForScript(data) }}
    />
  );
}
