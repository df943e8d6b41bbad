'use client';

import { useState } from 'react';
import type { FieldProps } from './field.ts';
import { TypedField } from './TypedField.tsx';

/** A time zone, typed or chosen from the browser's list, which is filled on focus. */
export function ZoneField(field: FieldProps) {
  const [zones, setZones] = useState<readonly string[]>([]);
  const list = () => setZones(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return (
    <TypedField
      {...field}
      input={{ list: 'zones', spellCheck: false, onFocus: list }}
      after={
        <datalist id="zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      }
    />
  );
}
