import { Button, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { partsOf } from '../../shared/warehouses/binCodes';
import type { PlanBin, PlanZone } from '../../shared/warehouses/binsApi';
import { bandOf, type FillBand, fillOf } from '../../shared/warehouses/fill';
import { fillBandNames, binsWords as words } from '../messages/places';
import classes from './Bins.module.css';
import type { Doing } from './BinsPage';
import { fillText } from './fillText';

interface Rack {
  name: string;
  bins: readonly PlanBin[];
}

/** A zone's bins rack by rack, in walking order. */
function racksOf(zone: PlanZone): Rack[] {
  const racks = new Map<string, PlanBin[]>();
  for (const bin of zone.bins) {
    const { rack } = partsOf(bin.code);
    racks.set(rack, [...(racks.get(rack) ?? []), bin]);
  }
  return [...racks].map(([name, bins]) => ({ name, bins }));
}

/** Where a key goes from a place in the racks: along its rack, or to the one above or below. */
export function stepFrom(
  rows: readonly (readonly unknown[])[],
  [row, column]: readonly [number, number],
  key: string,
): readonly [number, number] | null {
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const across = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (along !== undefined) {
    const next = column + along;
    return rows[row]?.[next] === undefined ? null : [row, next];
  }
  if (key === 'Home') return [row, 0];
  if (key === 'End') return [row, (rows[row]?.length ?? 1) - 1];
  const to = across === undefined ? undefined : rows[row + across];
  if (across === undefined || to === undefined) return null;
  return [row + across, Math.min(column, to.length - 1)];
}

/**
 * The plan picture: zones as panels, racks as rows, bins as cells coloured by how full they are.
 * It is one stop for Tab; arrows walk from bin to bin, Enter chooses the one that one stands on.
 */
export function BinPlan({
  zones,
  chosen,
  onChoose,
  onDo,
}: {
  zones: readonly PlanZone[];
  chosen: string | null;
  onChoose: (bin: string) => void;
  onDo: ((doing: Doing) => void) | null;
}) {
  const plan = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => zones.map((zone) => ({ zone, racks: racksOf(zone) })), [zones]);
  const rows = useMemo(() => parts.flatMap(({ racks }) => racks.map(({ bins }) => bins)), [parts]);
  const stop = chosen ?? rows[0]?.[0]?.uid ?? null;
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.currentTarget.dataset.bin;
    if (here === undefined || event.ctrlKey || event.altKey) return;
    const row = rows.findIndex((bins) => bins.some(({ uid }) => uid === here));
    const column = rows[row]?.findIndex(({ uid }) => uid === here) ?? -1;
    const to = stepFrom(rows, [row, column], event.key);
    const next = to && rows[to[0]]?.[to[1]];
    if (!next) return;
    event.preventDefault();
    plan.current?.querySelector<HTMLElement>(`[data-bin="${next.uid}"]`)?.focus();
  };
  return (
    <div ref={plan} className={classes.zones}>
      {parts.map(({ zone, racks }) => (
        <section key={zone.code} className={classes.zone} aria-label={`${zone.code} ${zone.name}`}>
          <header className={classes.zoneHead}>
            <h2>
              {zone.code} {zone.name}
            </h2>
            <span className={classes.purpose}>{zone.purpose}</span>
            {onDo && (
              <>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onDo({ what: 'zone', zone })}
                >
                  {words.editZone}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onDo({ what: 'bin', bin: null, zone: zone.code })}
                >
                  {words.addBin}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => onDo({ what: 'rack', zone: zone.code })}
                >
                  {words.addRack}
                </Button>
              </>
            )}
          </header>
          {racks.length === 0 && <p className={classes.purpose}>{words.noBins}</p>}
          {racks.map(({ name, bins }) => (
            <div key={name} className={classes.rack}>
              <span className={classes.rackName}>{name}</span>
              {bins.map((bin) => (
                <BinCell
                  key={bin.uid}
                  bin={bin}
                  chosen={bin.uid === chosen}
                  stop={bin.uid === stop}
                  onChoose={onChoose}
                  onKeyDown={walk}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function BinCell({
  bin,
  chosen,
  stop,
  onChoose,
  onKeyDown,
}: {
  bin: PlanBin;
  chosen: boolean;
  stop: boolean;
  onChoose: (bin: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const fill = fillOf(bin.capacityCm3, bin.volume);
  const said = bin.active
    ? words.cell(bin.code, fillText(fill), bin.items)
    : words.notInUse(bin.code);
  return (
    <button
      type="button"
      className={classes.cell}
      data-bin={bin.uid}
      data-band={bin.active ? bandOf(fill) : 'gone'}
      aria-pressed={chosen}
      title={said}
      tabIndex={stop ? 0 : -1}
      onClick={() => onChoose(bin.uid)}
      onKeyDown={onKeyDown}
    >
      <span>{partsOf(bin.code).place}</span>
      <small>{shortFill(bin, fillText(fill))}</small>
      <VisuallyHidden>{said}</VisuallyHidden>
    </button>
  );
}

/** What there is room for in a cell. */
function shortFill({ active, items }: PlanBin, fill: string): string {
  if (!active) return words.inactive;
  return items === 0 ? fillBandNames.empty : fill;
}

const bands: readonly FillBand[] = ['empty', 'low', 'half', 'high', 'over', 'unknown'];

/** What the colours of the plan mean. */
export function Legend({ beside }: { beside: string }) {
  return (
    <div className={classes.legend}>
      <span>{words.legend}</span>
      {bands.map((band) => (
        <span key={band} className={classes.key}>
          <i data-band={band} aria-hidden />
          {fillBandNames[band]}
        </span>
      ))}
      <span className={classes.totals}>{beside}</span>
    </div>
  );
}
