import type { Ground } from '#lib/card/colour/colour.ts';
import { OPTIONS } from '#lib/card/options/options.ts';
import { ColourInput } from './ColourInput.tsx';
import type { FieldProps } from './field.ts';
import styles from './fields.module.css';
import { TypedField } from './TypedField.tsx';

interface Props extends FieldProps {
  ground: Ground | null;
  /** The theme's own colour. */
  own: string;
}

type Stop = Ground['stops'][number];

const ANGLE = 45;
const toStop = (hex: string): Stop => ({ colour: `#${hex.slice(1)}`, alpha: 255 });

/** The background: a colour or a gradient of two with pickers; a gradient of more can be typed. */
export function GroundField({ ground, own, ...field }: Props) {
  const first = ground?.stops[0] ?? toStop(own);
  const last = ground?.stops.at(-1) ?? first;
  const gradient = ground !== null && ground.stops.length > 1;
  const write = (degrees: number, stops: readonly Stop[]) =>
    field.set(OPTIONS.bg_color.write({ degrees, stops }));
  const paint = (one: Stop, two: Stop | null, degrees = ground?.degrees ?? ANGLE) =>
    write(degrees, two === null ? [one] : [one, two]);
  const chooser = { disabled: field.disabled };
  return (
    <TypedField
      {...field}
      input={{ placeholder: own.slice(1), spellCheck: false }}
      before={
        <>
          <ColourInput
            {...chooser}
            label={gradient ? 'Background, first colour' : 'Background, colour'}
            value={first.colour}
            set={(hex) => paint(toStop(hex), gradient ? last : null)}
          />
          {gradient && (
            <ColourInput
              {...chooser}
              label="Background, last colour"
              value={last.colour}
              set={(hex) => paint(first, toStop(hex))}
            />
          )}
        </>
      }
      after={
        <div className={styles.gradient}>
          <label className={styles.flag}>
            <input
              type="checkbox"
              checked={gradient}
              onChange={({ target }) => paint(first, target.checked ? last : null, ANGLE)}
              disabled={field.disabled}
            />
            Gradient
          </label>
          {gradient && (
            <label className={styles.flag}>
              Degrees
              <input
                type="number"
                className="input"
                min={0}
                max={359}
                value={ground.degrees}
                onChange={({ target }) => write(Number(target.value) % 360, ground.stops)}
              />
            </label>
          )}
        </div>
      }
    />
  );
}
