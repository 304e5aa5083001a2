import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanSettings } from '../../shared/planning/api';
import { useWarehouse } from '../app/warehouse';
import { EarmarkSelect } from '../components/EarmarkSelect';
import { Panel } from '../components/Page';
import { PartySelect } from '../components/PartySelect';
import { CountInput } from '../components/QuantityInput';
import { useNameOf } from '../components/useNameOf';
import { planningWords as words } from '../messages/planning';
import { useCall } from '../queries';
import classes from './Planning.module.css';
import { useReleasable } from './useReleasable';

interface Props {
  settings: PlanSettings;
  onChange: (part: Partial<PlanSettings>) => void;
}

/** What a plan is made by: times, and whose goods and which floors may be touched. */
export function SettingsFields({ settings, onChange }: Props) {
  const { warehouses } = useWarehouse();
  const mayRelease = useReleasable();
  const earmarks = useCall('earmarks.list', {}).data?.rows ?? [];
  const minutes = (label: string, field: 'loadingMinutes' | 'lorryMinutes') => (
    <CountInput
      size="xs"
      label={label}
      value={settings[field]}
      zero
      most={10_000}
      onChange={(value) => value !== null && onChange({ [field]: value })}
    />
  );
  return (
    <Panel title={words.settings}>
      <div className={classes.settings}>
        {minutes(words.loading, 'loadingMinutes')}
        {minutes(words.lorryMinutes, 'lorryMinutes')}
        <MultiSelect
          size="xs"
          label={words.released}
          placeholder={settings.released.length === 0 ? words.noneReleased : ''}
          // One that somebody else has released keeps its name, and may be taken out.
          data={warehouses
            .filter(({ keptHere }) => keptHere)
            .filter(({ code }) => mayRelease(code) || settings.released.includes(code))
            .map(({ code, name }) => ({ value: code, label: name }))}
          value={settings.released}
          onChange={(released) => onChange({ released })}
          searchable
          clearable
        />
        <EarmarkSelect
          size="xs"
          label={words.earmark}
          placeholder={words.noEarmark}
          chosen={earmarks.find(({ uid }) => uid === settings.earmark)?.name ?? null}
          onChoose={(earmark) => onChange({ earmark: earmark?.uid ?? null })}
        />
        <OwnerOrder settings={settings} onChange={onChange} />
      </div>
    </Panel>
  );
}

/** 物权单位 and the number of its order: both or neither, and half of it counts for nothing yet. */
function OwnerOrder({ settings: { ownerOrder }, onChange }: Props) {
  const nameOf = useNameOf();
  const [owner, setOwner] = useState<{ uid: string; name: string } | null>(
    ownerOrder && { uid: ownerOrder.owner, name: '' },
  );
  const [number, setNumber] = useState(ownerOrder?.number ?? '');
  const set = (uid: string | undefined, text: string) =>
    onChange({
      ownerOrder:
        uid === undefined || text.trim() === '' ? null : { owner: uid, number: text.trim() },
    });
  return (
    <>
      <PartySelect
        size="xs"
        part="owner"
        label={words.owner}
        placeholder={words.noOwner}
        chosen={owner && (owner.name || nameOf(owner.uid))}
        onChoose={(party) => {
          setOwner(party);
          set(party?.uid, number);
        }}
      />
      <TextInput
        size="xs"
        label={words.orderNumber}
        maxLength={80}
        error={owner !== null && number.trim() === '' && words.orderMissing}
        value={number}
        onChange={(event) => {
          setNumber(event.currentTarget.value);
          set(owner?.uid, event.currentTarget.value);
        }}
      />
    </>
  );
}
