import { THEMES, type ThemeName } from '#lib/card/colour/themes.ts';

/** Lamps of a small sign, and lines of a small ledger. */
const LAMPS = 'M6 8h4v4H6zM11 8h4v4h-4zM16 8h4v4h-4zM16 13h4v4h-4zM16 18h4v4h-4zM21 8h4v4h-4z';

function Half({ name, clip }: { name: ThemeName; clip?: string }) {
  const { ground, ink, title, accent, gold, zinc, glass } = THEMES[name];
  return (
    <g clipPath={clip}>
      {ground !== null && <path fill={ground} d="M0 0h88v40H0z" />}
      <path fill={glass} d="M0 0h36v36H0z" />
      <path fill={gold} d={LAMPS} />
      <path fill={accent} d="M6 28h20v2H6z" />
      <path fill={title} d="M44 7h24v4H44z" />
      <path fill={ink} d="M44 17h12v2H44zM76 17h6v2h-6zM44 23h16v2H44zM74 23h8v2h-8z" />
      <path fill={gold} d="M0 36h44v4H0z" />
      <path fill={zinc} d="M44 36h20v4H44z" />
    </g>
  );
}

/** A theme as a small picture of a card. `auto` is half light, half dark. */
export function ThemeTile({ name }: { name: ThemeName | 'auto' }) {
  return (
    <svg viewBox="0 0 88 40" width="88" height="40" aria-hidden="true">
      {name === 'auto' ? (
        <>
          <clipPath id="dark-half">
            <path d="M0 0h88L0 40z" />
          </clipPath>
          <Half name="light" />
          <Half name="dark" clip="url(#dark-half)" />
        </>
      ) : (
        <Half name={name} />
      )}
    </svg>
  );
}
