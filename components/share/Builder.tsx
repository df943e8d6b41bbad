'use client';

import { type FormEvent, useMemo, useState } from 'react';
import { cardQuery } from '#lib/card/options/cardQuery.ts';
import { parseCardOptions } from '#lib/card/options/parseCardOptions.ts';
import { layoutCard } from '#lib/card/render/layoutCard.ts';
import type { CardFormat } from '#lib/card/snippets/cardAddress.ts';
import styles from './builder.module.css';
import { Choice } from './Choice.tsx';
import { Controls } from './Controls.tsx';
import { type Backdrop, Preview } from './Preview.tsx';
import { type PackedData, unpackData } from './packedData.ts';
import { Snippets } from './Snippets.tsx';
import { type Draft, useAddress, useDraft } from './useDraft.ts';

interface Props {
  origin: string;
  data: PackedData;
  /** The options in the address, as far as the server knows them; all of them without JavaScript. */
  asked: Draft;
}

const FORMATS: readonly (readonly [CardFormat, string])[] = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
  ['txt', 'Text'],
  ['embed', 'Frame, OBS'],
];

const BACKDROPS: readonly (readonly [Backdrop, string])[] = [
  ['page', 'Page'],
  ['white', 'White'],
  ['black', 'Black'],
  ['checker', 'Checker'],
];

const stay = (event: FormEvent) => event.preventDefault();

/**
 * The card builder: options on one side, the card and the code to copy on the other. Without
 * JavaScript it is a form that opens the card's own address.
 */
export function Builder({ origin, data: packed, asked }: Props) {
  const data = useMemo(() => unpackData(packed), [packed]);
  const [draft, set] = useDraft();
  const [format, setFormat] = useState<CardFormat>('svg');
  const [backdrop, setBackdrop] = useState<Backdrop>('page');
  const { options, ignored } = parseCardOptions(draft ?? asked);
  useAddress(draft && cardQuery(options));
  const scene = layoutCard(data, options);
  const { palette } = scene;
  const ready = draft !== null;
  return (
    <form className={styles.builder} action={`/u/${data.name}/share/open`} onSubmit={stay}>
      <div className={styles.controls}>
        <Controls
          draft={draft ?? asked}
          set={set}
          parsed={{ options, ignored }}
          palette={palette}
        />
      </div>
      <section className={styles.out} aria-label="The card">
        <Preview {...{ data, options, scene, format, backdrop, ready }} />
        <div className={styles.bar}>
          <Choice legend="Format" name="format" values={FORMATS} chosen={format} set={setFormat} />
          <div className={styles.backdrops}>
            <Choice
              legend="Shown on"
              name="on"
              values={BACKDROPS}
              chosen={backdrop}
              set={setBackdrop}
            />
          </div>
        </div>
        <p className={styles.size}>
          {format === 'txt' ? 'Up to 60 columns' : `${scene.width}×${scene.height}`}
          {format === 'embed' && ': the size of the frame, or of the browser source in OBS'}
        </p>
        <div className={styles.submit}>
          <p>Without JavaScript these show the default card. To get yours:</p>
          <button type="submit" className="button primary">
            Show my card
          </button>
          <button type="submit" className="button" name="snippets" value="1">
            Copy code
          </button>
        </div>
        <Snippets subject={{ origin, name: data.name, options }} format={format} />
      </section>
    </form>
  );
}
