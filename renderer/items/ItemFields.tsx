import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ItemView } from '../../shared/items/api';
import { itemNeed } from '../../shared/items/itemFields';
import { PriceInput } from '../components/MoneyInput';
import { Panel } from '../components/Page';
import { CountInput } from '../components/QuantityInput';
import { itemWords, needNames } from '../messages/items';
import { useCall } from '../queries';
import { BarcodeRows } from './BarcodeRows';
import classes from './Items.module.css';
import type { ItemDraft, ItemProblems } from './itemDraft';
import { PackRows } from './PackRows';
import { SubstituteRows } from './SubstituteRows';

const { fields, hints, sections } = itemWords;

interface Props {
  draft: ItemDraft;
  view: ItemView | null;
  problems: ItemProblems;
  set: (part: Partial<ItemDraft>) => void;
}

/** The fields of an item, in the order in which Enter walks them. */
export function ItemFields(props: Props) {
  const { draft, view, problems, set } = props;
  return (
    <>
      <Base {...props} />
      <Panel title={sections.packs}>
        <PackRows
          packs={draft.packs}
          unit={draft.unit}
          fixed={view?.fixed.packs ?? []}
          problems={problems}
          onChange={(packs) => set({ packs })}
        />
        <BarcodeRows
          barcodes={draft.barcodes}
          units={[draft.unit, ...draft.packs.map(({ unit }) => unit)]}
          problems={problems}
          onChange={(barcodes) => set({ barcodes })}
        />
      </Panel>
      <Life {...props} />
      <Need {...props} />
      <Panel title={sections.substitutes}>
        <SubstituteRows
          substitutes={draft.substitutes}
          reverse={(view?.substituteFor ?? []).map(({ name }) => name)}
          problems={problems}
          onChange={(substitutes) => set({ substitutes })}
        />
      </Panel>
      <Panel title={sections.note}>
        <Textarea
          aria-label={fields.note}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Checkbox
          label={fields.active}
          description={hints.inactive}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Panel>
    </>
  );
}

function Base({ draft, view, problems, set }: Props) {
  const categories = useCall('categories.list', {}).data?.rows ?? [];
  const text = (field: 'code' | 'name' | 'spec' | 'unit' | 'gbCode' | 'initials') => ({
    label: fields[field],
    value: draft[field],
    error: problems[field],
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  const capitals = (field: 'code' | 'initials') => ({
    ...text(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value.normalize('NFKC').toUpperCase() }),
  });
  const isFixed = view?.fixed.unit ?? false;
  return (
    <Panel title={sections.base}>
      <div className={classes.grid}>
        {isFixed && !view?.provisional ? (
          <Fixed label={fields.code} value={draft.code} />
        ) : (
          <TextInput
            autoFocus={view === null}
            required
            maxLength={20}
            {...capitals('code')}
            description={hints.code}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        )}
        <TextInput required maxLength={100} {...text('name')} />
        <TextInput required maxLength={100} {...text('spec')} />
        <Select
          label={fields.category}
          required
          searchable
          selectFirstOptionOnChange
          value={draft.category}
          error={problems.category}
          data={categories.map(({ uid, name }) => ({ value: uid, label: name }))}
          onChange={(category) => set({ category })}
        />
        {isFixed ? (
          <Fixed label={fields.unit} value={draft.unit} />
        ) : (
          <TextInput
            required
            maxLength={10}
            {...text('unit')}
            description={hints.unit}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        )}
        <TextInput maxLength={30} placeholder={hints.initials} {...capitals('initials')} />
        <TextInput maxLength={7} placeholder={hints.unknown} {...text('gbCode')} />
        <Count field="parcels" draft={draft} set={set} />
      </div>
    </Panel>
  );
}

/** What has been used is text, with the reason where one looks for it. */
function Fixed({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <div>{label}</div>
      <div style={{ paddingBlock: 6, fontWeight: 600 }}>{value}</div>
      <div className={classes.soft} style={{ fontSize: 12 }}>
        {hints.fixed}
      </div>
    </div>
  );
}

type CountField =
  | 'parcels'
  | 'shelfLifeMonths'
  | 'peopleServed'
  | 'waterMl'
  | 'energyKcal'
  | 'volumeCm3'
  | 'weightG';

function Count({ field, draft, set }: { field: CountField; draft: ItemDraft; set: Props['set'] }) {
  return (
    <CountInput
      label={fields[field]}
      placeholder={hints.unknown}
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
}

function Life({ draft, set }: Props) {
  const flags = ['expires', 'recoverable', 'serialised', 'picksLast'] as const;
  return (
    <Panel title={sections.life}>
      <div className={classes.grid}>
        <Count field="shelfLifeMonths" draft={draft} set={set} />
      </div>
      <div className={classes.checks}>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            label={fields[flag]}
            checked={draft[flag]}
            onChange={(event) => set({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </Panel>
  );
}

function Need({ draft, set }: Props) {
  return (
    <Panel title={sections.need}>
      <div className={classes.grid}>
        <Select
          label={fields.need}
          value={draft.need ?? ''}
          data={[
            { value: '', label: hints.none },
            ...itemNeed.options.map((value) => ({ value, label: needNames[value] })),
          ]}
          onChange={(need) => set({ need: (need || null) as ItemDraft['need'] })}
        />
        <Count field="peopleServed" draft={draft} set={set} />
        <Count field="waterMl" draft={draft} set={set} />
        <Count field="energyKcal" draft={draft} set={set} />
        <Count field="volumeCm3" draft={draft} set={set} />
        <Count field="weightG" draft={draft} set={set} />
        <PriceInput
          label={fields.referencePrice}
          placeholder={hints.unknown}
          value={draft.referencePrice}
          onChange={(referencePrice) => set({ referencePrice })}
        />
      </div>
    </Panel>
  );
}
